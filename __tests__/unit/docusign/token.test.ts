import assert from 'node:assert/strict';
import { mock, suite, test } from 'node:test';
import { keySigner } from '../../../src/docusign/assertion.ts';
import type { Grant } from '../../../src/docusign/grant.ts';
import type { Defect } from '../../../src/docusign/reply-error.ts';
import { type AccessToken, requestToken } from '../../../src/docusign/token.ts';
import { HttpClient } from '../../../src/network/http-client.ts';
import { accessToken, newApp } from '../../../testing/docusign/credentials.ts';
import type { CannedReply } from '../../../testing/docusign/faults.ts';
import { DocusignServer } from '../../../testing/docusign/server.ts';
import { FakeTime, refusalOf } from './support.ts';

interface Scene {
  readonly server: DocusignServer;
  readonly grant: Grant;
  readonly time: FakeTime;
  /** What was said to be secret, in its order. */
  readonly secrets: string[];
  readonly request: () => Promise<AccessToken>;
}

/** DocuSign with an app, and a client for it. Both clocks say the same, and stand still. */
async function onScene(body: (scene: Scene) => Promise<void>): Promise<void> {
  const server = await DocusignServer.start();
  const app = newApp();
  server.register(app);
  const time = new FakeTime();
  mock.timers.enable({ apis: ['Date'], now: time.nowMs });
  const http = await HttpClient.open(server.origin, time.surroundings, async () => {});
  const { integrationKey, userId } = app;
  const grant = { integrationKey, userId, audience: server.host, scopes: ['signature', 'impersonation'] };
  const secrets: string[] = [];
  const context = { http, signer: keySigner(app.keys.privateKey), onSecret: (secret: string) => secrets.push(secret) };
  try {
    await body({ server, grant, time, secrets, request: () => requestToken(grant, context) });
  } finally {
    mock.timers.reset();
    http.close();
    await server.close();
  }
}

const json = (status: number, body: object, headers: CannedReply['headers'] = {}): CannedReply => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** A `Date` by a clock that is ahead by so much. */
const dateAhead = (seconds: number): string => new Date(new FakeTime().nowMs + seconds * 1000).toUTCString();

/** `iat` of each assertion that was sent. */
function issueTimes({ requests }: DocusignServer): number[] {
  return requests.map(({ body }) => {
    const [, claims = ''] = new URLSearchParams(body).get('assertion')?.split('.') ?? [];
    return JSON.parse(Buffer.from(claims, 'base64url').toString()).iat;
  });
}

suite('a token request', () => {
  test('is the form that RFC 7523 describes, with an assertion of what DocuSign documents and no more', () =>
    onScene(async ({ server, grant, time, secrets, request }) => {
      time.nowMs += 999;
      const { value } = await request();
      const [{ method, path, headers, body, assertion: received } = assert.fail('no request'), ...others] =
        server.requests;
      const [assertion = '', token] = secrets;
      assert.deepEqual(others, []);
      assert.equal(`${method} ${path}`, 'POST /oauth/token');
      assert.equal(headers['content-type'], 'application/x-www-form-urlencoded');
      assert.equal(headers['content-length'], `${body.length}`);
      assert.equal(headers.accept, 'application/json');
      assert.equal(body, `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=${assertion}`);
      assert.deepEqual(received, {
        header: { alg: 'RS256', typ: 'JWT' },
        claims: {
          iss: grant.integrationKey,
          sub: grant.userId,
          aud: server.host,
          iat: 1_800_000_000,
          exp: 1_800_000_600,
          scope: 'signature impersonation',
        },
      });
      assert.deepEqual([token, server.tokens], [value, [value]]);
    }));

  test('is signed anew for each attempt, by the time of that attempt', () =>
    onScene(async ({ server, secrets, request }) => {
      server.script('token', [{ status: 503, headers: { 'Retry-After': '7' } }, { status: 500 }]);
      await request();
      assert.deepEqual(issueTimes(server), [1_800_000_000, 1_800_000_007, 1_800_000_007]);
      assert.equal(secrets.length, 4);
    }));
});

suite('an access token', () => {
  const good = { access_token: 'abc.def', token_type: 'Bearer', expires_in: 28_800, scope: 'signature extended' };

  async function read(body: Record<string, unknown>, headers: CannedReply['headers'] = {}): Promise<AccessToken> {
    let token: AccessToken | undefined;
    await onScene(async ({ server, request }) => {
      server.script('token', [json(200, body, { Date: dateAhead(0), ...headers })]);
      token = await request();
    });
    return token ?? assert.fail('no token');
  }

  test('comes with its lifetime and the scopes granted', async () => {
    assert.deepEqual(await read(good), {
      value: 'abc.def',
      expiresInSeconds: 28_800,
      expiresAt: 1_800_028_800,
      scopes: ['signature', 'extended'],
      clockOffsetSeconds: undefined,
    });
  });

  test('is taken as it is, whatever it looks like, and of whatever case its type', async () => {
    for (const value of [accessToken(), '!"#$%&\'()*+,-./:;<=>?@[\\]^_{|}~', 'x']) {
      assert.equal((await read({ ...good, access_token: value })).value, value);
    }
    for (const type of [undefined, 'bearer', 'BEARER']) {
      assert.equal((await read({ ...good, token_type: type })).value, 'abc.def');
    }
  });

  for (const [scope, scopes] of [
    [undefined, undefined],
    ['', undefined],
    [' ', undefined],
    [['signature'], undefined],
    ['  signature  impersonation ', ['signature', 'impersonation']],
    ['signature,impersonation', ['signature', 'impersonation']],
    ['signature+impersonation, +extended\t', ['signature', 'impersonation', 'extended']],
    ['SIGNATURE impersonation', ['SIGNATURE', 'impersonation']],
    [' , + ', undefined],
    ['signature \u0007 "quoted" back\\slash click.manage', ['signature', 'click.manage']],
  ] as const) {
    test(`has scopes where they can be read: ${JSON.stringify(scope)}`, async () => {
      assert.deepEqual((await read({ ...good, scope })).scopes, scopes);
    });
  }

  for (const [offsetSeconds, trusted] of [
    [-61, true],
    [-60, false],
    [60, false],
    [61, true],
    [86_400, true],
  ] as const) {
    test(`expires by the clock of ${trusted ? 'the server' : 'this machine'} where the server is ${offsetSeconds} s ahead`, async () => {
      const { expiresAt } = await read(good, { Date: dateAhead(offsetSeconds) });
      assert.equal(expiresAt, 1_800_028_800 + (trusted ? offsetSeconds : 0));
    });
  }

  test('expires by the clock of this machine where the server has none', async () => {
    assert.equal((await read(good, { Date: undefined })).expiresAt, 1_800_028_800);
  });

  const defects: [field: string, values: unknown[], defect: Defect][] = [
    ['access_token', [undefined, null, 7, '', ' ', 'a b', 'a\nb', 'a\n', 'é', 'a`b', ['a']], 'access-token'],
    ['token_type', [null, '', 'mac', 'Bearer ', ['Bearer']], 'token-type'],
    ['expires_in', [undefined, null, '3600', 0, -1, 3599.5, 1e15, 366 * 86_400 + 1], 'expires-in'],
  ];
  for (const [field, values, defect] of defects) {
    test(`is refused for a bad ${field}`, () =>
      onScene(async ({ server, request }) => {
        for (const value of values) {
          server.script('token', [json(200, { ...good, [field]: value })]);
          const { code, endpoint, defect: found } = await refusalOf(request());
          assert.deepEqual([code, endpoint, found], ['invalid_reply', 'token', defect], JSON.stringify(value));
        }
        assert.equal(server.requests.length, values.length);
      }));
  }
});

suite('a wrong clock', () => {
  for (const offsetSeconds of [65, 86_400, -65, -86_400]) {
    test(`is survived by signing once more, by the clock of the server: ${offsetSeconds} s`, () =>
      onScene(async ({ server, secrets, request }) => {
        server.clockOffsetSeconds = offsetSeconds;
        // Not by itself, as an assertion is good for ten minutes.
        if (Math.abs(offsetSeconds) < 600) {
          server.script('token', [json(400, { error: 'invalid_grant', error_description: 'expired_grant' })]);
        }
        const { clockOffsetSeconds, expiresAt } = await request();
        assert.deepEqual([clockOffsetSeconds, expiresAt], [offsetSeconds, 1_800_003_600 + offsetSeconds]);
        assert.deepEqual(issueTimes(server), [1_800_000_000, 1_800_000_000 + offsetSeconds]);
        assert.equal(secrets.length, 3);
      }));
  }

  const refusals: [words: object, again: boolean][] = [
    [{ error: 'invalid_grant', error_description: 'no_valid_keys_or_signatures' }, true],
    [{ error: 'expired_client_token' }, true],
    [{ error: 'invalid_grant' }, true],
    [{ error: 'consent_required' }, false],
    [{ error: 'invalid_grant', error_description: 'issuer_not_found' }, false],
    [{ error: 'invalid_grant', error_description: 'user_not_found' }, false],
    [{ error: 'invalid_scope' }, false],
    [{ error: 'something else' }, false],
  ];
  for (const [body, again] of refusals) {
    test(`${again ? 'may' : 'cannot'} explain a refusal: ${Object.values(body).join(' / ')}`, () =>
      onScene(async ({ server, request }) => {
        server.script('token', () => json(400, body, { Date: dateAhead(3600) }));
        const { clockOffsetSeconds, signedByServersClock } = await refusalOf(request());
        assert.deepEqual([clockOffsetSeconds, signedByServersClock], [3600, again]);
        // Never a third time, though the second refusal could be explained as well.
        assert.equal(server.requests.length, again ? 2 : 1);
      }));
  }

  for (const [offset, requests] of [
    [61, 2],
    [-61, 2],
    [60, 1],
    [-60, 1],
    [undefined, 1],
  ] as const) {
    test(`is ${requests === 2 ? 'an' : 'no'} explanation where it is off by ${offset ?? 'nobody knows how many'} s`, () =>
      onScene(async ({ server, request }) => {
        const headers = { Date: offset === undefined ? undefined : dateAhead(offset) };
        server.script('token', () => json(400, { error: 'invalid_grant' }, headers));
        assert.equal((await refusalOf(request())).code, 'invalid_grant');
        assert.equal(server.requests.length, requests);
      }));
  }

  test('counts for the expiry also where the second reply has no Date', () =>
    onScene(async ({ server, request }) => {
      const first = json(400, { error: 'invalid_grant' }, { Date: dateAhead(3600) });
      const second = json(200, { access_token: 'a', expires_in: 60 }, { Date: undefined });
      server.script('token', [first, second]);
      assert.equal((await request()).expiresAt, 1_800_003_660);
    }));
});
