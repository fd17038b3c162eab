/** Reads the structure of DER. Knows nothing of keys but how much work an encrypted one asks for. */

const CONSTRUCTED = 0x20;
const INTEGER = 0x02;

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

function elementAt(der: Buffer, at: number): Element {
  const tag = der[at] ?? 0;
  const first = der[at + 1] ?? 0;
  const start = at + 2 + (first < 0x80 ? 0 : first & 0x7f);
  const length = first < 0x80 ? first : Number.parseInt(der.toString('hex', at + 2, start), 16);
  return { tag, start, end: start + length };
}

/** Whether a sequence announces more bytes than there are. */
export function isTruncated(der: Buffer): boolean {
  const { start, end } = elementAt(der, 0);
  return der.length < start || der.length < end;
}

/** However deep they are in sequences, but not those within octet strings. */
function primitivesIn(der: Buffer): readonly { tag: number; content: Buffer }[] {
  const primitives = [];
  for (let at = 0; at < der.length; ) {
    const { tag, start, end } = elementAt(der, at);
    if ((tag & CONSTRUCTED) === 0) {
      primitives.push({ tag, content: der.subarray(start, end) });
      at = end;
    } else {
      at = start;
    }
  }
  return primitives;
}

/** The content of the object identifier 1.3.6.1.4.1.11591.4.11. */
const SCRYPT = '2b06010401da47040b';
/** OpenSSL refuses at once to take more. */
const MAX_SCRYPT_BYTES = 32 * 1024 * 1024;

/**
 * Counts the iterations that the way from the passphrase to the key takes: those of PBKDF2 or its predecessors, or the
 * blocks that scrypt mixes, each of which takes about as long.
 *
 * @param der - `EncryptedPrivateKeyInfo`
 * @see https://www.rfc-editor.org/rfc/rfc8018#appendix-A.2
 * @see https://www.rfc-editor.org/rfc/rfc7914#section-7
 */
export function iterationsOf(der: Buffer): number {
  const primitives = primitivesIn(der);
  const numbers = primitives
    .filter(({ tag }) => tag === INTEGER)
    .map(({ content }) => Number.parseInt(content.toString('hex'), 16) || 0);
  const [first = 0, blockSize = 0, parallel = 0] = numbers;
  if (!primitives.some(({ content }) => content.toString('hex') === SCRYPT)) {
    return first;
  }
  return 128 * first * blockSize > MAX_SCRYPT_BYTES ? 0 : first * blockSize * parallel;
}
