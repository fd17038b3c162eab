/** Turns whatever ended a run into a report. */

import { type FailureReport, isPieceOfSecret } from './action/report.ts';
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

export async function explainRun(error: unknown, { settings, tokenIsOut }: Progress): Promise<FailureReport> {
  const failure = (await withheldSecrets(error)) ?? failureOf(error, settings);
  return reportOf(withoutEcho(failure), tokenIsOut);
}

/** A trace token has the form of a piece of an assertion or a token, which a server may send back. */
function withoutEcho(failure: Failure): Failure {
  if (!('refusal' in failure) || !isPieceOfSecret(failure.refusal.traceToken ?? '')) {
    return failure;
  }
  const { traceToken: _, ...refusal } = failure.refusal;
  return { ...failure, refusal };
}

/** Secrets that are empty because of what started the run are no mistake of the workflow's. */
async function withheldSecrets(error: unknown): Promise<Failure | undefined> {
  if (!(error instanceof InputError && error.problems.some(isMissingSecret))) {
    return undefined;
  }
  const trigger = await secretlessTrigger();
  return trigger === undefined ? undefined : { code: 'secrets_unavailable', problems: error.problems, trigger };
}

/** IDs may be stored as variables, which every run gets; keys are secrets always. */
function isMissingSecret({ input, fault }: InputProblem): boolean {
  return fault.kind === 'missing' && (input === 'private-key' || input === 'sealing-key');
}
