/**
 * Builds `dist/` from `src/`: the compiler to its own folder, then one bundle of all actions. With `--verify` it
 * builds elsewhere and fails unless the committed `dist/` is the same to the byte.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Folders of the actions beside the first. */
const OTHERS = ['unseal', 'follow-up'];

/** The script of another action. */
const scriptOf = (action: string): string => `// One bundle holds all actions, and starts the others by this argument.
process.argv[2] = '${action}';
require('../index.js');
`;

const root = dirname(import.meta.dirname);
const require = createRequire(import.meta.url);

function build(target: string): void {
  // As deep below the root as `src/` is, so that a path into node_modules leads to the same file.
  const compiled = join(root, 'build');
  node(require.resolve('typescript/package.json'), 'bin/tsc', '--project', join(root, 'tsconfig.build.json'));
  // Without "type": "module" the bundle becomes CommonJS, which starts faster: docs/adr/0003-commonjs-bundle.md.
  writeFileSync(join(compiled, 'package.json'), '{}\n');
  const stats = join(compiled, 'stats.json');
  const ncc = require.resolve('@vercel/ncc/package.json');
  const options = ['--out', target, '--stats-out', stats, '--quiet'];
  node(ncc, 'dist/ncc/cli.js', 'build', join(compiled, 'main.js'), ...options);
  for (const action of OTHERS) {
    mkdirSync(join(target, action));
    writeFileSync(join(target, action, 'index.js'), scriptOf(action));
  }
  const packages = new Set(packagesIn(JSON.parse(readFileSync(stats, 'utf8'))));
  writeFileSync(join(target, 'licenses.txt'), [...packages].map(licenseOf).sort().join('\n'));
  writeFileSync(join(target, 'package.json'), '{\n  "type": "commonjs"\n}\n');
}

interface Module {
  readonly nameForCondition?: string | null;
  readonly modules?: readonly Module[];
}

/** Folders of the packages that the bundle holds, chunks included; ncc's own list leaves out those of all chunks but one. */
function packagesIn({ modules = [], nameForCondition }: Module): string[] {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(nameForCondition ?? '')?.[0];
  return [...(folder === undefined ? [] : [folder]), ...modules.flatMap(packagesIn)];
}

function licenseOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version}\n${license}\n${text}`.replace(/\r\n/g, '\n');
}

function node(packageJson: string, script: string, ...arguments_: string[]): void {
  const path = join(dirname(packageJson), script);
  const { status } = spawnSync(process.execPath, [path, ...arguments_], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // It has said why.
  if (status !== 0) process.exit(1);
}

function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

function writeTo(folder: 'build' | 'dist', write: (path: string) => void): void {
  const path = join(root, folder);
  try {
    rmSync(path, { recursive: true, force: true });
    write(path);
  } catch {
    giveUp(`The folder ${folder}/ cannot be written: give yourself the right to, or delete it`);
  }
}

function giveUp(reason: string): never {
  console.error(`${reason}, and run the command again.`);
  process.exit(1);
}

// Those mean something to the bundler.
if (/[!#*?]/.test(root)) {
  giveUp('The bundler cannot work in a folder with !, #, * or ? in its path: move this checkout');
}

writeTo('build', mkdirSync);
const fresh = join(root, 'build', 'dist');
build(fresh);
if (process.argv.includes('--verify')) {
  const [expected, committed] = [contents(fresh), contents(join(root, 'dist'))];
  const names = new Set([...expected.keys(), ...committed.keys()]);
  const stale = [...names].filter((name) => expected.get(name) !== committed.get(name));
  if (stale.length > 0) {
    console.error(`dist/ is not what src/ builds to: ${stale.join(', ')}. Run "npm run build" and commit the result.`);
    process.exit(1);
  }
  console.log(`dist/ is what src/ builds to (${names.size} files)`);
} else {
  writeTo('dist', (path) => cpSync(fresh, path, { recursive: true }));
}
