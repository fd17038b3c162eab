/** Owns the reading of an RSA private key, in whatever form it was stored. Never puts any of it into a message. */

import { createPrivateKey, getCipherInfo, type KeyObject } from 'node:crypto';
import { isTruncated, type KeyShape, looksLikePath, shapeOfDer, shapeOfLabel, shapeOfText } from './key-shape.ts';
import { withoutInvisible } from './pasted-text.ts';

/** RS256 needs no less. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
export const MIN_MODULUS_BITS = 2048;

/** The text is no usable key; `shape` says what it looks like instead. */
export class PrivateKeyError extends Error {
  override readonly name = 'PrivateKeyError';
  readonly shape: KeyShape;

  constructor(shape: KeyShape) {
    super(shape);
    this.shape = shape;
  }
}

/**
 * Reads a private key as people store it: PKCS#1 or PKCS#8, as PEM or DER, encrypted or not; with newlines turned to
 * escapes or blanks or lost, in base64, without header and footer, in quotes, indented.
 *
 * @param passphrase - For an encrypted key; ignored for any other.
 * @throws {PrivateKeyError} It is something else, damaged, locked or too short.
 */
export function parsePrivateKey(text: string, passphrase: string | undefined): KeyObject {
  const key = readText(text, passphrase, 0);
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type !== 'rsa') {
    throw new PrivateKeyError('other-algorithm');
  }
  if ((details?.modulusLength ?? 0) < MIN_MODULUS_BITS) {
    throw new PrivateKeyError('short-key');
  }
  return key;
}

/** Every spelling of a key that its holders, or this program, may come to write: PKCS#1 and PKCS#8, as PEM and on one line. */
export function spellingsOf(privateKey: KeyObject): readonly string[] {
  return (['pkcs1', 'pkcs8'] as const).flatMap((type) => {
    const pem = privateKey.export({ type, format: 'pem' }).toString().trim();
    return [pem, pem.replace(/-----[^-]+-----|\s/g, '')];
  });
}

/** How often base64 may be wrapped in base64. */
const MAX_DEPTH = 3;

function readText(raw: string, passphrase: string | undefined, depth: number): KeyObject {
  const text = tidy(raw);
  // On Windows a path has backslashes, and `\n` in it is no newline: it is told before any of them is undone.
  const isPath = raw.includes('\\') && looksLikePath(raw.trim().replace(/^["'`]|["'`]$/g, ''));
  const shape = isPath ? 'file-path' : shapeOfText(text);
  if (shape !== undefined) {
    throw new PrivateKeyError(shape);
  }
  const block = findPrivateKeyBlock(text);
  if (block !== undefined) {
    return readBlock(block, passphrase);
  }
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1];
  if (label !== undefined) {
    throw new PrivateKeyError(shapeOfLabel(label));
  }
  const bytes = decodeBase64(text.replace(/-----END [A-Z0-9 ]+-*\s*$/, ''));
  if (bytes === undefined || bytes.length < 16) {
    throw new PrivateKeyError('unrecognized');
  }
  if (bytes[0] === DER_SEQUENCE) {
    return readDer(bytes, passphrase);
  }
  if (depth >= MAX_DEPTH) {
    throw new PrivateKeyError('unrecognized');
  }
  return readText(bytes.toString('utf8'), passphrase, depth + 1);
}

/**
 * What editors, web pages, shells and JSON do to text, none of which can be part of a key; in the order of undoing. A
 * pattern begins only where a run of its characters begins, since a search that starts anew within a run takes seconds.
 */
const REPAIRS: readonly (readonly [pattern: RegExp, repair: string])[] = [
  // The name of a variable, from an env file.
  [/^\s*(export\s+)?\w+=(?=.{64})/s, ''],
  // Dashes by a word processor.
  [/[\u2010-\u2015\u2212]/g, '-'],
  // Line breaks of all kinds, also escaped, and escaped again.
  [/(?<!\\)\\+(?:r\\+n|[rn])|\r\n?|[\u0085\u2028\u2029]/g, '\n'],
  // Backslashes before slashes, as some write JSON, and at the end of lines, as a shell would continue them.
  [/(?<!\\)\\+(?=\/|$)/gm, ''],
  // Blanks of all kinds.
  [/[^\S\n]/g, ' '],
  // Quotes, and what stands around an item of a list.
  [/^[\s"'`“”‘’]+|(?<![\s"'`“”‘’,\\])[\s"'`“”‘’,\\]+$/g, ''],
  // And between items.
  [/["'],?\s{0,20}["']/g, '\n'],
];

function tidy(raw: string): string {
  const seen = withoutInvisible(unescaped(unquoted(raw)));
  return REPAIRS.reduce((text, [pattern, repair]) => text.replace(pattern, repair), seen);
}

function unquoted(raw: string): string {
  let text = raw;
  for (let layer = 0; layer < MAX_DEPTH && /^\s*".*"\s*$/s.test(text); layer++) {
    text = parseJsonString(text) ?? text.trim().slice(1, -1);
  }
  return text;
}

/** Undoes the escapes of JSON and of URLs, but for those of line breaks. */
function unescaped(text: string): string {
  return text.replace(/(?:\\u00|%)([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function parseJsonString(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

interface PemBlock {
  readonly label: string;
  /** What `Proc-Type` and `DEK-Info` of an old encrypted key say: `CIPHER,IV`. */
  readonly dekInfo: string | undefined;
  readonly base64: string;
}

const HEADER = /--\s{0,9}BEGIN([A-Z0-9\s]{0,40}?)PRIVATE\s{0,9}KEY(?!\s{0,9}BLOCK)-*/i;
/** Only with a label that there is: people also write about private keys. */
const HEADER_WITHOUT_DASHES =
  /\bBEGIN(\s{0,9}(?:(?:RSA|EC|DSA|ENCRYPTED|OPENSSH)\s{0,9})?)PRIVATE\s{0,9}KEY(?!\s{0,9}BLOCK)-*/i;

function findPrivateKeyBlock(text: string): PemBlock | undefined {
  const begin = HEADER.exec(text) ?? HEADER_WITHOUT_DASHES.exec(text);
  if (begin === null) {
    return undefined;
  }
  const label = `${begin[1]} PRIVATE KEY`.replace(/\s+/g, ' ').trim().toUpperCase();
  const rest = text.slice(begin.index + begin[0].length);
  const footer = /--END([A-Z0-9\s]{1,60})-----/i.exec(rest)?.[1];
  if (footer !== undefined && footer.replace(/\s/g, '').toUpperCase() !== label.replaceAll(' ', '')) {
    throw new PrivateKeyError('mismatched-labels');
  }
  if (shapeOfLabel(label) !== 'damaged') {
    throw new PrivateKeyError(shapeOfLabel(label));
  }
  const body = rest.replace(/(-----|--+END|\s-?END\s)[\s\S]*$/i, '');
  const { dekInfo, base64 } = readEncryption(body);
  return { label, dekInfo, base64: footer === undefined ? withoutDashes(base64) : base64 };
}

/** Takes off what is left of a footer that was cut short; in the URL-safe alphabet a dash may be part of the key. */
function withoutDashes(base64: string): string {
  const bare = base64.replace(/(?<!-)-+\s*$/, '');
  return /[-_]/.test(bare) ? base64 : bare;
}

/** @see https://www.rfc-editor.org/rfc/rfc1421#section-4.6.1.3 */
function readEncryption(body: string): Pick<PemBlock, 'dekInfo' | 'base64'> {
  const [headers, cipher = ''] = /^\s*Proc-Type:\s*4,\s*ENCRYPTED\s*DEK-Info:\s*([\w-]+),\s*/i.exec(body) ?? [];
  if (headers === undefined) {
    return { dekInfo: undefined, base64: body };
  }
  // Without newlines only the cipher tells where its initialization vector ends.
  const end = headers.length + 2 * (getCipherInfo(cipher)?.ivLength ?? 8);
  return { dekInfo: `${cipher},${body.slice(headers.length, end)}`, base64: body.slice(end) };
}

function readBlock({ label, dekInfo, base64 }: PemBlock, passphrase: string | undefined): KeyObject {
  const bytes = decodeBase64(base64);
  if (bytes === undefined || bytes.length === 0) {
    throw new PrivateKeyError(bytes === undefined ? 'damaged' : 'truncated');
  }
  if (dekInfo === undefined) {
    return readDer(bytes, passphrase);
  }
  const lines = bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  const headers = `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dekInfo}\n`;
  return unlock(`-----BEGIN ${label}-----\n${headers}\n${lines}\n-----END ${label}-----\n`, passphrase);
}

const DER_SEQUENCE = 0x30;

function readDer(bytes: Buffer, passphrase: string | undefined): KeyObject {
  if (bytes[0] !== DER_SEQUENCE) {
    throw new PrivateKeyError('damaged');
  }
  if (isTruncated(bytes)) {
    throw new PrivateKeyError('truncated');
  }
  for (const type of ['pkcs1', 'pkcs8', 'sec1'] as const) {
    try {
      return createPrivateKey({ key: bytes, format: 'der', type });
    } catch {
      // Not of this type: the next one tells.
    }
  }
  const shape = shapeOfDer(bytes);
  if (shape === 'locked') {
    return unlock({ key: bytes, format: 'der', type: 'pkcs8' }, passphrase);
  }
  throw new PrivateKeyError(shape);
}

type LockedKey = string | { key: Buffer; format: 'der'; type: 'pkcs8' };

function unlock(locked: LockedKey, passphrase: string | undefined): KeyObject {
  if (passphrase === undefined) {
    throw new PrivateKeyError('locked');
  }
  const key = typeof locked === 'string' ? { key: locked, format: 'pem' as const } : locked;
  // A secret that was stored from a file or a shell often ends in a newline that is no part of the passphrase.
  for (const candidate of new Set([passphrase, passphrase.replace(/[\r\n]+$/, ''), passphrase.trim()])) {
    try {
      return createPrivateKey({ ...key, passphrase: candidate });
    } catch (error) {
      // Of the cipher, that is: what a wrong passphrase lays bare can be of an unsupported kind, too.
      if (/^ERR_OSSL_(EVP|PEM)_UNSUPPORTED/.test(String((error as NodeJS.ErrnoException).code))) {
        throw new PrivateKeyError('unsupported-encryption');
      }
    }
  }
  throw new PrivateKeyError('wrong-passphrase');
}

function decodeBase64(text: string): Buffer | undefined {
  // A list of lines in JSON has marks between them.
  const bare = text.replace(/[\s"',[\]]/g, '').replace(/=+$/, '');
  return /^[A-Za-z0-9+/_-]*$/.test(bare) ? Buffer.from(bare, 'base64') : undefined;
}
