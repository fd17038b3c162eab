/** The pipeline: inputs, key, assertion, token, account, outputs. */

import { rememberSecret } from './action/foreign-text.ts';
import { INPUT_NAMES, readInputs } from './action/inputs.ts';
import { currentRun } from './action/run-context.ts';
import { exportVariables, fail, log, mask, setOutputs, warn } from './action/runner.ts';
import { lookUpAccount } from './docusign/account.ts';
import { keySigner, type Signer } from './docusign/assertion.ts';
import { spellingsOf } from './docusign/private-key.ts';
import { type AccessToken, requestToken } from './docusign/token.ts';
import { HttpClient, type Surroundings } from './network/http-client.ts';
import { retryLine, skewWarning, successLine, withheldScopesWarning } from './notices.ts';
import { accountOutputs, type Outputs, SUCCESS_REPORT, tokenOutputs, variablesOf } from './outputs.ts';
import { seal } from './sealed-token.ts';
import { parseSettings, type Settings, type Signing } from './settings.ts';

export async function getToken(): Promise<void> {
  let settings: Settings | undefined;
  try {
    settings = parseSettings(readInputs(INPUT_NAMES));
    if (settings.signing.kind === 'key') {
      spellingsOf(settings.signing.privateKey).forEach(mask);
    }
    await requestAndReport(settings);
  } catch (error) {
    // In a chunk of its own: a run that goes well needs none of the words.
    const { explain, withReport } = await import('./failure/explain.ts');
    await fail(withReport(explain(error, settings), settings));
  }
}

export const SURROUNDINGS: Surroundings = {
  now: Date.now,
  // Not performance.now(): loading it takes half a millisecond.
  elapsed: () => process.uptime() * 1000,
  random: Math.random,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

async function requestAndReport(settings: Settings): Promise<void> {
  const { server, grant, signing, account } = settings;
  const http = new HttpClient(server.origin, SURROUNDINGS, (retry) => log(retryLine(retry)));
  try {
    const token = await requestToken(grant, { http, signer: await signerOf(signing), onSecret });
    const ofToken = tokenOutputs(token, grant.scopes);
    setOutputs(ofToken);
    warnAbout(token, grant.scopes);
    const ofAccount = account === 'none' ? {} : accountOutputs(await lookUpAccount(http, token.value, account));
    setOutputs(ofAccount);
    const outputs = { ...ofToken, ...ofAccount };
    await passOn(outputs, token, settings);
    setOutputs({ report: SUCCESS_REPORT });
    log(successLine(outputs));
  } finally {
    http.close();
  }
}

async function signerOf(signing: Signing): Promise<Signer> {
  if (signing.kind === 'key') {
    return keySigner(signing.privateKey);
  }
  // In a chunk of its own: a run with a key needs nothing of it.
  const { commandSigner } = await import('./signing-command.ts');
  return commandSigner(signing.command);
}

/** Assertions and tokens, which the server knows and may repeat. */
function onSecret(secret: string): void {
  mask(secret);
  rememberSecret(secret);
}

async function passOn(outputs: Outputs, token: AccessToken, { exportEnv, sealingKey }: Settings): Promise<void> {
  if (exportEnv) {
    exportVariables(variablesOf(outputs));
  }
  if (sealingKey !== undefined) {
    setOutputs({ 'sealed-token': await seal(outputs, token.expiresAt, currentRun(), sealingKey) });
  }
}

function warnAbout({ clockOffsetSeconds, scopes }: AccessToken, requested: readonly string[]): void {
  if (clockOffsetSeconds !== undefined) {
    warn(skewWarning(clockOffsetSeconds));
  }
  const granted = scopes?.map((scope) => scope.toLowerCase());
  const withheld = granted === undefined ? [] : requested.filter((scope) => !granted.includes(scope.toLowerCase()));
  // Some replies leave out `impersonation`, which the token itself proves.
  if (withheld.some((scope) => scope !== 'impersonation')) {
    warn(withheldScopesWarning(withheld));
  }
}
