import { suite, test } from 'node:test';
import { FAILURE_CODES } from '../../src/failure/codes.ts';
import { SLOW } from './explanations/cases.ts';
import { assertExplained } from './explanations/snapshot.ts';

suite('the explanation of a failure is the one that is kept', { concurrency: 8 }, () => {
  for (const code of FAILURE_CODES.filter((one) => !SLOW.includes(one))) {
    test(code, (context) => assertExplained(code, context));
  }
});
