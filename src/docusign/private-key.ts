/** Reads an RSA private key in whatever form it was stored. Never puts any of it into a message. */

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { isTruncated, iterationsOf } from './der.ts';
import { shapeOfFormat, shapeOfWords } from './key-lookalike.ts';
import { type KeyShape, shapeOfDer, shapeOfHead, shapeOfLabel } from './key-shape.ts';
import { base64In, base64Of, holdsBase64, isBase64, MAX_DEPTH, undoEscapes } from './key-text.ts';
import { withoutInvisible } from './pasted-text.ts';
import { labelIn, type PemBlock, privateKeysIn, readEncryption } from './pem.ts';

/** RS256 needs no less. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
export const MIN_MODULUS_BITS = 2048;
/** OpenSSL verifies with no more, and a key of 32,768 bits signs for ten seconds and longer. */
export const MAX_MODULUS_BITS = 16_384;
/** A key of so many bits in PKCS#1, whose numbers take 4.5 times the length of the modulus: none of them is out of all proportion. */
const MAX_KEY_BYTES = (MAX_MODULUS_BITS / 8) * 4.5 + 128;
/** Three seconds. All encrypted keys of a text share them, and so does each candidate for the passphrase. */
export const MAX_ITERATIONS = 10_000_000;

/** The text is no usable key; `shape` says what it looks like instead. */
export class PrivateKeyError extends Error {
  override readonly name = 'PrivateKeyError';
  readonly shape: KeyShape;

  constructor(shape: KeyShape) {
    super(shape);
    this.shape = shape;
  }
}

/** Is given each private key that a text holds, usable or not. */
export type OnKey = (privateKey: KeyObject) => void;

/**
 * Reads a private key as people store it: PKCS#1 or PKCS#8, as PEM or DER, encrypted or not; with its line breaks
 * escaped or lost, or the same text between all its lines; in base64, without header and footer, in quotes, indented.
 * Of several keys, it reads the first that DocuSign can know.
 *
 * @param passphrase - For an encrypted key; ignored for any other.
 * @param onKey - Is called before anything is returned or thrown.
 * @throws {PrivateKeyError} It is something else, damaged, locked, too short, or too long to work with.
 */
export function parsePrivateKey(text: string, passphrase: string | undefined, onKey: OnKey = () => {}): KeyObject {
  const keys: KeyObject[] = [];
  const key = readText(text, { passphrase, depth: 0, keys, effort: { iterations: 0, tried: new Map() } });
  keys.forEach(onKey);
  if (typeof key === 'string') {
    throw new PrivateKeyError(key);
  }
  return key;
}

/** Every spelling of a key that its holders, or this program, may come to write: in all standards, as PEM and on one line. */
export function spellingsOf(privateKey: KeyObject): readonly string[] {
  const own = ({ rsa: 'pkcs1', ec: 'sec1' } as const)[privateKey.asymmetricKeyType as 'rsa' | 'ec'];
  return [...(own === undefined ? [] : [own]), 'pkcs8' as const].flatMap((type) => {
    const pem = privateKey.export({ type, format: 'pem' }).toString().trim();
    return [pem, pem.replace(/-----[^-]+-----|\s/g, '')];
  });
}

/** A key that can be used, or what there is in its place. */
type Found = KeyObject | KeyShape;

interface Reading {
  readonly passphrase: string | undefined;
  /** How many wrappings of base64 were taken off. */
  readonly depth: number;
  /** Every private key that was found so far. */
  readonly keys: KeyObject[];
  /** What was spent on encrypted keys so far. */
  readonly effort: { iterations: number; readonly tried: Map<string, Found> };
}

/** These say that a reading was wrong, as much as that a key is. */
const VAGUE: readonly Found[] = ['unrecognized', 'truncated', 'damaged'];
/** These, that there is a private key. */
const PRIVATE: readonly Found[] = [
  'locked',
  'wrong-passphrase',
  'unsupported-encryption',
  'other-algorithm',
  'short-key',
  'long-key',
  'lost-plus',
];

/** How much a shape says of the key that was meant. */
function rankOf(found: Found): number {
  if (typeof found !== 'string') {
    return 5;
  }
  // Another key may have been the right one.
  if (found === 'costly-encryption') {
    return 4;
  }
  if (found === 'unrecognized') {
    return 0;
  }
  if (VAGUE.includes(found)) {
    return 1;
  }
  return PRIVATE.includes(found) ? 3 : 2;
}

/** @returns The first key among the readings, all of which are tried; else the first of the shapes that say most. */
function bestOf<T>(candidates: Iterable<T>, read: (candidate: T) => Found): Found {
  let best: Found = 'unrecognized';
  for (const candidate of candidates) {
    const found = read(candidate);
    if (typeof best === 'string' && rankOf(found) > rankOf(best)) {
      best = found;
    }
  }
  return best;
}

function readText(raw: string, reading: Reading): Found {
  const texts = undoEscapes(raw);
  const blocks = texts.map(privateKeysIn);
  // The first key of all, however it is escaped, goes before any other one.
  const first = texts.map((text, index) => blocks[index]?.[0] ?? text);
  const others = blocks.flatMap(([, ...rest]) => rest);
  return bestOf([...first, ...others], (found) =>
    typeof found === 'string' ? readBare(found, reading) : readBlock(found, reading),
  );
}

/** Reads what has no header. */
function readBare(text: string, reading: Reading): Found {
  const found = readBody(text, (bytes) => readBytes(bytes, reading));
  const label = VAGUE.includes(found) ? labelIn(text) : undefined;
  return label === undefined ? found : shapeOfLabel(label);
}

function readBlock({ label, isMismatched, body }: PemBlock, reading: Reading): Found {
  const claimed = shapeOfLabel(label);
  if (isMismatched && claimed === 'damaged') {
    return 'mismatched-labels';
  }
  const encrypted = readEncryption(body);
  const found =
    encrypted === undefined
      ? readBody(body, (bytes) => readBytes(bytes, reading))
      : readBody(encrypted.body, (bytes) => readEncrypted(bytes, label, encrypted.dekInfo, reading), base64Of);
  // Whatever the label says, a key is a key.
  if (found !== 'empty' && !VAGUE.includes(found)) {
    return found;
  }
  if (claimed !== 'damaged') {
    return claimed;
  }
  return found === 'empty' || found === 'truncated' ? 'truncated' : 'damaged';
}

/** Reads base64, from which other things may have to be taken out first. */
function readBody(body: string, read: (bytes: Buffer) => Found, ways = base64In): Found {
  const readBase64 = (text: string): Found => bestOf(ways(text), (base64) => read(Buffer.from(base64, 'base64')));
  const found = readBase64(body);
  if (typeof found !== 'string') {
    return found;
  }
  const format = shapeOfFormat(body);
  if (format !== undefined) {
    return format;
  }
  // A form that is decoded makes spaces of plus signs.
  const inner = body.trimStart();
  const encoded = inner.replace(/[^\S\r\n]/g, '+');
  const lost = encoded === inner ? found : readBase64(encoded);
  if (typeof lost !== 'string' || (VAGUE.includes(found) && PRIVATE.includes(lost))) {
    return 'lost-plus';
  }
  if (!VAGUE.includes(found)) {
    return found;
  }
  return shapeOfWords(body) ?? (isBase64(body) ? found : 'unrecognized');
}

const DER_SEQUENCE = 0x30;
/** What is shorter has no key in it, and what it decodes to says nothing. */
const MIN_BYTES = 16;

function readBytes(bytes: Buffer, reading: Reading): Found {
  if (bytes[0] === DER_SEQUENCE) {
    return readDer(bytes, reading);
  }
  const text = bytes.toString();
  if (bytes.length < MIN_BYTES || reading.depth >= MAX_DEPTH || !isText(text)) {
    return shapeOfHead(bytes) ?? 'unrecognized';
  }
  return readText(text, { ...reading, depth: reading.depth + 1 });
}

/** Also UTF-16, and words of another encoding around a key. */
function isText(text: string): boolean {
  return holdsBase64(withoutInvisible(text).replace(/\s/g, '')) || !/[^\P{Cc}\s]|\uFFFD/u.test(text);
}

function readDer(bytes: Buffer, reading: Reading): Found {
  if (isTruncated(bytes)) {
    return 'truncated';
  }
  for (const type of ['pkcs1', 'pkcs8', 'sec1'] as const) {
    try {
      return usable(createPrivateKey({ key: bytes, format: 'der', type }), reading);
    } catch (error) {
      if (isTooLong(error)) {
        return 'long-key';
      }
      // Not of this type: try the next one.
    }
  }
  const shape = shapeOfDer(bytes);
  return shape === 'locked'
    ? unlock({ key: bytes, format: 'der', type: 'pkcs8' }, reading, iterationsOf(bytes))
    : shape;
}

/** OpenSSL has no room for numbers of that size. */
function isTooLong(error: unknown): boolean {
  return codeOf(error) === 'ERR_OSSL_CRYPTO_TOO_SMALL_BUFFER';
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}

function usable(key: KeyObject, { keys }: Reading): Found {
  if (!keys.some((known) => known.equals(key))) {
    keys.push(key);
  }
  if (key.asymmetricKeyType !== 'rsa') {
    return 'other-algorithm';
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits > MAX_MODULUS_BITS || key.export({ type: 'pkcs1', format: 'der' }).length > MAX_KEY_BYTES) {
    return 'long-key';
  }
  return bits < MIN_MODULUS_BITS ? 'short-key' : key;
}

/** Of all ciphers that there are. */
const CIPHER_BLOCK_BYTES = 8;

/** Reads what stands below `Proc-Type` and `DEK-Info`. */
function readEncrypted(bytes: Buffer, label: string, dekInfo: string, reading: Reading): Found {
  if (bytes.length === 0 || bytes.length % CIPHER_BLOCK_BYTES !== 0) {
    return 'truncated';
  }
  const lines = bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  const headers = `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dekInfo}\n`;
  return unlock(`-----BEGIN ${label}-----\n${headers}\n${lines}\n-----END ${label}-----\n`, reading, 1);
}

type LockedKey = string | { key: Buffer; format: 'der'; type: 'pkcs8' };

function unlock(locked: LockedKey, reading: Reading, iterations: number): Found {
  const { tried } = reading.effort;
  const name = typeof locked === 'string' ? locked : locked.key.toString('base64');
  const found = tried.get(name) ?? tryPassphrases(locked, reading, iterations);
  tried.set(name, found);
  return found;
}

function tryPassphrases(locked: LockedKey, reading: Reading, iterations: number): Found {
  const { passphrase, effort } = reading;
  if (passphrase === undefined) {
    return 'locked';
  }
  const key = typeof locked === 'string' ? { key: locked, format: 'pem' as const } : locked;
  // A secret that was stored from a file or a shell often ends in a newline that is no part of the passphrase.
  for (const candidate of new Set([passphrase, passphrase.replace(/(?<![\r\n])[\r\n]+$/, ''), passphrase.trim()])) {
    if (effort.iterations + iterations > MAX_ITERATIONS) {
      return 'costly-encryption';
    }
    effort.iterations += iterations;
    try {
      return usable(createPrivateKey({ ...key, passphrase: candidate }), reading);
    } catch (error) {
      if (isTooLong(error)) {
        return 'long-key';
      }
      // Of the cipher, that is: what a wrong passphrase lays bare can be of an unsupported kind, too.
      if (/^ERR_OSSL_(EVP_(?!BAD_DECRYPT)|PEM_UNSUPPORTED|CIPHER_OPERATION_FAILED)/.test(codeOf(error))) {
        return 'unsupported-encryption';
      }
    }
  }
  return 'wrong-passphrase';
}
