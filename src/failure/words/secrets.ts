/** Words for runs that get no secrets. */

import type { SecretlessTrigger } from '../../action/trigger.ts';
import type { InputProblems } from '../../input-problem.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { code, joinProse, type Prose, prose } from '../prose.ts';
import { problemSentence } from './input-problem.ts';

export function secretlessWords(trigger: SecretlessTrigger): Explanation {
  return { title: 'This run gets no secrets for DocuSign', ...SECRETLESS[trigger] };
}

/** True where there is no pull request, where it has secrets all the same, and where it comes from the repository itself. */
const NOT_FROM_FORKS =
  "if: github.event.pull_request == null || github.event_name == 'pull_request_target' || github.event.pull_request.head.repo.full_name == github.repository";
const NOT_BY_DEPENDABOT = "if: github.actor != 'dependabot[bot]'";

const NOT_IN_FORKS = `if: \${{ !github.event.repository.fork }}`;
const NOT_BY_AGENTS = "if: github.event_name != 'dynamic'";

const SECRETLESS: Readonly<Record<SecretlessTrigger, Untitled>> = {
  fork: {
    happened: prose`This run was started by a pull request from a fork, which gets no secrets. Skip the step there with ${code(NOT_FROM_FORKS)}`,
    cause: prose`This protects secrets from code that anybody may propose. Nothing is wrong with the secrets themselves.`,
    steps: [
      prose`Give the step this condition: ${code(NOT_FROM_FORKS)}`,
      prose`Give the same condition to the steps that use the token.`,
    ],
    briefly: [prose`Give the same condition to the steps that use the token.`],
  },
  'in-fork': {
    happened: prose`This repository is a fork, and forks don't get the original's secrets. Skip the step here with ${code(NOT_IN_FORKS)}`,
    cause: prose`The workflow was copied with the fork. Nothing is wrong with the secrets themselves.`,
    steps: [
      prose`Give this condition to the step, and to the steps that use the token: ${code(NOT_IN_FORKS)}`,
      prose`Or, to run it in this fork, store the secrets in its own settings, under Secrets and variables, Actions.`,
    ],
  },
  agent: {
    happened: prose`This run was started by a coding agent, whose secrets and variables are stored separately. Store them in the repository's settings under Secrets and variables, Agents, or skip the step with ${code(NOT_BY_AGENTS)}`,
    cause: prose`The secrets are stored for Actions only. Nothing is wrong with them.`,
  },
  dependabot: {
    happened: prose`This run was started by Dependabot, which has secrets of its own and doesn't see those of Actions. Store the secrets for Dependabot, too, or skip the step there with ${code(NOT_BY_DEPENDABOT)}`,
    cause: prose`The secrets are stored for Actions only. Nothing is wrong with them.`,
    steps: [
      prose`To skip the step, give it this condition: ${code(NOT_BY_DEPENDABOT)}`,
      prose`Give the same condition to the steps that use the token.`,
      prose`Or, to run the step there, store the same secrets once more in the repository's settings under Secrets and variables, Dependabot.`,
    ],
  },
};

/** Which inputs are empty, and what else is wrong. */
export function secretlessFacts({ problems, server }: Omit<InputProblems, 'kind'>): readonly Prose[] {
  const empty = problems.filter(({ kind }) => kind === 'missing');
  const others = problems.filter(({ kind }) => kind !== 'missing');
  const names = joinProse(
    empty.map(({ input }) => code(input)),
    ', ',
  );
  return [prose`Empty here: ${names}.`, ...others.map((problem) => problemSentence(problem, server))];
}
