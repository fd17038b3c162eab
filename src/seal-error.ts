/** Owns the reasons why a sealed token can't be opened. */

export const SEAL_CODES = [
  'invalid_sealing_key',
  'sealed_token_missing',
  'sealed_token_unrecognized',
  'sealed_token_altered',
  'sealing_key_differs',
  'sealed_token_expired',
  'sealed_token_foreign',
] as const;
export type SealCode = (typeof SEAL_CODES)[number];

/** A sealed token can't be opened. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly code: SealCode;

  constructor(code: SealCode) {
    super(code);
    this.code = code;
  }
}
