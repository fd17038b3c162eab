/** Writes a failed run as a page, as GitHub shows it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepResult } from '../testing/runner/runner.ts';
import { ACTION } from './committed-action.ts';
import { annotationsBox, githubPage, issueBox, type ShownIssue, summaryBox } from './github-page.ts';

const FOLDER = join(ACTION, 'build');

/**
 * @param issue - What the follow-up opens, if it is run.
 * @returns A sentence: where the page is, or that it couldn't be written, which doesn't end the show.
 */
export function writePage({ annotations, summary }: StepResult, label: string, issue?: ShownIssue): string {
  const path = join(FOLDER, 'demo.html');
  const boxes = [annotationsBox(annotations), summaryBox(summary), ...(issue === undefined ? [] : [issueBox(issue)])];
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, githubPage(label, boxes));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `The page with the annotation and the job summary could not be written to ${path} (${code}).`;
  }
  return `Annotation and job summary as GitHub shows them: ${path}`;
}
