/** Begins and ends the process of an action. */

import { ExitCode, error, setFailed } from '@actions/core';

/** Exit codes by signal, as shells number them. */
const CANCELLED = { SIGINT: 130, SIGTERM: 143 } as const;

/** What `node24` in action.yml means to other runners is the Node that they find. */
const MIN_NODE = 20;

/**
 * Runs an action: ends at once when the run is cancelled, and as soon as the action is done.
 *
 * @param action - Reports its failures itself.
 */
export function startAction(action: () => Promise<void>): void {
  const [major, minor] = process.versions.node.split('.');
  if (Number(major) < MIN_NODE) {
    error(`This action needs Node ${MIN_NODE} or newer; this runner has ${major}.${minor}.`, {
      title: 'Node is too old',
    });
    process.exitCode = ExitCode.Failure;
    return;
  }
  // TLS is always verified: the variable would only make Node print a warning.
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.stdout.once('error', endUnheard);
  // Nothing is reported: whoever cancelled the run knows.
  process.once('SIGINT', endBySignal);
  process.once('SIGTERM', endBySignal);
  action()
    .catch(() => setFailed('The action failed while it reported a failure. Run the job again.'))
    .finally(exitOnceWritten);
}

function endBySignal(signal: keyof typeof CANCELLED): void {
  if (looksUpName()) {
    // Without a listener, the signal itself ends the process.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  } else {
    process.exit(CANCELLED[signal]);
  }
}

/** With nobody to read the commands, nothing can be masked. */
function endUnheard(): void {
  process.stderr.write('This step cannot print anything: the runner has closed its output. Run the job again.\n');
  process.exit(ExitCode.Failure);
}

/** Waits for what was printed, but not for connections to close. */
function exitOnceWritten(): void {
  process.stdout.write('', () => {
    if (process.exitCode === ExitCode.Failure && looksUpName()) {
      // To the runner, every exit code but 0 means failure.
      process.kill(process.pid, 'SIGKILL');
    } else {
      process.exit();
    }
  });
}

/** Whether a thread of Node's still waits, as for a silent name server: an orderly exit would wait for it too. */
function looksUpName(): boolean {
  return process.getActiveResourcesInfo().some((name) => /Req(Wrap|Callback)$/.test(name));
}
