/** Keeps the one issue of a workflow's job: a table says what to do with it, by what is known and the issue's state. */

import { log } from '../action/runner.ts';
import type { GithubIssues, Issue, IssueChange } from './github-issues.ts';
import {
  commentText,
  continued,
  failingText,
  type Owner,
  type Series,
  type WritingRun,
  workingText,
} from './issue-text.ts';
import { problem } from './problem.ts';
import type { Findings } from './reports.ts';

/** Strangers can't set it, so an issue of theirs never counts as its own. GitHub creates it on first use. */
const LABEL = 'docusign-access-token';

/**
 * The state of its issue. `settled`: closed, and the credentials have worked since. `dismissed`: closed by people as
 * not planned or as a duplicate, and the credentials haven't worked since.
 */
type Situation = 'none' | 'open' | 'closed' | 'settled' | 'dismissed';
type Deed = 'open' | 'update' | 'reopen' | 'close' | 'settle' | 'leave';
type Verdict = Exclude<Findings['verdict'], 'unknown'>;

const DEEDS: Readonly<Record<Verdict, Readonly<Record<Situation, Deed>>>> = {
  failing: { none: 'open', open: 'update', closed: 'reopen', settled: 'reopen', dismissed: 'leave' },
  working: { none: 'leave', open: 'close', closed: 'settle', settled: 'leave', dismissed: 'settle' },
};

export interface Task {
  readonly issues: GithubIssues;
  readonly owner: Owner;
  readonly run: WritingRun;
  readonly findings: Findings;
  readonly assignees: string[];
}

/** @returns Its issue, if there is one now. */
export async function keepIssue(task: Task, verdict: Verdict): Promise<Issue | undefined> {
  const issue = await findIssue(task);
  const series = task.owner.seriesIn(issue?.body ?? '');
  const situation = situationOf(issue, series);
  const deed = DEEDS[verdict][situation];
  if (deed === 'open') {
    return await openIssue(task);
  }
  if (issue === undefined) {
    log('Follow-up: nothing to do.');
    return undefined;
  }
  const { change, comment } = planOf(deed, issue, series, task);
  log(`Follow-up: ${deed} issue ${issue.number} (${situation}).`);
  if (change !== undefined) {
    await task.issues.change(issue, change);
  }
  if (comment !== undefined && !(await task.issues.comment(issue, commentText(comment, task.run)))) {
    log('Follow-up: the conversation is locked, so there is no comment.');
  }
  return issue;
}

/** If there are several after all: the first open one, if any. */
async function findIssue({ issues, owner }: Task): Promise<Issue | undefined> {
  const own = (await issues.list(LABEL)).filter(({ body }) => owner.owns(body ?? ''));
  const rank = (issue: Issue): number => (issue.state === 'open' ? 0 : issue.state_reason === 'duplicate' ? 2 : 1);
  return own.sort((one, other) => rank(one) - rank(other) || one.number - other.number)[0];
}

function situationOf(issue: Issue | undefined, series: Series | undefined): Situation {
  if (issue === undefined) {
    return 'none';
  }
  if (issue.state === 'open') {
    return 'open';
  }
  if (series?.failing.length === 0) {
    return 'settled';
  }
  return issue.state_reason === 'not_planned' || issue.state_reason === 'duplicate' ? 'dismissed' : 'closed';
}

async function openIssue(task: Task): Promise<Issue | undefined> {
  const { issues, owner, findings, assignees } = task;
  const title = owner.title(findings.failures);
  const { body } = failing('', undefined, task);
  const issue = await issues.create({ title, body, labels: [LABEL], assignees }, () =>
    log('Follow-up: GitHub refused the assignees, so the issue has none.'),
  );
  log(`Follow-up: open issue ${issue.number}.`);
  if (!issue.labels.some((label) => (typeof label === 'string' ? label : label.name) === LABEL)) {
    // Without it the issue would not be found again, and each run would open another.
    await issues.change(issue, { state: 'closed', state_reason: 'not_planned' });
    throw problem('issues_forbidden');
  }
  const first = await findIssue(task);
  if (first === undefined || first.number >= issue.number) {
    return issue;
  }
  // Another run has opened one at the same time.
  const original = { duplicate_issue_id: Number(first.id) };
  await issues.change(issue, { state: 'closed', state_reason: 'duplicate', ...original });
  return await keepIssue(task, 'failing');
}

interface Plan {
  readonly change?: IssueChange;
  readonly comment?: Parameters<typeof commentText>[0];
}

function planOf(deed: Deed, issue: Issue, series: Series | undefined, task: Task): Plan {
  const { owner, findings, run } = task;
  const body = issue.body ?? '';
  const { body: failingBody, isOther } = failing(body, series, task);
  const title = owner.title(findings.failures);
  // GitHub has no conditional change: sent for no reason, it would undo what people do meanwhile.
  const change = { body: failingBody, ...(owner.wrote(issue.title) && title !== issue.title && { title }) };
  const settled = { body: owner.write(body, continued(series, [], true, run), workingText(run)) };
  switch (deed) {
    case 'update':
      return isOther ? { change, comment: 'failed differently' } : { change };
    case 'reopen':
      return { change: { ...change, state: 'open' }, comment: 'failed again' };
    case 'close':
      return { change: { ...settled, state: 'closed', state_reason: 'completed' }, comment: 'worked again' };
    case 'settle':
      return { change: settled };
    default:
      return {};
  }
}

/** The body while runs fail, and whether it now has a failure that it didn't have before. */
function failing(body: string, series: Series | undefined, { owner, findings, run }: Task) {
  const { failures, missing, passing } = findings;
  const next = continued(series, failures, missing + passing.length === 0, run);
  return {
    body: owner.write(body, next, failingText(failures, next, run)),
    isOther: next.failing.some((one) => !series?.failing.includes(one)),
  };
}
