import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  accountServerOf,
  ENVIRONMENTS,
  type OAuthHostProblem,
  parseOAuthHost,
} from '../../../src/docusign/environment.ts';

const DEMO_PAGES = {
  appsAndKeysUrl: 'https://admindemo.docusign.com/authenticate?goTo=apiIntegratorKey',
  adminUrl: 'https://admindemo.docusign.com',
};
const PRODUCTION_PAGES = {
  appsAndKeysUrl: 'https://admin.docusign.com/authenticate?goTo=apiIntegratorKey',
  adminUrl: 'https://admin.docusign.com',
};
const DEMO = {
  audience: 'account-d.docusign.com',
  origin: 'https://account-d.docusign.com',
  givenHost: 'account-d.docusign.com',
  environment: 'demo',
  ...DEMO_PAGES,
};
const PRODUCTION = {
  audience: 'account.docusign.com',
  origin: 'https://account.docusign.com',
  givenHost: 'account.docusign.com',
  environment: 'production',
  ...PRODUCTION_PAGES,
};

suite('an environment', () => {
  test('has an account server, and pages of DocuSign Admin that belong to it', () => {
    assert.deepEqual(accountServerOf('demo'), { ...DEMO, namedByHost: false });
    assert.deepEqual(accountServerOf('production'), { ...PRODUCTION, namedByHost: false });
  });
});

suite('a host in place of an environment', () => {
  test('may be written as a URL, in any case', () => {
    for (const text of [
      'account-d.docusign.com',
      'https://account-d.docusign.com/',
      'HTTPS://Account-D.DocuSign.com',
      'account-d.docusign.com:443',
      'account-d.docusign.com.',
    ]) {
      const givenHost = /[^/]+\.com(:443)?/.exec(text)?.[0];
      assert.deepEqual(parseOAuthHost(text, 'demo'), { ...DEMO, givenHost, namedByHost: true });
    }
  });

  test('that is production has the pages of production, whatever the environment', () => {
    for (const environment of ENVIRONMENTS) {
      assert.deepEqual(parseOAuthHost('account.docusign.com', environment), { ...PRODUCTION, namedByHost: true });
    }
  });

  for (const [text, audience, origin] of [
    ['account-s.docusign.com', 'account-s.docusign.com', 'https://account-s.docusign.com'],
    ['accounts.example.com', 'accounts.example.com', 'https://accounts.example.com'],
    ['mydocusign.com', 'mydocusign.com', 'https://mydocusign.com'],
    ['account-d.docusign.com:8443', 'account-d.docusign.com:8443', 'https://account-d.docusign.com:8443'],
    ['http://localhost:8080', 'localhost:8080', 'http://localhost:8080'],
    ['http://127.8.9.10', '127.8.9.10', 'http://127.8.9.10'],
    ['http://[::1]:8080/', '[::1]:8080', 'http://[::1]:8080'],
    ['https://localhost', 'localhost', 'https://localhost'],
  ] as const) {
    test(`may be one of its own, with its port in the audience: ${text}`, () => {
      const given = { audience, origin, givenHost: audience, environment: 'custom', namedByHost: true };
      assert.deepEqual(parseOAuthHost(text, 'demo'), { ...given, ...DEMO_PAGES });
    });
  }

  test('of its own has the pages of the environment', () => {
    const { appsAndKeysUrl, adminUrl } = parseOAuthHost('accounts.example.com', 'production');
    assert.deepEqual({ appsAndKeysUrl, adminUrl }, PRODUCTION_PAGES);
  });

  const refused: Readonly<Record<OAuthHostProblem['why'], readonly string[]>> = {
    malformed: [
      '',
      'demo',
      'two words',
      'account-d.docusign.com\n',
      'account-d.docusign.com\\',
      'account-d.docusign.com:99999',
      `${'a.'.repeat(126)}com`,
      `${'a'.repeat(64)}.com`,
      `account.${'a'.repeat(64)}`,
      `https://account.${'a'.repeat(64)}.com:8443`,
      'ftp://account-d.docusign.com',
      'https://[2001:db8::1]',
    ],
    credentials: ['me@account-d.docusign.com', 'https://me:secret@account-d.docusign.com'],
    path: [
      'account-d.docusign.com/oauth/token',
      'https://account-d.docusign.com?x=1',
      'https://account-d.docusign.com/?',
      'account-d.docusign.com#',
    ],
    insecure: ['http://account-d.docusign.com', 'http://127.0.0.1.example.com', 'http://10.0.0.1'],
    'other-demo-host': [
      'DEMO.docusign.com',
      'apps-d.docusign.com',
      'accountd.docusign.com',
      'developers.docusign.com',
      'https://admindemo.docusign.com/authenticate',
      // That is how it is copied; to hear of the path first only leads to the next refusal.
      'https://demo.docusign.net/restapi',
    ],
    'other-production-host': ['https://na3.docusign.net', 'docusign.net', 'docusign.com', 'x.account.docusign.com'],
    'demo-host-in-production': ['account-d.docusign.com', 'https://account-d.docusign.com:8443'],
  };
  for (const [why, texts] of Object.entries(refused)) {
    test(`is refused as ${why}`, () => {
      const environment = why === 'demo-host-in-production' ? 'production' : 'demo';
      for (const text of texts) {
        assert.throws(() => parseOAuthHost(text, environment), { facts: { kind: 'not-an-account-server', why } }, text);
      }
    });
  }
});
