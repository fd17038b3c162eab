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
  return {
    title: 'DocuSign token: unexpected failure',
    happened: prose`This action failed unexpectedly (${errorName}). Re-run this job.`,
    hints: [prose`Fails again? Please report it as a bug in this action, with this annotation.`],
  };
}
