/** Detects runs that get no secrets, by the event that started them. */

import { existsSync } from 'node:fs';
// By its path, since the package exports it only with a client of GitHub's API: docs/adr/0004-context-by-path.md.
import { Context } from '../../node_modules/@actions/github/lib/context.js';
import { type RunnerKind, runnerKind } from './runner.ts';

/** Runs that get no secrets of the repository, by what started them. */
export type SecretlessTrigger =
  | 'fork'
  /** The repository itself is a fork. */
  | 'in-fork'
  | 'dependabot'
  | 'agent';

/**
 * Detects what started this run, if such runs get no secrets.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#using-secrets
 */
export function secretlessTrigger(): SecretlessTrigger | undefined {
  const runner = runnerKind();
  // The toolkit prints a line about a missing event, and throws at one that it can't read.
  // act has the secrets that it was started with, whatever its event says.
  if (runner === 'act' || !existsSync(process.env['GITHUB_EVENT_PATH'] ?? '')) {
    return undefined;
  }
  try {
    return triggerOf(new Context(), runner);
  } catch {
    return undefined;
  }
}

interface Run {
  readonly eventName: string;
  readonly actor: string;
  readonly payload: { readonly pull_request?: unknown; readonly repository?: { readonly [name: string]: unknown } };
}

function triggerOf({ eventName, actor, payload }: Run, runner: RunnerKind): SecretlessTrigger | undefined {
  // Runs on the base, with its secrets.
  if (payload.pull_request && eventName !== 'pull_request_target') {
    const { head, base } = payload.pull_request as { head?: Side; base?: Side };
    // On GitHub, a fork that was deleted leaves no repository behind. The events of others may lack it anyway.
    const isUnknown = runner !== 'github' && !head?.repo;
    if (!isUnknown && (!head?.repo || head.repo.full_name !== base?.repo?.full_name)) {
      return 'fork';
    }
  }
  if (eventName === 'dynamic') {
    return 'agent';
  }
  if (runner === 'github' && actor === 'dependabot[bot]' && eventName !== 'pull_request_target') {
    return 'dependabot';
  }
  return payload.repository?.['fork'] === true ? 'in-fork' : undefined;
}

interface Side {
  readonly repo?: { readonly full_name?: string } | null;
}
