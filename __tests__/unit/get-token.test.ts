import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { getToken } from '../../src/get-token.ts';
import { newApp } from '../../testing/docusign/credentials.ts';
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
});
