/** Words for what goes wrong on the runner: a file that can't be written, and what should never go wrong. */

import type { WordsFor } from '../failure.ts';
import { code, type Prose, prose } from '../prose.ts';

export const runnerWords: WordsFor<'runner_file_unwritable' | 'internal_error'> = {
  runner_file_unwritable: ({ error: { variable, nodeCode } }) => ({
    title: "The runner's file cannot be written",
    happened: prose`There is a token, but it can't be handed to later steps: the runner's file ${code(variable)} can't be written${nodeCode === undefined ? '' : ` (${nodeCode})`}. Correct that on the runner, then run this job again.`,
    cause: fileCause(nodeCode),
  }),

  internal_error: ({ errorName }) => ({
    title: 'Unexpected failure of the DocuSign action',
    happened: prose`The action failed in an unforeseen way (${errorName}). Run the job again; if it happens again, please report it.`,
  }),
};

function fileCause(nodeCode: string | undefined): Prose {
  if (nodeCode === 'ENOSPC' || nodeCode === 'EDQUOT') {
    return prose`The disk of the runner is full.`;
  }
  return nodeCode === undefined || nodeCode === 'ENOENT'
    ? prose`An earlier step removed the file, or this step runs outside a runner.`
    : prose`The file or its disk is read-only, or belongs to another user than the one that runs this step.`;
}
