/** Tells the runner everything that it gets to know: masks, outputs, annotations, the summary. */

import * as core from '@actions/core';

/** What a person gets to know although a run goes well. */
export interface Warning {
  /** The runner doesn't mask titles: words of our own only. */
  readonly title: string;
  readonly message: string;
}

/** What a person and later steps get to know of a failure. */
export interface FailureReport {
  /** The runner doesn't mask titles: words of our own only. */
  readonly title: string;
  /** Plain text, the first line of which says it all. */
  readonly annotation: string;
  /** Markdown. */
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

/** What is shorter is no key, and masking it would blot out words of the message that says so. */
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

export function warn({ title, message }: Warning): void {
  core.warning(message, { title });
}

export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) {
    core.setOutput(name, value);
  }
}

export function exportVariables(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) {
    core.exportVariable(name, value);
  }
}

/** Fails the step with one annotation. Not `core.setFailed`, which would print a second. */
export async function fail(report: FailureReport): Promise<void> {
  process.exitCode = core.ExitCode.Failure;
  core.error(report.annotation, { title: report.title });
  // A runner without these files has nobody to read them; the annotation stands.
  await ignoringFailure(() => setOutputs(report.outputs));
  await ignoringFailure(() => core.summary.addRaw(report.summary, true).write());
}

async function ignoringFailure(action: () => unknown): Promise<void> {
  try {
    await action();
  } catch {}
}
