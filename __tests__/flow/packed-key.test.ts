import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { base64, beginningWith, urlSafe, wrapped } from '../../testing/docusign/pem-text.ts';
import { ACTION, failureOf, onStage } from '../../testing/scene.ts';

const pem = rsaKeyPair().pkcs1Pem;

/** By what wrote it. */
const PACKED: Readonly<Record<string, readonly string[]>> = {
  'openssl enc': [
    beginningWith('53616c7465645f5f'),
    wrapped(beginningWith('53616c7465645f5f'), 64),
    `Salted__\x01${'\ufffdx'.repeat(300)}`,
  ],
  gzip: [
    gzipSync(pem).toString('base64'),
    wrapped(base64(gzipSync(pem)), 76),
    base64(wrapped(base64(gzipSync(pem)), 76)),
  ],
  'ZIP, xz, Zstandard, bzip2, and 7z': ['504b030414', 'fd377a585a00', '28b52ffd', '425a683931', '377abcaf271c'].map(
    beginningWith,
  ),
  'AWS KMS': [beginningWith('0102020078'), beginningWith('0102020178')],
  DPAPI: [`01000000d08c9ddf0115d1118c7a00c04fc297eb${randomBytes(600).toString('hex')}`],
  'git-crypt': [beginningWith('00474954435259505400')],
  Fernet: [urlSafe(beginningWith('800000000068'))],
  'a JWE': [`eyJhbGciOiJSU0EtT0FFUCJ9.${['abc', 'def', 'ghi', 'jkl'].join('.')}`],
  SOPS: [JSON.stringify({ data: 'ENC[AES256_GCM,data:abc,type:str]', sops: { mac: 'ENC[x]' } }, undefined, 2)],
};

const TYPE_NAMES = [
  'System.Security.SecureString',
  'System.Object[]',
  'System.Byte[]',
  'System.Security.Cryptography.RSACng',
  'Microsoft.PowerShell.Commands.MatchInfo',
  '[B@1b6d3586',
  'sun.security.rsa.RSAPrivateCrtKeyImpl@ffe6f4d7',
  '<Buffer 2d 2d 2d 2d 2d 42 45 47 49 4e>',
  'PSPath       : C:\\ci\\key.pem\nPSParentPath : C:\\ci\nReadCount    : 1\nLength       : 31',
];

const PACKED_WORDS = /is encrypted or packed data, not the key itself\. .* decrypt or unpack it in an earlier step/;
const TYPE_WORDS = /is the name of a type, which a script printed instead of the key\. .*Get-Content -Raw/;

function assertSaid(text: string, isSaid: (message: string) => void): Promise<void> {
  return onStage({}, async (scene) => {
    // Not by the stage, which would take what is in the log of the runner's own for a leak.
    const result = await scene.job.run({ action: ACTION, with: scene.inputs({ 'private-key': text }) });
    isSaid(failureOf(result, 'invalid_private_key').message);
    assert.ok(!`${result.stdout}${result.summary}`.replace(/^::add-mask::.*$/gm, '').includes(text), 'it is echoed');
  });
}

suite('in place of a key', { concurrency: 4 }, () => {
  for (const [tool, texts] of Object.entries(PACKED)) {
    test(`data that was encrypted or packed is named: ${tool}`, async () => {
      for (const text of texts) {
        await assertSaid(text, (message) => assert.match(message, PACKED_WORDS));
      }
    });
  }

  test("data that OpenPGP's tools encrypted is named", async () => {
    for (const head of ['8c0d0409030a', '85010c03', '85020c03']) {
      await assertSaid(beginningWith(head), (message) =>
        assert.match(message, /OpenPGP key, or like text encrypted with one/),
      );
    }
  });

  for (const text of TYPE_NAMES) {
    test(`a name that a script printed is named: ${text.slice(0, 40)}`, () =>
      assertSaid(text, (message) => assert.match(message, TYPE_WORDS)));
  }

  test('other things are named neither', async () => {
    const others = [
      beginningWith('0102030405'),
      beginningWith('1f8b07'),
      pem.slice(0, 900),
      `eyJhbGciOiJSUzI1NiJ9.e30.abc`,
      '{"sopsx": "no"}',
      'system.property',
      'ci@example.com',
      'microsoft',
    ];
    for (const text of others) {
      await assertSaid(text, (message) => {
        assert.doesNotMatch(message, PACKED_WORDS, text);
        assert.doesNotMatch(message, TYPE_WORDS, text);
      });
    }
  });

  test('a key is read beside data of the kind', () =>
    onStage({}, async (scene) => {
      for (const text of [
        `${base64(gzipSync(pem))}\n${pem}`,
        `System.Object[]\n${pem}`,
        `PSPath : C:\\key.pem\n${pem}`,
      ]) {
        assert.equal((await scene.run({ 'private-key': text })).exitCode, 0, text.slice(0, 40));
      }
    }));
});
