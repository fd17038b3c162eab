import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { annotationOf, type Explanation, summaryOf } from '../../../src/failure/layout.ts';
import { code, foreign, link, prose } from '../../../src/failure/prose.ts';
import { outline } from '../../../testing/markdown.ts';

const HELP = 'https://github.com/acme/docusign-access-token/blob/v1/docs/errors.md#refused';

function explanation(changes: Partial<Explanation> = {}): Explanation {
  return { title: 'It failed', happened: prose`It failed. Do this.`, steps: [], facts: [], sections: [], ...changes };
}

const FULL = explanation({
  cause: prose`The moon was full.`,
  steps: [prose`Wait at ${link('the lake', 'https://lake.example/')}.`, prose`Set ${code('moon')} to false.`],
  facts: [prose`It said ${foreign('howl')}.`, prose`Trace token: abc`],
  sections: [
    { heading: 'Wolves', paragraphs: [prose`They come in packs.`], list: [prose`grey`, prose`red`] },
    { heading: 'To copy', paragraphs: [], block: 'https://lake.example/?a=b_c_d' },
  ],
});

suite('an annotation', () => {
  test('says in its first line what happened and what to do, then the cause, the steps, the facts, and where to read on', () => {
    assert.deepEqual(annotationOf(FULL, HELP).split('\n'), [
      'It failed. Do this.',
      'Likely cause: The moon was full.',
      '1. Wait at https://lake.example/ .',
      '2. Set moon to false.',
      'It said "howl".',
      'Trace token: abc',
      `Help: ${HELP}`,
    ]);
  });

  test('does not number a step that is the only one', () => {
    assert.equal(annotationOf(explanation({ steps: [prose`Do it.`] }), undefined), 'It failed. Do this.\nDo it.');
  });

  test('has the short words for the steps where there are some, and nothing that is for the summary only', () => {
    const text = annotationOf({ ...FULL, briefly: [prose`In short.`] }, undefined);
    assert.match(text, /^In short\.$/m);
    assert.doesNotMatch(text, /moon to|Wolves|To copy|Help/);
  });

  test('has at most the length to which the runner cuts it, and keeps the link at its end', () => {
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

  test('is not cut in the middle of a character', () => {
    for (const odd of ['', 'x']) {
      const long = explanation({ facts: [prose`${odd}${'😀'.repeat(3000)}`] });
      assert.ok(annotationOf(long, HELP).isWellFormed());
    }
  });
});

suite('a summary', () => {
  test('has the long form, in order', () => {
    assert.deepEqual(
      outline(summaryOf(FULL, HELP)).map(({ type, text }) => (type === 'text' ? text : `${type}: ${text}`)),
      [
        'heading: It failed',
        'It failed. Do this.',
        'strong: Likely cause:',
        ' The moon was full.',
        'heading: What to do',
        'Wait at ',
        'link: https://lake.example/',
        '.',
        'Set ',
        'inlineCode: moon',
        ' to false.',
        'heading: Wolves',
        'They come in packs.',
        'grey',
        'red',
        'heading: To copy',
        'code: https://lake.example/?a=b_c_d',
        'heading: Details',
        'It said ',
        'inlineCode: howl',
        '.',
        'Trace token: abc',
        `link: ${HELP}`,
      ],
    );
  });

  test('numbers its steps and lists its facts', () => {
    const text = summaryOf(FULL, undefined);
    assert.match(text, /^1\. Wait.*\n2\. Set/m);
    assert.match(text, /^- It said.*\n- Trace/m);
  });

  test('leaves out headings under which nothing would stand', () => {
    assert.equal(summaryOf(explanation(), undefined), '## It failed\n\nIt failed. Do this.\n');
  });

  test('is no other document for what a server said', () => {
    const types = (said: string): string[] =>
      outline(summaryOf({ ...FULL, happened: foreign(said), facts: [foreign(said)] }, HELP)).map(({ type }) => type);
    const expected = types('x');
    for (const said of [
      '</details><script>alert(1)</script>',
      '`````\n# Heading\n- [ ] task',
      '| a | b |\n|---|---|',
      '![](https://evil.example/pixel.png) [click](javascript:alert(1))',
      '@octocat #1 :tada: https://evil.example $\\sqrt{2}$',
      '[x]: https://evil.example\n[x]',
      '<!-- ',
    ]) {
      assert.deepEqual(types(said), expected);
    }
  });
});
