/** Words for an account lookup that succeeded, but found no account to report. */

import { harmless } from '../../action/foreign-text.ts';
import type { AccountProblem, ListedAccount } from '../../docusign/account.ts';
import type { Explanation } from '../layout.ts';
import { code, foreign, joinProse, type Prose, prose } from '../prose.ts';
import {
  type Asked,
  capitalized,
  idStoredAt,
  impersonatedUser,
  inEnvironment,
  otherEnvironment,
  TOKEN_WAS_OUTPUT,
} from './phrases.ts';

/** The others are on Apps and Keys. */
const MAX_LISTED = 4;

export const accountWords: Readonly<Record<AccountProblem['code'], (asked: Asked) => Explanation>> = {
  account_not_found: ({ settings }) => ({
    title: 'The user does not belong to this DocuSign account',
    happened: prose`{account-id} isn't an account of ${impersonatedUser(settings)} ${inEnvironment(settings)}. Set it to one of the accounts listed below, or omit it to use the default account.`,
    hints: [otherEnvironment('account', settings), idStoredAt()],
  }),

  no_default_account: ({ settings }) => ({
    title: 'The user has no default DocuSign account',
    happened: prose`${capitalized(impersonatedUser(settings))} has no default account ${inEnvironment(settings)}. Set {account-id} to one of the accounts listed below.`,
    hints: [prose`Default account closed? Its administrator, or the user in DocuSign, can choose another.`],
  }),

  no_accounts: ({ settings }) => ({
    title: 'The user has no DocuSign account',
    happened: prose`${capitalized(impersonatedUser(settings))} doesn't belong to any account ${inEnvironment(settings)}. Add the user to an account, or set {user-id} to another user's ID.`,
    hints: [prose`Account not needed? Set {lookup-account} to {false}.`, idStoredAt()],
  }),
};

export function accountFacts(accounts: readonly ListedAccount[]): readonly Prose[] {
  const known = accounts.filter(({ accountId }) => accountId !== undefined).map(inWords);
  if (known.length === 0) {
    return [TOKEN_WAS_OUTPUT];
  }
  const more = known.length > MAX_LISTED ? `, and ${known.length - MAX_LISTED} more` : '';
  return [prose`The user's accounts: ${joinProse(known.slice(0, MAX_LISTED), ', ')}${more}`, TOKEN_WAS_OUTPUT];
}

function inWords({ accountId = '', fields: { account_name: name, base_uri: base } }: ListedAccount): Prose {
  const texts = [name, base].map((text) => harmless(typeof text === 'string' ? text : '').replace(/^https:\/\//, ''));
  const shown = texts.filter((text) => text !== '').map(foreign);
  return shown.length === 0 ? code(accountId) : prose`${code(accountId)} (${joinProse(shown, ', ')})`;
}
