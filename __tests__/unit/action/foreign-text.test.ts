import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { harmless } from '../../../src/action/foreign-text.ts';
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

  test('keeps words and IDs, however long they are', () => {
    for (const word of [
      'no_valid_keys_or_signatures',
      'PARTNER_AUTHENTICATION_FAILED',
      'Donaudampfschifffahrtsgesellschaft',
      '3f2a91c4-5d6e-4b7f-8a90-1b2c3d4e5f60',
      '3F2A91C4-5D6E-4B7F-8A90-1B2C3D4E5F60',
    ]) {
      assert.equal(harmless(`Found ${word}.`), `Found ${word}.`);
    }
  });

  // Whether it is one of the secrets of this run, in pieces or in disguise, is told elsewhere.
  test('loses whatever is as long, and as much of a mixture, as pieces of keys, assertions and tokens are', () => {
    const bytes = fc.uint8Array({ minLength: 18, maxLength: 200 });
    const encoded = fc
      .tuple(bytes, fc.constantFrom('base64', 'base64url', 'hex'))
      .map(([array, form]) => Buffer.from(array).toString(form))
      .filter((secret) => /[A-Za-uw-z]\d|[+/=]/.test(secret));
    fc.assert(
      fc.property(encoded, fc.constantFrom('', ' ', '"', '.', '\n'), (secret, around) => {
        const made = harmless(`Bad assertion: ${around}${secret}${around} (end)`);
        assert.match(made, /^Bad assertion: ["'.]? ?…["'.]? ?\(end\)$/);
      }),
      { seed: 1 },
    );
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

  test('still says what it said, character for character, apart from what was taken out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        fc.pre(!/[\w+/=-]{24}/.test(text));
        assert.equal(harmless(text).replaceAll(' ', ''), text.replaceAll(' ', ''));
      }),
      { seed: 1 },
    );
  });
});
