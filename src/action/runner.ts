/** Everything that the runner learns from the action: masks, outputs, annotations, the summary. */

import * as core from '@actions/core';

/** What a person should know although the run goes well. */
export interface Warning {
  /** The runner doesn't mask titles: words of our own only. */
  readonly title: string;
  readonly message: string;
}

/** What a person and later steps learn of a failure. */
export interface FailureReport {
  /** The runner doesn't mask titles: words of our own only. */
  readonly title: string;
  /** Plain text, the first line of which says it all. */
  readonly annotation: string;
  /** Markdown; empty for none. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Has the runner mask a text, whole and line by line, in everything that is printed from now on. */
export function mask(secret: string): void {
  // The runner warns about a mask of nothing.
  if (secret.trim() !== '') {
    core.setSecret(secret);
  }
}

/** Anything shorter is no key, and masking it would blot out words of the message about it. */
const MIN_KEY_LENGTH = 16;

/** Masks what may be a key. */
export function maskKey(text: string): void {
  if (text.length >= MIN_KEY_LENGTH) {
    mask(text);
  }
}

export function log(line: string): void {
  core.info(line);
}

/**
 * Logs a line of another program's. The runner obeys its commands as it does those of a `run:` step, but for the one after
 * which it would print our masks in place of obeying them.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export function logForeign(line: string): void {
  core.info(line.replace(/:(?=:stop-commands)|#(?=#\[stop-commands)/gi, '$& '));
}

export function warn({ title, message }: Warning): void {
  core.warning(message, { title });
}

/** A file that hands something to later steps could not be written. */
export class RunnerFileError extends Error {
  override readonly name = 'RunnerFileError';
  /** The variable that names the file. */
  readonly variable: 'GITHUB_OUTPUT' | 'GITHUB_ENV';
  /** Node's own code, e.g. `ENOSPC`; `undefined` where there is no file. */
  readonly nodeCode: string | undefined;

  constructor(variable: RunnerFileError['variable'], cause?: unknown) {
    super(variable);
    this.variable = variable;
    this.nodeCode = (cause as NodeJS.ErrnoException | undefined)?.code;
  }
}

/** @throws {RunnerFileError} */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  writeEach(outputs, core.setOutput, 'GITHUB_OUTPUT');
}

/** @throws {RunnerFileError} */
export function exportVariables(variables: Readonly<Record<string, string>>): void {
  writeEach(variables, core.exportVariable, 'GITHUB_ENV');
}

function writeEach(
  values: Readonly<Record<string, string>>,
  write: (name: string, value: string) => void,
  variable: RunnerFileError['variable'],
): void {
  // Without a file, the toolkit would print the values.
  if (!process.env[variable]) {
    throw new RunnerFileError(variable);
  }
  try {
    for (const [name, value] of Object.entries(values)) {
      write(name, value);
    }
  } catch (error) {
    throw new RunnerFileError(variable, error);
  }
}

/** Fails the step with one annotation. Not `core.setFailed`, which would print a second. */
export async function fail(report: FailureReport): Promise<void> {
  process.exitCode = core.ExitCode.Failure;
  core.error(report.annotation, { title: report.title });
  // A runner without these files has nobody to read them; the annotation stands.
  await ignoringFailure(() => setOutputs(report.outputs));
  if (report.summary !== '') {
    await ignoringFailure(() => core.summary.addRaw(report.summary, true).write());
  }
}

async function ignoringFailure(action: () => unknown): Promise<void> {
  try {
    await action();
  } catch {}
}
