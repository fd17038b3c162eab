import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { FAILURE_CODES } from '../../src/failure/failure.ts';
import { MAX_RETRIES } from '../../src/network/http-client.ts';
import { type Endpoint, type ReplyFaultName, replyFaults } from '../../testing/docusign/faults.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

const RUNS = 200;
const FAILING_SHARE = 0.3;

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

type Drawn = 'honest' | (typeof FAULTS)[number];

/** The same in every run; FAULT_SEED=… npm run test:slow draws other faults. */
const seed = Number(process.env['FAULT_SEED'] ?? 1);

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The output `error` that these behaviours, one a request, have to lead to. */
function expectedCode(drawn: readonly Drawn[]): string | undefined {
  let retries = 0;
  for (const behaviour of drawn) {
    if (behaviour === 'honest') continue;
    const { code, attempts } = replyFaults[behaviour].ends;
    if (attempts === 1 || retries === MAX_RETRIES) return code;
    retries += 1;
  }
  return undefined;
}

suite(`a network that fails three times in ten at random, seed ${seed}`, { concurrency: 8 }, () => {
  const endings = new Map<string, number>();
  after(() => {
    const counts = [...endings]
      .sort(([, one], [, other]) => other - one)
      .map(([ending, count]) => `${count} ${ending}`);
    process.stdout.write(`FAULT_SEED=${seed}: ${counts.join(', ')}\n`);
  });

  for (let run = 0; run < RUNS; run += 1) {
    test(`ends in a token or one clear failure: run ${run}`, () =>
      onStage({}, async (scene) => {
        const random = randomFrom(seed + run);
        const drawn: Drawn[] = [];
        for (const endpoint of ['token', 'userinfo'] satisfies Endpoint[]) {
          scene.server.script(endpoint, () => {
            const fault = FAULTS[Math.floor(random() * FAULTS.length)] ?? 'HTTP 503';
            const next: Drawn = random() < FAILING_SHARE ? fault : 'honest';
            drawn.push(next);
            return next === 'honest' ? next : replyFaults[next].behaviour;
          });
        }
        const result = await scene.run();

        const code = expectedCode(drawn);
        const story = `FAULT_SEED=${seed}, run ${run}: ${drawn.join('; ')}\n${result.log}`;
        endings.set(code ?? 'a token', (endings.get(code ?? 'a token') ?? 0) + 1);
        assert.equal(result.outputs['error'], code, story);
        assert.equal(scene.server.requests.length, drawn.length, story);
        const tokens = scene.server.requests.some(({ path }) => path === '/oauth/userinfo') ? scene.server.tokens : [];
        assert.equal(result.outputs['access-token'], tokens.at(-1), story);
        if (code === undefined) {
          assert.equal(result.exitCode, 0, story);
          assert.deepEqual([result.annotations, result.summary], [[], ''], story);
          assert.equal(result.outputs['account-id'], scene.app.account.account_id, story);
        } else {
          assert.match(failureOf(result, code).message, /^\S[^\n]{30,}\n/, story);
          assert.ok((FAILURE_CODES as readonly string[]).includes(code) && code !== 'internal_error', story);
        }
      }));
  }
});
