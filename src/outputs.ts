/** What the two actions pass to later steps: names of outputs and variables, and their values. */

import { harmless, harmlessValue } from './action/foreign-text.ts';
import type { Account } from './docusign/account.ts';
import type { AccessToken } from './docusign/token.ts';

/** Outputs by name: a token, and perhaps its account. */
export interface Outputs extends Readonly<Record<string, string>> {
  readonly 'access-token': string;
  readonly 'expires-at': string;
}

export function tokenOutputs(token: AccessToken, requestedScopes: readonly string[]): Outputs {
  return {
    'access-token': token.value,
    'token-type': 'Bearer',
    'expires-in': String(token.expiresInSeconds),
    // To the second.
    'expires-at': new Date(token.expiresAt * 1000).toISOString().replace('.000', ''),
    scopes: (token.scopes ?? requestedScopes).filter((scope) => harmlessValue(scope) === scope).join(' '),
  };
}

export function accountOutputs({ accountId, accountName, baseUri }: Account): Readonly<Record<string, string>> {
  return {
    'account-id': accountId,
    'account-name': harmlessValue(accountName),
    'base-uri': baseUri,
    'rest-base-path': `${baseUri}/restapi`,
  };
}

/** The output `report` of a run that went well, for the action in `follow-up/`. */
export const SUCCESS_REPORT = '{"version":1,"result":"success"}';

const VARIABLES = {
  DOCUSIGN_ACCESS_TOKEN: 'access-token',
  DOCUSIGN_ACCOUNT_ID: 'account-id',
  DOCUSIGN_BASE_URI: 'base-uri',
  DOCUSIGN_REST_BASE_PATH: 'rest-base-path',
} as const;

/** Environment variables for later steps; none for what was not looked up. */
export function variablesOf(outputs: Outputs): Readonly<Record<string, string>> {
  const pairs = Object.entries(VARIABLES).map(([variable, output]) => [variable, outputs[output]]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** The one line in the log after a success; it says if the account is the default of several. */
export function successLine(outputs: Outputs, outOf = 1): string {
  const { 'account-id': account, 'account-name': name = '' } = outputs;
  const which = outOf === 1 ? '' : ` (${harmless(name)}, the default of ${outOf} accounts)`;
  return `DocuSign access token for ${account === undefined ? 'the user' : `account ${account}${which}`}, valid until ${outputs['expires-at']}`;
}
