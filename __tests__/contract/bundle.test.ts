import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { suite, test } from 'node:test';
import { MAX_BYTES } from '../../testing/archive.ts';
import { onDemand } from '../../testing/audit.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));
const scripts = files.filter((file) => file.endsWith('.js'));
/** Every start reads and compiles it; what only some runs need is in chunks. */
const entry = readFileSync(join(DIST, 'index.js'), 'utf8');

const PACKAGES = ['@actions/core', '@actions/github', '@actions/http-client', 'jose'];

/** Whether a script holds a module that is imported on demand, by what is imported of it. */
function exports(text: string, name: string): boolean {
  return text.includes(`  ${name}: () => (/* binding */ ${name})`);
}

function chunkOf(name: string): string | undefined {
  return scripts.find((script) => exports(readFileSync(script, 'utf8'), name));
}

/** Packages whose modules stand in a bundle, by the comment that the bundler puts before each module. */
function packagesIn(script: string): string[] {
  const text = readFileSync(script, 'utf8');
  return [...text.matchAll(/MODULE: .*\.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/g)].map(([, name = '']) => name);
}

suite('the committed bundle', () => {
  test('is small and readable', () => {
    const bytes = Buffer.byteLength(entry);
    assert.ok(bytes <= MAX_BYTES.entry, `index.js has ${bytes} bytes, more than ${MAX_BYTES.entry}`);
    const all = files.reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(all <= MAX_BYTES.dist, `dist/ has ${all} bytes, more than ${MAX_BYTES.dist}`);
    assert.ok(bytes / entry.split('\n').length < 80, 'it looks minified');
  });

  for (const { module, name } of onDemand) {
    test(`leaves to a chunk what only some runs need: ${module}`, () => {
      assert.ok(!exports(entry, name));
      assert.ok(chunkOf(name));
    });
  }

  test('has nothing of a package in its entry that a successful run does not need', () => {
    const modules = [...entry.matchAll(/MODULE: \.\/node_modules\/(\S+)/g)].map(([, path]) => path);
    const [ofToolkit, others] = [
      /^@actions\/core\/lib\/(file-)?command\.js$|^@actions\/core\/lib\/utils\.js$/,
      /^jose\//,
    ];
    assert.deepEqual(
      modules.filter((path) => !ofToolkit.test(path ?? '') && !others.test(path ?? '')),
      [],
    );
    assert.ok(!modules.some((path) => /encrypt|jwe|aes/.test(path ?? '')), String(modules));
  });

  for (const [name, input, value, annotation] of [
    ['lookalikeOf', 'integration-key', 'x', /^A file of this action is missing on the runner\./],
    ['explain', 'integration-key', '', /^The action failed, and can't say why\./],
  ] as const) {
    test(`says in one annotation that a chunk is missing: ${name}`, () =>
      onStage({}, async (scene) => {
        const folder = mkdtempSync(join(tmpdir(), 'a chunk is missing '));
        try {
          for (const name of ['action.yml', 'dist']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
          rmSync(join(folder, relative(ROOT, chunkOf(name) ?? assert.fail('it is in no chunk'))));
          const result = await scene.job.run({ action: folder, with: scene.inputs({ [input]: value }) });
          assert.match(failureOf(result, 'internal_error').message, annotation);
          assert.equal(result.stderr, '');
        } finally {
          rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
        }
      }));
  }

  test('holds all actions', () => {
    for (const action of ['unseal', 'follow-up']) {
      const script = readFileSync(join(DIST, action, 'index.js'), 'utf8');
      assert.match(script, /^require\('\.\.\/index\.js'\);$/m);
      assert.ok(script.length < 200);
    }
  });

  test('holds four packages, and the licences of these alone', () => {
    const packages = new Set(scripts.flatMap(packagesIn));
    assert.deepEqual([...packages].sort(), PACKAGES);
    assert.ok(scripts.every((script) => !/octokit|undici/i.test(readFileSync(script, 'utf8'))));
    const licenses = readFileSync(join(DIST, 'licenses.txt'), 'utf8');
    const listed = [...licenses.matchAll(/^(\S+) \d+\.\d+\.\d+\n[\w.-]+\n\n/gm)].map(([, name]) => name);
    assert.deepEqual(listed, PACKAGES);
  });

  test('is CommonJS, whatever the repository says', () => {
    assert.deepEqual(JSON.parse(readFileSync(join(DIST, 'package.json'), 'utf8')), { type: 'commonjs' });
  });

  test('tells servers the version that package.json has', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.ok(readFileSync(join(DIST, 'index.js'), 'utf8').includes(`'docusign-access-token/${version}'`), version);
  });

  test('uses nothing that the oldest supported runner lacks', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    // The compiler knows exactly the API of these types, and runner 2.329 ships Node 24.10.
    assert.equal(manifest.devDependencies['@types/node'], '24.10.0');
  });
});

suite('the lock file', () => {
  const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  );

  test('has an entry for each platform, or npm ci fails where nothing is cached', () => {
    for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
      for (const name of Object.keys(optionalDependencies)) {
        assert.ok(packages[`node_modules/${name}`], `${name}, of ${path || 'the project'}`);
      }
    }
  });
});
