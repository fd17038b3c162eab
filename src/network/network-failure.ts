/** Reads from Node's error codes why a request got no reply. Loaded once that happens. */

import { nodeCodeOf, Problem } from '../problem/problem.ts';
import type { Trust } from './trust.ts';

export type NetworkCode =
  | 'host_not_found'
  | 'connection_refused'
  | 'connection_lost'
  | 'timed_out'
  | 'certificate_rejected'
  | 'proxy_refused'
  | 'proxy_unreachable';

/** Why an attempt got no reply. */
export interface NetworkFailure {
  readonly kind: 'network';
  readonly code: NetworkCode;
  /** Whether it may succeed a moment later. */
  readonly temporary: boolean;
  /** Node's own code, e.g. `ECONNRESET` or `CERT_HAS_EXPIRED`. */
  readonly nodeCode?: string;
  readonly proxyStatus?: number;
  /** How the proxy wants the runner to sign in (letters and hyphens), and whether it got a user name and a password. */
  readonly proxySchemes?: readonly string[];
  readonly proxyGotPassword?: boolean;
  /** Whether the proxy's user name or password holds a character that ends them. */
  readonly endsEarly?: boolean;
  /** Of a certificate by an unknown authority. */
  readonly trust?: Trust;
  /** Path of the request; `undefined` if none could be made. */
  readonly path?: string;
}

/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export const CERTIFICATE_CODES =
  /^(CERT|CRL|CA)_|^UNSPECIFIED$|PATH_LENGTH|ERROR_IN_CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|ALTNAME/;

export const NO_ROUTE = /^(ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/;

/** Node's codes, and what each means. What isn't listed broke the connection. */
const MEANINGS: readonly (readonly [nodeCode: RegExp, code: NetworkCode, temporary: boolean])[] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'host_not_found', true],
  [/^ETIMEDOUT$/, 'timed_out', true],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/, 'connection_refused', true],
  [CERTIFICATE_CODES, 'certificate_rejected', false],
];

export function networkFailureOf(error: Error): NetworkFailure {
  if (error instanceof Problem) {
    return error.facts;
  }
  // Of several addresses, the one to which there is a route has the reason.
  const tried = error instanceof AggregateError ? error.errors : [];
  const nodeCode =
    tried.map(nodeCodeOf).find((code) => !NO_ROUTE.test(code ?? '')) ?? tlsReasonOf(error) ?? nodeCodeOf(error);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(nodeCode ?? ''));
  const [, code = 'connection_lost', temporary = true] = meaning ?? [];
  return { kind: 'network', code, temporary, ...(nodeCode !== undefined && { nodeCode }) };
}

/**
 * Why TLS failed, such as by an alert: Node names it if it was reading, and says `EPROTO` if it was writing. The message
 * itself may contain anything, but the reason in it comes from OpenSSL's own list.
 *
 * @returns As Node would name it, e.g. `ERR_SSL_TLSV1_ALERT_ACCESS_DENIED`.
 */
function tlsReasonOf(error: Error): string | undefined {
  const [, reason] =
    (nodeCodeOf(error) === 'EPROTO' && /:SSL routines:\w*:([a-z0-9/() ]{1,100}):/.exec(error.message)) || [];
  return reason && `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
}
