import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { MAX_BYTES } from '../../testing/archive.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));
const scripts = files.filter((file) => file.endsWith('.js'));
/** Every start reads and compiles it; what only some runs need is in chunks. */
const entry = readFileSync(join(DIST, 'index.js'), 'utf8');

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

  test('leaves to chunks what only some runs need', () => {
    assert.doesNotMatch(entry, /MODULE: .*\/(failure\/|@actions\/github)/, 'of failures');
    assert.doesNotMatch(entry, /MODULE: .*\/(follow-up\/|follow-up\.js|consent-link|workflow-run)/, 'of the follow-up');
    assert.doesNotMatch(entry, /MODULE: .*\/(unseal-token|jwe_\w+|(en|de)crypt)\.js/, 'of sealed tokens');
  });

  test('holds all actions', () => {
    for (const action of ['unseal', 'follow-up']) {
      const script = readFileSync(join(DIST, action, 'index.js'), 'utf8');
      assert.match(script, /^require\('\.\.\/index\.js'\);$/m);
      assert.ok(script.length < 200);
    }
  });

  test('holds four packages, and the licences of these alone', () => {
    const packages = new Set(scripts.flatMap(packagesIn));
    // The toolkit's HTTP client is installed under a second name, beside its shim.
    assert.deepEqual([...packages].sort(), ['@actions/core', '@actions/github', 'actions-http-client', 'jose']);
    assert.ok(scripts.every((script) => !/octokit|undici/i.test(readFileSync(script, 'utf8'))));
    const licenses = readFileSync(join(DIST, 'licenses.txt'), 'utf8');
    const listed = [...licenses.matchAll(/^(\S+) \d+\.\d+\.\d+\n[\w.-]+\n\n/gm)].map(([, name]) => name);
    assert.deepEqual(listed, ['@actions/core', '@actions/github', '@actions/http-client', 'jose']);
  });

  test('is CommonJS, whatever the repository says', () => {
    assert.deepEqual(JSON.parse(readFileSync(join(DIST, 'package.json'), 'utf8')), { type: 'commonjs' });
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
