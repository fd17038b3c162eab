import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parsePrivateKey } from '../../../src/docusign/private-key.ts';
import { withoutSeparator } from '../../../src/docusign/separator.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { lockedPkcs1, lockedPkcs8, PASSPHRASE } from '../../../testing/docusign/key-forms.ts';
import { base64, bodyOf, eachLine, separatedBy, wrapped } from '../../../testing/docusign/pem-text.ts';

const keys = rsaKeyPair();
const { privateKey, pkcs1Pem, pkcs8Pem } = keys;
const PEMS = [pkcs1Pem, pkcs8Pem, lockedPkcs8(privateKey), lockedPkcs1('aes-256-cbc')(privateKey)];

function assertRead(text: string): void {
  assert.ok(parsePrivateKey(text, PASSPHRASE).equals(privateKey));
}

suite('a constant text between the lines of a key', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/'];
  const layouts: ((separator: string, pem: string, columns: number) => string)[] = [
    separatedBy,
    (separator, pem, columns) => separatedBy(`${separator}\r\n`, pem, columns),
    (separator, pem, columns) => separator + separatedBy(`\n${separator}`, pem, columns),
  ];
  for (const [name, unit] of [
    ['of letters of base64', letters],
    // Dashes behind the last line would pass for those of the footer.
    ['of any signs', [...letters, ...'!"#$%&\'()*,.:;<=>?@[\\]^_`{|}~ ']],
  ] as const) {
    test(`is taken out, whatever it is, at any width: ${name}`, () => {
      const property = fc.property(
        fc.constantFrom(...PEMS),
        fc.string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength: 12 }),
        fc.integer({ min: 20, max: 200 }),
        fc.constantFrom(...layouts),
        (pem, separator, columns, layout) => assertRead(layout(separator, pem, columns)),
      );
      fc.assert(property, { numRuns: 150, seed: 1 });
    });
  }

  // Of whole blocks, and so without padding.
  const traditional = lockedPkcs1('aes-256-cbc')(privateKey);
  test('is not taken from the last line, which may end in the same letter', () => {
    const ended = traditional.replace(/.(?=\n-----END)/, 'n');
    const lines = ended.split('\n').slice(4, -2);
    assert.equal(withoutSeparator(lines.join('n')), lines.join(''));
  });

  const body = wrapped(bodyOf(pkcs1Pem).replaceAll('\n', ''), 64);
  for (const [name, text] of [
    [
      'between the lines alone',
      `-----BEGIN RSA PRIVATE KEY-----\n${body.replaceAll('\n', 'n')}\n-----END RSA PRIVATE KEY-----`,
    ],
    [
      'behind a name, and before another',
      JSON.stringify({ name: 'the key of the app', key: body.replaceAll('\n', '<br>'), by: 'ci' }),
    ],
    ['with spaces here and there', eachLine(pkcs8Pem, (line) => `> ${line.length % 3 === 0 ? '  ' : ''}${line}`)],
    ['around its base64', base64(pkcs1Pem).replace(/.{76}/g, '$&rn')],
  ] as const) {
    test(`is taken out: ${name}`, () => assertRead(text));
  }
});

suite('a text without a separator', () => {
  for (const [name, text] of [
    ['random', () => randomBytes(1200).toString('base64')],
    ['one letter', () => 'n'.repeat(1600)],
    ['a word, again and again', () => 'docusign'.repeat(200)],
    ['too short', () => `${'abcdefghijklmnopqrstuvwxyz'}n`],
    ['nothing', () => ''],
  ] as const) {
    test(`has none: ${name}`, () => {
      for (let round = 0; round < 10; round++) {
        assert.equal(withoutSeparator(text()), undefined);
      }
    });
  }
});
