import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newAccount, newApp } from '../../testing/docusign/credentials.ts';
import { onStage } from '../../testing/scene.ts';

/** Nothing in it does harm, however it looks. */
const ACCOUNT_NAME = `R&D :: #1 <b> GmbH und Co KG می\u200cخواهم 👩\u200d👧 ${'A1'.repeat(20)}`;

suite('a token that is granted', { concurrency: true }, () => {
  test('comes with the account, over one connection and in two requests, and quietly', () =>
    onStage({ app: newApp({ accounts: [newAccount({ account_name: ACCOUNT_NAME })] }) }, async (scene) => {
      const before = Math.floor(Date.now() / 1000);
      const result = await scene.run();
      const after = Math.floor(Date.now() / 1000);

      assert.equal(result.exitCode, 0, result.log);
      const { 'expires-at': expiresAt = '', ...outputs } = result.outputs;
      assert.deepEqual(outputs, {
        'access-token': scene.server.tokens[0],
        'token-type': 'Bearer',
        'expires-in': '3600',
        scopes: 'signature impersonation',
        'account-id': scene.app.account.account_id,
        'account-name': ACCOUNT_NAME,
        'base-uri': 'https://demo.docusign.net',
        'rest-base-path': 'https://demo.docusign.net/restapi',
        report: '{"version":1,"result":"success"}',
      });
      assert.match(expiresAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      const expires = Date.parse(expiresAt) / 1000;
      assert.ok(expires >= before + 3600 && expires <= after + 3600, expiresAt);
      assert.equal(scene.server.connections, 1);
      assert.deepEqual(
        scene.server.requests.map(({ method, path }) => `${method} ${path}`),
        ['POST /oauth/token', 'GET /oauth/userinfo'],
      );
      assert.deepEqual([result.annotations, result.summary, result.plainLines.length], [[], '', 1]);
    }));

  test('is had without an account when the look-up is switched off, and without a word about its scopes', () =>
    onStage({}, async (scene) => {
      scene.server.replyScope = () => undefined;
      const result = await scene.run({ scopes: 'signature', 'lookup-account': 'false' });
      assert.equal(result.exitCode, 0, result.log);
      assert.equal(scene.server.requests.length, 1);
      const { 'expires-at': _, ...outputs } = result.outputs;
      assert.deepEqual(outputs, {
        'access-token': scene.server.tokens[0],
        'token-type': 'Bearer',
        'expires-in': '3600',
        scopes: 'signature impersonation',
        report: '{"version":1,"result":"success"}',
      });
      assert.deepEqual(result.annotations, []);
    }));

  test('is had for another account than the default one, with IDs as people paste them and all else left empty', () => {
    const other = newAccount({ is_default: false, base_uri: 'https://na4.docusign.net' });
    return onStage({ app: newApp({ accounts: [newAccount(), other] }) }, async (scene) => {
      const pasted = (guid: string): string => `  {${guid.toUpperCase()}} `;
      const result = await scene.run({
        'integration-key': pasted(scene.app.integrationKey),
        'user-id': pasted(scene.app.userId),
        'account-id': pasted(other.account_id),
        environment: '',
        scopes: '',
        'lookup-account': '',
        'redirect-uri': '',
        consent: '',
      });
      assert.equal(result.exitCode, 0, result.log);
      assert.equal(result.outputs['account-id'], other.account_id);
      assert.equal(result.outputs['rest-base-path'], 'https://na4.docusign.net/restapi');
    });
  });
});
