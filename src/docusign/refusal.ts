/** Reads replies that grant nothing. Loaded once there is one; words and remedies are elsewhere. */

import { clockOffsetSeconds, type HttpReply } from '../network/http-reply.ts';
import { retryAfterMs } from '../network/retry.ts';
import { Problem } from '../problem/problem.ts';
import { type OAuthError, oauthErrorCodeIn } from './oauth-error.ts';
import type { Endpoint, Fields } from './reply.ts';
import { type Defect, defectOf, isHtml, type ReplyError, redirectHostOf, replyErrorCodeOf } from './reply-error.ts';

/** What such a reply says. Texts are as the server sent them: make them harmless before anyone sees them. */
export interface Refusal {
  readonly endpoint: Endpoint;
  readonly status: number;
  /** `error` of the body or, if there is none, the `reference_id` that userinfo sends. */
  readonly error?: string;
  readonly errorDescription?: string;
  /** `X-DocuSign-TraceToken`: what DocuSign's support asks for. */
  readonly traceToken?: string;
  /** In how many seconds to ask the server again, if it says so. */
  readonly retryAfterSeconds?: number;
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
  const redirectHost = redirectHostOf(reply);
  return new Problem<ReplyError>({
    kind: 'reply-error',
    code,
    ...refusal,
    ...(redirectHost !== undefined && { redirectHost }),
  });
}

/** A 2xx reply that can't be used. */
export function invalidReply(reply: HttpReply, endpoint: Endpoint, defect: Defect): Problem<ReplyError> {
  const refusal = circumstances(reply, endpoint, false, 0);
  return new Problem<ReplyError>({ kind: 'reply-error', code: 'invalid_reply', ...refusal, defect });
}

function circumstances(reply: HttpReply, endpoint: Endpoint, isRateLimited: boolean, offsetSeconds: number): Refusal {
  const header = reply.headers['x-docusign-tracetoken'];
  const traceToken = typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : undefined;
  const waitMs = retryAfterMs(reply, isRateLimited);
  const offset = clockOffsetSeconds(reply);
  return {
    endpoint,
    status: reply.status,
    signedByServersClock: offsetSeconds !== 0,
    ...(traceToken !== undefined && { traceToken }),
    ...(waitMs !== undefined && { retryAfterSeconds: Math.ceil(waitMs / 1000) }),
    ...(offset !== undefined && { clockOffsetSeconds: offset }),
  };
}

function wordsOf(reply: HttpReply, fields: Fields | undefined): Pick<Refusal, 'error' | 'errorDescription'> {
  const error = textOf(fields?.['error']) ?? textOf(fields?.['errorCode']) ?? textOf(fields?.['reference_id']);
  const plain = fields === undefined ? plainTextOf(reply) : undefined;
  const errorDescription = textOf(fields?.['error_description']) ?? textOf(fields?.['message']) ?? plain;
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
