import { suite, test } from 'node:test';
import { SLOW } from '../flow/explanations/cases.ts';
import { assertExplained } from '../flow/explanations/snapshot.ts';

suite('the explanation of a failure is the one that is kept', { concurrency: true }, () => {
  for (const code of SLOW) {
    test(code, (context) => assertExplained(code, context));
  }
});
