/** Keeps the one issue of a workflow's job: a table says what becomes of it, by what is known and how it is. */

import { log } from '../action/runner.ts';
import type { GithubIssues, Issue, IssueChange } from './github-issues.ts';
import {
  COMMENTS,
  continued,
  failingText,
  type Owner,
  type Series,
  settled,
  type WritingRun,
  workingText,
} from './issue-text.ts';
import { FollowUpError } from './problem.ts';
import type { Findings } from './reports.ts';

/** Strangers can't set it, so no issue of theirs is taken for its own. GitHub creates it on first use. */
const LABEL = 'docusign-access-token';

/** `dismissed`: people have closed it as not planned or as a duplicate, and the credentials haven't worked since. */
type Situation = 'none' | 'open' | 'closed' | 'dismissed';
type Deed = 'open' | 'update' | 'reopen' | 'close' | 'note' | 'leave';

const DEEDS: Readonly<Record<'failing' | 'working', Readonly<Record<Situation, Deed>>>> = {
  failing: { none: 'open', open: 'update', closed: 'reopen', dismissed: 'leave' },
  working: { none: 'leave', open: 'close', closed: 'note', dismissed: 'note' },
};

interface Plan {
  readonly change?: IssueChange;
  readonly comment?: string;
}

export class IssueKeeper {
  readonly #issues: GithubIssues;
  readonly #owner: Owner;
  readonly #run: WritingRun;
  readonly #assignees: string[];

  constructor(issues: GithubIssues, owner: Owner, run: WritingRun, assignees: string[]) {
    this.#issues = issues;
    this.#owner = owner;
    this.#run = run;
    this.#assignees = assignees;
  }

  /** @returns Its issue, if there is one now. */
  async keep(verdict: 'failing' | 'working', findings: Findings): Promise<Issue | undefined> {
    const issue = await this.#find();
    const series = this.#owner.seriesIn(issue?.body ?? '');
    const deed = DEEDS[verdict][situationOf(issue, series)];
    if (deed === 'open') {
      return await this.#open(findings);
    }
    log(`Follow-up: ${deed === 'leave' ? 'nothing to do' : deed}${issue ? ` (issue ${issue.number})` : ''}.`);
    if (issue !== undefined) {
      await this.#carryOut(issue, this.#planOf(deed, issue, series, findings));
    }
    return issue;
  }

  /** If it has several after all: the open one, and of those the first. */
  async #find(): Promise<Issue | undefined> {
    const own = (await this.#issues.list(LABEL)).filter(({ body }) => this.#owner.owns(body ?? ''));
    const rank = (issue: Issue): number => (issue.state === 'open' ? 0 : issue.state_reason === 'duplicate' ? 2 : 1);
    return own.sort((one, other) => rank(one) - rank(other) || one.number - other.number)[0];
  }

  async #open(findings: Findings): Promise<Issue | undefined> {
    const { title, body } = this.#failing('', undefined, findings);
    const issue = await this.#issues.create({ title, body, labels: [LABEL], assignees: this.#assignees }, () =>
      log('Follow-up: GitHub refused the assignees, so the issue has none.'),
    );
    if (!issue.labels.some((label) => (typeof label === 'string' ? label : label.name) === LABEL)) {
      // Without it the issue would not be found again, and each run would open another.
      await this.#issues.change(issue, { state: 'closed', state_reason: 'not_planned' });
      throw new FollowUpError('issues_forbidden');
    }
    log(`Follow-up: open (issue ${issue.number}).`);
    const first = await this.#find();
    if (first === undefined || first.number >= issue.number) {
      return issue;
    }
    // Another run has opened one at the same time.
    await this.#issues.change(issue, {
      state: 'closed',
      state_reason: 'duplicate',
      duplicate_issue_id: Number(first.id),
    });
    return await this.keep('failing', findings);
  }

  #planOf(deed: Deed, issue: Issue, series: Series | undefined, findings: Findings): Plan {
    const { title, body, isOther } = this.#failing(issue.body ?? '', series, findings);
    const failing = { body, ...(this.#owner.wrote(issue.title) && { title }) };
    const working = { body: this.#owner.write(issue.body ?? '', settled(series, this.#run), workingText(this.#run)) };
    switch (deed) {
      case 'update':
        return { change: failing, ...(isOther && { comment: COMMENTS.changed(this.#run) }) };
      case 'reopen':
        return { change: { ...failing, state: 'open' }, comment: COMMENTS.again(this.#run) };
      case 'close':
        return {
          change: { ...working, state: 'closed', state_reason: 'completed' },
          comment: COMMENTS.working(this.#run),
        };
      case 'note':
        return series?.failing.length === 0 ? {} : { change: working };
      default:
        return {};
    }
  }

  #failing(body: string, series: Series | undefined, { failures, missing, passing }: Findings) {
    const isComplete = missing + passing.length === 0;
    const next = continued(series, failures, isComplete, this.#run);
    return {
      title: this.#owner.title(failures),
      body: this.#owner.write(body, next, failingText(failures, next, this.#run)),
      isOther: next.failing.some((one) => !series?.failing.includes(one)),
    };
  }

  async #carryOut(issue: Issue, { change, comment }: Plan): Promise<void> {
    if (change !== undefined) {
      await this.#issues.change(issue, change);
    }
    if (comment !== undefined && !(await this.#issues.comment(issue, comment))) {
      log('Follow-up: the conversation is locked, so there is no comment.');
    }
  }
}

function situationOf(issue: Issue | undefined, series: Series | undefined): Situation {
  if (issue === undefined || issue.state === 'open') {
    return issue === undefined ? 'none' : 'open';
  }
  const isUnwanted = issue.state_reason === 'not_planned' || issue.state_reason === 'duplicate';
  return isUnwanted && series?.failing.length !== 0 ? 'dismissed' : 'closed';
}
