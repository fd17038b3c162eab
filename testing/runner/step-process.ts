/**
 * Starts the process of a step, feeds its output to the log as it comes, and ends it when it is cancelled or hangs.
 */
import { spawn } from 'node:child_process';
import { LineReader } from './commands.ts';
import type { StepLog, Stream } from './step-log.ts';

/** A step ends by itself in half a minute; only one that hangs takes so long, however busy the machine. */
const DEFAULT_TIMEOUT_MS = 120_000;

/** Another Node than the one that runs us may start the step: elsewhere than on GitHub, actions run on the one that is there. */
export const STEP_NODE = process.env['STEP_NODE'] ?? process.execPath;

export interface Cancellation {
  signal: 'SIGINT' | 'SIGTERM';
  /** Sent once this is fulfilled, or once the step prints a line like this. */
  when: Promise<unknown> | RegExp;
}

export interface Exit {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** How long the step went on once it was cancelled; `undefined` where it wasn't, or had ended before. */
  endedAfterMs: number | undefined;
  stdout: string;
  stderr: string;
}

/**
 * Runs a script with `STEP_NODE`, in an environment of its own.
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
  const child = spawn(STEP_NODE, [script], {
    cwd: env['GITHUB_WORKSPACE'],
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Record<Stream, Buffer[]> = { stdout: [], stderr: [] };
  const printed = Promise.withResolvers<void>();
  const { signal, when } = cancellation ?? {};
  for (const stream of ['stdout', 'stderr'] as const) {
    const reader = new LineReader();
    const receive = (lines: string[]) => {
      for (const line of lines) {
        log.receive(stream, line);
        if (when instanceof RegExp && when.test(line)) printed.resolve();
      }
    };
    child[stream].on('data', (chunk: Buffer) => {
      chunks[stream].push(chunk);
      receive(reader.push(chunk));
    });
    child[stream].on('end', () => receive(reader.end()));
  }

  let cancelledAt: number | undefined;
  let endedAfterMs: number | undefined;
  const cancel = (signal: NodeJS.Signals) => {
    // Exited, but something it started still holds its streams open.
    if (child.exitCode !== null || child.signalCode !== null) return;
    cancelledAt = performance.now();
    child.kill(signal);
  };
  if (signal) void (when instanceof RegExp ? printed.promise : when)?.then(() => cancel(signal));
  child.on('exit', () => {
    if (cancelledAt !== undefined) endedAfterMs = performance.now() - cancelledAt;
  });

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
    resolve({ exitCode, signal, endedAfterMs, stdout: text('stdout'), stderr: text('stderr') });
  });
  return promise.finally(() => clearTimeout(timeout));
}
