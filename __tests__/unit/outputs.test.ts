import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { accountOutputs, successLine, tokenOutputs, variablesOf } from '../../src/outputs.ts';

const token = {
  value: 'eyJ0.token.value',
  expiresInSeconds: 3600,
  expiresAt: Date.UTC(2026, 10, 24, 9, 30, 5) / 1000,
  scopes: ['signature', 'impersonation'],
  clockOffsetSeconds: undefined,
};
const account = { accountId: 'an-account-id', accountName: 'Example', baseUri: 'https://demo.docusign.net', outOf: 1 };

suite('outputs', () => {
  test('hold no scope that is not harmless', () => {
    const scopes = ['signature', '::error::x', '##[group]', 'impersonation'];
    const shown = tokenOutputs({ ...token, scopes }, [])['scopes'] ?? '';
    assert.match(shown, /^signature .*impersonation$/);
    assert.doesNotMatch(shown, /::|##\[/);
  });

  test('of an account are its ID, its name, made harmless, and both addresses', () => {
    assert.deepEqual(accountOutputs({ ...account, accountName: 'A\n::error::B' }), {
      'account-id': 'an-account-id',
      'account-name': 'A ::error::B',
      'base-uri': 'https://demo.docusign.net',
      'rest-base-path': 'https://demo.docusign.net/restapi',
    });
  });

  test('become variables as far as they are there', () => {
    const all = { ...tokenOutputs(token, []), ...accountOutputs(account) };
    assert.deepEqual(variablesOf(all), {
      DOCUSIGN_ACCESS_TOKEN: 'eyJ0.token.value',
      DOCUSIGN_ACCOUNT_ID: 'an-account-id',
      DOCUSIGN_BASE_URI: 'https://demo.docusign.net',
      DOCUSIGN_REST_BASE_PATH: 'https://demo.docusign.net/restapi',
    });
    assert.deepEqual(variablesOf(tokenOutputs(token, [])), { DOCUSIGN_ACCESS_TOKEN: 'eyJ0.token.value' });
  });

  test('are summed up in a line that says for which account, and until when', () => {
    const outputs = tokenOutputs(token, []);
    assert.match(successLine(outputs), /the user\b.* 2026-11-24T09:30:05Z$/);
    assert.match(
      successLine({ ...outputs, ...accountOutputs(account) }),
      /account an-account-id\b.* 2026-11-24T09:30:05Z$/,
    );
    assert.doesNotMatch(successLine({ ...outputs, ...accountOutputs(account) }), /eyJ0|Example|default/);
  });
});
