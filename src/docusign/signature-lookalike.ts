/** Recognizes what a command printed that is no RS256 signature. Loaded once one did. */

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

/** By its first bytes, in hexadecimal. */
const HEADS = [
  // `TPMT_SIGNATURE`: RSASSA, RSAPSS or ECDSA, then SHA-256.
  [/^001[468]000b/, 'tss'],
  // `Ecdsa-Sig-Value`: two integers, the first of 16 to 79 bytes.
  [/^30(81)?..02[1-4]/, 'ecdsa'],
  [/^30(8[0-4](..){0,4}|[0-7].)06092a864886f70d0107/, 'cms'],
] as const;

/** By its length in bytes: the two integers of an ECDSA signature as JWS has them, 1024 bits of RSA, SHA-256. */
const LENGTHS = [
  [/^(64|96|132)$/, 'ecdsa'],
  [/^128$/, 'short'],
  [/^32$/, 'digest'],
] as const;

export type OutputShape =
  | (typeof TEXTS | typeof HEADS | typeof LENGTHS)[number][1]
  /** Bytes that a program took for text, and so lost. */
  | 'mangled'
  /** Base64 of base64. */
  | 'twice'
  | 'text'
  | 'unrecognized';

export function shapeOfOutput(output: Buffer): OutputShape {
  const text = output.toString('latin1').trim();
  const base64 = text.replace(/[\r\n"]/g, '');
  const isBase64 = /^[\w+/-]+={0,2}$/.test(base64);
  const bytes = isBase64 ? Buffer.from(base64, 'base64') : output;
  const decoded = bytes.toString('latin1');
  return (
    shapeIn(TEXTS, text) ??
    shapeIn(HEADS, bytes.toString('hex', 0, 16)) ??
    (isPrintable(decoded)
      ? isBase64 && /^[\w+/=\s-]{64,}$/.test(decoded)
        ? 'twice'
        : 'text'
      : (shapeIn(LENGTHS, String(bytes.length - (!isBase64 && decoded.endsWith('\n') ? 1 : 0))) ??
        // U+FFFD in UTF-8, more often than by chance.
        (decoded.split('\xef\xbf\xbd').length > 8 ? 'mangled' : 'unrecognized')))
  );
}

function shapeIn<T>(looks: readonly (readonly [RegExp, T])[], text: string): T | undefined {
  return looks.find(([pattern]) => pattern.test(text))?.[1];
}

function isPrintable(text: string): boolean {
  return /^[\t\n\r\x20-\x7e]*$/.test(text);
}
