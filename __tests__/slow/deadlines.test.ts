import { after, suite, test } from 'node:test';
import { type Cell, cells } from '../../testing/fault-matrix.ts';
import { assertAsExpected, type Outcome, play } from '../../testing/fault-runs.ts';
import { assertOnPage, textTable } from '../../testing/fault-table.ts';

// They wait, and work little.
suite('a fault of the network that takes time', { concurrency: 12 }, () => {
  const outcomes = new Map<Cell, Outcome>();
  after(() => process.stdout.write(textTable(outcomes)));

  for (const cell of cells.filter(({ slow }) => slow)) {
    test(`ends in a token or one clear failure by the deadline: ${cell.fault} (${cell.stage})`, async () => {
      const outcome = await play(cell);
      outcomes.set(cell, outcome);
      assertAsExpected(cell, outcome);
      assertOnPage(cell, outcome);
    });
  }
});
