/** Recognizes what a command printed instead of an RS256 signature. Loaded only then. */

/** By its letters. */
const TEXTS = [
  // `null` and `None` are what jq and `--query` print of a field that isn't there.
  [/^([{[]|(null|none)$)/i, 'json'],
  [/^</, 'web-page'],
  [/^-----BEGIN /, 'pem'],
  [/^eyJ[\w-]*\.[\w-]+\.[\w-]*$/, 'jwt'],
  [/^[\w-]+ ?\([^)]*\) ?= ?[\da-f]+$|^[\da-f]{64} +\S+$/i, 'digest'],
  [/^(0x)?([\da-f]{2}[:\s]*){2,}$/i, 'hexadecimal'],
] as const;

/** By its first bytes in hexadecimal, behind their number. */
const BYTES = [
  // `TPMT_SIGNATURE`: RSASSA, RSAPSS or ECDSA, then SHA-256.
  [/ 001[468]000b/, 'tss'],
  // `Ecdsa-Sig-Value`: two integers, the first of 16 to 79 bytes. Or both, as JWS has them.
  [/ 30(81)?..02[1-4]|^(64|96|132) /, 'ecdsa'],
  [/ 30(8[0-4](..){0,4}|[0-7].)06092a864886f70d0107/, 'cms'],
  [/^128 /, 'short'],
  [/^32 /, 'digest'],
] as const;

export type OutputShape = (typeof TEXTS | typeof BYTES)[number][1] | 'text' | 'unrecognized';

export function shapeOfOutput(output: Buffer): OutputShape {
  const text = output.toString('latin1').trim();
  const base64 = text.replace(/[\r\n"]/g, '');
  const isBase64 = /^[\w+/-]+={0,2}$/.test(base64);
  const bytes = isBase64 ? Buffer.from(base64, 'base64') : output;
  const isPrintable = /^[\t\n\r\x20-\x7e]*$/.test(bytes.toString('latin1'));
  // A script adds a newline to bytes.
  const length = bytes.length - (!isBase64 && bytes.at(-1) === 0x0a ? 1 : 0);
  const shape =
    shapeIn(TEXTS, text) ?? (isPrintable ? 'text' : shapeIn(BYTES, `${length} ${bytes.toString('hex', 0, 16)}`));
  return shape ?? 'unrecognized';
}

function shapeIn<T>(looks: readonly (readonly [RegExp, T])[], text: string): T | undefined {
  return looks.find(([pattern]) => pattern.test(text))?.[1];
}
