import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import { suite, test } from 'node:test';
import { newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { keyForms, PASSPHRASE, type StoredKey } from '../../testing/docusign/key-forms.ts';
import { type NonKeyName, nonKeys } from '../../testing/docusign/non-keys.ts';
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
  'PKCS#1 with CRLF',
  'PKCS#1 with literal \\n',
  'PKCS#1 with its newlines lost',
  'PKCS#8 in base64',
  'as a JSON string',
  'as a line of an .env file',
  'without header and footer',
  'with zero-width characters',
  'PKCS#1 as strings that code joins',
  'PKCS#8 with the n of \\n alone',
  'encrypted PKCS#8 with a backslash for each newline',
  'encrypted by Proc-Type (AES) with <br>',
  'under the label of certutil',
  'escaped, with a header set around its own',
  'in a data URL',
  'behind its certificate',
  'encrypted PKCS#8 with its newlines turned to blanks',
  'encrypted by Proc-Type (AES) in base64',
  'encrypted, with a passphrase beyond ASCII',
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

  test('may be longer than Apps and Keys makes them', () => {
    const keys = rsaKeyPair(3072);
    return withKey({ text: keys.pkcs1Pem }, assertSigned, {}, newApp({ keys }));
  });
});

const OTHER_HALF = /looks like a public key\. The other half of the keypair is needed\./;
const CERTIFICATE = /looks like a certificate\. A private key is needed\./;
const OPENSSH = /looks like an OpenSSH key \(BEGIN OPENSSH PRIVATE KEY\)\. .*ssh-keygen -p -m PEM -f KEYFILE/;
const NO_RSA = /is a private key, but not an RSA key\. DocuSign takes RSA keys only\./;
const EXPRESSION = /holds an expression or a variable that was not expanded\. .*\$\{\{ secrets\.NAME \}\}/;
const REFERENCE = /looks like a reference to a secret store, .*Store the key itself as the secret, or fetch it/;
const MASKED = /is masked: asterisks or the like stand where the key, .*Copy it from where the key itself is kept/;
const PLACEHOLDER = /holds a placeholder where the key, .*Store the whole text/;
const PATH = /looks like the path of a file\. Store the file's content as the secret, not its name\./;
const GUID = /looks like a GUID, perhaps the keypair ID or the integration key\./;
const NO_KEY = /doesn't look like a key at all\./;
const INCOMPLETE =
  /looks like a private key of which a part is missing\. .*Store the whole text, from BEGIN RSA PRIVATE KEY/;
const DAMAGED =
  /looks like a private key, but its content is damaged\. .*Store the whole text, from BEGIN RSA PRIVATE KEY/;
const LOCKED = /is an encrypted private key, and no passphrase was given\. .*private-key-passphrase/;
const WRONG_PASSPHRASE = /is an encrypted private key, and the passphrase doesn't open it\. .*private-key-passphrase/;
const OLD_CIPHER = /is encrypted in a way that is no longer supported\. .*openssl .*-provider legacy -provider default/;

const WORDS: Readonly<Record<NonKeyName, RegExp>> = {
  nothing: /is empty\. It must be the app's RSA private key from Apps and Keys/,
  blanks: /is empty\. It must be the app's RSA private key from Apps and Keys/,
  'empty quotes': /is empty\./,
  'random text': NO_KEY,
  'bytes that mean nothing, in base64': NO_KEY,
  'a GUID': GUID,
  'a GUID in braces and upper case': GUID,
  'the path of a file': PATH,
  'the path of a file on Windows': PATH,
  'the name of a file': PATH,
  'an expression that was not expanded': EXPRESSION,
  'a variable that was not expanded': EXPRESSION,
  'an expression of another system': EXPRESSION,
  'a bare expression': EXPRESSION,
  'a reference to a secret store': REFERENCE,
  'a masked copy': MASKED,
  'a masked copy between header and footer': MASKED,
  'a placeholder': PLACEHOLDER,
  'a placeholder between header and footer': PLACEHOLDER,
  'a key whose plus signs became blanks': /whose plus signs have become spaces, .*Store the original text again/,
  'a JWT': /looks like a JSON Web Token\./,
  'a public key': OTHER_HALF,
  'a public key of PKCS#1': OTHER_HALF,
  'a public key in base64': OTHER_HALF,
  'a public key without header and footer': OTHER_HALF,
  'a public key with literal \\n': OTHER_HALF,
  'a public key of SSH': OTHER_HALF,
  'a certificate': CERTIFICATE,
  'a certificate in base64': CERTIFICATE,
  'an OpenSSH key': OPENSSH,
  'an OpenSSH key with literal \\n': OPENSSH,
  'an SSH2 key': /looks like a private key in the format of SSH2\. .*ssh-keygen -i -f KEYFILE > key\.pem/,
  'an OpenPGP key': /looks like an OpenPGP key, or a text encrypted with one/,
  'a JSON Web Key': /looks like a JSON Web Key\. .*node -p .*format: 'jwk'/,
  'a key in XML': /looks like an RSA key in XML \(RSAKeyValue\), .*FromXmlString/,
  'a PKCS#7 file': /looks like PKCS#7 \(\.p7b\), .*A private key is needed/,
  'a PKCS#12 file': /looks like a PKCS#12 file .*openssl pkcs12 -in FILE -nocerts/,
  'a Java keystore': /looks like a Java keystore .*keytool -importkeystore/,
  'a PuTTY key': /looks like a key in PuTTY's format\. .*puttygen KEYFILE -O private-openssh -o key\.pem/,
  'an EC key': NO_RSA,
  'an EC key of SEC 1': NO_RSA,
  'an Ed25519 key': NO_RSA,
  'an RSA-PSS key': NO_RSA,
  'an RSA key of 1024 bits': /is an RSA key of fewer than 2048 bits, which is too short\./,
  'a key whose middle is missing': INCOMPLETE,
  'a key whose first line is missing': DAMAGED,
  'a key whose second half is missing': INCOMPLETE,
  'half a key in base64': INCOMPLETE,
  'nothing but a header': INCOMPLETE,
  'a key with a character of another alphabet': DAMAGED,
  'a key with letters exchanged': DAMAGED,
  "a header with another's footer": /begins as one kind of key and ends as another/,
  'an encrypted key without passphrase': LOCKED,
  'a key encrypted by Proc-Type without passphrase': LOCKED,
  'an encrypted key in base64 without passphrase': LOCKED,
  'an encrypted key with a wrong passphrase': WRONG_PASSPHRASE,
  'a key encrypted by Proc-Type with a wrong passphrase': WRONG_PASSPHRASE,
  'a key encrypted by a cipher that is no longer supported': OLD_CIPHER,
};

function tellsWhereTheKeyIs(text: string): boolean {
  return text.includes(DEMO_PAGE) && text.includes('Service Integration');
}

/** No piece of a value that says more than that it is a key; unmasked, for what is printed must be harmless by itself. */
function assertNoEcho({ commands, plainLines, summary }: StepResult, value: string): void {
  const printed = commands.filter(({ name }) => name !== 'add-mask').map(({ data }) => data);
  const shown = [...printed, ...plainLines.map(({ line }) => line), summary].join('\n');
  assert.ok(!shown.includes('***'), 'something of a secret was printed, and masked');
  const telling = value.replaceAll(/-----[^-]+-----/g, '');
  for (let start = 0; start + 16 <= telling.length; start++) {
    assert.ok(!shown.includes(telling.slice(start, start + 16)), 'a piece of the value is echoed');
  }
}

suite('what is no usable private key', { concurrency: 4 }, () => {
  for (const name of Object.keys(nonKeys) as NonKeyName[]) {
    test(`is told by its looks before anything is sent, with the place of the right key: ${name}`, () => {
      const stored: StoredKey = nonKeys[name](rsaKeyPair());
      const isMissing = stored.text.trim() === '';
      return withKey(stored, ({ server }, result) => {
        const { title, message } = failureOf(result, isMissing ? 'invalid_input' : 'invalid_private_key');
        assert.match(title, isMissing ? /check the inputs/ : /the private key cannot be used/);
        const [firstLine = ''] = message.split('\n');
        assert.match(firstLine, /^The input private-key /);
        assert.match(firstLine, WORDS[name]);
        assert.ok(isMissing || [message, result.summary].every(tellsWhereTheKeyIs), message);
        assert.deepEqual(server.requests, []);
        assertNoEcho(result, stored.text);
        // To mask what is too short for a key would only blot out words.
        const { text, passphrase } = stored;
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
      assert.match(failureOf(result, 'invalid_private_key').message, DAMAGED);
      assert.deepEqual(server.requests, []);
      assertNoEcho(result, text);
    });
  });

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
        assert.match(message, /^2 inputs have to be corrected: user-id, private-key\./);
        assert.match(message, LOCKED);
      },
      { 'user-id': 'me', 'private-key-passphrase': '' },
    ));

  test('is no reason to show the passphrase that was given with it', () =>
    withKey({ text: rsaKeyPair().publicPem, passphrase: PASSPHRASE }, (_, result) => {
      failureOf(result, 'invalid_private_key');
      assertMasksFirst(result, [PASSPHRASE]);
    }));
});
