import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { annotationOf, type Explanation, summaryOf } from '../../../src/failure/layout.ts';
import { prose } from '../../../src/failure/prose.ts';

const HELP = 'https://github.com/acme/docusign-access-token/blob/v1/docs/errors.md#refused';

/** What it looks like with all its parts is kept in `__tests__/flow/explanations`. */
function explanation(changes: Partial<Explanation> = {}): Explanation {
  return { title: 'It failed', happened: prose`It failed. Do this.`, facts: [], sections: [], ...changes };
}

test('an explanation has no heading without content', () => {
  assert.equal(summaryOf(explanation(), undefined), '## It failed\n\nIt failed. Do this.\n');
});

test('an explanation has its hints in both, except those that the summary replaces by sections', () => {
  const hints = [prose`Sure? Do it.`, prose`Not sure? Don't.`];
  const both = explanation({ hints });
  assert.equal(annotationOf(both, undefined), "It failed. Do this.\nSure? Do it.\nNot sure? Don't.");
  assert.match(summaryOf(both, undefined), /\n\n- Sure\? Do it\.\n- Not sure\? Don't\.\n$/);
  const brief = explanation({ briefly: hints });
  assert.equal(annotationOf(brief, undefined), annotationOf(both, undefined));
  assert.equal(summaryOf(brief, undefined), summaryOf(explanation(), undefined));
});

suite('an annotation that is too long for the runner', () => {
  test('is cut to the length to which the runner cuts it, and keeps the link at its end', () => {
    const length = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(length, length, length, (happened, hint, fact) => {
        const long = explanation({
          happened: prose`${'h'.repeat(happened)}`,
          hints: [prose`${'c'.repeat(hint)}`],
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

  test('loses its last hints before any fact', () => {
    const hints = ['a', 'b', 'c'].map((letter) => prose`${letter.repeat(1500)}`);
    const text = annotationOf(explanation({ hints, facts: [prose`It said no.`] }), undefined);
    const lines = ['It failed. Do this.', 'a'.repeat(1500), 'b'.repeat(1500)];
    assert.deepEqual(text.split('\n'), [...lines, 'It said no.']);
  });

  test('is not cut in the middle of a character', () => {
    for (const odd of ['', 'x']) {
      const long = explanation({ facts: [prose`${odd}${'😀'.repeat(3000)}`] });
      assert.ok(annotationOf(long, HELP).isWellFormed());
    }
  });
});
