import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  AccountServerError,
  accountServerOf,
  type Environment,
  parseOAuthHost,
} from '../../../src/docusign/environment.ts';

function isProblem(problem: string): (error: unknown) => boolean {
  return (error) => error instanceof AccountServerError && error.problem === problem && error.message === problem;
}

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
  for (const text of [
    'account-d.docusign.com',
    'https://account-d.docusign.com',
    'https://account-d.docusign.com/',
    'HTTPS://Account-D.DocuSign.com',
    'account-d.docusign.com:443',
  ]) {
    test(`may be written ${text}`, () => {
      const { givenHost, ...server } = parseOAuthHost(text, 'demo');
      assert.deepEqual(
        { ...server, givenHost: givenHost.toLowerCase().replace(':443', '') },
        { ...DEMO, namedByHost: true },
      );
      assert.ok(text.includes(givenHost), givenHost);
    });
  }

  test('that is production has the pages of production, whatever the environment', () => {
    assert.deepEqual(parseOAuthHost('account.docusign.com', 'demo'), { ...PRODUCTION, namedByHost: true });
    assert.deepEqual(parseOAuthHost('account.docusign.com', 'production'), { ...PRODUCTION, namedByHost: true });
  });

  for (const [text, audience, origin] of [
    ['account-s.example.com', 'account-s.example.com', 'https://account-s.example.com'],
    ['account-s.example.com:8443', 'account-s.example.com:8443', 'https://account-s.example.com:8443'],
    ['account-d.docusign.com:8443', 'account-d.docusign.com:8443', 'https://account-d.docusign.com:8443'],
    ['http://localhost:8080', 'localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:8080', '127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.8.9.10', '127.8.9.10', 'http://127.8.9.10'],
    ['http://[::1]:8080', '[::1]:8080', 'http://[::1]:8080'],
    ['https://localhost', 'localhost', 'https://localhost'],
  ] as const) {
    test(`may be one of its own, with its port in the audience: ${text}`, () => {
      assert.deepEqual(parseOAuthHost(text, 'demo'), {
        audience,
        origin,
        givenHost: audience,
        environment: 'custom',
        namedByHost: true,
        ...DEMO_PAGES,
      });
    });
  }

  test('of its own has the pages of the environment', () => {
    const { appsAndKeysUrl, adminUrl } = parseOAuthHost('account-s.example.com', 'production');
    assert.deepEqual({ appsAndKeysUrl, adminUrl }, PRODUCTION_PAGES);
  });

  const refused: [problem: string, texts: string[], environment?: Environment][] = [
    [
      'malformed',
      [
        '',
        'https://',
        'demo',
        'a word with blanks',
        'account-d.docusign.com\n',
        'account-d.docusign.com:port',
        'account-d.docusign.com:99999',
        'https:\\\\account-d.docusign.com',
        'ftp://account-d.docusign.com',
        'file:///etc/hosts',
        'https://[2001:db8::1]',
      ],
    ],
    ['credentials', ['me@account-d.docusign.com', 'https://me:secret@account-d.docusign.com']],
    [
      'path',
      [
        'account-d.docusign.com/oauth/token',
        'https://account-d.docusign.com/oauth',
        'https://account-d.docusign.com?x=1',
        'https://account-d.docusign.com/?',
        'account-d.docusign.com#',
      ],
    ],
    [
      'insecure',
      [
        'http://account-d.docusign.com',
        'http://localhost.example.com',
        'http://127.0.0.1.example.com',
        'http://10.0.0.1',
      ],
    ],
    [
      'other-demo-host',
      ['demo.docusign.net', 'DEMO.docusign.com', 'apps-d.docusign.com', 'https://admindemo.docusign.com/authenticate'],
    ],
    [
      'other-production-host',
      ['https://na3.docusign.net', 'docusign.net', 'www.docusign.com', 'docusign.com', 'x.account.docusign.com'],
    ],
    ['demo-host-in-production', ['account-d.docusign.com', 'https://account-d.docusign.com:8443'], 'production'],
  ];
  for (const [problem, texts, environment = 'demo'] of refused) {
    for (const text of texts) {
      test(`is refused as ${problem}: ${JSON.stringify(text)}`, () => {
        assert.throws(() => parseOAuthHost(text, environment ?? 'demo'), isProblem(problem));
      });
    }
  }

  // That is how it is copied; to be told of the path first only leads to the next refusal.
  test('is refused as another host of DocuSign also with its path', () => {
    assert.throws(() => parseOAuthHost('https://demo.docusign.net/restapi', 'demo'), isProblem('other-demo-host'));
  });
});
