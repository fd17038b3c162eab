/** Finds out how this process may come to trust an authority that it doesn't know. Loaded once a request has failed. */

import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as https from 'node:https';
import * as tls from 'node:tls';
import { nodeCodeOf } from '../problem/problem.ts';
import { connectionTo } from './agent.ts';
import type { NetworkFailure } from './network-failure.ts';

/** @see https://nodejs.org/api/cli.html#node_extra_ca_certsfile */
export interface Trust {
  /** Whether the machine's own store knows the authority, and this version of Node can be told to use it. */
  readonly systemStoreHelps: boolean;
  /** What is wrong with `NODE_EXTRA_CA_CERTS`, if it is set: Node itself mentions hardly any of it. */
  readonly useless?: UselessTrust;
}

/** Paths of no file. */
const PATHS = [
  [/-----BEGIN/, 'content'],
  [/^\s*["'`]|["'`]\s*$/, 'quoted'],
  // A variable or a tilde, which only a shell expands.
  [/^~|[$%]/, 'unexpanded'],
] as const;

/** Contents without a certificate. */
const CONTENTS = [
  [/^\s*$/, 'empty'],
  [/-----BEGIN [A-Z ]*KEY-----/, 'key'],
] as const;

export type UselessTrust =
  | (typeof PATHS | typeof CONTENTS)[number][1]
  | ('missing' | 'folder' | 'unreadable' | 'der' | 'not-pem')
  /** This authority, in a form that Node ignores, or where it doesn't get to. */
  | ('trusted-form' | 'broken')
  /** Certificates, but those of servers, or of other authorities. */
  | ('no-authority' | 'another-authority');

/** Node's codes for a certificate that an unknown authority issued. */
const UNKNOWN_AUTHORITY = /SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|UNTRUSTED/;
const HANDSHAKE_MS = 3000;

/** Adds to a failure for want of trust what is known of that. */
export async function withTrust(failure: NetworkFailure, origin: URL): Promise<NetworkFailure> {
  if (!UNKNOWN_AUTHORITY.test(failure.nodeCode ?? '')) {
    return failure;
  }
  const path = process.env['NODE_EXTRA_CA_CERTS'];
  const systemStoreHelps = canUseSystemStore() && (await isTrustedBy(tls.getCACertificates('system'), origin));
  return { ...failure, trust: { systemStoreHelps, ...(path && { useless: await uselessTrust(path, origin) }) } };
}

/** @see https://nodejs.org/api/cli.html#node_use_system_ca1 */
function canUseSystemStore(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isSupported = major > 24 || (major === 24 && minor >= 6) || (major === 22 && minor >= 19);
  // Node itself would print a line about a folder that isn't there.
  const hasStore = process.platform !== 'linux' || existsSync(process.env['SSL_CERT_DIR'] || '/etc/ssl/certs');
  return isSupported && hasStore;
}

/** Shakes hands once more, with other authorities, and sends nothing. */
async function isTrustedBy(ca: string[], origin: URL): Promise<boolean> {
  const { agent } = await connectionTo(origin, { ca });
  const request = https.request(origin, { agent }).on('error', () => {});
  const isTrusted = await new Promise<boolean>((resolve) => {
    request.once('socket', (socket) => socket.once('secureConnect', () => resolve(true)));
    request.once('close', () => resolve(false));
    setTimeout(resolve, HANDSHAKE_MS, false).unref();
  });
  request.destroy();
  agent.destroy();
  return isTrusted;
}

async function uselessTrust(path: string, origin: URL): Promise<UselessTrust> {
  try {
    return uselessContent(readFileSync(path), origin);
  } catch (error) {
    const named = PATHS.find(([pattern]) => pattern.test(path))?.[1];
    const code = nodeCodeOf(error);
    return named ?? (code === 'EISDIR' ? 'folder' : /^E(NO|NAME|LOOP)/.test(code ?? '') ? 'missing' : 'unreadable');
  }
}

async function uselessContent(bytes: Buffer, origin: URL): Promise<UselessTrust> {
  const text = bytes.toString('latin1');
  // Node skips a block whose BEGIN line isn't exactly that, and stops at a broken one.
  const [, ...blocks] = text.split(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/);
  const certificates = blocks.flatMap(
    (block) => certificateIn(Buffer.from(/MI[^-]+/.exec(block)?.[0] ?? '', 'base64')) ?? [],
  );
  if (certificates.length > 0) {
    if (await isTrustedBy(certificates.map(String), origin)) {
      return text.includes('BEGIN TRUSTED') ? 'trusted-form' : 'broken';
    }
    return certificates.some(({ ca }) => ca) ? 'another-authority' : 'no-authority';
  }
  const isDer = blocks.length === 0 && certificateIn(bytes) !== undefined;
  return isDer ? 'der' : (CONTENTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'not-pem');
}

function certificateIn(content: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(content);
  } catch {
    return undefined;
  }
}
