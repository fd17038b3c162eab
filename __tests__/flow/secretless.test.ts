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

/** In a repository that says whether it is a fork. */
function inRepository(fork: boolean | undefined, { event, actor }: Trigger): Trigger {
  const repository = { full_name: REPOSITORY, ...(fork !== undefined && { fork }) };
  return { event: { name: event.name, payload: { ...event.payload, repository } }, actor };
}

function named(name: string): Trigger {
  return { event: { name, payload: {} }, actor: 'octocat' };
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
  'a fork itself': [
    inRepository(true, push()),
    inRepository(true, named('schedule')),
    inRepository(true, named('workflow_dispatch')),
    inRepository(true, pullRequest(REPOSITORY)),
    inRepository(true, pullRequest(FORK, { event: 'pull_request_target' })),
  ],
  'a coding agent': [named('dynamic'), inRepository(false, { ...named('dynamic'), actor: 'copilot[bot]' })],
  Dependabot: [pullRequest(REPOSITORY, { actor: 'dependabot[bot]' }), push('dependabot[bot]')],
};

const WORDS: Readonly<Record<string, string>> = {
  'a pull request from a fork': '^This run gets no secrets, because its pull request comes from a fork',
  'a fork itself': "^This repository is a fork, and forks don't get the original's secrets",
  'a coding agent': '^A coding agent started this run(.|\\n)*Settings, Secrets and variables, Agents',
  Dependabot: '^Dependabot started this run',
};

const GIVEN = [
  push(),
  inRepository(false, push()),
  inRepository(undefined, named('schedule')),
  pullRequest(REPOSITORY),
  pullRequest(FORK, { event: 'pull_request_target' }),
  inRepository(false, pullRequest(FORK, { event: 'pull_request_target' })),
];

/** Whether GitHub runs a step, by the condition that the text offers. */
function conditionIn(text: string): (trigger: Trigger) => boolean {
  const line = /if: .+?(?= ,|`|$)/m.exec(text)?.[0] ?? assert.fail(`no if: line in ${text}`);
  const { if: given }: { if: unknown } = parseYaml(line);
  assert.ok(typeof given === 'string');
  const condition = given.replace(/^\$\{\{(.*)\}\}$/, '$1');
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

  for (const [name, withheld] of Object.entries(WITHHELD)) {
    test(`are told apart by what withholds them, whichever event it is: ${name}`, async () => {
      const words = new RegExp(WORDS[name] ?? '');
      for (const { event, actor } of withheld) {
        await onStage({ job: { event, env: { GITHUB_ACTOR: actor } } }, async (scene) => {
          const { message } = failureOf(await scene.run({ 'private-key': '' }), 'secrets_unavailable');
          assert.match(message, words);
          const others = Object.keys(WORDS).filter((other) => other !== name);
          assert.ok(!others.some((other) => new RegExp(WORDS[other] ?? '').test(message)), message);
        });
      }
    });
  }

  test('are not said to be withheld where nothing withholds them', async () => {
    for (const { event, actor } of GIVEN) {
      await onStage({ job: { event, env: { GITHUB_ACTOR: actor } } }, async (scene) => {
        const { outputs } = await scene.run(NO_SECRETS);
        assert.equal(outputs['error'], 'invalid_input');
      });
    }
  });

  test('are missed by an agent even if only variables are empty, and in a fork not', async () => {
    for (const [trigger, code] of [
      [named('dynamic'), 'secrets_unavailable'],
      [inRepository(true, push()), 'invalid_input'],
    ] as const) {
      await onStage({ job: { event: trigger.event } }, async (scene) => {
        failureOf(await scene.run({ 'integration-key': '' }), code);
        failureOf(await scene.run({ 'user-id': 'me' }), 'invalid_input');
      });
    }
  });
});
