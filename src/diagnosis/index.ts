/** Turns each failure into what a maintainer has to know and do. Pure; a code without a diagnosis doesn't compile. */

import type { Explanation } from '../action/explanation.ts';
import type { Failure, FailureCode } from '../failure.ts';
import { accountDiagnoses } from './account.ts';
import { consentDiagnoses } from './consent.ts';
import { inputDiagnoses } from './input.ts';
import { networkDiagnoses } from './network.ts';
import { refusalDiagnoses } from './refusal.ts';
import { replyDiagnoses } from './reply.ts';
import { sealedDiagnoses } from './sealed.ts';

/** The member of the union that may carry a code. */
type FailureOf<Code, F = Failure> = F extends { readonly code: infer Codes } ? (Code extends Codes ? F : never) : never;

/** A diagnosis for each of some codes. */
export type Diagnoses<Code extends FailureCode> = {
  readonly [C in Code]: (failure: FailureOf<C>) => Explanation;
};

const DIAGNOSES: Diagnoses<FailureCode> = {
  ...inputDiagnoses,
  ...consentDiagnoses,
  ...refusalDiagnoses,
  ...replyDiagnoses,
  ...networkDiagnoses,
  ...accountDiagnoses,
  ...sealedDiagnoses,
};

export function diagnose(failure: Failure): Explanation {
  // The compiler can't see that the code picks the diagnosis that takes this failure.
  const diagnosis = DIAGNOSES[failure.code] as (failure: Failure) => Explanation;
  return diagnosis(failure);
}
