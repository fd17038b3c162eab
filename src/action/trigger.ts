/** Detects runs to which GitHub gives no secrets, by the event that started them. */

import { existsSync } from 'node:fs';
// By its path, since the package exports it only with a client of GitHub's API: docs/adr/0004-context-by-path.md.
import { Context } from '../../node_modules/@actions/github/lib/context.js';

/** Runs that get no secrets of the repository, by what started them. */
export type SecretlessTrigger =
  | 'fork'
  /** The repository itself is a fork. */
  | 'in-fork'
  | 'dependabot'
  | 'agent';

/**
 * Detects what started this run, where GitHub gives no secrets to such runs.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#using-secrets
 */
export function secretlessTrigger(): SecretlessTrigger | undefined {
  // The toolkit prints a line about a missing event, and throws at one that it can't read.
  if (!existsSync(process.env['GITHUB_EVENT_PATH'] ?? '')) {
    return undefined;
  }
  try {
    return triggerOf(new Context());
  } catch {
    return undefined;
  }
}

interface Run {
  readonly eventName: string;
  readonly actor: string;
  readonly payload: { readonly pull_request?: unknown; readonly repository?: { readonly [name: string]: unknown } };
}

function triggerOf({ eventName, actor, payload }: Run): SecretlessTrigger | undefined {
  // Runs on the base, with its secrets.
  if (payload.pull_request && eventName !== 'pull_request_target') {
    const { head, base } = payload.pull_request as { head?: Side; base?: Side };
    // A fork that was deleted leaves no repository behind.
    if (!head?.repo || head.repo.full_name !== base?.repo?.full_name) {
      return 'fork';
    }
  }
  if (eventName === 'dynamic') {
    return 'agent';
  }
  if (actor === 'dependabot[bot]' && eventName !== 'pull_request_target') {
    return 'dependabot';
  }
  return payload.repository?.['fork'] === true ? 'in-fork' : undefined;
}

interface Side {
  readonly repo?: { readonly full_name?: string } | null;
}
