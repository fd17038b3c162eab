/** Checks that a failure's report holds nothing of a server's making but words. */

import assert from 'node:assert/strict';
import type { FailureReport } from '../../src/action/runner.ts';
import { reportOf } from '../../src/failure/explain.ts';
import type { Failure } from '../../src/failure/failure.ts';
import { markupOf } from '../../testing/markdown.ts';
import { assertPlainLines } from '../../testing/runner/plain-lines.ts';

/** The same refusal, of which the server said nothing harmful. */
function tamed(failure: Failure): Failure {
  if (failure.kind !== 'oauth-error' && failure.kind !== 'reply-error') {
    return failure;
  }
  const texts = ['error', 'errorDescription', 'redirectHost'].filter((name) => Object.hasOwn(failure, name));
  return { ...failure, ...Object.fromEntries(texts.map((name) => [name, 'word'])) };
}

/** Compares with the report of the same failure in harmless words. */
export function assertHarmless(failure: Failure): FailureReport {
  assert.notEqual(failure.code, 'internal_error', JSON.stringify(failure));
  const [report, expected] = [reportOf(failure), reportOf(tamed(failure))];
  assert.deepEqual([report.title, Object.keys(report.outputs)], [expected.title, Object.keys(expected.outputs)]);
  assertPlainLines(report.annotation, expected.annotation.split('\n').length);
  assert.equal(markupOf(report.summary), markupOf(expected.summary), report.summary);
  for (const output of Object.values(report.outputs)) {
    assertPlainLines(output, 1);
  }
  return report;
}
