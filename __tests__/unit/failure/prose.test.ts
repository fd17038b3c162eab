import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { harmless } from '../../../src/action/foreign-text.ts';
import { code, foreign, link, markdown, plainText, prose } from '../../../src/failure/prose.ts';
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
  test('shows what is in braces without them, and marks it as code', () => {
    const sentence = prose`Set {user-id}, {scopes} or ${'{this}'} in ${code('%{{ x }}')}.`;
    assert.equal(plainText(sentence), 'Set `user-id`, `scopes` or {this} in `%{{ x }}`.');
    assert.equal(markdown(sentence), 'Set `user-id`, `scopes` or {this} in `%{{ x }}`.');
  });

  test('is one line, with addresses between spaces, whatever stands around them', () => {
    const address = link('the page', 'https://host.example/a?b=c');
    assert.equal(plainText(prose`Open ${address}, then go.`), 'Open https://host.example/a?b=c , then go.');
    assert.equal(plainText(prose`(${address})`), '( https://host.example/a?b=c )');
    assert.equal(plainText(prose`${address}${address}`), 'https://host.example/a?b=c https://host.example/a?b=c');
    assert.equal(plainText(prose`  a  ${''} b ${[]} `), 'a b');
  });

  test('marks names as Markdown does, except addresses, and quotes what a server said so that it cannot end the quote', () => {
    assert.equal(plainText(prose`The input ${code('user-id')} is wrong.`), 'The input `user-id` is wrong.');
    assert.equal(plainText(prose`Add ${code('https://a.example/b')}`), 'Add https://a.example/b');
    assert.equal(plainText(prose`It said ${foreign('"no"\n::error::x')}.`), `It said "'no' : :error: :x".`);
  });
});

suite('prose as Markdown', () => {
  test('shows what a server said as text, whatever that is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = harmless(text).replaceAll('`', "'");
        const words = (text: string) => ({ type: 'text', text });
        const said = { type: 'inlineCode', text: shown };
        const expected =
          shown === ''
            ? [words('Answer: HTTP 400: and .')]
            : [words('Answer: HTTP 400: '), said, words(' and '), said, words('.')];
        const pieces = outline(markdown(prose`Answer: HTTP 400: ${foreign(text)} and ${foreign(text)}.`));
        assert.deepEqual(
          pieces.map((piece) => ({ ...piece, text: piece.text.replace(/ {2,}/g, ' ') })),
          expected,
        );
      }),
      { numRuns: 1000, seed: 1 },
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

  test('shows words as they are, and names that hold them', () => {
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
      assert.deepEqual(outline(markdown(prose`Some ${words} here`)), [{ type: 'text', text: `Some ${words} here` }]);
      assert.deepEqual(outline(markdown(code(words))), [{ type: 'inlineCode', text: words.replaceAll('`', "'") }]);
    }
  });

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
