/** Private keys as people store them, each made at run time, under a name and with where it was seen. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
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

const bytesOf = (pem: string): number[] => [...Buffer.from(pem)];

/** What stands in place of line breaks, and where it was seen. */
export const SEPARATORS: Readonly<Record<string, string>> = {
  '\r\n': 'an editor on Windows',
  '\r': 'https://github.com/auth0/node-jsonwebtoken/issues/191',
  '\\n': 'https://github.com/octokit/app.js/issues/40',
  '\\r\\n': 'https://github.com/kjur/jsrsasign/issues/201, in JSON',
  '\\\\n': 'https://github.com/firebase/firebase-admin-node/issues/385',
  '\\\\r\\\\n': 'the same, on Windows',
  '\\n\\\n': 'https://github.com/adobe/jwt-auth/issues/61',
  '\\\n': 'https://github.com/vlucas/phpdotenv/issues/237',
  '\\': 'the same, in a store of one line',
  ' ': 'https://github.com/Legrandin/pycryptodome/issues/852',
  '': 'https://github.com/1Password/load-secrets-action/issues/123',
  '<br>\n': 'the source of a web page, as a rich-text editor writes it',
  '&#13;&#10;': 'an attribute of XML',
  '&#xA;': 'the same, as .NET writes it',
  '^M\n': 'cat -v, of a file with CRLF',
  '\\n" +\n  "': 'strings that code joins, as an editor pastes them',
  '\n- ': 'a list of YAML',
  '\n+': 'git diff',
  '\n// ': 'a comment in code',
  '\n> ': 'a quoted e-mail',
  '\nkey.pem:': 'grep, of several files',
  n: 'https://github.com/OWOX/owox-data-marts/pull/1501: a shell eats the backslash of \\n',
  rn: 'the same, on Windows',
  '/n': 'people who mistake it for \\n',
  x0a: 'the same shell, with what a program wrote as \\x0a',
  ' \n': 'a terminal that pads its lines',
  '\u2028': 'JSON of a web form',
  '\n\n': 'https://github.com/kjur/jsrsasign/issues/628',
};

/** What becomes of the line breaks of any PEM. */
const LINE_BREAKS: Readonly<Record<string, (pem: string) => string>> = {
  'as it is': (pem) => pem,
  ...Object.fromEntries(
    Object.keys(SEPARATORS).map((separator) => [
      `with ${JSON.stringify(separator)} for each line break`,
      separator === 'x0a' ? (pem: string) => separatedBy(separator, pem, 76) : newlinesAs(separator),
    ]),
  ),
  'in base64': base64,
  'in base64, with literal \\n': (pem) => base64(newlinesAs('\\n')(pem)),
};

/** A form, and where it was seen: a report, a page, or a tool that writes it. */
type Seen = readonly [source: string, form: Form];

const PLAIN: Readonly<Record<string, Seen>> = {
  'without a newline at the end': ['https://github.com/nodejs/node-v0.x-archive/pull/6914', pkcs1((pem) => pem.trim())],
  'in URL-safe base64': ['basenc --base64url', pkcs1((pem) => urlSafe(base64(pem)))],
  'in base64 of several lines': ['base64 of GNU', pkcs1((pem) => wrapped(base64(pem)))],
  'in base64 with newlines turned to spaces': [
    'echo of an unquoted variable',
    pkcs1((pem) => wrapped(base64(pem)).replaceAll('\n', ' ')),
  ],
  'in base64 of base64': ['a Kubernetes secret of base64', pkcs1((pem) => wrapped(base64(wrapped(base64(pem)))))],
  'in base64 of CRLF lines': ['certutil -encode', pkcs1((pem) => base64(newlinesAs('\r\n')(pem)))],
  'as base64 of PKCS#1 DER': ['https://github.com/auth0/node-jws/issues/15', (keys) => ({ text: der('pkcs1', keys) })],
  'as base64 of PKCS#8 DER': ['getEncoded() of Java', (keys) => ({ text: der('pkcs8', keys) })],
  'as URL-safe base64 of DER': ['Base64.getUrlEncoder() of Java', (keys) => ({ text: urlSafe(der('pkcs1', keys)) })],
  'as base64 of DER in several lines': ['openssl base64', (keys) => ({ text: wrapped(der('pkcs8', keys)) })],
  'in hexadecimal': ['xxd -p -c 0', pkcs1((pem) => Buffer.from(pem).toString('hex'))],
  'in hexadecimal of several lines': ['xxd -p', pkcs1((pem) => `${wrapped(Buffer.from(pem).toString('hex'), 60)}\n`)],
  'as hexadecimal of DER, with colons': [
    'openssl asn1parse',
    (keys) => ({
      text: Buffer.from(der('pkcs8', keys), 'base64')
        .toString('hex')
        .toUpperCase()
        .replace(/..(?=.)/g, '$&:'),
    }),
  ],
  'as the bytes of a buffer, in JSON': ['JSON.stringify(Buffer)', pkcs1((pem) => JSON.stringify(Buffer.from(pem)))],
  'as bytes in lines': ['Get-Content -AsByteStream of PowerShell', pkcs1((pem) => bytesOf(pem).join('\r\n'))],
  'as bytes with spaces between': ['"$bytes" of PowerShell', pkcs1((pem) => bytesOf(pem).join(' '))],
  'as bytes of DER, with commas between': [
    '$bytes -join "," of PowerShell',
    (keys) => ({ text: [...Buffer.from(der('pkcs8', keys), 'base64')].join(',') }),
  ],
  'without header and footer': ['https://github.com/OWOX/owox-data-marts/pull/1501', pkcs1(bodyOf)],
  'without header and footer, with literal \\n': ['the same, escaped', pkcs1((pem) => newlinesAs('\\n')(bodyOf(pem)))],
  'without its header': ['a selection that misses a line', pkcs1((pem) => pem.slice(pem.indexOf('\n') + 1))],
  'in double quotes': ['https://github.com/coollabsio/coolify/issues/6384', pkcs1((pem) => `"${pem.trim()}"`)],
  'in single quotes': ['https://github.com/coollabsio/coolify/issues/6384', pkcs1((pem) => `'${pem.trim()}'`)],
  'in typographic quotes': ['a word processor', pkcs1((pem) => `“${pem.trim()}”`)],
  'in double quotes with literal \\n': [
    'https://github.com/octokit/auth-app.js/issues/465',
    pkcs1((pem) => `"${newlinesAs('\\n')(pem)}"`),
  ],
  "as PowerShell's objects of lines, in JSON": [
    'Get-Content FILE | ConvertTo-Json of Windows PowerShell 5.1',
    pkcs1((pem) => JSON.stringify(pem.trim().split('\n').map(powershellObject), undefined, 4)),
  ],
  "as PowerShell's object of all lines, in JSON": [
    'Get-Content -Raw FILE | ConvertTo-Json of Windows PowerShell 5.1',
    pkcs1((pem) => JSON.stringify(powershellObject(pem, 0))),
  ],
  "as PowerShell's objects of lines, as hash tables": [
    'Get-Content FILE | ConvertTo-Json | ConvertFrom-Json of Windows PowerShell 5.1, as strings',
    pkcs1((pem) =>
      pem
        .trim()
        .split('\n')
        .map((line, index) => `@{value=${line}; PSPath=C:\\ci\\key.pem; ReadCount=${index + 1}}`)
        .join('\n'),
    ),
  ],
  'as a JSON string': ['jq without -r', pkcs1((pem) => JSON.stringify(pem))],
  'as a JSON string in a JSON string': ['jq without -r, twice', pkcs1((pem) => JSON.stringify(JSON.stringify(pem)))],
  'as a JSON string with escaped slashes': [
    'json_encode of PHP',
    pkcs1((pem) => JSON.stringify(pem).replaceAll('/', '\\/')),
  ],
  'as a line of an .env file': [
    'https://github.com/octokit/auth-app.js/issues/465',
    pkcs1((pem) => `DOCUSIGN_PRIVATE_KEY="${newlinesAs('\\n')(pem)}"`),
  ],
  'as a member of a JSON object': [
    'https://github.com/tibdex/github-app-token/issues/39',
    pkcs1((pem) => JSON.stringify({ privateKey: pem }, null, 2)),
  ],
  'indented with spaces': [
    'https://github.com/bcgit/bc-java/issues/296',
    pkcs1((pem) => eachLine(pem, (line) => `      ${line}`)),
  ],
  'indented with tabs': ['a here-document in a script', pkcs1((pem) => eachLine(pem, (line) => `\t${line}`))],
  'indented, as a form sends it': [
    'URLSearchParams of a browser, of a here-document',
    pkcs1((pem) => new URLSearchParams({ key: eachLine(pem, (line) => `    ${line}`) }).toString()),
  ],
  'indented, as a JSON string': [
    'jq without -r, of a here-document',
    pkcs8((pem) => JSON.stringify(eachLine(pem, (line) => `\t${line}`))),
  ],
  'with trailing tabs, as a JSON string': [
    'jq without -r, of a terminal that pads its lines',
    pkcs1((pem) => JSON.stringify(eachLine(pem, (line) => `${line}  \t`))),
  ],
  'with blank lines around': ['a text area', pkcs1((pem) => `\n\n${pem}\n \n`)],
  'with line numbers': [
    'cat -n',
    pkcs1((pem) => eachLine(pem.trim(), (line, index) => `${String(index + 1).padStart(6)}\t${line}`)),
  ],
  'with line numbers and colons': [
    'grep -n',
    pkcs8((pem) => eachLine(pem.trim(), (line, index) => `${index + 1}:${line}`)),
  ],
  'as a numbered list': [
    'an editor of Markdown',
    pkcs1((pem) => eachLine(pem.trim(), (line, index) => `${index + 1}. ${line}`)),
  ],
  'with the times of a log': [
    'a raw log of GitHub Actions',
    pkcs1((pem) => eachLine(pem.trim(), (line, index) => `${new Date(1.8e12 + 1234 * index).toISOString()} ${line}`)),
  ],
  'with a byte-order mark': ['Notepad', pkcs1((pem) => `\uFEFF${pem}`)],
  'in base64, with a byte-order mark inside': [
    'certutil -encode, of a file of Notepad',
    pkcs1((pem) => base64(`\uFEFF${pem}`)),
  ],
  'with non-breaking spaces': [
    'a web page',
    pkcs1((pem) => eachLine(pem.replaceAll(' ', '\u00A0'), (line) => `\u00A0${line}\u00A0`)),
  ],
  'with zero-width characters': [
    'a chat',
    pkcs1((pem) => eachLine(pem, (line) => `\u200B${line.replace(/^.{7}/, '$&\u200D')}\u2060`)),
  ],
  'without its END line': ['a selection that misses a line', pkcs1((pem) => pem.replace(/-----END.*\s*$/, ''))],
  'with its END line cut short': [
    'a selection that misses letters',
    pkcs1((pem) => pem.replace(/END RSA[\s\S]*$/, 'END RSA')),
  ],
  'with newlines lost and without its END line': [
    'the same, in a field of one line',
    pkcs1((pem) => newlinesAs('')(pem.replace(/-----END.*\s*$/, ''))),
  ],
  'without the dashes in front of BEGIN': ['a selection by double click', pkcs1((pem) => pem.replace(/^-+/, ''))],
  'with bag attributes': ['openssl pkcs12', pkcs8((pem) => `${BAG_ATTRIBUTES}${pem}`)],
  'with bag attributes and newlines lost': [
    'the same, in a field of one line',
    pkcs8((pem) => newlinesAs('')(`${BAG_ATTRIBUTES}${pem}`)),
  ],
  'with a passphrase that it has no need of': [
    'a workflow for several keys',
    ({ pkcs1Pem }) => ({ text: pkcs1Pem, passphrase: PASSPHRASE }),
  ],
  'behind its public key': [
    'Apps and Keys, which shows both',
    ({ publicPem, pkcs1Pem }) => ({ text: publicPem + pkcs1Pem }),
  ],
  'behind its certificate': ['openssl req -x509', (keys) => ({ text: certificateOf(keys) + keys.pkcs8Pem })],
  'in front of its certificate': ['the PEM of HAProxy', (keys) => ({ text: keys.pkcs8Pem + certificateOf(keys) })],
  'under the label of certutil': [
    'certutil -encode',
    pkcs1((pem) => labelled('CERTIFICATE', wrapped(base64(newlinesAs('\r\n')(pem)), 64))),
  ],
  'in base64 under its own label': [
    'https://github.com/adobe/jwt-auth/issues/61, read as DER',
    pkcs8((pem) => labelled('PRIVATE KEY', wrapped(base64(pem), 64))),
  ],
  'with a header set around its own': [
    'https://github.com/ngeri/prepare-signing/issues/4',
    pkcs1((pem) => labelled('PRIVATE KEY', pem)),
  ],
  'escaped, with a header set around its own': [
    'the same, escaped',
    pkcs1((pem) => labelled('RSA PRIVATE KEY', newlinesAs('\\n')(pem))),
  ],
  'in base64 behind a word': ['APP_KEY of Laravel', pkcs1((pem) => `base64:${base64(pem)}`)],
  'in a data URL': ['FileReader of a browser', pkcs8((pem) => `data:application/x-pem-file;base64,${base64(pem)}`)],
  'as a JSON Web Key': ['jose', ({ privateKey }) => ({ text: JSON.stringify(privateKey.export({ format: 'jwk' })) })],
  'as one JSON Web Key of a set': ['a file of a JWKS', jwkSet],
  'as XML': ['RSA.ToXmlString() of .NET', ({ privateKey }) => ({ text: xmlKey(privateKey) })],
};

/** Behind the public half of another key, and an EC key. */
function jwkSet({ privateKey, publicKey }: RsaKeyPair): StoredKey {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'old' }, ec, privateKey.export({ format: 'jwk' })];
  return { text: JSON.stringify({ keys }, null, 2) };
}

export function xmlKey(privateKey: KeyObject): string {
  const { n, e, p, q, dp, dq, qi, d } = privateKey.export({ format: 'jwk' });
  const numbers = { Modulus: n, Exponent: e, P: p, Q: q, DP: dp, DQ: dq, InverseQ: qi, D: d };
  const elements = Object.entries(numbers).map(([name, number = '']) => {
    return `<${name}>${Buffer.from(number, 'base64url').toString('base64')}</${name}>`;
  });
  return `<RSAKeyValue>${elements.join('')}</RSAKeyValue>`;
}

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

const LOCKED: Readonly<Record<string, Seen>> = {
  'encrypted, as base64 of DER': [
    'https://github.com/OWOX/owox-data-marts/pull/1501, of an encrypted key',
    ({ privateKey }) => ({ text: bodyOf(lockedPkcs8(privateKey)).replaceAll('\n', ''), passphrase: PASSPHRASE }),
  ],
  'encrypted, with a passphrase that ends in a newline': [
    'echo passphrase | gh secret set',
    ({ privateKey }) => ({ text: lockedPkcs8(privateKey), passphrase: `${PASSPHRASE}\n` }),
  ],
  'encrypted, with a passphrase that begins and ends with spaces': [
    'openssl, which takes any',
    ({ privateKey }) => ({
      text: lockedPkcs1('aes-256-cbc')(privateKey, `  ${PASSPHRASE} `),
      passphrase: `  ${PASSPHRASE} `,
    }),
  ],
  'encrypted, with a passphrase beyond ASCII': [
    'openssl, which takes any',
    ({ privateKey }) => ({
      text: lockedPkcs8(privateKey, 'größer als 100 %, "fürwahr" \\n'),
      passphrase: 'größer als 100 %, "fürwahr" \\n',
    }),
  ],
};

/** Every form of a usable key. */
export const keyForms: Readonly<Record<string, Form>> = {
  ...inEachLineBreak('PKCS#1', ({ pkcs1Pem }) => ({ text: pkcs1Pem })),
  ...inEachLineBreak('PKCS#8', ({ pkcs8Pem }) => ({ text: pkcs8Pem })),
  ...formsOf(PLAIN),
  ...inEachLineBreak('encrypted PKCS#8', locked(lockedPkcs8)),
  ...inEachLineBreak('encrypted by Proc-Type (AES)', locked(lockedPkcs1('aes-256-cbc'))),
  ...inEachLineBreak('encrypted by Proc-Type (DES3)', locked(lockedPkcs1('des-ede3-cbc'))),
  ...formsOf(LOCKED),
};

function powershellObject(value: string, index: number) {
  const path = { PSPath: 'Microsoft.PowerShell.Core\\FileSystem::C:\\ci\\key.pem', PSParentPath: 'C:\\ci' };
  return { value, ...path, PSChildName: 'key.pem', PSDrive: { Name: 'C', Root: 'C:\\' }, ReadCount: index + 1 };
}

function formsOf(seen: Readonly<Record<string, Seen>>): Record<string, Form> {
  return Object.fromEntries(Object.entries(seen).map(([name, [, form]]) => [name, form]));
}

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
