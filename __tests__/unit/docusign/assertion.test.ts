import assert from 'node:assert/strict';
import { verify } from 'node:crypto';
import { suite, test } from 'node:test';
import { assertionClaims, keySigner, signAssertion } from '../../../src/docusign/assertion.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';

const GRANT = {
  integrationKey: '11111111-2222-4333-8444-555555555555',
  userId: '66666666-7777-4888-8999-000000000000',
  audience: 'account-d.docusign.com',
  scopes: ['signature', 'impersonation'],
};
const NOW = 1_800_000_000;

suite('an assertion', () => {
  test('claims exactly what DocuSign documents, and no nbf', () => {
    assert.deepEqual(assertionClaims(GRANT, NOW), {
      iss: GRANT.integrationKey,
      sub: GRANT.userId,
      aud: 'account-d.docusign.com',
      iat: NOW,
      exp: NOW + 600,
      scope: 'signature impersonation',
    });
  });

  test('is a compact JWT that the public key verifies', async () => {
    const { privateKey, publicKey } = rsaKeyPair();
    const [header = '', payload = '', signature = '', ...rest] = (
      await signAssertion(assertionClaims(GRANT, NOW), keySigner(privateKey))
    ).split('.');
    assert.deepEqual(rest, []);
    assert.deepEqual(JSON.parse(Buffer.from(header, 'base64url').toString()), { alg: 'RS256', typ: 'JWT' });
    assert.deepEqual(JSON.parse(Buffer.from(payload, 'base64url').toString()), assertionClaims(GRANT, NOW));
    const signed = Buffer.from(`${header}.${payload}`);
    assert.ok(verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url')));
  });
});
