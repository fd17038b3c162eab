/** Recognizes an RS256 signature as the tools of a KMS, an HSM or a vault print it. */

/**
 * Recognizes what a tool printed: raw bytes, or base64 or base64url, wrapped or not, in quotes or behind Vault's `vault:v1:`.
 *
 * @returns The signature; `undefined` if the output is none.
 */
export function signatureIn(output: Buffer): Buffer | undefined {
  const printed = output.toString('latin1');
  const text = printed.replace(/[\s"]/g, '').replace(/^vault:v\d+:/, '');
  // A raw signature is hardly ever made of base64's letters alone, nor its base64 of hexadecimal digits alone.
  if (/^[0-9a-f]+$/i.test(text)) {
    return undefined;
  }
  // Scripts add a newline to raw bytes, the last of which may be one, too.
  const ends = ['', '\n', '\r\n'].filter((end) => printed.endsWith(end));
  const readings = /^[\w+/-]+={0,2}$/.test(text)
    ? [Buffer.from(text, 'base64')]
    : ends.map((end) => output.subarray(0, output.length - end.length));
  return readings.find(isSignature);
}

/** As long as the modulus of a key that RS256 may use; and unlike a message, not of printable characters alone. */
function isSignature(bytes: Buffer): boolean {
  const { length } = bytes;
  return length >= 256 && length <= 1024 && length % 64 === 0 && bytes.some((byte) => byte > 0x7e);
}
