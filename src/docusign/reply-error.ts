/** What isn't a refusal by DocuSign's rules: outages, limits, proxies and firewalls in between, and unusable replies. */

import type { HttpReply } from '../network/http-reply.ts';
import type { Refusal } from './refusal.ts';
import type { Endpoint } from './reply.ts';

export type ReplyErrorCode =
  /** Userinfo rejects the token that was just issued. */
  | 'token_rejected'
  | 'rate_limited'
  | 'server_error'
  /** Answered by something in between, such as a firewall or a proxy. */
  | 'blocked'
  | 'redirected'
  /** Refused without a word. */
  | 'empty_reply'
  /** Neither a refusal nor what was asked for. */
  | 'invalid_reply';

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

export interface ReplyError extends Refusal {
  readonly kind: 'reply-error';
  readonly code: ReplyErrorCode;
  /** Where a redirect points to: only the host, since the rest may contain anything. */
  readonly redirectHost?: string;
  readonly defect?: Defect;
}

/** @returns `undefined` if DocuSign itself refused, in words that a person or `oauth-error.ts` can read. */
export function replyErrorCodeOf(reply: HttpReply, endpoint: Endpoint, hasFields: boolean): ReplyErrorCode | undefined {
  const { status, body } = reply;
  if (status >= 200 && status <= 299) {
    return 'invalid_reply';
  }
  if ([301, 302, 303, 307, 308].includes(status)) {
    return 'redirected';
  }
  // DocuSign's REST API, for one, says so with HTTP 400.
  if (status === 429 || /_apiinvocation_limit/i.test(body ?? '')) {
    return 'rate_limited';
  }
  if (status >= 500 && status <= 599) {
    return 'server_error';
  }
  if (endpoint === 'userinfo' && status === 401 && !isHtml(body)) {
    return 'token_rejected';
  }
  if (hasFields) {
    return undefined;
  }
  return body?.trim() === '' && status !== 403 && status !== 444 ? 'empty_reply' : 'blocked';
}

/** What is wrong with a 2xx reply that isn't a JSON object. */
export function defectOf({ body }: HttpReply): Defect {
  if (body === undefined) {
    return 'too-long';
  }
  if (body.trim() === '') {
    return 'empty';
  }
  return isHtml(body) ? 'html' : 'no-json-object';
}

/** Or XML: the first words of a page say nothing. */
export function isHtml(body: string | undefined): boolean {
  return /^\s*</.test(body ?? '');
}

export function redirectIn({ headers: { location } }: HttpReply): Pick<ReplyError, 'redirectHost'> {
  const host = URL.parse(location ?? '', 'https://invalid')?.host;
  return location !== undefined && host && host !== 'invalid' ? { redirectHost: host } : {};
}
