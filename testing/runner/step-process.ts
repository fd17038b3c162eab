/**
 * Owns the process of a step: starts it, feeds its output to the log as it comes, and ends it when it is cancelled
 * or hangs.
 */
import { spawn } from 'node:child_process';
import { LineReader } from './commands.ts';
import type { StepLog, Stream } from './step-log.ts';

const DEFAULT_TIMEOUT_MS = 60_000;

/** How long the runner waits after a signal, and what it sends next. */
const ESCALATION = {
  SIGINT: { waitMs: 7500, next: 'SIGTERM' },
  SIGTERM: { waitMs: 2500, next: 'SIGKILL' },
} as const;

export interface Cancellation {
  signal: keyof typeof ESCALATION;
  /** From the start, or from when `when` is fulfilled. */
  afterMs: number;
  when?: Promise<unknown>;
}

export interface Exit {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** Whether the step was still running when it was to be cancelled. */
  isCancelled: boolean;
  stdout: string;
  stderr: string;
}

/**
 * Runs a script with the Node that runs us, in an environment of its own.
 *
 * @throws {Error} The step took longer than `timeoutMs`, or could not be started.
 */
export function runNode(
  script: string,
  env: Record<string, string>,
  log: StepLog,
  timeoutMs = DEFAULT_TIMEOUT_MS,
  cancellation?: Cancellation,
): Promise<Exit> {
  const child = spawn(process.execPath, [script], {
    cwd: env['GITHUB_WORKSPACE'],
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Record<Stream, Buffer[]> = { stdout: [], stderr: [] };
  for (const stream of ['stdout', 'stderr'] as const) {
    const reader = new LineReader();
    const receive = (lines: string[]) => {
      for (const line of lines) log.receive(stream, line);
    };
    child[stream].on('data', (chunk: Buffer) => {
      chunks[stream].push(chunk);
      receive(reader.push(chunk));
    });
    child[stream].on('end', () => receive(reader.end()));
  }

  let isCancelled = false;
  let cancelling: NodeJS.Timeout | undefined;
  const cancel = (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => {
    // Exited, but something it started still holds its streams open.
    if (child.exitCode !== null || child.signalCode !== null) return;
    isCancelled = true;
    child.kill(signal);
    if (signal === 'SIGKILL') return;
    const { waitMs, next } = ESCALATION[signal];
    cancelling = setTimeout(cancel, waitMs, next);
  };
  if (cancellation) {
    const { signal, afterMs, when } = cancellation;
    const schedule = () => {
      cancelling = setTimeout(cancel, afterMs, signal);
    };
    if (when) void when.then(schedule);
    else schedule();
  }

  const { promise, resolve, reject } = Promise.withResolvers<Exit>();
  const timeout = setTimeout(() => {
    child.kill('SIGKILL');
    // The streams stay open while a grandchild lives: don't wait for their end.
    child.stdout.destroy();
    child.stderr.destroy();
    reject(new Error(`The step still ran after ${timeoutMs} ms. Its log:\n${log.text}`));
  }, timeoutMs);
  child.on('error', reject);
  child.on('close', (exitCode, signal) => {
    const text = (stream: Stream) => Buffer.concat(chunks[stream]).toString();
    resolve({ exitCode, signal, isCancelled, stdout: text('stdout'), stderr: text('stderr') });
  });
  return promise.finally(() => {
    clearTimeout(timeout);
    clearTimeout(cancelling);
  });
}
