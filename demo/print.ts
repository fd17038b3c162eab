/** Prints runs and the words between them, in color if the terminal supports it and NO_COLOR is not set. */

import { styleText } from 'node:util';
import type { Job, StepResult } from '../testing/runner/runner.ts';

const STYLES = { error: 'red', warning: 'yellow', notice: 'cyan' } as const;

export function heading(text: string): void {
  console.log(styleText('bold', `\n${text}`));
}

export function say(text: string): void {
  console.log(text);
}

/** What the step printed for people to read, masked, and its annotations as GitHub words them. */
export function printWhatMatters({ plainLines, annotations }: StepResult, job: Job): void {
  for (const { line } of plainLines.filter(({ line }) => line !== '')) quote(job.mask(line));
  for (const { level, title = level, message } of annotations) {
    quote(styleText(['bold', STYLES[level]], title));
    quote(message);
  }
}

export function printOutputs({ outputs }: StepResult, job: Job): void {
  say('Its outputs, as they are printed in later steps:');
  for (const [name, value] of Object.entries(outputs)) quote(`${name}=${abridged(job.mask(value))}`);
}

/** Everything that can be seen of a run. */
export function printAll(result: StepResult, job: Job): void {
  section('Log of the step, masked', result.log);
  for (const { level, title, message } of result.annotations) {
    section(`Annotation (${level}) as GitHub words it`, `${title}\n${message}`);
  }
  section('Job summary (Markdown), masked', result.summary);
  const { kept, dropped, warnings } = job.outputs(result.outputs);
  const pairs = Object.entries(kept).map(([name, value]) => `${name}=${value}`);
  section('Outputs that a later job receives', pairs.join('\n'));
  section('Outputs that the runner drops, because they contain a secret', [...dropped, ...warnings].join('\n'));
}

function section(title: string, text: string): void {
  say(styleText('bold', `--- ${title}`));
  say(`${abridged(text.trimEnd()) || '(none)'}\n`);
}

/** Sealed tokens are shortened; addresses stay whole, to be opened. */
function abridged(text: string): string {
  return text.replace(/(?<!\S)(?!\S*:\/\/)\S{400,}/g, (word) => `${word.slice(0, 60)}… (${word.length} characters)`);
}

function quote(text: string): void {
  for (const line of text.split('\n')) say(`${styleText('dim', '│')} ${line}`);
}
