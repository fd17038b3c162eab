import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import type { Behaviour } from '../../../testing/docusign/faults.ts';
import { FakeTime } from './support.ts';
import { date, issuedAt, json, onScene, refusalOf } from './token-scene.ts';

suite('a wrong clock', () => {
  for (const offsetSeconds of [65, 3600, 86_400, -65, -3600, -86_400]) {
    test(`is survived by signing once more, by the clock of the server: ${offsetSeconds} s`, () =>
      onScene(async ({ server, secrets, request }) => {
        server.clockOffsetSeconds = offsetSeconds;
        // Not by itself, as an assertion is good for ten minutes.
        if (Math.abs(offsetSeconds) < 600) {
          server.script('token', [json(400, { error: 'invalid_grant', error_description: 'expired_grant' })]);
        }
        const { clockOffsetSeconds, expiresAt } = await request();
        assert.deepEqual([clockOffsetSeconds, expiresAt], [offsetSeconds, 1_800_003_600 + offsetSeconds]);
        assert.deepEqual(
          server.requests.map(({ body }) => issuedAt(body)),
          [1_800_000_000, 1_800_000_000 + offsetSeconds],
        );
        assert.equal(secrets.length, 3);
      }));
  }

  const refusals: [words: object, again: boolean][] = [
    [{ error: 'invalid_grant', error_description: 'no_valid_keys_or_signatures' }, true],
    [{ error: 'invalid_grant', error_description: 'expired_grant' }, true],
    [{ error: 'expired_client_token' }, true],
    [{ error: 'invalid_grant' }, true],
    [{ error: 'consent_required' }, false],
    [{ error: 'invalid_grant', error_description: 'issuer_not_found' }, false],
    [{ error: 'invalid_grant', error_description: 'user_not_found' }, false],
    [{ error: 'invalid_scope' }, false],
    [{ error: 'something else' }, false],
  ];
  for (const [body, again] of refusals) {
    const name = Object.values(body).join(' / ');
    test(`${again ? 'may' : 'cannot'} explain a refusal: ${name}`, () =>
      onScene(async ({ server, time, request }) => {
        const refusal = json(400, body, { Date: date(time.nowMs + 3_600_000) });
        server.script('token', () => refusal);
        const { clockOffsetSeconds } = await refusalOf(request());
        assert.equal(clockOffsetSeconds, 3600);
        // Never a third time, though the second refusal could be explained as well.
        assert.equal(server.requests.length, again ? 2 : 1);
      }));
  }

  const nowMs = new FakeTime().nowMs;
  for (const [name, headers, requests] of [
    ['a minute and a second', { Date: date(nowMs + 61_000) }, 2],
    ['minus a minute and a second', { Date: date(nowMs - 61_000) }, 2],
    ['a minute', { Date: date(nowMs + 60_000) }, 1],
    ['minus a minute', { Date: date(nowMs - 60_000) }, 1],
    ['nobody knows how much', { Date: undefined }, 1],
  ] as const) {
    test(`is ${requests === 2 ? 'an' : 'no'} explanation where it is off by ${name}`, () =>
      onScene(async ({ server, request }) => {
        const refusal: Behaviour = json(400, { error: 'invalid_grant' }, headers);
        server.script('token', () => refusal);
        assert.equal((await refusalOf(request())).code, 'invalid_grant');
        assert.equal(server.requests.length, requests);
      }));
  }

  test('is no explanation for a key of somebody else, which is refused a second time', () =>
    onScene(
      async ({ server, request }) => {
        server.clockOffsetSeconds = 7200;
        const { code } = await refusalOf(request());
        assert.equal(code, 'no_valid_keys_or_signatures');
        assert.equal(server.requests.length, 2);
      },
      rsaKeyPair(2048, 'foreign'),
    ));

  test('counts for the expiry also where the second reply has no Date', () =>
    onScene(async ({ server, time, request }) => {
      const first = json(400, { error: 'invalid_grant' }, { Date: date(time.nowMs + 3_600_000) });
      const second = json(200, { access_token: 'a', expires_in: 60 }, { Date: undefined });
      server.script('token', [first, second]);
      assert.equal((await request()).expiresAt, 1_800_003_660);
    }));
});
