/** Recognizes an RS256 signature as the tools of a KMS, an HSM or a vault print it. */

/**
 * Recognizes what a tool printed: raw bytes, or base64 or base64url, wrapped or not, in quotes or behind Vault's `vault:v1:`.
 *
 * @returns The signature; `undefined` if the output is none.
 */
export function signatureIn(output: Buffer): Buffer | undefined {
  const text = output
    .toString('latin1')
    .replace(/[\s"]/g, '')
    .replace(/^vault:v\d+:/, '');
  // A raw signature is hardly ever made of base64's letters alone, nor its base64 of hexadecimal digits alone.
  const isHexadecimal = /^[0-9a-f]+$/i.test(text);
  const signature = /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : output;
  return isHexadecimal || !isSignature(signature) ? undefined : signature;
}

/** As long as the modulus of a key that RS256 may use; and unlike a message, not of printable characters alone. */
function isSignature(bytes: Buffer): boolean {
  const { length } = bytes;
  return length >= 256 && length <= 1024 && length % 64 === 0 && bytes.some((byte) => byte > 0x7e);
}
