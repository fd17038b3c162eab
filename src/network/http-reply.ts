/** Reads what a reply says besides its body: what time it is for the server, and when to ask again. */

import type { IncomingHttpHeaders } from 'node:http';

export interface HttpReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Decoded as UTF-8; what isn't stands as U+FFFD. `undefined` where it has no end, or is longer than asked for. */
  readonly body: string | undefined;
  /** When the headers arrived, by this machine's clock: milliseconds since the Unix epoch. */
  readonly receivedAtMs: number;
}

export const MAX_REPLY_BYTES = 64 * 1024;
const CENTURY_MS = 100 * 365 * 24 * 3600 * 1000;
/** No correct clock shows this program an earlier time. */
const OLDEST_TIME_MS = Date.UTC(2025, 0);

/**
 * Reads when to ask again: `Retry-After`, as seconds or as a date by the server's clock; for want of it, where too many
 * requests were made, `X-RateLimit-Reset`.
 *
 * @param isRateLimited - Whether too many requests were made, which a body can say too.
 * @returns Milliseconds to wait from now on; `undefined` where the reply doesn't say, or nothing that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfterMs(reply: HttpReply, isRateLimited = reply.status === 429): number | undefined {
  return retryAfterHeaderMs(reply) ?? (isRateLimited ? rateLimitResetMs(reply) : undefined);
}

function retryAfterHeaderMs(reply: HttpReply): number | undefined {
  const text = reply.headers['retry-after']?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Math.min(Number(text) * 1000, CENTURY_MS);
  }
  const waitMs = parseHttpDate(text) - (serverTimeMs(reply) ?? reply.receivedAtMs);
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), CENTURY_MS);
}

/**
 * Reads `X-RateLimit-Reset`, seconds since 1970 by the server's clock. Other replies have it too, where it asks for nothing.
 *
 * @see https://developers.docusign.com/platform/resource-limits/
 */
function rateLimitResetMs(reply: HttpReply): number | undefined {
  const header = reply.headers['x-ratelimit-reset'];
  const resetMs = typeof header === 'string' && /^\d{10}$/.test(header.trim()) ? Number(header) * 1000 : Number.NaN;
  return Number.isNaN(resetMs) ? undefined : Math.max(0, resetMs - (serverTimeMs(reply) ?? reply.receivedAtMs));
}

/** By how many whole seconds the server's clock is ahead of this machine's; `undefined` where the reply has no `Date`. */
export function clockOffsetSeconds(reply: HttpReply): number | undefined {
  const serverMs = serverTimeMs(reply);
  return serverMs === undefined ? undefined : Math.round((serverMs - reply.receivedAtMs) / 1000);
}

/** When the server sent the reply, by its own clock: milliseconds since the Unix epoch, from `Date`. */
function serverTimeMs(reply: HttpReply): number | undefined {
  const time = parseHttpDate(reply.headers.date ?? '');
  // This machine's clock may be decades behind, after its battery ran down; where they differ by more, it is the server's.
  return time >= OLDEST_TIME_MS && time - reply.receivedAtMs < CENTURY_MS ? time : undefined;
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
function parseHttpDate(text: string): number {
  // Date.parse takes "-5" for a month, and "0" for a year. All three forms begin with the name of a day.
  if (!/^[a-z]{3}.*\d\d:\d\d:\d\d/i.test(text)) {
    return Number.NaN;
  }
  // The oldest of the three forms ends in the year, and names no zone.
  return Date.parse(/\d{4}\s*$/.test(text) ? `${text} GMT` : text);
}
