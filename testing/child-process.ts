/** Runs Node in a process of its own, for what a test can't do inside its own: end, or begin anew. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface EndedProcess {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Only what hangs takes so long, however busy the machine. */
const HANGS_AFTER_MS = 120_000;
/** Would have a program act as in another place: in a step, in a test, with colours, with options of npm's or Node's. */
const SURROUNDINGS = /^(?:INPUT|GITHUB|RUNNER|NODE|DOCUSIGN)_(?!V8_COVERAGE)|COLOR|^npm_config_(?:env_file|full)$/;

export interface ProcessOptions {
  /** Added to the surroundings' own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Whether no one reads what it prints. */
  readonly unread?: boolean;
}

export async function runNode(args: readonly string[], options: ProcessOptions = {}): Promise<EndedProcess> {
  const { env, cwd, unread = false } = options;
  const own = Object.entries(process.env).filter(([name]) => !SURROUNDINGS.test(name));
  const child = spawn(process.execPath, args, {
    ...(cwd !== undefined && { cwd }),
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

/** The product's own modules, as an address to import from. */
export function source(path: string): string {
  return JSON.stringify(new URL(`../src/${path}`, import.meta.url).href);
}

/** Runs a few lines of TypeScript. */
export function runScript(script: string, options?: ProcessOptions): Promise<EndedProcess> {
  return runNode(['--input-type=module-typescript', '--eval', script], options);
}
