/** What a run says in its log and in warnings even if it goes well. Loaded once there is something to say. */

import type { Warning } from './action/runner.ts';
import type { AccessToken } from './docusign/token.ts';
import type { Retry } from './network/http-client.ts';
import type { NetworkCode, NetworkFailure } from './network/network-failure.ts';
import { announced } from './network/retry.ts';

export function retryLine(retry: Retry): string {
  const { reason } = retry;
  return announced(reason.kind === 'reply' ? `DocuSign answered HTTP ${reason.status}` : happenedBy(reason), retry);
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

/** @param withheld - Scopes that were requested, but not granted. */
export function warningsAbout({ clockOffsetSeconds }: AccessToken, withheld: readonly string[]): readonly Warning[] {
  const warnings: Warning[] = [];
  if (clockOffsetSeconds !== undefined) {
    warnings.push({
      title: 'The clock of this runner is wrong',
      message: `It is ${clockOffset(clockOffsetSeconds)}, so the token was requested with DocuSign's time. Correct it by turning on time synchronization (NTP).`,
    });
  }
  if (withheld.length > 0) {
    warnings.push({
      title: 'DocuSign granted fewer scopes than requested',
      message: `Not granted: ${withheld.join(' ')}. Calls that need them will fail. Check that the app and the account may use them, and that consent covers them.`,
    });
  }
  return warnings;
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
