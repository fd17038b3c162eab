import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { MAX_RETRIES } from '../../src/network/retry.ts';
import { type ReplyFaultName, replyFaults } from '../../testing/docusign/faults.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

/** Statuses, resets and garbage. */
const FAULTS = [
  'reset before the reply',
  'closed before the reply',
  'reset in the middle of the reply',
  'closed in the middle of the reply',
  'a reply that is no HTTP',
  'truncated JSON',
  'JSON null',
  'an empty body',
  'invalid UTF-8',
  'redirect 302',
  'HTML with 200',
  'HTML with 403',
  'HTML with 502',
  '400 with an empty body',
  '429 without Retry-After',
  '429 with Retry-After in seconds',
  'HTTP 500',
  'HTTP 502',
  'HTTP 503',
  'HTTP 504',
] as const satisfies readonly ReplyFaultName[];

type Behaviour = 'honest' | (typeof FAULTS)[number];

/** The same in every run; FAULT_SEED=… npm run test:slow draws other faults. */
const seed = Number(process.env['FAULT_SEED'] ?? 1);

const behaviour = fc.oneof<fc.WeightedArbitrary<Behaviour>[]>(
  { weight: 7, arbitrary: fc.constant('honest') },
  { weight: 3, arbitrary: fc.constantFrom(...FAULTS) },
);
/** One for each request that a run can make. */
const REQUESTS = 2 + MAX_RETRIES;
const runs = fc.sample(fc.array(behaviour, { minLength: REQUESTS, maxLength: REQUESTS }), { seed, numRuns: 200 });

/** The output `error` that these behaviours, one a request, have to lead to. */
function expectedCode(behaviours: readonly Behaviour[]): string | undefined {
  let retries = 0;
  for (const behaviour of behaviours) {
    if (behaviour === 'honest') continue;
    const { code, attempts } = replyFaults[behaviour].ends;
    if (attempts === 1 || retries === MAX_RETRIES) return code;
    retries += 1;
  }
  return undefined;
}

suite(`a network that fails three times in ten at random, seed ${seed}`, { concurrency: 8 }, () => {
  for (const [run, behaviours] of runs.entries()) {
    test(`ends in a token or one clear failure: run ${run}`, () =>
      onStage({}, async (scene) => {
        const left = [...behaviours];
        for (const endpoint of ['token', 'userinfo'] as const) {
          scene.server.script(endpoint, () => {
            const next = left.shift() ?? 'honest';
            return next === 'honest' ? next : replyFaults[next].behaviour;
          });
        }
        const result = await scene.run();

        const asked = behaviours.slice(0, behaviours.length - left.length);
        const code = expectedCode(asked);
        const story = `FAULT_SEED=${seed}, run ${run}: ${asked.join('; ')}\n${result.log}`;
        assert.equal(scene.server.requests.length, asked.length, story);
        assert.equal(result.outputs['error'], code, story);
        const tokens = scene.server.requests.some(({ path }) => path === '/oauth/userinfo') ? scene.server.tokens : [];
        assert.equal(result.outputs['access-token'], tokens.at(-1), story);
        if (code === undefined) {
          assert.equal(result.exitCode, 0, story);
          assert.deepEqual([result.annotations, result.summary], [[], ''], story);
          assert.equal(result.outputs['account-id'], scene.app.account.account_id, story);
        } else {
          assert.match(failureOf(result, code).message, /^\S[^\n]{30,}\n/, story);
        }
      }));
  }
});
