/** What keeps a follow-up from working, and the one annotation that says what to change. */

import { documentationUrl } from '../action/documentation.ts';
import type { FailureReport } from '../action/runner.ts';
import { Problem } from '../problem/problem.ts';

/** Title and text by code; in the text, `{detail}` stands for the particulars, which are harmless. */
const PROBLEMS = {
  invalid_report: [
    'This is not a report',
    '{detail} of the input report is no report that this version can read. Pass on the output report unchanged, and use the same version of both actions.',
  ],
  unsupported_server: [
    'The follow-up needs GitHub',
    'Gitea and Forgejo are not supported: their issues have another API. Remove this job there.',
  ],
  github_token_rejected: [
    'GitHub does not accept the token',
    "github-token is empty, wrong, or expired. Leave this input out: the job's own token is the default.",
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
    'GitHub does not answer',
    "GitHub's API gave no usable answer within 30 seconds ({detail}). Re-run this job. On a self-hosted runner, check its proxy and firewall.",
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

/** What people and later steps learn of a follow-up that failed. */
export function reportProblem(error: unknown): FailureReport {
  // A message may hold anything; a name is one of Node's words.
  const name = error instanceof Error ? error.name : typeof error;
  const known = error instanceof Problem && error.facts.kind === 'follow-up' ? error : problem('internal_error', name);
  const { code, detail }: FollowUpProblem = known.facts;
  const [title, text] = PROBLEMS[code];
  const help = documentationUrl('docs/follow-up.md', code);
  const annotation = `${text.replace('{detail}', () => detail)}${help === undefined ? '' : `\nHelp: ${help}`}`;
  return { title, annotation, summary: '', outputs: { error: code } };
}
