/** Detects runs to which GitHub gives no secrets, by the event that started them. */

import { existsSync } from 'node:fs';

/** Runs that get no secrets of the repository, by what started them. */
export type SecretlessTrigger = 'fork' | 'dependabot';

/**
 * Detects what started this run, where GitHub gives no secrets to such runs.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#using-secrets
 */
export async function secretlessTrigger(): Promise<SecretlessTrigger | undefined> {
  // The toolkit prints a line about an event that is not there, and throws at one that it can't read.
  if (!existsSync(process.env['GITHUB_EVENT_PATH'] ?? '')) {
    return undefined;
  }
  try {
    // Only now: it brings Octokit, which takes longer to load than everything else here.
    const { context } = await import('@actions/github');
    return triggerOf(context);
  } catch {
    return undefined;
  }
}

interface Run {
  readonly eventName: string;
  readonly actor: string;
  readonly payload: { readonly pull_request?: unknown };
}

function triggerOf({ eventName, actor, payload }: Run): SecretlessTrigger | undefined {
  // Runs on the base, with its secrets.
  if (eventName === 'pull_request_target') {
    return undefined;
  }
  if (eventName.startsWith('pull_request') && payload.pull_request) {
    const { head, base } = payload.pull_request as { head?: Side; base?: Side };
    // A fork that was deleted leaves no repository behind.
    if (!head?.repo || head.repo.full_name !== base?.repo?.full_name) {
      return 'fork';
    }
  }
  return actor === 'dependabot[bot]' ? 'dependabot' : undefined;
}

interface Side {
  readonly repo?: { readonly full_name?: string } | null;
}
