import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { newApp } from '../../testing/docusign/credentials.ts';
import { assertNothingLeaks } from '../../testing/runner/no-leak.ts';
import { Job } from '../../testing/runner/runner.ts';
import { ACTION, failureOf, onStage, type Scene } from '../../testing/scene.ts';

const SEALING_KEY = randomBytes(32).toString('base64');

const APP = newApp();

/** What a server might take for a token, and mask. */
const LOOKS_LIKE_A_TOKEN = [/eyJ[\w-]+/, /[\w-]{8,}\.[\w-]{8,}\.[\w-]*/];

/** The second job, which has no secret of the first but the sealing key. */
async function unsealIn(scene: Scene, sealedToken: string, inputs: Record<string, string> = {}) {
  const job = new Job({ secrets: [SEALING_KEY] });
  const given = { 'sealed-token': sealedToken, 'sealing-key': SEALING_KEY, ...inputs };
  const result = await job.run({ action: join(ACTION, 'unseal'), with: given });
  assert.equal(result.exitCode, 0, result.log);
  assertNothingLeaks(result, job, { keys: [scene.app.keys.privateKey], texts: [...scene.server.tokens, SEALING_KEY] });
  return result;
}

suite('a token for another job', { concurrency: true }, () => {
  test('is lost when it travels plain, and arrives with its account, masked, when it is sealed', () =>
    onStage({ secrets: [SEALING_KEY], job: { maskHints: LOOKS_LIKE_A_TOKEN } }, async (scene) => {
      const first = await scene.run({ 'sealing-key': SEALING_KEY });
      const { kept, dropped } = scene.job.outputs(first.outputs);
      assert.deepEqual(dropped, ['access-token']);

      const second = await unsealIn(scene, kept['sealed-token'] ?? '');
      const { 'sealed-token': _, report: __, ...outputs } = first.outputs;
      assert.deepEqual(second.outputs, outputs);
      assert.deepEqual(
        second.commands.map(({ name, data }) => `${name} ${data}`),
        [`add-mask ${SEALING_KEY}`, `add-mask ${scene.server.tokens[0]}`],
      );
      assert.deepEqual([second.annotations, second.summary, second.plainLines.length], [[], '', 1]);
      assert.deepEqual([first.exported, second.exported], [{}, {}]);
    }));

  for (const [stored, secrets, lost] of [
    ['nothing of it', [], []],
    ['demo', ['demo'], ['base-uri', 'rest-base-path']],
    ['its base URI', ['https://demo.docusign.net'], ['base-uri', 'rest-base-path']],
    ['signature', ['signature'], ['scopes']],
    ['its ID', [APP.account.account_id], ['account-id']],
  ] as const) {
    test(`arrives with its account, without what is masked if ${stored} is stored as a secret`, () =>
      onStage({ app: APP, secrets }, async (scene) => {
        const { outputs } = await scene.run({ 'sealing-key': SEALING_KEY });
        const { kept, dropped } = scene.job.outputs(outputs);
        assert.deepEqual(dropped.sort(), ['access-token', ...lost].sort());
        assert.ok(kept['sealed-token'] && kept['report'] && kept['account-name']);
      }));
  }

  test('is in the four variables too, in both jobs, where they are asked for', () =>
    onStage({}, async (scene) => {
      const first = await scene.run({ 'sealing-key': SEALING_KEY, 'export-env': 'true' });
      const second = await unsealIn(scene, first.outputs['sealed-token'] ?? '', { 'export-env': 'true' });
      for (const { exported } of [first, second]) {
        assert.deepEqual(exported, {
          DOCUSIGN_ACCESS_TOKEN: scene.server.tokens[0],
          DOCUSIGN_ACCOUNT_ID: scene.app.account.account_id,
          DOCUSIGN_BASE_URI: 'https://demo.docusign.net',
          DOCUSIGN_REST_BASE_PATH: 'https://demo.docusign.net/restapi',
        });
      }
    }));

  test('is output, and neither sealed nor exported, when the account look-up fails', () =>
    onStage({ app: newApp({ accounts: [] }) }, async (scene) => {
      const result = await scene.run({ 'sealing-key': SEALING_KEY, 'export-env': 'true' });
      failureOf(result, 'no_accounts');
      assert.equal(result.outputs['access-token'], scene.server.tokens[0]);
      assert.equal(result.outputs['sealed-token'], undefined);
      assert.deepEqual(result.exported, {});
    }));
});
