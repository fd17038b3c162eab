import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { INPUT_NAMES, UNSEAL_INPUT_NAMES } from '../../src/action/inputs.ts';
import { accountServerOf } from '../../src/docusign/environment.ts';
import { FAILURE_CODES, type FailureCode, FIXED_BY } from '../../src/failure/codes.ts';
import { FOLLOW_UP_CODES } from '../../src/follow-up/problem.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const page = readFileSync(join(ROOT, 'docs', 'errors.md'), 'utf8');
const [introduction = '', ...rest] = page.split(/^## /m);
const sections = new Map(rest.map((text): [string, string] => [text.slice(0, text.indexOf('\n')), text]));

function sectionOf(code: FailureCode): string {
  return sections.get(code) ?? assert.fail(`no section for ${code}`);
}

/** What annotations say of a code: their first lines and likely causes, without addresses. */
function explanationsOf(code: FailureCode): string {
  const kept = readFileSync(join(ROOT, '__tests__', 'flow', 'explanations', `${code}.md`), 'utf8');
  const annotations = [...kept.matchAll(/^```text\n(.+)\n(?:Likely cause: (.+))?/gm)];
  return annotations
    .map(([, first, cause]) => `${first}\n${cause}`)
    .join('\n')
    .replaceAll(/https?:\/\/\S+/g, '');
}

/** Inputs, by names that are no ordinary words, and what DocuSign and GitHub call the places where something is to be done. */
const TERMS = [
  ...[...INPUT_NAMES, ...UNSEAL_INPUT_NAMES].filter((name) => name.includes('-')),
  'https_proxy',
  'no_proxy',
  'NODE_EXTRA_CA_CERTS',
  'Apps and Keys',
  'Service Integration',
  'RSA keypairs',
  'Generate RSA',
  'My Account Information',
  'Additional settings',
  'Redirect URIs',
  'Connected Apps',
  'Authorize Application',
  'DocuSign Admin',
  'Secrets and variables, Dependabot',
  'status page',
  'trace token',
  'go-live',
];

suite('the page about errors', () => {
  test('has a section for each code and for nothing else', () => {
    assert.deepEqual([...sections.keys()].sort(), [...FAILURE_CODES].sort());
  });

  test('has a table of contents that links each section once', () => {
    const links = [...introduction.matchAll(/\[([a-z_]+)\]\(#([a-z_]+)\)/g)];
    assert.deepEqual(
      links.map(([, text, anchor]) => [text, anchor]),
      [...sections.keys()].map((code) => [code, code]),
    );
  });

  test('says of each code who fixes it, or that it passes by itself', () => {
    const rows = [...introduction.matchAll(/^\| (?<who>[^|]+) \| (?<codes>`[^|]+`) \|$/gm)].map(({ groups }) => groups);
    const listed = rows.map((row) => row?.['codes']?.replaceAll('`', '').split(', ') ?? []);
    const fixers = listed.map((codes) => new Set(codes.map((code) => FIXED_BY[code as FailureCode])));
    assert.deepEqual(listed.flat().sort(), [...FAILURE_CODES].sort());
    assert.deepEqual(
      fixers.map(({ size }) => size),
      fixers.map(() => 1),
      'one of them in each row',
    );
    assert.deepEqual(new Set(fixers.flatMap((set) => [...set])).size, fixers.length, 'and in one row only');
    const { who } = rows.find((row) => row?.['codes']?.includes('`timed_out`')) ?? {};
    assert.equal(who, 'no one: it passes by itself, or the run gets no secrets');
  });

  test('defines the links that it names', () => {
    const defined = new Set([...page.matchAll(/^\[([\w-]+)\]: https:\/\/\S+$/gm)].map(([, name]) => name));
    for (const [, name] of page.matchAll(/\]\[([\w-]+)\]/g)) {
      assert.ok(defined.has(name), name);
    }
  });

  for (const environment of ['demo', 'production'] as const) {
    test(`links Apps and Keys and DocuSign Admin as the action does: ${environment}`, () => {
      const { appsAndKeysUrl, adminUrl } = accountServerOf(environment);
      assert.ok(page.includes(`[${environment}-keys]: ${appsAndKeysUrl}\n`));
      assert.ok(page.includes(`[${environment}-admin]: ${adminUrl}\n`));
    });
  }

  test('names every input of the main action where inputs are explained', () => {
    for (const input of INPUT_NAMES.filter((name) => name !== 'private-key-passphrase')) {
      assert.match(sectionOf('invalid_input'), new RegExp(`^\\|.*\`${input}\`.*\\|`, 'm'));
    }
  });

  for (const code of FAILURE_CODES) {
    test(`says in a sentence what happened, then the cause, then the fix: ${code}`, () => {
      const [heading, happened = '', ...others] = sectionOf(code).trim().split('\n\n');
      assert.equal(heading, code);
      assert.match(happened, /^[A-Z].+\.$/s);
      const cause = others.findIndex((paragraph) => paragraph.startsWith('**Cause.** '));
      const fix = others.findIndex((paragraph) => paragraph.startsWith('**Fix.**'));
      assert.equal(cause, 0);
      assert.ok(fix > cause, 'no fix');
      assert.match(others.slice(fix).join('\n\n'), /^\*\*Fix\.\*\* [A-Z]|^1\. |^\| /m);
      assert.doesNotMatch(sectionOf(code).replaceAll(/`[^`]*`|```[\s\S]*?```/g, ''), /!(?![=[])/);
    });

    test(`names each input, setting and place that the action names: ${code}`, () => {
      const said = explanationsOf(code);
      const section = sectionOf(code).replaceAll(/\s+/g, ' ');
      for (const term of TERMS.filter((one) => said.includes(one))) {
        assert.ok(section.includes(term), `${code} doesn't mention ${term}`);
      }
    });
  }

  test('mentions no input that there is not', () => {
    const inputs = new Set<string>([...INPUT_NAMES, ...UNSEAL_INPUT_NAMES]);
    const named = [...page.matchAll(/\binputs? `([^`]+)`/g)].map(([, name = '']) => name);
    assert.ok(named.length > 5);
    for (const name of named) {
      assert.ok(inputs.has(name), name);
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
