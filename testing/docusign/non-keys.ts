/** What people store where a private key belongs, each under a name and made at run time. */

import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { guid, rsaKeyPair } from './credentials.ts';
import { certificateOf, type Form, lockedPkcs1, lockedPkcs8, PASSPHRASE, xmlKey } from './key-forms.ts';
import { base64, beginningWith, bodyOf, labelled, newlinesAs, urlSafe, wrapped } from './pem-text.ts';

const otherPrivateKey = (pair: { privateKey: KeyObject }, type: 'pkcs8' | 'sec1' = 'pkcs8'): string =>
  pair.privateKey.export({ type, format: 'pem' }).toString();

const OPENSSH_KEY = labelled('OPENSSH PRIVATE KEY', wrapped(beginningWith('6f70656e7373682d6b65792d763100'), 70));
const SSH2_KEY = `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----
Comment: "2048-bit RSA"
${wrapped(beginningWith('3f6ff9eb'), 70)}
---- END SSH2 ENCRYPTED PRIVATE KEY ----
`;
const PUTTY_KEY = `PuTTY-User-Key-File-3: ssh-rsa
Encryption: none
Comment: ci
Public-Lines: 20
${wrapped(beginningWith('000000077373682d727361'), 64)}
Private-MAC: ${randomBytes(32).toString('hex')}
`;

/** What isn't a usable key. */
export const nonKeys = {
  nothing: () => ({ text: '' }),
  'white space': () => ({ text: ' \n \t' }),
  'empty quotes': () => ({ text: '""' }),
  'random text': () => ({ text: 'the quick brown fox jumps over the lazy dog, again and again' }),
  'bytes that mean nothing, in base64': () => ({
    text: Buffer.alloc(600, 'no key, just bytes\x07').toString('base64'),
  }),
  'a GUID': () => ({ text: guid() }),
  'a GUID in braces and upper case': () => ({ text: `{${guid().toUpperCase()}}` }),
  'the path of a file': () => ({ text: './secrets/docusign-demo.pem' }),
  'the path of a file on Windows': () => ({ text: 'C:\\Users\\ci\\docusign key.pem' }),
  'the name of a file': () => ({ text: 'docusign-private.key' }),
  'an expression that was not expanded': () => ({ text: '${' + '{ secrets.DOCUSIGN_PRIVATE_KEY }}' }),
  'a variable that was not expanded': () => ({ text: '$DOCUSIGN_PRIVATE_KEY' }),
  'a reference to a secret store': () => ({ text: 'op://CI/DocuSign/private key' }),
  'what openssl enc writes': () => ({ text: wrapped(beginningWith('53616c7465645f5f'), 64) }),
  'a gzip file': ({ pkcs1Pem }) => ({ text: gzipSync(pkcs1Pem).toString('base64') }),
  'the name of a type': () => ({ text: 'System.Security.SecureString' }),
  'an expression of another system': () => ({ text: '{{ secrets.DOCUSIGN_PRIVATE_KEY }}' }),
  'a bare expression': () => ({ text: 'secrets.DOCUSIGN_PRIVATE_KEY' }),
  'a masked copy': () => ({ text: '***\n***\n***' }),
  'a masked copy between header and footer': () => ({ text: labelled('RSA PRIVATE KEY', '********') }),
  'a placeholder': () => ({ text: '<paste the key>' }),
  'a placeholder between header and footer': () => ({ text: newlinesAs('\\n')(labelled('RSA PRIVATE KEY', '...')) }),
  'a key whose plus signs became spaces': ({ pkcs1Pem }) => ({ text: pkcs1Pem.replaceAll('+', ' ') }),
  'an SSH2 key': () => ({ text: SSH2_KEY }),
  'a JSON Web Key without its primes': ({ privateKey }) => {
    const { kty, n, e, d } = privateKey.export({ format: 'jwk' });
    return { text: JSON.stringify({ kty, n, e, d }) };
  },
  'a key in XML without its primes': ({ privateKey }) => ({
    text: xmlKey(privateKey).replace(/<P>.*<\/InverseQ>/, ''),
  }),
  'an OpenPGP key': () => ({
    text: labelled('PGP PRIVATE KEY BLOCK', `\n${wrapped(base64(randomBytes(900)), 64)}\n=abcd`),
  }),
  'a PKCS#7 file': () => ({ text: beginningWith('3082038f06092a864886f70d010702a0') }),
  'a PKCS#12 file': () => ({ text: beginningWith('30820389020103308203') }),
  'a Java keystore': () => ({ text: beginningWith('feedfeed00000002') }),
  'a web page': () => ({ text: '<!doctype html>\n<title>Sign in</title>\n<p>Enter your password</p>' }),
  'a JWT': ({ privateKey }) => ({ text: jwtBy(privateKey) }),
  'a public key': ({ publicPem }) => ({ text: publicPem }),
  'a public key of PKCS#1': ({ publicKey }) => ({
    text: publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  }),
  'a public key in base64': ({ publicPem }) => ({ text: base64(publicPem) }),
  'a public key without header and footer': ({ publicPem }) => ({ text: bodyOf(publicPem) }),
  'a public key with literal \\n': ({ publicPem }) => ({ text: newlinesAs('\\n')(publicPem) }),
  'a public key of SSH': () => ({ text: `ssh-rsa ${beginningWith('000000077373682d727361')} ci@example.com` }),
  'a certificate': (keys) => ({ text: certificateOf(keys) }),
  'a certificate in base64': (keys) => ({ text: base64(certificateOf(keys)) }),
  'an OpenSSH key': () => ({ text: OPENSSH_KEY }),
  'an OpenSSH key with literal \\n': () => ({ text: newlinesAs('\\n')(OPENSSH_KEY) }),
  'a PuTTY key': () => ({ text: PUTTY_KEY }),
  'an EC key': () => ({ text: otherPrivateKey(generateKeyPairSync('ec', { namedCurve: 'P-256' })) }),
  'an EC key of SEC 1': () => ({ text: otherPrivateKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'sec1') }),
  'an Ed25519 key': () => ({ text: otherPrivateKey(generateKeyPairSync('ed25519')) }),
  'an RSA-PSS key': () => ({ text: otherPrivateKey(generateKeyPairSync('rsa-pss', { modulusLength: 2048 })) }),
  'an RSA key of 1024 bits': () => ({ text: rsaKeyPair(1024).pkcs1Pem }),
  'a key whose middle is missing': ({ pkcs1Pem }) => ({ text: pkcs1Pem.split('\n').toSpliced(8, 4).join('\n') }),
  'a key whose first line is missing': ({ pkcs1Pem }) => ({
    // Whose second line doesn't begin like a first one by chance.
    text: pkcs1Pem
      .split('\n')
      .toSpliced(1, 1)
      .join('\n')
      .replace(/(?<=-\n)M/, 'N'),
  }),
  'a key whose second half is missing': ({ pkcs1Pem }) => ({ text: pkcs1Pem.slice(0, pkcs1Pem.length / 2) }),
  'half a key in base64': ({ pkcs1Pem }) => ({ text: base64(pkcs1Pem).slice(0, pkcs1Pem.length / 2) }),
  'nothing but a header': () => ({ text: '-----BEGIN RSA PRIVATE KEY-----' }),
  'a key with a character of another alphabet': ({ pkcs1Pem }) => ({ text: pkcs1Pem.replace(/(?<=\n.{20})./, '*') }),
  'a key with letters exchanged': ({ pkcs1Pem }) => ({ text: withLettersExchanged(pkcs1Pem) }),
  "a header with another's footer": ({ pkcs1Pem }) => ({ text: pkcs1Pem.replace('END RSA PRIVATE', 'END RSA PUBLIC') }),
  'an encrypted key without passphrase': ({ privateKey }) => ({ text: lockedPkcs8(privateKey) }),
  'a key encrypted by Proc-Type without passphrase': ({ privateKey }) => ({
    text: lockedPkcs1('aes-256-cbc')(privateKey),
  }),
  'an encrypted key in base64 without passphrase': ({ privateKey }) => ({ text: base64(lockedPkcs8(privateKey)) }),
  'an encrypted key with a wrong passphrase': ({ privateKey }) => ({
    text: lockedPkcs8(privateKey),
    passphrase: 'incorrect donkey',
  }),
  'a key encrypted by Proc-Type with a wrong passphrase': ({ privateKey }) => ({
    text: lockedPkcs1('aes-128-cbc')(privateKey),
    passphrase: 'incorrect donkey',
  }),
  'a key encrypted by a cipher that is no longer supported': ({ privateKey }) => ({
    text: lockedPkcs1('des-ede3-cbc')(privateKey).replace('DES-EDE3-CBC', 'DES-CBC'),
    passphrase: PASSPHRASE,
  }),
} as const satisfies Record<string, Form>;

/** The name of something that isn't a usable key. */
export type NonKeyName = keyof typeof nonKeys;

function jwtBy(privateKey: KeyObject): string {
  const content = ['{"typ":"MT","alg":"RS256"}', '{"iss":"somebody"}'].map((part) => urlSafe(base64(part))).join('.');
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
}

/** One key in 150 has letters inside with which a key begins, too, and looks cut off from there. */
export function withLettersExchanged(pem: string): string {
  return pem.replace(/(?<=\n).{8}/, 'AAAAAAAA').replaceAll('MII', 'NII');
}
