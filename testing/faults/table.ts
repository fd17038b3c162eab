/** Shows what came of the fault matrix, as rows of docs/reliability.md. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from './matrix.ts';
import { firstLine, type Outcome } from './runs.ts';

/** The page that shows the table. */
export const RELIABILITY_PAGE = join(import.meta.dirname, '..', '..', 'docs', 'reliability.md');

const NOTHING = '–';

export const tableHead = [
  '| fault | attempts | seconds | code | what the annotation says |',
  '| --- | --- | --- | --- | --- |',
];

/** The same from run to run: of the duration it shows the class. */
export function markdownRow({ fault, seconds }: Cell, outcome: Outcome | undefined): string {
  assert.ok(outcome, `${fault} was not played`);
  const code = outcome.result.outputs['error'];
  const link = code === undefined ? 'a token' : `[\`${code}\`](errors.md#${code})`;
  const said = firstLine(outcome.result).replaceAll(/[\\|<>*_[\]]/g, '\\$&');
  return `| ${[fault, attemptsIn(outcome), seconds, link, said || NOTHING].join(' | ')} |`;
}

/** Checks that docs/reliability.md shows what came of a cell. */
export function assertOnPage(cell: Cell, outcome: Outcome): void {
  const rows = readFileSync(RELIABILITY_PAGE, 'utf8').split('\n');
  const row = markdownRow(cell, outcome);
  assert.ok(rows.includes(row), `docs/reliability.md is stale: run scripts/reliability.ts. It lacks ${row}`);
}

function attemptsIn({ result }: Outcome): number {
  return 1 + result.plainLines.filter(({ line }) => line.includes('; trying again in ')).length;
}
