/** Why a command that was to sign the assertion did not. */

export type SigningFault =
  | { readonly why: 'not-started'; readonly nodeCode: string | undefined }
  | { readonly why: 'exit-code'; readonly exitCode: number }
  | { readonly why: 'signal'; readonly signal: string }
  | { readonly why: 'timed-out'; readonly seconds: number }
  /** It printed more than is read of that stream. */
  | {
      readonly why: 'too-much';
      readonly stream: 'standard output' | 'standard error';
      readonly maxBytes: number;
    }
  | { readonly why: 'nothing' }
  | { readonly why: 'no-signature'; readonly bytes: number };

/** A command was asked for a signature, and gave none. */
export type SigningProblem = SigningFault & { readonly kind: 'signing' };
