/** Reads refusals: what a reply that grants nothing means. Words and remedies are not its business. */

import { clockOffsetSeconds, type HttpReply, retryAfterMs } from '../network/http-reply.ts';

/** Which of the two requests was answered. */
export type Endpoint = 'token' | 'userinfo';

/** Refusals that are recognized by DocuSign's own words, in the order in which they are looked for. */
const OAUTH_REFUSALS = {
  consent_required: ['consent_required'],
  no_valid_keys_or_signatures: ['no_valid_keys_or_signatures'],
  issuer_not_found: ['issuer_not_found'],
  user_not_found: ['user_not_found', 'invalid_subject'],
  expired_grant: ['expired_grant', 'expired_client_token'],
  invalid_request: ['unsupported_grant_type', 'invalid_request'],
  invalid_scope: ['invalid_scope'],
  unauthorized_client: ['unauthorized_client'],
  invalid_grant: ['invalid_grant'],
} as const satisfies Record<string, readonly string[]>;

export const REFUSAL_CODES = [
  ...(Object.keys(OAUTH_REFUSALS) as (keyof typeof OAUTH_REFUSALS)[]),
  /** DocuSign refused in words that are not known here. */
  'refused',
  /** Userinfo doesn't take the token that was just issued. */
  'token_rejected',
  'rate_limited',
  'server_error',
  /** Answered by something on the way, such as a firewall or a proxy. */
  'blocked',
  'redirected',
  /** Refused without a word. */
  'empty_reply',
  /** Neither a refusal nor what was asked for. */
  'invalid_reply',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What is wrong with a 2xx reply. */
export type Defect =
  | 'too-long'
  | 'empty'
  | 'html'
  | 'no-json-object'
  | 'access-token'
  | 'token-type'
  | 'expires-in'
  | 'accounts'
  | 'account-id'
  | 'base-uri';

/** What a refusal says. Texts are as the server sent them: make them harmless before anybody sees them. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly endpoint: Endpoint;
  readonly status: number;
  /** `error` of the body, or for want of one the `reference_id` that userinfo sends. */
  readonly error?: string;
  readonly errorDescription?: string;
  /** `X-DocuSign-TraceToken`: what DocuSign's support asks for. */
  readonly traceToken?: string;
  /** In how many seconds the server is to be asked again, where it says so. */
  readonly retryAfterSeconds?: number;
  /** Where a redirect points to: the host alone, since the rest may hold anything. */
  readonly redirectHost?: string;
  /** Why the reply can't be used. */
  readonly defect?: Defect;
  /** By how many seconds the server's clock is ahead of this machine's; negative where it is behind. */
  readonly clockOffsetSeconds?: number;
}

/** The server answered, and not with what was asked for. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Reads a reply whose status isn't 2xx.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function readRefusal(reply: HttpReply, endpoint: Endpoint): RefusalError {
  const body = parseObject(reply.body ?? '');
  const error = textOf(body?.['error']) ?? textOf(body?.['errorCode']) ?? textOf(body?.['reference_id']);
  const errorDescription = textOf(body?.['error_description']) ?? textOf(body?.['message']) ?? plainTextOf(reply, body);
  const code = codeOf(reply, endpoint, body === undefined ? undefined : `${error ?? ''} ${errorDescription ?? ''}`);
  return new RefusalError({
    ...circumstances(reply, endpoint, code),
    ...(error !== undefined && { error }),
    ...(errorDescription !== undefined && { errorDescription }),
  });
}

/** A 2xx reply that can't be used. */
export function invalidReply(reply: HttpReply, endpoint: Endpoint, defect: Defect): RefusalError {
  return new RefusalError({ ...circumstances(reply, endpoint, 'invalid_reply'), defect });
}

/** The body of a 2xx reply, which has to be a JSON object. */
export function objectBody(reply: HttpReply, endpoint: Endpoint): Readonly<Record<string, unknown>> {
  if (reply.body === undefined) {
    throw invalidReply(reply, endpoint, 'too-long');
  }
  const body = parseObject(reply.body);
  if (body === undefined) {
    throw invalidReply(reply, endpoint, defectOf(reply.body));
  }
  return body;
}

/** Up to here a clock is right enough: DocuSign tolerates it, and the network's delay is part of the measurement. */
const TOLERATED_SKEW_SECONDS = 60;

export function isWrongClock(offsetSeconds: number): boolean {
  return Math.abs(offsetSeconds) > TOLERATED_SKEW_SECONDS;
}

function circumstances(reply: HttpReply, endpoint: Endpoint, code: RefusalCode): Refusal {
  const header = reply.headers['x-docusign-tracetoken'];
  const traceToken = typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : undefined;
  const waitMs = retryAfterMs(reply, code === 'rate_limited');
  const offset = clockOffsetSeconds(reply);
  const host = URL.parse(reply.headers.location ?? '', 'https://invalid')?.host;
  return {
    code,
    endpoint,
    status: reply.status,
    ...(traceToken !== undefined && { traceToken }),
    ...(waitMs !== undefined && { retryAfterSeconds: Math.ceil(waitMs / 1000) }),
    ...(offset !== undefined && { clockOffsetSeconds: offset }),
    ...(reply.headers.location !== undefined && host && host !== 'invalid' && { redirectHost: host }),
  };
}

function codeOf(reply: HttpReply, endpoint: Endpoint, said: string | undefined): RefusalCode {
  const { status } = reply;
  if ([301, 302, 303, 307, 308].includes(status)) {
    return 'redirected';
  }
  // DocuSign's REST API, for one, says so with HTTP 400.
  if (status === 429 || /_apiinvocation_limit_exceeded/i.test(reply.body ?? '')) {
    return 'rate_limited';
  }
  if (status >= 500 && status <= 599) {
    return 'server_error';
  }
  if (endpoint === 'userinfo' && status === 401 && !isHtml(reply.body)) {
    return 'token_rejected';
  }
  if (said === undefined) {
    return reply.body?.trim() === '' && status !== 403 && status !== 444 ? 'empty_reply' : 'blocked';
  }
  if (endpoint === 'userinfo') {
    return 'refused';
  }
  const words = said.toLowerCase();
  const known = Object.entries(OAUTH_REFUSALS) as [keyof typeof OAUTH_REFUSALS, readonly string[]][];
  return known.find(([, names]) => names.some((name) => words.includes(name)))?.[0] ?? 'refused';
}

function defectOf(body: string): Defect {
  if (body.trim() === '') {
    return 'empty';
  }
  return isHtml(body) ? 'html' : 'no-json-object';
}

/** Or XML: a page says nothing in its first words. */
function isHtml(body: string | undefined): boolean {
  return /^\s*</.test(body ?? '');
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a server says in plain text. What it encoded, though nobody asked for that, is not to be read. */
function plainTextOf(reply: HttpReply, body: object | undefined): string | undefined {
  const isEncoded = !/^(identity)?$/i.test(reply.headers['content-encoding']?.trim() ?? '');
  return body === undefined && !isEncoded && !isHtml(reply.body) ? textOf(reply.body) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
