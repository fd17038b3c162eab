import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import type { Behaviour } from '../../testing/docusign/faults.ts';
import { createAuthority, trusting } from '../../testing/network/certificates.ts';
import { certificateFaults } from '../../testing/network/connect-faults.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { failureOf, onStage, type Scene } from '../../testing/scene.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

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

/** The issue time of the last assertion, by DocuSign's clock: seconds in the past. */
function ageOfLastAssertion({ server }: Scene): number {
  const request = server.requests.findLast(({ path }) => path === '/oauth/token') ?? assert.fail('no token request');
  return request.timeMs / 1000 + server.clockOffsetSeconds - Number(request.assertion?.claims['iat']);
}

function assertGranted({ server }: Scene, result: StepResult): void {
  assert.equal(result.exitCode, 0, result.log);
  assert.equal(result.outputs['access-token'], server.tokens.at(-1));
  assert.equal(server.tokens.length, 1);
  assert.equal(result.summary, '');
}

function assertExpiresByServersClock({ server }: Scene, result: StepResult): void {
  const expected = Date.now() / 1000 + server.clockOffsetSeconds + server.expiresInSeconds;
  const expiresAt = Date.parse(result.outputs['expires-at'] ?? '') / 1000;
  assert.ok(Math.abs(expiresAt - expected) < 30, `${expiresAt - expected} s from where it should be`);
}

function assertWarnsOf(result: StepResult, offset: string): void {
  const [warning, ...others] = result.annotations;
  assert.deepEqual(others, []);
  assert.equal(warning?.level, 'warning');
  assert.equal(warning?.title, 'The clock of this runner is wrong');
  assert.ok(warning?.message.startsWith(`It is ${offset} by DocuSign's clock. `), warning?.message);
}

suite('a wrong clock', { concurrency: 4 }, () => {
  const survived = [
    { name: 'an hour behind', skew: HOUR, offset: '60 minutes behind' },
    { name: 'an hour ahead', skew: -HOUR, offset: '60 minutes ahead' },
    { name: 'three hours behind', skew: 3 * HOUR, offset: '3 hours behind' },
    { name: 'a day behind', skew: DAY, offset: '24 hours behind' },
    { name: 'a day ahead', skew: -DAY, offset: '24 hours ahead' },
    { name: 'years behind', skew: 3 * 365 * DAY, offset: '1095 days behind' },
    { name: 'eleven minutes behind', skew: 11 * 60, offset: '11 minutes behind' },
  ];
  for (const { name, skew, offset } of survived) {
    test(`is survived with one more request and one warning: ${name}`, () =>
      withSkew(skew, async (scene) => {
        const result = await scene.run();
        assertGranted(scene, result);
        assert.equal(tokenRequests(scene), 2);
        assert.equal(scene.server.connections, 1);
        assert.ok(Math.abs(ageOfLastAssertion(scene)) < 30, 'the second assertion is not by the clock of the server');
        assertWarnsOf(result, offset);
        assertExpiresByServersClock(scene, result);
      }));
  }

  test('that is ahead is survived too where DocuSign minds the issue time', () =>
    withSkew(-30 * 60, async (scene) => {
      scene.server.script('token', [refusedAs('no_valid_keys_or_signatures')]);
      const result = await scene.run();
      assertGranted(scene, result);
      assert.equal(tokenRequests(scene), 2);
      assertWarnsOf(result, '30 minutes ahead');
    }));

  test('that DocuSign does not mind makes no second request and no warning', () =>
    withSkew(-30 * 60, async (scene) => {
      const result = await scene.run();
      assertGranted(scene, result);
      assert.equal(tokenRequests(scene), 1);
      assert.deepEqual(result.annotations, []);
      assertExpiresByServersClock(scene, result);
    }));

  for (const skew of [30, -30]) {
    test(`that is right to half a minute makes no second request: ${skew} s`, () =>
      withSkew(skew, async (scene) => {
        const granted = await scene.run();
        assertGranted(scene, granted);
        assert.deepEqual(granted.annotations, []);
        assert.equal(tokenRequests(scene), 1);

        scene.server.script('token', [refusedAs('expired_grant')]);
        const { message } = failureOf(await scene.run(), 'expired_grant');
        assert.equal(tokenRequests(scene), 2);
        assert.doesNotMatch(message, /The clock of this runner is \d/);
      }));
  }

  const mentioned = [
    { description: 'no_valid_keys_or_signatures', code: 'no_valid_keys_or_signatures' },
    { description: 'expired_grant', code: 'expired_grant' },
    { description: 'expired_client_token', code: 'expired_grant' },
    { description: '', code: 'invalid_grant' },
  ];
  for (const { description, code } of mentioned) {
    test(`is tried around once and never again, then reported: ${description || 'no description'}`, () =>
      withSkew(-3 * HOUR, async (scene) => {
        scene.server.script('token', () => refusedAs(description));
        const { message } = failureOf(await scene.run(), code);
        assert.equal(tokenRequests(scene), 2);
        assert.match(message, /^The clock of this runner is 3 hours ahead\.$/m);
      }));
  }

  test('is told from a wrong key by the second answer', () =>
    withSkew(
      HOUR,
      async (scene) => {
        const { message } = failureOf(await scene.run(), 'no_valid_keys_or_signatures');
        assert.equal(tokenRequests(scene), 2);
        assert.match(message, /^The clock of this runner is 60 minutes behind\.$/m);
      },
      newApp({ publicKeys: [rsaKeyPair(2048, 'foreign').publicKey] }),
    ));

  for (const code of ['issuer_not_found', 'user_not_found', 'invalid_scope', 'unauthorized_client']) {
    test(`explains no refusal of another kind, which is not tried again: ${code}`, () =>
      withSkew(DAY, async (scene) => {
        scene.server.script('token', () => refusedAs(code));
        const { message } = failureOf(await scene.run(), code);
        assert.equal(tokenRequests(scene), 1);
        assert.match(message, /^The clock of this runner is 24 hours behind\.$/m);
      }));
  }

  test('explains no missing consent, which is not tried again', () =>
    withSkew(
      -30 * 60,
      async (scene) => {
        failureOf(await scene.run(), 'consent_required');
        assert.equal(tokenRequests(scene), 1);
      },
      newApp({ consent: [] }),
    ));

  for (const date of [undefined, 'yesterday']) {
    test(`is not guessed at where DocuSign doesn't tell the time: ${date}`, () =>
      withSkew(DAY, async (scene) => {
        scene.server.script('token', () => ({
          status: 400,
          headers: { Date: date },
          body: '{"error":"expired_grant"}',
        }));
        failureOf(await scene.run(), 'expired_grant');
        assert.equal(tokenRequests(scene), 1);
      }));
  }

  test('is survived behind an outage, in the same step', () =>
    withSkew(HOUR, async (scene) => {
      scene.server.script('token', [{ status: 503 }, 'honest', { status: 502 }]);
      const result = await scene.run();
      assertGranted(scene, result);
      assert.equal(tokenRequests(scene), 4);
      assertWarnsOf(result, '60 minutes behind');
    }));

  for (const fault of ['expired', 'not yet valid'] as const) {
    test(`is a likely cause of a certificate that is ${fault}`, () => {
      const authority = createAuthority();
      const tls = certificateFaults[fault](authority, '127.0.0.1');
      return trusting(authority, (env) =>
        onStage({ server: { tls } }, async (scene) => {
          const { message } = failureOf(await scene.run({}, { env }), 'certificate_rejected');
          assert.match(message, /^Likely cause: The clock of this runner is wrong, or the certificate/m);
        }),
      );
    });
  }
});
