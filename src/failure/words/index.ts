/** Turns each failure into what a maintainer has to know and do. Pure; a code without a diagnosis doesn't compile. */

import type { Failure, FailureCode } from '../failure.ts';
import type { Explanation } from '../layout.ts';
import { accountDiagnoses } from './account.ts';
import { consentDiagnoses } from './consent.ts';
import type { Diagnoses } from './diagnoses.ts';
import { inputDiagnoses } from './input.ts';
import { networkDiagnoses } from './network.ts';
import { replyDiagnoses } from './odd-reply.ts';
import { refusalDiagnoses } from './refusal.ts';
import { sealedDiagnoses } from './sealed-token.ts';

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
