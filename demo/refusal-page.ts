/** Writes the page for people who would rather look than read: a failed run as GitHub shows it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotationsBox, githubPage, summaryBox } from '../testing/github-page.ts';
import type { StepResult } from '../testing/runner/runner.ts';
import { ACTION } from './committed-action.ts';

const FOLDER = join(ACTION, 'build');

/** @returns Where the page is, in a sentence; or that it couldn't be written, which is no reason to end the show. */
export function writePage({ annotations, summary }: StepResult, label: string): string {
  const path = join(FOLDER, 'demo.html');
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, githubPage(label, [annotationsBox(annotations), summaryBox(summary)]));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `The page that shows annotation and job summary as GitHub does couldn't be written to ${path} (${code}).`;
  }
  return `The annotation and the job summary as GitHub shows them: ${path}`;
}
