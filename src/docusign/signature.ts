/** Recognizes an RS256 signature as the tools of a KMS, an HSM or a vault print it, and says what came instead. */

/** Why something outside this process did not sign. */
export type SigningProblem =
  | { readonly kind: 'not-started'; readonly nodeCode: string | undefined }
  | { readonly kind: 'exit-code'; readonly exitCode: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  /** It printed more than a signature has, or than anybody would read about one. */
  | {
      readonly kind: 'too-much';
      readonly stream: 'standard output' | 'standard error';
      readonly maxBytes: number;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-signature'; readonly bytes: number };

/** Something outside this process was asked for a signature, and gave none. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
  readonly problem: SigningProblem;

  constructor(problem: SigningProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/**
 * Reads what a tool printed: raw bytes, or base64 or base64url, wrapped or not, in quotes or behind Vault's `vault:v1:`.
 *
 * @throws {SigningError} It is nothing, or no signature.
 */
export function signatureIn(output: Buffer): Buffer {
  // Hardly any signature consists of base64's letters alone, and hardly any one's base64 of hexadecimal digits alone.
  const text = output
    .toString('latin1')
    .replace(/[\s"]/g, '')
    .replace(/^vault:v\d+:/, '');
  if (text === '') {
    throw new SigningError({ kind: 'nothing' });
  }
  const isHexadecimal = /^[0-9a-f]+$/i.test(text);
  const signature = /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : output;
  if (isHexadecimal || !isSignature(signature)) {
    throw new SigningError({ kind: 'no-signature', bytes: output.length });
  }
  return signature;
}

/** As long as the modulus of a key that RS256 may use; and unlike a message, not of printable characters alone. */
function isSignature(bytes: Buffer): boolean {
  const { length } = bytes;
  return length >= 256 && length <= 1024 && length % 64 === 0 && bytes.some((byte) => byte > 0x7e);
}
