/** Whose runner this is, and what it learns from the action besides masks: outputs, annotations, the summary. */

import { EOL } from 'node:os';
// By their paths, since the package exports them only with all that a run never needs: docs/adr/0002-nothing-unused-on-the-main-path.md.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js';
import { nodeCodeOf, Problem } from '../problem/problem.ts';

/** `forge` is Gitea's or Forgejo's. */
export type RunnerKind = 'github' | 'act' | 'forge';

/** Whose runner this is: the others only resemble GitHub's. */
export function runnerKind(): RunnerKind {
  const { ACT: act, GITEA_ACTIONS: gitea, FORGEJO_ACTIONS: forgejo } = process.env;
  if (gitea || forgejo) {
    return 'forge';
  }
  return act ? 'act' : 'github';
}

/** What a person should know although the run goes well. */
export interface Warning {
  /** The runner doesn't mask titles: words of our own only. */
  readonly title: string;
  readonly message: string;
}

/** What a person and later steps learn about a failure. */
export interface FailureReport {
  /** The runner doesn't mask titles: words of our own only. */
  readonly title: string;
  /** A line of the log before the annotation: only GitHub's runner decodes that, so that a link in it works. */
  readonly plainLine?: string | undefined;
  /** Plain text, the first line of which says it all. */
  readonly annotation: string;
  /** Markdown; empty for none. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export function log(line: string): void {
  process.stdout.write(line + EOL);
}

/**
 * Logs another program's line. The runner obeys its commands as in a `run:` step, except the one after which it would
 * print our masks instead of obeying them.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export function logForeign(line: string): void {
  log(line.replace(/:(?=:stop-commands)|#(?=#\[stop-commands)/gi, '$& '));
}

export function warn({ title, message }: Warning): void {
  issueCommand('warning', { title }, message);
}

/** A file that hands something to later steps could not be written. */
export interface RunnerFileProblem {
  readonly kind: 'runner-file';
  /** The variable that names the file. */
  readonly variable: 'GITHUB_OUTPUT' | 'GITHUB_ENV';
  /** Node's own code, e.g. `ENOSPC`; `undefined` if there is no file. */
  readonly nodeCode: string | undefined;
}

/** @throws {Problem} */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  writeEach(outputs, 'OUTPUT');
}

/** @throws {Problem} */
export function exportVariables(variables: Readonly<Record<string, string>>): void {
  writeEach(variables, 'ENV');
}

function writeEach(values: Readonly<Record<string, string>>, file: 'OUTPUT' | 'ENV'): void {
  const variable = `GITHUB_${file}` as const;
  if (!process.env[variable]) {
    throw new Problem<RunnerFileProblem>({ kind: 'runner-file', variable, nodeCode: undefined });
  }
  try {
    for (const [name, value] of Object.entries(values)) {
      issueFileCommand(file, prepareKeyValueMessage(name, value));
    }
  } catch (error) {
    throw new Problem<RunnerFileProblem>({ kind: 'runner-file', variable, nodeCode: nodeCodeOf(error) });
  }
}

/** Fails the step with one annotation. */
export function failWith(title: string, message: string): void {
  process.exitCode = 1;
  issueCommand('error', { title }, message);
}

/** Fails the step with one annotation, and tells later steps and the summary why. */
export async function fail(report: FailureReport): Promise<void> {
  if (report.plainLine !== undefined) {
    log(report.plainLine);
  }
  failWith(report.title, report.annotation);
  // A runner without these files has no one to read them; the annotation remains.
  await ignoringFailure(() => setOutputs(report.outputs));
  if (report.summary !== '') {
    await ignoringFailure(async () => {
      const { summary } = await import('../../node_modules/@actions/core/lib/summary.js');
      await summary.addRaw(report.summary, true).write();
    });
  }
}

async function ignoringFailure(action: () => unknown): Promise<void> {
  try {
    await action();
  } catch {}
}
