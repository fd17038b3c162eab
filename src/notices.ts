/** Words for what a run that goes on has to tell. Every start loads them, so they import none of the words for failures. */

import { MAX_RETRIES, type OnRetry } from './network/http-client.ts';
import type { TransportCode } from './network/network-failure.ts';

const REASONS: Readonly<Record<TransportCode, string>> = {
  host_not_found: "DocuSign's host name could not be resolved",
  connection_refused: 'DocuSign refused the connection',
  connection_lost: 'The connection to DocuSign broke',
  timed_out: 'DocuSign did not answer in time',
  certificate_rejected: "DocuSign's certificate was not accepted",
  proxy_refused: 'The proxy opened no connection',
  proxy_unreachable: 'The proxy could not be reached',
};

export function retryLine(...[reason, waitMs, retry]: Parameters<OnRetry>): string {
  const happened = typeof reason === 'number' ? `DocuSign answered HTTP ${reason}` : REASONS[reason.code];
  const seconds = (waitMs / 1000).toFixed(1);
  return `${happened}; trying again in ${seconds} s (retry ${retry} of ${MAX_RETRIES})`;
}

/** @returns Title and message of a warning. */
export function skewWarning(offsetSeconds: number): [string, string] {
  return [
    'The clock of this runner is wrong',
    `It is ${clockOffset(offsetSeconds)} by DocuSign's clock. The token was requested by DocuSign's clock instead; correct the runner's, for example by NTP.`,
  ];
}

/** @returns Title and message of a warning. */
export function withheldScopesWarning(scopes: readonly string[]): [string, string] {
  return [
    'DocuSign granted fewer scopes than requested',
    `Not granted: ${scopes.join(' ')}. Calls that need them will fail; check that the app and the account may use them, and that consent was given for them.`,
  ];
}

/** @param offsetSeconds - By how much the server's clock is ahead of the runner's. */
export function clockOffset(offsetSeconds: number): string {
  const seconds = Math.abs(offsetSeconds);
  const units = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ] as const;
  const [size, unit] = units.find(([length]) => seconds >= 2 * length) ?? [1, 'second'];
  const count = Math.round(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'} ${offsetSeconds > 0 ? 'behind' : 'ahead'}`;
}
