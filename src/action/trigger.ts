/** Reads the event that started a run, and detects runs to which GitHub gives no secrets. */

import { existsSync } from 'node:fs';
// By its path, since the package exports it only with a client of GitHub's API: docs/adr/0004-context-by-path.md.
import { Context } from '../../node_modules/@actions/github/lib/context.js';

/** Runs that get no secrets of the repository, by what started them. */
export type SecretlessTrigger = 'fork' | 'dependabot';

/**
 * Detects what started this run, where GitHub gives no secrets to such runs.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#using-secrets
 */
export function secretlessTrigger(): SecretlessTrigger | undefined {
  const context = contextOfRun();
  return context && triggerOf(context);
}

/** What the runner says of this run; `undefined` where its event is missing or can't be read. */
export function contextOfRun(): Context | undefined {
  // The toolkit prints a line about a missing event, and throws at one that it can't read.
  if (!existsSync(process.env['GITHUB_EVENT_PATH'] ?? '')) {
    return undefined;
  }
  try {
    const context = new Context();
    return isObject(context.payload) ? context : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
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
  if (payload.pull_request) {
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
