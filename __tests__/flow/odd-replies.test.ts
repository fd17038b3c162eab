import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newApp } from '../../testing/docusign/credentials.ts';
import type { Behaviour } from '../../testing/docusign/faults.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

const TRACE_TOKEN = 'c1d090b7-3b4e-4d3c-9d0a-1f5e8f0f6a11';

suite('a refusal', { concurrency: 4 }, () => {
  test('is tried again where that may help, and reported once', () =>
    onStage({}, async (scene) => {
      scene.server.script('token', () => ({ status: 502 }));
      failureOf(await scene.run(), 'server_error');
      assert.equal(scene.server.requests.length, 4);
    }));

  test('is not tried again before the time that X-RateLimit-Reset names', () =>
    onStage({}, async (scene) => {
      const reset = (seconds: number): Behaviour => ({
        status: 429,
        headers: { 'X-RateLimit-Reset': Math.ceil(Date.now() / 1000) + seconds },
      });
      scene.server.script('token', [reset(1800)]);
      const { message } = failureOf(await scene.run(), 'rate_limited');
      assert.match(message, /^DocuSign's limit for requests is reached\. Run this job again in (29|30|31) minutes\./);
      assert.equal(scene.server.requests.length, 1);

      scene.server.script('token', [reset(2)]);
      const result = await scene.run();
      assert.equal(result.exitCode, 0, result.log);
      const [, first, second] = scene.server.requests;
      assert.ok((second?.timeMs ?? 0) - (first?.timeMs ?? 0) >= 1000);
    }));

  test('hands the trace token on as an output', () =>
    onStage({}, async (scene) => {
      const headers = { 'X-DocuSign-TraceToken': TRACE_TOKEN };
      scene.server.script('token', [{ status: 400, headers, body: '{"error":"new"}' }]);
      assert.equal((await scene.run()).outputs['trace-token'], TRACE_TOKEN);
    }));

  test('without a trace token says so, and takes none that could be anything else', () =>
    onStage({}, async (scene) => {
      for (const traceToken of [undefined, '', 'two words', '::warning::x', 'x'.repeat(65)]) {
        scene.server.script('token', [{ status: 400, headers: { 'X-DocuSign-TraceToken': traceToken } }]);
        const result = await scene.run();
        assert.match(failureOf(result, 'empty_reply').message, /^DocuSign sent no trace token\.$/m);
        assert.equal(result.outputs['trace-token'], undefined);
      }
    }));
});

suite('scopes', { concurrency: 4 }, () => {
  const cases: { name: string; granted: string; warned?: RegExp }[] = [
    { name: 'one is missing', granted: 'signature impersonation', warned: /^Not granted: extended\. Calls that need/ },
    { name: 'two are missing', granted: 'signature', warned: /^Not granted: extended impersonation\. / },
    { name: 'impersonation alone is missing', granted: 'extended signature' },
    { name: 'all are there, in another order', granted: 'impersonation extended signature' },
    { name: 'there are more', granted: 'signature extended impersonation openid' },
  ];
  for (const { name, granted, warned } of cases) {
    test(`that were granted are compared with those requested: ${name}`, () =>
      onStage({ app: newApp({ consent: ['signature', 'extended', 'impersonation'] }) }, async (scene) => {
        scene.server.replyScope = () => granted;
        const result = await scene.run({ scopes: 'signature extended' });
        assert.equal(result.exitCode, 0, result.log);
        assert.equal(result.outputs['scopes'], granted);
        assert.equal(result.summary, '');
        const [warning, ...others] = result.annotations;
        assert.deepEqual(others, []);
        assert.equal(warning?.level, warned === undefined ? undefined : 'warning');
        assert.match(warning?.message ?? '', warned ?? /^$/);
      }));
  }
});
