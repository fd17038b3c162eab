/** What the two actions hand to later steps: names of outputs and variables, and their values. */

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
    'expires-at': timestamp(token.expiresAt),
    scopes: (token.scopes ?? requestedScopes).filter((scope) => harmless(scope) === scope).join(' '),
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

const like =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);
const isHarmless = (text: string): boolean => harmlessValue(text) === text;

/** What each output looks like: one from elsewhere must not start a command in a log. */
const FORMS = new Map(
  Object.entries({
    'access-token': like(/^[\x21-\x7E]+$/),
    'token-type': like(/^Bearer$/),
    'expires-in': like(/^\d+$/),
    'expires-at': like(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    scopes: (text: string): boolean => text.split(' ').every(isHarmless),
    'account-id': like(/^[0-9a-f-]{36}$/),
    'account-name': isHarmless,
    'base-uri': like(/^https:\/\/[a-z0-9.:[\]-]+$/),
    'rest-base-path': like(/^https:\/\/[a-z0-9.:[\]-]+\/restapi$/),
  }),
);

/** Recognizes outputs that were passed on; `undefined` for anything else. */
export function outputsIn(value: unknown): Outputs | undefined {
  const entries = Object.entries(value ?? {});
  const areOurs = entries.every(([name, text]) => typeof text === 'string' && FORMS.get(name)?.(text));
  const outputs = Object.fromEntries(entries);
  return areOurs && 'access-token' in outputs && 'expires-at' in outputs ? (outputs as Outputs) : undefined;
}

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

/** ISO 8601, UTC, to the second. */
function timestamp(secondsSinceEpoch: number): string {
  return new Date(secondsSinceEpoch * 1000).toISOString().replace('.000', '');
}
