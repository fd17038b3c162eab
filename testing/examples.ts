/** The example workflows, read as far as their tests need it. Evaluates no expression: that is the caller's business. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';

export type Permissions = Readonly<Record<string, string>> | string;

export interface WorkflowStep {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface WorkflowJob {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions?: Permissions;
  readonly outputs?: Readonly<Record<string, string>>;
  /** Absent in a job that calls a reusable workflow. */
  readonly steps?: readonly WorkflowStep[];
}

export interface Workflow {
  readonly permissions?: Permissions;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

export interface Example {
  readonly name: string;
  readonly text: string;
  readonly workflow: Workflow;
}

const EXAMPLES = join(import.meta.dirname, '..', 'examples');

export function readExample(name: string): Example {
  const text = readFileSync(join(EXAMPLES, name), 'utf8');
  return { name, text, workflow: parseYaml(text) as Workflow };
}

export function readExamples(): Example[] {
  return readdirSync(EXAMPLES).map(readExample);
}
