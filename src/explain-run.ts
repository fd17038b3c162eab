/** Turns whatever ended a run into a report. */

import type { FailureReport } from './action/report.ts';
import { secretlessTrigger } from './action/trigger.ts';
import { type Failure, failureOf } from './failure.ts';
import { reportOf } from './failure-report.ts';
import type { Settings } from './settings.ts';

/** @param settings - `undefined` while the inputs are not read. */
export async function explainRun(error: unknown, settings: Settings | undefined): Promise<FailureReport> {
  return reportOf(await considerTrigger(failureOf(error, settings)));
}

/** Inputs that are empty because of what started the run are no mistake of the workflow's. */
async function considerTrigger(failure: Failure): Promise<Failure> {
  if (failure.code !== 'invalid_input' || !failure.problems.some(({ fault }) => fault.kind === 'missing')) {
    return failure;
  }
  const trigger = await secretlessTrigger();
  return trigger === undefined ? failure : { code: 'secrets_unavailable', problems: failure.problems, trigger };
}
