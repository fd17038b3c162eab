import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { FAILURE_CODES } from '../../../src/failure/codes.ts';
import { explain } from '../../../src/failure/explain.ts';
import { untrustedWords } from '../../../src/failure/words/trust.ts';
import { Problem } from '../../../src/problem/problem.ts';
import { captureStep } from '../captured-step.ts';
import { inputProblems } from '../sample-settings.ts';

const RUNNERS = { github: {}, act: { ACT: 'true' }, forge: { GITEA_ACTIONS: 'true' } };
const INPUTS = [
  { 'private-key': undefined, 'user-id': undefined },
  { 'private-key': 'op://CI/DocuSign/key' },
  { 'private-key': '-----BEGIN OPENSSH PRIVATE KEY-----' },
  { 'user-id': 'ci@example.com', 'account-id': '12345678' },
  { 'integration-key': '***' },
  { 'oauth-host': 'https://user:password@account.example.com/path' },
  { 'oauth-host': 'account.docusign.com/x' },
  { environment: 'sandbox', consent: 'admin', scopes: '"signature"' },
  { 'redirect-uri': '/callback' },
  { 'lookup-account': 'false', 'account-id': '0d1e2f30-4a5b-4c6d-8e7f-000000000001' },
];

suite('inputs that cannot be used', () => {
  for (const [runner, env] of Object.entries(RUNNERS)) {
    test(`are explained on this runner: ${runner}`, async () => {
      for (const changes of INPUTS) {
        const facts = (await inputProblems(changes)) ?? assert.fail('these inputs can be used');
        await captureStep(env, () => {
          const { annotation, outputs } = explain(new Problem(facts), undefined);
          assert.ok(
            FAILURE_CODES.some((code) => code === outputs['error']),
            String(outputs['error']),
          );
          for (const input of Object.keys(changes)) {
            assert.ok(annotation.includes(`\`${input}\``), `${input}: ${annotation}`);
          }
        });
      }
    });
  }
});

test('trust is explained by what helps', () => {
  for (const systemStoreHelps of [true, false]) {
    for (const useless of [undefined, 'missing', 'der'] as const) {
      const { happened, hints } = untrustedWords('certificate', { systemStoreHelps, ...(useless && { useless }) });
      const said = JSON.stringify([happened, hints]);
      assert.equal(said.includes('NODE_USE_SYSTEM_CA'), systemStoreHelps, said);
      assert.equal(said.includes('is set, but'), useless !== undefined, said);
    }
  }
});

test('a failure of a request for which there were no settings is a defect', async () => {
  await captureStep({}, () => {
    const { outputs } = explain(new Problem({ kind: 'network', code: 'timed_out', temporary: true }), undefined);
    assert.deepEqual(outputs, { error: 'internal_error' });
  });
});
