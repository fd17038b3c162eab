import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { runNode } from '../../testing/child-process.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LAUNCHER = join(ROOT, 'scripts', 'node24.cjs');

async function launch(launcher: string, args: string[], env: Record<string, string> = {}) {
  const { exitCode: status, stdout, stderr } = await runNode([launcher, ...args], { env });
  return { status, stdout, stderr };
}

/** A checkout that holds nothing but the launcher, on a machine with an older Node. */
async function withOldMachine(
  body: (launcher: string, env: Record<string, string>, packages: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'a checkout '));
  try {
    const [launcher, preload] = [join(folder, 'scripts', 'node24.cjs'), join(folder, 'preload.cjs')];
    cpSync(LAUNCHER, launcher);
    writeFileSync(join(folder, 'package.json'), '{ "devDependencies": { "yaml": "1.0.0" } }');
    mkdirSync(join(folder, 'testing'));
    const versions = `{ ...process.versions, node: '20.20.2' }`;
    writeFileSync(
      preload,
      `Object.defineProperties(process, { version: { value: 'v20.20.2' }, versions: { value: ${versions} } });`,
    );
    await body(launcher, { NODE_OPTIONS: `--require ${JSON.stringify(preload)}` }, join(folder, 'node_modules'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

suite('the launcher of scripts', () => {
  test('starts every script of package.json that runs code of this project', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [name, command] of Object.entries(scripts)) {
      assert.doesNotMatch(command, /\bnode (?!(?:-- )?scripts\/node24\.cjs )/, name);
    }
  });

  test('hands on arguments, output and exit code, and puts its Node on the path', async () => {
    const script =
      "console.log(process.argv[1], require('node:child_process').execSync('node --version') + ''); process.exit(3)";
    const { status, stdout, stderr } = await launch(LAUNCHER, ['--eval', script, 'two words']);
    assert.match(stdout, /^two words v(2[4-9]|[3-9]\d)\./);
    assert.deepEqual([status, stderr], [3, '']);
  });

  test('says in one sentence what an older machine lacks', () =>
    withOldMachine(async (launcher, env, packages) => {
      const complaint = async (script: string): Promise<string> => {
        const { status, stdout, stderr } = await launch(launcher, [script], env);
        assert.deepEqual([status, stdout], [1, '']);
        return stderr;
      };
      assert.equal(await complaint('demo/demo.ts'), 'Nothing is installed yet: run "npm ci" first.\n');
      mkdirSync(packages);
      assert.equal(await complaint('demo/demo.ts'), 'Some packages are missing: run "npm ci --include=dev".\n');
      mkdirSync(join(packages, 'yaml'));
      assert.equal(await complaint('scripts/build.ts'), 'The compiler is missing: run "npm ci --include=optional".\n');
      assert.match(
        await complaint('demo/demo.ts'),
        /^Node 24 or newer is needed, and this is v20\.20\.2: .+ https:\/\/nodejs\.org\.\n$/,
      );
    }));

  test('says in one sentence that no temporary files can be written', async () => {
    const nowhere = join(ROOT, 'no such folder');
    const { status, stderr } = await launch(LAUNCHER, ['--version'], { TMPDIR: nowhere, TEMP: nowhere, TMP: nowhere });
    assert.equal(status, 1);
    assert.match(stderr, /^No temporary files can be written in .+: set TMPDIR, .+\n$/);
  });
});
