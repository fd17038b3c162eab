/** Words for an account look-up that went well and found no account to report. */

import { harmless } from '../../action/foreign-text.ts';
import type { AccountProblem, ListedAccount } from '../../docusign/account.ts';
import type { Explanation } from '../layout.ts';
import { code, foreign, joinProse, type Prose, prose } from '../prose.ts';
import type { Asked } from './phrases.ts';
import { environmentName, impersonatedUser, TOKEN_WAS_OUTPUT } from './phrases.ts';

/** The others are on Apps and Keys. */
const MAX_LISTED = 4;

export const accountWords: Readonly<Record<AccountProblem['code'], (asked: Asked) => Explanation>> = {
  account_not_found: ({ settings }) => ({
    title: 'The user does not belong to this DocuSign account',
    happened: prose`{account-id} is not an account of ${impersonatedUser(settings)} in ${environmentName(settings)}. Set it to one of the user's accounts, or leave it out for the default one.`,
    cause: prose`The ID is another account's, or the other environment's, or the user was removed from the account.`,
  }),

  no_default_account: ({ settings }) => ({
    title: 'The user has no default DocuSign account',
    happened: prose`None of the accounts of ${impersonatedUser(settings)} is marked as the default. Name one in the input {account-id}.`,
    cause: prose`The default account was closed, or the user was removed from it.`,
  }),

  no_accounts: ({ settings }) => ({
    title: 'The user has no DocuSign account',
    happened: prose`The user in {user-id} exists, but belongs to no account in ${environmentName(settings)}. Add the user to an account, or set {user-id} to another user's User ID.`,
    cause: prose`The user was removed from every account. If later steps need no account, set {lookup-account} to false.`,
  }),
};

export function accountFacts(accounts: readonly ListedAccount[]): readonly Prose[] {
  const known = accounts.flatMap(({ accountId, fields }) =>
    accountId === undefined ? [] : inWords(accountId, fields),
  );
  if (known.length === 0) {
    return [TOKEN_WAS_OUTPUT];
  }
  const more = known.length > MAX_LISTED ? `, and ${known.length - MAX_LISTED} more` : '';
  return [prose`The user's accounts: ${joinProse(known.slice(0, MAX_LISTED), ', ')}${more}`, TOKEN_WAS_OUTPUT];
}

function inWords(accountId: string, { account_name: name, base_uri: base }: ListedAccount['fields']): readonly [Prose] {
  const texts = [name, base].map((text) => harmless(typeof text === 'string' ? text : '').replace(/^https:\/\//, ''));
  const shown = texts.filter((text) => text !== '').map(foreign);
  return [shown.length === 0 ? code(accountId) : prose`${code(accountId)} (${joinProse(shown, ', ')})`];
}
