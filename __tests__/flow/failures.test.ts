import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { guid, newAccount, newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

suite('bad input', { concurrency: true }, () => {
  const cases: { name: string; inputs: Record<string, string>; code?: string; message: RegExp }[] = [
    { name: 'an empty integration key', inputs: { 'integration-key': '' }, message: /integration-key is empty/ },
    {
      name: 'an integration key that is no GUID',
      inputs: { 'integration-key': 'my-app' },
      message: /integration-key must be/,
    },
    {
      name: 'an e-mail address as user ID',
      inputs: { 'user-id': 'ci@example.com' },
      message: /user-id .*e-mail address/,
    },
    { name: 'an empty private key', inputs: { 'private-key': '' }, message: /private-key is empty/ },
    {
      name: 'a key that is none',
      inputs: { 'private-key': 'hunter2hunter2hunter2' },
      code: 'invalid_private_key',
      message: /doesn't look like a key/,
    },
    {
      name: 'a public key',
      inputs: { 'private-key': rsaKeyPair().publicPem },
      code: 'invalid_private_key',
      message: /looks like a public key/,
    },
    { name: 'a host that is none', inputs: { 'oauth-host': 'not a host' }, message: /oauth-host must be the host/ },
    {
      name: 'http to anything but loopback',
      inputs: { 'oauth-host': 'http://account-d.docusign.com' },
      message: /oauth-host must be reached by https/,
    },
    {
      name: 'an unknown environment',
      inputs: { environment: 'staging' },
      message: /environment must be one of demo, production/,
    },
    {
      name: 'an unknown kind of consent',
      inputs: { consent: 'admin' },
      message: /consent must be one of individual, admin-internal, admin-external/,
    },
    {
      name: 'a typo in a boolean',
      inputs: { 'lookup-account': 'flase' },
      message: /lookup-account must be one of true, false/,
    },
    {
      name: 'an account ID without a look-up',
      inputs: { 'lookup-account': 'false', 'account-id': guid() },
      message: /account-id can't be checked/,
    },
    {
      name: 'a redirect URI that is none',
      inputs: { 'redirect-uri': '/callback' },
      message: /redirect-uri must be none, or a complete/,
    },
    {
      name: 'a redirect URI with a password',
      inputs: { 'redirect-uri': 'https://ci:hunter2hunter2@example.com/cb' },
      message: /redirect-uri must not hold a user name or a password/,
    },
    {
      name: 'a host of DocuSign that is no account server',
      inputs: { 'oauth-host': 'apps-d.docusign.com' },
      message: /oauth-host is a host of DocuSign that issues no tokens\. .* account-d\.docusign\.com: leave out/,
    },
    { name: 'a scope that is none', inputs: { scopes: 'signature "impersonation"' }, message: /scopes must be names/ },
  ];
  for (const { name, inputs, code = 'invalid_input', message } of cases) {
    test(`is named before anything is sent: ${name}`, () =>
      onStage({}, async (scene) => {
        const result = await scene.run(inputs);
        assert.match(failureOf(result, code).message, message);
        assert.equal(scene.server.requests.length, 0);
        for (const value of Object.values(inputs).filter((text) => text.length > 5 && text !== 'false')) {
          assert.ok(!result.annotations[0]?.message.includes(value), 'the value is echoed');
        }
      }));
  }

  test('is reported all at once', () =>
    onStage({}, async (scene) => {
      const result = await scene.run({
        'integration-key': '',
        'user-id': 'me',
        'private-key': 'x',
        environment: 'prod',
      });
      const { message } = failureOf(result, 'invalid_input');
      for (const input of ['integration-key', 'user-id', 'private-key', 'environment']) {
        assert.match(message, new RegExp(`^\\d\\. ${input} `, 'm'));
      }
    }));
});

suite('an account that is not there', { concurrency: true }, () => {
  test('is refused with the IDs of those that are, without names, and the token is kept', async () => {
    const accounts = Array.from({ length: 12 }, (_, index) =>
      newAccount({ is_default: index === 0, account_name: 'Secret Client' }),
    );
    await onStage({ app: newApp({ accounts }) }, async (scene) => {
      const result = await scene.run({ 'account-id': guid() });
      const { message } = failureOf(result, 'account_not_found');
      assert.deepEqual(
        accounts.map(({ account_id }) => message.includes(account_id)),
        accounts.map((_, index) => index < 10),
      );
      assert.match(message, /2 more/);
      assert.ok(!message.includes('Secret Client') && !result.summary.includes('Secret Client'));
      assert.equal(result.outputs['access-token'], scene.server.tokens[0]);
    });
  });

  test('as a default is asked for by name', () =>
    onStage({ app: newApp({ accounts: [newAccount({ is_default: false })] }) }, async (scene) => {
      assert.match(failureOf(await scene.run(), 'no_default_account').message, /account-id/);
    }));

  test('for a user without any has its own message', () =>
    onStage({ app: newApp({ accounts: [] }) }, async (scene) => {
      failureOf(await scene.run(), 'no_accounts');
    }));
});

suite('what the server says in a refusal', { concurrency: true }, () => {
  test('is shown with status and trace token', () =>
    onStage({}, async (scene) => {
      scene.server.script('token', [
        { status: 400, body: '{"error":"brand_new_code","error_description":"Ask your administrator."}' },
      ]);
      const result = await scene.run();
      const { message } = failureOf(result, 'refused');
      assert.match(message, /HTTP 400: "brand_new_code", "Ask your administrator\."/);
      assert.equal(scene.server.requests.length, 1);
    }));

  test('can start no command, break no line and hide nothing', () =>
    onStage({}, async (scene) => {
      const hostile =
        '\n::set-output name=access-token::stolen\r\n##[add-mask]a\u001b[2J\u202E<img src=x>[x](http://evil)';
      scene.server.script('token', [
        { status: 400, body: JSON.stringify({ error: hostile, error_description: hostile }) },
      ]);
      const result = await scene.run();
      const { message } = failureOf(result, 'refused');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the very thing that must not be there
      assert.doesNotMatch(message.replaceAll('\n', ''), /[\u0000-\u001f\u202e]|::|##\[/);
      assert.deepEqual([...new Set(result.commands.map(({ name }) => name))].sort(), ['add-mask', 'error']);
      assert.equal(result.outputs['access-token'], undefined);
    }));
});
