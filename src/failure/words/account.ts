/** Words for an account lookup that succeeded, but found no account to report. */

import type { AccountProblem } from '../../docusign/account.ts';
import type { Explanation } from '../layout.ts';
import { code, joinProse, type Prose, prose } from '../prose.ts';
import type { Asked } from './phrases.ts';
import {
  capitalized,
  idStoredAt,
  impersonatedUser,
  inEnvironment,
  otherEnvironment,
  TOKEN_WAS_OUTPUT,
} from './phrases.ts';

/** Logs may be public, so IDs, no names, and not an endless list. */
const MAX_LISTED = 10;

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

export function accountFacts(accountIds: readonly string[]): readonly Prose[] {
  if (accountIds.length === 0) {
    return [TOKEN_WAS_OUTPUT];
  }
  const shown = joinProse(accountIds.slice(0, MAX_LISTED).map(code), ', ');
  const more = accountIds.length > MAX_LISTED ? ` and ${accountIds.length - MAX_LISTED} more` : '';
  return [prose`The user's accounts: ${shown}${more}`, TOKEN_WAS_OUTPUT];
}
