/** Reads replies that grant nothing. Loaded once there is one; words and remedies are elsewhere. */

import { clockOffsetSeconds, type HttpReply, serverTimeMs } from '../network/http-reply.ts';
import { retryAfterMs } from '../network/retry.ts';
import { Problem } from '../problem/problem.ts';
import { type OAuthError, oauthErrorCodeIn } from './oauth-error.ts';
import type { Endpoint, Fields } from './reply.ts';
import { type Defect, defectOf, isHtml, type ReplyError, redirectIn, replyErrorCodeOf } from './reply-error.ts';

/** What such a reply says. Texts are as the server sent them: make them harmless before anyone sees them. */
export interface Refusal {
  readonly endpoint: Endpoint;
  readonly status: number;
  /** `error` of the body or, if there is none, the `reference_id` that userinfo sends. */
  readonly error?: string;
  readonly errorDescription?: string;
  /** `X-DocuSign-TraceToken`: what DocuSign's support asks for. */
  readonly traceToken?: string;
  /** In how many seconds to ask the server again, if that is known; and when, by its clock, since 1970. */
  readonly retryAfterSeconds?: number;
  readonly retryAtMs?: number;
  /** Whether too many requests were made in a short time, rather than in an hour. */
  readonly isBurst?: true;
  /** By how many seconds the server's clock is ahead of this machine's; negative if it is behind. */
  readonly clockOffsetSeconds?: number;
  /** Whether the assertion was signed by the server's clock, after a refusal that a wrong clock could explain. */
  readonly signedByServersClock: boolean;
}

/**
 * Reads a reply whose status isn't 2xx, or whose body isn't a JSON object.
 *
 * @param fields - The JSON object in its body, if that is one.
 * @param offsetSeconds - By how much the clock that signed the assertion was set right.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function readRefusal(
  reply: HttpReply,
  fields: Fields | undefined,
  endpoint: Endpoint,
  offsetSeconds: number,
): Problem<OAuthError> | Problem<ReplyError> {
  const code = replyErrorCodeOf(reply, endpoint, fields !== undefined);
  if (code === 'invalid_reply') {
    return invalidReply(reply, endpoint, defectOf(reply));
  }
  const refusal = {
    ...circumstances(reply, endpoint, code === 'rate_limited', offsetSeconds),
    ...wordsOf(reply, fields),
  };
  if (code === undefined) {
    const said = `${refusal.error ?? ''} ${refusal.errorDescription ?? ''}`;
    // The words of the token endpoint mean nothing to the other one.
    const oauthCode = endpoint === 'token' ? oauthErrorCodeIn(said) : 'refused';
    return new Problem<OAuthError>({ kind: 'oauth-error', code: oauthCode, ...refusal });
  }
  return new Problem<ReplyError>({ kind: 'reply-error', code, ...refusal, ...redirectIn(reply) });
}

/** A 2xx reply that can't be used. */
export function invalidReply(reply: HttpReply, endpoint: Endpoint, defect: Defect): Problem<ReplyError> {
  const refusal = circumstances(reply, endpoint, false, 0);
  return new Problem<ReplyError>({ kind: 'reply-error', code: 'invalid_reply', ...refusal, defect });
}

function circumstances(reply: HttpReply, endpoint: Endpoint, isRateLimited: boolean, offsetSeconds: number): Refusal {
  const header = reply.headers['x-docusign-tracetoken'];
  const traceToken = typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : undefined;
  const isBurst = burstWaitMs(reply) !== undefined;
  const serverMs = serverTimeMs(reply) ?? reply.receivedAtMs;
  const waitMs = retryAfterMs(reply, isBurst ? BURST_MS : undefined, isRateLimited) ?? hourlyWaitMs(reply, serverMs);
  const offset = clockOffsetSeconds(reply);
  return {
    endpoint,
    status: reply.status,
    signedByServersClock: offsetSeconds !== 0,
    ...(traceToken !== undefined && { traceToken }),
    ...(waitMs !== undefined && { retryAfterSeconds: Math.ceil(waitMs / 1000), retryAtMs: serverMs + waitMs }),
    ...(isBurst && { isBurst }),
    ...(offset !== undefined && { clockOffsetSeconds: offset }),
  };
}

/**
 * How long to wait before asking again, if too many requests were made within 30 s, regardless of the limit per hour.
 *
 * @see https://developers.docusign.com/platform/resource-limits/
 */
export function burstWaitMs({ status, body = '', headers }: HttpReply): number | undefined {
  const { 'x-burstlimit-remaining': ofBurst, 'x-ratelimit-remaining': ofHour } = headers;
  const isUsedUp = (remaining: unknown): boolean => Number(remaining ?? 1) <= 0;
  const isOnlyBurst = isUsedUp(ofBurst) && !isUsedUp(ofHour) && status === 429 && !/hourly_apiinvocation/i.test(body);
  const isBurst = isOnlyBurst || (status < 500 && /burst_apiinvocation_limit/i.test(body));
  return isBurst ? BURST_WAIT_MS : undefined;
}

/** Three times that are not yet 30 s, which is how long the step may take. */
const BURST_WAIT_MS = 8000;
/** Until no earlier request counts anymore. */
const BURST_MS = 30_000;

/** The hourly limit resets at the full hour. */
function hourlyWaitMs({ body = '' }: HttpReply, serverMs: number): number | undefined {
  return /hourly_apiinvocation_limit/i.test(body) ? HOUR_MS - (serverMs % HOUR_MS) : undefined;
}

const HOUR_MS = 3_600_000;

function wordsOf(reply: HttpReply, fields: Fields | undefined): Pick<Refusal, 'error' | 'errorDescription'> {
  // DocuSign spells some names in several ways, such as `errorCode` and `ErrorCode`.
  const texts = new Map(Object.entries(fields ?? {}).map(([name, value]) => [name.toLowerCase(), textOf(value)]));
  const error = texts.get('error') ?? texts.get('errorcode') ?? texts.get('reference_id');
  const plain = fields === undefined ? plainTextOf(reply) : undefined;
  const errorDescription = texts.get('error_description') ?? texts.get('message') ?? plain;
  return { ...(error !== undefined && { error }), ...(errorDescription !== undefined && { errorDescription }) };
}

/** What a server says in plain text. What it encoded, though it wasn't asked to, can't be read. */
function plainTextOf({ headers, body }: HttpReply): string | undefined {
  const isEncoded = !/^(identity)?$/i.test(headers['content-encoding']?.trim() ?? '');
  return isEncoded || isHtml(body) ? undefined : textOf(body);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
