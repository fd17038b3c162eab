import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { seal } from '../../src/sealed-token.ts';
import { runUnseal } from '../../src/unseal-token.ts';
import { type CapturedStep, captureStep, inputVariables } from './captured-step.ts';

const KEY = Buffer.alloc(32, 5);
const RUN = { repository: 'octo/app', runId: '42' };
const OUTPUTS = {
  'access-token': 'a-very-secret-token',
  'token-type': 'Bearer',
  'expires-in': '3600',
  'expires-at': '2026-11-24T09:30:05Z',
  scopes: 'signature impersonation',
  'account-id': 'an-account-id',
};

const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3600;

async function unsealed(changes: Record<string, string> = {}, env: Record<string, string> = {}): Promise<CapturedStep> {
  const inputs = {
    'sealed-token': await seal(OUTPUTS, inAnHour(), RUN, KEY),
    'sealing-key': KEY.toString('base64'),
    ...changes,
  };
  return captureStep(
    { ...inputVariables(inputs), GITHUB_REPOSITORY: RUN.repository, GITHUB_RUN_ID: RUN.runId, ...env },
    runUnseal,
  );
}

suite('a run of unseal', () => {
  test('outputs what was sealed, and leaves one line', async () => {
    const step = await unsealed();
    assert.deepEqual({ ...step.outputs }, OUTPUTS);
    assert.equal(step.plainLines.length, 1);
    assert.deepEqual([step.exitCode, step.annotations, step.summary, { ...step.exported }], [undefined, [], '', {}]);
  });

  test('masks key and token before it prints anything else', async () => {
    const { masks, printed } = await unsealed();
    assert.deepEqual(masks, [KEY.toString('base64'), 'a-very-secret-token']);
    assert.equal(printed.length, 3);
    assert.ok(printed.slice(0, 2).every((line) => line.startsWith('::add-mask::')));
  });

  test('exports variables when told so', async () => {
    const { exported } = await unsealed({ 'export-env': 'true' });
    assert.deepEqual(
      { ...exported },
      {
        DOCUSIGN_ACCESS_TOKEN: 'a-very-secret-token',
        DOCUSIGN_ACCOUNT_ID: 'an-account-id',
      },
    );
  });

  for (const [code, changes, env] of [
    ['invalid_sealing_key', { 'sealing-key': '' }],
    ['invalid_sealing_key', { 'sealing-key': 'short' }],
    ['sealed_token_missing', { 'sealed-token': '' }],
    ['sealed_token_unrecognized', { 'sealed-token': 'something else' }],
    ['sealed_token_altered', { 'sealed-token': 'sealed1_AAAA' }],
    ['sealing_key_differs', { 'sealing-key': Buffer.alloc(32, 6).toString('base64') }],
    ['sealed_token_foreign', {}, { GITHUB_RUN_ID: '43' }],
    ['invalid_input', { 'export-env': 'maybe' }],
  ] as const) {
    test(`fails with ${code} for ${JSON.stringify({ ...changes, ...env })}, and outputs nothing else`, async () => {
      const step = await unsealed(changes, env);
      assert.equal(step.exitCode, 1);
      assert.deepEqual({ ...step.outputs }, { error: code });
      assert.deepEqual(
        step.annotations.map(({ level }) => level),
        ['error'],
      );
      assert.match(step.summary, /^## /);
      assert.ok(!step.printed.join('\n').includes('a-very-secret-token'));
    });
  }
});
