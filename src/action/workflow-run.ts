/** Reads from the runner which run of which workflow this is, and where GitHub's API is. */

import { contextOfRun } from './trigger.ts';

export type WorkflowRun = NonNullable<ReturnType<typeof workflowRun>>;

/** Events that concern the branch that they name. */
const BRANCH_EVENTS = ['push', 'workflow_dispatch', 'repository_dispatch'];

/**
 * @returns `undefined` if the runner doesn't say what started the run.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function workflowRun() {
  const context = contextOfRun();
  if (context === undefined) {
    return undefined;
  }
  const { payload, eventName, ref, job, runId, runAttempt: attempt, apiUrl, serverUrl, workflow } = context;
  const { GITHUB_REPOSITORY: repository = '', GITHUB_WORKFLOW_REF: workflowRef = '' } = process.env;
  const repositoryUrl = `${serverUrl}/${repository}`;
  const isOnDefaultBranch = ref === `refs/heads/${payload.repository?.['default_branch']}`;
  return {
    /** Of github.com, or of an Enterprise Server. */
    apiUrl,
    /** Owner and name. */
    repository,
    repositoryUrl,
    /** From the repository's root. If one workflow calls another, that of the caller. */
    workflowPath: /^[^/]+\/[^/]+\/(.+?)@refs\//.exec(workflowRef)?.[1] ?? workflow,
    job,
    /** A re-run keeps it, and has a higher attempt. */
    runId,
    attempt,
    url: `${repositoryUrl}/actions/runs/${runId}`,
    eventName,
    /** Not of what others propose or write. A schedule always runs on that branch, which its event needn't name. */
    isOfDefaultBranch: eventName === 'schedule' || (BRANCH_EVENTS.includes(eventName) && isOnDefaultBranch),
  };
}
