/** Reads a private key in any form people store it: finds each part of a text that may be one, and picks the best. */

import type { KeyObject } from 'node:crypto';
import { type Found, KeyReader } from './key-der.ts';
import { type KeyShape, shapeBy, shapeOfText, shapeOfWords } from './key-shape.ts';
import { base64In, base64Of, holdsBase64, isBase64, linesOfObjects, MAX_DEPTH, undoEscapes } from './key-text.ts';
import { withoutInvisible } from './pasted-text.ts';
import { labelIn, type PemBlock, privateKeysIn, readEncryption } from './pem.ts';
import type { OnKey } from './private-key.ts';

/**
 * Reads PKCS#1 and PKCS#8, as PEM or DER, encrypted or not; JSON Web Keys and .NET's XML; with line breaks escaped, lost,
 * or turned into something else; in base64, without header and footer, in quotes, indented, among other values.
 *
 * @returns The first key that can be used, or what the text looks like instead.
 */
export function repairKey(text: string, passphrase: string | undefined, onKey: OnKey): KeyObject | Found {
  const reader = new KeyReader(passphrase);
  const found = readText(linesOfObjects(text), { reader, depth: 0 });
  reader.keys.forEach(onKey);
  return found;
}

/** What a text looks like that holds no key. */
export function looksOf(text: string): KeyShape | undefined {
  return shapeOfText(text) ?? shapeOfWords(text);
}

interface Reading {
  readonly reader: KeyReader;
  /** How many wrappings of base64 were taken off. */
  readonly depth: number;
}

/** These may mean a wrong reading as well as a wrong key. */
const VAGUE: readonly Found[] = ['unrecognized', 'truncated', 'damaged'];
/** These prove that a private key is present. */
const PRIVATE: readonly Found[] = [
  'locked',
  'wrong-passphrase',
  'unsupported-encryption',
  'other-algorithm',
  'short-key',
  'long-key',
  'lost-plus',
];

/** How much a shape says about the intended key. */
function rankOf(found: Found): number {
  if (typeof found !== 'string') {
    return 5;
  }
  // A key that was not tried may have been the right one.
  const ranks = [['unrecognized'], VAGUE, [], PRIVATE, ['costly-encryption']];
  const rank = ranks.findIndex((shapes) => shapes.includes(found));
  return rank === -1 ? 2 : rank;
}

/** @returns The first key among the readings, all of which are tried; else the first of the shapes that say most. */
function bestOf<T>(candidates: Iterable<T>, read: (candidate: T) => Found): Found {
  let best: Found = 'unrecognized';
  for (const candidate of candidates) {
    const found = read(candidate);
    if (rankOf(found) > rankOf(best)) {
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
  const found = bestOf([...first, ...others], (part) =>
    typeof part === 'string' ? readBare(part, reading) : readBlock(part, reading),
  );
  return bestOf([found, ...texts.map((text) => reading.reader.readNumbers(text))], (one) => one);
}

/** Reads what has no header. */
function readBare(text: string, reading: Reading): Found {
  const found = readBody(text, (bytes) => readBytes(bytes, reading));
  const label = VAGUE.includes(found) ? labelIn(text) : undefined;
  return label === undefined ? found : (shapeBy('label', label) ?? 'unrecognized');
}

function readBlock({ label, isMismatched, body }: PemBlock, reading: Reading): Found {
  const claimed = shapeBy('label', label) ?? 'damaged';
  if (isMismatched && claimed === 'damaged') {
    return 'mismatched-labels';
  }
  const encrypted = readEncryption(body);
  const found =
    encrypted === undefined
      ? readBody(body, (bytes) => readBytes(bytes, reading))
      : readBody(encrypted.body, (bytes) => reading.reader.readProcType(bytes, label, encrypted.dekInfo), base64Of);
  // Regardless of its label, a key is a key.
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
  const format = shapeOfText(body);
  if (format !== undefined) {
    return format;
  }
  // Decoding a form turns plus signs into spaces.
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
/** Anything shorter contains no key, and decoding it tells nothing. */
const MIN_BYTES = 16;

function readBytes(bytes: Buffer, { reader, depth }: Reading): Found {
  if (bytes[0] === DER_SEQUENCE) {
    return reader.readDer(bytes);
  }
  const text = bytes.toString();
  if (bytes.length < MIN_BYTES || depth >= MAX_DEPTH || !isText(text)) {
    return shapeBy('head', bytes.toString('hex', 0, 64)) ?? 'unrecognized';
  }
  return readText(text, { reader, depth: depth + 1 });
}

/** Also UTF-16, and words of another encoding around a key. */
function isText(text: string): boolean {
  return holdsBase64(withoutInvisible(text).replace(/\s/g, '')) || !/[^\P{Cc}\s]|\uFFFD/u.test(text);
}
