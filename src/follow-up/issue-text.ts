/** Writes and recognizes what is the follow-up's own in an issue: its part of the body, its titles, its comments. */

import type { WorkflowRun } from '../action/workflow-run.ts';
import { FIXED_BY } from '../failure/codes.ts';
import type { PeoplesFailure } from './reports.ts';
import { REMEDIES, SEVERAL, TITLES } from './titles.ts';

/** The run that writes, and its day by UTC. */
export type WritingRun = Pick<WorkflowRun, 'runId' | 'attempt' | 'url'> & { readonly day: string };

/** The failed runs that an issue is about. */
export interface Series {
  /** Each failed report and its code, such as `1.consent_required`. None once every credential has worked. */
  readonly failing: readonly string[];
  readonly runs: number;
  /** The day of the first. */
  readonly since: string;
  readonly lastRunId: number;
}

const END = '<!-- docusign-access-token: end -->';
const SERIES = /<!-- failing: ([\w., ]*); runs: (\d{1,9}); since: (\d{4}-\d\d-\d\d); last: (\d{1,15}) -->/;

/** The job of a workflow that an issue belongs to. */
export class Owner {
  readonly #begin: string;
  readonly #file: string;

  constructor(workflowPath: string, job: string) {
    this.#begin = `<!-- docusign-access-token: ${encodeURI(workflowPath)} ${encodeURI(job)} -->`;
    this.#file = workflowPath.replace(/^.*\//, '');
  }

  owns(body: string): boolean {
    return body.includes(this.#begin);
  }

  /** `undefined` if people have changed it beyond recognition. */
  seriesIn(body: string): Series | undefined {
    const [found, failing = '', runs, since = '', last] = SERIES.exec(this.#partOf(body)) ?? [];
    const codes = failing === '' ? [] : failing.split(', ');
    return found === undefined ? found : { failing: codes, runs: Number(runs), since, lastRunId: Number(last) };
  }

  /** Replaces its own part of a body. What people wrote around it stays. */
  write(body: string, { failing, runs, since, lastRunId }: Series, text: string): string {
    const series = `<!-- failing: ${failing.join(', ')}; runs: ${runs}; since: ${since}; last: ${lastRunId} -->`;
    const part = `${this.#begin}\n${series}\n\n${text}\n\n${END}`;
    return body === '' ? part : body.replace(this.#partOf(body), () => part);
  }

  title(failures: readonly PeoplesFailure[]): string {
    const [title = SEVERAL, ...others] = new Set(failures.map(({ code }) => TITLES[code]));
    return this.#titled(others.length > 0 ? SEVERAL : title);
  }

  /** Whether a title is one that it could have written itself. */
  wrote(title: string): boolean {
    return [SEVERAL, ...Object.values(TITLES)].some((own) => this.#titled(own) === title);
  }

  #titled(title: string): string {
    return `${title} (${this.#file})`;
  }

  /** From the first marker to the last; only the first if people have removed the last. */
  #partOf(body: string): string {
    const start = body.indexOf(this.#begin);
    const end = body.indexOf(END, start);
    return end === -1 ? this.#begin : body.slice(start, end + END.length);
  }
}

/**
 * Goes on with the series of failed runs, or begins one.
 *
 * @param isComplete - Whether every report is known. Otherwise, earlier failures may last.
 */
export function continued(
  series: Series | undefined,
  failures: readonly PeoplesFailure[],
  isComplete: boolean,
  { runId, attempt, day }: WritingRun,
): Series {
  const failing = failures.map(({ place, code }) => `${place}.${code}`);
  if (!series?.failing.length) {
    return { failing, runs: 1, since: day, lastRunId: runId };
  }
  // IDs grow from run to run. Of an older one, which ended later, only the first attempt is new.
  const isNew = runId > series.lastRunId || (runId < series.lastRunId && attempt === 1);
  return {
    failing: [...new Set([...failing, ...(isComplete ? [] : series.failing)])],
    runs: series.runs + (isNew ? 1 : 0),
    since: series.since,
    lastRunId: Math.max(series.lastRunId, runId),
  };
}

/** The body's own part while runs fail: what to click, who does it, and the facts. */
export function failingText(failures: readonly PeoplesFailure[], { since, runs }: Series, run: WritingRun): string {
  const parts = failures.flatMap((failure) => [
    ...(failures.length > 1 ? [`### ${TITLES[failure.code]} (credential ${failure.place})`] : []),
    remedyOf(failure, run),
    ...(failure.traceToken === undefined ? [] : [`Trace token, for DocuSign support: \`${failure.traceToken}\``]),
  ]);
  return [
    ...parts,
    ...(failures.length > 1 ? ['---'] : []),
    `Fixed? Re-run [the failed jobs](${run.url}). This issue closes automatically after the next success.`,
    `Failing since ${since}, in ${runs} ${runs === 1 ? 'run' : 'runs'}. The last was ${linkTo(run)}, on ${run.day}.`,
  ].join('\n\n');
}

function remedyOf({ code, consent, user }: PeoplesFailure, { url }: WritingRun): string {
  const whose = user === undefined ? 'the user named in the run' : `the user whose ID ends in \`${user}\``;
  if (code !== 'consent_required') {
    const whom = user === undefined ? '' : ` The token was requested for ${whose}.`;
    return `**See [the run](${url}) for what to change.** ${REMEDIES[FIXED_BY[code]]}${whom}`;
  }
  if (consent === undefined) {
    return `**Open [the consent page linked in the run](${url})**, signed in to DocuSign as ${whose}, and allow access.`;
  }
  const page = `**Open [the consent page](${consent.url})**`;
  return consent.freshSignInUrl === undefined
    ? `${page} as an administrator of the organization of ${whose}, and allow access.`
    : `${page}, signed in to DocuSign as ${whose}, and allow access. Redirected without a prompt? You were signed in as another user: [sign in again](${consent.freshSignInUrl}).`;
}

/** The body's own part once every credential has worked. */
export function workingText(run: WritingRun): string {
  return `DocuSign has issued tokens again since ${linkTo(run)}, on ${run.day}.`;
}

/** What notifies people. */
export function commentText(what: 'failed differently' | 'failed again' | 'worked again', run: WritingRun): string {
  return `It has ${what} since ${linkTo(run)}.`;
}

function linkTo({ runId, url }: WritingRun): string {
  return `[run ${runId}](${url})`;
}
