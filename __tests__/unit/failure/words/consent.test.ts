import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { FailureReport } from '../../../../src/action/runner.ts';
import { CONSENT_KINDS, type ConsentKind, DEFAULT_REDIRECT_URI } from '../../../../src/docusign/consent.ts';
import { reportOf } from '../../../../src/failure/explain.ts';
import { outline } from '../../../../testing/markdown.ts';
import { SecretMasker } from '../../../../testing/runner/masker.ts';
import { refusalFailure } from '../../sample-failures.ts';
import { INTEGRATION_KEY, type inputFailure, sampleSettings } from '../../sample-settings.ts';

type Changes = Parameters<typeof inputFailure>[0];
type Query = Record<string, string>;

function consentReport(consent: ConsentKind, changes: Changes = {}): FailureReport {
  const refusal = { error: 'consent_required', traceToken: 'c1d090b7-trace' };
  return reportOf(refusalFailure('consent_required', { settings: sampleSettings({ consent, ...changes }), refusal }));
}

function individualQuery(changes: Query = {}): Query {
  return {
    response_type: 'code',
    scope: 'signature impersonation',
    client_id: INTEGRATION_KEY,
    redirect_uri: DEFAULT_REDIRECT_URI,
    ...changes,
  };
}

const ADMINISTRATOR_QUERY = individualQuery({ scope: 'openid', admin_consent_scope: 'signature impersonation' });

const QUERY_IN_ANNOTATION: Record<ConsentKind, Query> = {
  individual: individualQuery(),
  'admin-internal': individualQuery(),
  'admin-external': ADMINISTRATOR_QUERY,
};

function queryOf(url: string): Query {
  const { origin, pathname, searchParams } = new URL(url);
  assert.equal(origin + pathname, 'https://account-d.docusign.com/oauth/auth');
  return Object.fromEntries(searchParams);
}

/** Addresses of consent pages that stand between blanks. */
function consentUrlsIn(text: string): string[] {
  return text.split(/\s/).filter((word) => word.startsWith('https://') && word.includes('/oauth/auth?'));
}

function consentLinks(markdown: string): string[] {
  return outline(markdown)
    .filter(({ type, text }) => type === 'link' && text.includes('/oauth/auth?'))
    .map(({ text }) => text);
}

for (const consent of CONSENT_KINDS) {
  suite(`the request for consent, ${consent},`, () => {
    const { title, annotation, summary, outputs } = consentReport(consent);
    const [firstLine = ''] = annotation.split('\n');

    test('has one address, the right one, between blanks, which is the output too', () => {
      const [url = '', ...others] = consentUrlsIn(annotation);
      assert.deepEqual(others, []);
      assert.deepEqual(queryOf(url), QUERY_IN_ANNOTATION[consent]);
      assert.deepEqual(outputs, {
        error: 'consent_required',
        'trace-token': 'c1d090b7-trace',
        'consent-url': url,
      });
    });

    test('says in its first line who does what where', () => {
      assert.match(firstLine, /user whose ID ends in 4c11\b/);
      assert.match(firstLine, consent === 'individual' ? /Signed in .* as that user/ : /[Aa]n? administrator/);
      assert.match(firstLine, / https:\/\/\S+ /);
      assert.match(firstLine, /run this job again/);
      assert.ok(firstLine.length < 700, firstLine);
      assert.match(title, /consent/i);
    });

    test('has the redirect URI that must be registered, and the trace token', () => {
      assert.ok(annotation.includes(` ${DEFAULT_REDIRECT_URI} `), annotation);
      assert.match(annotation, /c1d090b7-trace/);
    });

    test('names none where none is wanted', () => {
      const report = consentReport(consent, { 'redirect-uri': 'none' });
      for (const url of [...consentUrlsIn(report.annotation), ...consentLinks(report.summary)]) {
        assert.ok(!new URL(url).searchParams.has('redirect_uri'));
      }
      assert.match(report.annotation, /no redirect URI/);
    });

    test('explains in the summary each way to consent: alone, with a fresh sign-in, by both kinds of administrator', () => {
      const queries = consentLinks(summary).map(queryOf);
      for (const query of [individualQuery(), individualQuery({ prompt: 'login' }), ADMINISTRATOR_QUERY]) {
        assert.ok(
          queries.some((found) => isDeepStrictEqual(found, query)),
          JSON.stringify(query),
        );
      }
      assert.match(summary, /Connected Apps, Authorize Application/);
      assert.match(summary, /claimed (a )?domain|domain that the organization has claimed/);
      assert.match(summary, /not an organization admin/);
      assert.match(summary, /^1\. .+\n2\. .+\n3\. .+$/m);
      assert.match(summary, /already/i);
      assert.ok(
        outline(summary).some(({ type, text }) => type === 'link' && text === 'https://admindemo.docusign.com'),
      );
    });

    test('survives masking, with the integration key, the user ID and the redirect URI stored as secrets', () => {
      const redirectUri = 'https://ci.example.com/cb?tenant=acme&mode=abcdefgh';
      const report = consentReport(consent, { 'redirect-uri': redirectUri });
      const masker = new SecretMasker();
      for (const secret of [INTEGRATION_KEY, INTEGRATION_KEY.toUpperCase(), `{${INTEGRATION_KEY}}`, redirectUri]) {
        masker.addServerSecret(secret);
      }
      masker.addServerSecret('b81d7c3e-2f4a-4c6b-9d8e-7f6a5b4c4c11');
      const before = consentUrlsIn(report.annotation);
      assert.deepEqual(consentUrlsIn(masker.mask(report.annotation)), before);
      assert.equal(queryOf(before[0] ?? '')['redirect_uri'], redirectUri);
      const links = consentLinks(report.summary);
      assert.deepEqual(consentLinks(masker.mask(report.summary)), links);
      for (const value of Object.values(report.outputs)) {
        assert.equal(masker.mask(value), value);
      }
    });

    test('asks for the scopes that this run requests, in each address and in words', () => {
      const report = consentReport(consent, { scopes: 'signature click.manage' });
      for (const url of [...consentUrlsIn(report.annotation), ...consentLinks(report.summary)]) {
        const { scope, admin_consent_scope: administrators } = queryOf(url);
        assert.equal(administrators ?? scope, 'signature click.manage impersonation');
        assert.match(url, /signature%20click\.manage%20impersonation/);
      }
      assert.match(report.annotation, /signature click\.manage impersonation/);
    });

    test('sends to production for production', () => {
      const report = consentReport(consent, { environment: 'production' });
      for (const url of [...consentUrlsIn(report.annotation), ...consentLinks(report.summary)]) {
        assert.equal(new URL(url).host, 'account.docusign.com');
      }
      assert.doesNotMatch(report.annotation, /account-d|admindemo/);
    });

    test('keeps its address whole even where it asks for every scope there is', () => {
      const scopes = Array.from({ length: 40 }, (_, index) => `some_scope_to_read_or_write.${index}`);
      const report = consentReport(consent, { scopes: scopes.join(' ') });
      const [url = ''] = consentUrlsIn(report.annotation);
      const { scope, admin_consent_scope: administrators } = queryOf(url);
      assert.equal(administrators ?? scope, [...scopes, 'impersonation'].join(' '));
      assert.equal(report.outputs['consent-url'], url);
      assert.ok(report.annotation.length <= 4096);
    });

    test('shows no whole ID but in addresses', () => {
      const words = (annotation + summary).replaceAll(/https?:\/\/[^\s>]+/g, '');
      assert.doesNotMatch(words, /[0-9a-f]{8}-[0-9a-f]{4}/);
    });
  });
}
