/** Starts the committed action as a runner starts a published one. */

import { join } from 'node:path';
import { Job } from '../testing/runner/runner.ts';

export const ACTION = join(import.meta.dirname, '..');

/** @param secrets - As stored on GitHub; masked wherever they would be shown. */
export function newJob(secrets: readonly string[]): Job {
  // Links to the documentation are made from these.
  const env = { GITHUB_ACTION_REPOSITORY: 'your-org/docusign-access-token', GITHUB_ACTION_REF: 'v1' };
  return new Job({ secrets, env });
}
