import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import { suite, test } from 'node:test';
import { INPUT_NAMES, type InputName } from '../../src/action/inputs.ts';
import { DEFAULT_REDIRECT_URI } from '../../src/docusign/consent.ts';
import { InputError, type InputFault } from '../../src/input-problem.ts';
import { parseSettings, parseUnsealSettings, type Settings } from '../../src/settings.ts';
import { rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { INTEGRATION_KEY, inputFailure, sampleInputs, sampleSettings, USER_ID } from './sample-settings.ts';

type Changes = Parameters<typeof inputFailure>[0];
const SEALING_KEY = Buffer.alloc(32, 7).toString('base64');

/** What is wrong with each input, by its name. */
function faults(changes: Changes): Partial<Record<InputName, InputFault>> {
  return Object.fromEntries((inputFailure(changes)?.problems ?? []).map(({ input, fault }) => [input, fault]));
}

function keyOf({ signing }: Pick<Settings, 'signing'>): KeyObject {
  return signing.kind === 'key' ? signing.privateKey : assert.fail('no key');
}

suite('settings', () => {
  test('need no more than three inputs; everything else has a default', () => {
    const { server, grant, signing, ...rest } = sampleSettings();
    assert.equal(server.origin, 'https://account-d.docusign.com');
    assert.deepEqual(grant, {
      integrationKey: INTEGRATION_KEY,
      userId: USER_ID,
      audience: 'account-d.docusign.com',
      scopes: ['signature', 'impersonation'],
    });
    assert.ok(keyOf({ signing }).equals(rsaKeyPair().privateKey));
    assert.deepEqual(rest, {
      scopesAreChosen: false,
      account: 'default',
      redirectUri: DEFAULT_REDIRECT_URI,
      consent: 'individual',
      exportEnv: false,
      sealingKey: undefined,
    });
  });

  for (const [what, spell] of [
    ['in upper case', (guid: string) => guid.toUpperCase()],
    ['in braces', (guid: string) => `{${guid}}`],
    ['with blanks around it', (guid: string) => `\t ${guid} \n`],
    ['in all of these', (guid: string) => ` { ${guid.toUpperCase()} } `],
  ] as const) {
    test(`take a GUID ${what}`, () => {
      const ids = [INTEGRATION_KEY, USER_ID, '0c6b0b1e-6f3c-4f0a-9f0e-5a5b5c5d5e5f'] as const;
      const [integrationKey, userId, accountId] = ids;
      const settings = sampleSettings({
        'integration-key': spell(integrationKey),
        'user-id': spell(userId),
        'account-id': spell(accountId),
      });
      assert.deepEqual([settings.grant.integrationKey, settings.grant.userId], [integrationKey, userId]);
      assert.deepEqual(settings.account, { accountId });
    });
  }

  for (const [text, scopes] of [
    ['signature', ['signature', 'impersonation']],
    ['impersonation extended', ['impersonation', 'extended']],
    ['signature,click.manage', ['signature', 'click.manage', 'impersonation']],
    [' signature ,\r\n dtr.rooms.read\n\n', ['signature', 'dtr.rooms.read', 'impersonation']],
    ['signature signature', ['signature', 'impersonation']],
    ['some_future-scope:v2.read', ['some_future-scope:v2.read', 'impersonation']],
  ] as const) {
    test(`read the scopes ${JSON.stringify(text)}, and add impersonation once`, () => {
      assert.deepEqual(sampleSettings({ scopes: text }).grant.scopes, scopes);
    });
  }

  for (const [environment, host, audience, admin] of [
    [undefined, undefined, 'account-d.docusign.com', 'admindemo.docusign.com'],
    ['demo', undefined, 'account-d.docusign.com', 'admindemo.docusign.com'],
    ['production', undefined, 'account.docusign.com', 'admin.docusign.com'],
    ['Production', undefined, 'account.docusign.com', 'admin.docusign.com'],
    [undefined, 'account.docusign.com', 'account.docusign.com', 'admin.docusign.com'],
    [undefined, 'https://ACCOUNT-D.docusign.com/', 'account-d.docusign.com', 'admindemo.docusign.com'],
    ['production', 'account.example.com:8443', 'account.example.com:8443', 'admin.docusign.com'],
    [undefined, 'http://localhost:3000', 'localhost:3000', 'admindemo.docusign.com'],
    [undefined, 'http://127.0.0.1:3000', '127.0.0.1:3000', 'admindemo.docusign.com'],
    [undefined, 'http://[::1]:3000/', '[::1]:3000', 'admindemo.docusign.com'],
  ] as const) {
    test(`ask ${audience} for the environment ${environment} and the host ${host}`, () => {
      const { server, grant } = sampleSettings({ environment, 'oauth-host': host });
      assert.equal(server.audience, audience);
      assert.equal(grant.audience, audience);
      assert.equal(new URL(server.origin).host, audience);
      assert.equal(new URL(server.appsAndKeysUrl).host, admin);
    });
  }

  test('open an encrypted key with its passphrase, and ignore one that is not needed', () => {
    const pem = rsaKeyPair().privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'correct horse',
    });
    const key = { 'private-key': pem.toString(), 'private-key-passphrase': 'correct horse' };
    assert.ok(keyOf(sampleSettings(key)).equals(rsaKeyPair().privateKey));
    assert.ok(keyOf(sampleSettings({ 'private-key-passphrase': 'x' })).equals(rsaKeyPair().privateKey));
  });

  test('leave the redirect URI out of consent URLs when told so, and keep any other to the letter', () => {
    assert.equal(sampleSettings({ 'redirect-uri': 'none' }).redirectUri, undefined);
    assert.equal(sampleSettings({ 'redirect-uri': 'None' }).redirectUri, undefined);
    for (const uri of [
      'http://localhost:3000',
      'https://HOST.example/A%2fb?c=d&e',
      'com.example.app:/cb',
      'https://ü.de',
    ]) {
      assert.equal(sampleSettings({ 'redirect-uri': uri }).redirectUri, uri);
    }
  });

  test('read switches and choices in any case', () => {
    assert.equal(sampleSettings({ 'lookup-account': 'false' }).account, 'none');
    assert.equal(sampleSettings({ 'lookup-account': 'FALSE' }).account, 'none');
    assert.equal(sampleSettings({ 'lookup-account': 'True' }).account, 'default');
    assert.equal(sampleSettings({ 'export-env': 'true' }).exportEnv, true);
    for (const consent of ['individual', 'admin-internal', 'admin-external']) {
      assert.equal(sampleSettings({ consent: consent.toUpperCase() }).consent, consent);
    }
  });

  test('are signed by a command in place of a key, and by one of them alone', () => {
    const signing = { kind: 'command', command: 'sign | base64' };
    const command = { 'signing-command': 'sign | base64' };
    assert.deepEqual(sampleSettings({ ...command, 'private-key': undefined }).signing, signing);
    assert.deepEqual(faults(command), { 'signing-command': { kind: 'two-signers' } });
    assert.deepEqual(faults({ ...command, 'private-key': 'x' }), { 'signing-command': { kind: 'two-signers' } });
    assert.deepEqual(faults({ 'private-key': undefined }), { 'private-key': { kind: 'missing' } });
  });

  test('have a sealing key of 32 bytes where one is given', () => {
    assert.deepEqual(Buffer.from(sampleSettings({ 'sealing-key': SEALING_KEY }).sealingKey ?? []), Buffer.alloc(32, 7));
  });

  test('of unseal are a sealed token, a key, and whether to export', () => {
    const inputs = { 'sealed-token': 'sealed1_x', 'sealing-key': SEALING_KEY, 'export-env': undefined };
    const { sealingKey, ...rest } = parseUnsealSettings(inputs);
    assert.deepEqual(Buffer.from(sealingKey), Buffer.alloc(32, 7));
    assert.deepEqual(rest, { sealedToken: 'sealed1_x', exportEnv: false });
    assert.equal(parseUnsealSettings({ ...inputs, 'export-env': 'true' }).exportEnv, true);
  });

  test('of unseal that are wrong are reported all at once', () => {
    const inputs = { 'sealed-token': undefined, 'sealing-key': 'short', 'export-env': 'yes' };
    assert.throws(() => parseUnsealSettings(inputs), {
      name: 'InputError',
      message: 'sealed-token, sealing-key, export-env',
    });
  });

  test('let through what is no fault of an input', () => {
    const inputs = new Proxy(sampleInputs(), {
      get() {
        throw new RangeError('not an input');
      },
    });
    assert.throws(() => parseSettings(inputs), RangeError);
  });
});

suite("inputs that can't be used", () => {
  for (const [input, text, expected] of [
    ['integration-key', undefined, { kind: 'missing' }],
    ['user-id', undefined, { kind: 'missing' }],
    ['private-key', undefined, { kind: 'missing' }],
    ['integration-key', 'my-app', { kind: 'not-a-guid', looksLike: undefined }],
    ['integration-key', `${INTEGRATION_KEY}0`, { kind: 'not-a-guid', looksLike: undefined }],
    ['integration-key', `$\{{ secrets.KEY }}`, { kind: 'not-a-guid', looksLike: 'expression' }],
    ['integration-key', 'M'.repeat(101), { kind: 'not-a-guid', looksLike: 'key' }],
    ['user-id', 'ada@example.com', { kind: 'not-a-guid', looksLike: 'e-mail' }],
    ['user-id', '12345678', { kind: 'not-a-guid', looksLike: 'number' }],
    ['user-id', INTEGRATION_KEY, { kind: 'same-as-integration-key' }],
    ['user-id', `{${INTEGRATION_KEY.toUpperCase()}}`, { kind: 'same-as-integration-key' }],
    ['account-id', '12345678', { kind: 'not-a-guid', looksLike: 'number' }],
    ['environment', 'sandbox', { kind: 'off-rule' }],
    ['consent', 'admin', { kind: 'off-rule' }],
    ['lookup-account', 'no', { kind: 'off-rule' }],
    ['export-env', '1', { kind: 'off-rule' }],
    ['oauth-host', 'not a host', { kind: 'not-an-account-server', problem: 'malformed' }],
    ['oauth-host', 'hunter2-my-secret', { kind: 'not-an-account-server', problem: 'malformed' }],
    ['scopes', 'signature b81d7c3e-1111-4222-8333-444455556666', { kind: 'off-rule' }],
    ['redirect-uri', 'https://example.com/`', { kind: 'not-a-redirect-uri', problem: 'malformed' }],
    ['oauth-host', 'ftp://account.docusign.com', { kind: 'not-an-account-server', problem: 'malformed' }],
    ['oauth-host', 'https://a:b@account.docusign.com', { kind: 'not-an-account-server', problem: 'credentials' }],
    ['oauth-host', 'https://account.docusign.com/oauth', { kind: 'not-an-account-server', problem: 'path' }],
    ['oauth-host', 'http://account.docusign.com', { kind: 'not-an-account-server', problem: 'insecure' }],
    ['oauth-host', 'https://demo.docusign.net', { kind: 'not-an-account-server', problem: 'other-demo-host' }],
    ['scopes', 'signature; impersonation', { kind: 'off-rule' }],
    ['scopes', 'https://example.com/scope', { kind: 'off-rule' }],
    ['scopes', 'x'.repeat(51), { kind: 'off-rule' }],
    ['redirect-uri', 'localhost', { kind: 'not-a-redirect-uri', problem: 'malformed' }],
    ['redirect-uri', 'https://ci@example.com/cb', { kind: 'not-a-redirect-uri', problem: 'credentials' }],
    ['redirect-uri', 'https://ci:hunter2@example.com/cb', { kind: 'not-a-redirect-uri', problem: 'credentials' }],
    ['redirect-uri', 'https:\\\\ci:hunter2@example.com', { kind: 'not-a-redirect-uri', problem: 'credentials' }],
    [
      'redirect-uri',
      'https://account-d.docusign.com/oauth/auth?response_type=code&client_id=x&redirect_uri=https%3A%2F%2Fexample.com',
      { kind: 'not-a-redirect-uri', problem: 'consent-url' },
    ],
    ['redirect-uri', '/callback', { kind: 'not-a-redirect-uri', problem: 'malformed' }],
    ['redirect-uri', 'https://example.com/#top', { kind: 'not-a-redirect-uri', problem: 'fragment' }],
    ['redirect-uri', 'https://example.com/a b', { kind: 'not-a-redirect-uri', problem: 'malformed' }],
    ['redirect-uri', 'https://example.com/\ud800', { kind: 'not-a-redirect-uri', problem: 'malformed' }],
    ['sealing-key', 'secret', { kind: 'off-rule' }],
    ['sealing-key', Buffer.alloc(31).toString('base64'), { kind: 'off-rule' }],
  ] as const) {
    test(`are found in ${input}: ${JSON.stringify(text?.slice(0, 40))} (${JSON.stringify(expected)})`, () => {
      assert.deepEqual(faults({ [input]: text }), { [input]: expected });
    });
  }

  test('are found in a private key by what it is instead', () => {
    const fault = faults({ 'private-key': rsaKeyPair().publicPem })['private-key'];
    assert.ok(fault?.kind === 'not-a-key' && fault.shape === 'public-key');
  });

  test('send to the Admin pages of the environment that was asked for', () => {
    assert.throws(
      () => sampleSettings({ 'private-key': 'x', environment: 'production' }),
      (error) => error instanceof InputError && error.server?.adminUrl === 'https://admin.docusign.com',
    );
  });

  test('are two that exclude each other: an account that is not looked up, a demo host in production', () => {
    assert.deepEqual(faults({ 'account-id': USER_ID, 'lookup-account': 'false' }), {
      'account-id': { kind: 'not-looked-up' },
    });
    assert.deepEqual(faults({ environment: 'production', 'oauth-host': 'account-d.docusign.com' }), {
      'oauth-host': { kind: 'not-an-account-server', problem: 'demo-host-in-production' },
    });
  });

  test('are told all at once', () => {
    const junk = Object.fromEntries(INPUT_NAMES.map((name) => [name, '! !']));
    const found = Object.keys(faults(junk));
    // A passphrase has no rule of its own, and a key that a command excludes is not read.
    const others = INPUT_NAMES.filter((name) => !name.startsWith('private-key'));
    assert.deepEqual(new Set(found), new Set(others));
  });
});
