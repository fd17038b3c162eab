/** Turns whatever ended a run into a report. */

import { echoesSecret } from './action/echo.ts';
import { harmless } from './action/foreign-text.ts';
import type { FailureReport } from './action/report.ts';
import { secretlessTrigger } from './action/trigger.ts';
import type { Refusal } from './docusign/refusal.ts';
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
  return reportOf(withoutEchoes(failure), tokenIsOut);
}

/** What a server says may hold what it was sent. */
function withoutEchoes(failure: Failure): Failure {
  if (!('refusal' in failure)) {
    return failure;
  }
  // All is made harmless before it is shown, but a trace token, which has a form of its own.
  const isEcho = ([name, value]: [string, unknown]): boolean =>
    typeof value === 'string' && echoesSecret(name === 'traceToken' ? value : harmless(value));
  const said = Object.entries(failure.refusal).filter((entry) => !isEcho(entry));
  // Only what the server said is long enough to be an echo, and all of that may be missing.
  return { ...failure, refusal: Object.fromEntries(said) as unknown as Refusal };
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
