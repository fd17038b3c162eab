/** Owns how the process begins and ends. */

import { setFailed } from '@actions/core';

/**
 * Runs an action: ends at once when the run is cancelled, and as soon as the action is done.
 *
 * @param action - Reports its failures itself.
 */
export function startAction(action: () => Promise<void>): void {
  // As shells number deaths by a signal. Nothing is reported: who cancelled, knows.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  action()
    .catch(() => setFailed('The action failed while it reported a failure. Run the job again.'))
    .finally(exitOnceWritten);
}

/**
 * Waits for what was printed, and for nothing else: connections take a while to close, and a name look-up that hangs
 * can't be cancelled.
 */
function exitOnceWritten(): void {
  process.stdout.write('', () => process.exit());
}
