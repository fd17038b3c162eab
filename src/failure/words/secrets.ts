/** Words for runs that get no secrets. */

import type { SecretlessTrigger } from '../../action/trigger.ts';
import type { InputProblems } from '../../input-problem.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { code, joinProse, type Prose, prose } from '../prose.ts';
import { problemSentence } from './input-problem.ts';
import { storedAt } from './phrases.ts';

export function secretlessWords(trigger: SecretlessTrigger): Explanation {
  return { title: 'This run gets no secrets for DocuSign', ...SECRETLESS[trigger]() };
}

/** True without a pull request, if it gets secrets anyway, and if it comes from the repository itself. */
const NOT_FROM_FORKS =
  "if: github.event.pull_request == null || github.event_name == 'pull_request_target' || github.event.pull_request.head.repo.full_name == github.repository";
const NOT_BY_DEPENDABOT = "if: github.actor != 'dependabot[bot]'";

const NOT_IN_FORKS = `if: \${{ !github.event.repository.fork }}`;
const NOT_BY_AGENTS = "if: github.event_name != 'dynamic'";

const SECRETLESS: Readonly<Record<SecretlessTrigger, () => Untitled>> = {
  fork: () => ({
    happened: prose`This run gets no secrets, because its pull request comes from a fork. Skip this step and those that use the token: ${code(NOT_FROM_FORKS)}`,
    hints: [prose`Tempted by {pull_request_target}? It lets code from the fork read the secrets.`],
  }),
  'in-fork': () => ({
    happened: prose`This repository is a fork, and forks don't get the original's secrets. Skip this step and those that use the token: ${code(NOT_IN_FORKS)}`,
    hints: [prose`Need the token here? Store the secrets in this fork: ${storedAt('secrets')}`],
  }),
  agent: () => ({
    happened: prose`A coding agent started this run, so it gets only the agents' secrets and variables. Skip this step and those that use the token: ${code(NOT_BY_AGENTS)}`,
    hints: [prose`Need the token there? Store the same values under Settings, Secrets and variables, Agents.`],
  }),
  dependabot: () => ({
    happened: prose`Dependabot started this run, so it gets only Dependabot's secrets. Skip this step and those that use the token: ${code(NOT_BY_DEPENDABOT)}`,
    hints: [prose`Need the token there? Store the same secrets for Dependabot: ${storedAt('secrets', 'dependabot')}`],
  }),
};

/** Which inputs are empty, and what else is wrong. */
export function secretlessFacts({ problems, server }: Omit<InputProblems, 'kind'>): readonly Prose[] {
  const empty = problems.filter(({ kind }) => kind === 'missing');
  const others = problems.filter(({ kind }) => kind !== 'missing');
  const names = empty.map(({ input }) => code(input));
  return [prose`Empty here: ${joinProse(names, ', ')}.`, ...others.map((problem) => problemSentence(problem, server))];
}
