/** Words for what goes wrong on the runner: a file that can't be written, and what should never go wrong. */

import type { RunnerFileProblem } from '../../action/runner.ts';
import type { Explanation } from '../layout.ts';
import { code, type Prose, prose } from '../prose.ts';

export function runnerFileWords({ variable, nodeCode }: RunnerFileProblem): Explanation {
  return {
    title: "The runner's file cannot be written",
    happened: prose`There is a token, but it can't be handed to later steps: the runner's file ${code(variable)} can't be written${nodeCode === undefined ? '' : ` (${nodeCode})`}. Correct that on the runner, then run this job again.`,
    cause: fileCause(nodeCode),
  };
}

export function defectWords(errorName: string): Explanation {
  if (errorName.endsWith('MODULE_NOT_FOUND')) {
    return {
      title: 'A file of the action is missing',
      happened: prose`A file of this action is missing on the runner. Re-run the job; on a self-hosted runner, delete its folder {_actions} first. If that doesn't help, {dist} was not copied or committed whole.`,
    };
  }
  return {
    title: 'Unexpected failure of the DocuSign action',
    happened: prose`The action failed in an unforeseen way (${errorName}). Run the job again; if it happens again, please report it.`,
  };
}

function fileCause(nodeCode: string | undefined): Prose {
  if (nodeCode === 'ENOSPC' || nodeCode === 'EDQUOT') {
    return prose`The disk of the runner is full.`;
  }
  return nodeCode === undefined || nodeCode === 'ENOENT'
    ? prose`An earlier step removed the file, or this step runs outside a runner.`
    : prose`The file or its disk is read-only, or belongs to another user than the one that runs this step.`;
}
