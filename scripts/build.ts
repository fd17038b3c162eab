/**
 * Builds `dist/` from `src/`: the compiler to a folder of its own, then one bundle for each entry. With `--verify` it
 * builds elsewhere and fails unless the committed `dist/` is the same to the byte.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ENTRIES = [{ source: 'main.js', target: '.' }];

const root = dirname(import.meta.dirname);
const require = createRequire(import.meta.url);

function build(target: string): void {
  const compiled = join(root, 'build', 'js');
  rmSync(compiled, { recursive: true, force: true });
  rmSync(target, { recursive: true, force: true });
  node(require.resolve('typescript/package.json'), 'bin/tsc', '--project', join(root, 'tsconfig.build.json'));
  // Without "type": "module" the bundle becomes CommonJS, which starts faster: docs/adr/0003-commonjs-bundle.md.
  writeFileSync(join(compiled, 'package.json'), '{}\n');
  for (const entry of ENTRIES) {
    const folder = join(target, entry.target);
    const arguments_ = ['build', join(compiled, entry.source), '--out', folder, '--license', 'licenses.txt', '--quiet'];
    node(require.resolve('@vercel/ncc/package.json'), 'dist/ncc/cli.js', ...arguments_);
  }
  writeFileSync(join(target, 'package.json'), '{\n  "type": "commonjs"\n}\n');
}

function node(packageJson: string, script: string, ...arguments_: string[]): void {
  const path = join(dirname(packageJson), script);
  execFileSync(process.execPath, [path, ...arguments_], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

if (process.argv.includes('--verify')) {
  const fresh = join(root, 'build', 'dist');
  build(fresh);
  const [expected, committed] = [contents(fresh), contents(join(root, 'dist'))];
  const names = new Set([...expected.keys(), ...committed.keys()]);
  const stale = [...names].filter((name) => expected.get(name) !== committed.get(name));
  if (stale.length > 0) {
    console.error(`dist/ is not what src/ builds to: ${stale.join(', ')}. Run "npm run build" and commit the result.`);
    process.exit(1);
  }
  console.log(`dist/ is what src/ builds to (${names.size} files)`);
} else {
  const fresh = join(root, 'build', 'dist');
  build(fresh);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist'));
  cpSync(fresh, join(root, 'dist'), { recursive: true });
}
