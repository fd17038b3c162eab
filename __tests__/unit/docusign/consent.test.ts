import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { administratorConsentUrl, type ConsentRequest, individualConsentUrl } from '../../../src/docusign/consent.ts';
import { accountServerOf } from '../../../src/docusign/environment.ts';
import { DEFAULT_REDIRECT_URI } from '../../../src/docusign/grant.ts';

const KEY = '11111111-2222-4333-8444-555555555555';
const REQUEST: ConsentRequest = {
  server: accountServerOf('demo'),
  integrationKey: KEY,
  scopes: ['signature', 'impersonation'],
  redirectUri: DEFAULT_REDIRECT_URI,
};

suite('the consent URL of a user', () => {
  test('is the one that DocuSign documents, to the letter', () => {
    assert.equal(
      individualConsentUrl(REQUEST),
      'https://account-d.docusign.com/oauth/auth?response_type=code&scope=signature%20impersonation' +
        `&client_id=${KEY}&redirect_uri=https%3A%2F%2Fdevelopers.docusign.com%2Fplatform%2Fauth%2Fconsent`,
    );
  });

  test('can force a fresh sign-in, and do without a redirect URI', () => {
    const request = { ...REQUEST, server: accountServerOf('production'), redirectUri: undefined };
    assert.equal(
      individualConsentUrl(request, 'login'),
      `https://account.docusign.com/oauth/auth?response_type=code&scope=signature%20impersonation&client_id=${KEY}&prompt=login`,
    );
  });

  test('decodes to the redirect URI as it is registered, whatever that is, and has nothing that could end a link', () => {
    const redirectUri = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'+%&=#?/ \'"()<>[]{}*!`|\\^~é') }),
    );
    fc.assert(
      fc.property(redirectUri, (given) => {
        const url = individualConsentUrl({ ...REQUEST, redirectUri: given });
        assert.match(url, /^[\w.:/?=&%~-]+$/);
        assert.deepEqual(
          [...new URL(url).searchParams],
          [
            ['response_type', 'code'],
            ['scope', 'signature impersonation'],
            ['client_id', KEY],
            ['redirect_uri', given],
          ],
        );
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

suite('the consent URL of an administrator', () => {
  test('is the one that DocuSign documents, to the letter', () => {
    assert.equal(
      administratorConsentUrl({ ...REQUEST, scopes: ['signature', 'click.manage', 'impersonation'] }),
      'https://account-d.docusign.com/oauth/auth?response_type=code&scope=openid' +
        '&admin_consent_scope=signature%20click.manage%20impersonation' +
        `&client_id=${KEY}&redirect_uri=https%3A%2F%2Fdevelopers.docusign.com%2Fplatform%2Fauth%2Fconsent`,
    );
  });
});
