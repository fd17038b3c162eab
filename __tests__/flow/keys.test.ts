import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import { suite, test } from 'node:test';
import { newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { longRsaKey, pbkdf2Locked, scryptLocked } from '../../testing/docusign/heavy-keys.ts';
import { keyForms, PASSPHRASE, type StoredKey } from '../../testing/docusign/key-forms.ts';
import { type NonKeyName, nonKeys } from '../../testing/docusign/non-keys.ts';
import { base64 } from '../../testing/docusign/pem-text.ts';
import { parseCommand, splitLines } from '../../testing/runner/commands.ts';
import { SecretMasker } from '../../testing/runner/masker.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { failureOf, onStage, type Scene } from '../../testing/scene.ts';

const DEMO_PAGE = 'https://admindemo.docusign.com/authenticate?goTo=apiIntegratorKey';
const PRODUCTION_PAGE = 'https://admin.docusign.com/authenticate?goTo=apiIntegratorKey';

/** Runs the action with a stored key; it and its passphrase are secrets, as in every workflow. */
async function withKey(
  { text, passphrase = '' }: StoredKey,
  body: (scene: Scene, result: StepResult) => void,
  changes: Record<string, string> = {},
  app = newApp(),
): Promise<void> {
  await onStage({ app, secrets: [text, passphrase] }, async (scene) => {
    const inputs = { 'private-key': text, 'private-key-passphrase': passphrase, 'lookup-account': 'false', ...changes };
    body(scene, await scene.run(inputs, { passphrases: passphrase === '' ? [] : [passphrase] }));
  });
}

/** Knows what the action masked before it printed anything else, and nothing more. */
function firstMasksOf({ stdout }: StepResult): SecretMasker {
  const masker = new SecretMasker();
  for (const line of splitLines(stdout)) {
    const command = parseCommand(line, new Set(['add-mask']));
    if (command === undefined) {
      break;
    }
    masker.addMask(command.data);
  }
  return masker;
}

function assertMasksFirst(result: StepResult, secrets: readonly string[]): void {
  const masker = firstMasksOf(result);
  for (const [index, secret] of secrets.entries()) {
    assert.match(
      masker.mask(secret),
      /^(\s*\*\*\*)+\s*$/,
      `secret ${index + 1} of ${secrets.length} is not masked first`,
    );
  }
}

/** PKCS#1 and PKCS#8 line by line, and each body on one line. */
function linesOf(key: KeyObject): string[] {
  return (['pkcs1', 'pkcs8'] as const).flatMap((type) => {
    const lines = splitLines(key.export({ type, format: 'pem' }).toString());
    return [...lines, lines.slice(1, -1).join('')];
  });
}

function assertSigned({ app, server }: Scene, result: StepResult): void {
  assert.equal(result.exitCode, 0, result.log);
  assert.equal(result.outputs['access-token'], server.tokens[0]);
  assert.deepEqual([result.annotations, result.summary], [[], '']);
  assertMasksFirst(result, [...linesOf(app.keys.privateKey), ...server.tokens]);
}

/** One of each kind; the unit tests read every form. */
const STORED_FORMS = [
  'PKCS#1 as it is',
  'PKCS#1 with "\\r\\n" for each line break',
  'PKCS#1 with "\\\\n" for each line break',
  'PKCS#1 with "" for each line break',
  'PKCS#8 in base64',
  'as a JSON string',
  'as a line of an .env file',
  'without header and footer',
  'with zero-width characters',
  'PKCS#8 with "n" for each line break',
  'encrypted PKCS#8 with "\\\\" for each line break',
  'encrypted by Proc-Type (AES) with "<br>\\n" for each line break',
  'under the label of certutil',
  'escaped, with a header set around its own',
  'in a data URL',
  'behind its certificate',
  'encrypted PKCS#8 with " " for each line break',
  'encrypted by Proc-Type (AES) in base64',
  'encrypted, with a passphrase beyond ASCII',
  'as a JSON Web Key',
  'as one JSON Web Key of a set',
  'as XML',
];

suite('a private key', { concurrency: 4 }, () => {
  for (const name of STORED_FORMS) {
    const form = keyForms[name] ?? assert.fail(name);
    const stored = form(rsaKeyPair());
    test(`signs an assertion that DocuSign verifies, and is masked first: ${name}`, () =>
      withKey(stored, (scene, result) => {
        assertSigned(scene, result);
        const { text, passphrase } = stored;
        assertMasksFirst(result, [text, ...splitLines(text).filter((line) => line.trim() !== '')]);
        assertMasksFirst(result, passphrase === undefined ? [] : [passphrase]);
      }));
  }

  test('may stand beside other words in its secret, which are no secrets to a server', () => {
    const scopes = 'signature extended click.manage impersonation';
    const text = JSON.stringify({ scopes, privateKey: rsaKeyPair().pkcs1Pem });
    return withKey(
      { text },
      (_, { exitCode, outputs }) => assert.deepEqual([exitCode, outputs['scopes']], [0, scopes]),
      { scopes },
      newApp({ consent: scopes.split(' ') }),
    );
  });

  test('is masked with every other key in its secret, before anything else is printed', () => {
    const others = [rsaKeyPair(2048, 'foreign'), rsaKeyPair(1024)];
    const text = base64([rsaKeyPair(), ...others].map(({ pkcs8Pem }) => pkcs8Pem).join('\n'));
    return withKey({ text }, (scene, result) => {
      assertSigned(scene, result);
      assertMasksFirst(
        result,
        others.flatMap(({ privateKey }) => linesOf(privateKey)),
      );
    });
  });

  test('may be longer than Apps and Keys makes them', () => {
    const keys = rsaKeyPair(3072);
    return withKey({ text: keys.pkcs1Pem }, assertSigned, {}, newApp({ keys }));
  });
});

const PKCS8 = { type: 'pkcs8', format: 'pem' } as const;

/** One of each way to be wrong. The unit tests recognize every one, and the kept explanations have the words for each. */
const NO_KEYS: readonly NonKeyName[] = [
  'random text',
  'a GUID',
  'a reference to a secret store',
  'a bare expression',
  'a masked copy between header and footer',
  'a placeholder',
  'a key whose plus signs became spaces',
  'a JSON Web Key without its primes',
  'a key in XML without its primes',
  'an SSH2 key',
  'an OpenPGP key',
  'a public key',
  'a key whose second half is missing',
  'an encrypted key with a wrong passphrase',
];

/** The key itself may be right here: it takes another way of storing it, and not another key. */
const BADLY_STORED: ReadonlySet<NonKeyName> = new Set([
  'a reference to a secret store',
  'a bare expression',
  'a masked copy between header and footer',
  'a key whose plus signs became spaces',
  'an encrypted key with a wrong passphrase',
]);

function showsWhereTheKeyIs(text: string): boolean {
  return text.includes(DEMO_PAGE) && text.includes('Service Integration');
}

/** No piece of a value that says more than that it is a key; unmasked, for what is printed must be harmless by itself. */
function assertNoEcho({ commands, plainLines, summary }: StepResult, value: string): void {
  const printed = commands.filter(({ name }) => name !== 'add-mask').map(({ data }) => data);
  const shown = [...printed, ...plainLines.map(({ line }) => line), summary].join('\n');
  assert.ok(!shown.includes('***'), 'something of a secret was printed, and masked');
  const letters = value.replaceAll(/-----[^-]+-----/g, '');
  for (let start = 0; start + 16 <= letters.length; start++) {
    assert.ok(!shown.includes(letters.slice(start, start + 16)), 'a piece of the value is echoed');
  }
}

suite('what is no usable private key', { concurrency: 4 }, () => {
  for (const name of NO_KEYS) {
    test(`is refused before anything is sent, without an echo, and with the place of the right key if it takes another: ${name}`, () => {
      const stored: StoredKey = nonKeys[name](rsaKeyPair());
      return withKey(stored, ({ server }, result) => {
        const { message } = failureOf(result, 'invalid_private_key');
        for (const text of [message, result.summary]) {
          assert.equal(showsWhereTheKeyIs(text), !BADLY_STORED.has(name), text);
        }
        assert.deepEqual(server.requests, []);
        assertNoEcho(result, stored.text);
        const { text, passphrase } = stored;
        // To mask what is too short for a key would only blot out words.
        assertMasksFirst(result, text.length < 16 ? [] : [text]);
        assertMasksFirst(result, passphrase === undefined ? [] : [passphrase]);
      });
    });
  }

  test('may be a key with a single wrong letter, which signs what nobody verifies', () => {
    const [header, first = '', ...rest] = rsaKeyPair().pkcs1Pem.split('\n');
    const wrong = first.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'));
    const text = [header, wrong, ...rest].join('\n');
    return withKey({ text }, ({ server }, result) => {
      assert.match(failureOf(result, 'invalid_private_key').message, /its content is damaged\. /);
      assert.deepEqual(server.requests, []);
      assertNoEcho(result, text);
    });
  });

  const heavy: [name: string, words: RegExp, text: () => string][] = [
    ['longer than OpenSSL verifies with', /more than 16,384 bits/, () => longRsaKey(32_768).export(PKCS8).toString()],
    ['in base64, and longer', /more than 16,384 bits/, () => base64(longRsaKey(16_392).export(PKCS8))],
    ['slow to decrypt', /more than 10,000,000 iterations/, () => pbkdf2Locked(100_000_000)],
    ['two that are slow together', /more than 10,000,000 iterations/, () => pbkdf2Locked(1) + pbkdf2Locked(10_000_000)],
    // Its passphrase is right.
    [
      'with scrypt, taking much memory',
      /encrypted in a way that isn't supported\. Encrypt it again with AES-256 and PBKDF2, using the tool that encrypted it/,
      () => scryptLocked(rsaKeyPair().privateKey, PASSPHRASE, 32_768),
    ],
  ];
  for (const [name, words, text] of heavy) {
    test(`may take more work than is done, and says so: a key ${name}`, () =>
      withKey({ text: text(), passphrase: PASSPHRASE }, ({ server }, result) => {
        assert.match(failureOf(result, 'invalid_private_key').message, words);
        assert.deepEqual(server.requests, []);
      }));
  }

  test('comes with the place of the right key in production, where that is asked', () =>
    withKey(
      nonKeys['a public key'](rsaKeyPair()),
      (_, result) => {
        assert.ok(failureOf(result, 'invalid_private_key').message.includes(` ${PRODUCTION_PAGE} `));
        assert.ok(result.summary.includes(`(<${PRODUCTION_PAGE}>)`));
      },
      { environment: 'production' },
    ));

  test('is one of all inputs that have to be corrected', () =>
    withKey(
      nonKeys['an encrypted key without passphrase'](rsaKeyPair()),
      (_, result) => {
        const { message } = failureOf(result, 'invalid_input');
        assert.match(message, /^Correct `user-id` and `private-key`\.\n/);
        assert.match(message, /^2\. `private-key` is an encrypted private key\. Set `private-key-passphrase` /m);
      },
      { 'user-id': 'me', 'private-key-passphrase': '' },
    ));

  test('is no reason to show the passphrase that was given with it', () =>
    withKey({ text: rsaKeyPair().publicPem, passphrase: PASSPHRASE }, (_, result) => {
      failureOf(result, 'invalid_private_key');
      assertMasksFirst(result, [PASSPHRASE]);
    }));
});
