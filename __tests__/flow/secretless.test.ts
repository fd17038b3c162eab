import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { parse as parseYaml } from 'yaml';
import { failureOf, onStage } from '../../testing/scene.ts';

const REPOSITORY = 'octo-org/octo-repo';
const NO_SECRETS = { 'integration-key': '', 'user-id': '', 'private-key': '' };

interface Trigger {
  readonly event: { readonly name: string; readonly payload: Record<string, unknown> };
  readonly actor: string;
}

function push(actor = 'octocat'): Trigger {
  return { event: { name: 'push', payload: { ref: 'refs/heads/main' } }, actor };
}

/** @param head - The repository that it comes from; `null` once that was deleted. */
function pullRequest(head: string | null, { event = 'pull_request', actor = 'octocat' } = {}): Trigger {
  const sides = {
    head: { ref: 'topic', repo: head === null ? null : { full_name: head } },
    base: { ref: 'main', repo: { full_name: REPOSITORY } },
  };
  return { event: { name: event, payload: { action: 'opened', number: 7, pull_request: sides } }, actor };
}

const FORK = 'somebody/octo-repo';

/** Runs that get no secrets, by what GitHub withholds them from. */
const WITHHELD: Readonly<Record<string, readonly [Trigger, ...Trigger[]]>> = {
  'a pull request from a fork': [
    pullRequest(FORK),
    pullRequest(null),
    pullRequest(FORK, { event: 'pull_request_review' }),
    pullRequest(FORK, { event: 'pull_request_review_comment' }),
  ],
  Dependabot: [pullRequest(REPOSITORY, { actor: 'dependabot[bot]' }), push('dependabot[bot]')],
};

const GIVEN = [push(), pullRequest(REPOSITORY), pullRequest(FORK, { event: 'pull_request_target' })];

/** Whether GitHub runs a step, by the condition that the text offers. */
function conditionIn(text: string): (trigger: Trigger) => boolean {
  const line = /if: .+?(?= ,|`|$)/m.exec(text)?.[0] ?? assert.fail(`no if: line in ${text}`);
  const { if: condition }: { if: unknown } = parseYaml(line);
  assert.ok(typeof condition === 'string');
  return ({ event, actor }) => {
    const github = { event_name: event.name, event: event.payload, actor, repository: REPOSITORY };
    // The same operators mean the same in JavaScript; what is missing is empty there, and no error.
    return Boolean(runInNewContext(condition.replaceAll('.', '?.'), { github }));
  };
}

suite('secrets that GitHub withholds', { concurrency: true }, () => {
  for (const [name, withheld] of Object.entries(WITHHELD)) {
    test(`are explained with the if: line that skips the step there and nowhere else: ${name}`, () => {
      const [{ event, actor }] = withheld;
      return onStage({ job: { event, env: { GITHUB_ACTOR: actor } } }, async (scene) => {
        const result = await scene.run(NO_SECRETS);
        const { message } = failureOf(result, 'secrets_unavailable');
        assert.deepEqual(
          result.commands.map((command) => command.name),
          ['error'],
        );
        assert.deepEqual([result.plainLines, scene.server.requests], [[], []]);
        for (const text of [message.split('\n')[0] ?? '', result.summary]) {
          const runsOn = conditionIn(text);
          assert.ok(!withheld.some(runsOn), 'the step would run again');
          assert.ok(GIVEN.every(runsOn), 'the step would be skipped elsewhere');
        }
      });
    });
  }
});
