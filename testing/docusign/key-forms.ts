/**
 * Private keys as people store them, and what people store in their place, each under a name and made at run time. Says
 * nothing of what a reader should make of them: that is for the tests to expect.
 */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { selfSignedCertificate } from '../network/certificates.ts';
import { guid, type RsaKeyPair, rsaKeyPair } from './credentials.ts';
import { openSshKey, puttyKey, sshPublicKey } from './ssh-keys.ts';

/** The values of the inputs `private-key` and `private-key-passphrase`. */
export type StoredKey = { text: string; passphrase?: string };
type Form = (keys: RsaKeyPair) => StoredKey;

export const PASSPHRASE = 'correct horse battery staple';
const BAG_ATTRIBUTES = `Bag Attributes
    localKeyID: 01 00 00 00
    friendlyName: docusign-ci
Key Attributes: <No Attributes>
`;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const wrapped = (text: string): string => text.replace(/.{76}/g, '$&\n');
const newlinesAs =
  (replacement: string) =>
  (pem: string): string =>
    pem.trim().replaceAll('\n', replacement);
const bodyOf = (pem: string): string => pem.replace(/-----.*-----\n?/g, '').trim();
const lines = (pem: string, change: (line: string) => string): string => pem.split('\n').map(change).join('\n');

const pkcs1 =
  (change: (pem: string) => string): Form =>
  ({ pkcs1Pem }) => ({ text: change(pkcs1Pem) });
const pkcs8 =
  (change: (pem: string) => string): Form =>
  ({ pkcs8Pem }) => ({ text: change(pkcs8Pem) });
const der = (type: 'pkcs1' | 'pkcs8', { privateKey }: RsaKeyPair): string =>
  privateKey.export({ type, format: 'der' }).toString('base64');
const asIs = (pem: string): string => pem;

/** What becomes of the line breaks of any PEM. */
const LINE_BREAKS: Readonly<Record<string, (pem: string) => string>> = {
  'as it is': asIs,
  'with CRLF': newlinesAs('\r\n'),
  'with lone CRs': newlinesAs('\r'),
  'with literal \\n': newlinesAs('\\n'),
  'with literal \\r\\n': newlinesAs('\\r\\n'),
  'with literal \\\\n': newlinesAs('\\\\n'),
  'with literal \\\\r\\\\n': newlinesAs('\\\\r\\\\n'),
  'with its newlines turned to blanks': newlinesAs(' '),
  'with its newlines lost': newlinesAs(''),
  'in base64': base64,
  'in base64, with literal \\n': (pem) => base64(newlinesAs('\\n')(pem)),
};

const PLAIN: Readonly<Record<string, Form>> = {
  'without a newline at the end': pkcs1((pem) => pem.trim()),
  'with literal \\n in front of newlines': pkcs1(newlinesAs('\\n\n')),
  'in URL-safe base64': pkcs1((pem) => urlSafe(base64(pem))),
  'in base64 of several lines': pkcs1((pem) => wrapped(base64(pem))),
  'in base64 with newlines turned to blanks': pkcs1((pem) => wrapped(base64(pem)).replaceAll('\n', ' ')),
  'in base64 of base64': pkcs1((pem) => wrapped(base64(wrapped(base64(pem))))),
  'in base64 of CRLF lines': pkcs1((pem) => base64(newlinesAs('\r\n')(pem))),
  'as base64 of PKCS#1 DER': (keys) => ({ text: der('pkcs1', keys) }),
  'as base64 of PKCS#8 DER': (keys) => ({ text: der('pkcs8', keys) }),
  'as URL-safe base64 of DER': (keys) => ({ text: urlSafe(der('pkcs1', keys)) }),
  'as base64 of DER in several lines': (keys) => ({ text: wrapped(der('pkcs8', keys)) }),
  'without header and footer': pkcs1(bodyOf),
  'without header and footer, with literal \\n': pkcs1((pem) => newlinesAs('\\n')(bodyOf(pem))),
  'without its header': pkcs1((pem) => pem.slice(pem.indexOf('\n') + 1)),
  'in double quotes': pkcs1((pem) => `"${pem.trim()}"`),
  'in single quotes': pkcs1((pem) => `'${pem.trim()}'`),
  'in typographic quotes': pkcs1((pem) => `“${pem.trim()}”`),
  'in double quotes with literal \\n': pkcs1((pem) => `"${newlinesAs('\\n')(pem)}"`),
  'as a JSON string': pkcs1((pem) => JSON.stringify(pem)),
  'as a JSON string in a JSON string': pkcs1((pem) => JSON.stringify(JSON.stringify(pem))),
  'as a JSON string with escaped slashes': pkcs1((pem) => JSON.stringify(pem).replaceAll('/', '\\/')),
  'as a line of an .env file': pkcs1((pem) => `DOCUSIGN_PRIVATE_KEY="${newlinesAs('\\n')(pem)}"`),
  'as a member of a JSON object': pkcs1((pem) => JSON.stringify({ privateKey: pem }, null, 2)),
  'indented with blanks': pkcs1((pem) => lines(pem, (line) => `      ${line}`)),
  'indented with tabs': pkcs1((pem) => lines(pem, (line) => `\t${line}`)),
  'with blank lines between': pkcs1((pem) => lines(pem, (line) => `${line}\n`)),
  'with blank lines around': pkcs1((pem) => `\n\n${pem}\n \n`),
  'with trailing blanks': pkcs1((pem) => lines(pem, (line) => `${line}  \t`)),
  'with a byte-order mark': pkcs1((pem) => `\uFEFF${pem}`),
  'in base64, with a byte-order mark inside': pkcs1((pem) => base64(`\uFEFF${pem}`)),
  'with non-breaking spaces': pkcs1((pem) => lines(pem.replaceAll(' ', '\u00A0'), (line) => `\u00A0${line}\u00A0`)),
  'with zero-width characters': pkcs1((pem) =>
    lines(pem, (line) => `\u200B${line.replace(/^.{7}/, '$&\u200D')}\u2060`),
  ),
  'with line separators of Unicode': pkcs1(newlinesAs('\u2028')),
  'without its END line': pkcs1((pem) => pem.replace(/-----END.*\s*$/, '')),
  'with its END line cut short': pkcs1((pem) => pem.replace(/END RSA[\s\S]*$/, 'END RSA')),
  'with newlines lost and without its END line': pkcs1((pem) => newlinesAs('')(pem.replace(/-----END.*\s*$/, ''))),
  'without the dashes in front of BEGIN': pkcs1((pem) => pem.replace(/^-+/, '')),
  'with bag attributes': pkcs8((pem) => `${BAG_ATTRIBUTES}${pem}`),
  'with bag attributes and newlines lost': pkcs8((pem) => newlinesAs('')(`${BAG_ATTRIBUTES}${pem}`)),
  'with a passphrase that it has no need of': ({ pkcs1Pem }) => ({ text: pkcs1Pem, passphrase: PASSPHRASE }),
  'behind its public key': ({ publicPem, pkcs1Pem }) => ({ text: publicPem + pkcs1Pem }),
  'behind its certificate': (keys) => ({ text: certificateOf(keys) + keys.pkcs8Pem }),
  'in front of its certificate': (keys) => ({ text: keys.pkcs8Pem + certificateOf(keys) }),
};

type Lock = (privateKey: KeyObject, passphrase?: string) => string;
const lockedPkcs8: Lock = (privateKey, passphrase = PASSPHRASE) =>
  privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString();
const lockedPkcs1 =
  (cipher: string): Lock =>
  (privateKey, passphrase = PASSPHRASE) =>
    privateKey.export({ type: 'pkcs1', format: 'pem', cipher, passphrase }).toString();

const LOCKED: Readonly<Record<string, Form>> = {
  'encrypted, as base64 of DER': ({ privateKey }) => ({
    text: bodyOf(lockedPkcs8(privateKey)).replaceAll('\n', ''),
    passphrase: PASSPHRASE,
  }),
  'encrypted, with a passphrase that ends in a newline': ({ privateKey }) => ({
    text: lockedPkcs8(privateKey),
    passphrase: `${PASSPHRASE}\n`,
  }),
  'encrypted, with a passphrase that begins and ends with blanks': ({ privateKey }) => ({
    text: lockedPkcs1('aes-256-cbc')(privateKey, `  ${PASSPHRASE} `),
    passphrase: `  ${PASSPHRASE} `,
  }),
  'encrypted, with a passphrase beyond ASCII': ({ privateKey }) => ({
    text: lockedPkcs8(privateKey, 'größer als 100 %, "fürwahr" \\n'),
    passphrase: 'größer als 100 %, "fürwahr" \\n',
  }),
};

/** Every form of a usable key. */
export const keyForms: Readonly<Record<string, Form>> = {
  ...inEachLineBreak('PKCS#1', ({ pkcs1Pem }) => ({ text: pkcs1Pem })),
  ...inEachLineBreak('PKCS#8', ({ pkcs8Pem }) => ({ text: pkcs8Pem })),
  ...PLAIN,
  ...inEachLineBreak('encrypted PKCS#8', locked(lockedPkcs8)),
  ...inEachLineBreak('encrypted by Proc-Type (AES)', locked(lockedPkcs1('aes-256-cbc'))),
  ...inEachLineBreak('encrypted by Proc-Type (DES3)', locked(lockedPkcs1('des-ede3-cbc'))),
  ...LOCKED,
};

function locked(lock: Lock): Form {
  return ({ privateKey }) => ({ text: lock(privateKey), passphrase: PASSPHRASE });
}

function inEachLineBreak(name: string, form: Form): Record<string, Form> {
  const forms = Object.entries(LINE_BREAKS).map(([how, change]): [string, Form] => [
    `${name} ${how}`,
    (keys) => ({ ...form(keys), text: change(form(keys).text) }),
  ]);
  return Object.fromEntries(forms);
}

const otherPrivateKey = (pair: { privateKey: KeyObject }, type: 'pkcs8' | 'sec1' = 'pkcs8'): string =>
  pair.privateKey.export({ type, format: 'pem' }).toString();

/** What isn't a usable key. */
export const nonKeys = {
  nothing: () => ({ text: '' }),
  blanks: () => ({ text: ' \n \t' }),
  'empty quotes': () => ({ text: '""' }),
  'random text': () => ({ text: 'the quick brown fox jumps over the lazy dog, again and again' }),
  'random bytes in base64': () => ({ text: randomBytes(600).fill(7, 0, 1).toString('base64') }),
  'a GUID': () => ({ text: guid() }),
  'a GUID in braces and upper case': () => ({ text: `{${guid().toUpperCase()}}` }),
  'the path of a file': () => ({ text: './secrets/docusign-demo.pem' }),
  'the path of a file on Windows': () => ({ text: 'C:\\Users\\ci\\docusign key.pem' }),
  'the name of a file': () => ({ text: 'docusign-private.key' }),
  'an expression that was not expanded': () => ({ text: '${' + '{ secrets.DOCUSIGN_PRIVATE_KEY }}' }),
  'a variable that was not expanded': () => ({ text: '$DOCUSIGN_PRIVATE_KEY' }),
  'a JWT': ({ privateKey }) => ({ text: jwtBy(privateKey) }),
  'a public key': ({ publicPem }) => ({ text: publicPem }),
  'a public key of PKCS#1': ({ publicKey }) => ({
    text: publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  }),
  'a public key in base64': ({ publicPem }) => ({ text: base64(publicPem) }),
  'a public key without header and footer': ({ publicPem }) => ({ text: bodyOf(publicPem) }),
  'a public key with literal \\n': ({ publicPem }) => ({ text: newlinesAs('\\n')(publicPem) }),
  'a public key of SSH': (keys) => ({ text: sshPublicKey(keys.publicKey) }),
  'a certificate': (keys) => ({ text: certificateOf(keys) }),
  'a certificate in base64': (keys) => ({ text: base64(certificateOf(keys)) }),
  'an OpenSSH key': (keys) => ({ text: openSshKey(keys.privateKey) }),
  'an OpenSSH key with literal \\n': (keys) => ({ text: newlinesAs('\\n')(openSshKey(keys.privateKey)) }),
  'a PuTTY key': (keys) => ({ text: puttyKey(keys.privateKey) }),
  'an EC key': () => ({ text: otherPrivateKey(generateKeyPairSync('ec', { namedCurve: 'P-256' })) }),
  'an EC key of SEC 1': () => ({ text: otherPrivateKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'sec1') }),
  'an Ed25519 key': () => ({ text: otherPrivateKey(generateKeyPairSync('ed25519')) }),
  'an RSA-PSS key': () => ({ text: otherPrivateKey(generateKeyPairSync('rsa-pss', { modulusLength: 2048 })) }),
  'an RSA key of 1024 bits': () => ({ text: rsaKeyPair(1024).pkcs1Pem }),
  'a key whose middle is missing': ({ pkcs1Pem }) => ({ text: pkcs1Pem.split('\n').toSpliced(8, 4).join('\n') }),
  'a key whose first line is missing': ({ pkcs1Pem }) => ({ text: pkcs1Pem.split('\n').toSpliced(1, 1).join('\n') }),
  'a key whose second half is missing': ({ pkcs1Pem }) => ({ text: pkcs1Pem.slice(0, pkcs1Pem.length / 2) }),
  'half a key in base64': ({ pkcs1Pem }) => ({ text: base64(pkcs1Pem).slice(0, pkcs1Pem.length / 2) }),
  'nothing but a header': () => ({ text: '-----BEGIN RSA PRIVATE KEY-----' }),
  'a key with a character of another alphabet': ({ pkcs1Pem }) => ({ text: pkcs1Pem.replace(/(?<=\n.{20})./, '*') }),
  'a key with letters exchanged': ({ pkcs1Pem }) => ({ text: pkcs1Pem.replace(/(?<=\n).{8}/, 'AAAAAAAA') }),
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

function certificateOf({ privateKey }: RsaKeyPair): string {
  return selfSignedCertificate(privateKey, 'docusign-ci');
}

function jwtBy(privateKey: KeyObject): string {
  const content = ['{"typ":"MT","alg":"RS256"}', '{"iss":"somebody"}'].map((part) => urlSafe(base64(part))).join('.');
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
}
