/** Signs with a command of the workflow's, so that the private key may stay in a KMS, an HSM or a vault. */

import { type ChildProcess, type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { mask } from './action/masks.ts';
import { environmentWithoutInputs, workspace } from './action/run-context.ts';
import { logForeign } from './action/runner.ts';
import type { Signer } from './docusign/assertion.ts';
import { signatureIn } from './docusign/signature.ts';
import { nodeCodeOf, Problem } from './problem/problem.ts';
import type { SigningFault, SigningProblem } from './signing-problem.ts';

const TIMEOUT_SECONDS = 20;
/** Of a signature, and of what is said about it. */
const MAX_OUTPUT_BYTES = 8 * 1024;
const MAX_LOG_BYTES = 1024 * 1024;
/** How long a command that has ended is read on, where what it has left running keeps its streams open. */
const LINGER_MS = 500;

/** @param command - A command line for the shell. Reads the bytes to sign, and prints their signature. */
export function commandSigner(command: string): Signer {
  return (signingInput) => signWithCommand(command, signingInput);
}

/** @throws {Problem} It printed no signature, or did not end well. */
async function signWithCommand(command: string, signingInput: Buffer): Promise<Buffer> {
  const output = await outputOf(command, signingInput);
  const signature = signatureIn(output);
  if (signature === undefined) {
    throw noSignature(
      output.toString().trim() === '' ? { why: 'nothing' } : { why: 'no-signature', bytes: output.length },
    );
  }
  return signature;
}

function noSignature(fault: SigningFault): Problem<SigningProblem> {
  return new Problem({ kind: 'signing', ...fault });
}

/** Its standard input is a file. */
type Command = ChildProcessByStdio<null, Readable, Readable>;

/**
 * Runs a command in the workspace, with the environment of the step but for its inputs, which hold other secrets.
 *
 * @returns What it printed on standard output. What it prints on standard error goes to the log.
 * @throws {Problem} It could not be started, failed, took too long or printed too much.
 */
async function outputOf(command: string, input: Buffer): Promise<Buffer> {
  // It is no secret without its signature, but some tools print at length what they can't read.
  mask(input.toString('latin1'));
  const child = await started(command, input);
  const endItToo = (): void => endWithChildren(child);
  process.prependListener('exit', endItToo);
  const log = logLines(child.stderr);
  try {
    return await finished(child);
  } finally {
    log.flush();
    process.off('exit', endItToo);
  }
}

async function started(command: string, input: Buffer): Promise<Command> {
  let file: number | undefined;
  try {
    file = openAsFile(input);
    const child = spawn(command, {
      shell: true,
      cwd: workspace(),
      env: {
        ...environmentWithoutInputs(),
        DOCUSIGN_SIGNING_DIGEST: createHash('sha256').update(input).digest('base64'),
      },
      stdio: [file, 'pipe', 'pipe'],
      // A process group of its own, which can be ended as a whole.
      detached: process.platform !== 'win32',
      windowsHide: true,
      // Node's types don't see that both streams are pipes.
    }) as Command;
    if (child.pid === undefined) {
      const [error] = await once(child, 'error');
      throw error;
    }
    return child;
  } catch (error) {
    throw noSignature({ why: 'not-started', nodeCode: nodeCodeOf(error) });
  } finally {
    if (file !== undefined) {
      closeSync(file);
    }
  }
}

/**
 * Not a pipe: on Linux, Node's pipes are sockets, which no tool can open as `/dev/stdin`. Nothing is left of the file,
 * however this process ends: it has no name any more.
 */
function openAsFile(bytes: Buffer): number {
  const path = join(tmpdir(), `signing-input-${randomUUID()}`);
  try {
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
    return openSync(path, 'r');
  } finally {
    rmSync(path, { force: true });
  }
}

function finished(child: Command): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const end = (fault: SigningFault): void => {
      reject(noSignature(fault));
      endWithChildren(child);
    };
    const timer = setTimeout(end, TIMEOUT_SECONDS * 1000, { why: 'timed-out', seconds: TIMEOUT_SECONDS });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    for (const [stream, name, maxBytes] of [
      [child.stdout, 'standard output', MAX_OUTPUT_BYTES],
      [child.stderr, 'standard error', MAX_LOG_BYTES],
    ] as const) {
      onceBeyond(maxBytes, stream, () => end({ why: 'too-much', stream: name, maxBytes }));
    }
    child.once('exit', () => setTimeout(closeStreams, LINGER_MS, child).unref());
    child.once('close', (exitCode, signal) => {
      clearTimeout(timer);
      if (exitCode === 0) {
        resolve(Buffer.concat(chunks));
        endWithChildren(child);
      } else {
        end(signal === null ? { why: 'exit-code', exitCode: exitCode ?? 1 } : { why: 'signal', signal });
      }
    });
  });
}

function onceBeyond(maxBytes: number, stream: Readable, tooMuch: () => void): void {
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      tooMuch();
      stream.destroy();
    }
  });
}

function closeStreams({ stdout, stderr }: Command): void {
  stdout.destroy();
  stderr.destroy();
}

/** Logs a stream line by line, as the runner does for a `run:` step. */
function logLines(stream: Readable): { readonly flush: () => void } {
  const decoder = new StringDecoder();
  let pending = '';
  stream.on('data', (chunk: Buffer) => {
    const lines = (pending + decoder.write(chunk)).split(/\r?\n/);
    pending = lines.pop() ?? '';
    lines.forEach(logForeign);
  });
  return {
    flush: () => {
      if (pending !== '') {
        logForeign(pending);
      }
    },
  };
}

function endWithChildren({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined) {
    return;
  }
  if (process.platform !== 'win32') {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // No process of it is left.
    }
  } else if (exitCode === null && signalCode === null) {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
  }
}
