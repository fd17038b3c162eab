/** Reads from the runner which run of which workflow this is, and where GitHub's API is. */

import { contextOfRun } from './trigger.ts';

export interface WorkflowRun {
  /** Address of GitHub's API, on github.com or an Enterprise Server. */
  readonly apiUrl: string;
  /** Owner and name. */
  readonly repository: string;
  /** Path of the workflow's file from the repository's root; of the calling workflow where one calls another. */
  readonly workflowPath: string;
  /** The ID of the job that this step belongs to. */
  readonly job: string;
  readonly runId: number;
  /** 1, and more for a re-run. */
  readonly attempt: number;
  /** The run's page. */
  readonly url: string;
  /** The repository's page. */
  readonly repositoryUrl: string;
  readonly eventName: string;
  /** Whether the run is for the repository's default branch, and was not started by what others send. */
  readonly speaksForRepository: boolean;
}

/** Events that concern the branch that they name, and that only people with rights can start. */
const OWN_EVENTS = ['push', 'workflow_dispatch', 'repository_dispatch'];

/**
 * @returns `undefined` where the runner doesn't say what started the run.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function workflowRun(): WorkflowRun | undefined {
  const context = contextOfRun();
  if (context === undefined) {
    return undefined;
  }
  const { payload, eventName, ref, job, runId, runAttempt, apiUrl, serverUrl, workflow } = context;
  const { GITHUB_REPOSITORY: repository = '', GITHUB_WORKFLOW_REF: workflowRef = '' } = process.env;
  const isOnDefaultBranch = ref === `refs/heads/${payload.repository?.['default_branch']}`;
  return {
    apiUrl,
    repository,
    workflowPath: /^[^/]+\/[^/]+\/(.+?)@refs\//.exec(workflowRef)?.[1] ?? workflow,
    job,
    runId,
    attempt: runAttempt,
    url: `${serverUrl}/${repository}/actions/runs/${runId}`,
    repositoryUrl: `${serverUrl}/${repository}`,
    eventName,
    // A schedule is always for the default branch, and its event needn't name that.
    speaksForRepository: eventName === 'schedule' || (OWN_EVENTS.includes(eventName) && isOnDefaultBranch),
  };
}

/** Whether the server is Gitea or Forgejo, whose API is not GitHub's. */
export function isOtherForge(): boolean {
  return Boolean(process.env['GITEA_ACTIONS'] || process.env['FORGEJO_ACTIONS']);
}
