/** Why a follow-up can't work, and the one annotation that says what to change. */

import { documentationUrl } from '../action/documentation.ts';
import type { FailureReport } from '../action/runner.ts';
import { Problem } from '../problem/problem.ts';

/** Title and text by code; in the text, `{detail}` is replaced by particulars, which are harmless. */
const PROBLEMS = {
  invalid_report: [
    'This is not a report',
    "{detail} of the input report isn't a report this version can read. Pass on the output report unchanged, and use the same version of both actions.",
  ],
  unsupported_server: [
    'The follow-up needs GitHub',
    'Gitea and Forgejo are not supported: their API for issues is different. Remove this job there.',
  ],
  github_token_rejected: [
    'GitHub does not accept the token',
    "github-token is empty, wrong, or expired. Omit this input to use the job's own token.",
  ],
  issues_forbidden: [
    'This job may not write issues',
    'Give this job the permission issues: write (under permissions:). In a reusable workflow, its caller must grant the same.',
  ],
  issues_disabled: [
    'Issues are turned off',
    'Turn on issues in the settings of this repository, under General, Features, or remove this job.',
  ],
  github_rate_limited: [
    "GitHub's rate limit is reached",
    'GitHub accepts no more requests for now. Re-run this job {detail}.',
  ],
  github_unavailable: [
    'GitHub does not respond',
    "GitHub's API sent no usable response within 30 seconds ({detail}). Re-run this job. On a self-hosted runner, check its proxy and firewall.",
  ],
  github_refused: [
    'GitHub refused the request',
    "GitHub answered {detail}. Check that the repository isn't archived, and that github-token may write its issues.",
  ],
  internal_error: [
    'Unexpected follow-up failure',
    'The follow-up failed unexpectedly ({detail}). Re-run this job; if it fails again, report it.',
  ],
} as const satisfies Readonly<Record<string, readonly [title: string, text: string]>>;

export type FollowUpCode = keyof typeof PROBLEMS;
export const FOLLOW_UP_CODES = Object.keys(PROBLEMS) as readonly FollowUpCode[];

export interface FollowUpProblem {
  readonly kind: 'follow-up';
  readonly code: FollowUpCode;
  /** Harmless particulars. */
  readonly detail: string;
}

export function problem(code: FollowUpCode, detail = ''): Problem<FollowUpProblem> {
  return new Problem({ kind: 'follow-up', code, detail });
}

/** What people and later steps learn about a follow-up that failed. */
export function reportProblem(error: unknown): FailureReport {
  const { code, detail } = factsOf(error);
  const [title, text] = PROBLEMS[code];
  const help = documentationUrl('docs/follow-up.md', code);
  const annotation = `${text.replace('{detail}', () => detail)}${help === undefined ? '' : `\nHelp: ${help}`}`;
  return { title, annotation, summary: '', outputs: { error: code } };
}

function factsOf(error: unknown): FollowUpProblem {
  const facts = error instanceof Problem ? error.facts : undefined;
  if (facts?.kind === 'network') {
    return problem('github_unavailable', facts.code).facts;
  }
  // A message may hold anything; a name is one of Node's words.
  const name = error instanceof Error ? error.name : typeof error;
  return facts?.kind === 'follow-up' ? facts : problem('internal_error', name).facts;
}
