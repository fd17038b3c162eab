import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { keySigner } from '../../../src/docusign/assertion.ts';
import { repairKey } from '../../../src/docusign/key-repair.ts';
import { parsePrivateKey, spellingsOf } from '../../../src/docusign/private-key.ts';
import { Problem } from '../../../src/problem/problem.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { scryptLocked } from '../../../testing/docusign/heavy-keys.ts';
import { keyForms, lockedPkcs1, lockedPkcs8, PASSPHRASE, type StoredKey } from '../../../testing/docusign/key-forms.ts';
import { lacksOpenssl, openssl } from '../../../testing/docusign/openssl.ts';
import {
  base64,
  bodyOf,
  eachLine,
  labelled,
  newlinesAs,
  urlSafe,
  wrapped,
} from '../../../testing/docusign/pem-text.ts';
import { assertLinear } from '../growth.ts';

const keys = rsaKeyPair();
const { privateKey, pkcs1Pem, pkcs8Pem } = keys;

async function assertRead({ text, passphrase }: StoredKey): Promise<void> {
  assert.ok((await parsePrivateKey(text, passphrase)).equals(privateKey));
}

/** At once, for tests that measure work. */
function assertRefused(text: string, passphrase: string): void {
  assert.equal(typeof repairKey(text, passphrase, () => {}), 'string');
}

/** In PKCS#8, in a way that only openssl knows. */
function lockedBy(options: string): string {
  return openssl(`pkcs8 -topk8 -passout env:PASSPHRASE ${options}`, pkcs1Pem, { PASSPHRASE }).toString();
}

const traditional = lockedPkcs1('aes-256-cbc')(privateKey);

suite('a private key is read', () => {
  for (const [name, form] of Object.entries(keyForms)) {
    test(name, () => assertRead(form(keys)));
  }

  const plain: [name: string, text: string][] = [
    ['PKCS#1 under the label of PKCS#8', pkcs1Pem.replaceAll('RSA PRIVATE', 'PRIVATE')],
    ['PKCS#8 under the label of PKCS#1', pkcs8Pem.replaceAll('PRIVATE KEY', 'RSA PRIVATE KEY')],
    ['without its footer line, but with its header in one line', pkcs1Pem.replace(/\n(?=[^-])/g, '')],
    ['without header and footer, on one line', bodyOf(pkcs8Pem).replaceAll('\n', '')],
    ['without header and footer, with a passphrase', bodyOf(pkcs1Pem)],
    [
      'with mixed line breaks',
      ['\\n', '\r\n', '\r', ' ', '\\r\\n', '\\\\n', ''].reduce((pem, end) => pem.replace('\n', () => end), pkcs1Pem),
    ],
    ['with literal \\n behind three backslashes', pkcs1Pem.replaceAll('\n', '\\\\\\n')],
    ['in base64 of UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${pkcs1Pem}`, 'utf16le').toString('base64')],
    ['in base64, in quotes', `'${base64(pkcs1Pem)}'`],
    ['in base64 of a JSON string', base64(JSON.stringify(pkcs1Pem))],
    ['in base64 with literal \\n between its lines', base64(pkcs1Pem).replace(/.{64}/g, '$&\\n')],
    ['in a fence of Markdown', `\`\`\`\n${pkcs1Pem}\`\`\`\n`],
    ['in a block of YAML', `|\n${pkcs1Pem.replaceAll(/^/gm, '  ')}`],
    ['with a comma behind its quotes', `"${pkcs1Pem.trim().replaceAll('\n', '\\n')}",`],
    ['behind words about it', `# Begin private key for DocuSign demo\n${pkcs1Pem}`],
    ['behind bag attributes that speak of it', `Bag Attributes\n    friendlyName: begin private key\n${pkcs8Pem}`],
    ['with two spaces in its header', pkcs1Pem.replace('RSA PRIVATE', 'RSA  PRIVATE')],
    ['with its header wrapped', pkcs1Pem.replace('RSA PRIVATE', 'RSA\nPRIVATE')],
    ['with header and footer in lower case', pkcs1Pem.replace(/-----.*-----/g, (line) => line.toLowerCase())],
    ['with em dashes', pkcs8Pem.replaceAll('-----', '\u2014\u2014-')],
    ['without dashes', pkcs1Pem.replaceAll('-----', '')],
    ['percent-encoded', encodeURIComponent(pkcs1Pem)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(pkcs1Pem))],
    ['percent-encoded but for its spaces', encodeURIComponent(pkcs8Pem).replaceAll('%20', ' ')],
    ['as a line of an env file', `export DOCUSIGN_PRIVATE_KEY="${pkcs1Pem}"`],
    ['as a line of an env file, in base64', `DOCUSIGN_PRIVATE_KEY=${base64(pkcs8Pem)}`],
    ['as JSON of .NET writes it', JSON.stringify(pkcs1Pem).replaceAll('+', '\\u002B')],
    ['as a JSON string in one of .NET', JSON.stringify(JSON.stringify(pkcs1Pem).replaceAll('+', '\\u002B'))],
    ['as JavaScript escapes it', pkcs1Pem.replace(/[+/=-]/g, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`)],
    ['as HTML escapes it', pkcs1Pem.replace(/[+/=]/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`)],
    ['as HTML escapes it in decimal', pkcs1Pem.replace(/[+/=]/g, (letter) => `&#${letter.charCodeAt(0)};`)],
    ['as HTML, with a <br> for each newline', pkcs1Pem.replaceAll(' ', '&nbsp;').replaceAll('\n', '<br>')],
    ['as a form sends it', `key=${encodeURIComponent(pkcs1Pem).replaceAll('%20', '+')}`],
    ['as a list of lines in JSON', JSON.stringify(pkcs1Pem.trim().split('\n'))],
    [
      'as a list of lines in JSON, its header wrapped',
      JSON.stringify(pkcs1Pem.trim().replace('E K', 'E\nK').split('\n')),
    ],
    ['in front of a certificate in lower case', `${bodyOf(pkcs1Pem)}\n-----begin certificate-----\nMIIB\n`],
    ['with a backslash at the end of each line', pkcs1Pem.replaceAll('\n', '\\\n')],
    ['in the URL-safe alphabet, whatever its letters spell', labelled('RSA PRIVATE KEY', urlSafe(bodyOf(pkcs1Pem)))],
    ['encrypted in the way of old, as a list of lines in JSON', JSON.stringify(traditional.trim().split('\n'))],
    [
      'encrypted in the way of old, with a space in its first line',
      eachLine(traditional, (line) => line.replace(/^[\w+/]{9}(?=[\w+/]{55})/, '$& ')),
    ],
    ['encrypted in the way of old, without its END line', traditional.replace(/-----END.*\n/, '')],
    ['encrypted in the way of old, as a JSON string', JSON.stringify(traditional)],
    [
      'encrypted in the way of old, without dashes and spaces',
      newlinesAs('\\')(lockedPkcs1('des-ede3-cbc')(privateKey)).replace(/-----| /g, ''),
    ],
    [
      "as PowerShell's object of all lines, as HTML escapes it",
      JSON.stringify({ value: pkcs1Pem, PSPath: 'key.pem' }).replace(/[+/=]/g, (sign) => `&#${sign.charCodeAt(0)};`),
    ],
    // In both standards, since a body that ends in no padding hides it.
    ...Object.entries({ 'PKCS#1': pkcs1Pem, 'PKCS#8': pkcs8Pem }).flatMap(([standard, pem]): typeof plain => [
      [`${standard} with all white space lost, that of its header too`, pem.replace(/\s/g, '')],
      [`${standard} with its END line cut off within its dashes`, pem.replace(/--END.*\n/, '')],
      [`${standard} with an END line that lost a dash`, pem.replace('-----END', '----END')],
    ]),
    ['in front of another key', pkcs1Pem + rsaKeyPair(2048, 'foreign').pkcs1Pem],
  ];
  for (const [name, text] of plain) {
    test(name, () => assertRead({ text, passphrase: PASSPHRASE }));
  }

  const inBase64 = base64(pkcs1Pem);
  const body = bodyOf(pkcs8Pem).replaceAll('\n', '');
  const wrappers: [name: string, text: string][] = [
    ['in base64 behind a word and a space', `base64 ${wrapped(inBase64)}`],
    ['behind a word', `pem:${pkcs1Pem}`],
    ['in a data URL, percent-encoded', `data:application/x-pem-file,${encodeURIComponent(pkcs1Pem)}`],
    ['in base64, percent-encoded, among the fields of a form', `a=b&key=${encodeURIComponent(inBase64)}&c=d`],
    ['in base64 in JSON', JSON.stringify({ kind: 'rsa', key: inBase64, id: 'abcdef' })],
    ['as JSON in base64 behind a word', `base64:${base64(JSON.stringify({ key: pkcs1Pem }))}`],
    ['in base64 in XML', `<key>${inBase64}</key>`],
    ['in base64 in a command', `echo "${inBase64}" | base64 -d`],
    ['in base64 as uuencode writes it', `begin-base64 644 key.pem\n${wrapped(inBase64, 60)}\n====\n`],
    ['in URL-safe base64 behind a word', `base64url:${urlSafe(base64(pkcs8Pem))}`],
    ['as bytes of Python', `b'${newlinesAs('\\n')(pkcs1Pem)}'`],
    ['as DER in narrow lines behind a name', `KEY=${wrapped(body, 20)}`],
    ['as DER under the label of another kind', labelled('CERTIFICATE', wrapped(body, 64))],
    ['in base64 under a label of its own', labelled('docusign key-1', wrapped(inBase64))],
    ['in base64 under the label of another kind of key', labelled('EC PRIVATE KEY', wrapped(inBase64))],
    ['on one line, with the n of \\n alone', `-----BEGIN PRIVATE KEY-----n${body}n-----END PRIVATE KEY-----`],
    ['in base64 under its label, with the n of \\n alone', newlinesAs('n')(labelled('PRIVATE KEY', inBase64))],
    ['under three headers', labelled('PRIVATE KEY', labelled('CERTIFICATE', labelled('PRIVATE KEY', pkcs1Pem)))],
    ['under two headers, with newlines lost', newlinesAs('')(labelled('RSA PRIVATE KEY', pkcs1Pem))],
    ['under a header of its own, as a JSON string', labelled('PRIVATE KEY', JSON.stringify(pkcs1Pem))],
    ['in base64 thrice', base64(base64(inBase64))],
  ];
  for (const [name, text] of wrappers) {
    test(name, () => assertRead({ text }));
  }

  test('of more bits than Apps and Keys gives it', async () => {
    const longer = rsaKeyPair(3072);
    assert.ok((await parsePrivateKey(longer.pkcs1Pem, undefined)).equals(longer.privateKey));
  });

  const encrypted: [name: string, pem: () => string, skip?: string | false][] = [
    ['AES-128 of old', () => lockedPkcs1('aes-128-cbc')(privateKey)],
    // Its initialization vector is as long as that of AES.
    ['Camellia of old', () => lockedPkcs1('camellia-256-cbc')(privateKey)],
    ['PKCS#8 with scrypt', () => scryptLocked(privateKey, PASSPHRASE, 16_384)],
    ['PKCS#8 with scrypt of openssl', () => lockedBy('-scrypt'), lacksOpenssl],
    ['PKCS#8 of PKCS#12', () => lockedBy('-v1 PBE-SHA1-3DES'), lacksOpenssl],
  ];
  for (const [way, pem, skip = false] of encrypted) {
    test(`encrypted by ${way}, with newlines and without`, { skip }, async () => {
      for (const text of [pem(), newlinesAs('')(pem())]) {
        await assertRead({ text, passphrase: PASSPHRASE });
      }
    });
  }

  for (const end of ['\n', '\r\n', ' ', '\n\n']) {
    test(`with a passphrase that ends in ${JSON.stringify(end)}`, () =>
      assertRead({ text: traditional, passphrase: PASSPHRASE + end }));
  }
});

suite('a text that is no key', () => {
  const texts: Readonly<Record<string, (run: number) => string>> = {
    backslashes: (run) => `${'\\'.repeat(run)}x`,
    spaces: (run) => `x${' '.repeat(run)}x`,
    newlines: (run) => `x${'\n'.repeat(run)}x`,
    quotes: (run) => `x${'"'.repeat(run)}x`,
    dashes: (run) => `x${'-'.repeat(run)}x`,
    'a header and spaces': (run) => `-----BEGIN RSA PRIVATE KEY-----${' '.repeat(run)}*`,
    'a header and dashes': (run) => `-----BEGIN RSA PRIVATE KEY-----${'- '.repeat(run / 2)}*`,
    'headers without an end': (run) => '-----BEGIN '.repeat(run / 11),
    'headers within headers': (run) => '-----BEGIN PRIVATE KEY-----\n'.repeat(run / 28),
    'escapes of escapes': (run) => '\\u005c%5C'.repeat(run / 9),
    letters: (run) => 'n'.repeat(run),
    'letters in base64 of base64': (run) => base64(base64('LS0t'.repeat(run / 8))),
    'lines with a separator': (run) => `${'k'.repeat(64)}\\n`.repeat(run / 66),
    'members of JSON': (run) => '"kty":'.repeat(run / 6),
  };
  for (const [name, textOf] of Object.entries(texts)) {
    test(`is refused at once, even where it is as long as a secret may be: ${name}`, () => {
      const read = (run: number): void => assertRefused(textOf(run), PASSPHRASE);
      assertLinear(read, 48 * 1024);
    });
  }
});

test('a passphrase is tried at once, however many lines it has', () => {
  const locked = lockedPkcs8(privateKey);
  assertLinear((lines) => assertRefused(locked, `${'\n'.repeat(lines)}x`), 48_000);
});

suite('the spellings of a key', () => {
  test('are PKCS#1 and PKCS#8, as PEM and on one line', () => {
    const [pkcs1 = '', pkcs1Line = '', pkcs8 = '', pkcs8Line = '', ...others] = spellingsOf(privateKey);
    assert.deepEqual([pkcs1, pkcs8, others], [pkcs1Pem.trim(), pkcs8Pem.trim(), []]);
    assert.deepEqual(
      [pkcs1Line, pkcs8Line],
      (['pkcs1', 'pkcs8'] as const).map((type) => privateKey.export({ type, format: 'der' }).toString('base64')),
    );
  });

  test('are given for each key in a text, whatever it is wrapped in and whether it can be used', async () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const all = [privateKey, rsaKeyPair(2048, 'foreign').privateKey, rsaKeyPair(1024).privateKey, ec];
    for (const keysInText of [[privateKey], all, all.slice(2)]) {
      const pem = keysInText.map((key) => key.export({ type: 'pkcs8', format: 'pem' })).join('');
      const values = keysInText.map((key) => `x: ${base64(key.export({ type: 'pkcs8', format: 'der' }))}\n`).join('');
      for (const text of [pem, base64(pem), newlinesAs('\\n')(pem), base64(JSON.stringify({ pem })), base64(values)]) {
        const given: KeyObject[] = [];
        try {
          await parsePrivateKey(text, undefined, (key) => given.push(key));
        } catch (error) {
          assert.ok(error instanceof Problem && error.facts.shape === 'short-key', String(error));
        }
        assert.ok(keysInText.every((key) => given.some((one) => one.equals(key))));
        assert.equal(given.length, keysInText.length);
      }
    }
  });

  test('of an EC key are SEC 1 and PKCS#8', () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    assert.match(spellingsOf(ec)[0] ?? '', /BEGIN EC PRIVATE KEY/);
    assert.match(spellingsOf(ec)[2] ?? '', /BEGIN PRIVATE KEY/);
  });

  test('are those of the key inside where it was encrypted', async () => {
    assert.deepEqual(spellingsOf(await parsePrivateKey(lockedPkcs8(privateKey), PASSPHRASE)), spellingsOf(privateKey));
  });
});

suite('a key whose content is damaged', () => {
  const der = privateKey.export({ type: 'pkcs1', format: 'der' });
  const damaged = (at: number, bit: number): string => {
    const bytes = Buffer.from(der);
    bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << bit), at);
    return bytes.toString('base64');
  };
  const readIfAny = async (text: string): Promise<KeyObject | undefined> => {
    try {
      return await parsePrivateKey(text, undefined);
    } catch (error) {
      assert.ok(error instanceof Problem, String(error));
      assert.match(error.facts.shape, /^[a-z\d-]{1,23}$/);
      return undefined;
    }
  };

  // Else DocuSign would be asked with it, and blame the key pair.
  test('is refused at the latest where it signs what its own public half does not verify', async () => {
    const content = Buffer.from('content');
    const counted = { signed: 0, refused: 0 };
    const property = fc.asyncProperty(fc.nat(der.length - 1), fc.nat(7), async (at, bit) => {
      const key = await readIfAny(damaged(at, bit));
      if (key === undefined) {
        return;
      }
      try {
        await keySigner(key)(content);
      } catch (error) {
        assert.ok(error instanceof Problem, String(error));
        assert.equal(error.facts.shape, 'damaged');
        counted.refused += 1;
        return;
      }
      assert.ok(verify('RSA-SHA256', content, createPublicKey(key), sign('RSA-SHA256', content, key)));
      counted.signed += 1;
    });
    await fc.assert(property, { numRuns: 200, seed: 1 });
    // Damage to a part that OpenSSL can do without does no harm.
    assert.ok(counted.refused > 20 && counted.signed > 20, JSON.stringify(counted));
  });
});
