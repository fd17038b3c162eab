import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newAccount, newApp } from '../../testing/docusign/credentials.ts';
import { onStage } from '../../testing/scene.ts';

suite('a token that is granted', { concurrency: true }, () => {
  test('comes with the account, over one connection and in two requests, and quietly', () =>
    onStage({}, async (scene) => {
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
        'account-name': scene.app.account.account_name,
        'base-uri': 'https://demo.docusign.net',
        'rest-base-path': 'https://demo.docusign.net/restapi',
      });
      assert.match(expiresAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      const expires = Date.parse(expiresAt) / 1000;
      assert.ok(expires >= before + 3600 && expires <= after + 3600, expiresAt);
      assert.equal(scene.server.connections, 1);
      assert.deepEqual(
        scene.server.requests.map(({ method, path }) => `${method} ${path}`),
        ['POST /oauth/token', 'GET /oauth/userinfo'],
      );
      assert.deepEqual(result.annotations, []);
      assert.equal(result.summary, '');
      assert.equal(result.plainLines.length, 1);
    }));

  test('is lost as a job output, while the account arrives', () =>
    onStage({}, async (scene) => {
      const { outputs } = await scene.run();
      const { kept, dropped, warnings } = scene.job.outputs(outputs);
      assert.deepEqual(dropped, ['access-token']);
      assert.match(warnings[0] ?? '', /Skip output 'access-token' since it may contain secret/);
      assert.equal(kept['account-id'], scene.app.account.account_id);
    }));

  for (const name of [
    'Deutschland GmbH und Co KG A1B2C3',
    'A'.repeat(40),
    'می\u200cخواهم',
    '👩\u200d👧 Family',
    'R&D :: #1 <b>',
  ]) {
    test(`has the name of the account to the letter: ${JSON.stringify(name)}`, () =>
      onStage({ app: newApp({ accounts: [newAccount({ account_name: name })] }) }, async (scene) => {
        assert.equal((await scene.run()).outputs['account-name'], name);
      }));
  }

  test('sends an assertion of exactly the documented claims', () =>
    onStage({}, async (scene) => {
      await scene.run({ scopes: 'signature, extended\nimpersonation' });
      const { header, claims } = scene.server.requests[0]?.assertion ?? assert.fail('no assertion');
      assert.deepEqual(header, { alg: 'RS256', typ: 'JWT' });
      const { iat, exp, ...rest } = claims;
      assert.deepEqual(rest, {
        iss: scene.app.integrationKey,
        sub: scene.app.userId,
        aud: scene.server.host,
        scope: 'signature extended impersonation',
      });
      assert.equal(Number(exp) - Number(iat), 600);
    }));

  test('is had without an account when the look-up is switched off, in one request', () =>
    onStage({}, async (scene) => {
      const result = await scene.run({ 'lookup-account': 'false' });
      assert.equal(result.exitCode, 0, result.log);
      assert.equal(result.outputs['access-token'], scene.server.tokens[0]);
      assert.equal(result.outputs['account-id'], undefined);
      assert.equal(scene.server.requests.length, 1);
    }));

  test('is had with empty optional inputs, which mean their defaults', () =>
    onStage({}, async (scene) => {
      const empty = {
        environment: '',
        scopes: '',
        'account-id': '',
        'lookup-account': '',
        'redirect-uri': '',
        consent: '',
      };
      const result = await scene.run(empty);
      assert.equal(result.exitCode, 0, result.log);
    }));

  test('is had with GUIDs in braces, blanks and upper case', () =>
    onStage({}, async (scene) => {
      const spelled = (guid: string): string => `  {${guid.toUpperCase()}} `;
      const { integrationKey, userId, account } = scene.app;
      const result = await scene.run({
        'integration-key': spelled(integrationKey),
        'user-id': spelled(userId),
        'account-id': spelled(account.account_id),
      });
      assert.equal(result.exitCode, 0, result.log);
      assert.equal(result.outputs['account-id'], account.account_id);
    }));

  test('is had for an account that is not the default one', async () => {
    const other = newAccount({ is_default: false, account_name: 'Other', base_uri: 'https://na4.docusign.net' });
    await onStage({ app: newApp({ accounts: [newAccount(), other] }) }, async (scene) => {
      const result = await scene.run({ 'account-id': other.account_id.toUpperCase() });
      assert.equal(result.outputs['account-id'], other.account_id);
      assert.equal(result.outputs['rest-base-path'], 'https://na4.docusign.net/restapi');
    });
  });

  test('is had when the server names no scopes, and reports those requested', () =>
    onStage({}, async (scene) => {
      scene.server.replyScope = () => undefined;
      const result = await scene.run({ scopes: 'signature' });
      assert.equal(result.outputs['scopes'], 'signature impersonation');
      assert.deepEqual(result.annotations, []);
    }));
});
