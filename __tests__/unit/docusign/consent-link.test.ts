import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { administratorConsentUrl, individualConsentUrl } from '../../../src/docusign/consent.ts';
import { consentLinkIn } from '../../../src/docusign/consent-link.ts';
import { accountServerOf } from '../../../src/docusign/environment.ts';

const KEY = '4a1d7c36-92be-4f08-b5d3-6e0f8a217c94';

suite('a consent link', () => {
  for (const environment of ['demo', 'production'] as const) {
    for (const redirectUri of [undefined, 'https://example.com/callback?a=b&c=%20', 'com.example.app:/callback']) {
      const request = {
        server: accountServerOf(environment),
        integrationKey: KEY,
        scopes: ['dtr.rooms.read', 'impersonation'],
        redirectUri,
      };

      test(`is rebuilt to the letter: ${environment}, with the redirect URI ${redirectUri}`, () => {
        const [url, freshSignInUrl] = [individualConsentUrl(request), individualConsentUrl(request, 'login')];
        assert.deepEqual(consentLinkIn(url, KEY), { url, freshSignInUrl });
        assert.deepEqual(consentLinkIn(freshSignInUrl, KEY), { url: freshSignInUrl, freshSignInUrl });
        const administrators = administratorConsentUrl(request);
        assert.deepEqual(consentLinkIn(administrators, KEY), { url: administrators, freshSignInUrl: undefined });
        assert.equal(consentLinkIn(url, '5b2e8d47-03cf-4a19-96e4-7f109b328da5'), undefined);
      });
    }
  }

  test('is none with a redirect URI that must not be published', () => {
    const url = individualConsentUrl({
      server: accountServerOf('demo'),
      integrationKey: KEY,
      scopes: ['cors'],
      redirectUri: 'https://me:pw@example.com/',
    });
    assert.equal(consentLinkIn(url, KEY), undefined);
    assert.equal(consentLinkIn('', KEY), undefined);
  });
});
