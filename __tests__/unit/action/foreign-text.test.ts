import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { harmless, harmlessValue, rememberSecret } from '../../../src/action/foreign-text.ts';
import { guid } from '../../../testing/docusign/credentials.ts';
import { LineReader, parseCommand } from '../../../testing/runner/commands.ts';

const COMMANDS = new Set(
  ['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'notice'].concat([
    'remove-matcher',
    'save-state',
    'set-env',
    'set-output',
    'stop-commands',
    'warning',
  ]),
);

/** Pieces of commands, and what could hide them from a search or put them together. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(':', '::', '#', '##', '##[', '[', ']', ' ', '%0A', '%3A', '"', '`', '\\'),
      fc.constantFrom('error', 'add-mask', 'set-env name=PATH', 'stop-commands', 'group', 'x'),
      fc.constantFrom('\r', '\n', '\r\n', '\t', '\v', '\f', '\0', '\b', '\u001b[31m', '\u009b', '\u0085'),
      fc.constantFrom('\u00ad', '\u200b', '\u202e', '\u2066', '\ufeff', '\u2028', '\u2029', '\u00a0', '\u3000'),
      fc.constantFrom('\ud800', '\udc00', '\ufffd', '😀', 'é'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

suite('what a server said', () => {
  for (const [what, text, expected] of [
    ['is kept as it is, where nothing is wrong with it', 'The user is not found: naïve — 日本 😀.', undefined],
    ['keeps no more than four marks on a letter', `a${'\u0301'.repeat(90)}b`, `a${'\u0301'.repeat(4)}b`],
    ['keeps single colons and hashes', 'error: see #12 at https://example.com', undefined],
    ['loses line breaks', 'one\rtwo\nthree\r\nfour\u0085five\u2028six\u2029seven', 'one two three four five six seven'],
    ['loses blanks at both ends and runs of them', ' \t a  \u00a0\u3000 b \n', 'a b'],
    ['loses terminal escapes', '\u001b[31mred\u001b[0m\u009b2J\u0007\b', '[31mred [0m 2J'],
    ['loses what reorders or hides text', 'a\u202eb\u2066c\u200bd\u00ade\ufefff\u{e0041}g', 'a b c d e f g'],
    ['loses halves of characters', 'a\ud800b\udc00c\ufffdd', 'a b c d'],
    ['is no command at the start of a line', '::error title=x::y', ': :error title=x: :y'],
    ['is no command of the older kind', 'x ##[error]y', 'x # # [error]y'],
    ['is no command whose parts are hidden apart', ':\u200b:error:\n:x #\u200b#\u200b[add-mask]y', undefined],
    ['may be nothing at all', '\u0000\u200b\n', ''],
  ] as const) {
    test(what, () => {
      const made = harmless(text);
      if (what.includes('hidden apart')) {
        assert.doesNotMatch(made, /::|##|#\[/);
      } else {
        assert.equal(made, expected ?? text);
      }
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
    assert.ok(harmless(secret.slice(0, 23)).length === 23, 'a piece that could be chance');
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
  });

  test('never parses as a command, wherever a message puts it', () => {
    const before = fc.constantFrom('', ' ', '\u00a0', '"', '`', '- ', 'HTTP 400: "', 'The scopes: ', '::error::', '%');
    const after = fc.constantFrom('', ' ', '"', '`.', ', "', ']', '::', ' ::x', '##[');
    fc.assert(
      fc.property(before, hostile, after, (prefix, text, suffix) => {
        const line = `${prefix}${harmless(text)}${suffix}`;
        const command = parseCommand(line, COMMANDS);
        // What the surroundings are by themselves is no fault of the text.
        assert.deepEqual(command?.name, parseCommand(`${prefix}x${suffix}`, COMMANDS)?.name, line);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test('is one line of visible characters, however it is read', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const made = harmless(text);
        const reader = new LineReader();
        assert.ok([...reader.push(Buffer.from(made)), ...reader.end()].length <= 1);
        assert.doesNotMatch(made, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]|^\s|\s$|\s\s/u);
        assert.ok(made.isWellFormed());
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('does not change when it passes twice', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 700 })), (text) => {
        assert.equal(harmless(harmless(text)), harmless(text));
      }),
      { seed: 1 },
    );
  });

  test('keeps in an output every character that does no harm there', () => {
    for (const name of ['R&D :: Nord #1', 'می\u200cخواهم', '👩\u200d👧 GmbH', `${'A1'.repeat(20)}`, 'x'.repeat(300)]) {
      assert.equal(harmlessValue(name), name);
    }
    assert.equal(harmlessValue(' ::error::a\r\n##[add-mask]b\u2028c\u0007 '), ': :error::a # #[add-mask]b c');
  });
});
