import assert from 'node:assert/strict';
import { sign } from 'node:crypto';
import { suite, test } from 'node:test';
import { signatureIn } from '../../../src/docusign/signature.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';

const signatures = [2048, 3072, 4096].map((bits) => sign('sha256', Buffer.from('x'), rsaKeyPair(bits).privateKey));

const FORMS: Readonly<Record<string, (signature: Buffer) => string | Buffer>> = {
  'raw bytes': (signature) => signature,
  'raw bytes and a newline': (signature) => Buffer.concat([signature, Buffer.from('\n')]),
  'raw bytes and a line break of Windows': (signature) => Buffer.concat([signature, Buffer.from('\r\n')]),
  base64: (signature) => signature.toString('base64'),
  base64url: (signature) => signature.toString('base64url'),
  'wrapped base64, with CRLF': (signature) => signature.toString('base64').replace(/.{76}/g, '$&\r\n'),
  'base64 with a line break': (signature) => `${signature.toString('base64')}\n`,
  'base64 in quotes': (signature) => `"${signature.toString('base64')}"\n`,
  "Vault's": (signature) => `vault:v1:${signature.toString('base64')}\n`,
  "Vault's, of a later version and for JWS": (signature) => `vault:v23:${signature.toString('base64url')}`,
};

suite('an RS256 signature', () => {
  for (const [name, form] of Object.entries(FORMS)) {
    test(`is read whatever the length of its key: ${name}`, () => {
      for (const signature of signatures) {
        assert.deepEqual(signatureIn(Buffer.from(form(signature))), signature);
      }
    });
  }

  test('may end in newlines itself', () => {
    for (const signature of signatures) {
      const ended = Buffer.concat([signature.subarray(2), Buffer.from('\n\n')]);
      assert.deepEqual(signatureIn(ended), ended);
    }
  });

  test('is told from a message by a single byte that is not printed', () => {
    for (const byte of [0x7f, 0x80, 0xff]) {
      const unlikely = Buffer.from([byte, ...Buffer.alloc(255, '~')]);
      assert.deepEqual(signatureIn(unlikely), unlikely);
    }
  });

  const [signature = Buffer.of()] = signatures;
  const but = (end: string, bytes = 0) => Buffer.concat([signature.subarray(0, bytes || undefined), Buffer.from(end)]);
  for (const output of [
    '',
    ' \n',
    'vault:v1:',
    'null\n',
    signature.subarray(0, 255),
    Buffer.concat([signature, Buffer.of(0)]),
    Buffer.concat([signature, signature.subarray(0, 32)]),
    signature.subarray(0, 128).toString('base64'),
    signature.toString('hex'),
    JSON.stringify({ Signature: signature.toString('base64') }),
    'An error as long as a signature. '.repeat(8).slice(0, 256),
    'A'.repeat(344),
    '~'.repeat(256),
    but('\n\r'),
    but('\n\n\n'),
    but(' '),
    but('\n', 254),
    Buffer.alloc(1088, 0xff),
  ]) {
    test(`is not what this is: ${JSON.stringify(String(output).slice(0, 40))} (${output.length})`, () => {
      assert.equal(signatureIn(Buffer.from(output)), undefined);
    });
  }
});
