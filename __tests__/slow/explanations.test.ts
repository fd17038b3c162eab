import { suite, test } from 'node:test';
import { SLOW } from '../flow/explanations/cases.ts';
import { assertExplained } from '../flow/explanations/snapshot.ts';

suite('the kept explanation', { concurrency: true }, () => {
  for (const code of SLOW) {
    test(`of ${code} is what the action says`, (context) => assertExplained(code, context));
  }
});
