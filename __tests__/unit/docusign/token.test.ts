import assert from 'node:assert/strict';
import { verify } from 'node:crypto';
import { suite, test } from 'node:test';
import type { AccessToken } from '../../../src/docusign/token.ts';
import { NetworkError } from '../../../src/network/network-failure.ts';
import { accessToken } from '../../../testing/docusign/credentials.ts';
import type { CannedReply } from '../../../testing/docusign/faults.ts';
import { FakeTime } from './support.ts';
import { date, issuedAt, json, onScene, refusalOf } from './token-scene.ts';

suite('a token request', () => {
  test('is the form that RFC 7523 describes, with an assertion by the clock of this machine', () =>
    onScene(async ({ server, grant, app, time, secrets, request }) => {
      time.nowMs += 999;
      const { value } = await request();
      const [{ method, path, headers, body } = assert.fail('no request'), ...others] = server.requests;
      const [assertion = '', token] = secrets;
      assert.deepEqual(others, []);
      assert.equal(`${method} ${path}`, 'POST /oauth/token');
      assert.equal(headers['content-type'], 'application/x-www-form-urlencoded');
      assert.equal(headers['content-length'], `${body.length}`);
      assert.equal(headers.accept, 'application/json');
      assert.equal(body, `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=${assertion}`);
      const [header = '', claims = '', signature = ''] = assertion.split('.');
      assert.deepEqual(JSON.parse(Buffer.from(claims, 'base64url').toString()), {
        iss: grant.integrationKey,
        sub: grant.userId,
        aud: server.host,
        iat: 1_800_000_000,
        exp: 1_800_000_600,
        scope: 'signature impersonation',
      });
      const signed = Buffer.from(`${header}.${claims}`);
      assert.ok(verify('RSA-SHA256', signed, app.keys.publicKey, Buffer.from(signature, 'base64url')));
      assert.deepEqual([token, server.tokens], [value, [value]]);
    }));

  test('is signed anew for each attempt, by the time of that attempt', () =>
    onScene(async ({ server, secrets, request }) => {
      server.script('token', [{ status: 503, headers: { 'Retry-After': '7' } }, { status: 500 }]);
      await request();
      assert.deepEqual(
        server.requests.map(({ body }) => issuedAt(body)),
        [undefined, 7, 7].map((seconds) => 1_800_000_000 + (seconds ?? 0)),
      );
      assert.equal(secrets.length, 4);
    }));

  test('fails for want of a reply', () =>
    onScene(async ({ server, secrets, request }) => {
      server.script('token', () => (_request, _response, socket) => socket.destroy());
      await assert.rejects(request(), NetworkError);
      assert.equal(secrets.length, 4);
    }));
});

suite('an access token', () => {
  const good = { access_token: 'abc.def', token_type: 'Bearer', expires_in: 28_800, scope: 'signature extended' };

  async function read(body: Record<string, unknown>, headers: CannedReply['headers'] = {}): Promise<AccessToken> {
    let token: AccessToken | undefined;
    await onScene(async ({ server, request }) => {
      server.script('token', [json(200, body, { Date: date(new FakeTime().nowMs), ...headers })]);
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

  test('is taken as it is, whatever it looks like', async () => {
    for (const value of [accessToken(), '!"#$%&\'()*+,-./:;<=>?@[\\]^_{|}~', 'x']) {
      assert.equal((await read({ ...good, access_token: value })).value, value);
    }
  });

  for (const [scope, scopes] of [
    [undefined, undefined],
    ['', undefined],
    [' ', undefined],
    [['signature'], undefined],
    ['  signature  impersonation ', ['signature', 'impersonation']],
    ['signature \u0007 "quoted" back\\slash click.manage', ['signature', 'click.manage']],
  ] as const) {
    test(`has scopes where they can be read: ${JSON.stringify(scope)}`, async () => {
      assert.deepEqual((await read({ ...good, scope })).scopes, scopes);
    });
  }

  for (const type of [undefined, 'bearer', 'BEARER']) {
    test(`may be of the type ${type}`, async () => {
      assert.equal((await read({ ...good, token_type: type })).value, 'abc.def');
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
      const { expiresAt } = await read(good, { Date: date(new FakeTime().nowMs + offsetSeconds * 1000) });
      assert.equal(expiresAt, 1_800_028_800 + (trusted ? offsetSeconds : 0));
    });
  }

  test('expires by the clock of this machine where the server has none', async () => {
    assert.equal((await read(good, { Date: undefined })).expiresAt, 1_800_028_800);
  });

  const defects: [field: string, values: unknown[], defect: string][] = [
    ['access_token', [undefined, null, 7, '', ' ', 'a b', 'a\nb', 'a\n', 'é', 'a`b', ['a']], 'access-token'],
    ['token_type', [null, '', 'mac', 'Bearer ', ['Bearer']], 'token-type'],
    ['expires_in', [undefined, null, '3600', 0, -1, 3599.5, 1e15, 366 * 86_400 + 1], 'expires-in'],
  ];
  for (const [field, values, defect] of defects) {
    for (const value of values) {
      test(`is refused where its ${field} is ${JSON.stringify(value)}`, () =>
        onScene(async ({ server, request }) => {
          server.script('token', [json(200, { ...good, [field]: value }, { Date: undefined })]);
          const { code, endpoint, defect: found } = await refusalOf(request());
          assert.deepEqual([code, endpoint, found], ['invalid_reply', 'token', defect]);
          assert.equal(server.requests.length, 1);
        }));
    }
  }
});
