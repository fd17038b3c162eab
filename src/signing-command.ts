/** Signs with a command of the workflow's, so that the private key may stay in a KMS, an HSM or a vault. */

import { type ChildProcess, type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { environmentWithoutInputs, workspace } from './action/run-context.ts';
import { log, mask } from './action/runner.ts';
import type { Signer } from './docusign/assertion.ts';
import { SigningError, type SigningProblem, signatureIn } from './docusign/signature.ts';

const TIMEOUT_SECONDS = 20;
const MAX_OUTPUT_BYTES = 8 * 1024;

/** @param command - A command line for the shell. Reads the bytes to sign, and prints their signature. */
export function commandSigner(command: string): Signer {
  return { takesLong: true, sign: async (signingInput) => signatureIn(await outputOf(command, signingInput)) };
}

/**
 * Runs a command in the workspace, with the environment of the step but for its inputs, which hold other secrets.
 *
 * @returns What it printed on standard output. What it prints on standard error goes to the log.
 * @throws {SigningError} It could not be started, failed, took too long or printed too much.
 */
async function outputOf(command: string, input: Buffer): Promise<Buffer> {
  // It is no secret without its signature, but some tools print at length what they can't read.
  mask(input.toString('latin1'));
  const file = openAsFile(input);
  const child = spawn(command, {
    shell: true,
    cwd: workspace(),
    env: {
      ...environmentWithoutInputs(),
      DOCUSIGN_SIGNING_DIGEST: createHash('sha256').update(input).digest('base64'),
    },
    stdio: [file.descriptor, 'pipe', 'pipe'],
    // A process group of its own, which can be ended as a whole.
    detached: process.platform !== 'win32',
    windowsHide: true,
    // Node's types don't see that both streams are pipes.
  }) as ChildProcessByStdio<null, Readable, Readable>;
  const stopWatching = beforeThisProcessEnds(() => endWithChildren(child));
  try {
    return await finished(child);
  } finally {
    endWithChildren(child);
    stopWatching();
    file.close();
  }
}

/** Not a pipe: on Linux, Node's pipes are sockets, which no tool can open as `/dev/stdin`. */
function openAsFile(bytes: Buffer): { readonly descriptor: number; readonly close: () => void } {
  const path = join(tmpdir(), `signing-input-${randomUUID()}`);
  try {
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
    const descriptor = openSync(path, 'r');
    const close = (): void => {
      closeSync(descriptor);
      rmSync(path, { force: true });
    };
    return { descriptor, close };
  } catch (error) {
    throw new SigningError({ kind: 'not-started', nodeCode: (error as NodeJS.ErrnoException).code });
  }
}

function finished(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  logLines(child.stderr);
  return new Promise((resolve, reject) => {
    const fail = (problem: SigningProblem): void => reject(new SigningError(problem));
    const timer = setTimeout(fail, TIMEOUT_SECONDS * 1000, { kind: 'timed-out', seconds: TIMEOUT_SECONDS });
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (chunks.reduce((sum, { length }) => sum + length, 0) > MAX_OUTPUT_BYTES) {
        fail({ kind: 'too-much', maxBytes: MAX_OUTPUT_BYTES });
      }
    });
    child.once('error', (error: NodeJS.ErrnoException) => fail({ kind: 'not-started', nodeCode: error.code }));
    // What it has left running may keep its streams open.
    child.once('exit', () => endWithChildren(child));
    child.once('close', (exitCode, signal) => {
      if (exitCode === 0) {
        resolve(Buffer.concat(chunks));
      } else {
        fail(signal === null ? { kind: 'exit-code', exitCode: exitCode ?? 1 } : { kind: 'signal', signal });
      }
    });
    child.once('close', () => clearTimeout(timer));
  });
}

/** Logs a stream line by line, as the runner does for a `run:` step. */
function logLines(stream: Readable): void {
  let pending = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (pending + text).split(/\r?\n/);
    pending = lines.pop() ?? '';
    if (pending.length > MAX_OUTPUT_BYTES) {
      lines.push(pending);
      pending = '';
    }
    lines.forEach(log);
  });
  stream.once('end', () => pending !== '' && log(pending));
}

function endWithChildren({ pid }: ChildProcess): void {
  if (pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // No process of it is left.
  }
}

/** @returns Takes the listener away. */
function beforeThisProcessEnds(listener: () => void): () => void {
  process.prependListener('exit', listener);
  process.prependListener('SIGINT', listener);
  process.prependListener('SIGTERM', listener);
  return () => {
    process.off('exit', listener).off('SIGINT', listener).off('SIGTERM', listener);
  };
}
