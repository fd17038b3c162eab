/** Knows where this action's documentation is: only a failed run loads this. */

import { runnerKind } from './runner.ts';

/**
 * Address of a heading in this action's documentation, at the version that runs.
 *
 * @param page - Path from the repository's root.
 * @returns `undefined` if the runner names no repository, or no server that has it.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function documentationUrl(page: string, heading: string): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
  // Both are empty for an action that the workflow's own repository holds.
  const place = repository && ref ? [repository, ref] : [process.env['GITHUB_REPOSITORY'], process.env['GITHUB_SHA']];
  const kind = runnerKind();
  // act runs what is on this machine, which no server may have.
  if (kind === 'act' || !server || !place[0] || !place[1] || !URL.canParse(server)) {
    return undefined;
  }
  // A branch may be called "fix#1".
  const [repositoryPath, refPath] = place.map((name) => name?.split('/').map(encodeURIComponent).join('/'));
  const folder = kind === 'github' ? 'blob' : `src/${refKind(place[1])}`;
  return `${server}/${repositoryPath}/${folder}/${refPath}/${page}#${heading}`;
}

/** What Gitea and Forgejo have in the address of a file. */
function refKind(ref: string): 'commit' | 'tag' | 'branch' {
  if (/^[0-9a-f]{40}$/.test(ref)) {
    return 'commit';
  }
  return /^v?\d/.test(ref) ? 'tag' : 'branch';
}
