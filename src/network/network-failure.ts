/** Reads from Node's error codes why a request brought no reply. */

import { ProxyRefusal, ProxyUnreachable } from './proxy-tunnel.ts';

export const NETWORK_CODES = [
  'host_not_found',
  'connection_refused',
  'connection_lost',
  'timed_out',
  'certificate_rejected',
  'proxy_refused',
  'proxy_unreachable',
] as const;
export type NetworkCode = (typeof NETWORK_CODES)[number];

/** Why an attempt brought no reply. */
export interface NetworkFailure {
  readonly code: NetworkCode;
  /** Whether it may succeed a moment later. */
  readonly temporary: boolean;
  /** Node's own code, e.g. `ECONNRESET` or `CERT_HAS_EXPIRED`. */
  readonly nodeCode?: string;
  /** With which status the proxy refused. */
  readonly proxyStatus?: number;
}

/** No reply came, and no further attempt was made. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly networkFailure: NetworkFailure;
  /** Path of the request; `undefined` where none could be made. */
  readonly path: string | undefined;

  constructor(networkFailure: NetworkFailure, path?: string) {
    super(networkFailure.code);
    this.networkFailure = networkFailure;
    this.path = path;
  }
}

/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export const CERTIFICATE_CODES =
  /^(CERT|CRL|CA)_|^UNSPECIFIED$|PATH_LENGTH|ERROR_IN_CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|ALTNAME/;

export function networkFailureOf(error: Error): NetworkFailure {
  if (error instanceof ProxyRefusal) {
    // Like a server's own: too many requests, and the proxy's or its upstream's outages, may pass.
    const temporary = error.status === 429 || error.status >= 500;
    return { code: 'proxy_refused', temporary, proxyStatus: error.status };
  }
  if (error instanceof ProxyUnreachable) {
    return { ...networkFailureOf(error.cause as Error), code: 'proxy_unreachable' };
  }
  const nodeCode = tlsCodeOf(error) ?? (error as NodeJS.ErrnoException).code;
  const detail = nodeCode !== undefined && { nodeCode };
  if (/^(ENOTFOUND|EAI_\w+)$/.test(nodeCode ?? '')) {
    return { code: 'host_not_found', temporary: true, ...detail };
  }
  if (nodeCode === 'ETIMEDOUT') {
    return { code: 'timed_out', temporary: true, ...detail };
  }
  // Whatever it is called, there was no connection.
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/.test(nodeCode ?? '')) {
    return { code: 'connection_refused', temporary: true, ...detail };
  }
  if (nodeCode !== undefined && CERTIFICATE_CODES.test(nodeCode)) {
    return { code: 'certificate_rejected', temporary: false, ...detail };
  }
  return { code: 'connection_lost', temporary: true, ...detail };
}

/**
 * The code for what TLS failed of, such as an alert: Node names it where it was reading, and says `EPROTO` where it was
 * writing. The message itself may hold anything, but the reason in it comes from OpenSSL's own list.
 *
 * @returns As Node would name it, e.g. `ERR_SSL_TLSV1_ALERT_ACCESS_DENIED`.
 */
function tlsCodeOf({ code, message }: NodeJS.ErrnoException): string | undefined {
  const [, reason] = (code === 'EPROTO' && /:SSL routines:\w*:([a-z0-9/() ]{1,100}):/.exec(message)) || [];
  return reason && `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
}
