import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Account, AccountError, lookUpAccount, type WantedAccount } from '../../../src/docusign/account.ts';
import { RefusalError } from '../../../src/docusign/refusal.ts';
import { HttpClient } from '../../../src/network/http-client.ts';
import { NetworkError } from '../../../src/network/network-failure.ts';
import { newAccount } from '../../../testing/docusign/credentials.ts';
import type { Behaviour } from '../../../testing/docusign/faults.ts';
import { DocusignServer } from '../../../testing/docusign/server.ts';
import { FakeTime } from './support.ts';

const ID = '0f5c2b6e-1d3a-4c4b-9e8f-a1b2c3d4e5f6';
const OTHER_ID = '7d1e2f3a-0b4c-4d5e-8f60-718293a4b5c6';

async function lookUp(
  behaviour: Behaviour,
  wanted: WantedAccount = 'default',
  check: (server: DocusignServer) => void = () => {},
): Promise<Account> {
  const server = await DocusignServer.start();
  server.script('userinfo', () => behaviour);
  const http = new HttpClient(server.origin, new FakeTime().surroundings, () => {});
  try {
    return await lookUpAccount(http, 'the.token', wanted);
  } finally {
    check(server);
    http.close();
    await server.close();
  }
}

function replying(accounts: unknown): Behaviour {
  return { status: 200, headers: { Date: undefined }, body: JSON.stringify({ sub: ID, accounts }) };
}

suite('an account', () => {
  test('is asked for with the token, in one request', () =>
    lookUp(replying([newAccount()]), undefined, ({ requests }) => {
      assert.deepEqual(
        requests.map(({ method, path, body }) => [method, path, body]),
        [['GET', '/oauth/userinfo', '']],
      );
      assert.equal(requests[0]?.headers.authorization, 'Bearer the.token');
      assert.equal(requests[0]?.headers.accept, 'application/json');
    }).then(() => {}));

  test("is the user's default one", async () => {
    const accounts = [
      newAccount({ is_default: false, account_id: OTHER_ID }),
      newAccount({ account_id: ID, account_name: 'Müller & Söhne <b>', base_uri: 'https://eu.docusign.net' }),
    ];
    assert.deepEqual(await lookUp(replying(accounts)), {
      accountId: ID,
      accountName: 'Müller & Söhne <b>',
      baseUri: 'https://eu.docusign.net',
    });
  });

  test('is the one that is wanted, by whatever case the server writes it in', async () => {
    const accounts = [newAccount(), newAccount({ is_default: false, account_id: OTHER_ID.toUpperCase() })];
    assert.equal((await lookUp(replying(accounts), { accountId: OTHER_ID })).accountId, OTHER_ID);
  });

  test('is the default also by the name of the flag', async () => {
    const accounts = [
      { ...newAccount({ account_id: OTHER_ID }), is_default: 'false' },
      { ...newAccount({ account_id: ID }), is_default: 'true' },
    ];
    assert.equal((await lookUp(replying(accounts))).accountId, ID);
  });

  for (const is_default of [1, 'yes', null, undefined, {}]) {
    test(`is no default for a flag of ${JSON.stringify(is_default)}`, async () => {
      const rejected = lookUp(replying([{ ...newAccount(), is_default }]));
      await assert.rejects(rejected, (error) => error instanceof AccountError && error.code === 'no_default_account');
    });
  }

  for (const account_name of [undefined, null, 7, ['name']]) {
    test(`has an empty name where the server sends ${JSON.stringify(account_name)}`, async () => {
      assert.equal((await lookUp(replying([{ ...newAccount(), account_name }]))).accountName, '');
    });
  }

  for (const [base_uri, baseUri] of [
    ['https://demo.docusign.net/', 'https://demo.docusign.net'],
    ['https://DEMO.docusign.net:443', 'https://demo.docusign.net'],
    ['https://docusign.example.com:8443', 'https://docusign.example.com:8443'],
  ] as const) {
    test(`has an origin as its base URI: ${base_uri}`, async () => {
      assert.equal((await lookUp(replying([{ ...newAccount(), base_uri }]))).baseUri, baseUri);
    });
  }
});

suite('an account that is not there', () => {
  const two = [
    newAccount({ account_id: ID, is_default: false }),
    newAccount({ account_id: OTHER_ID, is_default: false }),
  ];
  const cases: [name: string, accounts: unknown[], wanted: WantedAccount, code: string, ids: string[]][] = [
    ['the user has none', [], 'default', 'no_accounts', []],
    ['the user has none, and one is wanted', [], { accountId: ID }, 'no_accounts', []],
    ['none is the default', two, 'default', 'no_default_account', [ID, OTHER_ID]],
    [
      'another one is wanted',
      two,
      { accountId: '00000000-0000-4000-8000-000000000000' },
      'account_not_found',
      [ID, OTHER_ID],
    ],
  ];
  for (const [name, accounts, wanted, code, accountIds] of cases) {
    test(`is told with those that are: ${name}`, async () => {
      await assert.rejects(lookUp(replying(accounts), wanted), (error) => {
        assert.ok(error instanceof AccountError);
        const { code: found, accountIds: ids, name: errorName, message } = error;
        assert.deepEqual([found, ids, errorName, message], [code, accountIds, 'AccountError', code]);
        return true;
      });
    });
  }
});

suite('an answer that cannot be used', () => {
  const LIST = 'accounts';
  const ACCOUNT_ID = 'account-id';
  const BASE_URI = 'base-uri';
  const account = newAccount();
  const cases: [accounts: unknown, defect: string][] = [
    [undefined, LIST],
    [null, LIST],
    [{ 0: account }, LIST],
    [[null], ACCOUNT_ID],
    [[[account]], ACCOUNT_ID],
    [['account'], ACCOUNT_ID],
    [[{ ...account, account_id: undefined }], ACCOUNT_ID],
    [[{ ...account, account_id: 12345678 }], ACCOUNT_ID],
    [[account, { ...account, account_id: '12345678' }], ACCOUNT_ID],
    ...[
      ...[undefined, null, 7, '', 'demo.docusign.net', 'http://demo.docusign.net', 'javascript:alert(1)'],
      ...[
        'https://user:password@demo.docusign.net',
        'https://user@demo.docusign.net',
        'https://demo.docusign.net/restapi',
      ],
      ...['https://`id`.net', 'https://$(id).net', "https://a'b.net", 'https://*.net', 'https://a;id;.net'],
      ...['https://demo.docusign.net?x=1', 'https://demo.docusign.net#x', 'https://demo.docusign.net\n::error::x'],
    ].map((base_uri): [unknown, string] => [[{ ...account, base_uri }], BASE_URI]),
  ];
  for (const [accounts, defect] of cases) {
    test(`says what is wrong with it: ${JSON.stringify(accounts)?.replace(account.account_id, 'GUID')}`, async () => {
      await assert.rejects(lookUp(replying(accounts)), (error) => {
        assert.ok(error instanceof RefusalError);
        const { code, endpoint, status, defect: found } = error.refusal;
        assert.deepEqual([code, endpoint, status, found], ['invalid_reply', 'userinfo', 200, defect]);
        return true;
      });
    });
  }
});

suite('a refusal to look up accounts', () => {
  test('is a token that is not taken', async () => {
    const body = '{"error":"internal_server_error","reference_id":"3f0c2b5e-6f0e-4d4c-9a4e-0c7d1b1c9f10"}';
    await assert.rejects(lookUp({ status: 401, body }), (error) => {
      assert.ok(error instanceof RefusalError);
      assert.deepEqual([error.refusal.code, error.refusal.error], ['token_rejected', 'internal_server_error']);
      return true;
    });
  });

  test('is an outage, after three retries', async () => {
    const requested = lookUp({ status: 503 }, undefined, ({ requests }) => assert.equal(requests.length, 4));
    await assert.rejects(requested, (error) => error instanceof RefusalError && error.refusal.code === 'server_error');
  });

  test('is no answer at all', async () => {
    await assert.rejects(
      lookUp((_request, _response, socket) => socket.destroy()),
      NetworkError,
    );
  });
});
