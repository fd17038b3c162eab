/** The pipeline: inputs, key, assertion, token, account, outputs. */

import { rememberSecret } from './action/foreign-text.ts';
import { INPUT_NAMES, readInputs } from './action/inputs.ts';
import { mask } from './action/masks.ts';
import { endBySignals } from './action/process.ts';
import { exportVariables, fail, log, setOutputs, warn } from './action/runner.ts';
import { lookUpAccount } from './docusign/account.ts';
import { keySigner, type Signer } from './docusign/assertion.ts';
import { spellingsOf } from './docusign/private-key.ts';
import { type AccessToken, requestToken } from './docusign/token.ts';
import { HttpClient, type Retry, type Surroundings } from './network/http-client.ts';
import { accountOutputs, type Outputs, SUCCESS_REPORT, successLine, tokenOutputs, variablesOf } from './outputs.ts';
import { parseSettings, type Settings, type Signing } from './settings.ts';

// What only some runs need is imported when they need it, and so gets its own chunk.

export async function getToken(): Promise<void> {
  let settings: Settings | undefined;
  try {
    settings = await parseSettings(readInputs(INPUT_NAMES), (privateKey) => mask(...spellingsOf(privateKey)));
    mask(...settings.scopesToMask);
    if (settings.signing.kind === 'command') {
      endBySignals();
    }
    await requestAndReport(settings);
  } catch (error) {
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
  const http = await HttpClient.open(server.origin, SURROUNDINGS, onRetry);
  try {
    const token = await requestToken(grant, { http, signer: await signerOf(signing), onSecret });
    const ofToken = tokenOutputs(token, grant.scopes);
    setOutputs(ofToken);
    await warnAbout(token, grant.scopes);
    const found = account === 'none' ? undefined : await lookUpAccount(http, token.value, account);
    const ofAccount = found === undefined ? {} : accountOutputs(found);
    setOutputs(ofAccount);
    const outputs = { ...ofToken, ...ofAccount };
    await passOn(outputs, token, settings);
    setOutputs({ report: SUCCESS_REPORT });
    log(successLine(outputs, account === 'default' ? found?.outOf : 1));
  } finally {
    http.close();
  }
}

async function onRetry(retry: Retry): Promise<void> {
  const { retryLine } = await import('./notices.ts');
  log(retryLine(retry));
}

async function signerOf(signing: Signing): Promise<Signer> {
  if (signing.kind === 'key') {
    return keySigner(signing.privateKey);
  }
  const { commandSigner } = await import('./signing-command.ts');
  return commandSigner(signing.command);
}

/** Assertions and tokens, which the server knows and may repeat. */
function onSecret(secret: string): void {
  // A key has signed, which takes seconds with a long one.
  endBySignals();
  mask(secret);
  rememberSecret(secret);
}

async function passOn(outputs: Outputs, token: AccessToken, { exportEnv, sealingKey }: Settings): Promise<void> {
  if (exportEnv) {
    exportVariables(variablesOf(outputs));
  }
  if (sealingKey !== undefined) {
    const { seal } = await import('./sealed-token.ts');
    const { currentRun } = await import('./action/run-context.ts');
    setOutputs({ 'sealed-token': await seal(outputs, token.expiresAt, currentRun(), sealingKey) });
  }
}

async function warnAbout(token: AccessToken, requested: readonly string[]): Promise<void> {
  const granted = token.scopes?.map((scope) => scope.toLowerCase()) ?? requested;
  const withheld = requested.filter((scope) => !granted.includes(scope.toLowerCase()));
  // Some replies omit `impersonation`, which the token itself proves.
  const lacksScopes = withheld.some((scope) => scope !== 'impersonation');
  if (lacksScopes || token.clockOffsetSeconds !== undefined) {
    const { warningsAbout } = await import('./notices.ts');
    warningsAbout(token, lacksScopes ? withheld : []).forEach(warn);
  }
}
