/** Why a command that was to sign the assertion did not. */

import type { OutputShape } from './docusign/signature-lookalike.ts';
import type { Unresolved } from './lookalike.ts';

export type SigningFault =
  | { readonly why: 'not-started'; readonly nodeCode: string | undefined }
  | { readonly why: 'exit-code'; readonly exitCode: number }
  | { readonly why: 'signal'; readonly signal: string }
  | { readonly why: 'timed-out'; readonly seconds: number }
  /** It printed more than is read of that stream. */
  | { readonly why: 'too-much'; readonly stream: 'standard output' | 'standard error'; readonly maxBytes: number }
  | { readonly why: 'nothing' }
  | { readonly why: 'no-signature'; readonly bytes: number; readonly shape: OutputShape };

/** A command was asked for a signature, and gave none. */
export type SigningProblem = SigningFault & {
  readonly kind: 'signing';
  /** What the command is, if it isn't one. */
  readonly looksLike?: Unresolved | undefined;
  /** The last lines that it printed on standard error, as it printed them: make them harmless before anyone sees them. */
  readonly said: readonly string[];
};
