/** Turns whatever ended a run into a report. */

import { echoesSecret } from './action/echo.ts';
import { harmless } from './action/foreign-text.ts';
import type { FailureReport } from './action/report.ts';
import { secretlessTrigger } from './action/trigger.ts';
import { type Failure, failureOf } from './failure.ts';
import { reportOf } from './failure-report.ts';
import { InputError, type InputProblem } from './input-error.ts';
import type { Settings } from './settings.ts';

/** How far a run had come. */
export interface Progress {
  /** `undefined` while the inputs are not read. */
  settings?: Settings;
  tokenIsOut: boolean;
}

export function explainRun(error: unknown, { settings, tokenIsOut }: Progress): FailureReport {
  const failure = withheldSecrets(error) ?? failureOf(error, settings);
  return reportOf(withoutEchoes(failure), tokenIsOut);
}

/** What a server says may hold what it was sent. */
function withoutEchoes(failure: Failure): Failure {
  if ('accountIds' in failure) {
    return echoesSecret(failure.accountIds.join(' ')) ? { ...failure, accountIds: [] } : failure;
  }
  if (!('refusal' in failure)) {
    return failure;
  }
  const { error, errorDescription, traceToken, redirectHost, ...rest } = failure.refusal;
  const refusal = {
    ...rest,
    ...(error !== undefined && { error: withoutEcho(error) }),
    ...(errorDescription !== undefined && { errorDescription: withoutEcho(errorDescription) }),
    ...(traceToken !== undefined && !echoesSecret(traceToken) && { traceToken }),
    ...(redirectHost !== undefined && !echoesSecret(redirectHost) && { redirectHost }),
  };
  return { ...failure, refusal };
}

function withoutEcho(text: string): string {
  return echoesSecret(harmless(text)) ? '(left out, since it repeats a secret)' : text;
}

/** Secrets that are empty because of what started the run are no mistake of the workflow's. */
function withheldSecrets(error: unknown): Failure | undefined {
  if (!(error instanceof InputError && error.problems.some(isMissingSecret))) {
    return undefined;
  }
  const trigger = secretlessTrigger();
  return trigger === undefined ? undefined : { code: 'secrets_unavailable', problems: error.problems, trigger };
}

/** IDs may be stored as variables, which every run gets; keys are secrets always. */
function isMissingSecret({ input, fault }: InputProblem): boolean {
  return fault.kind === 'missing' && (input === 'private-key' || input === 'sealing-key');
}
