import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { INPUT_NAMES } from '../../src/action/inputs.ts';
import { accountServerOf } from '../../src/docusign/environment.ts';
import { FAILURE_CODES, type FailureCode, FIXED_BY } from '../../src/failure/codes.ts';
import { FOLLOW_UP_CODES } from '../../src/follow-up/problem.ts';
import { annotationsOf } from '../../testing/kept-annotations.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const page = readFileSync(join(ROOT, 'docs', 'errors.md'), 'utf8');
const [introduction = '', ...rest] = page.split(/^## /m);
const sections = new Map(rest.map((text): [string, string] => [text.slice(0, text.indexOf('\n')), text]));

suite('the page about errors', () => {
  test('has a section for each code and for nothing else, and links each once', () => {
    assert.deepEqual([...sections.keys()], FAILURE_CODES);
    const links = [...introduction.matchAll(/\[([a-z_]+)\]\(#([a-z_]+)\)/g)];
    assert.deepEqual(
      links.map(([, text, anchor]) => [text, anchor]),
      FAILURE_CODES.map((code) => [code, code]),
    );
  });

  test('says of each code who fixes it, or that it resolves itself', () => {
    const rows = [...introduction.matchAll(/^\| ([^|]+) \| (`[^|]+`) \|$/gm)];
    const listed = rows.flatMap(([, who, codes = '']) =>
      codes
        .replaceAll('`', '')
        .split(', ')
        .map((code) => [code, who]),
    );
    assert.deepEqual(listed.map(([code]) => code).sort(), [...FAILURE_CODES].sort());
    const alone = new Set(listed.filter(([code]) => FIXED_BY[code as FailureCode] === 'time').map(([, who]) => who));
    assert.deepEqual([...alone], ['no one: it resolves itself, or the run gets no secrets']);
  });

  test('defines the links that it names', () => {
    const defined = new Set([...page.matchAll(/^\[([\w-]+)\]: https:\/\/\S+$/gm)].map(([, name]) => name));
    const named = [...page.matchAll(/\]\[([\w-]+)\]/g)].map(([, name]) => name);
    assert.ok(named.length > 1);
    for (const name of named) {
      assert.ok(defined.has(name), name);
    }
  });

  for (const environment of ['demo', 'production'] as const) {
    test(`links Apps and Keys as the action does in ${environment}`, () => {
      assert.ok(page.includes(`[${environment}-keys]: ${accountServerOf(environment).appsAndKeysUrl}\n`));
    });
  }

  test('says of each code what happened, and in its own words what to do', () => {
    for (const code of FAILURE_CODES) {
      const [, first = '', ...others] = (sections.get(code) ?? '').trim().split(/\n+/);
      assert.match(first, /^(- )?[\w`].+[.:`)"\w]$/, code);
      assert.ok(
        others.some((step) => /^ *- /.test(step)),
        `${code} has nothing to do`,
      );
    }
  });

  test('says everything that annotations say, but for what differs in each run', () => {
    const said = page.replaceAll(/\s+/g, ' ');
    const withoutExamples = /https?:|127\.0\.0\.1|octo-|\.invalid|\bbelow\b|^\d\. |in (an hour|\d+ |a day|a few min)/;
    let compared = 0;
    for (const { code, lines } of annotationsOf(FAILURE_CODES)) {
      for (const sentence of lines.flatMap((line) => line.split(/(?<=[.?:]) /))) {
        if (!withoutExamples.test(sentence)) {
          assert.ok(said.includes(sentence.replace(/[.:]$/, '')), `${code}: ${sentence}`);
          compared += 1;
        }
      }
    }
    assert.ok(compared > 200, `${compared}`);
  });

  test('has no example that a reader could take for theirs', () => {
    assert.doesNotMatch(page, /octo-|acme|\.invalid\b|127\.0\.0\.1|client_id=[^*]|FINGERPRINT/);
  });

  test('says of each input with a rule what it must be', () => {
    for (const input of INPUT_NAMES.filter((name) => !/^(private-key|signing|export|sealing)/.test(name))) {
      assert.match(sections.get('invalid_input') ?? '', new RegExp(`^- \`${input}\` (is|must|can't)`, 'm'));
    }
  });
});

suite('the page about the follow-up', () => {
  test('has a heading for each code of its own', () => {
    const text = readFileSync(join(ROOT, 'docs', 'follow-up.md'), 'utf8');
    const codes = [...text.matchAll(/^### ([a-z_]+)$/gm)].map(([, code]) => code);
    assert.deepEqual(codes, FOLLOW_UP_CODES);
  });
});
