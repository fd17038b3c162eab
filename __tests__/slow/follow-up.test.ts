import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CONSENT, onGithub, onlyIssueOf, problemOf } from '../../testing/github/stage.ts';
import { assertTook } from '../../testing/pace.ts';

suite('a follow-up at an API that takes time', { concurrency: 3 }, () => {
  for (const method of ['GET', 'POST'] as const) {
    test(`ends by the deadline with one annotation if no answer ever comes: ${method}`, () =>
      onGithub({}, async (stage) => {
        stage.github.script(method, 'hang');
        const result = await stage.run(CONSENT);
        assert.match(problemOf(result, 'github_unavailable'), /within 30 seconds \(timed_out\)\. Re-run this job\./);
        assert.ok(result.durationMs >= 20_000);
        await assertTook(result.durationMs, 31_000);
      }));
  }

  test('waits for slow answers, within 30 seconds for all of them', () =>
    onGithub({ latencyMs: 4000 }, async (stage) => {
      const { conclusion, log } = await stage.run(CONSENT);
      assert.equal(conclusion, 'success', log);
      assert.equal(onlyIssueOf(stage).state, 'open');
    }));
});
