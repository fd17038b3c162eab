/** Words for sealed tokens that can't be made or opened. */

import type { SealedTokenCode } from '../../sealed-token.ts';
import type { Explanation } from '../layout.ts';
import { code, prose } from '../prose.ts';

export const SEALED_TOKEN_MISSING: Explanation = {
  title: 'There is no sealed token',
  happened: prose`The input {sealed-token} is empty. Check that the earlier job outputs it, and that the name is the same in both jobs.`,
  cause: prose`The step that seals the token did not run or failed, it has no {sealing-key}, or a name is misspelled: GitHub treats an output that doesn't exist as empty. Or a secret of the repository is so short that it turned up in the sealed token: the runner then drops the output.`,
  steps: [
    prose`In the earlier job, check that {outputs} holds ${code(`\${{ steps.ID.outputs.sealed-token }}`)} with the ID of the step.`,
    prose`In this job, check that {needs} names that job, and pass ${code(`\${{ needs.JOB.outputs.NAME }}`)}.`,
    prose`If the earlier job warns "Skip output 'sealed-token' since it may contain secret.", a secret of one to three characters turned up in it: store that value as a variable.`,
  ],
};

export const sealedTokenWords: Readonly<Record<SealedTokenCode, Explanation>> = {
  sealed_token_unrecognized: {
    title: 'This is not a sealed token',
    happened: prose`The input {sealed-token} holds something else. Pass the output {sealed-token} of the action that got the token.`,
    cause: prose`Another output was passed on, such as {access-token}, which can't travel between jobs; or something other than this action sealed it.`,
  },

  sealed_token_altered: {
    title: 'The sealed token was changed on its way',
    happened: prose`The sealed token was cut off or altered. Pass it on as it is, then re-run all jobs.`,
    cause: prose`A step between the two jobs cut, quoted or rewrote it.`,
  },

  sealing_key_differs: {
    title: 'The sealing key does not match',
    happened: prose`The token was sealed with a different key than {sealing-key}. Give both jobs the same secret, then re-run all jobs.`,
    cause: prose`The secret was changed after the token was sealed, or one of the jobs reads it from an environment.`,
  },

  sealed_token_expired: {
    title: 'The sealed token has expired',
    happened: prose`The DocuSign token in the sealed token has expired. Choose "Re-run all jobs": re-running only the failed ones keeps the old token.`,
    cause: prose`More than an hour passed since the token was made, or only failed jobs were run again, or the clock of this runner is more than five minutes ahead.`,
  },

  sealed_token_foreign: {
    title: 'The sealed token belongs to another run',
    happened: prose`The token was sealed by another repository or another run. Get a token in a job of this run, and pass that one on.`,
    cause: prose`The value was stored, cached or copied from an earlier run.`,
  },
};
