/** Runs a few lines of TypeScript in a process of their own, for what a test can't do inside its own: end, or begin anew. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface EndedProcess {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing takes so long but what hangs, however busy the machine. */
const HANGS_AFTER_MS = 120_000;

/** The product's own modules, as an address to import from. */
export function source(path: string): string {
  return JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);
}

export interface ScriptOptions {
  /** Added to the surroundings' own, of which those for actions and for Node are left out. */
  readonly env?: Record<string, string>;
  /** Whether nobody reads what it prints. */
  readonly unread?: boolean;
}

export async function runScript(script: string, { env, unread = false }: ScriptOptions = {}): Promise<EndedProcess> {
  const own = Object.entries(process.env).filter(([name]) => !/^(INPUT|GITHUB|RUNNER|NODE)_(?!V8_COVERAGE)/.test(name));
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    env: { ...Object.fromEntries(own), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: HANGS_AFTER_MS,
    killSignal: 'SIGKILL',
  });
  if (unread) {
    child.stdout.destroy();
  }
  const [stdout, stderr, [exitCode, signal]] = await Promise.all([
    unread ? '' : text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { exitCode, signal, stdout, stderr };
}
