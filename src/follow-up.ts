/** The pipeline of `follow-up`: reports, what they prove, and the issue that tells people. */

import { rememberSecret } from './action/foreign-text.ts';
import { FOLLOW_UP_INPUT_NAMES, type FollowUpInputs, readInputs } from './action/inputs.ts';
import { endBySignals } from './action/process.ts';
import { fail, log, runnerKind, setOutputs } from './action/runner.ts';
import { workflowRun } from './action/workflow-run.ts';
import { GithubIssues, MAX_REPLY_BYTES } from './follow-up/github-issues.ts';
import { keepIssue } from './follow-up/issue-keeper.ts';
import { Owner } from './follow-up/issue-text.ts';
import { problem, reportProblem } from './follow-up/problem.ts';
import { type Findings, readReports } from './follow-up/reports.ts';
import { SURROUNDINGS } from './get-token.ts';
import { HttpClient, type Retry } from './network/http-client.ts';
import { announced } from './network/retry.ts';

export async function followUp(): Promise<void> {
  endBySignals();
  try {
    await followUpOn(readInputs(FOLLOW_UP_INPUT_NAMES));
  } catch (error) {
    await fail(reportProblem(error));
  }
}

async function followUpOn(inputs: FollowUpInputs): Promise<void> {
  if (runnerKind() === 'forge') {
    throw problem('unsupported_server');
  }
  const run = workflowRun();
  if (!run?.isOfDefaultBranch) {
    log(
      `Follow-up: nothing to do. This run (${run?.eventName ?? 'unknown event'}) doesn't concern the default branch.`,
    );
    return;
  }
  const findings = readReports(inputs.report ?? '', inputs['integration-key'] ?? '');
  const { verdict } = findings;
  if (verdict === 'unknown') {
    log(`Follow-up: nothing to do. ${reasonOf(findings)}.`);
    return;
  }
  const day = new Date(SURROUNDINGS.now()).toISOString().slice(0, 10);
  const assignees = (inputs.assignees ?? '').split(/[\s,@]+/).filter((login) => login !== '');
  const owner = new Owner(run.workflowPath, run.job);
  const token = parseToken(inputs['github-token']);
  const http = await HttpClient.open(new URL(run.apiUrl).origin, SURROUNDINGS, logRetry, MAX_REPLY_BYTES);
  try {
    const issues = new GithubIssues(http, run.apiUrl, run.repository, token);
    const issue = await keepIssue({ issues, owner, run: { ...run, day }, findings, assignees }, verdict);
    if (issue !== undefined) {
      setOutputs({ 'issue-number': `${issue.number}`, 'issue-url': `${run.repositoryUrl}/issues/${issue.number}` });
    }
  } finally {
    http.close();
  }
}

/** Why nothing may change. */
function reasonOf({ passing, missing }: Findings): string {
  return [
    ...(passing.length > 0 ? [`Resolves itself, or lacks secrets: ${passing.join(', ')}`] : []),
    ...(missing > 0 ? [`Reports missing: ${missing}`] : []),
  ].join('. ');
}

function parseToken(given = ''): string {
  const token = given.trim();
  // Nothing else fits into a header.
  if (!/^[\x21-\x7E]+$/.test(token)) {
    throw problem('github_token_rejected');
  }
  rememberSecret(token);
  return token;
}

async function logRetry(retry: Retry): Promise<void> {
  const { reason } = retry;
  const happened = reason.kind === 'reply' ? `answered HTTP ${reason.status}` : `gave no answer (${reason.code})`;
  log(announced(`GitHub ${happened}`, retry));
}
