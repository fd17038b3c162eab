/** Reads from the runner's environment which run this is, and what a step of it gets. */

/** Where a `run:` step starts; `undefined` for the folder of this process. */
export function workspace(): string | undefined {
  return process.env['GITHUB_WORKSPACE'] || undefined;
}

/** The environment of this step, but for its inputs. */
export function environmentWithoutInputs(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^INPUT_/i.test(name)));
}

/** Identifies this run; a re-run of its jobs is the same run. */
export function currentRun(): { readonly repository: string; readonly runId: string } {
  return { repository: process.env['GITHUB_REPOSITORY'] ?? '', runId: process.env['GITHUB_RUN_ID'] ?? '' };
}
