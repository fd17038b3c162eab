import { after, suite, test } from 'node:test';
import { type Cell, cells } from '../../testing/faults/matrix.ts';
import { assertAsExpected, type Outcome, play } from '../../testing/faults/runs.ts';
import { assertOnPage, textTable } from '../../testing/faults/table.ts';

suite('a fault of the network', { concurrency: 16 }, () => {
  const outcomes = new Map<Cell, Outcome>();
  after(() => process.stdout.write(textTable(outcomes)));

  for (const cell of cells.filter(({ slow }) => !slow)) {
    test(`ends in a token or one clear failure, after as many tries as help: ${cell.fault} (${cell.stage})`, async () => {
      const outcome = await play(cell);
      outcomes.set(cell, outcome);
      await assertAsExpected(cell, outcome);
      assertOnPage(cell, outcome);
    });
  }
});
