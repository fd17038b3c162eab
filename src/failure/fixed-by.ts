/** Says of each failure who has to fix it, or that it passes by itself. Loads none of the words. */

import type { FailureCode } from './failure.ts';

/** `time`: the next run may well succeed, though nothing was changed. */
export type Fixer = 'user' | 'maintainer' | 'app-owner' | 'account-administrator' | 'operator' | 'support' | 'time';

/** A code of which it isn't said doesn't compile. */
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
