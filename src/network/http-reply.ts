/** A reply, and what time it is for the server that sent it. */

import type { IncomingHttpHeaders } from 'node:http';

export interface HttpReply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Decoded as UTF-8, with U+FFFD for what isn't; `undefined` if it doesn't end, or is longer than asked for. */
  readonly body: string | undefined;
  /** When the headers arrived, by this machine's clock: milliseconds since the Unix epoch. */
  readonly receivedAtMs: number;
}

export const MAX_REPLY_BYTES = 64 * 1024;
export const CENTURY_MS = 100 * 365 * 24 * 3600 * 1000;
/** No correct clock shows this program an earlier time. */
const OLDEST_TIME_MS = Date.UTC(2025, 0);

/** By how many whole seconds the server's clock is ahead of this machine's; `undefined` if the reply has no `Date`. */
export function clockOffsetSeconds(reply: HttpReply): number | undefined {
  const serverMs = serverTimeMs(reply);
  return serverMs === undefined ? undefined : Math.round((serverMs - reply.receivedAtMs) / 1000);
}

/** Up to this offset, a clock is right enough: servers tolerate it, and the measurement includes the network's delay. */
const TOLERATED_SKEW_SECONDS = 60;

export function isWrongClock(offsetSeconds: number): boolean {
  return Math.abs(offsetSeconds) > TOLERATED_SKEW_SECONDS;
}

/** When the server sent the reply, by its own clock: milliseconds since the Unix epoch, from `Date`. */
export function serverTimeMs(reply: HttpReply): number | undefined {
  const time = parseHttpDate(reply.headers.date ?? '');
  // This machine's clock may be decades behind, after its battery ran down; if they differ by more, the server's is wrong.
  return time >= OLDEST_TIME_MS && time - reply.receivedAtMs < CENTURY_MS ? time : undefined;
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
export function parseHttpDate(text: string): number {
  // Date.parse reads "-5" as a month, and "0" as a year. All three forms start with the name of a day.
  if (!/^[a-z]{3}.*\d\d:\d\d:\d\d/i.test(text)) {
    return Number.NaN;
  }
  // The oldest of the three forms ends in the year, and names no zone.
  return Date.parse(/\d{4}\s*$/.test(text) ? `${text} GMT` : text);
}
