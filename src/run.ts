/** The pipeline: inputs, key, assertion, token, account, report. */

import { rememberSecret } from './action/echo.ts';
import { INPUT_NAMES, readInputs } from './action/inputs.ts';
import { exportVariables, fail, log, mask, maskKeys, setOutputs, warn } from './action/report.ts';
import { currentRun } from './action/run-context.ts';
import { retryLine, skewWarning, withheldScopesWarning } from './diagnosis/notices.ts';
import { HttpClient, type Surroundings } from './docusign/http.ts';
import { spellingsOf } from './docusign/private-key.ts';
import { type AccessToken, requestToken } from './docusign/token.ts';
import { lookUpAccount } from './docusign/userinfo.ts';
import type { Progress } from './explain-run.ts';
import { accountOutputs, successLine, tokenOutputs, variablesOf } from './outputs.ts';
import { parseSettings, type Settings } from './settings.ts';

export async function run(): Promise<void> {
  const progress: Progress = { tokenIsOut: false };
  try {
    const inputs = readInputs(INPUT_NAMES);
    maskKeys(inputs['private-key'], inputs['sealing-key']);
    mask(inputs['private-key-passphrase']);
    const settings = parseSettings(inputs);
    progress.settings = settings;
    maskKeys(...spellingsOf(settings.privateKey));
    await getToken(settings, progress);
  } catch (error) {
    // In a chunk of its own: a run that goes well needs none of the words.
    const { explainRun } = await import('./explain-run.ts');
    await fail(explainRun(error, progress));
  }
}

const SURROUNDINGS: Surroundings = {
  now: Date.now,
  // Not performance.now(): loading it takes half a millisecond.
  elapsed: () => process.uptime() * 1000,
  random: Math.random,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

async function getToken(settings: Settings, progress: Progress): Promise<void> {
  const { server, grant, privateKey, accountId } = settings;
  const http = new HttpClient(server.origin, SURROUNDINGS, (...retry) => log(retryLine(...retry)));
  try {
    const token = await requestToken(grant, { http, privateKey, now: Date.now, onSecret });
    const outputs = { ...tokenOutputs(token, grant.scopes) };
    setOutputs(outputs);
    progress.tokenIsOut = true;
    warnOf(token, grant.scopes);
    if (accountId !== false) {
      const account = accountOutputs(await lookUpAccount(http, token.value, accountId));
      setOutputs(account);
      Object.assign(outputs, account);
    }
    await passOn(outputs, token, settings);
    log(successLine(outputs));
  } finally {
    http.close();
  }
}

/** Assertions and tokens, which the server knows and may repeat. */
function onSecret(secret: string): void {
  mask(secret);
  rememberSecret(secret);
}

async function passOn(
  outputs: Readonly<Record<string, string>>,
  token: AccessToken,
  { exportEnv, sealingKey }: Settings,
): Promise<void> {
  if (exportEnv) {
    exportVariables(variablesOf(outputs));
  }
  if (sealingKey !== undefined) {
    const { seal } = await import('./seal.ts');
    setOutputs({ 'sealed-token': await seal(outputs, token.expiresAt, currentRun(), sealingKey) });
  }
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
