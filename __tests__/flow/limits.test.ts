import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CannedReply } from '../../testing/docusign/faults.ts';
import { failureOf, onStage, type Scene } from '../../testing/scene.ts';

const BURST = { errorCode: 'BURST_APIINVOCATION_LIMIT_EXCEEDED', message: 'The maximum number of calls was exceeded.' };
const HOURLY = { ErrorCode: 'HOURLY_APIINVOCATION_LIMIT_EXCEEDED', Message: 'The maximum number of hourly calls.' };

/** In half an hour, by the server's clock: what DocuSign says of its other limit. */
function refusing(status: number, body: object, headers: Record<string, string> = {}): CannedReply {
  return {
    status,
    headers: { 'X-RateLimit-Reset': String(Math.floor(Date.now() / 1000) + 1800), ...headers },
    body: JSON.stringify(body),
  };
}

const BURSTS: Readonly<Record<string, CannedReply>> = {
  'HTTP 400': refusing(400, BURST),
  'HTTP 429': refusing(429, BURST),
  'HTTP 400 in other capitals': refusing(400, { ErrorCode: BURST.errorCode, Message: BURST.message }),
  'HTTP 400 by OAuth': refusing(400, { error: BURST.errorCode.toLowerCase() }),
  'HTTP 429 by its headers': refusing(429, {}, { 'X-BurstLimit-Limit': '200', 'X-BurstLimit-Remaining': '0' }),
  'HTTP 429 by a number below zero': refusing(
    429,
    {},
    { 'X-BurstLimit-Remaining': '-1', 'X-RateLimit-Remaining': '7' },
  ),
};

function times(scene: Scene): number {
  return scene.server.requests.length;
}

suite('a limit of requests', { concurrency: 8 }, () => {
  for (const [name, reply] of Object.entries(BURSTS)) {
    test(`of a short time is waited for, whatever is said of the hour: ${name}`, () =>
      onStage({}, async (scene) => {
        scene.server.script('token', [reply]);
        const result = await scene.run();
        assert.equal(result.exitCode, 0, result.log);
        assert.equal(times(scene), 3);
        assert.match(result.plainLines[0]?.line ?? '', /trying again in 8\.0 s \(retry 1 of 3\)/);
      }));
  }

  test('of a short time is waited for in the account look-up as well', () =>
    onStage({}, async (scene) => {
      scene.server.script('userinfo', [BURSTS['HTTP 400'] ?? 'honest']);
      assert.equal((await scene.run()).exitCode, 0);
      assert.equal(times(scene), 3);
    }));

  test('of a short time that lasts too long is told from that of an hour', () =>
    onStage({}, async (scene) => {
      for (const [name, reply] of Object.entries(BURSTS)) {
        // DocuSign itself says that it lasts longer than the step may.
        scene.server.script('token', [{ ...reply, headers: { ...reply.headers, 'Retry-After': '40' } }]);
        const { message } = failureOf(await scene.run(), 'rate_limited');
        assert.match(
          message,
          /^This account made more than 200 DocuSign calls within 30 seconds\. Wait half a minute, then re-run this job\./,
        );
        assert.doesNotMatch(message, /UTC|hour|minutes/, name);
      }
    }));

  const hourly: Readonly<Record<string, [CannedReply, RegExp]>> = {
    'HTTP 429': [
      refusing(429, {}),
      /^This app or user has reached DocuSign's hourly limit until \d\d:\d\d UTC\. Re-run this job in (29|30|31) minutes\./,
    ],
    'HTTP 400': [refusing(400, HOURLY), /^This app or user has reached DocuSign's hourly limit until \d\d:\d\d UTC\./],
    'HTTP 400, and no header': [
      { status: 400, headers: {}, body: JSON.stringify(HOURLY) },
      /^This app or user has reached DocuSign's hourly limit until \d\d:00 UTC\./,
    ],
    'HTTP 429, and both headers': [
      refusing(429, {}, { 'X-BurstLimit-Remaining': '0', 'X-RateLimit-Remaining': '0' }),
      /until \d\d:\d\d UTC/,
    ],
    'HTTP 429, and a header of the burst': [
      refusing(429, HOURLY, { 'X-BurstLimit-Remaining': '0' }),
      /until \d\d:\d\d UTC/,
    ],
  };
  for (const [name, [reply, words]] of Object.entries(hourly)) {
    test(`of an hour ends at a time that is said, and is not waited for: ${name}`, () =>
      onStage({}, async (scene) => {
        scene.server.script('token', () => reply);
        const { message } = failureOf(await scene.run(), 'rate_limited');
        assert.match(message, words);
        assert.doesNotMatch(message, /30 seconds|half a minute/);
        assert.equal(times(scene), 1);
      }));
  }

  test("of an hour ends on the hour by the server's clock", () =>
    onStage({}, async (scene) => {
      scene.server.clockOffsetSeconds = -3 * 3600;
      scene.server.script('token', () => ({ status: 400, headers: {}, body: JSON.stringify(HOURLY) }));
      const before = new Date(Date.now() - 3 * 3600_000).getUTCHours();
      const { message } = failureOf(await scene.run(), 'rate_limited');
      const after = new Date(Date.now() - 3 * 3600_000).getUTCHours();
      const hour = Number(/until (\d\d):00 UTC/.exec(message)?.[1]);
      assert.ok(
        [before, after].some((one) => (one + 1) % 24 === hour),
        message,
      );
    }));

  test('is not seen in a refusal that only comes with its headers', () =>
    onStage({}, async (scene) => {
      scene.server.script('token', () =>
        refusing(400, { error: 'consent_required' }, { 'X-BurstLimit-Remaining': '0' }),
      );
      failureOf(await scene.run(), 'consent_required');
      assert.equal(times(scene), 1);
    }));
});

suite('the words of DocuSign', () => {
  for (const body of [
    { ErrorCode: 'ACCOUNT_LOCKED', Message: 'Ask an administrator.' },
    { errorcode: 'ACCOUNT_LOCKED', MESSAGE: 'Ask an administrator.' },
    { Error: 'ACCOUNT_LOCKED', Error_Description: 'Ask an administrator.' },
  ]) {
    test(`are read whatever the capitals of its fields: ${Object.keys(body).join()}`, () =>
      onStage({}, async (scene) => {
        scene.server.script('token', () => ({ status: 400, headers: {}, body: JSON.stringify(body) }));
        assert.match(failureOf(await scene.run(), 'refused').message, /"ACCOUNT_LOCKED", "Ask an administrator\."/);
      }));
  }
});
