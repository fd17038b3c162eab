import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { isTruncated } from '../../../src/docusign/der.ts';
import { KEY_SHAPES, type KeyShape, shapeBy } from '../../../src/docusign/key-shape.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { longRsaKey, pbkdf2Locked, scryptLocked } from '../../../testing/docusign/heavy-keys.ts';
import { lockedPkcs1, lockedPkcs8, PASSPHRASE } from '../../../testing/docusign/key-forms.ts';
import { type NonKeyName, nonKeys } from '../../../testing/docusign/non-keys.ts';
import { lacksOpenssl, openssl } from '../../../testing/docusign/openssl.ts';
import { base64, bodyOf, labelled } from '../../../testing/docusign/pem-text.ts';
import { shapeOf } from './support.ts';

const keys = rsaKeyPair();
const { privateKey, pkcs1Pem, pkcs8Pem } = keys;

const ENCRYPTION_HEADERS = `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${'0'.repeat(32)}\n`;

const SHAPES: Readonly<Record<NonKeyName, KeyShape>> = {
  nothing: 'empty',
  'white space': 'empty',
  'empty quotes': 'empty',
  'random text': 'unrecognized',
  'bytes that mean nothing, in base64': 'unrecognized',
  'a GUID': 'guid',
  'a GUID in braces and upper case': 'guid',
  'the path of a file': 'file-path',
  'the path of a file on Windows': 'file-path',
  'the name of a file': 'file-path',
  'an expression that was not expanded': 'expression',
  'a variable that was not expanded': 'expression',
  'what openssl enc writes': 'packed',
  'a gzip file': 'packed',
  'the name of a type': 'type-name',
  'an expression of another system': 'expression',
  'a bare expression': 'expression',
  'a reference to a secret store': 'reference',
  'a masked copy': 'masked',
  'a masked copy between header and footer': 'masked',
  'a placeholder': 'placeholder',
  'a placeholder between header and footer': 'placeholder',
  'a key whose plus signs became spaces': 'lost-plus',
  'a JWT': 'jwt',
  'a web page': 'web-page',
  'a public key': 'public-key',
  'a public key of PKCS#1': 'public-key',
  'a public key in base64': 'public-key',
  'a public key without header and footer': 'public-key',
  'a public key with literal \\n': 'public-key',
  'a public key of SSH': 'public-key',
  'a certificate': 'certificate',
  'a certificate in base64': 'certificate',
  'an OpenSSH key': 'openssh-key',
  'an OpenSSH key with literal \\n': 'openssh-key',
  'an SSH2 key': 'ssh2-key',
  'a PuTTY key': 'putty-key',
  'an OpenPGP key': 'pgp',
  'a JSON Web Key without its primes': 'jwk',
  'a key in XML without its primes': 'xml-key',
  'a PKCS#7 file': 'pkcs7',
  'a PKCS#12 file': 'pkcs12',
  'a Java keystore': 'java-keystore',
  'an EC key': 'other-algorithm',
  'an EC key of SEC 1': 'other-algorithm',
  'an Ed25519 key': 'other-algorithm',
  'an RSA-PSS key': 'other-algorithm',
  'an RSA key of 1024 bits': 'short-key',
  'a key whose middle is missing': 'truncated',
  'a key whose first line is missing': 'damaged',
  'a key whose second half is missing': 'truncated',
  'half a key in base64': 'truncated',
  'nothing but a header': 'truncated',
  'a key with a character of another alphabet': 'damaged',
  'a key with letters exchanged': 'damaged',
  "a header with another's footer": 'mismatched-labels',
  'an encrypted key without passphrase': 'locked',
  'a key encrypted by Proc-Type without passphrase': 'locked',
  'an encrypted key in base64 without passphrase': 'locked',
  'an encrypted key with a wrong passphrase': 'wrong-passphrase',
  'a key encrypted by Proc-Type with a wrong passphrase': 'wrong-passphrase',
  'a key encrypted by a cipher that is no longer supported': 'unsupported-encryption',
};

suite('what is no usable key', () => {
  for (const [name, shape] of Object.entries(SHAPES) as [NonKeyName, KeyShape][]) {
    test(`is recognized: ${name}`, async () => assert.equal(await shapeOf(nonKeys[name](keys)), shape));
  }

  const timesInBase64 = (times: number): string => (times === 0 ? pkcs1Pem : base64(timesInBase64(times - 1)));
  const more: [shape: KeyShape, name: string, text: () => string][] = [
    ['empty', 'invisible characters', () => '\uFEFF\u200B\u00A0\r\n'],
    ['empty', 'a JSON string of white space', () => '" \\n "'],
    ['expression', 'a variable in braces', () => '$' + '{DOCUSIGN_PRIVATE_KEY}'],
    ['expression', 'an expression in quotes, over lines', () => '"${' + '{\n secrets.KEY\n}}"'],
    ['guid', 'a GUID without hyphens', () => '0f5c2b6e1d3a4c4b9e8fa1b2c3d4e5f6'],
    ['guid', 'a GUID in quotes', () => '"0f5c2b6e-1d3a-4c4b-9e8f-a1b2c3d4e5f6"'],
    ['jwt', 'a JWT without a signature', () => `${base64('{"alg":"none"}').replaceAll('=', '')}.e30.`],
    ['file-path', 'a path from the root', () => '/home/runner/work/secrets/docusign'],
    ['file-path', 'a path from home', () => '~/.ssh/docusign_rsa'],
    ['file-path', 'a path with spaces', () => '/home/me/my key.pem'],
    ['file-path', 'a path above', () => '../key.p8'],
    ['file-path', 'the name of a PKCS#12 file', () => 'docusign.pfx'],
    ['public-key', 'a public key of SSH with a comment like a file', () => 'ssh-rsa AAAAB3NzaC1yc2E= docusign.pem'],
    ['public-key', 'a public key of EC for SSH', () => 'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTI= me@host'],
    [
      'public-key',
      'a public key of RFC 4716',
      () => '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----',
    ],
    ['public-key', 'PKCS#1 DER of a public key', () => base64(keys.publicKey.export({ type: 'pkcs1', format: 'der' }))],
    ['certificate', 'a request for a certificate', () => labelled('CERTIFICATE REQUEST', base64(randomBytes(99)))],
    [
      'certificate',
      'DER of a request for a certificate',
      () => base64(randomBytes(900).fill('3082038030820260020100303f', 0, 13, 'hex')),
    ],
    ['certificate', 'DER of a certificate', () => bodyOf(nonKeys['a certificate'](keys).text)],
    ['openssh-key', 'an OpenSSH key in base64', () => base64(nonKeys['an OpenSSH key']().text)],
    ['other-algorithm', 'a DSA key', () => labelled('DSA PRIVATE KEY', base64(randomBytes(99).fill(7, 0, 1)))],
    ['other-algorithm', 'DER of an EC key', () => base64(ecKey('pkcs8'))],
    ['other-algorithm', 'DER of an EC key of SEC 1', () => base64(ecKey('sec1'))],
    [
      'other-algorithm',
      "an EC key with another's footer",
      () => labelled('EC PRIVATE KEY', 'x').replace('END EC', 'END'),
    ],
    [
      'java-keystore',
      'a Java keystore of the kind JCEKS',
      () => base64(randomBytes(900).fill('cececece', 0, 4, 'hex')),
    ],
    [
      'lost-plus',
      'an encrypted key whose plus signs became spaces',
      () => lockedPkcs8(privateKey).replaceAll('+', ' '),
    ],
    ['truncated', 'the headers of an encrypted key alone', () => labelled('RSA PRIVATE KEY', ENCRYPTION_HEADERS)],
    ['unrecognized', 'a key in base64 more often than anybody would', () => timesInBase64(4)],
    ['unrecognized', 'a few letters', () => 'abc'],
    [
      'damaged',
      'a body of something else',
      () => pkcs1Pem.replace(/\n[^-]+/, `\n${base64(randomBytes(99).fill(7, 0, 1))}\n`),
    ],
    ['truncated', 'a header with its footer', () => '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----'],
    ['truncated', 'a key that ends a letter too soon', () => pkcs8Pem.replace(/.{4}\n-----END/, '\n-----END')],
    ['mismatched-labels', 'the header of PKCS#1 with the footer of PKCS#8', () => pkcs1Pem.replace('END RSA', 'END')],
    ['long-key', 'an RSA key of more than 16,384 bits', () => pemOf(longRsaKey(16_392))],
    ['long-key', 'a much longer one, in PKCS#8', () => pemOf(longRsaKey(32_768), 'pkcs8')],
    ['long-key', 'an RSA key of 16,384 bits with primes as long', () => pemOf(longRsaKey(16_384, 16_384))],
    [
      'long-key',
      'an RSA key of 16,384 bits with a public exponent as long',
      () => pemOf(longRsaKey(16_384, 8192, 16_384)),
    ],
  ];
  for (const [shape, name, text] of more) {
    test(`is recognized: ${name}`, async () => assert.equal(await shapeOf({ text: text() }), shape));
  }

  test('is recognized: a PKCS#12 file in base64', { skip: lacksOpenssl }, async () => {
    const file = openssl('pkcs12 -export -nocerts -passout pass:secret', pkcs8Pem);
    assert.equal(await shapeOf({ text: base64(file) }), 'pkcs12');
  });

  for (const text of [
    'C:\\Users\\runneradmin\\docusign.pem',
    'D:\\keys\\new.pem',
    'secrets\\rsa.key',
    '\\\\share\\nas\\a.pem',
  ]) {
    test(`is a path, and no line break in it: ${text}`, async () => assert.equal(await shapeOf({ text }), 'file-path'));
  }

  // One wrong passphrase in 250 leaves what looks like well-padded content.
  test('is opened by no wrong passphrase, and never blamed on the cipher instead', async () => {
    const options = { type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE } as const;
    const text = privateKey.export(options).toString();
    const wrong = Array.from({ length: 3000 }, (_, index) => `wrong ${index}`);
    const padded = wrong.filter((passphrase) => decryptionError(text, passphrase) !== 'ERR_OSSL_BAD_DECRYPT');
    const shapes = await Promise.all(['wrong', ...padded].map((passphrase) => shapeOf({ text, passphrase })));
    assert.ok(padded.length > 0);
    assert.deepEqual([...new Set(shapes)], ['wrong-passphrase']);
  });

  const encrypted: [shape: KeyShape, name: string, text: () => string][] = [
    ['long-key', 'a long one in PKCS#8', () => lockedPkcs8(longRsaKey(16_392))],
    ['long-key', 'a much longer one in PKCS#8', () => lockedPkcs8(longRsaKey(32_768))],
    ['long-key', 'a long one by Proc-Type', () => lockedPkcs1('aes-256-cbc')(longRsaKey(16_392))],
    ['long-key', 'a much longer one by Proc-Type', () => lockedPkcs1('aes-256-cbc')(longRsaKey(32_768))],
    ['costly-encryption', 'by more iterations than are done', () => pbkdf2Locked(10_000_001)],
    ['costly-encryption', 'by more than any number counts', () => pbkdf2Locked(0xffffffff)],
    ['costly-encryption', 'by scrypt that works in parallel, again and again', () => scryptOf(1024, 1300)],
    ['unsupported-encryption', 'by scrypt that takes much memory', () => scryptOf(32_768)],
    ['unsupported-encryption', 'by scrypt that takes more memory than time', () => scryptOf(2 ** 21)],
    ['unsupported-encryption', 'by an unknown cipher', () => pbes2With('60864801650304012a', '60864801650304ff2a')],
    ['unsupported-encryption', 'by AES-GCM', () => pbes2With('60864801650304012a', '60864801650304012e')],
    ['unsupported-encryption', 'by an unknown derivation', () => pbes2With('2a864886f70d01050c', '2a864886f70d01057c')],
    [
      'unsupported-encryption',
      'by an unknown pseudorandom function',
      () => pbes2With('2a864886f70d0209', '2a864886f70d0279'),
    ],
  ];
  for (const [shape, name, text] of encrypted) {
    test(`is recognized where it is encrypted: ${name}`, async () =>
      assert.equal(await shapeOf({ text: text(), passphrase: PASSPHRASE }), shape));
  }

  for (const [shape, name, text] of [
    ['costly-encryption', 'two that take too many iterations together', pbkdf2Locked(1000) + pbkdf2Locked(9_999_001)],
    ['wrong-passphrase', 'one that takes many, twice', pbkdf2Locked(6_000_000).repeat(2)],
  ] as const) {
    test(`is recognized where it is encrypted: ${name}`, async () =>
      assert.equal(await shapeOf({ text, passphrase: PASSPHRASE }), shape));
  }

  test('is recognized where it is encrypted: one whose iterations are too many for each spelling of the passphrase', async () => {
    assert.equal(await shapeOf({ text: pbkdf2Locked(5_000_001), passphrase: `${PASSPHRASE}\n` }), 'costly-encryption');
  });

  test('has one of the shapes that are listed, each of which occurs', () => {
    const occurring = new Set<KeyShape>([...Object.values(SHAPES), ...[...more, ...encrypted].map(([shape]) => shape)]);
    assert.deepEqual([...occurring].sort(), [...KEY_SHAPES].sort());
  });
});

function scryptOf(cost: number, parallel?: number): string {
  return scryptLocked(privateKey, PASSPHRASE, cost, parallel);
}

/** With one object identifier in place of another. */
function pbes2With(known: string, other: string): string {
  const hex = Buffer.from(bodyOf(pbkdf2Locked(1000)), 'base64').toString('hex');
  return labelled('ENCRYPTED PRIVATE KEY', base64(Buffer.from(hex.replace(known, other), 'hex')));
}

function decryptionError(key: string, passphrase: string): string | undefined {
  try {
    createPrivateKey({ key, passphrase });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
  return assert.fail('it was opened');
}

function pemOf(key: KeyObject, type: 'pkcs1' | 'pkcs8' = 'pkcs1'): string {
  return key.export({ type, format: 'pem' }).toString();
}

function ecKey(type: 'pkcs8' | 'sec1'): Buffer {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type, format: 'der' });
}

suite('a label', () => {
  for (const [label, shape] of [
    ['RSA PRIVATE KEY', 'damaged'],
    ['PRIVATE KEY', 'damaged'],
    ['ENCRYPTED PRIVATE KEY', 'damaged'],
    ['OPENSSH PRIVATE KEY', 'openssh-key'],
    ['EC PRIVATE KEY', 'other-algorithm'],
    ['DSA PRIVATE KEY', 'other-algorithm'],
    ['PUBLIC KEY', 'public-key'],
    ['RSA PUBLIC KEY', 'public-key'],
    ['CERTIFICATE', 'certificate'],
    ['TRUSTED CERTIFICATE', 'certificate'],
    ['SSH2 ENCRYPTED PRIVATE KEY', 'ssh2-key'],
    ['PGP MESSAGE', 'pgp'],
    ['PKCS7', 'pkcs7'],
    ['CMS', 'pkcs7'],
    ['AGE ENCRYPTED FILE', 'packed'],
    ['DH PARAMETERS', undefined],
  ] as const) {
    test(`says what is inside: ${label}`, () => assert.equal(shapeBy('label', label), shape));
  }
});

suite('DER', () => {
  for (const [hex, truncated] of [
    ['', true],
    ['30', true],
    ['3000', false],
    ['300201', true],
    ['30020105', false],
    ['30020105ff', false],
    ['3081', true],
    ['308101', true],
    ['30810105', false],
    ['30820100', true],
    [`30820100${'00'.repeat(256)}`, false],
    ['3084ffffffff00', true],
    // Lengths that cannot be, which is no matter of something missing.
    ['3080', false],
    ['3085000000000100', false],
    ['308500', true],
  ] as const) {
    test(`is ${truncated ? 'cut short' : 'complete'}: ${hex.slice(0, 16)}`, () => {
      assert.equal(isTruncated(Buffer.from(hex, 'hex')), truncated);
    });
  }
});
