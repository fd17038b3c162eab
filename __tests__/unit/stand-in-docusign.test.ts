import assert from 'node:assert/strict';
import { randomUUID, sign } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { type App, newAccount, newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { DocusignServer } from '../../testing/docusign/server.ts';

type Reply = { status: number; headers: Headers; body: string };
type Changes = {
  claims?: Record<string, unknown>;
  header?: object;
  key?: string;
  form?: Record<string, string>;
  type?: string;
  assertion?: string;
};

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const now = () => Math.floor(Date.now() / 1000);

let server: DocusignServer;
let app: App;
before(async () => {
  server = await DocusignServer.start();
  app = register();
});
after(() => server.close());

function register(changes?: Parameters<typeof newApp>[0]): App {
  const registered = newApp(changes);
  server.register(registered);
  return registered;
}

async function call(path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(server.origin + path, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** A token request as the action sends it, but for the changes. */
function askToken(changes: Changes = {}, of = app): Promise<Reply> {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const scope = 'signature impersonation';
  const claims = { iss: of.integrationKey, sub: of.userId, aud: server.host, iat: now(), exp: now() + 600, scope };
  const signed = `${part({ alg: 'RS256', typ: 'JWT', ...changes.header })}.${part({ ...claims, ...changes.claims })}`;
  const signature = sign('RSA-SHA256', Buffer.from(signed), changes.key ?? of.keys.pkcs8Pem).toString('base64url');
  const assertion = changes.assertion ?? `${signed}.${signature}`;
  return call('/oauth/token', {
    method: 'POST',
    headers: { 'Content-Type': changes.type ?? 'application/x-www-form-urlencoded' },
    body: `${new URLSearchParams({ grant_type: GRANT_TYPE, assertion, ...changes.form })}`,
  });
}

function openConsent(parameters: Record<string, string>, of: App): Promise<Reply> {
  const [redirect_uri = ''] = of.redirectUris;
  const query = { response_type: 'code', scope: 'signature impersonation', client_id: of.integrationKey, redirect_uri };
  return call(`/oauth/auth?${new URLSearchParams({ ...query, ...parameters })}`);
}

suite('The DocuSign stand-in, asked for a token', () => {
  test('answers a good assertion with the documented body and headers, and a token of its own kind', async () => {
    const { status, headers, body } = await askToken();
    const { access_token, ...rest } = JSON.parse(body);
    assert.deepEqual(rest, { token_type: 'Bearer', expires_in: 3600, scope: 'signature impersonation' });
    assert.deepEqual([status, access_token], [200, server.tokens.at(-1)]);
    assert.equal(JSON.parse(Buffer.from(access_token.split('.')[0], 'base64url').toString()).typ, 'MT');
    assert.match(String(headers.get('x-docusign-tracetoken')), /^[\da-f-]{36}$/);
    assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
  });

  const doubt = 'no_valid_keys_or_signatures';
  const refusals: Record<string, [changes: () => Changes, description: string, reason: RegExp]> = {
    'a signature by another key': [() => ({ key: rsaKeyPair(2048, 'foreign').pkcs8Pem }), doubt, /signature/],
    'an aud with a scheme': [() => ({ claims: { aud: server.origin } }), doubt, /aud/],
    'an aud with a slash': [() => ({ claims: { aud: `${server.host}/` } }), doubt, /aud/],
    'nbf in the future': [() => ({ claims: { nbf: now() + 30 } }), doubt, /nbf/],
    'no exp': [() => ({ claims: { exp: undefined } }), doubt, /exp is missing/],
    'exp more than an hour ahead': [() => ({ claims: { exp: now() + 3660 } }), doubt, /hour/],
    'exp that is past': [() => ({ claims: { iat: now() - 9, exp: now() - 1 } }), 'expired_grant', /past/],
    'no iat': [() => ({ claims: { iat: undefined } }), doubt, /iat/],
    'another algorithm': [() => ({ header: { alg: 'none' } }), doubt, /header/],
    'another type': [() => ({ header: { typ: 'at+jwt' } }), doubt, /header/],
    'an unknown app': [() => ({ claims: { iss: randomUUID() } }), 'issuer_not_found', /iss/],
    'an e-mail as sub': [() => ({ claims: { sub: 'ada@example.com' } }), 'invalid_subject', /GUID/],
    'no sub': [() => ({ claims: { sub: undefined } }), 'invalid_subject', /GUID/],
    'an unknown user': [() => ({ claims: { sub: randomUUID() } }), 'user_not_found', /active/],
    'an assertion of two parts': [() => ({ assertion: 'e30.e30' }), 'invalid_request', /JWT/],
    'an assertion with padding': [() => ({ assertion: 'e30=.e30.e30' }), 'invalid_request', /JWT/],
    'a JSON body': [() => ({ type: 'application/json' }), 'invalid_request', /content type/],
    'another grant type': [() => ({ form: { grant_type: 'password' } }), 'unsupported_grant_type', /JWT grant/],
  };
  for (const [what, [changes, error_description, reason]] of Object.entries(refusals)) {
    test(`refuses ${what}`, async () => {
      const { status, body } = await askToken(changes());
      assert.deepEqual([status, JSON.parse(body)], [400, { error: 'invalid_grant', error_description }]);
      assert.match(server.requests.at(-1)?.refusal ?? '', reason);
    });
  }

  test('requires consent to these very scopes and to impersonation, in 28 bytes', async () => {
    for (const consent of [[], ['signature'], ['impersonation', 'openid']]) {
      const { status, body } = await askToken({}, register({ consent }));
      assert.deepEqual([status, body, body.length], [400, '{"error":"consent_required"}', 28]);
    }
    assert.match((await askToken({ claims: { scope: 'signature' } })).body, /consent_required/);
    assert.equal((await askToken({ claims: { scope: 'impersonation x.y' } })).body, '{"error":"invalid_scope"}');
  });

  test('goes by its own clock, and shows it', async () => {
    server.clockOffsetSeconds = -7200;
    const ahead = await askToken();
    const right = await askToken({ claims: { iat: now() - 7200, exp: now() - 6600 } });
    server.clockOffsetSeconds = 0;
    assert.match(ahead.body, /no_valid_keys_or_signatures/);
    assert.ok(Math.abs(Date.parse(String(ahead.headers.get('date'))) / 1000 + 7200 - now()) < 60);
    assert.equal(right.status, 200);
  });
});

suite('The consent page', () => {
  const own = newApp({ consent: [], redirectUris: ['http://localhost:3000/back?a=b c&d=é'] });
  before(() => server.register(own));

  const byAdministrator = { scope: 'openid', admin_consent_scope: 'signature impersonation' };
  const refusals: Record<string, [Record<string, string>, RegExp]> = {
    'an unknown client': [{ client_id: randomUUID() }, /client_id is not registered/],
    'an unregistered redirect URI': [{ redirect_uri: 'http://localhost:3000/back' }, /not registered properly/],
    'another response_type': [{ response_type: 'token' }, /must be code/],
    'an empty parameter': [{ scope: '' }, /Missing parameter scope/],
    'an undocumented parameter': [{ clientid: '1' }, /Unknown parameter clientid/],
    'a scope joined by an encoded plus': [{ scope: 'signature+impersonation' }, /Unknown scope/],
    'another prompt': [{ prompt: 'none' }, /prompt/],
    'an administrator without an organization': [byAdministrator, /^You are not an organization admin\./],
  };
  for (const [what, [parameters, message]] of Object.entries(refusals)) {
    test(`refuses ${what}, and says so`, async () => {
      const { status, body } = await openConsent(parameters, own);
      assert.equal(status, 400);
      assert.match(body, message);
      assert.deepEqual(own.user.consent, []);
    });
  }

  test('grants the scopes to the user, and redirects with a code', async () => {
    const { status, headers } = await openConsent({ prompt: 'login' }, own);
    const { searchParams } = new URL(headers.get('location') ?? '');
    assert.deepEqual([status, [...searchParams.keys()]], [302, ['a', 'd', 'code']]);
    assert.equal((await askToken({}, own)).status, 200);
  });

  test('lets an organization administrator consent for every user', async () => {
    const users: App['users'] = [newApp({ consent: [] }).user, newApp({ consent: [] }).user];
    const managed = register({ users });
    server.organizationAdmin = true;
    assert.match((await openConsent({ ...byAdministrator, scope: 'signature' }, managed)).body, /must be openid/);
    assert.equal((await openConsent(byAdministrator, managed)).status, 302);
    server.organizationAdmin = false;
    for (const { consent } of users) assert.deepEqual(consent, ['signature', 'impersonation']);
  });
});

suite('Userinfo', () => {
  test('describes the user of a token it issued, and refuses a foreign and an expired one', async () => {
    const askUser = (token: string) => call('/oauth/userinfo', { headers: { Authorization: `Bearer ${token}` } });
    const member = register({ accounts: [newAccount(), newAccount({ is_default: false })] });
    const token = JSON.parse((await askToken({}, member)).body).access_token;
    const { sub, accounts } = JSON.parse((await askUser(token)).body);
    assert.deepEqual({ sub, accounts }, { sub: member.userId, accounts: member.user.accounts });

    const foreign = await askUser(`${token}x`);
    server.clockOffsetSeconds = 3601;
    const expired = await askUser(token);
    server.clockOffsetSeconds = 0;
    for (const { status, body } of [foreign, expired]) {
      assert.equal(status, 401);
      assert.match(body, /^\{"error":"internal_server_error","reference_id":"[\da-f-]{36}"\}$/);
    }
  });
});
