/** Why a command that was to sign the assertion did not. */

export type SigningProblem =
  | { readonly kind: 'not-started'; readonly nodeCode: string | undefined }
  | { readonly kind: 'exit-code'; readonly exitCode: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  /** It printed more than is read of that stream. */
  | {
      readonly kind: 'too-much';
      readonly stream: 'standard output' | 'standard error';
      readonly maxBytes: number;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-signature'; readonly bytes: number };

/** A command was asked for a signature, and gave none. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
  readonly problem: SigningProblem;

  constructor(problem: SigningProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
