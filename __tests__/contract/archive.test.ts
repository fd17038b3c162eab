import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { before, suite, test } from 'node:test';
import { currentArchive, isClone, MAX_BYTES } from '../../testing/archive.ts';
import { readActionFile } from '../../testing/project-files.ts';
import { layOutStepFolder } from '../../testing/runner/step-folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Measurements and pictures, for people who read them on GitHub. */
const LEFT_OUT = /^docs\/(images\/|benchmarks\.md$|reliability\.md$)/;

suite('what a runner downloads', { skip: !isClone() && 'git packs it, from a clone' }, () => {
  let gzippedBytes: number;
  let contents: ReadonlyMap<string, Buffer>;
  before(() => {
    ({ gzippedBytes, contents } = currentArchive());
  });

  test('is small', () => {
    assert.ok(gzippedBytes <= MAX_BYTES.archive, `${gzippedBytes} bytes, more than ${MAX_BYTES.archive}`);
  });

  test('is what a run and an auditor need: actions, bundle, sources, documents', () => {
    const folders = ['dist', 'docs', 'examples', 'follow-up', 'src', 'unseal'];
    const needed = [
      ...globSync(['*.md', `{${folders.join()}}/**/*.*`], { cwd: ROOT }).map((path) => path.replaceAll(sep, '/')),
      'LICENSE',
      'action.yml',
      'package.json',
      'scripts/node24.cjs',
    ].filter((path) => !LEFT_OUT.test(path));
    assert.deepEqual([...contents.keys()].sort(), needed.sort());
  });

  function unpackTo(folder: string): void {
    for (const [path, content] of contents) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }

  test('says in one sentence that it can be neither built nor tested', () => {
    const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
    try {
      unpackTo(folder);
      const { scripts }: { scripts: Record<string, string> } = JSON.parse(
        readFileSync(join(folder, 'package.json'), 'utf8'),
      );
      for (const name of ['check', 'build', 'demo', 'test:unit']) {
        const [script = ''] = /scripts\/\S+/.exec(scripts[name] ?? '') ?? [];
        const { status, stderr } = spawnSync(process.execPath, [join(folder, script)], { encoding: 'utf8' });
        assert.equal(status, 1, name);
        assert.equal(
          stderr,
          "This is a release's ZIP, which can't be built or tested: clone the repository, as CONTRIBUTING.md says.\n",
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  });

  test('starts all actions by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
    try {
      unpackTo(folder);
      const env = await layOutStepFolder(folder, { name: 'push', payload: {} });
      for (const [action, expected] of [
        ['.', /^::error title=.+`integration-key`.+ are empty\./],
        ['unseal', /^::error title=.+::`sealed-token` and `sealing-key` are empty\./],
        ['follow-up', /^Follow-up: nothing to do\. /],
      ] as const) {
        const script = join(folder, action, readActionFile(action).runs.main);
        const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
        assert.deepEqual({ status, stderr }, { status: action === 'follow-up' ? 0 : 1, stderr: '' });
        assert.match(stdout, expected);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});
