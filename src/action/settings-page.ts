/** Knows where a repository keeps its secrets and variables: only a failed run loads this. */

import { runnerKind } from './runner.ts';

/**
 * The settings page of this run's repository that has its secrets or variables.
 *
 * @param of - Who reads them: a workflow, or one that Dependabot started.
 * @returns `undefined` if the runner names no repository, or has no such page.
 */
export function settingsUrl(
  what: 'secrets' | 'variables',
  of: 'actions' | 'dependabot' = 'actions',
): string | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository } = process.env;
  const kind = runnerKind();
  if (kind === 'act' || !repository || !URL.canParse(server)) {
    return undefined;
  }
  return `${server}/${repository}/settings/${kind === 'github' ? `${what}/${of}` : `${of}/${what}`}`;
}
