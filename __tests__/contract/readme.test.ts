import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parseDocument, parse as parseYaml } from 'yaml';
import { type ActionFile, readActionFile } from '../../testing/project-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

interface Step {
  readonly id?: string;
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** The action that a step uses, if it is one of this project's. */
function actionOf(uses: string): ActionFile | undefined {
  const folder = /^(?:\.|[\w.-]+\/docusign-access-token)(\/[\w/-]+)?(?:@\S+)?$/.exec(uses)?.slice(1)[0];
  if (folder === undefined && !/docusign-access-token@|^\.\/$/.test(uses)) {
    return undefined;
  }
  return readActionFile(folder ?? '.');
}

/** Rows of the table whose head begins with a word, as cells. */
function tableOf(head: string): string[][] {
  const [, rows = ''] = new RegExp(`^\\| ${head} \\|.*\\n\\|[ |-]+\\n((?:\\|.*\\n)+)`, 'm').exec(README) ?? [];
  return rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const nameIn = (cell = ''): string => /^`([^`]+)`$/.exec(cell)?.[1] ?? cell;

const snippets = [...README.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

/** Every step that uses an action, wherever in a workflow it stands. */
function stepsIn(node: unknown): Step[] {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  const inside = Object.values(node).flatMap(stepsIn);
  return 'uses' in node && typeof node.uses === 'string' ? [node as Step, ...inside] : inside;
}

suite('the README', () => {
  const { inputs, outputs } = readActionFile('.');

  test('lists the inputs of action.yml, with the same defaults', () => {
    const rows = tableOf('input');
    assert.deepEqual(
      rows.map(([name]) => nameIn(name)),
      Object.keys(inputs),
    );
    for (const [name, fallback = '', meaning = ''] of rows) {
      const input = inputs[nameIn(name)];
      if (input?.default === undefined) {
        assert.equal(/^required/i.test(fallback), input?.required === true, nameIn(name));
        assert.doesNotMatch(fallback, /`/, nameIn(name));
      } else {
        assert.equal(fallback, `\`${input.default}\``);
      }
      assert.match(meaning, /\S{2}/);
    }
  });

  test('lists the outputs of action.yml', () => {
    assert.deepEqual(
      tableOf('output').map(([name]) => nameIn(name)),
      Object.keys(outputs),
    );
  });

  test('shows workflows that use this action', () => {
    assert.ok(snippets.length > 0);
    const uses = snippets.flatMap((text) => stepsIn(parseYaml(text))).map((step) => step.uses);
    assert.ok(uses.filter((name) => actionOf(name) !== undefined).length > 0);
  });

  for (const [index, text] of snippets.entries()) {
    test(`shows in its snippet ${index + 1} a workflow that this action can run`, () => {
      const document = parseDocument(text, { strict: true, uniqueKeys: true });
      assert.deepEqual([document.errors, document.warnings], [[], []]);
      const steps = stepsIn(document.toJS());
      for (const step of steps) {
        const action = actionOf(step.uses);
        const given = Object.keys(step.with ?? {});
        assert.ok(action === undefined || given.every((name) => name in action.inputs), given.join(', '));
        const required = Object.entries(action?.inputs ?? {}).filter(([, input]) => input.required);
        assert.ok(required.every(([name]) => given.includes(name)));
      }
      for (const [read, id, output = ''] of text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
        const candidates = steps.filter((step) => step.id === id).map(({ uses }) => actionOf(uses));
        assert.ok(candidates.length > 0, read);
        assert.ok(
          candidates.some((action) => action === undefined || output in action.outputs),
          read,
        );
      }
    });
  }

  test('names only inputs and outputs that there are, also outside of snippets', () => {
    const prose = README.replaceAll(/^```[\s\S]*?^```$/gm, '');
    for (const [read, output = ''] of prose.matchAll(/steps\.docusign\.outputs\.([\w-]+)/g)) {
      assert.ok(output in outputs, read);
    }
    for (const [read, input = ''] of prose.matchAll(/`([a-z]+(?:-[a-z]+)*): [\w-]+`/g)) {
      assert.ok(input in inputs, read);
    }
  });

  test('compares with the SDK as the benchmarks do, which meet their targets', () => {
    const page = readFileSync(join(ROOT, 'docs', 'benchmarks.md'), 'utf8');
    const [, success = ''] = page.split('\n## Success, ');
    const wallOf = (contender: string) =>
      Number(new RegExp(`^\\| ${contender} +\\| +([\\d.]+)`, 'm').exec(success)?.[1]);
    assert.match(README, /less than a third of its\s+time/);
    assert.ok(wallOf('this action') < wallOf('official SDK') / 3);
    const [, targets = ''] = page.split('\n## Targets\n');
    const met = [...targets.matchAll(/^\| .+ \| +(\w+) \|$/gm)].map(([, word]) => word);
    assert.deepEqual(new Set(met), new Set(['met', 'yes']));
  });
});
