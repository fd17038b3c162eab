import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';
import { rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { certificateOf } from '../../testing/docusign/key-forms.ts';
import { lacksOpenssl, openssl } from '../../testing/docusign/openssl.ts';
import { base64, beginningWith, labelled, urlSafe, wrapped } from '../../testing/docusign/pem-text.ts';
import { ACTION, failureOf, onStage } from '../../testing/scene.ts';

const pem = rsaKeyPair().pkcs1Pem;
const ciphertext = base64(randomBytes(1700));
const SOPS = `ENC[AES256_GCM,data:${ciphertext},iv:${base64(randomBytes(32))},tag:${base64(randomBytes(16))},type:str]`;
const AGE = Buffer.concat([
  Buffer.from(`age-encryption.org/v1\n-> X25519 ${base64(randomBytes(32)).slice(0, 43)}\n`),
  randomBytes(1700),
]);
/** Of `tar`, whose file is no key. */
const TAR = Buffer.concat([
  Buffer.from(`key.pem${'\0'.repeat(93)}0000644\x000001750\x000001750\x0000000003247\x0015112345670\x00012345\x00 0`),
  Buffer.from(`${'\0'.repeat(100)}ustar  \0ci${'\0'.repeat(240)}`),
  randomBytes(1700),
]);

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
  zlib: [1, 5, 6, 9].map((level) => base64(deflateSync(pem, { level }))),
  'tar, RAR, and LZ4': [
    base64(TAR),
    ...['526172211a0700', '526172211a070100', '04224d18'].map((head) => beginningWith(head)),
  ],
  'AWS KMS': ['0102020078', '0102020178', '0101020078'].map((head) => beginningWith(head)),
  age: [base64(AGE), AGE.toString().replaceAll('\0', ''), labelled('AGE ENCRYPTED FILE', wrapped(base64(AGE), 64))],
  'a SecureString as CLIXML': [
    `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n  <SS>01000000d08c9ddf0115d1118c7a00c04fc297eb${randomBytes(900).toString('hex')}</SS>\n</Objs>`,
  ],
  DPAPI: [`01000000d08c9ddf0115d1118c7a00c04fc297eb${randomBytes(600).toString('hex')}`],
  'git-crypt': [beginningWith('00474954435259505400')],
  Fernet: [urlSafe(beginningWith('800000000068'))],
  'a JWE': [`eyJhbGciOiJSU0EtT0FFUCJ9.${['abc', 'def', 'ghi', 'jkl'].join('.')}`],
  SOPS: [
    JSON.stringify({ data: SOPS, sops: { mac: SOPS } }, undefined, 2),
    `docusign:\n    key: ${SOPS}\nsops:\n    kms: []\n    mac: ${SOPS}\n`,
    `DOCUSIGN_KEY=${SOPS}\nsops_mac=${SOPS}\nsops_version=3.8.1\n`,
    SOPS,
  ],
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
  'System.Collections.Generic.Dictionary`2[System.String,System.Object]',
  'KeyObject {}',
  "PrivateKeyObject [KeyObject] { [Symbol(kKeyType)]: 'private' }",
  'Promise { <pending> }',
  '[object Promise]',
  '[object Object]',
  '@{Key=System.Object[]}',
  '<cryptography.hazmat.bindings._rust.openssl.rsa.RSAPrivateKey object at 0x7f1c2a3b4c50>',
  '#<OpenSSL::PKey::RSA:0x00007f1c2a3b4c50>',
  'PSPath       : C:\\ci\\key.pem\nPSParentPath : C:\\ci\nReadCount    : 1\nLength       : 31',
];

const PACKED_WORDS = /is encrypted or packed data, not the key itself\. .* decrypt or unpack it in an earlier step/;
const TYPE_WORDS = /is a type or an object that a script printed instead of the key\. .*Get-Content -Raw/;

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

  test('what OpenSSL encrypts is named, and certificates alone are named as such', { skip: lacksOpenssl }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'packed '));
    const certificate = join(folder, 'cert.pem');
    try {
      writeFileSync(certificate, certificateOf(rsaKeyPair()));
      const by = (command: string): Buffer => openssl(command, pem, {}, certificate);
      for (const command of ['smime -encrypt', 'cms -encrypt', 'cms -encrypt -stream', 'cms -encrypt -aes-256-gcm']) {
        for (const text of [
          by(`${command} -outform SMIME`).toString(),
          by(`${command} -outform PEM`).toString(),
          by(`${command} -outform DER`).toString('base64'),
        ]) {
          await assertSaid(text, (message) => assert.match(message, PACKED_WORDS, command));
        }
      }
      for (const form of ['PEM', 'DER']) {
        const certificates = openssl(`crl2pkcs7 -nocrl -outform ${form} -certfile`, '', {}, certificate);
        await assertSaid(form === 'DER' ? base64(certificates) : certificates.toString(), (message) =>
          assert.match(message, /looks like PKCS#7 \(\.p7b\), which contains certificates\./),
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
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
      beginningWith('0102010078'),
      beginningWith('7802'),
      base64('a tar of words, and of ustar'),
      '<Objs Version="1.1.0.1"><S>no key</S></Objs>',
      'ENC[AES128,data:abc]',
      '[object]',
      '@{KEY}',
      'Key (new)',
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

  const ofTar = base64(Buffer.concat([TAR.subarray(0, 512), Buffer.from(pem)]));
  test('a key is read beside data of the kind', () =>
    onStage({ secrets: [ofTar] }, async (scene) => {
      for (const text of [
        `${base64(gzipSync(pem))}\n${pem}`,
        `System.Object[]\n${pem}`,
        `PSPath : C:\\key.pem\n${pem}`,
        `${SOPS}\n${pem}`,
        ofTar,
        `KeyObject {}\n${pem}`,
      ]) {
        assert.equal((await scene.run({ 'private-key': text })).exitCode, 0, text.slice(0, 40));
      }
    }));
});
