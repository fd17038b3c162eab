/** Bounds what a key may have, and how much work it may take. */

/** RS256 needs no less. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
export const MIN_MODULUS_BITS = 2048;
/** OpenSSL verifies with no more, and a key of 32,768 bits signs for ten seconds and longer. */
export const MAX_MODULUS_BITS = 16_384;
/** Of such a key in PKCS#1, which has 4.5 times the modulus in numbers, all in proportion. */
export const MAX_KEY_BYTES = (MAX_MODULUS_BITS / 8) * 4.5 + 128;
/** Three seconds. All encrypted keys of a text share them, and each candidate for the passphrase takes its own. */
export const MAX_ITERATIONS = 10_000_000;
