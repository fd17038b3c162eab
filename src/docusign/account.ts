/** Looks up which accounts the user has, and chooses the one to report. */

import type { HttpClient } from '../network/http-client.ts';
import type { HttpReply } from '../network/http-reply.ts';
import { guidIn } from './guid.ts';
import { invalidReply, isObject, objectBody, readRefusal } from './refusal.ts';

/** An account, as later steps need it. */
export interface Account {
  readonly accountId: string;
  /** As the server sent it. */
  readonly accountName: string;
  /** An https origin. */
  readonly baseUri: string;
}

/** Which of the user's accounts to report. */
export type WantedAccount = 'default' | { readonly accountId: string };

export const ACCOUNT_CODES = ['account_not_found', 'no_default_account', 'no_accounts'] as const;

/** The user has accounts, or none, and the wanted one is not among them. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  readonly code: (typeof ACCOUNT_CODES)[number];
  /** IDs of the accounts that the user does have. */
  readonly accountIds: readonly string[];

  constructor(code: (typeof ACCOUNT_CODES)[number], accountIds: readonly string[]) {
    super(code);
    this.code = code;
    this.accountIds = accountIds;
  }
}

export const USERINFO_PATH = '/oauth/userinfo';

/**
 * Looks up one of the user's accounts.
 *
 * @throws {AccountError} The user has no such account, no default one, or none at all.
 * @throws {RefusalError} The server refused, or its answer can't be used.
 * @throws {NetworkError} No answer came.
 * @see https://developers.docusign.com/platform/auth/reference/user-info/
 */
export async function lookUpAccount(http: HttpClient, token: string, wanted: WantedAccount): Promise<Account> {
  const reply = await http.send({
    method: 'GET',
    path: USERINFO_PATH,
    headers: { accept: 'application/json', authorization: `Bearer ${token}` },
  });
  if (reply.status < 200 || reply.status > 299) {
    throw readRefusal(reply, 'userinfo');
  }
  return readAccount(reply, chooseAccount(reply, wanted));
}

interface ListedAccount {
  /** `undefined` where it is no GUID, which matters only for the account that is chosen. */
  readonly accountId: string | undefined;
  readonly isDefault: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

function readAccounts(reply: HttpReply): readonly ListedAccount[] {
  const { accounts } = objectBody(reply, 'userinfo');
  if (!Array.isArray(accounts)) {
    throw invalidReply(reply, 'userinfo', 'accounts');
  }
  return accounts.map((listed: unknown) => {
    const fields = isObject(listed) ? listed : {};
    const id = fields['account_id'];
    const accountId = typeof id === 'string' ? guidIn(id) : undefined;
    // The official SDKs disagree on whether the flag is a boolean or its name.
    return { accountId, isDefault: fields['is_default'] === true || fields['is_default'] === 'true', fields };
  });
}

function chooseAccount(reply: HttpReply, wanted: WantedAccount): ListedAccount {
  const accounts = readAccounts(reply);
  const ids = accounts.flatMap(({ accountId }) => accountId ?? []);
  if (accounts.length === 0) {
    throw new AccountError('no_accounts', ids);
  }
  if (ids.length === 0) {
    throw invalidReply(reply, 'userinfo', 'account-id');
  }
  const chosen = accounts.find(({ accountId, isDefault }) =>
    wanted === 'default' ? isDefault : accountId === wanted.accountId,
  );
  if (chosen === undefined) {
    throw new AccountError(wanted === 'default' ? 'no_default_account' : 'account_not_found', ids);
  }
  return chosen;
}

/** By the URL standard a host may also hold quotes, dollar signs and the like, which a shell would take for its own. */
const PLAIN_HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/;

function readAccount(reply: HttpReply, { accountId, fields }: ListedAccount): Account {
  if (accountId === undefined) {
    throw invalidReply(reply, 'userinfo', 'account-id');
  }
  const name = fields['account_name'];
  const base = fields['base_uri'];
  const url = typeof base === 'string' ? URL.parse(base) : null;
  if (url?.protocol !== 'https:' || !PLAIN_HOST.test(url.hostname) || url.href !== `${url.origin}/`) {
    throw invalidReply(reply, 'userinfo', 'base-uri');
  }
  return { accountId, accountName: typeof name === 'string' ? name : '', baseUri: url.origin };
}
