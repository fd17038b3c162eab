/** Looks up which accounts the user has, and chooses the one to report. */

import type { HttpClient } from '../network/http-client.ts';
import type { HttpReply } from '../network/http-reply.ts';
import { Problem } from '../problem/problem.ts';
import { guidIn } from './guid.ts';
import { defectIn, isObject, readFields, waitMsAfter } from './reply.ts';

/** An account, as later steps need it. */
export interface Account {
  readonly accountId: string;
  /** As the server sent it. */
  readonly accountName: string;
  /** An https origin. */
  readonly baseUri: string;
  /** How many accounts the user has. */
  readonly outOf: number;
}

export type WantedAccount = 'default' | { readonly accountId: string };

/** The user has accounts, or none, and the requested one is not among them. */
export interface AccountProblem {
  readonly kind: 'account';
  readonly code: 'account_not_found' | 'no_default_account' | 'no_accounts';
  /** Those that the user does have. */
  readonly accounts: readonly ListedAccount[];
}

export const USERINFO_PATH = '/oauth/userinfo';

/**
 * Looks up one of the user's accounts.
 *
 * @throws {Problem} The user has no such account, the server refused, its reply is unusable, or there was none.
 * @see https://developers.docusign.com/platform/auth/reference/user-info/
 */
export async function lookUpAccount(http: HttpClient, token: string, wanted: WantedAccount): Promise<Account> {
  const reply = await http.send({
    method: 'GET',
    path: USERINFO_PATH,
    headers: { accept: 'application/json', authorization: `Bearer ${token}` },
    waitMsAfter,
  });
  const accounts = await readAccounts(reply);
  const account = await readAccount(reply, await chooseAccount(reply, accounts, wanted));
  return { ...account, outOf: accounts.length };
}

export interface ListedAccount {
  /** `undefined` if it isn't a GUID, which matters only for the chosen account. */
  readonly accountId: string | undefined;
  readonly isDefault: boolean;
  /** As the server sent them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

async function readAccounts(reply: HttpReply): Promise<readonly ListedAccount[]> {
  const { accounts } = await readFields(reply, 'userinfo');
  if (!Array.isArray(accounts)) {
    throw await defectIn(reply, 'userinfo', 'accounts');
  }
  return accounts.map((listed: unknown) => {
    const fields = isObject(listed) ? listed : {};
    const id = fields['account_id'];
    const accountId = typeof id === 'string' ? guidIn(id) : undefined;
    // The official SDKs disagree on whether the flag is a boolean or its name.
    return { accountId, isDefault: fields['is_default'] === true || fields['is_default'] === 'true', fields };
  });
}

async function chooseAccount(
  reply: HttpReply,
  accounts: readonly ListedAccount[],
  wanted: WantedAccount,
): Promise<ListedAccount> {
  const problem = (code: AccountProblem['code']) => new Problem<AccountProblem>({ kind: 'account', code, accounts });
  if (accounts.length === 0) {
    throw problem('no_accounts');
  }
  if (accounts.every(({ accountId }) => accountId === undefined)) {
    throw await defectIn(reply, 'userinfo', 'account-id');
  }
  const chosen = accounts.find(({ accountId, isDefault }) =>
    wanted === 'default' ? isDefault : accountId === wanted.accountId,
  );
  if (chosen === undefined) {
    throw problem(wanted === 'default' ? 'no_default_account' : 'account_not_found');
  }
  return chosen;
}

/** By the URL standard, a host may also contain quotes, dollar signs, and the like, which a shell would interpret. */
const PLAIN_HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/;

async function readAccount(reply: HttpReply, { accountId, fields }: ListedAccount): Promise<Omit<Account, 'outOf'>> {
  if (accountId === undefined) {
    throw await defectIn(reply, 'userinfo', 'account-id');
  }
  const name = fields['account_name'];
  const base = fields['base_uri'];
  const url = typeof base === 'string' ? URL.parse(base) : null;
  if (url?.protocol !== 'https:' || !PLAIN_HOST.test(url.hostname) || url.href !== `${url.origin}/`) {
    throw await defectIn(reply, 'userinfo', 'base-uri');
  }
  return { accountId, accountName: typeof name === 'string' ? name : '', baseUri: url.origin };
}
