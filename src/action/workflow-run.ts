/** Reads from the runner which run of which workflow this is, and where GitHub's API is. */

import { contextOfRun } from './trigger.ts';

export interface WorkflowRun {
  /** Of github.com, or of an Enterprise Server. */
  readonly apiUrl: string;
  /** Owner and name. */
  readonly repository: string;
  readonly repositoryUrl: string;
  /** Path of the workflow's file from the repository's root. If one workflow calls another, that of the caller. */
  readonly workflowPath: string;
  readonly job: string;
  /** A re-run keeps it, and has a higher attempt. */
  readonly runId: number;
  readonly attempt: number;
  readonly url: string;
  readonly eventName: string;
  /** Whether the run is one of the default branch, and not of what others propose or write. */
  readonly isOfDefaultBranch: boolean;
}

/** Events that concern the branch that they name. */
const BRANCH_EVENTS = ['push', 'workflow_dispatch', 'repository_dispatch'];

/**
 * @returns `undefined` where the runner doesn't say what started the run.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function workflowRun(): WorkflowRun | undefined {
  const context = contextOfRun();
  if (context === undefined) {
    return undefined;
  }
  const { payload, eventName, ref, job, runId, runAttempt: attempt, apiUrl, serverUrl, workflow } = context;
  const { GITHUB_REPOSITORY: repository = '', GITHUB_WORKFLOW_REF: workflowRef = '' } = process.env;
  const repositoryUrl = `${serverUrl}/${repository}`;
  const isOnDefaultBranch = ref === `refs/heads/${payload.repository?.['default_branch']}`;
  return {
    apiUrl,
    repository,
    repositoryUrl,
    workflowPath: /^[^/]+\/[^/]+\/(.+?)@refs\//.exec(workflowRef)?.[1] ?? workflow,
    job,
    runId,
    attempt,
    url: `${repositoryUrl}/actions/runs/${runId}`,
    eventName,
    // A schedule is always one of the default branch, which its event needn't name.
    isOfDefaultBranch: eventName === 'schedule' || (BRANCH_EVENTS.includes(eventName) && isOnDefaultBranch),
  };
}
