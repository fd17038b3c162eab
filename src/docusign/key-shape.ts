/** Owns the telling apart, by shape alone, of what people store where a private key belongs. */

import { createPublicKey, X509Certificate } from 'node:crypto';
import { guidIn } from './guid.ts';

export const KEY_SHAPES = [
  'empty',
  'expression',
  'guid',
  'jwt',
  'file-path',
  'public-key',
  'certificate',
  'openssh-key',
  'putty-key',
  'pkcs12',
  /** A private key, but EC, Ed25519, DSA or RSA-PSS. */
  'other-algorithm',
  /** RSA, with fewer than 2048 bits. */
  'short-key',
  'mismatched-labels',
  'truncated',
  'damaged',
  /** Encrypted, and no passphrase was given. */
  'locked',
  'wrong-passphrase',
  'unsupported-encryption',
  'unrecognized',
] as const;
export type KeyShape = (typeof KEY_SHAPES)[number];

/** What a text is that can be told without decoding it; `undefined` where it may be a key. */
export function shapeOfText(text: string): KeyShape | undefined {
  if (text === '') {
    return 'empty';
  }
  if (/^\$\{\{.*\}\}$/s.test(text) || /^\$\{?\w+\}?$/.test(text)) {
    return 'expression';
  }
  if (guidIn(text) !== undefined || /^[0-9a-f]{32}$/i.test(text)) {
    return 'guid';
  }
  if (/^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(text)) {
    return 'jwt';
  }
  if (/^(ssh-|ecdsa-sha2-)\S+ /.test(text) || /BEGIN SSH2 PUBLIC KEY/.test(text)) {
    return 'public-key';
  }
  if (/^PuTTY-User-Key-File/.test(text)) {
    return 'putty-key';
  }
  return looksLikePath(text) ? 'file-path' : undefined;
}

/** A bare key may begin with a slash too, but is a good deal longer than a path. */
const MAX_PATH_LENGTH = 511;

export function looksLikePath(text: string): boolean {
  return (
    text.length <= MAX_PATH_LENGTH &&
    !/\n|-----/.test(text) &&
    (/^(~|\.{1,2})?\/\S+\.?\w*$|^([A-Za-z]:|~|\.{1,2}|\\\\\w+)\\\w/.test(text) ||
      /\.(pem|key|der|p8|p12|pfx|ppk|pub|txt|cer|crt)$/i.test(text))
  );
}

/** What a PEM block is by its label; `damaged` where it claims to be a private key that can be used. */
export function shapeOfLabel(label: string): KeyShape {
  if (/^(RSA |ENCRYPTED )?PRIVATE KEY$/.test(label)) {
    return 'damaged';
  }
  if (label === 'OPENSSH PRIVATE KEY') {
    return 'openssh-key';
  }
  if (label.endsWith('PRIVATE KEY')) {
    return 'other-algorithm';
  }
  if (label.endsWith('PUBLIC KEY')) {
    return 'public-key';
  }
  return label.includes('CERTIFICATE') ? 'certificate' : 'unrecognized';
}

/** What DER is that holds no private key in the clear. */
export function shapeOfDer(bytes: Buffer): KeyShape {
  if (isEncryptedPkcs8(bytes)) {
    return 'locked';
  }
  if (isPkcs12(bytes)) {
    return 'pkcs12';
  }
  if (succeeds(() => createPublicKey({ key: bytes, format: 'der', type: 'spki' }))) {
    return 'public-key';
  }
  if (succeeds(() => createPublicKey({ key: bytes, format: 'der', type: 'pkcs1' }))) {
    return 'public-key';
  }
  return succeeds(() => new X509Certificate(bytes)) ? 'certificate' : 'damaged';
}

/** Whether a DER sequence announces more bytes than there are. */
export function isTruncated(bytes: Buffer): boolean {
  const first = bytes[1] ?? 0x80;
  if (first < 0x80) {
    return bytes.length < 2 + first;
  }
  const lengthBytes = first & 0x7f;
  if (lengthBytes === 0 || lengthBytes > 4 || bytes.length < 2 + lengthBytes) {
    return bytes.length < 2 + lengthBytes;
  }
  return bytes.length < 2 + lengthBytes + bytes.readUIntBE(2, lengthBytes);
}

/** `EncryptedPrivateKeyInfo` names PBES2, or a PKCS#5 or PKCS#12 predecessor, right at its beginning. */
function isEncryptedPkcs8(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 32).toString('hex');
  const pkcs5 = '06092a864886f70d0105';
  const pkcs12 = '060a2a864886f70d010c01';
  return head.includes(pkcs5) || head.includes(pkcs12);
}

/** `PFX` begins with its version, the integer 3. */
function isPkcs12(bytes: Buffer): boolean {
  return /^30(8[1-4](..){1,4}|[0-7].)02010330/.test(bytes.subarray(0, 16).toString('hex'));
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
