import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parsePrivateKey } from '../../../src/docusign/private-key.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { lockedPkcs1, lockedPkcs8, PASSPHRASE, SEPARATORS } from '../../../testing/docusign/key-forms.ts';
import { base64, bodyOf, eachLine, separatedBy, wrapped } from '../../../testing/docusign/pem-text.ts';

const { privateKey, pkcs1Pem, pkcs8Pem, publicPem } = rsaKeyPair();
const des3 = lockedPkcs1('des-ede3-cbc')(privateKey);
const PEMS = [pkcs1Pem, pkcs8Pem, lockedPkcs8(privateKey), lockedPkcs1('aes-256-cbc')(privateKey)];

async function assertRead(text: string): Promise<void> {
  assert.ok((await parsePrivateKey(text, PASSPHRASE)).equals(privateKey));
}

suite('what stands in place of the line breaks of a key', () => {
  test('is taken out at any width, between the lines and in front of them', () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...PEMS),
      fc.constantFrom(...Object.keys(SEPARATORS)),
      fc.integer({ min: 20, max: 120 }),
      fc.boolean(),
      (pem, separator, columns, isInFront) =>
        assertRead((isInFront ? separator : '') + separatedBy(separator, pem, columns)),
    );
    return fc.assert(property, { numRuns: 150, seed: 1 });
  });

  // Of whole blocks, and so without padding that would tell.
  test('is not taken from a last line that ends in the same letter', async () => {
    const endsInIt = (pem: string): boolean => pem.includes('n\n-----END');
    const pems = Array.from({ length: 2000 }, () => lockedPkcs1('aes-256-cbc')(privateKey));
    const pem = pems.find(endsInIt) ?? assert.fail('one in 64 ends like that');
    await assertRead(separatedBy('n', pem));
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
    ['two of them', separatedBy('<br>\r\n+', pkcs8Pem)],
    ['three of them', separatedBy('<br>\r\n- +', des3)],
    ['of an encrypted key without dashes', separatedBy('n', des3).replaceAll('-----', '')],
    ['in front of other values in base64', `${body.replaceAll('\n', 'rn')} ${publicPem}`],
  ] as const) {
    test(`is taken out: ${name}`, () => assertRead(text));
  }
});
