import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import type { Behaviour } from '../../testing/docusign/faults.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { failureOf, onStage, type Scene } from '../../testing/scene.ts';

const HOUR = 3600;

/** Runs the action on a machine whose clock differs from DocuSign's by so much; ahead where that is negative. */
async function withSkew(
  clockOffsetSeconds: number,
  body: (scene: Scene) => Promise<void>,
  app = newApp(),
): Promise<void> {
  await onStage({ app }, async (scene) => {
    scene.server.clockOffsetSeconds = clockOffsetSeconds;
    await body(scene);
  });
}

function refusedAs(description: string): Behaviour {
  return { status: 400, body: JSON.stringify({ error: 'invalid_grant', error_description: description }) };
}

function tokenRequests({ server }: Scene): number {
  return server.requests.filter(({ path }) => path === '/oauth/token').length;
}

/** One token, which expires by DocuSign's clock, and no warning but of the clock. */
function assertGranted({ server }: Scene, result: StepResult, offset?: string): void {
  assert.equal(result.exitCode, 0, result.log);
  assert.deepEqual([result.outputs['access-token']], server.tokens);
  assert.equal(result.summary, '');
  const expected = Date.now() / 1000 + server.clockOffsetSeconds + server.expiresInSeconds;
  const expiresAt = Date.parse(result.outputs['expires-at'] ?? '') / 1000;
  assert.ok(Math.abs(expiresAt - expected) < 60, `${expiresAt - expected} s from where it should be`);
  const titles = result.annotations.map(({ level, title }) => `${level}: ${title}`);
  assert.deepEqual(titles, offset === undefined ? [] : ['warning: The clock of this runner is wrong']);
  assert.ok(
    (result.annotations[0]?.message ?? '').startsWith(
      offset ? `It is ${offset}, so the token was requested with DocuSign's time. ` : '',
    ),
  );
}

suite('a wrong clock', { concurrency: 4 }, () => {
  for (const [skew, offset] of [
    [HOUR, '60 minutes behind'],
    [-24 * HOUR, '24 hours ahead'],
    [3 * 365 * 24 * HOUR, '1095 days behind'],
  ] as const) {
    test(`is survived with one more request and one warning: ${offset}`, () =>
      withSkew(skew, async (scene) => {
        assertGranted(scene, await scene.run(), offset);
        assert.deepEqual([tokenRequests(scene), scene.server.connections], [2, 1]);
      }));
  }

  test('that is ahead is survived too where DocuSign minds the issue time', () =>
    withSkew(-30 * 60, async (scene) => {
      scene.server.script('token', [refusedAs('no_valid_keys_or_signatures')]);
      assertGranted(scene, await scene.run(), '30 minutes ahead');
      assert.equal(tokenRequests(scene), 2);
    }));

  for (const skew of [-30 * 60, 30]) {
    test(`that DocuSign does not mind makes no second request and no warning: ${skew} s`, () =>
      withSkew(skew, async (scene) => {
        assertGranted(scene, await scene.run());
        assert.equal(tokenRequests(scene), 1);
      }));
  }

  test('is distinguished from a wrong key by the second answer', () =>
    withSkew(
      HOUR,
      async (scene) => {
        const { message } = failureOf(await scene.run(), 'no_valid_keys_or_signatures');
        assert.equal(tokenRequests(scene), 2);
        assert.match(message, /^This runner's clock is 60 minutes behind\. With DocuSign's time, .+ refused, too\.$/m);
      },
      newApp({ publicKeys: [rsaKeyPair(2048, 'foreign').publicKey] }),
    ));

  test('explains no missing consent, which is not tried again', () =>
    withSkew(
      -30 * 60,
      async (scene) => {
        failureOf(await scene.run(), 'consent_required');
        assert.equal(tokenRequests(scene), 1);
      },
      newApp({ consent: [] }),
    ));

  test('is survived behind an outage, in the same step', () =>
    withSkew(HOUR, async (scene) => {
      scene.server.script('token', [{ status: 503 }, 'honest', { status: 502 }]);
      assertGranted(scene, await scene.run(), '60 minutes behind');
      assert.equal(tokenRequests(scene), 4);
    }));
});
