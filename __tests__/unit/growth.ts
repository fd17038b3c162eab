/** Checks that work grows no faster than its input. */

import assert from 'node:assert/strict';

/** What takes less may grow as it likes. */
const NOTHING_MS = 50;
const ATTEMPTS = 4;

/**
 * Compares the whole input with its eighth, eight times, in the time of the processor, which others on the machine
 * don't lengthen. Work that grows with its input takes as long; work that grows with the square takes eight times that.
 */
export function assertLinear(work: (size: number) => unknown, size: number): void {
  const eighths = (): number => cpuMs(() => Array.from({ length: 8 }, () => work(Math.floor(size / 8))));
  const whole = (): number => cpuMs(() => work(size));
  // Of two runs, since the first one also compiles.
  const eighthsMs = Math.min(eighths(), eighths());
  const limitMs = Math.max(NOTHING_MS, 4 * eighthsMs);
  // More than one run, where something else came into it.
  const wholeMs = Math.min(...Array.from({ length: ATTEMPTS }, whole));
  assert.ok(wholeMs < limitMs, `${wholeMs} ms, more than ${limitMs} ms, after ${eighthsMs} ms for its eighths`);
}

function cpuMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
