import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { INPUT_NAMES, type InputName } from '../../src/action/inputs.ts';
import type { RedirectUriProblem } from '../../src/docusign/consent.ts';
import { DEFAULT_REDIRECT_URI } from '../../src/docusign/grant.ts';
import type { InputFault } from '../../src/input-problem.ts';
import type { Lookalike } from '../../src/lookalike.ts';
import { parseSettings, parseUnsealSettings } from '../../src/settings.ts';
import { rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { INTEGRATION_KEY, inputProblems, sampleInputs, sampleSettings, USER_ID } from './sample-settings.ts';

type Changes = Parameters<typeof inputProblems>[0];
const ACCOUNT_ID = '0c6b0b1e-6f3c-4f0a-9f0e-5a5b5c5d5e5f';
const SEALING_KEY = Buffer.alloc(32, 7).toString('base64');

/** What is wrong with each input, by its name. */
async function faults(changes: Changes): Promise<Partial<Record<InputName, InputFault>>> {
  const { problems = [] } = (await inputProblems(changes)) ?? {};
  return Object.fromEntries(problems.map(({ input, ...fault }) => [input, fault]));
}

suite('settings', () => {
  test('need no more than three inputs; everything else has a default', async () => {
    const { server, grant, signing, ...rest } = await sampleSettings();
    assert.equal(server.origin, 'https://account-d.docusign.com');
    assert.deepEqual(grant, {
      integrationKey: INTEGRATION_KEY,
      userId: USER_ID,
      audience: 'account-d.docusign.com',
      scopes: ['signature', 'impersonation'],
    });
    assert.ok(signing.kind === 'key' && signing.privateKey.equals(rsaKeyPair().privateKey));
    assert.deepEqual(rest, {
      scopesAreChosen: false,
      scopesToMask: [],
      account: 'default',
      redirectUri: DEFAULT_REDIRECT_URI,
      consent: 'individual',
      exportEnv: false,
      sealingKey: undefined,
    });
  });

  test('take GUIDs as people paste them', async () => {
    const pasted = (guid: string): string => `\t{ ${guid.toUpperCase()} } \n`;
    const { grant, account } = await sampleSettings({
      'integration-key': pasted(INTEGRATION_KEY),
      'user-id': pasted(USER_ID),
      'account-id': pasted(ACCOUNT_ID),
    });
    assert.deepEqual([grant.integrationKey, grant.userId], [INTEGRATION_KEY, USER_ID]);
    assert.deepEqual(account, { accountId: ACCOUNT_ID });
  });

  for (const [text, scopes] of [
    ['signature', ['signature', 'impersonation']],
    ['impersonation extended', ['impersonation', 'extended']],
    ['signature,click.manage', ['signature', 'click.manage', 'impersonation']],
    [' signature ,\r\n dtr.rooms.read\n\n', ['signature', 'dtr.rooms.read', 'impersonation']],
    ['signature signature', ['signature', 'impersonation']],
    [',', ['signature', 'impersonation']],
    ['some_future-scope:v2.read', ['some_future-scope:v2.read', 'impersonation']],
    ['x'.repeat(50), ['x'.repeat(50), 'impersonation']],
  ] as const) {
    test(`read the scopes ${JSON.stringify(text)}, and add impersonation once`, async () => {
      const { grant, scopesAreChosen } = await sampleSettings({ scopes: text });
      assert.deepEqual([grant.scopes, scopesAreChosen], [scopes, true]);
    });
  }

  for (const [text, masked] of [
    ['signature,click.manage\nextended', []],
    ['Horse', []],
    ['Horse battery STAPLE', ['Horse', 'STAPLE']],
    ['Horse\nbattery', ['Horse']],
    ['Horse,battery,STAPLE', ['Horse', 'STAPLE']],
    ['Horse  Horse', ['Horse']],
  ] as const) {
    test(`have masked what may be a secret, and no longer has its spelling: ${JSON.stringify(text)}`, async () => {
      assert.deepEqual((await sampleSettings({ scopes: text })).scopesToMask, masked);
    });
  }

  test('leave the redirect URI out of consent URLs on request, and keep any other to the letter', async () => {
    assert.equal((await sampleSettings({ 'redirect-uri': 'None' })).redirectUri, undefined);
    for (const uri of [
      'http://localhost:3000',
      'https://HOST.example/A%2fb?c=d&e',
      'com.example.app:/cb',
      'com.example.app:cb',
      'myapp://cb',
      'https://ü.de',
      'https://example.com/oauth/auth',
      'https://account.docusign.com.example/cb',
    ]) {
      assert.equal((await sampleSettings({ 'redirect-uri': uri })).redirectUri, uri);
    }
  });

  test('read switches and choices in any case', async () => {
    assert.equal((await sampleSettings({ 'lookup-account': 'FALSE' })).account, 'none');
    assert.equal((await sampleSettings({ 'lookup-account': 'True' })).account, 'default');
    assert.equal((await sampleSettings({ 'export-env': 'true' })).exportEnv, true);
    for (const consent of ['individual', 'admin-internal', 'admin-external']) {
      assert.equal((await sampleSettings({ consent: consent.toUpperCase() })).consent, consent);
    }
  });

  test('are signed by a command in place of a key, and by one of them alone', async () => {
    const signing = { kind: 'command', command: 'sign | base64' };
    const command = { 'signing-command': 'sign | base64' };
    assert.deepEqual((await sampleSettings({ ...command, 'private-key': undefined })).signing, signing);
    assert.deepEqual(await faults(command), { 'signing-command': { kind: 'two-signers' } });
    assert.deepEqual(await faults({ ...command, 'private-key': 'x' }), { 'signing-command': { kind: 'two-signers' } });
  });

  test('have a sealing key of 32 bytes where one is given', async () => {
    assert.deepEqual((await sampleSettings({ 'sealing-key': ` ${SEALING_KEY}\n` })).sealingKey, Buffer.alloc(32, 7));
  });

  test('of unseal are a sealed token, a key, and whether to export', async () => {
    const inputs = { 'sealed-token': 'sealed1_x', 'sealing-key': SEALING_KEY, 'export-env': undefined };
    const settings = { sealedToken: 'sealed1_x', sealingKey: Buffer.alloc(32, 7), exportEnv: false };
    assert.deepEqual(await parseUnsealSettings(inputs), settings);
    assert.deepEqual(await parseUnsealSettings({ ...inputs, 'export-env': 'true' }), { ...settings, exportEnv: true });
  });

  test('of unseal that are wrong are reported all at once', async () => {
    const inputs = { 'sealed-token': undefined, 'sealing-key': 'short', 'export-env': 'yes' };
    await assert.rejects(parseUnsealSettings(inputs), ({ facts }) => {
      assert.deepEqual(
        facts.problems.map(({ input }: { input: string }) => input),
        ['sealed-token', 'sealing-key', 'export-env'],
      );
      return true;
    });
  });

  test('let through what is no fault of an input', async () => {
    const inputs = Object.defineProperty(sampleInputs(), 'environment', {
      get: () => {
        throw new RangeError('not an input');
      },
    });
    await assert.rejects(parseSettings(inputs), RangeError);
  });
});

suite("inputs that can't be used", () => {
  const MISSING = { kind: 'missing' } as const;
  const OFF_RULE = { kind: 'off-rule' } as const;
  const SAME = { kind: 'same-as-integration-key' } as const;
  const noGuid = { kind: 'not-a-guid' } as const;
  const noUri = (why: RedirectUriProblem['why']): InputFault => ({ kind: 'not-a-redirect-uri', why });
  type Row = [input: InputName, text: string | undefined, fault: InputFault, looksLike?: Lookalike];
  const rows: Row[] = [
    ['integration-key', undefined, MISSING],
    ['user-id', undefined, MISSING],
    ['private-key', undefined, MISSING],
    ['integration-key', 'my-app', noGuid],
    ['integration-key', `${INTEGRATION_KEY}0`, noGuid],
    ['integration-key', `$\{{ secrets.KEY }}`, noGuid, 'expression'],
    ['integration-key', 'M'.repeat(101), noGuid, 'key'],
    ['user-id', 'ada@example.com', noGuid, 'e-mail'],
    ['user-id', '12345678', noGuid, 'number'],
    ['user-id', INTEGRATION_KEY, SAME],
    ['user-id', `{${INTEGRATION_KEY.toUpperCase()}}`, SAME],
    ['account-id', '12345678', noGuid, 'number'],
    ['environment', 'sandbox', OFF_RULE],
    ['consent', 'admin', OFF_RULE],
    ['lookup-account', 'no', OFF_RULE],
    ['export-env', '1', OFF_RULE],
    ['oauth-host', 'https://demo.docusign.net', { kind: 'not-an-account-server', why: 'other-demo-host' }],
    ['scopes', `signature ${USER_ID}`, OFF_RULE],
    ['scopes', 'signature; impersonation', OFF_RULE],
    ['scopes', 'https://example.com/scope', OFF_RULE],
    ['scopes', 'x'.repeat(51), OFF_RULE],
    ...[
      'localhost',
      'localhost:3000/cb',
      'app.example:8443',
      'javascript:alert(1)',
      'data:,x',
      'https:/example.com',
    ].map((text): Row => ['redirect-uri', text, noUri('malformed')]),
    ['redirect-uri', '/callback', noUri('malformed')],
    ['redirect-uri', 'https://example.com/a b', noUri('malformed')],
    ['redirect-uri', 'https://example.com/`', noUri('malformed')],
    ['redirect-uri', 'https://example.com/\ud800', noUri('malformed')],
    ['redirect-uri', 'https://ci@example.com/cb', noUri('credentials')],
    ['redirect-uri', 'https://:hunter2@example.com/cb', noUri('credentials')],
    ['redirect-uri', 'https://ci:hunter2@example.com/cb', noUri('credentials')],
    ...['https:\\\\ci@example.com', 'ci:hunter2@example.com/cb', 'app:ci:hunter2@cb', 'ci@example.com'].map(
      (text): Row => ['redirect-uri', text, noUri('credentials')],
    ),
    ...[
      'https://account-d.docusign.com/oauth/auth?client_id=x#y',
      'https://account-s.docusign.com',
      'https://proxy.example/oauth/auth?response_type=code&amp;scope=signature',
      'account.docusign.com/OAuth/Auth/?CLIENT_ID=x&scope=signature impersonation',
      encodeURIComponent('https://proxy.example/oauth/auth?client_id=x'),
    ].map((text): Row => ['redirect-uri', text, noUri('consent-url')]),
    ['redirect-uri', 'https://example.com/#top', noUri('fragment')],
    ['sealing-key', 'secret', OFF_RULE],
    ['sealing-key', Buffer.alloc(31).toString('base64'), OFF_RULE],
    ['sealing-key', SEALING_KEY.replace('=', ''), OFF_RULE],
  ];
  for (const [input, text, fault, looksLike] of rows) {
    test(`are found in ${input}: ${JSON.stringify(text?.slice(0, 40))} (${JSON.stringify(fault)})`, async () => {
      const facts = { ...fault, ...(looksLike !== undefined && { looksLike }) };
      assert.deepEqual(await faults({ [input]: text }), { [input]: facts });
    });
  }

  test('send to the Admin pages of the environment that was asked for', async () => {
    const { problems, server } =
      (await inputProblems({ 'private-key': rsaKeyPair().publicPem, environment: 'production' })) ?? {};
    assert.deepEqual(problems, [{ input: 'private-key', kind: 'not-a-key', shape: 'public-key' }]);
    assert.equal(server?.adminUrl, 'https://admin.docusign.com');
  });

  test('send to the Admin pages of the environment where the account server is one of them', async () => {
    const { server } = (await inputProblems({ 'private-key': 'x', 'oauth-host': 'https://demo.docusign.net' })) ?? {};
    assert.equal(server?.adminUrl, 'https://admindemo.docusign.com');
  });

  test('are two that exclude each other: an account that is not looked up', async () => {
    const faultsOf = (lookUp: string) => faults({ 'account-id': USER_ID, 'lookup-account': lookUp });
    assert.deepEqual(await faultsOf('false'), { 'account-id': { kind: 'not-looked-up' } });
    assert.deepEqual(await faultsOf('no'), { 'lookup-account': OFF_RULE });
  });

  test('are reported all at once', async () => {
    const junk = Object.fromEntries(INPUT_NAMES.map((name) => [name, '! !']));
    // A passphrase has no rule of its own, and a key that a command excludes is not read.
    const others = INPUT_NAMES.filter((name) => !name.startsWith('private-key'));
    assert.deepEqual(new Set(Object.keys(await faults(junk))), new Set(others));
  });
});
