/** The closed list of failures, by their public codes, and who or what ends each. */

import type { AccountProblem } from '../docusign/account.ts';
import type { OAuthErrorCode } from '../docusign/oauth-error.ts';
import type { ReplyErrorCode } from '../docusign/reply-error.ts';
import type { NetworkCode } from '../network/network-failure.ts';
import type { SealedTokenCode } from '../sealed-token.ts';

/** A single wrong input has its own code if people want to distinguish it. */
export type InputCode = 'invalid_input' | 'invalid_private_key' | 'invalid_sealing_key' | 'sealed_token_missing';

/** Every value that the output `error` can have. */
export type FailureCode =
  | InputCode
  | 'secrets_unavailable'
  | OAuthErrorCode
  | ReplyErrorCode
  | NetworkCode
  | AccountProblem['code']
  | SealedTokenCode
  | 'signing_failed'
  | 'runner_file_unwritable'
  | 'internal_error';

/** Whether people have to fix it; the others resolve themselves, or are no one's mistake. */
const NEEDS_PEOPLE: Readonly<Record<FailureCode, boolean>> = {
  invalid_input: true,
  invalid_private_key: true,
  invalid_sealing_key: true,
  sealed_token_missing: true,
  secrets_unavailable: false,
  consent_required: true,
  no_valid_keys_or_signatures: true,
  issuer_not_found: true,
  user_not_found: true,
  expired_grant: true,
  invalid_request: true,
  invalid_scope: true,
  unauthorized_client: true,
  invalid_grant: true,
  refused: true,
  token_rejected: false,
  rate_limited: false,
  server_error: false,
  blocked: true,
  redirected: true,
  empty_reply: false,
  invalid_reply: true,
  host_not_found: true,
  connection_refused: false,
  connection_lost: false,
  timed_out: false,
  certificate_rejected: true,
  proxy_refused: true,
  proxy_unreachable: true,
  account_not_found: true,
  no_default_account: true,
  no_accounts: true,
  sealed_token_unrecognized: true,
  sealed_token_altered: true,
  sealing_key_differs: true,
  sealed_token_expired: false,
  sealed_token_foreign: true,
  signing_failed: true,
  runner_file_unwritable: true,
  internal_error: true,
};

export function isFailureCode(text: string): text is FailureCode {
  return Object.hasOwn(NEEDS_PEOPLE, text);
}

export const FAILURE_CODES = Object.keys(NEEDS_PEOPLE).filter(isFailureCode);
