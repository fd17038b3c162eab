import { suite, test } from 'node:test';
import { FAILURE_CODES } from '../../src/failure/codes.ts';
import { SLOW } from './explanations/cases.ts';
import { assertExplained } from './explanations/snapshot.ts';

suite('the kept explanation', { concurrency: 8 }, () => {
  for (const code of FAILURE_CODES.filter((one) => !SLOW.includes(one))) {
    test(`of ${code} is what the action says`, (context) => assertExplained(code, context));
  }
});
