import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { type SecretlessTrigger, secretlessTrigger } from '../../../src/action/trigger.ts';
import { captureStep } from '../captured-step.ts';

const folder = mkdtempSync(join(tmpdir(), 'trigger-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function triggerIn(env: Record<string, string>): Promise<SecretlessTrigger | undefined> {
  let trigger: SecretlessTrigger | undefined;
  const { printed } = await captureStep(env, () => {
    trigger = secretlessTrigger();
  });
  assert.deepEqual(printed, []);
  return trigger;
}

const base = { repo: { full_name: 'octo/app' } };
const fork = { pull_request: { head: { repo: { full_name: 'stranger/app' } }, base } };
const branch = { pull_request: { head: base, base } };
const lacking = { pull_request: { number: 1 } };
const deleted = { pull_request: { head: { repo: null }, base } };

suite('what started a run that gets no secrets', () => {
  for (const [what, event, payload, actor, expected] of [
    ['a pull request from a fork', 'pull_request', fork, 'octocat', 'fork'],
    ['a review of a pull request from a fork', 'pull_request_review', fork, 'octocat', 'fork'],
    ['a pull request from a fork that was deleted', 'pull_request', deleted, 'octocat', 'fork'],
    ['a pull request from a fork that Dependabot updated', 'pull_request', fork, 'dependabot[bot]', 'fork'],
    ['a pull request by Dependabot', 'pull_request', branch, 'dependabot[bot]', 'dependabot'],
    ['a push by Dependabot', 'push', {}, 'dependabot[bot]', 'dependabot'],
    ['nothing, for a pull request from a branch', 'pull_request', branch, 'octocat', undefined],
    ["nothing, for a pull request's target, which gets secrets", 'pull_request_target', fork, 'octocat', undefined],
    ['nothing, for a push', 'push', { head_commit: {} }, 'octocat', undefined],
    ['nothing, for an event without the pull request', 'pull_request', {}, 'octocat', undefined],
  ] as const) {
    test(`is ${what}`, async () => {
      const path = join(folder, 'event.json');
      writeFileSync(path, JSON.stringify(payload));
      const env = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, GITHUB_ACTOR: actor };
      assert.equal(await triggerIn(env), expected);
    });
  }

  for (const [what, runner, payload, actor, expected] of [
    ['a pull request from a fork, on Gitea', 'GITEA_ACTIONS', fork, 'octocat', 'fork'],
    ['nothing, on Gitea, for an event that lacks the repository', 'GITEA_ACTIONS', deleted, 'octocat', undefined],
    ['nothing, on Gitea, for an event that lacks both sides', 'GITEA_ACTIONS', lacking, 'octocat', undefined],
    ['nothing, on Gitea, for a user of the name of Dependabot', 'GITEA_ACTIONS', branch, 'dependabot[bot]', undefined],
    ['nothing, on act, for a pull request from a fork', 'ACT', fork, 'octocat', undefined],
    ['nothing, on act, for an event that lacks both sides', 'ACT', lacking, 'octocat', undefined],
  ] as const) {
    test(`is ${what}`, async () => {
      const path = join(folder, 'event.json');
      writeFileSync(path, JSON.stringify(payload));
      const event = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path, GITHUB_ACTOR: actor };
      assert.equal(await triggerIn({ ...event, [runner]: 'true' }), expected);
    });
  }

  test('is nothing outside of a runner, or for an event that can not be read', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{');
    const event = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' };
    const missing = { ...event, GITHUB_EVENT_PATH: join(folder, 'missing.json') };
    for (const env of [{}, missing, { ...event, GITHUB_EVENT_PATH: broken }]) {
      assert.equal(await triggerIn(env), undefined);
    }
  });
});
