/** The form of a diagnosis: what a failure of some code is explained by. */

import type { Failure, FailureCode } from '../failure.ts';
import type { Explanation } from '../layout.ts';

/** The member of the union that may carry a code. */
type FailureOf<Code, F = Failure> = F extends { readonly code: infer Codes } ? (Code extends Codes ? F : never) : never;

/** A diagnosis for each of some codes. */
export type Diagnoses<Code extends FailureCode> = {
  readonly [C in Code]: (failure: FailureOf<C>) => Explanation;
};
