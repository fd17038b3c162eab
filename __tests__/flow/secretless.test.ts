import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { parse as parseYaml } from 'yaml';
import type { StepResult } from '../../testing/runner/runner.ts';
import { failureOf, onStage, type SceneOptions } from '../../testing/scene.ts';

const REPOSITORY = 'octo-org/octo-repo';
const BASE = { ref: 'main', repo: { full_name: REPOSITORY } };
const NO_SECRETS = { 'integration-key': '', 'user-id': '', 'private-key': '' };

interface Trigger {
  readonly event: { readonly name: string; readonly payload: Record<string, unknown> };
  readonly actor?: string;
}

function pullRequest(head: string | null, changes: { event?: string; actor?: string } = {}): Trigger {
  const repo = head === null ? null : { full_name: head };
  const payload = { action: 'opened', number: 7, pull_request: { head: { ref: 'topic', repo }, base: BASE } };
  return { event: { name: changes.event ?? 'pull_request', payload }, actor: changes.actor ?? 'octocat' };
}

const PUSH: Trigger = { event: { name: 'push', payload: { ref: 'refs/heads/main' } } };
const FORK = pullRequest('somebody/octo-repo');
const DELETED_FORK = pullRequest(null);
const OWN_BRANCH = pullRequest(REPOSITORY);
const DEPENDABOT = pullRequest(REPOSITORY, { actor: 'dependabot[bot]' });
const DEPENDABOT_PUSH: Trigger = { ...PUSH, actor: 'dependabot[bot]' };
const FORK_REVIEW = pullRequest('somebody/octo-repo', { event: 'pull_request_review' });
const FORK_COMMENT = pullRequest('somebody/octo-repo', { event: 'pull_request_review_comment' });
const TARGET = pullRequest('somebody/octo-repo', { event: 'pull_request_target' });
const CALLED: Trigger = { event: { name: 'workflow_call', payload: {} } };

function sceneOf({ event, actor = 'octocat' }: Trigger): SceneOptions {
  return { job: { event, env: { GITHUB_ACTOR: actor } } };
}

/** The condition that the text offers, and whether GitHub would run the step by it. */
function conditionIn(text: string): { runsOn: (trigger: Trigger) => boolean } {
  const line = /if: .+?(?= ,|`|$)/m.exec(text)?.[0] ?? assert.fail(`no if: line in ${text}`);
  const { if: condition }: { if: unknown } = parseYaml(line);
  assert.ok(typeof condition === 'string');
  return {
    runsOn: ({ event, actor = 'octocat' }) => {
      const github = { event_name: event.name, event: event.payload, actor, repository: REPOSITORY };
      // The same operators mean the same in JavaScript; what is missing is empty there, and no error.
      return Boolean(runInNewContext(condition.replaceAll('.', '?.'), { github, startsWith }));
    },
  };
}

function startsWith(text = '', start: string): boolean {
  return text.toLowerCase().startsWith(start.toLowerCase());
}

function assertNothingElsePrinted({ commands, plainLines }: StepResult): void {
  assert.deepEqual(plainLines, []);
  assert.deepEqual(
    commands.map(({ name }) => name),
    ['error'],
  );
}

suite('secrets that GitHub withholds', { concurrency: 4 }, () => {
  const FORKED = {
    happened: /started by a pull request from a fork, to which GitHub gives no secrets/,
    cause: /Likely cause: GitHub protects secrets from code that anybody may propose\. Nothing is wrong with/,
  };
  const BOT = {
    happened: /started by Dependabot, which has secrets of its own/,
    cause: /Likely cause: The secrets are stored for Actions only\. Nothing is wrong with them\./,
  };
  const cases = [
    { name: 'a pull request from a fork', trigger: FORK, ...FORKED },
    { name: 'a pull request from a fork that was deleted', trigger: DELETED_FORK, ...FORKED },
    { name: 'a review of a pull request from a fork', trigger: FORK_REVIEW, ...FORKED },
    { name: 'a comment on a pull request from a fork', trigger: FORK_COMMENT, ...FORKED },
    { name: "Dependabot's pull request", trigger: DEPENDABOT, ...BOT },
    { name: "Dependabot's push", trigger: DEPENDABOT_PUSH, ...BOT },
  ];
  for (const { name, trigger, happened, cause } of cases) {
    test(`are told from secrets that are missing, with the if: line that skips the step: ${name}`, () =>
      onStage(sceneOf(trigger), async (scene) => {
        const result = await scene.run(NO_SECRETS);
        const { title, message } = failureOf(result, 'secrets_unavailable');
        assert.equal(title, 'DocuSign token: this run gets no secrets');
        const [firstLine = ''] = message.split('\n');
        assert.match(firstLine, happened);
        assert.match(message, cause);
        assert.match(message, /\/docs\/errors\.md#secrets_unavailable$/);
        for (const input of Object.keys(NO_SECRETS)) {
          assert.match(message, new RegExp(`^${input} is empty`, 'm'));
        }
        assertNothingElsePrinted(result);
        assert.deepEqual(scene.server.requests, []);

        for (const text of [firstLine, result.summary]) {
          const { runsOn } = conditionIn(text);
          assert.equal(runsOn(trigger), false, 'the step would run again');
          assert.deepEqual([PUSH, OWN_BRANCH, TARGET].map(runsOn), [true, true, true]);
        }
      }));
  }

  test('may be offered to Dependabot too', () =>
    onStage(sceneOf(DEPENDABOT), async (scene) => {
      const { summary } = await scene.run(NO_SECRETS);
      assert.match(summary, /settings under Secrets and variables, Dependabot/);
    }));

  test('are no matter when another input is wrong', () =>
    onStage(sceneOf(FORK), async (scene) => {
      failureOf(await scene.run({ environment: 'staging' }), 'invalid_input');
    }));

  test('are no matter where they are given', () =>
    onStage(sceneOf(FORK), async (scene) => {
      assert.equal((await scene.run()).exitCode, 0);
    }));
});

suite('secrets that are missing', { concurrency: 4 }, () => {
  const cases = [
    { name: 'a push', trigger: PUSH },
    { name: 'a pull request from the same repository', trigger: OWN_BRANCH },
    { name: 'pull_request_target, which gets secrets even for a fork', trigger: TARGET },
    { name: 'a reusable workflow', trigger: CALLED },
    { name: 'an event without payload', trigger: { event: { name: 'schedule', payload: {} } } },
  ];
  for (const { name, trigger } of cases) {
    test(`are explained by typo, environment and reusable workflow: ${name}`, () =>
      onStage(sceneOf(trigger), async (scene) => {
        const result = await scene.run(NO_SECRETS);
        const { message } = failureOf(result, 'invalid_input');
        assert.match(message, /^3 inputs have to be corrected: integration-key, user-id, private-key\./);
        const cause = /A secret is misspelled or not set; .*environment: NAME.*; .*reusable workflow.*secrets: inherit/;
        assert.match(message, cause);
        assert.match(result.summary.replaceAll('`', ''), cause);
        assertNothingElsePrinted(result);
        assert.deepEqual(scene.server.requests, []);
      }));
  }

  const events: { name: string; path?: string; payload?: unknown }[] = [
    { name: 'is not there', path: join(import.meta.dirname, 'no-such-event.json') },
    { name: 'is a folder', path: import.meta.dirname },
    { name: 'is no JSON', path: import.meta.filename },
    { name: 'has no name', path: '' },
    { name: 'holds null', payload: null },
    { name: 'holds a list', payload: [] },
    { name: 'holds a pull request without sides', payload: { pull_request: {} } },
    { name: 'holds a pull request that is null', payload: { pull_request: null } },
    { name: 'holds a pull request that is a word', payload: { pull_request: 'x' } },
  ];
  for (const { name, path, payload = {} } of events) {
    test(`are reported by one annotation and nothing else when the event's file ${name}`, () =>
      onStage({ job: { event: { name: 'pull_request', payload } } }, async (scene) => {
        const env: Record<string, string> = path === undefined ? {} : { GITHUB_EVENT_PATH: path };
        const result = await scene.run(NO_SECRETS, { env });
        assert.equal(result.annotations.length, 1, result.log);
        assert.match(result.outputs['error'] ?? '', /^(invalid_input|secrets_unavailable)$/);
        assert.equal(result.exitCode, 1);
        assertNothingElsePrinted(result);
      }));
  }
});
