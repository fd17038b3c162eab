/** Runs a part of the action inside the test's own process, with the environment and the files that a runner gives to a step. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseKeyValues, splitLines } from '../../testing/runner/commands.ts';
import { SecretMasker } from '../../testing/runner/masker.ts';
import { type Annotation, StepLog } from '../../testing/runner/step-log.ts';

export interface CapturedStep {
  readonly exitCode: typeof process.exitCode;
  /** Every line, as it was printed. */
  readonly printed: readonly string[];
  readonly masks: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly exported: Readonly<Record<string, string>>;
  readonly summary: string;
}

const FILES = { output: 'GITHUB_OUTPUT', env: 'GITHUB_ENV', summary: 'GITHUB_STEP_SUMMARY' } as const;

// One folder for all steps of a process: the toolkit remembers where the summary stood the first time.
const folder = mkdtempSync(join(tmpdir(), 'captured-step-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** @param env - What the runner sets for the step; of the surroundings' own variables for actions nothing is left. */
export async function captureStep(env: Record<string, string>, body: () => unknown): Promise<CapturedStep> {
  const { exitCode } = process;
  const surroundings = { ...process.env };
  const paths = Object.values(FILES).map((variable) => [variable, join(folder, variable)] as const);
  for (const [, path] of paths) {
    writeFileSync(path, '');
  }
  const ofRunners = /^(?:(?:INPUT|GITHUB|RUNNER|DOCUSIGN)_|(?:ACT|GITEA_ACTIONS|FORGEJO_ACTIONS)$)/;
  for (const name of Object.keys(process.env).filter((name) => ofRunners.test(name))) {
    delete process.env[name];
  }
  Object.assign(process.env, Object.fromEntries(paths), env);
  const stdout = tapStdout();
  try {
    await body();
    return { exitCode: process.exitCode, ...readStep(stdout.text()) };
  } finally {
    stdout.release();
    process.exitCode = exitCode;
    for (const name of Object.keys(process.env).filter((name) => !(name in surroundings))) {
      delete process.env[name];
    }
    Object.assign(process.env, surroundings);
  }
}

/** Variables in which the runner hands inputs to a step. */
export function inputVariables(inputs: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value ?? '']),
  );
}

function tapStdout(): { readonly text: () => string; readonly release: () => void } {
  const { write } = process.stdout;
  let text = '';
  // The toolkit writes strings; the test runner's own reports, which pass here too, are bytes.
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: []) => {
    if (typeof chunk !== 'string') {
      return write.call(process.stdout, chunk, ...rest);
    }
    text += chunk;
    return true;
  }) as typeof write;
  return {
    text: () => text,
    release: () => {
      process.stdout.write = write;
    },
  };
}

function readStep(stdout: string): Omit<CapturedStep, 'exitCode'> {
  const log = new StepLog(new SecretMasker(), false);
  const printed = splitLines(stdout);
  for (const line of printed) {
    log.receive('stdout', line);
  }
  return {
    printed,
    masks: log.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data),
    annotations: log.annotations,
    outputs: Object.fromEntries(parseKeyValues(read(FILES.output))),
    exported: Object.fromEntries(parseKeyValues(read(FILES.env))),
    summary: read(FILES.summary),
  };
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
