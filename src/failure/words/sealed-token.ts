/** Words for sealed tokens that can't be opened. */

import type { SealedTokenCode, SealedTokenProblem } from '../../sealed-token.ts';
import type { Explanation } from '../layout.ts';
import { code, prose } from '../prose.ts';
import { likeness, storedAt } from './phrases.ts';

export const sealedTokenMissing = (): Explanation => ({
  title: 'There is no sealed token',
  happened: prose`{sealed-token} is empty. Check that the earlier job outputs ${code(`\${{ steps.ID.outputs.sealed-token }}`)}, and that this job {needs} it and passes ${code(`\${{ needs.JOB.outputs.NAME }}`)}.`,
  hints: [
    prose`Did the step that seals the token run, and does it have a {sealing-key}?`,
    prose`Does the earlier job warn "Skip output … since it may contain secret."? A secret of one to three characters happened to occur in the sealed token. Store that value as a variable: ${storedAt('variables')}`,
  ],
});

export const sealedTokenWords: Readonly<Record<SealedTokenCode, (problem: SealedTokenProblem) => Explanation>> = {
  sealed_token_unrecognized: ({ looksLike }) => ({
    title: 'This is not a sealed token',
    happened: prose`{sealed-token} isn't a sealed token. ${likeness(looksLike, code(`\${{ needs.JOB.outputs.NAME }}`))} Pass the output {sealed-token} of the step that gets the token.`,
    hints: [prose`Passed {access-token}? It can't travel between jobs: the runner drops masked outputs.`],
  }),

  sealed_token_altered: () => ({
    title: 'The sealed token was changed',
    happened: prose`The sealed token was truncated or changed between the two jobs. Pass it on unchanged, then re-run all jobs.`,
    hints: [prose`Does a step in between cut, quote, or rewrite it?`],
  }),

  sealing_key_differs: () => ({
    title: 'The sealing key does not match',
    happened: prose`The token was sealed with a different {sealing-key}. Use the same secret in both jobs, then re-run all jobs.`,
    hints: [
      prose`Does only one of the jobs name an environment that has its own secret?`,
      prose`Change the secret: ${storedAt('secrets')}`,
    ],
  }),

  sealed_token_expired: () => ({
    title: 'The sealed token has expired',
    happened: prose`The sealed DocuSign token has expired; it is valid for one hour. Choose "Re-run all jobs": re-running only failed jobs reuses the old token.`,
    hints: [prose`Less than an hour old? This runner's clock is ahead: turn on time synchronization (NTP).`],
  }),

  sealed_token_foreign: () => ({
    title: 'The sealed token belongs to another run',
    happened: prose`The token was sealed in another repository or run. Get a token in a job of this run, and pass that one.`,
    hints: [prose`Was it stored, cached, or copied from an earlier run?`],
  }),
};
