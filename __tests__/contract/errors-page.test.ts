import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { INPUT_NAMES, UNSEAL_INPUT_NAMES } from '../../src/action/inputs.ts';
import { accountServerOf } from '../../src/docusign/environment.ts';
import { KEY_SHAPES } from '../../src/docusign/key-shape.ts';
import { TOO_LONG } from '../../src/docusign/refusal.ts';
import { FAILURE_CODES, type Failure, type FailureCode } from '../../src/failure/failure.ts';
import type { Explanation } from '../../src/failure/layout.ts';
import { type Prose, plainText } from '../../src/failure/prose.ts';
import { diagnose } from '../../src/failure/words/index.ts';
import { guid, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { sampleFailure } from '../unit/sample-failures.ts';
import { inputFailure, sampleSettings } from '../unit/sample-settings.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'errors.md'), 'utf8');
const [introduction = '', ...rest] = page.split(/^## /m);
const sections = new Map(rest.map((text): [string, string] => [text.slice(0, text.indexOf('\n')), text]));

function sectionOf(code: FailureCode): string {
  return sections.get(code) ?? assert.fail(`no section for ${code}`);
}

/** Settings that differ in everything a workflow chooses, so that what diagnoses have in common is no value. */
const SETTINGS = [
  sampleSettings(),
  sampleSettings({ environment: 'production', consent: 'admin-internal' }),
  sampleSettings({ environment: 'production', consent: 'admin-external', scopes: 'signature extended' }),
  sampleSettings({
    'integration-key': guid(),
    'user-id': guid(),
    'private-key': rsaKeyPair(2048, 'another').pkcs1Pem,
    'oauth-host': 'account.example.com',
    'redirect-uri': 'none',
    scopes: 'user_read',
  }),
];

const WRONG_INPUTS: readonly Parameters<typeof inputFailure>[0][] = [
  { 'integration-key': undefined, 'user-id': undefined, 'private-key': undefined },
  { 'integration-key': 'my-app', 'user-id': 'ci@example.com', 'account-id': '1234567' },
  { 'integration-key': '$' + '{{ secrets.KEY }}', environment: 'staging', consent: 'all', 'lookup-account': 'no' },
  { 'user-id': sampleSettings().grant.integrationKey, 'oauth-host': 'https://account-d.docusign.com/oauth' },
  { 'lookup-account': 'false', 'account-id': guid(), scopes: '"signature"', 'redirect-uri': '/callback' },
  { 'oauth-host': 'demo.docusign.net', 'export-env': 'maybe', 'sealing-key': 'secret' },
  { 'oauth-host': 'account-d.docusign.com', environment: 'production' },
  { 'oauth-host': 'http://example.com' },
  { 'oauth-host': 'https://user:password@example.com' },
];

/** Every case that has words of its own. */
function casesOf(code: FailureCode): readonly Failure[] {
  switch (code) {
    case 'invalid_input':
      return WRONG_INPUTS.map((inputs) => inputFailure(inputs) ?? assert.fail(JSON.stringify(inputs)));
    case 'invalid_private_key':
      return KEY_SHAPES.map((shape) => {
        const fault = { kind: 'not-a-key', shape, server: accountServerOf('demo') } as const;
        return { code, problems: [{ input: 'private-key', fault }] };
      });
    case 'secrets_unavailable':
      return (['fork', 'dependabot'] as const).map((trigger) => ({ code, problems: [], trigger }));
    default:
      return SETTINGS.flatMap((settings) => [
        sampleFailure(code, { settings, nodeCode: 'CERT_HAS_EXPIRED' }),
        ...['EPROTO', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'].map((nodeCode) =>
          sampleFailure(code, { settings, nodeCode, refusal: { endpoint: 'userinfo', status: 404, defect: TOO_LONG } }),
        ),
        sampleFailure(code, { settings, nodeCode: 'ERR_TLS_CERT_ALTNAME_INVALID', refusal: { endpoint: 'userinfo' } }),
        sampleFailure(code, { settings, refusal: { clockOffsetSeconds: 0, status: 503, retryAfterSeconds: 60 } }),
        ...asProxy407(sampleFailure(code, { settings })),
      ]);
  }
}

function asProxy407(failure: Failure): readonly Failure[] {
  return 'interruption' in failure ? [{ ...failure, interruption: { ...failure.interruption, proxyStatus: 407 } }] : [];
}

/** What an annotation says; what the server said is not among it. */
function proseOf({ happened, cause = [], steps, briefly = [] }: Explanation): readonly Prose[] {
  return [happened, cause, ...steps, ...briefly];
}

/** Values of a workflow: they differ from run to run, and have no place on a page. */
const VALUES: ReadonlySet<string> = new Set(
  SETTINGS.flatMap(({ grant, redirectUri = '' }) => [grant.scopes.join(' '), redirectUri]),
);
const FINGERPRINT = /^[0-9a-f]{64}$/;

function termsIn(failure: Failure): readonly string[] {
  const nodes = proseOf(diagnose(failure)).flat();
  const terms = nodes.filter(({ kind }) => kind === 'code').map(({ text }) => text);
  return terms.filter(
    (term) => !VALUES.has(term) && !FINGERPRINT.test(term) && term !== 'ERR_TLS_CERT_ALTNAME_INVALID',
  );
}

/** What DocuSign and GitHub call the places where something is to be done. */
const PLACES = [
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

function placesIn(failure: Failure): readonly string[] {
  const nodes = proseOf(diagnose(failure)).flat();
  const text = nodes.map((node) => node.text).join('');
  return PLACES.filter((place) => text.includes(place));
}

/** The likely cause, without what it says of this run alone: which server was asked, and for whom. */
function causeOf(failure: Failure): string {
  const text = plainText(diagnose(failure).cause ?? []);
  return text.replace(/This run asked .*$/, '').replace(/ in [^,.(]+\([\w.-]+\)/, '');
}

/** Words that carry a meaning, by their beginnings, so that an inflection makes no difference. */
function stemsIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  return new Set(
    words
      .filter((word) => !/^(docusign|other|which|their|there|about|these|where)/.test(word))
      .map((word) => word.slice(0, 5)),
  );
}

suite('the page about errors', () => {
  test('has a section for each code and for nothing else, in the order of the list', () => {
    assert.deepEqual([...sections.keys()], [...FAILURE_CODES]);
  });

  test('has a table of contents that links each section once', () => {
    const links = [...introduction.matchAll(/\[([a-z_]+)\]\(#([a-z_]+)\)/g)];
    assert.deepEqual(
      links.map(([, text, anchor]) => [text, anchor]),
      FAILURE_CODES.map((code) => [code, code]),
    );
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
      assert.doesNotMatch(sectionOf(code).replaceAll(/`[^`]*`|```[\s\S]*?```/g, ''), /!(?!=)/);
    });

    test(`names each input, setting and place that the annotation names: ${code}`, () => {
      const section = sectionOf(code).replaceAll(/\s+/g, ' ');
      for (const failure of casesOf(code)) {
        for (const term of [...termsIn(failure), ...placesIn(failure)]) {
          assert.ok(section.includes(term), `${code} doesn't mention ${term}`);
        }
      }
    });

    test(`agrees with the annotation on the likely cause: ${code}`, () => {
      const known = stemsIn(sectionOf(code));
      for (const failure of casesOf(code)) {
        const cause = causeOf(failure);
        const stems = [...stemsIn(cause)];
        const missing = stems.filter((stem) => !known.has(stem));
        assert.ok(missing.length <= stems.length / 5, `${cause}: ${missing}`);
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
