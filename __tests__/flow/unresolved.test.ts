import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { lockedPkcs8 } from '../../testing/docusign/key-forms.ts';
import { lacksOpenssl } from '../../testing/docusign/openssl.ts';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { ACTION, failureOf, onStage, type Scene } from '../../testing/scene.ts';

const skip = lacksOpenssl || lacksToolsOfLinux('sh');

const EXPRESSION =
  /It looks like an unexpanded expression or variable: in the workflow file, write `\$\{\{ secrets\.NAME \}\}` or /;
const REFERENCE = /It looks like an unresolved reference to a secret store: store the value itself/;
const MASKED = /It is masked \(`\*\*\*`\): copy the value from its source/;

const TEXTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    EXPRESSION,
    [
      '$DOCUSIGN_USER_ID',
      `$\{DOCUSIGN_USER_ID}`,
      '$env:DOCUSIGN_USER_ID',
      '$(DOCUSIGN_USER_ID)',
      '%DOCUSIGN_USER_ID%',
      'secrets.DOCUSIGN_USER_ID',
      'vars.docusign_user_id',
      'steps.ids.outputs.user-id',
      '${' + '{ secrets.DOCUSIGN_USER_ID }}',
      '{{ secrets.DOCUSIGN_USER_ID }}',
      '<%= user_id %>',
      'DOCUSIGN_USER_ID',
    ],
  ],
  [
    REFERENCE,
    ['op://CI/DocuSign/user id', 'vault:secret/docusign#user_id', 'secret/data/docusign', 'ssm:/docusign/user'],
  ],
  [MASKED, ['***', '********', '••••••••', '[redacted]']],
];

const OTHER_IDS = [
  'my-app',
  'docusign_user',
  'ci@example.com',
  '12345678',
  'secure@example.com',
  '4a1d7c36-92be',
  'DocuSignCI',
];

suite('an ID that is none', { concurrency: 4 }, () => {
  for (const input of ['integration-key', 'user-id', 'account-id']) {
    test(`is what nothing has resolved, as in place of a key: ${input}`, () =>
      onStage({}, async (scene) => {
        for (const [words, texts] of TEXTS) {
          for (const text of texts) {
            const { message } = failureOf(await scene.run({ [input]: text }), 'invalid_input');
            assert.match(message, words, text);
            const key = failureOf(await scene.run({ 'private-key': text }), 'invalid_private_key').message;
            const inKey = words === EXPRESSION ? /was not expanded/ : words === REFERENCE ? /reference/ : /is masked/;
            assert.match(key, inKey, text);
          }
        }
      }));
  }

  test('is not said to be unresolved where it is something else', () =>
    onStage({}, async (scene) => {
      for (const text of OTHER_IDS) {
        const { message } = failureOf(await scene.run({ 'user-id': text }), 'invalid_input');
        for (const [words] of TEXTS) {
          assert.doesNotMatch(message, words, text);
        }
      }
    }));
});

/** Whole texts that are nothing else, in any input. */
const UNRESOLVED: readonly (readonly [words: RegExp, text: string])[] = [
  [EXPRESSION, '$DOCUSIGN_VALUE'],
  [EXPRESSION, `$\{DOCUSIGN_VALUE}`],
  [EXPRESSION, '%DOCUSIGN_VALUE%'],
  [EXPRESSION, 'secrets.DOCUSIGN_VALUE'],
  [EXPRESSION, 'secrets.VALUE'],
  [EXPRESSION, '${' + '{ secrets.DOCUSIGN_VALUE }}'],
  [REFERENCE, 'op://CI/DocuSign/value'],
  [REFERENCE, 'vault:secret/docusign#value'],
  [MASKED, '***'],
];

const OTHER_INPUTS = [
  'environment',
  'oauth-host',
  'scopes',
  'lookup-account',
  'redirect-uri',
  'consent',
  'export-env',
  'sealing-key',
] as const;
const LOCKED = lockedPkcs8(rsaKeyPair().privateKey);

async function withKeyFile(pem: string, body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  try {
    writeFileSync(join(folder, 'key.pem'), pem);
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Not by the stage, which would take what the shell prints for a leak. */
function sign(scene: Scene, command: string): Promise<StepResult> {
  return scene.job.run({ action: ACTION, with: scene.inputs({ 'private-key': '', 'signing-command': command }) });
}

function unseal(scene: Scene, sealedToken: string): Promise<StepResult> {
  const sealed = { 'sealed-token': sealedToken, 'sealing-key': randomBytes(32).toString('base64') };
  return scene.job.run({ action: join(ACTION, 'unseal'), with: sealed });
}

suite('another input that cannot be used', { concurrency: 4 }, () => {
  for (const input of OTHER_INPUTS) {
    test(`is what nothing has resolved: ${input}`, () =>
      onStage({}, async (scene) => {
        const code = input === 'sealing-key' ? 'invalid_sealing_key' : 'invalid_input';
        for (const [words, text] of UNRESOLVED) {
          const result = await scene.run({ [input]: text });
          assert.match(failureOf(result, code).message, words, text);
        }
        assert.deepEqual(scene.server.requests, []);
      }));
  }

  test('is what nothing has resolved: private-key-passphrase', () =>
    onStage({ secrets: [LOCKED] }, async (scene) => {
      for (const [words, text] of UNRESOLVED) {
        const result = await scene.run({ 'private-key': LOCKED, 'private-key-passphrase': text });
        const { message } = failureOf(result, 'invalid_private_key');
        assert.match(message, /^`private-key-passphrase` doesn't decrypt `private-key`\. It /, text);
        assert.match(message, words, text);
        const shown = `${result.stdout}${result.summary}`.replace(/^::add-mask::.*$/gm, '');
        assert.ok(text === '***' || !shown.includes(text), `it is shown: ${text}`);
      }
    }));

  test('is what nothing has resolved: signing-command', { skip }, () =>
    onStage({}, async (scene) => {
      for (const [words, text] of UNRESOLVED) {
        const result = await sign(scene, text);
        const { message } = failureOf(result, 'signing_failed');
        assert.match(message, /^`signing-command` isn't a command\. It /, text);
        assert.match(message, words, text);
      }
    }),
  );

  test('is what nothing has resolved: sealed-token', () =>
    onStage({}, async (scene) => {
      for (const [words, text] of [...UNRESOLVED, [EXPRESSION, 'needs.token.outputs.sealed-token']] as const) {
        const { message } = failureOf(await unseal(scene, text), 'sealed_token_unrecognized');
        const ofOutput =
          /unexpanded expression or variable: in the workflow file, write `\$\{\{ needs\.JOB\.outputs\.NAME \}\}`/;
        assert.match(message, words === EXPRESSION ? ofOutput : words, text);
        assert.match(
          message,
          /^`sealed-token` isn't a sealed token\. It .* Pass the output `sealed-token` of the step/,
        );
      }
    }));

  test(
    'is used if it works: a passphrase that looks like a variable, a command in one',
    {
      skip,
    },
    () =>
      onStage({}, async (scene) => {
        for (const passphrase of ['$DOCUSIGN_VALUE', 'pa$$word %of% ${' + 'it}', '***', 'op://CI/DocuSign/value']) {
          const text = lockedPkcs8(scene.app.keys.privateKey, passphrase);
          const result = await scene.run({ 'private-key': text, 'private-key-passphrase': passphrase });
          assert.equal(result.exitCode, 0, passphrase);
        }
        const signed = 'dgst -sha256 -sign "$KEY_FILE"';
        const env = { TOOL: 'openssl', ALL_OF_IT: 'openssl dgst -sha256 -sign key.pem' };
        for (const command of [`$TOOL ${signed}`, `$\{TOOL} ${signed}`, '$ALL_OF_IT', `$\{ALL_OF_IT}`]) {
          await withKeyFile(scene.app.keys.pkcs1Pem, async (folder) => {
            const changes = { 'private-key': '', 'signing-command': command };
            const all = { ...env, KEY_FILE: join(folder, 'key.pem'), GITHUB_WORKSPACE: folder };
            const result = await scene.run(changes, { env: all });
            assert.equal(result.exitCode, 0, `${command}: ${result.log}`);
          });
        }
      }),
  );

  for (const command of [
    '$TOOL sign',
    `$\{TOOL} sign --key \`***\``,
    '$(exit 3)/sign.sh',
    'vault/sign.sh',
    'secure-sign',
    'sign_it',
    'env.sh',
  ]) {
    test(`fails as any command does, which contains the like: ${command}`, { skip }, () =>
      onStage({}, async (scene) => {
        const result = await sign(scene, command);
        assert.match(failureOf(result, 'signing_failed').message, /^`signing-command` failed \(exit code \d+\)/);
      }),
    );
  }

  test('is not said to be unresolved where it is something else: a wrong passphrase, another sealed token', () =>
    onStage({ secrets: [LOCKED] }, async (scene) => {
      for (const passphrase of ['pa$$word', '100%', 'correct_horse_battery', 'my.secrets.are mine', 'x***']) {
        const result = await scene.run({ 'private-key': LOCKED, 'private-key-passphrase': passphrase });
        const { message } = failureOf(result, 'invalid_private_key');
        assert.match(
          message,
          /^`private-key` is an encrypted private key that `private-key-passphrase` doesn't decrypt/,
        );
        assert.doesNotMatch(message, /unexpanded|unresolved|masked/, passphrase);
      }
      // A key that needs none says nothing of it.
      const publicKey = await scene.run({ 'private-key': rsaKeyPair().publicPem, 'private-key-passphrase': '$X' });
      assert.match(
        failureOf(publicKey, 'invalid_private_key').message,
        /^`private-key` looks like a public key\. Store/,
      );
      for (const token of ['consent_required', 'eyJhbGciOiJSUzI1NiJ9.e30.abc', 'a secret']) {
        const { message } = failureOf(await unseal(scene, token), 'sealed_token_unrecognized');
        assert.match(message, /^`sealed-token` isn't a sealed token\. Pass the output /);
      }
    }));

  for (const [input, text] of [
    ['environment', 'PRODUCTION_EU'],
    ['environment', 'sandbox'],
    ['oauth-host', 'account.docusign.com:443/x'],
    ['scopes', 'https://example.com/scope'],
    ['scopes', '"signature"'],
    ['oauth-host', 'not a host'],
    ['redirect-uri', 'callback:8080'],
    ['redirect-uri', 'https://example.com/a b'],
    ['redirect-uri', 'localhost:3000/callback'],
    ['redirect-uri', '/callback'],
    ['consent', 'admin'],
  ] as const) {
    test(`is not said to be unresolved where it is something else: ${input}, ${text}`, () =>
      onStage({}, async (scene) => {
        const { message } = failureOf(await scene.run({ [input]: text }), 'invalid_input');
        assert.doesNotMatch(message, /unexpanded|unresolved|masked/);
      }));
  }
});
