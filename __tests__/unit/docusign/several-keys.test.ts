import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { suite, test } from 'node:test';
import { repairKey } from '../../../src/docusign/key-repair.ts';
import type { KeyShape } from '../../../src/docusign/key-shape.ts';
import { parsePrivateKey } from '../../../src/docusign/private-key.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { certificateOf, lockedPkcs1, lockedPkcs8, PASSPHRASE } from '../../../testing/docusign/key-forms.ts';
import { nonKeys } from '../../../testing/docusign/non-keys.ts';
import { base64, bodyOf, labelled, newlinesAs, urlSafe, wrapped } from '../../../testing/docusign/pem-text.ts';
import { assertLinear } from '../growth.ts';
import { shapeOf } from './support.ts';

const keys = rsaKeyPair();
const { privateKey, pkcs1Pem, pkcs8Pem } = keys;
const foreign = rsaKeyPair(2048, 'foreign');
const short = rsaKeyPair(1024);
const ecPem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' });
const damagedPem = pkcs1Pem.replace(/(?<=\n).{8}/, 'AAAAAAAA');
const opensshPem = nonKeys['an OpenSSH key']().text;
const lockedPem = lockedPkcs8(foreign.privateKey);

const values = (...pems: string[]): string => pems.map((pem, index) => `value.${index}: ${base64(pem)}`).join('\n');

async function assertRead(text: string, passphrase?: string): Promise<void> {
  assert.ok((await parsePrivateKey(text, passphrase)).equals(privateKey));
}

suite('of several private keys, the first that can be used is read', () => {
  const texts: [name: string, text: string][] = [
    ['behind an EC key', ecPem + pkcs8Pem],
    ['behind a key of 1024 bits', short.pkcs1Pem + pkcs1Pem],
    ['behind an encrypted copy', lockedPkcs8(privateKey) + pkcs1Pem],
    ['behind a copy encrypted in the way of old', lockedPkcs1('aes-256-cbc')(privateKey) + pkcs1Pem],
    ['behind a damaged copy', damagedPem + pkcs1Pem],
    ['behind half a copy', pkcs1Pem.slice(0, 800) + pkcs1Pem],
    ['behind a copy whose plus signs became spaces', pkcs1Pem.replaceAll('+', ' ') + pkcs1Pem],
    ['behind one with the footer of another', pkcs1Pem.replace('END RSA PRIVATE', 'END RSA PUBLIC') + pkcs1Pem],
    ['behind a template', `${labelled('RSA PRIVATE KEY', `Paste ${'the key '.repeat(20)}here`)}${pkcs1Pem}`],
    ['behind an OpenSSH key, in JSON', JSON.stringify({ private_key_openssh: opensshPem, private_key_pem: pkcs1Pem })],
    ['behind an EC key, its certificate and an OpenSSH key', ecPem + certificateOf(foreign) + opensshPem + pkcs8Pem],
    ['behind an EC key, with newlines lost', newlinesAs('')(ecPem + pkcs8Pem)],
    ['behind an EC key, without dashes', (ecPem + pkcs1Pem).replaceAll('-----', '')],
    ['in front of an EC key', pkcs1Pem + ecPem],
    ['in front of another good key that is escaped less', newlinesAs('\\\n')(pkcs1Pem) + foreign.pkcs1Pem],
    ['in front of another good key', pkcs1Pem + foreign.pkcs1Pem],
    ['in front of another good key, behind an EC key', ecPem + pkcs1Pem + foreign.pkcs1Pem],
  ];
  for (const [name, text] of texts) {
    test(name, () => assertRead(text));
  }

  test('of two that are encrypted, the one that the passphrase opens', () =>
    assertRead(lockedPkcs8(foreign.privateKey, 'another') + lockedPkcs8(privateKey), PASSPHRASE));
});

suite('a key in base64 is read among other values in base64, whatever their length', () => {
  const bodyLine = (pem: string): string => bodyOf(pem).replaceAll('\n', '');
  const of = (pem: string): [string, string] => [base64(pem), wrapped(base64(pem))];
  for (const padding of ['', '\n', '\n\n']) {
    const [crt, crtInLines] = of(certificateOf(keys) + padding);
    const [key, keyInLines] = of(pkcs8Pem);
    const [pub] = of(keys.publicPem + padding);
    const folded = (lines: string): string => newlinesAs('\n    ')(lines);
    const texts: [name: string, text: string][] = [
      ['a Kubernetes secret', `data:\n  tls.crt: ${crt}\n  tls.key: ${key}\nkind: Secret\n`],
      [
        'a Kubernetes secret in lines',
        `data:\n  cert: |\n    ${folded(crtInLines)}\n  key: |\n    ${folded(keyInLines)}\n`,
      ],
      ['JSON', JSON.stringify({ cert: crt, key })],
      ['JSON in lines', JSON.stringify({ data: { 'tls.crt': crt, 'tls.key': key }, kind: 'Secret' }, null, 2)],
      ['JSON of values in lines', JSON.stringify({ cert: crtInLines, key: keyInLines })],
      ['JSON of a key pair', JSON.stringify({ publicKey: pub, privateKey: key })],
      ['JSON in base64', base64(JSON.stringify({ cert: crt, key }))],
      ['JSON of three values', JSON.stringify({ ca: base64('x'.repeat(100)), cert: crt, key, more: pub })],
      [
        'a JSON Web Key with the key beside it',
        JSON.stringify({ x5c: [bodyLine(certificateOf(keys))], key: bodyLine(pkcs1Pem) }),
      ],
      ['an env file', `PUB=${pub}\nPRIV=${key}\n`],
      ['an env file with quotes', `export CERT='${crt}'\nexport KEY='${key}'\n`],
      ['an env file of URL-safe base64', `CERT=${urlSafe(crt)}\nKEY=${urlSafe(key)}\n`],
      ['a form', `cert=${encodeURIComponent(crt)}&key=${encodeURIComponent(key)}`],
      ['XML', `<cert>${crt}</cert><key>${key}</key>`],
      ['a list of YAML', `- ${crt}\n- ${key}\n`],
      ['words', `cert ${crt} key ${key}`],
      ['two values in lines', `${crtInLines}\n\n${keyInLines}\n`],
      ['behind an EC key', JSON.stringify({ ec: base64(ecPem + padding), rsa: key })],
      ['behind a short key', JSON.stringify({ old: base64(short.pkcs1Pem + padding), new: key })],
      ['in front of another key', JSON.stringify({ cert: crt, key, next: base64(foreign.pkcs1Pem) })],
    ];
    for (const [name, text] of texts) {
      test(`${name}, with ${padding.length} more bytes in front`, () => assertRead(text));
    }
  }

  // The dashes of its header, at this place, look like the start of a value.
  test('the first of two, which has its header behind a name', () => {
    const joined = newlinesAs('\\n" +\n  "')(pkcs8Pem);
    return assertRead(`key: ${base64(JSON.stringify({ one: joined, two: base64(foreign.pkcs1Pem) }))}`);
  });

  test('the one that is encrypted', () => {
    const text = JSON.stringify({ cert: base64(certificateOf(keys)), key: base64(lockedPkcs8(privateKey)) });
    return assertRead(text, PASSPHRASE);
  });
});

suite('of several private keys, none of which can be used', () => {
  const texts: [shape: KeyShape, name: string, text: string][] = [
    ['other-algorithm', 'two EC keys', `${ecPem}${ecPem}`],
    ['lost-plus', 'a short one whose plus signs became spaces', short.pkcs8Pem.replaceAll('+', ' ')],
    ['lost-plus', 'one whose plus signs became spaces, and an EC key', pkcs1Pem.replaceAll('+', ' ') + ecPem],
    ['short-key', 'two short ones', short.pkcs1Pem + short.pkcs8Pem],
    ['locked', 'an OpenSSH key and an encrypted one', opensshPem + lockedPem],
    ['locked', 'a damaged one and an encrypted one', damagedPem + lockedPem],
    ['locked', 'an encrypted one and a damaged one', lockedPem + damagedPem],
    ['locked', 'a certificate and an encrypted one, in base64', values(certificateOf(keys), lockedPem)],
    ['other-algorithm', 'a certificate and an EC key, in base64', values(certificateOf(keys), ecPem.toString())],
    ['damaged', 'a damaged one and half a one', damagedPem + pkcs1Pem.slice(0, 800)],
  ];
  for (const [shape, name, text] of texts) {
    test(`what is said most surely of one is said: ${name}`, async () => assert.equal(await shapeOf({ text }), shape));
  }

  const header = `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(70)}\n`;
  const long: Readonly<Record<string, (size: number) => string>> = {
    'headers and a line each': (size) => header.repeat(size / header.length),
    'headers without dashes': (size) => header.replaceAll('-', '').repeat(size / (header.length - 10)),
    'short keys': (size) => ecPem.toString().repeat(size / ecPem.length),
    'values in base64': (size) => `x: ${base64(certificateOf(keys))}\n`.repeat(size / 1500),
    'values in base64 of values': (size) =>
      `x: ${base64(`y: ${base64('z'.repeat(700))}\n`.repeat(2))}\n`.repeat(size / 3000),
    'starts of values': (size) => 'LS0tLS MII '.repeat(size / 11),
    'keys without a footer': (size) =>
      pkcs1Pem
        .replace(/-----END.*\n/, '')
        .replaceAll('I', 'J')
        .repeat(size / 1700),
  };
  for (const [name, textOf] of Object.entries(long)) {
    test(`they are refused at once: ${name}`, () => {
      const read = (size: number): void => assert.equal(typeof repairKey(textOf(size), PASSPHRASE, () => {}), 'string');
      assertLinear(read, 24 * 1024);
    });
  }
});
