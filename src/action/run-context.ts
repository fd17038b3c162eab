/** Reads from the runner's environment which run this is, and where its settings and this action's documentation are. */

/**
 * Address of a heading in this action's documentation, at the version that runs.
 *
 * @param page - Path from the repository's root.
 * @returns `undefined` if the runner names no repository.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function documentationUrl(page: string, heading: string): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
  // Both are empty for an action that the workflow's own repository holds.
  const place = repository && ref ? [repository, ref] : [process.env['GITHUB_REPOSITORY'], process.env['GITHUB_SHA']];
  if (!server || !place[0] || !place[1] || !URL.canParse(server)) {
    return undefined;
  }
  // A branch may be called "fix#1".
  const [repositoryPath, refPath] = place.map((name) => name?.split('/').map(encodeURIComponent).join('/'));
  return `${server}/${repositoryPath}/blob/${refPath}/${page}#${heading}`;
}

/**
 * The settings page where this run's repository keeps its secrets or variables.
 *
 * @param page - Its last two path segments, such as `secrets/actions`.
 * @returns `undefined` if the runner names no repository.
 */
export function settingsUrl(page: string): string | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository } = process.env;
  return repository && URL.canParse(server) ? `${server}/${repository}/settings/${page}` : undefined;
}

/** Where a `run:` step starts; `undefined` for the folder of this process. */
export function workspace(): string | undefined {
  return process.env['GITHUB_WORKSPACE'] || undefined;
}

/** The environment of this step, without its inputs. */
export function environmentWithoutInputs(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^INPUT_/i.test(name)));
}

/** Identifies this run; a re-run of its jobs is the same run. */
export function currentRun(): { readonly repository: string; readonly runId: string } {
  return { repository: process.env['GITHUB_REPOSITORY'] ?? '', runId: process.env['GITHUB_RUN_ID'] ?? '' };
}
