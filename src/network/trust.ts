/** Finds out how this process may come to trust an authority that it doesn't know. Loaded once a request has failed. */

import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as https from 'node:https';
import * as tls from 'node:tls';
import { nodeCodeOf } from '../problem/problem.ts';
import { connectionTo } from './agent.ts';
import type { NetworkFailure } from './network-failure.ts';

/** What is wrong with the file that `NODE_EXTRA_CA_CERTS` names: Node itself mentions hardly any of it. */
export type UselessTrust =
  /** The certificate itself, instead of its file. */
  | 'content'
  | 'quoted'
  /** A variable or a tilde, which only a shell expands. */
  | 'unexpanded'
  | 'missing'
  | 'folder'
  | 'unreadable'
  | 'empty'
  | 'der'
  | 'key'
  | 'not-pem'
  /** Certificates, but those of servers. */
  | 'no-authority'
  | 'another-authority';

/** @see https://nodejs.org/api/cli.html#node_extra_ca_certsfile */
export interface Trust {
  /** Whether the machine's own store knows the authority, and this version of Node can be told to use it. */
  readonly systemStoreHelps: boolean;
  /** `undefined` if the variable isn't set. */
  readonly useless?: UselessTrust;
}

/** For codes of a certificate that an unknown authority issued. */
const UNKNOWN_AUTHORITY = /SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|UNTRUSTED/;
const PROBE_MS = 3000;

/** Adds to a failure what is known of the trust that it is for want of, if it is. */
export async function withTrust(failure: NetworkFailure, origin: URL): Promise<NetworkFailure> {
  if (!UNKNOWN_AUTHORITY.test(failure.nodeCode ?? '')) {
    return failure;
  }
  const useless = uselessTrust(process.env['NODE_EXTRA_CA_CERTS']);
  const systemStoreHelps = canUseSystemStore() && (await isTrustedBy(tls.getCACertificates('system'), origin));
  return { ...failure, trust: { systemStoreHelps, ...(useless !== undefined && { useless }) } };
}

/** @see https://nodejs.org/api/cli.html#node_use_system_ca1 */
function canUseSystemStore(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Node itself would print a line about a folder that isn't there.
  const hasStore = process.platform !== 'linux' || existsSync(process.env['SSL_CERT_DIR'] || '/etc/ssl/certs');
  const isSupported = major > 24 || (major === 24 && minor >= 6) || (major === 22 && minor >= 19);
  return isSupported && hasStore && process.env['NODE_USE_SYSTEM_CA'] !== '1';
}

/** Shakes hands once more, with other authorities, and sends nothing. */
async function isTrustedBy(ca: string[], origin: URL): Promise<boolean> {
  const { agent } = await connectionTo(origin, { ca });
  const request = https.request(origin, { agent });
  const isTrusted = await new Promise<boolean>((resolve) => {
    request.once('socket', (socket) => socket.once('secureConnect', () => resolve(true)));
    request.once('error', () => resolve(false));
    setTimeout(resolve, PROBE_MS, false).unref();
  });
  request.on('error', () => {}).destroy();
  agent.destroy();
  return isTrusted;
}

/** @param path - As the variable has it. */
function uselessTrust(path: string | undefined): UselessTrust | undefined {
  if (!path) {
    return undefined;
  }
  if (path.includes('-----BEGIN')) {
    return 'content';
  }
  try {
    return uselessContent(readFileSync(path));
  } catch (error) {
    const code = nodeCodeOf(error);
    if (code === 'EISDIR') {
      return 'folder';
    }
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL') {
      return /^\s*["'`]|["'`]\s*$/.test(path) ? 'quoted' : /^~|[$%]/.test(path) ? 'unexpanded' : 'missing';
    }
    return 'unreadable';
  }
}

function uselessContent(bytes: Buffer): UselessTrust {
  const text = bytes.toString('latin1');
  const blocks = text.match(/-----BEGIN (X509 )?CERTIFICATE-----[^-]+-----END/g) ?? [];
  const certificates = blocks.map((block) => certificateIn(`${block} CERTIFICATE-----\n`.replace('X509 ', '')));
  const readable = certificates.filter((certificate) => certificate !== undefined);
  if (readable.length > 0) {
    return readable.some(({ ca }) => ca) ? 'another-authority' : 'no-authority';
  }
  if (text.trim() === '') {
    return 'empty';
  }
  if (certificateIn(bytes) !== undefined && blocks.length === 0) {
    return 'der';
  }
  return /-----BEGIN [A-Z ]*KEY-----/.test(text) ? 'key' : 'not-pem';
}

function certificateIn(content: string | Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(content);
  } catch {
    return undefined;
  }
}
