/** The closed list of failures, by their public codes, and who has to fix each. */

import type { Failure } from './failure.ts';

/** A single wrong input has its own code if people want to distinguish it. */
export type InputCode = 'invalid_input' | 'invalid_private_key' | 'invalid_sealing_key' | 'sealed_token_missing';

/** Every value that the output `error` can have. */
export type FailureCode = Failure['code'];

/** `time`: the next run may well succeed, though nothing was changed. */
export type Fixer = 'user' | 'maintainer' | 'app-owner' | 'account-administrator' | 'operator' | 'support' | 'time';

/** A code without an entry doesn't compile. */
export const FIXED_BY = {
  invalid_input: 'maintainer',
  invalid_private_key: 'maintainer',
  invalid_sealing_key: 'maintainer',
  // The next run that isn't of a fork or of Dependabot has its secrets.
  secrets_unavailable: 'time',

  consent_required: 'user',
  no_valid_keys_or_signatures: 'app-owner',
  issuer_not_found: 'maintainer',
  user_not_found: 'maintainer',
  expired_grant: 'operator',
  invalid_grant: 'maintainer',
  invalid_request: 'operator',
  invalid_scope: 'maintainer',
  unauthorized_client: 'app-owner',
  refused: 'support',
  token_rejected: 'support',
  blocked: 'operator',
  redirected: 'operator',
  invalid_reply: 'operator',
  rate_limited: 'time',
  server_error: 'time',
  empty_reply: 'time',

  certificate_rejected: 'operator',
  proxy_refused: 'operator',
  proxy_unreachable: 'operator',
  host_not_found: 'time',
  connection_refused: 'time',
  connection_lost: 'time',
  timed_out: 'time',

  account_not_found: 'maintainer',
  no_default_account: 'maintainer',
  no_accounts: 'account-administrator',
  signing_failed: 'maintainer',
  runner_file_unwritable: 'operator',
  internal_error: 'support',

  sealed_token_missing: 'maintainer',
  sealed_token_unrecognized: 'maintainer',
  sealed_token_altered: 'maintainer',
  sealing_key_differs: 'maintainer',
  sealed_token_expired: 'maintainer',
  sealed_token_foreign: 'maintainer',
} as const satisfies Readonly<Record<FailureCode, Fixer>>;

export function isFailureCode(text: string): text is FailureCode {
  return Object.hasOwn(FIXED_BY, text);
}

export const FAILURE_CODES = Object.keys(FIXED_BY).filter(isFailureCode);
