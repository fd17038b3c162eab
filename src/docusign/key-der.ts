/** Makes keys of bytes and of numbers, opens encrypted ones, and bounds the work that takes. */

import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject, X509Certificate } from 'node:crypto';
import { nodeCodeOf } from '../problem/problem.ts';
import { isTruncated, iterationsOf } from './der.ts';
import { MAX_ITERATIONS, MAX_KEY_BYTES, MAX_MODULUS_BITS, MIN_MODULUS_BITS } from './key-limits.ts';
import { type KeyShape, shapeBy } from './key-shape.ts';

/** A key that can be used, or what there is in its place. */
export type Found = KeyObject | KeyShape;

type LockedKey = { key: string; format: 'pem' } | { key: Buffer; format: 'der'; type: 'pkcs8' };

/** All that is read of one text. */
export class KeyReader {
  /** Every private key that was found so far, usable or not. */
  readonly keys: KeyObject[] = [];
  readonly #passphrase: string | undefined;
  readonly #tried = new Map<string, Found>();
  #iterations = 0;

  constructor(passphrase: string | undefined) {
    this.#passphrase = passphrase;
  }

  readDer(bytes: Buffer): Found {
    if (isTruncated(bytes)) {
      return 'truncated';
    }
    for (const type of ['pkcs1', 'pkcs8', 'sec1'] as const) {
      try {
        return this.#usable(createPrivateKey({ key: bytes, format: 'der', type }));
      } catch (error) {
        if (isTooLong(error, bytes)) {
          return 'long-key';
        }
        // Not of this type: try the next one.
      }
    }
    const shape = shapeOfDer(bytes);
    return shape === 'locked' ? this.#unlock({ key: bytes, format: 'der', type: 'pkcs8' }, iterationsOf(bytes)) : shape;
  }

  /** Reads what stands below `Proc-Type` and `DEK-Info`, and takes a single iteration. */
  readProcType(bytes: Buffer, label: string, dekInfo: string): Found {
    if (bytes.length === 0 || bytes.length % CIPHER_BLOCK_BYTES !== 0) {
      return 'truncated';
    }
    const lines = bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
    const headers = `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dekInfo}\n`;
    const pem = `-----BEGIN ${label}-----\n${headers}\n${lines}\n-----END ${label}-----\n`;
    return this.#unlock({ key: pem, format: 'pem' }, 1);
  }

  /** Reads a JSON Web Key, or one of a set, or XML of .NET: the first that can be used. */
  readNumbers(text: string): Found {
    let found: Found = 'unrecognized';
    for (const key of numbersIn(text)) {
      try {
        const read = this.#usable(createPrivateKey({ key, format: 'jwk' }));
        found = typeof found === 'string' ? read : found;
      } catch {
        // It lacks numbers, or is public.
      }
    }
    return found;
  }

  #usable(key: KeyObject): Found {
    if (!this.keys.some((known) => known.equals(key))) {
      this.keys.push(key);
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

  #unlock(locked: LockedKey, iterations: number): Found {
    const name = typeof locked.key === 'string' ? locked.key : locked.key.toString('base64');
    const found = this.#tried.get(name) ?? this.#tryPassphrases(locked, iterations);
    this.#tried.set(name, found);
    return found;
  }

  #tryPassphrases(locked: LockedKey, iterations: number): Found {
    const given = this.#passphrase;
    if (given === undefined) {
      return 'locked';
    }
    // A secret that was stored from a file or a shell often ends in a newline that is no part of the passphrase.
    for (const passphrase of new Set([given, given.replace(/(?<![\r\n])[\r\n]+$/, ''), given.trim()])) {
      if (this.#iterations + iterations > MAX_ITERATIONS) {
        return 'costly-encryption';
      }
      this.#iterations += iterations;
      try {
        return this.#usable(createPrivateKey({ ...locked, passphrase }));
      } catch (error) {
        if (isTooLong(error, locked.key)) {
          return 'long-key';
        }
        // Of the cipher, that is: what a wrong passphrase lays bare can be of an unsupported kind, too.
        if (/^ERR_OSSL_(EVP_(?!BAD_DECRYPT)|PEM_UNSUPPORTED|CIPHER_OPERATION_FAILED)/.test(nodeCodeOf(error) ?? '')) {
          return 'unsupported-encryption';
        }
      }
    }
    return 'wrong-passphrase';
  }
}

/** Of all ciphers that there are. */
const CIPHER_BLOCK_BYTES = 8;

/** OpenSSL may have no room for numbers of that size; it says the same of small keys of another type. */
function isTooLong(error: unknown, { length }: LockedKey['key']): boolean {
  return length > MAX_KEY_BYTES && nodeCodeOf(error) === 'ERR_OSSL_CRYPTO_TOO_SMALL_BUFFER';
}

/** What DER is that holds no private key in the clear. */
function shapeOfDer(bytes: Buffer): KeyShape {
  const isPublicKey = (['spki', 'pkcs1'] as const).some((type) =>
    succeeds(() => createPublicKey({ key: bytes, format: 'der', type })),
  );
  const isCertificate = (): boolean => succeeds(() => new X509Certificate(bytes));
  return (
    shapeBy('head', bytes.toString('hex', 0, 64)) ??
    (isPublicKey ? 'public-key' : isCertificate() ? 'certificate' : 'damaged')
  );
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** The names of .NET for numbers of a JSON Web Key. @see https://www.rfc-editor.org/rfc/rfc7518#section-6.3.2 */
const NAMES: Readonly<Record<string, string>> = { modulus: 'n', exponent: 'e', inverseq: 'qi' };
const JSON_MEMBER = /["']?\b(\w+)["']?\s*:\s*["']?([\w+/=-]*)/g;
const XML_ELEMENT = /<(?:\w+:)?(\w+)>([\w+/=\s-]*)</g;

/** Reads each object and each element by itself, so that the numbers of two keys don't mix. */
function numbersIn(text: string): readonly JsonWebKey[] {
  const objects = [...text.matchAll(/\{[^{}]*\}/g)].map(([object]) => object.matchAll(JSON_MEMBER));
  const elements = text.split(/RSA(?:KeyValue|Parameters)\b/i).map((element) => element.matchAll(XML_ELEMENT));
  return [...objects, ...elements]
    .map((members): JsonWebKey => {
      const numbers = [...members].map(([, name = '', value = '']) => {
        const known = NAMES[name.toLowerCase()] ?? (/^(kty|crv)$/.test(name) ? name : name.toLowerCase());
        return [known, value.replace(/[\s=]/g, '').replaceAll('+', '-').replaceAll('/', '_')];
      });
      return { kty: 'RSA', ...Object.fromEntries(numbers) };
    })
    .filter(({ n, x, d }) => (n ?? x) !== undefined && d !== undefined);
}
