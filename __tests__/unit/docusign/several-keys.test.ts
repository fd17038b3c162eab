import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { suite, test } from 'node:test';
import { repairKey } from '../../../src/docusign/key-repair.ts';
import type { KeyShape } from '../../../src/docusign/key-shape.ts';
import { parsePrivateKey } from '../../../src/docusign/private-key.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { longRsaKey } from '../../../testing/docusign/heavy-keys.ts';
import { certificateOf, lockedPkcs8, PASSPHRASE, xmlKey } from '../../../testing/docusign/key-forms.ts';
import { nonKeys, withLettersExchanged } from '../../../testing/docusign/non-keys.ts';
import { base64, labelled, newlinesAs, urlSafe, wrapped } from '../../../testing/docusign/pem-text.ts';
import { assertLinear } from '../growth.ts';
import { shapeOf } from './support.ts';

const keys = rsaKeyPair();
const { privateKey, pkcs1Pem, pkcs8Pem } = keys;
const foreign = rsaKeyPair(2048, 'foreign');
const short = rsaKeyPair(1024);
const ecPem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' });
const damagedPem = withLettersExchanged(pkcs1Pem);
const opensshPem = nonKeys['an OpenSSH key']().text;
const lockedPem = lockedPkcs8(foreign.privateKey);

const folded = newlinesAs('\n  ');
const values = (...pems: string[]): string => pems.map((pem, index) => `value.${index}: ${base64(pem)}`).join('\n');

async function assertRead(text: string, passphrase?: string): Promise<void> {
  assert.ok((await parsePrivateKey(text, passphrase)).equals(privateKey));
}

suite('of several private keys, the first that can be used is read', () => {
  const texts: [name: string, text: string][] = [
    ['behind an EC key', ecPem + pkcs8Pem],
    ['behind a key of 1024 bits', short.pkcs1Pem + pkcs1Pem],
    ['behind an encrypted copy', lockedPkcs8(privateKey) + pkcs1Pem],
    ['behind a damaged copy', damagedPem + pkcs1Pem],
    ['behind a copy whose plus signs became spaces', pkcs1Pem.replaceAll('+', ' ') + pkcs1Pem],
    ['behind one with the footer of another', pkcs1Pem.replace('END RSA PRIVATE', 'END RSA PUBLIC') + pkcs1Pem],
    ['behind a template', `${labelled('RSA PRIVATE KEY', `Paste ${'the key '.repeat(20)}here`)}${pkcs1Pem}`],
    ['behind an OpenSSH key, in JSON', JSON.stringify({ private_key_openssh: opensshPem, private_key_pem: pkcs1Pem })],
    ['in front of an EC key', pkcs1Pem + ecPem],
    ['in front of another good key that is escaped less', newlinesAs('\\\n')(pkcs1Pem) + foreign.pkcs1Pem],
    ['in front of another good key', pkcs1Pem + foreign.pkcs1Pem],
  ];
  for (const [name, text] of texts) {
    test(name, () => assertRead(text));
  }

  test('of two that are encrypted, the one that the passphrase opens', () =>
    assertRead(lockedPkcs8(foreign.privateKey, 'another') + lockedPkcs8(privateKey), PASSPHRASE));
});

suite('a key in base64 is read among other values in base64', () => {
  // Each more byte in front shifts the letters of the key, if values are read as one.
  for (const padding of ['', '\n', '\n\n']) {
    const crt = base64(certificateOf(keys) + padding);
    const key = base64(pkcs8Pem);
    const texts: [name: string, text: string][] = [
      ['a Kubernetes secret', `data:\n  tls.crt: ${crt}\n  tls.key: ${key}\nkind: Secret\n`],
      ['a Kubernetes secret in lines', `cert: |\n  ${folded(wrapped(crt))}\nkey: |\n  ${folded(wrapped(key))}\n`],
      ['JSON in base64', base64(JSON.stringify({ cert: crt, key }))],
      ['an env file of URL-safe base64', `CERT=${urlSafe(crt)}\nKEY=${urlSafe(key)}\n`],
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

suite('of several JSON Web Keys or keys in XML, numbers are not mixed', () => {
  const jwk = (pair: { privateKey: KeyObject }) => pair.privateKey.export({ format: 'jwk' });
  const { p: _, ...incomplete } = jwk(foreign);
  const xml = xmlKey(privateKey);
  const texts: [name: string, text: string][] = [
    ['behind one that lacks a number', JSON.stringify({ keys: [incomplete, jwk(keys)] })],
    ['in front of another', JSON.stringify({ keys: [jwk(keys), jwk(foreign)] })],
    ['behind a short one', JSON.stringify({ keys: [jwk(short), jwk(keys)] })],
    ['escaped in JSON', JSON.stringify({ key: JSON.stringify(jwk(keys), null, 2) })],
    ['in base64', base64(JSON.stringify(jwk(keys)))],
    ['in XML behind a public one', xmlKey(foreign.privateKey).replace(/<P>.*<\/D>/, '') + xml],
    [
      'in XML of lines and other letters',
      xml.replace(/[\w+/]{64}/g, '$&\n  ').replace(/<\/?\w+>/g, (tag) => tag.toLowerCase()),
    ],
    [
      'in XML with a prefix, escaped',
      xml
        .replace(/<(\/?)/g, '<$1ds:')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;'),
    ],
  ];
  for (const [name, text] of texts) {
    test(name, () => assertRead(text));
  }

  test('and their shapes are those of any key', async () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    assert.equal(await shapeOf({ text: JSON.stringify(jwk(short)) }), 'short-key');
    assert.equal(await shapeOf({ text: JSON.stringify(jwk(ec)) }), 'other-algorithm');
    assert.equal(await shapeOf({ text: JSON.stringify(jwk({ privateKey: longRsaKey(16_392) })) }), 'long-key');
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
