import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { getToken } from '../../src/get-token.ts';
import { newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { lockedPkcs8 } from '../../testing/docusign/key-forms.ts';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import { onStage } from '../../testing/scene.ts';
import { type CapturedStep, captureStep, inputVariables } from './captured-step.ts';

function run(inputs: Readonly<Record<string, string>>): Promise<CapturedStep> {
  return captureStep(inputVariables(inputs), getToken);
}

suite('the pipeline', () => {
  test('hands on the token in every way that is asked for, sealed or not, after a retry that it mentions', () =>
    onStage({}, async (scene) => {
      scene.server.script('token', [{ status: 503, headers: {}, body: '' }]);
      const sealingKey = randomBytes(32).toString('base64');
      const { outputs, exported, printed } = await run(
        scene.inputs({ 'export-env': 'true', 'sealing-key': sealingKey }),
      );
      assert.equal(outputs['access-token'], scene.server.tokens[0]);
      assert.match(outputs['sealed-token'] ?? '', /^\S{900,}$/);
      assert.equal(exported['DOCUSIGN_ACCESS_TOKEN'], outputs['access-token']);
      assert.ok(printed.some((line) => /HTTP 503; .*\(retry 1 of 3\)$/.test(line)));
    }));

  test('warns of scopes that were withheld, and of a clock that is wrong', () =>
    onStage({ app: newApp({ consent: ['signature', 'extended', 'impersonation'] }) }, async (scene) => {
      scene.server.clockOffsetSeconds = 7200;
      scene.server.replyScope = () => 'signature impersonation';
      const { annotations } = await run(scene.inputs({ scopes: 'signature extended' }));
      assert.deepEqual(
        annotations.map(({ level }) => level),
        ['warning', 'warning'],
      );
    }));

  test('signs by a command', { skip: lacksToolsOfLinux('openssl') }, () =>
    onStage({}, async (scene) => {
      const folder = mkdtempSync(join(tmpdir(), 'signer-'));
      try {
        writeFileSync(join(folder, 'key.pem'), scene.app.keys.pkcs1Pem);
        const command = `openssl dgst -sha256 -sign '${join(folder, 'key.pem')}'`;
        const { outputs } = await run(scene.inputs({ 'private-key': '', 'signing-command': command }));
        assert.equal(outputs['access-token'], scene.server.tokens[0]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
  );

  test('asks for no account if it is told so', () =>
    onStage({}, async (scene) => {
      const { outputs, printed } = await run(scene.inputs({ 'lookup-account': 'false' }));
      assert.equal(outputs['account-id'], undefined);
      assert.match(printed.at(-1) ?? '', /^DocuSign access token for the user, valid until /);
    }));

  const inputs: Readonly<Record<string, [Record<string, string>, RegExp]>> = {
    'of two signers': [{ 'signing-command': 'true' }, /can't be combined with `private-key`/],
    'with an account that is not looked up': [
      { 'lookup-account': 'false', 'account-id': '0f5c2b6e-1d3a-4c4b-9e8f-a1b2c3d4e5f6' },
      /`account-id` can't be checked/,
    ],
    'with a name for an ID': [{ 'user-id': 'Jane Doe' }, /`user-id` isn't a GUID/],
    'of which some are empty': [{ 'user-id': '', scopes: 'a"b' }, /is empty/],
    'with a passphrase that was not expanded': [
      { 'private-key': lockedPkcs8(rsaKeyPair().privateKey), 'private-key-passphrase': '$PASSPHRASE' },
      /passphrase/,
    ],
    'with a redirect URI that is a whole consent URL': [
      { 'redirect-uri': 'https://account-d.docusign.com/oauth/auth?client_id=x' },
      /whole consent URL/,
    ],
    'with the demo server in production': [
      { environment: 'production', 'oauth-host': 'account-d.docusign.com' },
      /is the demo account server/,
    ],
  };
  for (const [name, [changes, words]] of Object.entries(inputs)) {
    test(`names what is wrong with inputs ${name}`, () =>
      onStage({}, async (scene) => {
        const { annotations, outputs } = await run(scene.inputs(changes));
        assert.equal(annotations.length, 1);
        assert.match(annotations[0]?.message ?? '', words);
        assert.match(outputs['error'] ?? '', /^invalid_/);
        assert.equal(scene.server.requests.length, 0);
      }));
  }

  const commands: Readonly<Record<string, [command: string, words: RegExp]>> = {
    'is not there': ['no-such-signer', /failed \(exit code 127\)/],
    'prints nothing': ['true', /succeeded, but printed nothing/],
    'is killed': ['kill -9 $$', /SIGKILL/],
    'prints too much': ['head -c 3000000 /dev/zero', /printed/],
    'says much on standard error': [
      'head -c 3000000 /dev/zero | tr "\\0" "\\n" >&2',
      /more than 1024 KiB to standard error and was stopped/,
    ],
    'ends without a newline': ['printf "error: denied" >&2; exit 5', /"error: denied"/],
    'prints JSON': [`echo '{"signature":"x"}'`, /JSON/],
  };
  for (const [name, [command, words]] of Object.entries(commands)) {
    test(`says what became of a command that ${name}`, { skip: lacksToolsOfLinux('sh') }, () =>
      onStage({}, async (scene) => {
        const { annotations, outputs } = await run(scene.inputs({ 'private-key': '', 'signing-command': command }));
        assert.equal(outputs['error'], 'signing_failed');
        assert.match(annotations.at(-1)?.message ?? '', words);
      }),
    );
  }

  test('tells the limit of an hour, and its end, from others', () =>
    onStage({}, async (scene) => {
      const body = JSON.stringify({ errorCode: 'HOURLY_APIINVOCATION_LIMIT_EXCEEDED' });
      scene.server.script('token', () => ({ status: 400, headers: {}, body }));
      const { annotations, outputs } = await run(scene.inputs());
      assert.equal(outputs['error'], 'rate_limited');
      assert.match(annotations[0]?.message ?? '', /hourly limit until \d\d:00 UTC/);
    }));
});
