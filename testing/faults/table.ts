/** Shows what came of the fault matrix, as docs/reliability.md has it: a table for each code, with its sentence once. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, firstLine, type Outcome, type Stage } from './runs.ts';

export const RELIABILITY_PAGE = join(import.meta.dirname, '..', '..', 'docs', 'reliability.md');

const WHERE: Readonly<Record<Stage, string>> = {
  connect: 'connection',
  TLS: 'TLS',
  proxy: 'proxy',
  token: 'token request',
  userinfo: 'account lookup',
};

const BOTH = 'both requests';

/** What differs from row to row. */
const GAP = '[…]';

type Played = readonly (readonly [Cell, Outcome])[];

/** One section for each code, in the order of the matrix. */
export function sectionsOf(played: Played): string {
  const byCode = Map.groupBy(played, ([, outcome]) => headingOf(outcome));
  return [...byCode].map(([heading, ofCode]) => `### ${heading}\n\n${blocksOf(ofCode)}`).join('\n');
}

function headingOf({ result }: Outcome): string {
  return result.outputs['error'] ?? 'A token is issued';
}

/** A table for each remedy, which is what differs least. */
function blocksOf(ofCode: Played): string {
  const byRemedy = Map.groupBy(ofCode, ([, outcome]) => /(?<=\. )\S+ \S+ \S+/.exec(sentenceOf(outcome))?.[0]);
  return [...byRemedy.values()].map(blockOf).join('\n');
}

function blockOf(played: Played): string {
  const template = templateOf(played.map(([, outcome]) => sentenceOf(outcome)));
  const columns = ['fault', 'where', 'attempts', 'seconds', ...(template.includes(GAP) ? [GAP] : [])];
  return [
    ...(template === '' ? [] : [`> ${escaped(template)}`, '']),
    `| ${columns.join(' | ')} |`,
    `|${' --- |'.repeat(columns.length)}`,
    ...rowsOf(played, template),
    '',
  ].join('\n');
}

/** A fault that does the same to both requests has one row. */
function rowsOf(played: Played, template: string): string[] {
  const rows = played.map(([cell, outcome]) => ({
    cell,
    row: rowOf(cell, outcome, template) ?? assert.fail(cell.fault),
  }));
  const shared = Map.groupBy(rows, ({ cell: { stage }, row }) => (isRequest(stage) ? withoutPlace(row) : row));
  return [...shared.values()].flatMap(([first, second]) =>
    first === undefined ? [] : second === undefined ? first.row : withoutPlace(first.row),
  );
}

function isRequest(stage: Stage): boolean {
  return stage === 'token' || stage === 'userinfo';
}

function withoutPlace(row: string): string {
  return row.replace(/\| (token request|account lookup) \|/, `| ${BOTH} |`);
}

/** The words that all sentences share, at the beginning and at the end. */
function templateOf(sentences: readonly string[]): string {
  const [first = [], ...others] = [...new Set(sentences)].map((sentence) => sentence.split(' '));
  if (others.length === 0) {
    return first.join(' ');
  }
  const shortest = Math.min(...[first, ...others].map((words) => words.length));
  const shared = (isShared: (count: number) => boolean): number => {
    let count = 0;
    while (count < shortest && isShared(count)) count++;
    return count;
  };
  const head = shared((count) => others.every((words) => words[count] === first[count]));
  const tail = shared(
    (count) => head + count < shortest && others.every((words) => words.at(-1 - count) === first.at(-1 - count)),
  );
  return [...first.slice(0, head), GAP, ...first.slice(first.length - tail)].join(' ');
}

/** The same from run to run: of the duration it shows the class. `undefined` where the sentence is another. */
function rowOf({ fault, stage, seconds }: Cell, outcome: Outcome, template: string): string | undefined {
  const [head = '', tail] = template.split(GAP);
  const sentence = sentenceOf(outcome);
  if (tail === undefined ? sentence !== head : !(sentence.startsWith(head) && sentence.endsWith(tail))) {
    return undefined;
  }
  const gap = tail === undefined ? [] : [escaped(sentence.slice(head.length, sentence.length - tail.length)) || '–'];
  return `| ${[fault, WHERE[stage], attemptsIn(outcome), seconds, ...gap].join(' | ')} |`;
}

/** Without what the fault says by itself: the status, and which request it was. */
function sentenceOf({ result }: Outcome): string {
  return firstLine(result)
    .replace(/HTTP \d{3}/, 'HTTP …')
    .replace(/until \d\d:\d\d UTC/, 'until … UTC')
    .replace(/response to the (?:token request|account lookup)\b/, 'response');
}

/** What is in a code span is shown as it is, but for what ends a cell. */
function escaped(text: string): string {
  return text.replaceAll(/(`[^`|]*`)|[\\|<>*_]/g, (piece, span?: string) => span ?? `\\${piece}`);
}

/** Checks that docs/reliability.md shows what came of a cell. */
export function assertOnPage(cell: Cell, outcome: Outcome): void {
  const [, afterwards = ''] = readFileSync(RELIABILITY_PAGE, 'utf8').split(`\n### ${headingOf(outcome)}\n`);
  const [section = ''] = afterwards.split('\n### ');
  const isThere = section.split(/\n(?=> )/).some((block) => {
    const template = /^> (.*)/.exec(block)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? '';
    const row = rowOf(cell, outcome, template);
    return row !== undefined && block.split('\n').some((line) => line === row || line === withoutPlace(row));
  });
  assert.ok(isThere, `docs/reliability.md is stale: run npm run reliability. It lacks ${cell.fault} (${cell.stage})`);
}

function attemptsIn({ result }: Outcome): number {
  return 1 + result.plainLines.filter(({ line }) => line.includes('; trying again in ')).length;
}
