/** Signs with a command of the workflow's, so that the private key may stay in a KMS, an HSM or a vault. */

import { type ChildProcess, type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
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
/** How often a growing output is measured. */
const MEASURING_MS = 20;
/** How many of the last lines on standard error are kept, since one of them gives the reason. */
const KEPT_LINES = 20;
/** How long to read on after a command has ended, if what it left running keeps its streams open. */
const LINGER_MS = 500;

/** @param command - A command line for the shell. Reads the bytes to sign, and prints their signature. */
export function commandSigner(command: string): Signer {
  return (signingInput) => signWithCommand(command, signingInput);
}

/** @throws {Problem} It printed no signature, or did not end well. */
async function signWithCommand(command: string, signingInput: Buffer): Promise<Buffer> {
  const { output, said } = await run(command, signingInput);
  const signature = signatureIn(output);
  if (signature === undefined) {
    const { shapeOfOutput } = await import('./docusign/signature-lookalike.ts');
    const isEmpty = output.toString().trim() === '';
    const fault = { why: 'no-signature', bytes: output.length, shape: shapeOfOutput(output) } as const;
    throw await noSignature(command, isEmpty ? { why: 'nothing' } : fault, said);
  }
  return signature;
}

async function noSignature(command: string, fault: SigningFault, said: readonly string[] = []) {
  const { unresolvedIn } = await import('./lookalike.ts');
  return new Problem<SigningProblem>({ kind: 'signing', looksLike: await unresolvedIn(command), said, ...fault });
}

/** Its standard input and output are files. */
type Command = ChildProcessByStdio<null, null, Readable>;

/**
 * Runs a command in the workspace, with the step's environment except its inputs, which hold other secrets.
 *
 * @returns All of its standard output, and the last lines on standard error, which go to the log as well.
 * @throws {Problem} It could not be started, failed, took too long or printed too much.
 */
async function run(command: string, input: Buffer): Promise<{ output: Buffer; said: readonly string[] }> {
  // It isn't secret without its signature, but some tools print all of what they can't read.
  mask(input.toString('latin1'));
  const files: number[] = [];
  try {
    const child = await started(command, input, files);
    const endItToo = (): void => endWithChildren(child);
    process.prependListener('exit', endItToo);
    const endOfLog = logLines(child.stderr);
    const [, file = Number.NaN] = files;
    const fault = await endOf(child, file);
    process.off('exit', endItToo);
    const said = endOfLog();
    if (fault !== undefined) {
      throw await noSignature(command, fault, said);
    }
    return { output: contentOf(file), said };
  } finally {
    files.forEach(closeSync);
  }
}

/** @param files - Gets its standard input and output, as soon as they are open. */
async function started(command: string, input: Buffer, files: number[]): Promise<Command> {
  try {
    files.push(openAsFile(input), openAsFile(Buffer.of()));
    const child = spawn(command, {
      shell: true,
      cwd: workspace(),
      env: {
        ...environmentWithoutInputs(),
        DOCUSIGN_SIGNING_DIGEST: createHash('sha256').update(input).digest('base64'),
      },
      stdio: [...files, 'pipe'],
      // A separate process group, which can be ended as a whole.
      detached: process.platform !== 'win32',
      windowsHide: true,
      // Node's types don't know that only one stream is a pipe.
    }) as unknown as Command;
    if (child.pid === undefined) {
      const [error] = await once(child, 'error');
      throw error;
    }
    return child;
  } catch (error) {
    throw await noSignature(command, { why: 'not-started', nodeCode: nodeCodeOf(error) });
  }
}

/**
 * Not a pipe: on Linux, Node's pipes are sockets, which no tool can open as `/dev/stdin` or `/dev/stdout`. Nothing is left
 * of the file, however this process ends: it has no name any more. What is written by descriptor is appended, also to what
 * a tool has written by name.
 */
function openAsFile(bytes: Buffer): number {
  const path = join(tmpdir(), `signing-${randomUUID()}`);
  try {
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
    return openSync(path, bytes.length > 0 ? 'r' : 'a+');
  } finally {
    rmSync(path, { force: true });
  }
}

function contentOf(file: number): Buffer {
  const bytes = Buffer.alloc(MAX_OUTPUT_BYTES);
  return bytes.subarray(0, readSync(file, bytes, 0, MAX_OUTPUT_BYTES, 0));
}

/** @returns What went wrong, once nothing of it runs any more. */
function endOf(child: Command, output: number): Promise<SigningFault | undefined> {
  return new Promise((resolve) => {
    const end = (fault?: SigningFault): void => {
      clearTimeout(timer);
      clearInterval(measuring);
      child.removeAllListeners('close');
      resolve(fault);
      endWithChildren(child);
    };
    const isTooMuch = (): boolean => fstatSync(output).size > MAX_OUTPUT_BYTES;
    const endTooMuch = (): void => end({ why: 'too-much', stream: 'standard output', maxBytes: MAX_OUTPUT_BYTES });
    const timer = setTimeout(end, TIMEOUT_SECONDS * 1000, { why: 'timed-out', seconds: TIMEOUT_SECONDS });
    const measuring = setInterval(() => isTooMuch() && endTooMuch(), MEASURING_MS);
    onceBeyond(MAX_LOG_BYTES, child.stderr, () =>
      end({ why: 'too-much', stream: 'standard error', maxBytes: MAX_LOG_BYTES }),
    );
    child.once('exit', () => setTimeout(() => child.stderr.destroy(), LINGER_MS).unref());
    child.once('close', (exitCode, signal) => {
      if (isTooMuch()) {
        endTooMuch();
      } else if (exitCode === 0) {
        end();
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

/**
 * Logs a stream line by line, as the runner does for a `run:` step.
 *
 * @returns What logs the rest once the stream has ended, and returns the last lines.
 */
function logLines(stream: Readable): () => readonly string[] {
  const decoder = new StringDecoder();
  let pending = '';
  let last: readonly string[] = [];
  const print = (lines: readonly string[]): void => {
    lines.forEach(logForeign);
    last = [...last, ...lines].slice(-KEPT_LINES);
  };
  stream.on('data', (chunk: Buffer) => {
    const lines = (pending + decoder.write(chunk)).split(/\r?\n/);
    pending = lines.pop() ?? '';
    print(lines);
  });
  return () => {
    print(pending === '' ? [] : [pending]);
    return last;
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
