/**
 * A stand-in for the runner of GitHub Actions: runs a step of an action as a job does and shows what people see
 * of it. It talks to no server of GitHub's and evaluates no workflow: expressions are the caller's business.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
 */
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Command, foldCase, parseKeyValues, splitLines } from './commands.ts';
import { SecretMasker } from './masker.ts';
import { environmentOf, type OtherRunner, OtherStepLog, WholeTextMasker } from './other-runners.ts';
import { layOutStepFolder, readFileCommands } from './step-folder.ts';
import { type Annotation, StepLog, type Stream } from './step-log.ts';
import { type Cancellation, runNode } from './step-process.ts';

export type { Annotation, Stream } from './step-log.ts';
export type { Cancellation } from './step-process.ts';

type Variables = Record<string, string>;

export interface JobOptions {
  /** Secrets as the server sends them. */
  secrets?: readonly string[];
  /** Patterns that the server wants masked, beyond the secrets. */
  maskHints?: readonly RegExp[];
  /** The event that started the workflow; a push without payload by default. */
  event?: { name: string; payload: unknown };
  /** Environment of every step of the job: GITHUB_ACTOR, GITHUB_REPOSITORY, … */
  env?: Variables;
  /** A runner that only resembles GitHub's. */
  otherRunner?: OtherRunner | undefined;
}

export interface StepOptions {
  /** Folder that holds the action.yml to run. */
  action: string;
  /** `with:`, after expressions were evaluated. An input given as '' stays empty: its default does not apply. */
  with?: Variables;
  /** Further environment of this step; it may override what the runner sets, such as GITHUB_REF. */
  env?: Variables;
  /** Cancels the step. The runner's further signals, to one that goes on for 7.5 s, are beyond this stand-in. */
  cancel?: Cancellation;
  /** The step is killed and `run` rejects when it takes longer; two minutes by default. */
  timeoutMs?: number;
}

export interface StepResult {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** What the step's icon says: besides the exit code, a command that the runner rejects fails a step. */
  conclusion: 'success' | 'failure' | 'cancelled';
  durationMs: number;
  /** How long the step went on once it was cancelled. */
  endedAfterMs: number | undefined;
  /** What a person sees: masked; annotations as `##[error]…`; debug lines with RUNNER_DEBUG=1 only. */
  log: string;
  annotations: Annotation[];
  /** Masked line by line. */
  summary: string;
  /** Unmasked: what later steps of the same job get. */
  outputs: Variables;
  /** Unmasked: what GITHUB_ENV hands to later steps. */
  exported: Variables;
  /** Unmasked, and never shown to anyone: for tests of what was printed at all. */
  stdout: string;
  /** Unmasked, like `stdout`. */
  stderr: string;
  /** Unmasked lines that were no command. */
  plainLines: { stream: Stream; line: string }[];
  commands: (Command & { stream: Stream })[];
}

interface ActionFile {
  inputs?: Record<string, { default?: string | number | boolean } | null> | null;
  runs: { using: string; main: string };
}

/** Set by the runner, so not listed under `env:` at the top of a step's log. */
const CONTEXT_VARIABLE = /^(?:GITHUB|RUNNER)_/;

export class Job {
  /** `undefined` for GitHub's. */
  readonly otherRunner: OtherRunner | undefined;
  readonly #masker: SecretMasker | WholeTextMasker;
  readonly #event: { name: string; payload: unknown };
  readonly #env: Variables;
  readonly #exported: Variables = {};

  constructor(options: JobOptions = {}) {
    this.#event = options.event ?? { name: 'push', payload: {} };
    this.otherRunner = options.otherRunner;
    this.#env = { ...options.env, ...(this.otherRunner && environmentOf(this.otherRunner)) };
    const masker = this.otherRunner ? new WholeTextMasker() : new SecretMasker();
    for (const secret of options.secrets ?? []) {
      if (masker instanceof SecretMasker) masker.addServerSecret(secret);
      else masker.add(secret);
    }
    if (masker instanceof SecretMasker) for (const pattern of options.maskHints ?? []) masker.addHint(pattern);
    this.#masker = masker;
  }

  /**
   * Runs one step. Steps of one job share masks and GITHUB_ENV, like on a runner.
   *
   * @throws {Error} The step hangs, its action can't be run, or it wrote a file that the runner rejects.
   */
  async run(step: StepOptions): Promise<StepResult> {
    // Without symbolic links, as `pwd` shows it: on macOS, the folder for temporary files is behind one.
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'runner-')));
    try {
      return await this.#runIn(folder, step);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /**
   * What a later job receives as `needs.<job>.outputs`: the runner drops a value in which anything would be masked.
   * An empty value is dropped too, without a warning. Other runners drop nothing: there, a secret arrives in plain text.
   */
  outputs(values: Variables): { kept: Variables; dropped: string[]; warnings: string[] } {
    const present = Object.entries(values).filter(([, value]) => value !== '');
    const dropped = present
      .filter(([, value]) => !this.otherRunner && this.mask(value) !== value)
      .map(([name]) => name);
    return {
      kept: Object.fromEntries(present.filter(([name]) => !dropped.includes(name))),
      dropped,
      warnings: dropped.map((name) => `Skip output '${name}' since it may contain secret.`),
    };
  }

  mask(text: string): string {
    return this.#masker.mask(text);
  }

  #newLog(env: Variables): StepLog {
    return this.#masker instanceof WholeTextMasker && this.otherRunner
      ? new OtherStepLog(this.#masker, this.otherRunner)
      : new StepLog(this.#masker, env['RUNNER_DEBUG'] === '1', env['GITHUB_WORKSPACE']);
  }

  async #runIn(folder: string, step: StepOptions): Promise<StepResult> {
    const startedAt = performance.now();
    const action = parseYaml(await readFile(join(step.action, 'action.yml'), 'utf8')) as ActionFile;
    if (action.runs.using !== 'node24') throw new Error(`${step.action} runs using ${action.runs.using}, not node24.`);

    const chosen = { ...this.#env, ...this.#exported, ...step.env };
    const env = { ...(await layOutStepFolder(folder, this.#event)), ...chosen };
    const log = this.#newLog(env);
    const inputs = collectInputs(action, step.with ?? {}, log);
    if (!this.otherRunner) logStart(log, step.action, inputs, chosen);
    for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;

    const exit = await runNode(resolve(step.action, action.runs.main), env, log, step.timeoutMs, step.cancel);
    const isCancelled = exit.endedAfterMs !== undefined;
    // What the runner throws in mid-step is reported once the files were read.
    const thrown = log.fault ?? (isCancelled ? 'The operation was canceled.' : undefined);
    if (thrown === undefined) log.debug(`Node Action run completed with exit code ${exit.exitCode}`);

    const files = await readFileCommands(folder);
    const exported = readPairs('GITHUB_ENV', files.env);
    Object.assign(this.#exported, exported);
    const summary = splitLines(files.step_summary).map((line) => `${this.mask(line)}\n`);
    if (thrown !== undefined) log.issue('error', thrown);
    const failed = exit.exitCode !== 0 || log.failed;
    return {
      ...exit,
      conclusion: isCancelled ? 'cancelled' : failed ? 'failure' : 'success',
      durationMs: performance.now() - startedAt,
      annotations: log.annotations,
      summary: summary.join(''),
      outputs: readPairs('GITHUB_OUTPUT', files.output),
      exported,
      plainLines: log.plainLines,
      commands: log.commands,
      log: log.text,
    };
  }
}

/** Given inputs, then defaults for those that weren't; warns of inputs that the action doesn't know. */
function collectInputs(action: ActionFile, given: Variables, log: StepLog): Variables {
  const inputs = { ...given };
  const givenNames = new Set(Object.keys(given).map(foldCase));
  const declared = Object.entries(action.inputs ?? {});
  for (const [name, input] of declared) {
    if (!givenNames.has(foldCase(name))) inputs[name] = String(input?.default ?? '');
  }
  const valid = declared.map(([name]) => name);
  const known = new Set(valid.map(foldCase));
  const unexpected = Object.keys(given).filter((name) => !known.has(foldCase(name)));
  if (unexpected.length > 0) {
    const quote = (names: string[]) => `'${names.join("', '")}'`;
    log.issue('warning', `Unexpected input(s) ${quote(unexpected)}, valid inputs are [${quote(valid)}]`);
  }
  return inputs;
}

/** The foldable head of a step's log, where the runner repeats what the step was given. */
function logStart(log: StepLog, action: string, inputs: Variables, env: Variables): void {
  log.output(`##[group]Run ./${basename(resolve(action))}`);
  const given = Object.entries(inputs).filter(([, value]) => value !== '');
  if (Object.keys(inputs).length > 0) log.output('with:');
  for (const [name, value] of given) log.output(`  ${name}: ${value}`);
  const variables = Object.entries(env).filter(([name]) => !CONTEXT_VARIABLE.test(name));
  if (variables.length > 0) log.output('env:');
  for (const [name, value] of variables) log.output(`  ${name}: ${value}`);
  log.output('##[endgroup]');
}

function readPairs(file: string, text: string): Variables {
  try {
    const pairs = [...parseKeyValues(text)];
    if (pairs.some(([name]) => name === '')) throw new Error('A name is empty');
    return Object.fromEntries(pairs);
  } catch (cause) {
    throw new Error(`The runner would fail the step for what it wrote to ${file}`, { cause });
  }
}
