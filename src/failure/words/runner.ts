/** Words for what goes wrong on the runner: inputs, secrets that are missing, files, and what should never go wrong. */

import type { SecretlessTrigger } from '../../action/trigger.ts';
import type { FailureOf, Words, WordsFor } from '../failure.ts';
import { code, joinProse, type Prose, prose } from '../prose.ts';
import { problemSentence } from './input-problem.ts';

type RunnerCode =
  | 'invalid_input'
  | 'invalid_private_key'
  | 'secrets_unavailable'
  | 'runner_file_unwritable'
  | 'internal_error';

export const runnerWords: WordsFor<RunnerCode> = {
  invalid_input: (failure) => ({
    title: 'DocuSign token: check the inputs',
    ...listed(failure),
    ...(failure.problems.some(({ fault }) => fault.kind === 'missing') && { cause: EMPTY_SECRET_CAUSE }),
  }),

  invalid_private_key: (failure) => ({
    title: 'DocuSign token: the private key cannot be used',
    ...listed(failure),
  }),

  secrets_unavailable: ({ trigger }) => ({
    title: 'DocuSign token: this run gets no secrets',
    ...SECRETLESS[trigger],
  }),

  runner_file_unwritable: ({ error: { variable, nodeCode } }) => ({
    title: "The runner's file cannot be written",
    happened: prose`There is a token, but it can't be handed to later steps: the runner's file ${code(variable)} can't be written${nodeCode === undefined ? '' : ` (${nodeCode})`}. Correct that on the runner, then run this job again.`,
    cause: fileCause(nodeCode),
  }),

  internal_error: ({ errorName }) => ({
    title: 'DocuSign token: unexpected failure',
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

const EMPTY_SECRET_CAUSE = prose`A secret is misspelled or not set; or it belongs to an environment, and the job doesn't name that one (${code('environment: NAME')}); or this is a reusable workflow, and its caller doesn't pass the secrets on, by name or by ${code('secrets: inherit')}.`;

/** True where there is no pull request, where it has secrets all the same, and where it comes from the repository itself. */
const NOT_FROM_FORKS =
  "if: github.event.pull_request == null || github.event_name == 'pull_request_target' || github.event.pull_request.head.repo.full_name == github.repository";
const NOT_BY_DEPENDABOT = "if: github.actor != 'dependabot[bot]'";

const SECRETLESS: Readonly<Record<SecretlessTrigger, Omit<Words, 'title'>>> = {
  fork: {
    happened: prose`This run was started by a pull request from a fork, to which GitHub gives no secrets. Skip the step there with ${code(NOT_FROM_FORKS)}`,
    cause: prose`GitHub protects secrets from code that anybody may propose. Nothing is wrong with the secrets themselves.`,
    steps: [
      prose`Give the step this condition: ${code(NOT_FROM_FORKS)}`,
      prose`Give the same condition to the steps that use the token.`,
    ],
    briefly: [prose`Give the same condition to the steps that use the token.`],
  },
  dependabot: {
    happened: prose`This run was started by Dependabot, which has secrets of its own and doesn't see those of Actions. Skip the step there with ${code(NOT_BY_DEPENDABOT)} , or store the secrets for Dependabot too.`,
    cause: prose`The secrets are stored for Actions only. Nothing is wrong with them.`,
    steps: [
      prose`To skip the step, give it this condition: ${code(NOT_BY_DEPENDABOT)}`,
      prose`To run it, store the same secrets once more in the repository's settings under Secrets and variables, Dependabot.`,
    ],
  },
};

function listed({ problems, server }: FailureOf<'invalid_input'>): Omit<Words, 'title'> {
  const sentences = problems.map((problem) => problemSentence(problem, server));
  const [only, ...others] = sentences;
  if (only !== undefined && others.length === 0) {
    return { happened: prose`The input ${only}` };
  }
  const names = joinProse(
    problems.map(({ input }): Prose => code(input)),
    ', ',
  );
  return {
    happened: prose`${String(problems.length)} inputs have to be corrected: ${names}.`,
    steps: sentences,
  };
}
