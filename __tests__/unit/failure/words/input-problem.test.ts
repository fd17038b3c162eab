import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { INPUT_NAMES } from '../../../../src/action/inputs.ts';
import { accountServerOf } from '../../../../src/docusign/environment.ts';
import { KEY_SHAPES } from '../../../../src/docusign/key-shape.ts';
import { explain } from '../../../../src/failure/explain.ts';
import { plainText } from '../../../../src/failure/prose.ts';
import { problemSentence } from '../../../../src/failure/words/input-problem.ts';
import { Problem } from '../../../../src/problem/problem.ts';
import { rsaKeyPair } from '../../../../testing/docusign/credentials.ts';
import { INTEGRATION_KEY, inputProblems, USER_ID } from '../../sample-settings.ts';

/** Everything that is shown of inputs that can't be used. */
async function shown(changes: Parameters<typeof inputProblems>[0]): Promise<string> {
  const problems = await inputProblems(changes);
  assert.ok(problems, 'these inputs can be used');
  const { title, annotation, summary, outputs } = explain(new Problem(problems), undefined);
  return [title, annotation, summary, ...Object.values(outputs)].join('\n');
}

function piecesOf(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => text.slice(start, start + length));
}

// Without vowels and zeros: no eight of these in a row stand in words of our own, or in the GUID that is the example.
const letters = fc.string({
  unit: fc.constantFrom(...'bcdfghjkqxzQXZ123456789+/=_.:-@!<>{}'),
  minLength: 8,
  maxLength: 120,
});
const junk = fc.oneof(
  letters,
  letters.map((text) => `https://${text}`),
  letters.map((text) => `{${text}}`),
  letters.map((text) => `$\{{ ${text} }}`),
  letters.map((text) => `-----BEGIN RSA PRIVATE KEY-----\n${text}\n-----END RSA PRIVATE KEY-----`),
  letters.map((text) => `eyJ${text}.${text}`),
  letters.map((text) => Buffer.from(text).toString('base64')),
  letters.map((text) => `/home/${text}.pem`),
  letters.map((text) => `${text}@${text}`),
);

/** The piece of each kind of junk that is our own. */
const FRAME = /https:\/\/|-----BEGIN RSA PRIVATE KEY-----|-----END RSA PRIVATE KEY-----/g;

suite('the words about an input', () => {
  test('never hold a piece of any input, whatever was put there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(Object.fromEntries(INPUT_NAMES.map((name) => [name, junk]))), async (inputs) => {
        const text = await shown(inputs);
        for (const [name, value] of Object.entries(inputs)) {
          for (const piece of value.split(FRAME).flatMap((part) => piecesOf(part, 8))) {
            assert.ok(!text.includes(piece), `a piece of ${name}: ${piece}`);
          }
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('never hold a piece of a real key, wherever that was pasted', async () => {
    const { pkcs1Pem } = rsaKeyPair();
    const lines = pkcs1Pem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
    for (const input of INPUT_NAMES.filter((name) => !['private-key', 'private-key-passphrase'].includes(name))) {
      const text = await shown({ [input]: pkcs1Pem });
      for (const piece of lines.flatMap((line) => piecesOf(line, 8))) {
        assert.ok(!text.includes(piece), `a piece of the key in the words about ${input}`);
      }
    }
  });

  test('never hold one of the GUIDs, where two were mixed up', async () => {
    for (const text of [await shown({ 'user-id': INTEGRATION_KEY }), await shown({ 'account-id': `${USER_ID}0` })]) {
      assert.ok(!text.includes(INTEGRATION_KEY) && !text.includes(USER_ID));
    }
  });

  test('say of every shape that is no key what it looks like, each in its own words, and what to do', () => {
    const server = accountServerOf('demo');
    const sentences = KEY_SHAPES.map((shape) =>
      plainText(problemSentence({ input: 'private-key', kind: 'not-a-key', shape }, server)),
    );
    assert.equal(new Set(sentences).size, KEY_SHAPES.length);
    for (const sentence of sentences) {
      assert.match(sentence, /^`private-key` (is|looks|contains|starts|takes|doesn't)\b/);
      assert.match(
        sentence,
        /\. (Store|In the workflow file, write|Check|Convert|Set|Copy|Extract|Find out|Encrypt|Make)\b/,
      );
      assert.doesNotMatch(sentence, /-----/);
    }
  });
});
