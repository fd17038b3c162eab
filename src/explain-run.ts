/** Turns whatever ended a run into a report. */

import type { FailureReport } from './action/report.ts';
import { secretlessTrigger } from './action/trigger.ts';
import { type Failure, failureOf } from './failure.ts';
import { reportOf } from './failure-report.ts';
import type { Settings } from './settings.ts';

/** How far a run had come. */
export interface Progress {
  /** `undefined` while the inputs are not read. */
  settings?: Settings;
  tokenIsOut: boolean;
}

export async function explainRun(error: unknown, { settings, tokenIsOut }: Progress): Promise<FailureReport> {
  return reportOf(await considerTrigger(failureOf(error, settings)), tokenIsOut);
}

/** Inputs that are empty because of what started the run are no mistake of the workflow's. */
async function considerTrigger(failure: Failure): Promise<Failure> {
  if (failure.code !== 'invalid_input' || !failure.problems.some(({ fault }) => fault.kind === 'missing')) {
    return failure;
  }
  const trigger = await secretlessTrigger();
  return trigger === undefined ? failure : { code: 'secrets_unavailable', problems: failure.problems, trigger };
}
