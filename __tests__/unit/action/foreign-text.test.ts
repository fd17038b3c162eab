import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { harmless, harmlessValue, rememberSecret } from '../../../src/action/foreign-text.ts';
import { guid } from '../../../testing/docusign/credentials.ts';
import { hostileText } from '../../../testing/docusign/hostile.ts';
import { COMMANDS, parseCommand } from '../../../testing/runner/commands.ts';
import { assertPlainLines } from '../../../testing/runner/plain-lines.ts';

const REGISTERED = new Set(COMMANDS);

suite('what a server said', () => {
  for (const [what, text, expected] of [
    ['is kept as it is, where nothing is wrong with it', 'The user is not found: naïve — 日本 😀.', undefined],
    ['keeps no more than four marks on a letter', `a${'\u0301'.repeat(90)}b`, `a${'\u0301'.repeat(4)}b`],
    ['keeps single colons and hashes', 'error: see #12 at https://example.com', undefined],
    ['loses line breaks', 'one\rtwo\nthree\r\nfour\u0085five\u2028six\u2029seven', 'one two three four five six seven'],
    ['loses white space at both ends and runs of it', ' \t a  \u00a0\u3000 b \n', 'a b'],
    ['loses terminal escapes', '\u001b[31mred\u001b[0m\u009b2J\u0007\b', '[31mred [0m 2J'],
    ['loses what reorders or hides text', 'a\u202eb\u2066c\u200bd\u00ade\ufefff\u{e0041}g', 'a b c d e f g'],
    ['loses halves of characters', 'a\ud800b\udc00c\ufffdd', 'a b c d'],
    ['is no command at the start of a line', '::error title=x::y', ': :error title=x: :y'],
    ['is no command of the older kind', 'x ##[error]y', 'x # # [error]y'],
    [
      'is no command whose parts are hidden apart',
      ':\u200b:error:\n:x #\u200b#[add-mask]y',
      ': :error: :x # # [add-mask]y',
    ],
    ['may be nothing at all', '\u0000\u200b\n', ''],
  ] as const) {
    test(what, () => {
      assert.equal(harmless(text), expected ?? text);
    });
  }

  test('loses each word that repeats 24 characters of a secret, plain, URL-encoded or in base64', () => {
    const secret = `${randomBytes(48).toString('base64url')}.${randomBytes(48).toString('base64url')}`;
    rememberSecret(secret);
    const readings = (piece: string): string[] => [
      piece,
      encodeURIComponent(piece),
      [...piece].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
      Buffer.from(piece).toString('base64'),
      Buffer.from(piece).toString('base64url'),
      Buffer.from(`a${piece}`).toString('base64'),
    ];
    for (const piece of [secret, secret.slice(10, 50), secret.slice(50, 74)]) {
      for (const reading of readings(piece)) {
        assert.equal(harmless(`Bad token "${reading}", sorry`), 'Bad token … sorry');
        assert.equal(harmlessValue(`id_${reading}`), '…');
      }
    }
    assert.equal(harmless(secret.slice(0, 24)), '…');
    assert.equal(harmless(secret.slice(0, 23)), secret.slice(0, 23), 'a piece that could be chance');
    for (const word of [randomBytes(48).toString('base64url'), guid(), 'no_valid_keys_or_signatures']) {
      assert.equal(harmless(`Found ${word}.`), `Found ${word}.`);
    }
  });

  test('is cut to a length that leaves room for other things, between characters', () => {
    for (const odd of ['', 'x']) {
      const made = harmless(odd + '😀'.repeat(10_000));
      assert.ok(made.isWellFormed());
      assert.match(made, /^x?(😀)+…$/u);
      assert.ok([...made].length <= 301);
    }
    assert.equal(harmless('x'.repeat(300)), 'x'.repeat(300));
    assert.equal(harmless('x'.repeat(301)), `${'x'.repeat(299)}…`);
  });

  test('never parses as a command, wherever a message puts it', () => {
    const before = fc.constantFrom('', ' ', '\u00a0', '"', '`', '- ', 'HTTP 400: "', 'The scopes: ', '::error::', '%');
    const after = fc.constantFrom('', ' ', '"', '`.', ', "', ']', '::', ' ::x', '##[');
    const property = fc.property(before, hostileText, after, (prefix, text, suffix) => {
      const line = `${prefix}${harmless(text)}${suffix}`;
      // What the surroundings are by themselves is no fault of the text.
      const expected = parseCommand(`${prefix}x${suffix}`, REGISTERED)?.name;
      assert.equal(parseCommand(line, REGISTERED)?.name, expected, line);
    });
    fc.assert(property, { numRuns: 600, seed: 1 });
  });

  test('is one line of visible characters, and does not change when it passes twice', () => {
    const property = fc.property(hostileText, (text) => {
      const made = harmless(text);
      assertPlainLines(made, 1);
      assert.doesNotMatch(made, /\ufffd|^\s|\s$|\s\s/u);
      assert.equal(harmless(made), made);
    });
    fc.assert(property, { numRuns: 600, seed: 1 });
  });

  test('keeps in an output every character that does no harm there', () => {
    for (const name of ['R&D :: Nord #1', 'می\u200cخواهم', '👩\u200d👧 GmbH', `${'A1'.repeat(20)}`, 'x'.repeat(300)]) {
      assert.equal(harmlessValue(name), name);
    }
    assert.equal(harmlessValue(' ::error::a\r\n##[add-mask]b\u2028c\u0007 '), ': :error::a # #[add-mask]b c');
  });
});
