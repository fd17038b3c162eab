/** Begins and ends the process of an action. */

import { fail, failWith } from './runner.ts';

/** Exit codes by signal, as shells number them. */
const CANCELLED = { SIGINT: 130, SIGTERM: 143 } as const;

/** What `node24` in action.yml means to other runners is the Node that they find. */
const MIN_NODE = 20;

/** Such as a part of the action that is missing on the runner. */
const UNEXPLAINED = {
  title: 'Unexpected failure',
  annotation:
    "The action failed, and can't say why. Re-run the job; on a self-hosted runner, delete its folder _actions first.",
  summary: "The action failed, and can't say why.",
  // What the report of any other failure is, too: no word that may be stored as a secret.
  outputs: { error: 'internal_error', report: '{"version":1,"result":"failure","error":"i\\u006eternal_\\u0065rror"}' },
};

/**
 * Runs an action: ends as soon as it is done.
 *
 * @param action - Reports its failures itself.
 */
export function startAction(action: () => Promise<void>): void {
  const [major, minor] = process.versions.node.split('.');
  if (Number(major) < MIN_NODE) {
    failWith('Node is too old', `This action needs Node ${MIN_NODE} or newer; this runner has ${major}.${minor}.`);
    return;
  }
  // TLS is always verified: the variable would only make Node print a warning.
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.stdout.once('error', endUnheard);
  action()
    .catch(() => fail(UNEXPLAINED))
    .finally(exitOnceWritten);
}

/**
 * From now on, a signal ends the process in order. Before, it ends it at once, even while a key is decrypted or signs,
 * which may take seconds and lets no listener run.
 */
export function endBySignals(): void {
  // Nothing is reported: the person who canceled the run knows.
  process.off('SIGINT', endBySignal).once('SIGINT', endBySignal);
  process.off('SIGTERM', endBySignal).once('SIGTERM', endBySignal);
}

function endBySignal(signal: keyof typeof CANCELLED): void {
  if (looksUpName()) {
    // Without a listener, the signal itself would end the process, without the event on which others rely.
    process.emit('exit', CANCELLED[signal]);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  } else {
    process.exit(CANCELLED[signal]);
  }
}

/** If no one reads the commands, nothing can be masked. */
function endUnheard(): void {
  process.stderr.write('This step cannot print anything: the runner has closed its output. Run the job again.\n');
  process.exit(1);
}

/** Waits for what was printed, but not for connections to close. */
function exitOnceWritten(): void {
  process.stdout.write('', () => {
    if (process.exitCode === 1 && looksUpName()) {
      // To the runner, every exit code but 0 means failure.
      process.kill(process.pid, 'SIGKILL');
    } else {
      process.exit();
    }
  });
}

/** Whether one of Node's threads still waits, as for a silent name server: an orderly exit would wait for it, too. */
function looksUpName(): boolean {
  return process.getActiveResourcesInfo().some((name) => /Req(Wrap|Callback)$/.test(name));
}
