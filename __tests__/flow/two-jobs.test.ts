import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { unseal } from '../../src/seal.ts';
import { SealError } from '../../src/seal-error.ts';
import { newApp } from '../../testing/docusign/credentials.ts';
import { assertNothingLeaks } from '../../testing/runner/no-leak.ts';
import { Job } from '../../testing/runner/runner.ts';
import { ACTION, failureOf, onStage, type Scene } from '../../testing/scene.ts';

const UNSEAL = join(ACTION, 'unseal');

/** What the stand-in runner says of its run. */
const RUN = { repository: 'octo-org/octo-repo', runId: '1658821493' };

function newSealingKey(): string {
  return randomBytes(32).toString('base64');
}

/** The first job: a sealed token, as it arrives in the second. */
async function sealedBy(scene: Scene, sealingKey: string): Promise<string> {
  const result = await scene.run({ 'sealing-key': sealingKey });
  assert.equal(result.exitCode, 0, result.log);
  return scene.job.outputs(result.outputs).kept['sealed-token'] ?? assert.fail('the sealed token was dropped');
}

/** The second job, which has no secret of the first but the sealing key. */
async function unsealIn(scene: Scene, inputs: Record<string, string>, env: Record<string, string> = {}) {
  const sealingKey = inputs['sealing-key'] ?? '';
  const job = new Job({ secrets: [sealingKey] });
  const result = await job.run({ action: UNSEAL, with: inputs, env });
  assertNothingLeaks(result, job, { keys: [scene.app.keys.privateKey], texts: [...scene.server.tokens, sealingKey] });
  return Object.assign(result, { job });
}

suite('a token for another job', { concurrency: true }, () => {
  test('is lost when it travels plain, and arrives with its account when it is sealed', async () => {
    const sealingKey = newSealingKey();
    await onStage({ secrets: [sealingKey] }, async (scene) => {
      const first = await scene.run({ 'sealing-key': sealingKey });
      const { kept, dropped } = scene.job.outputs(first.outputs);
      assert.deepEqual(dropped, ['access-token']);

      const second = await unsealIn(scene, {
        'sealed-token': kept['sealed-token'] ?? '',
        'sealing-key': sealingKey,
      });
      assert.equal(second.exitCode, 0, second.log);
      const { 'sealed-token': _, ...outputs } = first.outputs;
      assert.deepEqual(second.outputs, outputs);
      assert.equal(second.annotations.length, 0);
      assert.equal(second.job.mask(scene.server.tokens[0] ?? ''), '***');
      assert.deepEqual(second.exported, {});
    });
  });

  test('looks like no JWT to a server that masks what does', async () => {
    const sealingKey = newSealingKey();
    const maskHints = [/eyJ[\w-]+/, /[\w-]{8,}\.[\w-]{8,}\.[\w-]*/];
    await onStage({ secrets: [sealingKey], job: { maskHints } }, async (scene) => {
      await sealedBy(scene, sealingKey);
    });
  });

  test('is masked before anything else is printed', async () => {
    const sealingKey = newSealingKey();
    await onStage({}, async (scene) => {
      const sealed = await sealedBy(scene, sealingKey);
      const result = await unsealIn(scene, { 'sealed-token': sealed, 'sealing-key': sealingKey });
      assert.deepEqual(
        result.commands.map(({ name, data }) => `${name} ${data}`),
        [`add-mask ${sealingKey}`, `add-mask ${scene.server.tokens[0]}`],
      );
    });
  });

  test('sets the four variables where it is asked to', async () => {
    const sealingKey = newSealingKey();
    await onStage({}, async (scene) => {
      const sealed = await sealedBy(scene, sealingKey);
      const inputs = { 'sealed-token': sealed, 'sealing-key': sealingKey, 'export-env': 'true' };
      const { exported } = await unsealIn(scene, inputs);
      assert.deepEqual(exported, {
        DOCUSIGN_ACCESS_TOKEN: scene.server.tokens[0],
        DOCUSIGN_ACCOUNT_ID: scene.app.account.account_id,
        DOCUSIGN_BASE_URI: 'https://demo.docusign.net',
        DOCUSIGN_REST_BASE_PATH: 'https://demo.docusign.net/restapi',
      });
    });
  });

  test('is neither sealed nor exported when the account look-up fails', async () => {
    const sealingKey = newSealingKey();
    await onStage({ app: newApp({ accounts: [] }) }, async (scene) => {
      const result = await scene.run({ 'sealing-key': sealingKey, 'export-env': 'true' });
      failureOf(result, 'no_accounts');
      assert.equal(result.outputs['access-token'], scene.server.tokens[0]);
      assert.equal(result.outputs['sealed-token'], undefined);
      assert.deepEqual(result.exported, {});
    });
  });
});

suite('variables for later steps', { concurrency: true }, () => {
  test('are set on request', () =>
    onStage({}, async (scene) => {
      const { exported } = await scene.run({ 'export-env': 'true' });
      assert.deepEqual(Object.keys(exported).sort(), [
        'DOCUSIGN_ACCESS_TOKEN',
        'DOCUSIGN_ACCOUNT_ID',
        'DOCUSIGN_BASE_URI',
        'DOCUSIGN_REST_BASE_PATH',
      ]);
    }));

  test('are not set otherwise', () =>
    onStage({}, async (scene) => {
      assert.deepEqual((await scene.run()).exported, {});
    }));
});

suite('a sealed token that cannot be opened', { concurrency: true }, () => {
  type Refusal = {
    name: string;
    code: string;
    inputs: (sealed: string, key: string) => Record<string, string>;
    env?: Record<string, string>;
    says: RegExp;
  };
  const refusals: Refusal[] = [
    {
      name: 'another key',
      code: 'sealing_key_differs',
      inputs: (sealed) => ({ 'sealed-token': sealed, 'sealing-key': newSealingKey() }),
      says: /another key/,
    },
    {
      name: 'a value that was cut off',
      code: 'sealed_token_altered',
      inputs: (sealed, key) => ({ 'sealed-token': sealed.slice(0, -40), 'sealing-key': key }),
      says: /cut off or altered/,
    },
    {
      name: 'a value that is no sealed token',
      code: 'sealed_token_unrecognized',
      inputs: (_, key) => ({ 'sealed-token': 'consent_required', 'sealing-key': key }),
      says: /something else/,
    },
    {
      name: 'another repository',
      code: 'sealed_token_foreign',
      inputs: (sealed, key) => ({ 'sealed-token': sealed, 'sealing-key': key }),
      env: { GITHUB_REPOSITORY: 'somebody/else' },
      says: /another repository or another run/,
    },
    {
      name: 'another run',
      code: 'sealed_token_foreign',
      inputs: (sealed, key) => ({ 'sealed-token': sealed, 'sealing-key': key }),
      env: { GITHUB_RUN_ID: '42' },
      says: /another repository or another run/,
    },
    {
      name: 'an empty value',
      code: 'sealed_token_missing',
      inputs: (_, key) => ({ 'sealed-token': '', 'sealing-key': key }),
      says: /did not run or failed/,
    },
    {
      name: 'a bad sealing key',
      code: 'invalid_sealing_key',
      inputs: (sealed) => ({ 'sealed-token': sealed, 'sealing-key': 'correct horse battery staple' }),
      says: /openssl rand -base64 32/,
    },
  ];
  for (const { name, code, inputs, env, says } of refusals) {
    test(`is refused with a code and words of its own: ${name}`, () =>
      onStage({}, async (scene) => {
        const key = newSealingKey();
        const sealed = await sealedBy(scene, key);
        const result = await unsealIn(scene, inputs(sealed, key), env);
        assert.match(failureOf(result, code).message, says);
        assert.equal(result.outputs['access-token'], undefined);
      }));
  }

  test('is refused once it has expired, with the advice to re-run all jobs', () =>
    onStage({}, async (scene) => {
      const key = newSealingKey();
      // By a clock two hours behind, an hour from now is an hour ago.
      scene.server.clockOffsetSeconds = -7200;
      const sealed = await sealedBy(scene, key);
      const result = await unsealIn(scene, { 'sealed-token': sealed, 'sealing-key': key });
      assert.match(failureOf(result, 'sealed_token_expired').message, /Re-run all jobs/);
    }));

  test('is refused whichever single byte was changed', () =>
    onStage({}, async (scene) => {
      const key = newSealingKey();
      const sealed = await sealedBy(scene, key);
      assert.ok(await unseal(sealed, RUN, Buffer.from(key, 'base64')), 'unchanged, it opens');
      const position = fc.nat({ max: sealed.length - 1 });
      const character = fc.integer({ min: 0x21, max: 0x7e }).map((charCode) => String.fromCharCode(charCode));
      const runs = { numRuns: 5000, seed: 7, examples: [...sealed].map((_, index): [number, string] => [index, 'A']) };
      await fc.assert(
        fc.asyncProperty(position, character, async (index, replacement) => {
          const altered = sealed.slice(0, index) + replacement + sealed.slice(index + 1);
          fc.pre(altered !== sealed);
          await assert.rejects(unseal(altered, RUN, Buffer.from(key, 'base64')), SealError);
        }),
        runs,
      );
    }));

  test('and the main action refuses a sealing key that is none, before anything is sent', () =>
    onStage({}, async (scene) => {
      const result = await scene.run({ 'sealing-key': randomBytes(16).toString('base64') });
      assert.match(failureOf(result, 'invalid_sealing_key').message, /sealing-key must be 32 random bytes/);
      assert.equal(scene.server.requests.length, 0);
    }));
});
