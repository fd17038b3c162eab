/** What becomes of a name, as the process of a step meets it; no name server is asked. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Body<T> = (env: Record<string, string>) => Promise<T>;

/**
 * A name server that never answers: a look-up runs in a thread that nothing can interrupt. Here that thread opens a pipe
 * which nobody fills.
 *
 * @param body - Gets the environment of a step whose look-ups all hang.
 */
export async function withHangingLookUp<T>(body: Body<T>): Promise<T> {
  return await withLookUp((folder) => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    return `() => require('node:fs').open(${JSON.stringify(pipe)}, () => {})`;
  }, body);
}

/**
 * A name server that knows no name, and says so at once. Real ones may take seconds.
 *
 * @param body - Gets the environment of a step whose look-ups all fail.
 */
export async function withFailingLookUp<T>(body: Body<T>): Promise<T> {
  const unknown = `(name, _options, done) => process.nextTick(done, Object.assign(
    new Error('getaddrinfo ENOTFOUND ' + name),
    { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: name },
  ))`;
  return await withLookUp(() => unknown, body);
}

/**
 * A name at an address to which no machine has a route: no connection is ever made to the broadcast address.
 *
 * @param addresses - More of them, all of which are tried.
 * @param body - Gets the environment of a step whose look-ups all find them.
 */
export async function withUnreachableAddress<T>(addresses: readonly string[], body: Body<T>): Promise<T> {
  const found = JSON.stringify(['255.255.255.255', ...addresses].map((address) => ({ address, family: 4 })));
  return await withLookUp(() => `(_name, _options, done) => process.nextTick(done, null, ${found})`, body);
}

/** @param lookUp - Makes the source of what a step calls in place of `dns.lookup`. */
async function withLookUp<T>(lookUp: (folder: string) => string, body: Body<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'look-up-'));
  const preload = join(folder, 'preload.cjs');
  try {
    writeFileSync(preload, `require('node:dns').lookup = ${lookUp(folder)};`);
    // In the quotes of NODE_OPTIONS, in which a backslash escapes, as it does in JSON.
    return await body({ NODE_OPTIONS: `--require ${JSON.stringify(preload)}` });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
