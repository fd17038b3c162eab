/** What a run says in its log and in warnings while it goes well. Every run loads this file, so it uses no words of failures. */

import type { Warning } from './action/runner.ts';
import { MAX_RETRIES, type Retry } from './network/http-client.ts';
import type { NetworkCode, NetworkFailure } from './network/network-failure.ts';
import type { Outputs } from './outputs.ts';

/** The one line that a success leaves in the log. */
export function successLine(outputs: Outputs): string {
  const account = outputs['account-id'];
  return `DocuSign access token for ${account === undefined ? 'the user' : `account ${account}`}, valid until ${outputs['expires-at']}`;
}

export function retryLine({ reason, waitMs, number }: Retry): string {
  const happened = 'status' in reason ? `DocuSign answered HTTP ${reason.status}` : happenedBy(reason);
  return `${happened}; trying again in ${(waitMs / 1000).toFixed(1)} s (retry ${number} of ${MAX_RETRIES})`;
}

const HAPPENED: Readonly<Record<NetworkCode, string>> = {
  host_not_found: "DocuSign's host name could not be resolved",
  connection_refused: 'No connection to DocuSign could be made',
  connection_lost: 'The connection to DocuSign broke',
  timed_out: 'DocuSign did not answer in time',
  certificate_rejected: "DocuSign's certificate was not accepted",
  proxy_refused: 'The proxy opened no connection',
  proxy_unreachable: 'The proxy could not be reached',
};

function happenedBy({ code, nodeCode }: NetworkFailure): string {
  return code === 'connection_refused' && nodeCode === 'ECONNREFUSED'
    ? 'DocuSign refused the connection'
    : HAPPENED[code];
}

export function skewWarning(offsetSeconds: number): Warning {
  return {
    title: 'The clock of this runner is wrong',
    message: `It is ${clockOffset(offsetSeconds)}, so the token was requested by DocuSign's clock. Correct the runner's clock, for example with NTP.`,
  };
}

export function withheldScopesWarning(scopes: readonly string[]): Warning {
  return {
    title: 'DocuSign granted fewer scopes than requested',
    message: `Not granted: ${scopes.join(' ')}. Calls that need them will fail; check that the app and the account may use them, and that consent was given for them.`,
  };
}

/** @param offsetSeconds - By how much the server's clock is ahead of the runner's: 2 or more, either way. */
export function clockOffset(offsetSeconds: number): string {
  const seconds = Math.abs(offsetSeconds);
  const units = [
    [86_400, 'days'],
    [3600, 'hours'],
    [60, 'minutes'],
  ] as const;
  const [size, unit] = units.find(([length]) => seconds >= 2 * length) ?? [1, 'seconds'];
  return `${Math.round(seconds / size)} ${unit} ${offsetSeconds > 0 ? 'behind' : 'ahead'}`;
}
