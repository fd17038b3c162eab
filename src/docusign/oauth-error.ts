/** DocuSign refused: what its words mean. Doesn't know remedies. */

import { isWrongClock } from '../network/http-reply.ts';
import { Problem } from '../problem/problem.ts';
import type { Refusal } from './refusal.ts';

/** What DocuSign says, in the order in which it is looked for, and the code that this action gives it. */
const MEANINGS = [
  ['consent_required', 'consent_required'],
  ['no_valid_keys_or_signatures', 'no_valid_keys_or_signatures'],
  ['issuer_not_found', 'issuer_not_found'],
  ['user_not_found', 'user_not_found'],
  ['invalid_subject', 'user_not_found'],
  ['expired_grant', 'expired_grant'],
  ['expired_client_token', 'expired_grant'],
  ['unsupported_grant_type', 'invalid_request'],
  ['invalid_request', 'invalid_request'],
  ['invalid_scope', 'invalid_scope'],
  ['unauthorized_client', 'unauthorized_client'],
  ['invalid_grant', 'invalid_grant'],
] as const;

/** `refused` if DocuSign's words are unknown here. */
export type OAuthErrorCode = (typeof MEANINGS)[number][1] | 'refused';

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export interface OAuthError extends Refusal {
  readonly kind: 'oauth-error';
  readonly code: OAuthErrorCode;
}

/** @param said - `error` and `error_description`: some words appear in either. */
export function oauthErrorCodeIn(said: string): OAuthErrorCode {
  const words = said.toLowerCase();
  return MEANINGS.find(([name]) => words.includes(name))?.[1] ?? 'refused';
}

/** Refusals that DocuSign also sends if `iat` and `exp` are wrong by its clock. */
const TIME_RELATED: readonly OAuthErrorCode[] = ['no_valid_keys_or_signatures', 'expired_grant', 'invalid_grant'];

/** @returns By how many seconds the server's clock is ahead, if signing by it may change the answer. */
export function skewIn(error: unknown): number | undefined {
  const facts: Partial<OAuthError> = error instanceof Problem ? error.facts : {};
  const { kind, code, clockOffsetSeconds: offset = 0 } = facts;
  return kind === 'oauth-error' && code && TIME_RELATED.includes(code) && isWrongClock(offset) ? offset : undefined;
}
