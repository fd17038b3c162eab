/**
 * Compares the committed action with the least that could do its work, and with the official SDK. Prints tables; with
 * `--write` it also makes docs/benchmarks.md of them. `--rounds N` sets how often each contender is timed.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { currentArchive, isClone } from '../testing/archive.ts';
import { document } from './document.ts';
import { type Contender, measure, type Scenario } from './measure.ts';
import { type Machine, type Outcome, type Sizes, scenarioTable, sizesTable } from './tables.ts';

/** A document of fewer would be of chance. */
const MIN_ROUNDS_TO_WRITE = 20;

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT = join(ROOT, 'docs', 'benchmarks.md');

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '25' }, write: { type: 'boolean', default: false } },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds must be a whole number, 1 or more.');
if (options.write && rounds < MIN_ROUNDS_TO_WRITE) {
  throw new Error(`--write needs at least ${MIN_ROUNDS_TO_WRITE} rounds.`);
}

if (!isClone()) throw new Error('Git packs the archive that is measured: run this in a clone.');

const sdkVersion = installSdk();
const machine = describeMachine();
// A copy, so that a build in the meantime can't mix two versions into one figure.
const dist = mkdtempSync(join(tmpdir(), 'bench-dist-'));
process.on('exit', () => rmSync(dist, { recursive: true }));
cpSync(join(ROOT, 'dist'), dist, { recursive: true });
const sizes = measureSizes();

const empty: Contender = { name: 'empty script', script: join(import.meta.dirname, 'empty.cjs'), idle: true };
const floor: Contender = { name: 'floor', script: join(import.meta.dirname, 'floor.cjs') };
const action: Contender = { name: 'this action', script: join(dist, 'index.js') };
const sdk: Contender = { name: 'official SDK', script: join(import.meta.dirname, 'sdk.cjs') };

const [success, remote, refused, secretless] = [
  await run({
    title: 'Success, server on the same machine',
    latencyMs: 0,
    ending: 'token',
    contenders: [empty, floor, action, sdk],
    reference: floor,
  }),
  await run({
    title: 'Success, 50 ms round-trip time',
    latencyMs: 50,
    ending: 'token',
    contenders: [floor, action, sdk],
    reference: floor,
  }),
  await run({
    title: 'Refused with `consent_required`, server on the same machine',
    latencyMs: 0,
    ending: 'consent_required',
    contenders: [floor, action],
    reference: floor,
  }),
  await run({
    title: 'Secrets empty, in a pull request from a fork',
    latencyMs: 0,
    ending: 'secrets_unavailable',
    contenders: [empty, action],
    reference: empty,
  }),
];
console.log(`${sizesTable(sizes)}\n`);

if (options.write) {
  const results = { machine, rounds, sdkVersion, success, remote, refused, secretless, sizes };
  writeFileSync(DOCUMENT, document(results));
  console.log(`Written to ${DOCUMENT}`);
}

async function run(scenario: Scenario): Promise<Outcome> {
  const { title, reference } = scenario;
  const outcome = { title, reference: reference.name, samples: await measure(scenario, rounds) };
  console.log(`${title}\n\n${scenarioTable(outcome)}\n`);
  return outcome;
}

/** The rival is no dependency of this project: it is installed here, at the version that package.json pins. */
function installSdk(): string {
  const pinned = readJson('package.json').dependencies?.['docusign-esign'];
  const installed = join('node_modules', 'docusign-esign', 'package.json');
  if (!existsSync(join(import.meta.dirname, installed)) || readJson(installed).version !== pinned) {
    const arguments_ = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    // On Windows npm is a batch file, which only a shell runs.
    execFileSync('npm', arguments_, { cwd: import.meta.dirname, shell: process.platform === 'win32' });
  }
  return readJson(installed).version ?? '';
}

function readJson(path: string): { version?: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
}

function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: totalmem() / 2 ** 30,
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
    load: loadavg()[0] ?? 0,
  };
}

function measureSizes(): Sizes {
  const { gzippedBytes, contents } = currentArchive();
  const files = [...contents].map(([path, content]) => ({ path, bytes: content.length }));
  const bundle = files.filter(({ path }) => path.startsWith('dist/'));
  const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    archiveBytes: gzippedBytes,
    unpackedBytes: sum(files),
    unpackedFiles: files.length,
    distBytes: sum(bundle),
    distFiles: bundle.length,
    indexBytes: sum(bundle.filter(({ path }) => path === 'dist/index.js')),
  };
}
