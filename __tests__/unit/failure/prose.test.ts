import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { harmless } from '../../../src/action/foreign-text.ts';
import { code, foreign, joinProse, link, markdown, plainText, prose } from '../../../src/failure/prose.ts';
import { outline } from '../../../testing/markdown.ts';

/** What might turn a line of a summary into something else. */
const hostile = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom('`', '``', '```', '~~~', '~~', '*', '**', '_', '__', '[', ']', '(', ')', '![', '|', '\\', '\n'),
        fc.constantFrom('<', '>', '<b>', '<!--', '-->', '<script>', '<img src=x onerror=y>', '&amp;', '&#96;', '&lt;'),
        fc.constantFrom('# ', '- ', '1. ', '> ', '---', '===', '    ', '- [ ] ', '|a|b|', '|-|-|', '[x]: y', '[^1]'),
        fc.constantFrom('https://evil.example', 'www.evil.example', 'a@b.example', '@octocat', '#1', ':tada:', '$x$'),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

suite('prose as plain text', () => {
  test('is one line, with addresses between blanks, whatever stands around them', () => {
    const address = link('the page', 'https://host.example/a?b=c');
    assert.equal(plainText(prose`Open ${address}, then go.`), 'Open https://host.example/a?b=c , then go.');
    assert.equal(plainText(prose`(${address})`), '( https://host.example/a?b=c )');
    assert.equal(plainText(prose`${address}${address}`), 'https://host.example/a?b=c https://host.example/a?b=c');
  });

  test('shows names without marks, and what a server said in quotes', () => {
    assert.equal(plainText(prose`The input ${code('user-id')} is wrong.`), 'The input user-id is wrong.');
    assert.equal(plainText(prose`It said ${foreign('no\n::error::x')}.`), 'It said "no : :error: :x".');
  });

  test('has no more than one blank in a row and none at the ends', () => {
    assert.equal(plainText(prose`  a  ${''} b ${[]} `), 'a b');
    assert.equal(plainText(prose``), '');
  });

  test('joins parts with a separator', () => {
    assert.equal(plainText(joinProse([prose`a`, code('b'), prose`c`], ', ')), 'a, b, c');
    assert.deepEqual(joinProse([], ', '), []);
  });
});

suite('prose as Markdown', () => {
  test('marks names and links', () => {
    const text = prose`The input ${code('user-id')} is wrong: see ${link('the page', 'https://a.example/')}.`;
    assert.deepEqual(outline(markdown(text)), [
      { type: 'text', text: 'The input ' },
      { type: 'inlineCode', text: 'user-id' },
      { type: 'text', text: ' is wrong: see ' },
      { type: 'link', text: 'https://a.example/' },
      { type: 'text', text: '.' },
    ]);
  });

  test('shows what a server said as text, whatever that is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = harmless(text).replaceAll('`', "'");
        const pieces = outline(markdown(prose`Answer: HTTP 400: ${foreign(text)} and ${foreign(text)}.`));
        const expected =
          shown === ''
            ? [{ type: 'text', text: 'Answer: HTTP 400: and .' }]
            : [
                { type: 'text', text: 'Answer: HTTP 400: ' },
                { type: 'inlineCode', text: shown },
                { type: 'text', text: ' and ' },
                { type: 'inlineCode', text: shown },
                { type: 'text', text: '.' },
              ];
        const withoutRuns = pieces.map((piece) => ({ ...piece, text: piece.text.replace(/ {2,}/g, ' ') }));
        assert.deepEqual(withoutRuns, expected);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('shows what a server said as text at the start of a line and of a list item too', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(harmless(text) !== '');
        for (const prefix of ['', '- ', '1. ']) {
          const types = outline(`${prefix}${markdown(foreign(text))}`).map(({ type }) => type);
          assert.deepEqual(types, ['inlineCode']);
        }
      }),
      { seed: 1 },
    );
  });

  for (const words of [
    '*a* **b**',
    '_a_ __b__',
    '`a`',
    '[a](b) ![c](d)',
    '<b>x</b> <!-- y -->',
    '&amp; &lt;',
    '~~a~~',
    '\\*a\\* C:\\_b_\\',
  ]) {
    test(`shows the words ${words} as they are, and names that hold them`, () => {
      assert.deepEqual(outline(markdown(prose`Some ${words} here`)), [{ type: 'text', text: `Some ${words} here` }]);
      assert.deepEqual(outline(markdown(code(words))), [{ type: 'inlineCode', text: words.replaceAll('`', "'") }]);
    });
  }

  test('keeps a link together whose address or text holds marks of its own', () => {
    const url = 'https://host.example/a_b_(c)*d*?e=[f]&g=h%20i~~j~~';
    assert.deepEqual(outline(markdown(link('a [b](c) *d* <e> | f', url))), [{ type: 'link', text: url }]);
    assert.deepEqual(outline(markdown(link('a', 'https://host.example/<b> "c"'))), [
      { type: 'link', text: 'https://host.example/%3Cb%3E%20"c"' },
    ]);
  });

  test('leaves out a name that is empty, of which backticks alone would be left', () => {
    assert.equal(markdown(prose`a${code(' ')}b`), 'ab');
  });
});
