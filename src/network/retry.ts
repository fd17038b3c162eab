/** Decides whether a request is worth another attempt, and when. Loaded once an attempt has failed. */

import type { Retry } from './http-client.ts';
import { CENTURY_MS, type HttpReply, parseHttpDate, serverTimeMs } from './http-reply.ts';

export const MAX_RETRIES = 3;
/** A shorter attempt would only hide the reply before it. */
const MIN_ATTEMPT_MS = 1000;
const FIRST_BACKOFF_MS = 500;

/** How much is left for another attempt. */
export interface Allowance {
  /** How many retries were made. */
  readonly retries: number;
  readonly remainingMs: number;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: number;
  /** How long such a setback lasts, if that is known otherwise than by its headers. */
  readonly knownMs?: number | undefined;
}

/** @returns How many milliseconds to wait before the next attempt; `undefined` if there should be none. */
export function waitBeforeRetry(setback: Retry['reason'], allowance: Allowance): number | undefined {
  const { retries, remainingMs, random, knownMs } = allowance;
  if ((setback.kind === 'network' && !setback.temporary) || retries >= MAX_RETRIES) {
    return undefined;
  }
  const backoffMs = FIRST_BACKOFF_MS * 2 ** retries * (0.5 + random / 2);
  const askedMs = setback.kind === 'reply' ? retryAfterMs(setback, knownMs) : undefined;
  const waitMs = Math.max(backoffMs, askedMs ?? 0);
  return waitMs + MIN_ATTEMPT_MS <= remainingMs ? waitMs : undefined;
}

/** What people read of a retry. */
export function announced(happened: string, { waitMs, number }: Retry): string {
  return `${happened}; trying again in ${(waitMs / 1000).toFixed(1)} s (retry ${number} of ${MAX_RETRIES})`;
}

/**
 * Reads when to ask again: `Retry-After`, as seconds or as a date by the server's clock; without it, if too many requests
 * were made, `X-RateLimit-Reset`.
 *
 * @param knownMs - What is known instead of the latter.
 * @param isRateLimited - Whether too many requests were made, which a body can say too.
 * @returns Milliseconds to wait from now on; `undefined` if the reply doesn't say, or nothing that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfterMs(
  reply: HttpReply,
  knownMs?: number,
  isRateLimited = reply.status === 429,
): number | undefined {
  return retryAfterHeaderMs(reply) ?? knownMs ?? (isRateLimited ? rateLimitResetMs(reply) : undefined);
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
 * Reads `X-RateLimit-Reset`, seconds since 1970 by the server's clock. Other replies have it, too, and ask for nothing by it.
 *
 * @see https://developers.docusign.com/platform/resource-limits/
 */
function rateLimitResetMs(reply: HttpReply): number | undefined {
  const header = reply.headers['x-ratelimit-reset'];
  const resetMs = typeof header === 'string' && /^\d{10}$/.test(header.trim()) ? Number(header) * 1000 : Number.NaN;
  return Number.isNaN(resetMs) ? undefined : Math.max(0, resetMs - (serverTimeMs(reply) ?? reply.receivedAtMs));
}
