/** Owns how the process begins and ends. */

import { setFailed } from '@actions/core';

/** How long what is still open may keep the process alive once the action is done. */
const LINGER_MS = 500;

/**
 * Runs an action: ends at once when the run is cancelled, and soon after the action is done.
 *
 * @param action - Reports its failures itself.
 */
export function startAction(action: () => Promise<void>): void {
  // As shells number deaths by a signal. Nothing is reported: who cancelled, knows.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  action()
    .catch(() => setFailed('The action failed while it reported a failure. Run the job again.'))
    // A name look-up that hangs can't be cancelled, and would keep the process alive for many seconds.
    .finally(() => setTimeout(() => process.exit(), LINGER_MS).unref());
}
