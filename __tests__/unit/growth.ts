/** Checks that work grows no faster than its input. */

import assert from 'node:assert/strict';

/** What takes less may grow as it likes. */
const NOTHING_MS = 50;

/** Compares a quarter of the input with the whole, in the time of the processor, which others on the machine don't lengthen. */
export function assertLinear(work: (size: number) => unknown, size: number): void {
  const quarter = (): number => cpuMs(() => work(Math.floor(size / 4)));
  const whole = (): number => cpuMs(() => work(size));
  // Of two runs, since the first one also compiles.
  const quarterMs = Math.min(quarter(), quarter());
  // Four times the time and some more: if it grew with the square, it would be sixteen times.
  const limitMs = Math.max(NOTHING_MS, 8 * quarterMs);
  // A second run, where something else came into the first one.
  assert.ok(whole() < limitMs || whole() < limitMs, `more than ${limitMs} ms, after ${quarterMs} ms for a quarter`);
}

function cpuMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
