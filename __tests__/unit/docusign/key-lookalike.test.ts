import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { KeyShape } from '../../../src/docusign/key-shape.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { nonKeys } from '../../../testing/docusign/non-keys.ts';
import { base64, labelled, newlinesAs } from '../../../testing/docusign/pem-text.ts';
import { shapeOf } from './support.ts';

const EXAMPLES: Readonly<Partial<Record<KeyShape, readonly string[]>>> = {
  reference: [
    'op://CI/docusign/key.pem',
    'vault:secret/data/docusign#private_key',
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:docusign-AbCdEf',
    'projects/acme/secrets/docusign-key/versions/latest',
    '@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/docusign/)',
    'https://acme.vault.azure.net/secrets/docusign',
    'awskms:///alias/docusign',
    'ref+vault://secret/docusign#/key',
    'ssm:/prod/docusign',
    'secret/data/docusign',
    'kv/docusign#key',
    '{{resolve:secretsmanager:docusign:SecretString:key}}',
    '$ANSIBLE_VAULT;1.1;AES256\n61626364\n65666768',
    'ENC[PKCS7,MIIBeQYJKoZIhvcNAQcDoIIBajCCAWYC]',
    'vault:v1:8SDd3WHDOjf7mq69CyCqYjBXAiQQAVZRkFM13ok4',
  ],
  expression: [
    '{{ secrets.X }}',
    '$(KEY)',
    '$KEY',
    '$env:KEY',
    `\${KEY:-none}`,
    '%KEY%',
    '%env(KEY)%',
    '__KEY__',
    '#{KEY}#',
    "<%= ENV['KEY'] %>",
    '<+secrets.getValue("key")>',
    '[[KEY]]',
    '<< parameters.key >>',
    'secrets.X',
    'vars.X',
    'env.X',
    'process.env.DOCUSIGN_KEY',
    'needs.fetch.outputs.key',
    "secrets['X']",
    'os.environ["KEY"]',
    'System.getenv("KEY")',
    'file("key.pem")',
    '!Ref DocusignKey',
    '{docusign_key}',
    'DOCUSIGN_PRIVATE_KEY',
    'docusign_rsa_2048',
    'Docusign_Key',
    'TF_VAR_docusign_key',
    'P12_FILE_20261125',
    'K8S_E2E_PEM',
    'docusign_2fa_key',
  ],
  masked: [
    '***',
    '••••••••',
    'xxxxxxxx',
    'XXXX-XXXX',
    '***\n***\n***',
    '[REDACTED]',
    '<redacted>',
    '(sensitive value)',
    '***REMOVED***',
    '[PRIVATE KEY REDACTED]',
    'MIIEpAIBAAKCAQEA*************',
    'MIIEpAIBAAKCAQEAxxxxxxxxxxxxxxxx',
    'MIIEpAIBAAKCAQEA<redacted>wIDAQAB',
  ],
  'web-page': [
    '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>',
    '<HTML><body>Enter your password</body></HTML>',
    '{"error":"access denied"}',
    '404: Not Found',
  ],
  packed: ['ENC[AES256_GCM,data:q83v,iv:AAAA,tag:AAAA,type:str]'],
  'type-name': ['[object Object]', '[object Promise]', 'KeyObject {}', '@{Key=System.Object[]}'],
  placeholder: [
    '...',
    '…',
    '[...]',
    '<your key>',
    'YOUR_PRIVATE_KEY',
    'changeme',
    'TODO',
    'null',
    'undefined',
    'MIIEpAIBAAKCAQEA...',
    'MIIEpAIBAAKCAQEA[snip]wIDAQAB',
    'replace with the key',
    'RSA_KEY_HERE',
    'Begin with your private key here, please, and paste it.',
  ],
};

/** Where a text may stand, that has one shape there. */
const PLACES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `"${text}"\r\n`,
  (text) => labelled('RSA PRIVATE KEY', text),
  (text) => newlinesAs('\\n')(labelled('PRIVATE KEY', text)),
  // What is shorter says nothing in base64.
  (text) => (text.length < 16 ? text : base64(text)),
];

suite('what stands where a key should', () => {
  for (const [shape, texts] of Object.entries(EXAMPLES)) {
    for (const text of texts) {
      test(`is named, in quotes, in base64, and between header and footer too: ${shape}: ${text}`, async () => {
        assert.deepEqual(
          await Promise.all(PLACES.map((place) => shapeOf({ text: place(text) }))),
          PLACES.map(() => shape),
        );
      });
    }
  }

  for (const text of [
    'abc',
    'hunter2hunter2hunter2',
    'the key',
    '12345',
    'localhost:8080',
    'a+b/c==',
    // Tokens of other services, which are no names.
    `ghp_${'a1'.repeat(18)}`,
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
    'github_pat_11ABCDEFG0aBcDeFgHiJkL_mNoPqRsTuVwXyZ',
  ]) {
    test(`may be nothing that is known: ${text}`, async () => assert.equal(await shapeOf({ text }), 'unrecognized'));
  }
});

suite('a format of keys', () => {
  const keys = rsaKeyPair();
  const jwk = nonKeys['a JSON Web Key without its primes'](keys).text;
  const xml = nonKeys['a key in XML without its primes'](keys).text;
  const formats: [shape: KeyShape, name: string, text: string][] = [
    ['jwk', 'a JSON Web Key in lines', JSON.stringify(JSON.parse(jwk), null, 2)],
    ['jwk', 'a JSON Web Key in a set', `{"keys":[${jwk}]}`],
    ['jwk', 'a JSON Web Key as a JSON string', JSON.stringify(jwk)],
    ['public-key', 'a public JSON Web Key', JSON.stringify(keys.publicKey.export({ format: 'jwk' }))],
    ['xml-key', 'a key in XML, escaped', xml.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['public-key', 'a public key in XML', xml.replace(/<D>.*<\/D>/, '').replace(/(?<=<Modulus>.{20})..../, '+D/x')],
    ['pgp', 'a short OpenPGP key', labelled('PGP PRIVATE KEY BLOCK', `\n${'lQcYBGdocusign'.repeat(20)}\n=abcd`)],
    ['pgp', 'an OpenPGP message', labelled('PGP MESSAGE', '\nhQEMA+abcdefgh\n=abcd')],
    ['pkcs7', 'PKCS#7 under its label', labelled('PKCS7', nonKeys['a PKCS#7 file']().text)],
    ['public-key', 'the body of a public key of SSH', nonKeys['a public key of SSH']().text.split(' ')[1] ?? ''],
    ['openssh-key', 'the body of an OpenSSH key', nonKeys['an OpenSSH key']().text.replace(/-----.*-----/g, '')],
  ];
  for (const [shape, name, text] of formats) {
    test(`is named: ${name}`, async () => {
      const stored = [text, base64(text), newlinesAs('\\n')(text)];
      assert.deepEqual(
        await Promise.all(stored.map((one) => shapeOf({ text: one }))),
        stored.map(() => shape),
      );
    });
  }
});
