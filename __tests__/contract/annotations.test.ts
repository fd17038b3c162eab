import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { FAILURE_CODES } from '../../src/failure/codes.ts';
import { annotationsOf, type KeptAnnotation, keptPage } from '../../testing/kept-annotations.ts';

const MAX_FIRST_LINE = 45;
const MAX_WORDS = 80;
const MAX_CONSENT = 100;
const MAX_PER_INPUT = 40;
const MAX_CONSENT_SUMMARY = 350;

/** A URL counts as one word. */
function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function limitOf({ code, lines }: KeptAnnotation): number {
  const inputs = lines.filter((line) => /^\d+\. /.test(line)).length;
  return code === 'consent_required' ? MAX_CONSENT : Math.max(MAX_WORDS, inputs * MAX_PER_INPUT);
}

const annotations = annotationsOf(FAILURE_CODES);

suite('each kept annotation', () => {
  test('is short, counting all facts except those from the server', () => {
    assert.ok(annotations.length > 100);
    for (const annotation of annotations) {
      const { code, name, text } = annotation;
      const counted = text.split('\n').filter((line) => !/^(Help|Trace token|Response to)/.test(line));
      const words = wordsIn(counted.join(' '));
      assert.ok(words <= limitOf(annotation), `${code}, ${name}: ${words} words`);
      const first = wordsIn(counted[0] ?? '');
      assert.ok(first <= MAX_FIRST_LINE, `${code}, ${name}: ${first} words in the first line`);
    }
  });

  test('says nothing twice', () => {
    for (const { code, name, lines } of annotations) {
      const sentences = lines.flatMap((line) => line.split(/(?<=[.?]) /)).filter((text) => wordsIn(text) > 3);
      assert.deepEqual(sentences, [...new Set(sentences)], `${code}, ${name}`);
    }
  });

  test('ends its lines as sentences do, or in something to click or copy', () => {
    for (const { code, name, lines } of annotations) {
      for (const line of lines) {
        assert.match(line, /[.?)`"]$|https?:\S+\w\/?$/, `${code}, ${name}`);
      }
    }
  });
});

test('the job summary of missing consent is short, and starts with the link', () => {
  const [, summary = ''] = keptPage('consent_required').split(/\n### (?:Summary|Outputs)\n/);
  assert.ok(wordsIn(summary) <= MAX_CONSENT_SUMMARY, `${wordsIn(summary)} words`);
  const [title = '', first = ''] = summary.replaceAll(/^> ?/gm, '').trim().split('\n\n');
  assert.match(title, /^## /);
  assert.ok(wordsIn(first) <= MAX_FIRST_LINE && first.includes('/oauth/auth?'), first);
});

suite('an annotation about an input that is empty or wrong', () => {
  const SETTINGS = 'https://github.com/octo-org/octo-repo/settings/';

  function said(code: KeptAnnotation['code'], name: string): readonly string[] {
    const annotation = annotations.find((one) => one.code === code && one.name === name);
    return annotation?.lines ?? assert.fail(`no annotation ${name}`);
  }

  test('names in its first line all inputs that are empty, and where their names are', () => {
    const [first = ''] = said('invalid_input', 'empty secrets');
    assert.match(first, /^`integration-key`, `user-id`, and `private-key` are empty\. /);
    assert.ok(first.endsWith(`${SETTINGS}secrets/actions`));
    assert.match(said('invalid_input', 'four at once')[0] ?? '', /`integration-key` is empty\./);
  });

  test('names the page that has the secret, for every shape of key', () => {
    const codes = ['invalid_private_key', 'invalid_sealing_key', 'sealing_key_differs'];
    const keys = annotations.filter(({ code }) => codes.includes(code));
    assert.ok(keys.length > 25);
    for (const { name, text } of keys) {
      assert.ok(text.includes(`${SETTINGS}secrets/actions\n`), name);
    }
  });

  test('names both pages that may have an ID', () => {
    for (const { code, name, lines } of annotations) {
      const isId = code === 'issuer_not_found' || code === 'user_not_found' || /GUID|e-mail|number/.test(name);
      if (isId && code !== 'invalid_private_key' && code !== 'invalid_reply') {
        const last = lines.at(-1) ?? '';
        assert.ok(last.includes(`${SETTINGS}variables/actions `) && last.endsWith(`${SETTINGS}secrets/actions`), name);
      }
    }
  });
});

test('annotations name the app by the end of its integration key, and the user by the end of its ID', () => {
  for (const { code, name, text } of annotations) {
    const withoutLinks = text.replaceAll(/https?:\S+/g, '');
    assert.doesNotMatch(withoutLinks, /4a1d7c36|b81d7c3e|9c2e4b70/, `${code}, ${name}`);
  }
  for (const code of ['consent_required', 'no_valid_keys_or_signatures', 'unauthorized_client'] as const) {
    for (const { name, lines } of annotationsOf([code])) {
      assert.match(lines[0] ?? '', /integration key ending 7c94/, `${code}, ${name}`);
    }
  }
});
