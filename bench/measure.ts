/** Measures one scenario: contenders in alternation, each a fresh process against the same stand-in. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readActionFile } from '../testing/project-files.ts';
import { parseKeyValues } from '../testing/runner/commands.ts';
import { layOutStepFolder } from '../testing/runner/step-folder.ts';
import type { Counts, Introduction } from './server.ts';

/** A script to measure; `idle` if it should do nothing. */
export interface Contender {
  readonly name: string;
  readonly script: string;
  readonly idle?: true;
}

/** Against what the contenders run. */
export interface Scenario {
  readonly title: string;
  readonly latencyMs: number;
  /** How every contender has to end, unless it is idle: with a token, or with this code. */
  readonly ending: Ending;
  readonly contenders: readonly Contender[];
  /** The contender to which the others are compared. */
  readonly reference: Contender;
}

/** Secrets are unavailable where a pull request from a fork started the run. */
export type Ending = 'token' | 'consent_required' | 'secrets_unavailable';

/** All samples of one contender in one scenario. */
export interface Samples {
  readonly wallMs: number[];
  readonly cpuMs: number[];
  readonly peakKiB: number[];
  readonly connections: number[];
  readonly requests: number[];
}

const WARM_UP_ROUNDS = 3;

/**
 * Measures a scenario: first rounds that are timed, then as many that measure CPU time and memory.
 *
 * @throws {Error} A contender did not do what it is measured for.
 */
export async function measure(scenario: Scenario, rounds: number): Promise<ReadonlyMap<string, Samples>> {
  const { latencyMs, ending, contenders } = scenario;
  const samples = new Map(contenders.map(({ name }) => [name, newSamples()]));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const docusign = { latencyMs, consent: ending !== 'consent_required' };
  const server = fork(join(import.meta.dirname, 'server.ts'), [JSON.stringify(docusign)]);
  try {
    const [introduction] = (await once(server, 'message')) as [Introduction];
    const env = await environment(folder, introduction, ending);
    for (let round = -WARM_UP_ROUNDS; round < 2 * rounds; round += 1) {
      const timed = round < rounds;
      // In a fixed order, each contender would always come after the same other one.
      for (const contender of shuffled(contenders)) {
        const run = await runOnce(contender, env, !timed);
        const counts = await takeCounts(server);
        check(run, contender, env, ending, introduction.accountId);
        if (round >= 0) add(samples.get(contender.name), run, counts, timed);
      }
    }
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
  return samples;
}

const PUSH = { name: 'push', payload: {} };
const FORK = { name: 'pull_request', payload: { pull_request: { head: { repo: null } } } };

interface Run {
  readonly exitCode: number | null;
  readonly output: string;
  readonly wallMs: number;
  readonly usage: string;
}

/** What the runner gives to a step of this action, and nothing of this process's own environment. */
async function environment(
  folder: string,
  introduction: Introduction,
  ending: Ending,
): Promise<Record<string, string>> {
  const withSecrets = ending !== 'secrets_unavailable';
  const env = await layOutStepFolder(folder, withSecrets ? PUSH : FORK);
  const authorityFile = join(folder, 'authority.pem');
  writeFileSync(authorityFile, introduction.authority);
  env['NODE_EXTRA_CA_CERTS'] = authorityFile;
  for (const [name, { default: value = '' }] of Object.entries(readActionFile('.').inputs)) env[variable(name)] = value;
  for (const [name, value] of Object.entries(introduction.inputs)) env[variable(name)] = withSecrets ? value : '';
  return env;
}

function variable(input: string): string {
  return `INPUT_${input.toUpperCase()}`;
}

async function runOnce({ script }: Contender, env: Record<string, string>, withUsage: boolean): Promise<Run> {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) writeFileSync(env[name] ?? '', '');
  const preload = withUsage ? ['--require', join(import.meta.dirname, 'usage.cjs')] : [];
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...preload, script], {
    cwd: env['GITHUB_WORKSPACE'],
    env,
    stdio: ['ignore', 'pipe', 'pipe', ...(withUsage ? ['pipe' as const] : [])],
  });
  const exited = once(child, 'exit').then(([exitCode]) => ({ exitCode, wallMs: performance.now() - startedAt }));
  const streams = child.stdio.slice(1).map((stream) => text(stream as NodeJS.ReadableStream));
  const [stdout = '', stderr = '', usage = ''] = await Promise.all(streams);
  return { ...(await exited), output: stdout + stderr, usage };
}

async function takeCounts(server: ChildProcess): Promise<Counts> {
  server.send('counts');
  const [counts] = (await once(server, 'message')) as [Counts];
  return counts;
}

/** A figure of something that went wrong would be worse than none. */
function check(run: Run, contender: Contender, env: Record<string, string>, ending: Ending, accountId: string): void {
  const outputs = Object.fromEntries(parseKeyValues(readFileSync(env['GITHUB_OUTPUT'] ?? '', 'utf8')));
  const succeeded = run.exitCode === 0 && outputs['account-id'] === accountId && Boolean(outputs['access-token']);
  const failed = run.exitCode === 1 && outputs['error'] === ending;
  const asMeant = contender.idle ? run.exitCode === 0 : ending === 'token' ? succeeded : failed;
  if (!asMeant) throw new Error(`${contender.name} ended with exit code ${run.exitCode}:\n${run.output}`);
}

function add(samples: Samples | undefined, { wallMs, usage }: Run, counts: Counts, timed: boolean): void {
  samples?.connections.push(counts.connections);
  samples?.requests.push(counts.requests);
  if (timed) {
    samples?.wallMs.push(wallMs);
    return;
  }
  const { cpuMs, peakKiB } = JSON.parse(usage) as { cpuMs: number; peakKiB: number };
  samples?.cpuMs.push(cpuMs);
  samples?.peakKiB.push(peakKiB);
}

function newSamples(): Samples {
  return { wallMs: [], cpuMs: [], peakKiB: [], connections: [], requests: [] };
}

function shuffled<T>(list: readonly T[]): readonly T[] {
  const keyed = list.map((item) => ({ item, key: Math.random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
