import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { mask, maskKey } from '../../../src/action/masks.ts';
import { newApp } from '../../../testing/docusign/credentials.ts';
import { SecretMasker, trim } from '../../../testing/runner/masker.ts';
import { captureStep } from '../captured-step.ts';

const OTHER_RUNNERS = [{ ACT: 'true' }, { GITEA_ACTIONS: 'true' }, { FORGEJO_ACTIONS: 'true', ACT: 'true' }];

async function commandsFor(env: Record<string, string>, ...secrets: readonly string[]) {
  const { masks, printed, annotations } = await captureStep(env, () => mask(...secrets));
  assert.equal(printed.length, masks.length, 'something else was printed, or a mask on several lines');
  assert.deepEqual(annotations, [], 'the runner warned about a mask');
  return { masks, printed };
}

/** What is left of a text once it is masked, other than separators. */
function readable(masker: SecretMasker, text: string): string {
  return masker.mask(text).replaceAll('***', '').trim();
}

/** On GitHub, the whole text given in one command would be masked like this. */
function maskerOfWhole(secret: string): SecretMasker {
  const masker = new SecretMasker();
  masker.addMask(secret);
  return masker;
}

async function assertSameAsWhole(secret: string): Promise<void> {
  const { masks } = await commandsFor({}, secret);
  const [before, after] = [maskerOfWhole(secret), new SecretMasker()];
  for (const line of masks) {
    after.addMask(line);
  }
  for (const form of before.forms) {
    // A log is masked line by line.
    for (const line of form.split(/[\r\n]/)) {
      if (readable(before, line) === '') {
        assert.equal(readable(after, line), '', `readable of ${JSON.stringify(secret)}: ${JSON.stringify(line)}`);
      }
    }
  }
  const more = masks.filter((line) => !before.forms.has(line) && !before.forms.has(trim(line)));
  assert.deepEqual(more, [], `masked although it was not before, of ${JSON.stringify(secret)}`);
}

const { keys } = newApp();
const TEXTS: Readonly<Record<string, string>> = {
  'PKCS#1': keys.pkcs1Pem,
  'PKCS#8 with CRLF': keys.pkcs8Pem.replaceAll('\n', '\r\n'),
  'a key indented as in YAML': keys.pkcs1Pem.replaceAll(/^/gm, '    '),
  'a key on one line with \\n': keys.pkcs1Pem.replaceAll('\n', '\\n'),
  'a key in JSON': JSON.stringify({ key: keys.pkcs1Pem }, undefined, 2),
  'a key in percent codes': encodeURIComponent(keys.pkcs1Pem),
  'a passphrase with spaces at both ends': '  pass phrase ',
  'a passphrase with a newline at its end': 'correct horse battery\n',
  'a passphrase on lines with CR alone': 'first\rsecond',
  'a passphrase with tabs': '\ttab\tbed\t\n\tand more\t',
  'a passphrase of all marks': `a%b%25cde%0Afgh"e'f&g<h>i!j(k)l*m\\n\n~{}[]|^`,
  'a passphrase in quotes': '"quoted passphrase"',
  'a passphrase with an ampersand': 'before the ampersand&+behind it\nand&more',
  'a passphrase of other letters': 'Grüße\u2028aus\u2029Köln\u0085😀\nund 日本',
  'control characters': 'a\u0001b\u001bc\u007fd\b\f\n\ve',
  'one character': 'x',
  'two characters on two lines': 'x\ny',
  'a brace on a line of its own': '{\n  "a": "b"\n}',
  'lines that are blank to .NET': 'first\n\u0085\n \u3000\nlast',
};

suite('masks', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    test(`hide on GitHub what one command for the whole text would hide, and no more: ${name}`, () =>
      assertSameAsWhole(text));
  }

  test('hide on GitHub what one command for the whole text would hide, and no more: any text', async () => {
    const character = fc.constantFrom(...'ab \n\r\t"\'&+%<>!(*\\:#', '\u0085', '\u2028', 'ü', '😀');
    await fc.assert(fc.asyncProperty(fc.string({ unit: character, maxLength: 40 }), assertSameAsWhole), {
      seed: 25,
      numRuns: 500,
    });
  });

  test('hide the base64 of a key wherever it begins in other bytes, which the lines alone would not', async () => {
    const after = new SecretMasker();
    for (const line of (await commandsFor({}, keys.pkcs1Pem)).masks) {
      after.addMask(line);
    }
    for (const before of ['', 'a', 'ab']) {
      const text = Buffer.from(before + keys.pkcs1Pem).toString('base64');
      assert.ok(readable(after, text).length <= 4, readable(after, text));
    }
  });

  test('are commands of one line each, on any runner', async () => {
    for (const env of [{}, ...OTHER_RUNNERS]) {
      for (const text of Object.values(TEXTS)) {
        const { masks, printed } = await commandsFor(env, text);
        assert.ok(printed.every((line) => line.startsWith('::add-mask::')));
        assert.ok('ACT' in env || 'GITEA_ACTIONS' in env || masks.every((line) => !/[\r\n]/.test(line)), text);
      }
    }
  });

  test('need no decoding on runners other than that of GitHub', async () => {
    for (const env of OTHER_RUNNERS) {
      for (const text of Object.values(TEXTS)) {
        const printed = new Set((await commandsFor(env, text)).printed);
        // Some decode the codes, and some don't: there, a mask ends.
        const lines = text.split(/[\r\n]|%25|%0A/).map((line) => line.trim());
        for (const line of lines) {
          assert.ok(!/[^\s\u0085]/.test(line) || printed.has(`::add-mask::${line}`), line);
        }
      }
    }
  });

  test('keep spaces around a secret on one line, and go without them, too', async () => {
    assert.deepEqual((await commandsFor({}, ' secret ')).masks, [' secret ', 'secret']);
  });

  test('are printed once, although a line is part of several texts', async () => {
    assert.deepEqual((await commandsFor({ ACT: 'true' }, 'a\nb', 'b\nc', 'a')).masks, ['a', 'b', 'c']);
  });

  test('are none where there is nothing to mask', async () => {
    assert.deepEqual((await commandsFor({}, '', ' ', '\n\t', '\u0085\n')).masks, []);
  });

  test('of what may be a key are none for a word that was put in its place', async () => {
    const { masks } = await captureStep({}, () => ['', 'true', 'x'.repeat(15), 'x'.repeat(16)].forEach(maskKey));
    assert.deepEqual(masks, ['x'.repeat(16)]);
  });

  test('of a key are none for a short line that others contain, where one mask would break the next', async () => {
    const text = `+\n+${'x'.repeat(32)}\n+${'y'.repeat(32)}\nzz==`;
    for (const env of OTHER_RUNNERS) {
      const { masks } = await captureStep(env, () => maskKey(text));
      assert.deepEqual(masks, [`+${'x'.repeat(32)}`, `+${'y'.repeat(32)}`, 'zz==']);
    }
  });
});
