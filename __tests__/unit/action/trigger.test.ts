import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { runScript, source } from '../child-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'trigger-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What is told of an event; in a process of its own, since the event stands in the environment. */
async function triggerOf(event: string, payload: unknown, actor = 'octocat'): Promise<string> {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, JSON.stringify(payload));
  const script = `
    import { secretlessTrigger } from ${source('action/trigger.ts')};
    process.stdout.write(String(secretlessTrigger()));
  `;
  const env = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, GITHUB_ACTOR: actor };
  const { stdout, stderr, exitCode } = await runScript(script, env);
  assert.deepEqual({ stderr, exitCode }, { stderr: '', exitCode: 0 });
  return stdout;
}

const base = { repo: { full_name: 'octo/app' } };
const fork = { pull_request: { head: { repo: { full_name: 'stranger/app' } }, base } };
const branch = { pull_request: { head: base, base } };

suite('what started a run that gets no secrets', { concurrency: 2 }, () => {
  for (const [what, event, payload, actor, expected] of [
    ['a pull request from a fork', 'pull_request', fork, undefined, 'fork'],
    ['a review of a pull request from a fork', 'pull_request_review', fork, undefined, 'fork'],
    ['a pull request from a fork that was deleted', 'pull_request', { pull_request: { head: { repo: null }, base } }],
    ['a pull request from a fork that Dependabot updated', 'pull_request', fork, 'dependabot[bot]', 'fork'],
    ['a pull request by Dependabot', 'pull_request', branch, 'dependabot[bot]', 'dependabot'],
    ['a push by Dependabot', 'push', {}, 'dependabot[bot]', 'dependabot'],
    ['nothing, for a pull request from a branch', 'pull_request', branch, undefined, 'undefined'],
    ['nothing, for a pull request’s target, which gets secrets', 'pull_request_target', fork, undefined, 'undefined'],
    ['nothing, for a push', 'push', { head_commit: {} }, undefined, 'undefined'],
    ['nothing, for an event without the pull request', 'pull_request', {}, undefined, 'undefined'],
  ] as const) {
    test(`is ${what.replace('’', "'")}`, async () => {
      assert.equal(await triggerOf(event, payload, actor), expected ?? 'fork');
    });
  }

  test('is nothing outside of a runner, or for an event that can not be read', async () => {
    const script = `
      import { secretlessTrigger } from ${source('action/trigger.ts')};
      process.stdout.write(String(secretlessTrigger()));
    `;
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{');
    const event = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' };
    for (const env of [
      {},
      { GITHUB_EVENT_NAME: 'push' },
      { ...event, GITHUB_EVENT_PATH: join(folder, 'missing.json') },
      { ...event, GITHUB_EVENT_PATH: broken },
    ]) {
      const { stdout, stderr } = await runScript(script, env);
      assert.deepEqual({ stdout, stderr }, { stdout: 'undefined', stderr: '' });
    }
  });
});
