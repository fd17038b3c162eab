import { suite, test } from 'node:test';
import { cells } from '../../testing/faults/matrix.ts';
import { assertAsExpected } from '../../testing/faults/runs.ts';
import { assertOnPage } from '../../testing/faults/table.ts';

suite('a fault of the network', { concurrency: 8 }, () => {
  for (const cell of cells.filter(({ slow }) => !slow)) {
    test(`ends in a token or one clear failure, after as many tries as help: ${cell.fault} (${cell.stage})`, async () => {
      const outcome = await cell.run();
      await assertAsExpected(cell, outcome);
      assertOnPage(cell, outcome);
    });
  }
});
