/** Reads the event that started a run, and detects runs that get no secrets. */

import { existsSync } from 'node:fs';
// By its path, since the package exports it only with a client of GitHub's API: docs/adr/0004-context-by-path.md.
import { Context } from '../../node_modules/@actions/github/lib/context.js';
import { type RunnerKind, runnerKind } from './runner.ts';

/** Runs that don't get the repository's secrets, by what started them. */
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
  // act has the secrets that it was started with, regardless of the event.
  const context = runner === 'act' ? undefined : contextOfRun();
  return context && triggerOf(context, runner);
}

/** What the runner says of this run; `undefined` if its event is missing or can't be read. */
export function contextOfRun(): Context | undefined {
  // The toolkit prints a line about a missing event, and throws if it can't read one.
  if (!existsSync(process.env['GITHUB_EVENT_PATH'] ?? '')) {
    return undefined;
  }
  try {
    const context = new Context();
    return context.payload instanceof Object ? context : undefined;
  } catch {
    return undefined;
  }
}

function triggerOf({ eventName, actor, payload }: Context, runner: RunnerKind): SecretlessTrigger | undefined {
  // Runs on the base, with its secrets.
  if (payload.pull_request && eventName !== 'pull_request_target') {
    const head: Side | undefined = payload.pull_request['head'];
    const base: Side | undefined = payload.pull_request['base'];
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
