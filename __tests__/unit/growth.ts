/** Checks that work grows no faster than its input. */

import assert from 'node:assert/strict';

/** What takes less may grow as it likes. */
const NOTHING_MS = 50;

/** Compares a quarter of the input with the whole, in the time of the processor, which others on the machine don't lengthen. */
export function assertLinear(work: (size: number) => unknown, size: number): void {
  const quarterMs = leastCpuMs(() => work(Math.floor(size / 4)));
  const wholeMs = leastCpuMs(() => work(size));
  // Four times the time and some more: if it grew with the square, it would be sixteen times.
  assert.ok(
    wholeMs < Math.max(NOTHING_MS, 8 * quarterMs),
    `${quarterMs} ms for a quarter, and ${wholeMs} ms for the whole`,
  );
}

/** Of two runs, since the first one also compiles. */
function leastCpuMs(work: () => unknown): number {
  const runs = [0, 1].map(() => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}
