/** Keys that take much work, or more than is done: made at run time, without doing that work. */
import { createCipheriv, createPrivateKey, type KeyObject, randomBytes, scryptSync } from 'node:crypto';
import { labelled, wrapped } from './pem-text.ts';

const INTEGER = 0x02;
const OCTETS = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;

function element(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const length = content.length < 0x80 ? [content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function integer(number: number): Buffer {
  const digits = number.toString(16);
  const even = digits.padStart(digits.length + (digits.length % 2), '0');
  // A first bit that is set would make it negative.
  return element(INTEGER, Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex'));
}

const named = (hexadecimal: string, ...parameters: readonly Buffer[]): Buffer =>
  element(SEQUENCE, element(OBJECT_IDENTIFIER, Buffer.from(hexadecimal, 'hex')), ...parameters);
const SALT = randomBytes(16);
const IV = randomBytes(16);

/** `EncryptedPrivateKeyInfo` of PBES2, with AES-256. @see https://www.rfc-editor.org/rfc/rfc8018#appendix-A.4 */
function pbes2(derivation: Buffer, encrypted: Buffer): string {
  const cipher = named('60864801650304012a', element(OCTETS, IV));
  const algorithm = named('2a864886f70d01050d', element(SEQUENCE, derivation, cipher));
  const der = element(SEQUENCE, algorithm, element(OCTETS, encrypted));
  return labelled('ENCRYPTED PRIVATE KEY', wrapped(der.toString('base64'), 64));
}

/** That no passphrase opens. */
export function pbkdf2Locked(iterations: number): string {
  const sha256 = named('2a864886f70d0209', Buffer.from('0500', 'hex'));
  const parameters = element(SEQUENCE, element(OCTETS, SALT), integer(iterations), sha256);
  return pbes2(named('2a864886f70d01050c', parameters), randomBytes(1232));
}

/** Where the cost is beyond what any reader can do, no passphrase opens it. */
export function scryptLocked(privateKey: KeyObject, passphrase: string, cost: number, parallel = 1): string {
  const options = { N: Math.min(cost, 131_072), r: 8, p: parallel, maxmem: 256 * 1024 * 1024 };
  const cipher = createCipheriv('aes-256-cbc', scryptSync(passphrase, SALT, 32, options), IV);
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const parameters = element(SEQUENCE, element(OCTETS, SALT), integer(cost), integer(8), integer(parallel));
  return pbes2(named('2b06010401da47040b', parameters), Buffer.concat([cipher.update(der), cipher.final()]));
}

/** That works like a real one, until its signature is verified: to find primes of that size takes minutes. */
export function longRsaKey(bits: number, primeBits = bits / 2, exponentBits = 24): KeyObject {
  const odd = (size: number): string => {
    const bytes = randomBytes(size / 8);
    bytes.writeUInt8(bytes.readUInt8(0) | 0x80, 0);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) | 1, bytes.length - 1);
    return bytes.toString('base64url');
  };
  const [p, q, dp, dq, qi] = [odd(primeBits), odd(primeBits), odd(primeBits), odd(primeBits), odd(primeBits)];
  const key = { kty: 'RSA', n: odd(bits), e: odd(exponentBits), d: odd(bits), p, q, dp, dq, qi };
  return createPrivateKey({ key, format: 'jwk' });
}
