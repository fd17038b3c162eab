/** What an issue says about each failure that people have to fix: in plain language, what it is and who fixes it. */

import type { FIXED_BY, Fixer } from '../failure/codes.ts';
import type { SealedTokenCode } from '../sealed-token.ts';

type FixedBy = typeof FIXED_BY;

/** Codes of failures that people have to fix in order to get a token. */
export type PeoplesCode = Exclude<
  { [Code in keyof FixedBy]: FixedBy[Code] extends 'time' ? never : Code }[keyof FixedBy],
  SealedTokenCode | 'sealed_token_missing'
>;

/** Titles of issues. A code without one doesn't compile. */
export const TITLES: Readonly<Record<PeoplesCode, string>> = {
  invalid_input: 'DocuSign token: an input is wrong',
  invalid_private_key: 'DocuSign token: the private key cannot be used',
  invalid_sealing_key: 'DocuSign token: the sealing key cannot be used',
  consent_required: 'DocuSign needs consent',
  no_valid_keys_or_signatures: 'DocuSign does not accept the private key',
  issuer_not_found: 'DocuSign does not recognize the app',
  user_not_found: 'DocuSign does not recognize the user',
  expired_grant: 'DocuSign considers the request expired',
  invalid_grant: 'DocuSign refuses the signed request',
  invalid_request: 'DocuSign cannot read the request',
  invalid_scope: 'DocuSign refuses a scope',
  unauthorized_client: 'DocuSign does not let the app use JWT Grant',
  refused: 'DocuSign refuses to issue a token',
  token_rejected: 'DocuSign does not accept its own token',
  blocked: 'Requests to DocuSign are blocked',
  redirected: 'Requests to DocuSign are redirected',
  invalid_reply: 'Something other than DocuSign responds',
  certificate_rejected: "DocuSign's certificate is not trusted",
  proxy_refused: 'The proxy blocks requests to DocuSign',
  proxy_unreachable: 'The proxy to DocuSign cannot be reached',
  account_not_found: 'DocuSign token: the user is not a member of the account',
  no_default_account: 'DocuSign token: the user has no default account',
  no_accounts: 'DocuSign token: the user has no account',
  signing_failed: 'DocuSign token: the request cannot be signed',
  runner_file_unwritable: "DocuSign token: the runner's files cannot be written",
  internal_error: 'DocuSign token: unexpected failure',
};

export function isPeoplesCode(code: string): code is PeoplesCode {
  return Object.hasOwn(TITLES, code);
}

/** Title of an issue about several kinds of failures. */
export const SEVERAL = 'DocuSign: several credentials need attention';

/** Who fixes what the run describes. Consent links to a page instead. */
export const REMEDIES: Readonly<Record<Exclude<Fixer, 'time' | 'user'>, string>> = {
  maintainer: "Someone who can change this repository's workflows, secrets, and variables must do this.",
  'app-owner': 'Someone who can open the app in DocuSign, under Apps and Keys, must do this.',
  'account-administrator': 'An administrator of the DocuSign account must do this.',
  operator: 'Someone who can change the runner or its network must do this.',
  support: "If the run doesn't explain enough, ask DocuSign support or the authors of this action.",
};
