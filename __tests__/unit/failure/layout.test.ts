import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { annotationOf, type Explanation, summaryOf } from '../../../src/failure/layout.ts';
import { prose } from '../../../src/failure/prose.ts';

const HELP = 'https://github.com/acme/docusign-access-token/blob/v1/docs/errors.md#refused';

/** What it looks like with all its parts is kept in `__tests__/flow/explanations`. */
function explanation(changes: Partial<Explanation> = {}): Explanation {
  return { title: 'It failed', happened: prose`It failed. Do this.`, steps: [], facts: [], sections: [], ...changes };
}

test('an explanation has no heading under which nothing would stand, and no number for a step that is alone', () => {
  const alone = explanation({ steps: [prose`Do it.`] });
  assert.equal(annotationOf(alone, undefined), 'It failed. Do this.\nDo it.');
  assert.equal(summaryOf(explanation(), undefined), '## It failed\n\nIt failed. Do this.\n');
});

suite('an annotation that is too long for the runner', () => {
  test('is cut to the length to which the runner cuts it, and keeps the link at its end', () => {
    const length = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(length, length, length, (happened, cause, fact) => {
        const long = explanation({
          happened: prose`${'h'.repeat(happened)}`,
          cause: prose`${'c'.repeat(cause)}`,
          facts: [prose`${'f'.repeat(fact)}`],
        });
        const text = annotationOf(long, HELP);
        assert.ok(text.length <= 4096);
        assert.ok(text.endsWith(`\nHelp: ${HELP}`));
        assert.ok(annotationOf(long, undefined).length <= 4096);
      }),
      { seed: 1 },
    );
  });

  test('loses its last steps before any fact', () => {
    const steps = ['a', 'b', 'c'].map((letter) => prose`${letter.repeat(1500)}`);
    const text = annotationOf(explanation({ cause: prose`Moon.`, steps, facts: [prose`It said no.`] }), undefined);
    const lines = ['It failed. Do this.', 'Likely cause: Moon.', `1. ${'a'.repeat(1500)}`, `2. ${'b'.repeat(1500)}`];
    assert.deepEqual(text.split('\n'), [...lines, 'It said no.']);
  });

  test('is not cut in the middle of a character', () => {
    for (const odd of ['', 'x']) {
      const long = explanation({ facts: [prose`${odd}${'😀'.repeat(3000)}`] });
      assert.ok(annotationOf(long, HELP).isWellFormed());
    }
  });
});
