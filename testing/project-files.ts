/** This project's own actions, workflows and examples, read as far as tests and tools need it. */

import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';

export interface ActionFile {
  readonly description: string;
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export interface ActionInput {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

export type Permissions = Readonly<Record<string, string>>;

export interface WorkflowStep {
  readonly id?: string;
  readonly if?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: boolean;
}

export interface WorkflowJob {
  readonly if?: string;
  /** Of a job that calls a reusable workflow, which has no steps. */
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Permissions;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly WorkflowStep[];
  readonly 'timeout-minutes'?: number;
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

export interface WorkflowFile {
  readonly name: string;
  readonly text: string;
  readonly workflow: Workflow;
}

const ROOT = join(import.meta.dirname, '..');
const EXAMPLES = join(ROOT, 'examples');
const WORKFLOWS = join(ROOT, '.github', 'workflows');

/** @param folder - Where its action.yml is, from the repository's root: `.` or `unseal`. */
export function readActionFile(folder: string): ActionFile {
  return parseYaml(readFileSync(join(ROOT, folder, 'action.yml'), 'utf8'));
}

export function readWorkflow(name: string): WorkflowFile {
  return readFrom(WORKFLOWS, name);
}

export function readWorkflows(): WorkflowFile[] {
  return readdirSync(WORKFLOWS).map(readWorkflow);
}

export function readExample(name: string): WorkflowFile {
  return readFrom(EXAMPLES, name);
}

export function readExamples(): WorkflowFile[] {
  return readdirSync(EXAMPLES).map(readExample);
}

/** The workflows that documents show; steps that stand alone become those of a job. */
export function readSnippets(): WorkflowFile[] {
  return globSync(['README.md', 'docs/*.md'], { cwd: ROOT }).flatMap((path) => {
    const snippets = readFileSync(join(ROOT, path), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm);
    return Array.from(snippets, ([, text = ''], index) => {
      const shown: Workflow | readonly WorkflowStep[] = parseYaml(text);
      const workflow: Workflow =
        'jobs' in shown ? shown : { on: {}, permissions: {}, jobs: { shown: { steps: shown } } };
      return { name: `snippet ${index + 1} of ${path}`, text, workflow };
    });
  });
}

/**
 * Puts values in place of `${{ … }}`.
 *
 * @param resolve - Gets the expression as it is written.
 */
export function evaluate(texts: Readonly<Record<string, unknown>>, resolve: (expression: string) => string) {
  const insert = (text: unknown) => String(text).replace(/\$\{\{ (.+?) \}\}/g, (_, name: string) => resolve(name));
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, insert(text)]));
}

function readFrom(folder: string, name: string): WorkflowFile {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parseYaml(text) };
}
