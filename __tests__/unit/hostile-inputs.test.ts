import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { INPUT_NAMES, type InputName } from '../../src/action/inputs.ts';
import { failureOf } from '../../src/failure/failure.ts';
import { InputError } from '../../src/input-problem.ts';
import { parseSettings } from '../../src/settings.ts';
import { rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { hostileText, MARKER } from '../../testing/docusign/hostile.ts';
import { keyForms, type StoredKey } from '../../testing/docusign/key-forms.ts';
import { nonKeys } from '../../testing/docusign/non-keys.ts';
import { assertHarmless } from './harmless-report.ts';

/** The slow tests ask for more. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 100);

suite('hostile inputs', () => {
  const usable = Object.values(keyForms).map((form) => form(rsaKeyPair()));
  const unusable = Object.values(nonKeys).map((form): StoredKey => form(rsaKeyPair()));
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.nat(3), fc.nat(600)),
    put: fc.oneof(fc.string({ maxLength: 3 }), hostileText, fc.constantFrom('\n', '\\n', ' ', '-----', '"')),
  });
  const mutatedKey = fc
    .tuple(fc.constantFrom(...usable, ...unusable), fc.array(edit, { maxLength: 3 }))
    .map(([{ text, passphrase }, edits]) => {
      const change = (before: string, { at, cut, put }: { at: number; cut: number; put: string }): string => {
        const start = Math.floor(at * before.length);
        return before.slice(0, start) + put + before.slice(start + cut);
      };
      return { text: edits.reduce(change, text), passphrase };
    });
  const anything = fc.record({
    text: fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.base64String({ maxLength: 400 }), hostileText),
    passphrase: fc.constant(undefined),
  });

  test('are settings, or reported without a piece of them', async () => {
    const text = fc.option(hostileText, { nil: undefined });
    const others = Object.fromEntries(INPUT_NAMES.map((name) => [name, text])) as Record<InputName, typeof text>;
    const property = fc.asyncProperty(fc.record(others), fc.oneof(mutatedKey, anything), async (inputs, key) => {
      const given = { ...inputs, 'private-key': key.text || undefined, 'private-key-passphrase': key.passphrase };
      try {
        await parseSettings(given);
      } catch (error) {
        assert.ok(error instanceof InputError, String(error));
        const { annotation, summary } = assertHarmless(failureOf(error, undefined));
        const letters = key.text.replaceAll(/-----[^-]+-----|\s/g, '');
        for (const shown of [annotation, summary]) {
          assert.ok(!shown.includes(MARKER), shown);
          for (let start = 0; start + 24 <= letters.length; start++) {
            assert.ok(!shown.includes(letters.slice(start, start + 24)), 'a piece of the key');
          }
        }
      }
    });
    await fc.assert(property, { numRuns: RUNS, seed: 2 });
  });
});
