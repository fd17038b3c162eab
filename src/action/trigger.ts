/** Owns the telling of runs that GitHub gives no secrets, from the event that started them. */

/** Runs that get no secrets of the repository, by what started them. */
export type SecretlessTrigger = 'fork' | 'dependabot';

/**
 * Tells whether this run is one of those that GitHub gives no secrets.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#using-secrets
 */
export async function secretlessTrigger(): Promise<SecretlessTrigger | undefined> {
  // Only now: it brings Octokit, which takes longer to load than everything else here.
  const { context } = await import('@actions/github');
  const pullRequest: unknown = context.payload.pull_request;
  if (context.eventName.startsWith('pull_request') && context.eventName !== 'pull_request_target' && pullRequest) {
    const { head, base } = pullRequest as { head?: Side; base?: Side };
    // A fork that was deleted leaves no repository behind.
    if (!head?.repo || head.repo.full_name !== base?.repo?.full_name) {
      return 'fork';
    }
  }
  return context.actor === 'dependabot[bot]' ? 'dependabot' : undefined;
}

interface Side {
  readonly repo?: { readonly full_name?: string } | null;
}
