/** Words for what goes wrong on the runner: a file that can't be written, and what should never go wrong. */

import type { RunnerFileProblem } from '../../action/runner.ts';
import type { Explanation } from '../layout.ts';
import { code, type Prose, prose } from '../prose.ts';

export function runnerFileWords({ variable, nodeCode = 'ENOENT' }: RunnerFileProblem): Explanation {
  return {
    title: "The runner's file cannot be written",
    happened: prose`The token can't be passed to later steps: the file named by ${code(variable)} can't be written (${nodeCode}). Fix that on the runner, then re-run this job.`,
    hints: [
      FILE_HINTS[nodeCode] ?? prose`Is the file or its disk read-only, or owned by a different user than this step's?`,
    ],
  };
}

const DISK_FULL = prose`The runner's disk is full: free some space.`;

const FILE_HINTS: Readonly<Record<string, Prose>> = {
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  ENOENT: prose`Did an earlier step delete the file? Does this step run outside a runner?`,
};

export function defectWords(errorName: string): Explanation {
  if (errorName.endsWith('MODULE_NOT_FOUND')) {
    return {
      title: 'A file of the action is missing',
      happened: prose`A file of this action is missing on the runner. Re-run this job; on a self-hosted runner, delete its folder {_actions} first.`,
      hints: [prose`Fails again? The folder {dist} wasn't committed or copied completely.`],
    };
  }
  return {
    title: 'Unexpected failure of the DocuSign action',
    happened: prose`This action failed unexpectedly (${errorName}). Re-run this job.`,
    hints: [prose`Fails again? Please report it as a bug in this action, with this annotation.`],
  };
}
