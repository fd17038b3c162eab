import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Account, type AccountProblem, lookUpAccount, type WantedAccount } from '../../../src/docusign/account.ts';
import { HttpClient } from '../../../src/network/http-client.ts';
import { newAccount } from '../../../testing/docusign/credentials.ts';
import type { CannedReply } from '../../../testing/docusign/faults.ts';
import { DocusignServer } from '../../../testing/docusign/server.ts';
import { FakeTime, factsOf, refusalOf } from './support.ts';

const ID = '0f5c2b6e-1d3a-4c4b-9e8f-a1b2c3d4e5f6';
const OTHER_ID = '7d1e2f3a-0b4c-4d5e-8f60-718293a4b5c6';

interface LookUp {
  readonly found: Promise<Account>;
  readonly requests: DocusignServer['requests'];
}

async function lookUp(reply: CannedReply, wanted: WantedAccount = 'default'): Promise<LookUp> {
  const server = await DocusignServer.start();
  server.script('userinfo', () => reply);
  const http = await HttpClient.open(server.origin, new FakeTime().surroundings, async () => {});
  const found = lookUpAccount(http, 'the.token', wanted);
  await found.catch(() => {});
  http.close();
  await server.close();
  return { found, requests: server.requests };
}

async function lookUpIn(accounts: unknown, wanted?: WantedAccount): Promise<Account> {
  const { found } = await lookUp({ status: 200, body: JSON.stringify({ sub: ID, accounts }) }, wanted);
  return found;
}

suite('an account', () => {
  test('is asked for with the token, in one request', async () => {
    const { requests } = await lookUp({ status: 200, body: '{}' });
    const [{ method, path, body, headers } = assert.fail('no request'), ...others] = requests;
    assert.deepEqual([method, path, body, others], ['GET', '/oauth/userinfo', '', []]);
    assert.deepEqual([headers.authorization, headers.accept], ['Bearer the.token', 'application/json']);
  });

  test("is the user's default one", async () => {
    const accounts = [
      newAccount({ is_default: false, account_id: OTHER_ID }),
      newAccount({ account_id: ID, account_name: 'Müller & Söhne <b>', base_uri: 'https://eu.docusign.net' }),
    ];
    assert.deepEqual(await lookUpIn(accounts), {
      accountId: ID,
      accountName: 'Müller & Söhne <b>',
      baseUri: 'https://eu.docusign.net',
      outOf: 2,
    });
  });

  test('is the one that is wanted, by whatever case the server writes it in', async () => {
    const accounts = [newAccount(), newAccount({ is_default: false, account_id: OTHER_ID.toUpperCase() })];
    assert.equal((await lookUpIn(accounts, { accountId: OTHER_ID })).accountId, OTHER_ID);
  });

  test('is the default also by the name of the flag, and by no other value of it', async () => {
    const flags = ['false', 1, 'yes', null, undefined, {}];
    const others = flags.map((is_default) => ({ ...newAccount(), is_default }));
    const { accountId } = await lookUpIn([...others, { ...newAccount({ account_id: ID }), is_default: 'true' }]);
    assert.equal(accountId, ID);
  });

  test('is found among others that cannot be read', async () => {
    const account = newAccount({ account_id: ID });
    const others = [null, 'account', {}, { ...account, account_id: '1', is_default: false }];
    const elsewhere = newAccount({ is_default: false, base_uri: 'javascript:alert(1)' });
    for (const wanted of ['default', { accountId: ID }] as const) {
      assert.equal((await lookUpIn([...others, elsewhere, account], wanted)).accountId, ID);
    }
    assert.equal((await lookUpIn([{ ...account, account_id: 7 }, account], { accountId: ID })).accountId, ID);
  });

  test('has an empty name where the server sends none that is text', async () => {
    for (const account_name of [undefined, null, 7, ['name']]) {
      assert.equal((await lookUpIn([{ ...newAccount(), account_name }])).accountName, '');
    }
  });

  test('has an origin as its base URI', async () => {
    for (const [base_uri, origin] of [
      ['https://demo.docusign.net/', 'https://demo.docusign.net'],
      ['https://DEMO.docusign.net:443', 'https://demo.docusign.net'],
      ['https://docusign.example.com:8443', 'https://docusign.example.com:8443'],
    ] as const) {
      assert.equal((await lookUpIn([newAccount({ base_uri })])).baseUri, origin);
    }
  });
});

suite('an account that is not there', () => {
  const [ids, wanted] = [[ID, OTHER_ID], { accountId: '00000000-0000-4000-8000-000000000000' }];
  const cases: [name: string, ids: string[], wanted: WantedAccount, code: AccountProblem['code']][] = [
    ['the user has none', [], 'default', 'no_accounts'],
    ['the user has none, and one is wanted', [], wanted, 'no_accounts'],
    ['none is the default', ids, 'default', 'no_default_account'],
    ['another one is wanted', ids, wanted, 'account_not_found'],
  ];
  for (const [name, accountIds, wanted, code] of cases) {
    test(`is reported with those that are: ${name}`, async () => {
      const accounts = accountIds.map((account_id) => newAccount({ account_id, is_default: false }));
      const listed = accounts.map(asListed);
      assert.deepEqual(await factsOf(lookUpIn(accounts, wanted)), { kind: 'account', code, accounts: listed });
    });
  }
});

function asListed(account: ReturnType<typeof newAccount>) {
  return { accountId: account.account_id, isDefault: account.is_default, fields: account };
}

test('accounts that cannot be read are known to have no ID', async () => {
  const known = newAccount({ account_id: ID });
  const nameless = { ...newAccount(), account_id: 7 };
  const listed = [
    { ...asListed(newAccount()), accountId: undefined, fields: nameless },
    { accountId: undefined, isDefault: false, fields: {} },
    asListed(known),
  ];
  const accounts = [nameless, null, known];
  const facts = { kind: 'account', code: 'account_not_found', accounts: listed };
  assert.deepEqual(await factsOf(lookUpIn(accounts, { accountId: OTHER_ID })), facts);
});

suite('an answer that cannot be used', () => {
  const account = newAccount();
  const defects: Readonly<Record<string, readonly unknown[]>> = {
    accounts: [undefined, null, { 0: account }],
    'account-id': [
      [null],
      [[account]],
      ['account'],
      [{ ...account, account_id: undefined }],
      [{ ...account, account_id: 12345678 }],
      [{ ...account, account_id: '12345678' }, newAccount({ is_default: false })],
    ],
    'base-uri': [
      ...[undefined, null, 7, '', 'demo.docusign.net', 'http://demo.docusign.net', 'javascript:alert(1)'],
      ...['https://user:password@demo.docusign.net', 'https://user@demo.docusign.net'],
      ...['https://demo.docusign.net/restapi', 'https://demo.docusign.net?x=1', 'https://demo.docusign.net#x'],
      ...['https://`id`.net', 'https://$(id).net', "https://a'b.net", 'https://*.net', 'https://a;id;.net'],
      'https://demo.docusign.net\n::error::x',
    ].map((base_uri) => [{ ...account, base_uri }]),
  };
  for (const [defect, lists] of Object.entries(defects)) {
    test(`says what is wrong with it: ${defect}`, async () => {
      for (const accounts of lists) {
        const { code, endpoint, status, defect: found } = await refusalOf(lookUpIn(accounts));
        const expected = ['invalid_reply', 'userinfo', 200, defect];
        assert.deepEqual([code, endpoint, status, found], expected, JSON.stringify(accounts));
      }
    });
  }
});
