/** Limits of time that hold on a busy machine too: as a promise plus what the machine needs for next to nothing. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How many processes that do nothing are worth the start of a step and the work of its test, which no promise covers. */
const EMPTY_PROCESSES = 20;

/**
 * Checks that something took no longer than promised. Where it did, the machine may be to blame, and is measured.
 *
 * @param promisedMs - On a machine that has nothing else to do.
 */
export async function assertTook(tookMs: number, promisedMs: number): Promise<void> {
  if (tookMs <= promisedMs) return;
  const allowedMs = promisedMs + EMPTY_PROCESSES * (await emptyProcessMs());
  assert.ok(
    tookMs <= allowedMs,
    `took ${tookMs} ms, where ${promisedMs} are promised and ${allowedMs} allowed here and now`,
  );
}

async function emptyProcessMs(): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }), 'exit');
  return performance.now() - startedAt;
}
