import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { maskProofUrl } from '../../../src/failure/mask-proof.ts';
import { guid } from '../../../testing/docusign/credentials.ts';
import { SecretMasker } from '../../../testing/runner/masker.ts';

const DEFAULT_REDIRECT_URI = 'https://developers.docusign.com/platform/auth/consent';

type Parameters = readonly (readonly [name: string, value: string])[];

function spelled(url: string, parameters: readonly string[], words: readonly string[] = []): string {
  return maskProofUrl(url, { parameters, unchanged: [], words, givenHost: '' });
}

function consentUrl(parameters: Parameters): string {
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://account-d.docusign.com/oauth/auth?${query.join('&')}`;
}

function consentParameters(integrationKey: string, redirectUri: string): Parameters {
  return [
    ['response_type', 'code'],
    ['scope', 'signature impersonation'],
    ['client_id', integrationKey],
    ['redirect_uri', redirectUri],
    ['prompt', 'login'],
  ];
}

/** How people store the key, each of which the runner masks. */
const SPELLINGS: readonly ((key: string) => string)[] = [
  (key) => key,
  (key) => key.toUpperCase(),
  (key) => `{${key}}`,
  (key) => `{${key.toUpperCase()}}`,
  (key) => ` ${key}\n`,
];

function assertMaskProof(integrationKey: string, redirectUri: string): void {
  const parameters = consentParameters(integrationKey, redirectUri);
  const plain = consentUrl(parameters);
  const url = spelled(plain, ['client_id', 'redirect_uri']);

  const masker = new SecretMasker();
  for (const spell of SPELLINGS) {
    masker.addServerSecret(spell(integrationKey));
  }
  masker.addServerSecret(redirectUri);
  assert.notEqual(masker.mask(plain), plain, 'the URL as it was would have survived anyway');
  assert.equal(masker.mask(url), url);
  assert.deepEqual([...new URL(url).searchParams], parameters);
  // As browsers write it, who percent-encode an apostrophe besides.
  assert.equal(new URL(url).href, url.replaceAll("'", '%27').replace('Docusign', 'docusign'));
}

suite('a URL that is spelled to pass masking', () => {
  test('survives for integration keys that begin with each hexadecimal digit, however they are stored', () => {
    for (const digit of '0123456789abcdef') {
      assertMaskProof(`${digit.repeat(8)}${guid().slice(8)}`, DEFAULT_REDIRECT_URI);
      for (let count = 0; count < 50; count++) {
        assertMaskProof(`${digit}${guid().slice(1)}`, DEFAULT_REDIRECT_URI);
      }
    }
  });

  for (const [what, redirectUri] of [
    ['a query whose last parameter is long and plain', 'https://example.com/cb?tenant=acme&abcdefghijkl'],
    ['an ampersand and a plus', 'https://example.com/cb?a=1&+bcdefghij&klmnopqrst'],
    ['an ampersand, a plus and digits', 'https://example.com/cb?a=1&+1234567890'],
    ['digits behind the last ampersand', 'https://example.com/cb?a=1&4444444444'],
    ['characters beyond ASCII', 'https://bücher.example/straße?größe=ä&weiß=größer'],
    ['a character beyond the basic plane', 'https://example.com/🖊?a=🖊🖊🖊&🖊🖊🖊abcdefg'],
    ["characters that encodeURIComponent leaves alone and .NET doesn't", "https://example.com/it's(fine)*!"],
    ['percent codes', 'https://example.com/a%20b?c=%26d%3Dabcdefgh&e%2Bfghijk'],
    ['an end that is a parameter of the consent URL too', 'https://example.com/cb?a=1&response_type=code'],
    ['an end of six characters that is a part of one', 'https://example.com/cb?a=1&e=code'],
    ['an end that is the beginning of the scopes', 'https://example.com/cb?a=1&scope=signature'],
    ['an end, skipped by a character, that is a parameter too', 'https://example.com/cb?a=1&+xprompt=login'],
    ['two embedded GUIDs, one in upper case', `https://example.com/${guid()}?tenant=${guid().toUpperCase()}`],
    ['a GUID behind the last ampersand', `https://example.com/cb?a=1&${guid()}`],
    ['a host that begins with digits', 'https://4chan-4.44.example/4'],
    ['quotes', 'https://example.com/"quoted"?say="hello world"&"abcdefgh"'],
  ] as const) {
    test(`survives for a redirect URI with ${what}`, () => {
      assertMaskProof(guid(), redirectUri);
    });
  }

  test('survives for a redirect URI that holds the integration key', () => {
    for (let count = 0; count < 100; count++) {
      const key = guid();
      assertMaskProof(key, `https://example.com/${key}/cb`);
      assertMaskProof(key, `https://example.com/cb?id=${key.toUpperCase()}&back=1`);
    }
  });

  test('survives for any web address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (uri) => assertMaskProof(guid(), uri)),
      { seed: 1 },
    );
  });

  test('survives for any text behind the ampersands of a web address', () => {
    const fragment = fc.string({ unit: fc.constantFrom(...'ab4-._~+%=/ü'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 4 }), (fragments) =>
        assertMaskProof(guid(), `https://example.com/cb?q&${fragments.join('&')}`),
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  test('differs in one character a value, and leaves the first one of each alone', () => {
    const key = 'dff16ff1-de93-477d-8a90-1b2c3d4e5f60';
    assert.equal(
      spelled(`https://host/a?client_id=${key}`, ['client_id']),
      'https://Host/a?client_id=dff16ff1%2Dde93-477d-8a90-1b2c3d4e5f60',
    );
    assert.equal(spelled('https://host/a?x=4444', ['x']), 'https://Host/a?x=44%344');
  });

  test('keeps to the letter what is not named, and whatever is no parameter', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const rest = `.example/client_id=a?${query}z`;
        assert.equal(spelled(`https://host${rest}`, ['client_id', 'redirect_uri']), `https://Host${rest}`);
      }),
      { seed: 1 },
    );
    assert.equal(spelled('https://host/?ab=12345&b=12345', ['b']), 'https://Host/?ab=12345&b=12%3345');
  });

  test('leaves a value alone in which nothing can be broken up', () => {
    for (const value of ['', 'a', 'ab', '%20%20%20']) {
      assert.equal(spelled(`https://host/?x=${value}`, ['x']), `https://Host/?x=${value}`);
    }
  });

  test('names the same host in other letters', () => {
    for (const [host, other] of [
      ['account-d.docusign.com', 'account-d.Docusign.com'],
      ['account.example.com:8443', 'account.Example.com:8443'],
      ['a.4.b-c', 'a.4.B-c'],
      ['localhost:3000', 'Localhost:3000'],
      ['127.0.0.1:3000', '127.0.0.0x1:3000'],
      ['[::1]:3000', '[::01]:3000'],
    ]) {
      const url = spelled(`https://${host}/?a=1`, []);
      assert.equal(url, `https://${other}/?a=1`);
      assert.equal(new URL(url).host, host);
    }
  });

  test('names the host in other letters than those in which it was given', () => {
    const host = 'account-d.docusign.com';
    const ofPort = ['account-d.Docusign.com:8443', `${host}:8443`];
    for (const givenHost of [host, 'account-d.Docusign.com', 'ACCOUNT-D.DOCUSIGN.COM', ...ofPort]) {
      const shown = ofPort.includes(givenHost) ? `${host}:8443` : host;
      const url = maskProofUrl(`https://${shown}/`, { parameters: [], unchanged: [], words: [], givenHost });
      assert.ok(!url.includes(givenHost), url);
      assert.equal(new URL(url).host, shown);
    }
  });

  test('means the same where a piece of it is made of percent codes alone', () => {
    const query = [['redirect_uri', 'https://example.com/cb?[[&%5B%5B']] as const;
    assert.deepEqual([...new URL(spelled(consentUrl(query), ['redirect_uri'])).searchParams], query);
  });

  test('holds none of the words that may be secrets, and means the same', () => {
    const words = ['signature', 'click.manage', 'code', 'a1', 'scope_x', '4chan_44'];
    const query = [['scope', words.join(' ')] as const, ['redirect_uri', 'https://a1.example/signature'] as const];
    const url = spelled(consentUrl(query), [], words);
    for (const word of words) {
      assert.ok(!url.slice(url.indexOf('?')).includes(word), `${word} in ${url}`);
    }
    assert.deepEqual([...new URL(url).searchParams], query);
  });

  test('keeps to the letter what is named as unchanged, whatever else is broken up', () => {
    const parameters = consentParameters(guid(), 'app://signature/?scope=signature&redirect_uri=~');
    const unchanged = ['redirect_uri'];
    for (const shown of [parameters, parameters.slice(0, -1)]) {
      const words = ['signature', 'redirect_uri', 'code'];
      const url = maskProofUrl(consentUrl(shown), { parameters: ['client_id'], unchanged, words, givenHost: '' });
      assert.ok(
        `${url}&`.includes(`&redirect_uri=${encodeURIComponent('app://signature/?scope=signature&redirect_uri=~')}&`),
      );
      assert.ok(!url.includes('scope=signature'), url);
      assert.deepEqual([...new URL(url).searchParams], shown);
    }
  });

  test('ends in no mark that is taken for the end of a sentence', () => {
    const ends = ['_', '.', '~', '-'].map((mark) => spelled(`https://host/?x=cb${mark}`, []).slice(18));
    assert.deepEqual(ends, ['%5F', '%2E', '%7E', '-']);
  });
});
