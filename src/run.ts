/** The pipeline: inputs, key, assertion, token, account, report. The only place where a failure becomes a report. */

import { setTimeout as sleep } from 'node:timers/promises';
import { harmless } from './action/foreign-text.ts';
import { readInputs } from './action/inputs.ts';
import { fail, log, mask, setOutputs, warn } from './action/report.ts';
import { retryLine, skewWarning, withheldScopesWarning } from './diagnosis/notices.ts';
import { HttpClient } from './docusign/http.ts';
import { spellingsOf } from './docusign/private-key.ts';
import { type AccessToken, requestToken } from './docusign/token.ts';
import { type Account, lookUpAccount } from './docusign/userinfo.ts';
import { failureOf } from './failure.ts';
import { parseSettings, type Settings } from './settings.ts';

export async function run(): Promise<void> {
  let settings: Settings | undefined;
  try {
    const inputs = readInputs();
    mask(inputs['private-key'] ?? '');
    settings = parseSettings(inputs);
    spellingsOf(settings.privateKey).forEach(mask);
    await getToken(settings);
  } catch (error) {
    // In a chunk of its own: a run that goes well needs none of the words.
    const { reportOf } = await import('./failure-report.ts');
    await fail(reportOf(failureOf(error, settings)));
  }
}

async function getToken(settings: Settings): Promise<void> {
  const { server, grant, privateKey, accountId } = settings;
  const http = new HttpClient(server.origin, { now: Date.now, random: Math.random, sleep }, (...retry) =>
    log(retryLine(...retry)),
  );
  try {
    const token = await requestToken(grant, { http, privateKey, now: Date.now, onSecret: mask });
    setOutputs(tokenOutputs(token, grant.scopes));
    warnOf(token, grant.scopes);
    const account = accountId === false ? undefined : await lookUpAccount(http, token.value, accountId);
    setOutputs(accountOutputs(account));
    log(
      `DocuSign access token for ${account === undefined ? 'the user' : `account ${account.accountId}`}, valid until ${timestamp(token.expiresAt)}`,
    );
  } finally {
    http.close();
  }
}

function tokenOutputs(token: AccessToken, requested: readonly string[]): Record<string, string> {
  return {
    'access-token': token.value,
    'token-type': 'Bearer',
    'expires-in': String(token.expiresInSeconds),
    'expires-at': timestamp(token.expiresAt),
    scopes: (token.scopes ?? requested).map(harmless).join(' '),
  };
}

function accountOutputs(account: Account | undefined): Record<string, string> {
  return account === undefined
    ? {}
    : {
        'account-id': account.accountId,
        'account-name': harmless(account.accountName),
        'base-uri': account.baseUri,
        'rest-base-path': `${account.baseUri}/restapi`,
      };
}

function warnOf({ clockOffsetSeconds, scopes }: AccessToken, requested: readonly string[]): void {
  if (clockOffsetSeconds !== undefined) {
    warn(...skewWarning(clockOffsetSeconds));
  }
  const withheld = scopes === undefined ? [] : requested.filter((scope) => !scopes.includes(scope));
  // Some answers leave out `impersonation`, which is what the token itself proves.
  if (withheld.some((scope) => scope !== 'impersonation')) {
    warn(...withheldScopesWarning(withheld));
  }
}

/** ISO 8601, UTC, to the second. */
function timestamp(secondsSinceEpoch: number): string {
  return new Date(secondsSinceEpoch * 1000).toISOString().replace('.000', '');
}
