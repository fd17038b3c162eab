/** Private keys as people store them, each under a name and made at run time. */
import type { KeyObject } from 'node:crypto';
import { selfSignedCertificate } from '../network/certificates.ts';
import type { RsaKeyPair } from './credentials.ts';
import { base64, bodyOf, eachLine, labelled, newlinesAs, separatedBy, urlSafe, wrapped } from './pem-text.ts';

/** The values of the inputs `private-key` and `private-key-passphrase`. */
export type StoredKey = { text: string; passphrase?: string };
export type Form = (keys: RsaKeyPair) => StoredKey;

export const PASSPHRASE = 'correct horse battery staple';
const BAG_ATTRIBUTES = `Bag Attributes
    localKeyID: 01 00 00 00
    friendlyName: docusign-ci
Key Attributes: <No Attributes>
`;

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
  'with its newlines turned to spaces': newlinesAs(' '),
  'with its newlines lost': newlinesAs(''),
  'in base64': base64,
  'in base64, with literal \\n': (pem) => base64(newlinesAs('\\n')(pem)),
  // A constant text between its lines: of an editor, a form or a program.
  'with a backslash for each newline': newlinesAs('\\'),
  'with <br>': newlinesAs('<br>\n'),
  'with &#10;': newlinesAs('&#10;'),
  'with ^M': newlinesAs('^M\n'),
  'as strings that code joins': newlinesAs('\\n" +\n  "'),
  'as a list of YAML': newlinesAs('\n- '),
  'with the lines of a diff': newlinesAs('\n+'),
  'with the name of its file in front of each line': newlinesAs('\nkey.pem:'),
  // Letters of base64, which only the width of the lines gives away.
  'with the n of \\n alone': newlinesAs('n'),
  'with the rn of \\r\\n alone': newlinesAs('rn'),
  'with /n': newlinesAs('/n'),
  'with x0a, in lines of 76': (pem) => separatedBy('x0a', pem, 76),
};

const PLAIN: Readonly<Record<string, Form>> = {
  'without a newline at the end': pkcs1((pem) => pem.trim()),
  'with literal \\n in front of newlines': pkcs1(newlinesAs('\\n\n')),
  'in URL-safe base64': pkcs1((pem) => urlSafe(base64(pem))),
  'in base64 of several lines': pkcs1((pem) => wrapped(base64(pem))),
  'in base64 with newlines turned to spaces': pkcs1((pem) => wrapped(base64(pem)).replaceAll('\n', ' ')),
  'in base64 of base64': pkcs1((pem) => wrapped(base64(wrapped(base64(pem))))),
  'in base64 of CRLF lines': pkcs1((pem) => base64(newlinesAs('\r\n')(pem))),
  'as base64 of PKCS#1 DER': (keys) => ({ text: der('pkcs1', keys) }),
  'as base64 of PKCS#8 DER': (keys) => ({ text: der('pkcs8', keys) }),
  'as URL-safe base64 of DER': (keys) => ({ text: urlSafe(der('pkcs1', keys)) }),
  'as base64 of DER in several lines': (keys) => ({ text: wrapped(der('pkcs8', keys)) }),
  'in hexadecimal': pkcs1((pem) => Buffer.from(pem).toString('hex')),
  'in hexadecimal of several lines': pkcs1((pem) => `${wrapped(Buffer.from(pem).toString('hex'), 60)}\n`),
  'as hexadecimal of DER, with colons': (keys) => ({
    text: Buffer.from(der('pkcs8', keys), 'base64')
      .toString('hex')
      .toUpperCase()
      .replace(/..(?=.)/g, '$&:'),
  }),
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
  'indented with spaces': pkcs1((pem) => eachLine(pem, (line) => `      ${line}`)),
  'indented with tabs': pkcs1((pem) => eachLine(pem, (line) => `\t${line}`)),
  'with blank lines between': pkcs1((pem) => eachLine(pem, (line) => `${line}\n`)),
  'with blank lines around': pkcs1((pem) => `\n\n${pem}\n \n`),
  'with line numbers': pkcs1((pem) =>
    eachLine(pem.trim(), (line, index) => `${String(index + 1).padStart(6)}\t${line}`),
  ),
  'with line numbers as grep writes them': pkcs8((pem) =>
    eachLine(pem.trim(), (line, index) => `${index + 1}:${line}`),
  ),
  'as a numbered list': pkcs1((pem) => eachLine(pem.trim(), (line, index) => `${index + 1}. ${line}`)),
  'with the times of a log': pkcs1((pem) =>
    eachLine(pem.trim(), (line, index) => `${new Date(1.8e12 + 1234 * index).toISOString()} ${line}`),
  ),
  'with trailing spaces': pkcs1((pem) => eachLine(pem, (line) => `${line}  \t`)),
  'with a byte-order mark': pkcs1((pem) => `\uFEFF${pem}`),
  'in base64, with a byte-order mark inside': pkcs1((pem) => base64(`\uFEFF${pem}`)),
  'with non-breaking spaces': pkcs1((pem) => eachLine(pem.replaceAll(' ', '\u00A0'), (line) => `\u00A0${line}\u00A0`)),
  'with zero-width characters': pkcs1((pem) =>
    eachLine(pem, (line) => `\u200B${line.replace(/^.{7}/, '$&\u200D')}\u2060`),
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
  'under the label of certutil': pkcs1((pem) => labelled('CERTIFICATE', wrapped(base64(newlinesAs('\r\n')(pem)), 64))),
  'in base64 under its own label': pkcs8((pem) => labelled('PRIVATE KEY', wrapped(base64(pem), 64))),
  'with a header set around its own': pkcs1((pem) => labelled('PRIVATE KEY', pem)),
  'escaped, with a header set around its own': pkcs1((pem) => labelled('RSA PRIVATE KEY', newlinesAs('\\n')(pem))),
  'in base64 behind a word': pkcs1((pem) => `base64:${base64(pem)}`),
  'in a data URL': pkcs8((pem) => `data:application/x-pem-file;base64,${base64(pem)}`),
  'in front of its certificate': (keys) => ({ text: keys.pkcs8Pem + certificateOf(keys) }),
};

export function certificateOf({ privateKey }: RsaKeyPair): string {
  return selfSignedCertificate(privateKey, 'docusign-ci');
}

type Lock = (privateKey: KeyObject, passphrase?: string) => string;
export const lockedPkcs8: Lock = (privateKey, passphrase = PASSPHRASE) =>
  privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString();
export const lockedPkcs1 =
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
  'encrypted, with a passphrase that begins and ends with spaces': ({ privateKey }) => ({
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
