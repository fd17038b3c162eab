import assert from 'node:assert/strict';
import { randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { connect as tlsConnect } from 'node:tls';
import { type App, newAccount, newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { type ReplyFault, replyFaults } from '../../testing/docusign/faults.ts';
import { DocusignServer } from '../../testing/docusign/server.ts';
import { createAuthority } from '../../testing/network/certificates.ts';
import { certificateFaults, connectFaults } from '../../testing/network/connect-faults.ts';
import { ConnectProxy } from '../../testing/network/proxy.ts';
import { lacksBlackHoles } from '../../testing/platform.ts';

type Reply = { status: number; headers: IncomingHttpHeaders; body: string };
type Call = { method?: string; headers?: OutgoingHttpHeaders; body?: string; ca?: string; signal?: AbortSignal };
type Changes = {
  claims?: Record<string, unknown>;
  header?: object;
  key?: string;
  form?: Record<string, string>;
  type?: string;
  assertion?: string;
};

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const NAME = 'account-d.docusign.com';
const authority = createAuthority();
const now = () => Math.floor(Date.now() / 1000);

let server: DocusignServer;
let app: App;
before(async () => {
  server = await DocusignServer.start();
  app = newApp();
  server.register(app);
});
after(() => server.close());

/** One request on a connection of its own. */
async function call(url: string, { method = 'GET', headers, body, ca, signal }: Call = {}): Promise<Reply> {
  const options = {
    method,
    agent: false as const,
    ...(headers && { headers }),
    ...(ca && { ca }),
    ...(signal && { signal }),
  };
  const request = url.startsWith('https:') ? httpsRequest(url, options) : httpRequest(url, options);
  // `once` hears an error before the reply only; a later one reaches the reader of the body.
  request.on('error', () => {}).end(body);
  // A switch of protocols that nobody asked for ends the request without reply and without error.
  const closed = once(request, 'close').then(() => Promise.reject(new Error('closed without a reply')));
  const [response] = await Promise.race([once(request, 'response'), closed]);
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

/** A token request as the action sends it, but for the changes. */
function tokenRequest(of: App, audience: string, changes: Changes = {}): Call {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const scope = 'signature impersonation';
  const claims = { iss: of.integrationKey, sub: of.userId, aud: audience, iat: now(), exp: now() + 600, scope };
  const signed = `${part({ alg: 'RS256', typ: 'JWT', ...changes.header })}.${part({ ...claims, ...changes.claims })}`;
  const signature = sign('RSA-SHA256', Buffer.from(signed), changes.key ?? of.keys.pkcs8Pem).toString('base64url');
  const assertion = changes.assertion ?? `${signed}.${signature}`;
  return {
    method: 'POST',
    headers: { 'Content-Type': changes.type ?? 'application/x-www-form-urlencoded' },
    body: `${new URLSearchParams({ grant_type: GRANT_TYPE, assertion, ...changes.form })}`,
  };
}

const askToken = (changes?: Changes, of = app) =>
  call(`${server.origin}/oauth/token`, tokenRequest(of, server.host, changes));
const askUser = (token: string) =>
  call(`${server.origin}/oauth/userinfo`, { headers: { Authorization: `Bearer ${token}` } });
const openConsent = (parameters: Record<string, string>, of = app) => {
  const [redirect_uri = ''] = of.redirectUris;
  const query = { response_type: 'code', scope: 'signature impersonation', client_id: of.integrationKey, redirect_uri };
  return call(`${server.origin}/oauth/auth?${new URLSearchParams({ ...query, ...parameters })}`);
};
function assertBetween(least: number, value: number, most: number): void {
  assert.ok(least <= value && value <= most, `${least} <= ${value} <= ${most}`);
}
function register(changes?: Parameters<typeof newApp>[0]): App {
  const registered = newApp(changes);
  server.register(registered);
  return registered;
}

describe('The DocuSign stand-in, asked for a token', () => {
  it('answers a good assertion with the documented body and headers, and a token of its own kind', async () => {
    const before = now();
    const { status, headers, body } = await askToken();
    assert.equal(status, 200);
    const { access_token, ...rest } = JSON.parse(body);
    assert.deepEqual(rest, { token_type: 'Bearer', expires_in: 3600, scope: 'signature impersonation' });
    assert.equal(server.tokens.at(-1), access_token);
    assert.match(access_token, /^[\w-]+\.[\w-]{400,}\.[\w-]{300,}$/);
    assert.equal(JSON.parse(Buffer.from(access_token.split('.')[0], 'base64url').toString()).typ, 'MT');
    assert.match(String(headers['x-docusign-tracetoken']), /^[\da-f-]{36}$/);
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal(headers['server'], 'Microsoft-IIS/10.0');
    assert.ok(headers['x-docusign-node']);
    assertBetween(before, Date.parse(String(headers.date)) / 1000, now());
  });

  const doubt = 'no_valid_keys_or_signatures';
  const refusals: Record<string, [changes: () => Changes, description: string, reason: RegExp]> = {
    'a signature by another key': [() => ({ key: rsaKeyPair(2048, 'foreign').pkcs8Pem }), doubt, /signature/],
    'an aud with a scheme': [() => ({ claims: { aud: server.origin } }), doubt, /aud/],
    'an aud with a slash': [() => ({ claims: { aud: `${server.host}/` } }), doubt, /aud/],
    'no aud': [() => ({ claims: { aud: undefined } }), doubt, /aud/],
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
    it(`refuses ${what}`, async () => {
      const { status, body } = await askToken(changes());
      assert.equal(status, 400);
      assert.deepEqual(JSON.parse(body), { error: 'invalid_grant', error_description });
      assert.match(server.requests.at(-1)?.refusal ?? '', reason);
    });
  }

  it('takes GUIDs in any case, and refuses an inactive user', async () => {
    const claims = { iss: app.integrationKey.toUpperCase(), sub: app.userId.toUpperCase() };
    assert.equal((await askToken({ claims })).status, 200);
    const leaver = register();
    leaver.user.active = false;
    assert.match((await askToken({}, leaver)).body, /user_not_found/);
  });

  it('requires consent to these very scopes and to impersonation, in 28 bytes', async () => {
    for (const consent of [[], ['signature'], ['impersonation', 'openid']]) {
      const { status, body } = await askToken({}, register({ consent }));
      assert.deepEqual([status, body, body.length], [400, '{"error":"consent_required"}', 28]);
    }
    assert.match((await askToken({ claims: { scope: 'signature' } })).body, /consent_required/);
    assert.match((await askToken({ claims: { scope: 'signature impersonation extended' } })).body, /consent_required/);
    assert.equal((await askToken({ claims: { scope: 'impersonation x.y' } })).body, '{"error":"invalid_scope"}');
  });

  it('goes by its own clock, tells it, and can leave the scope out', async () => {
    server.clockOffsetSeconds = -7200;
    server.replyScope = () => undefined;
    const before = now();
    const ahead = await askToken();
    const claims = { iat: now() - 7200, exp: now() - 6600 };
    const right = await askToken({ claims });
    server.clockOffsetSeconds = 0;
    server.replyScope = (requested) => requested;
    assert.match(ahead.body, /no_valid_keys_or_signatures/);
    assertBetween(before, Date.parse(String(ahead.headers.date)) / 1000 + 7200, now());
    assert.deepEqual([right.status, 'scope' in JSON.parse(right.body)], [200, false]);
  });
});

describe('The consent page', () => {
  const own = newApp({ consent: [], redirectUris: ['http://localhost:3000/back?a=b c&d=é'] });
  before(() => server.register(own));

  const refusals: Record<string, [Record<string, string>, RegExp]> = {
    'an unknown client': [{ client_id: randomUUID() }, /client_id is not registered/],
    'an unregistered redirect URI': [{ redirect_uri: 'http://localhost:3000/back' }, /not registered properly/],
    'another response_type': [{ response_type: 'token' }, /must be code/],
    'an empty parameter': [{ scope: '' }, /Missing parameter scope/],
    'an undocumented parameter': [{ clientid: '1' }, /Unknown parameter clientid/],
    'a scope joined by an encoded plus': [{ scope: 'signature+impersonation' }, /Unknown scope/],
    'another prompt': [{ prompt: 'none' }, /prompt/],
    'an administrator without an organization': [
      { scope: 'openid', admin_consent_scope: 'signature impersonation' },
      /^You are not an organization admin\. Please contact your DocuSign Administrator\.$/,
    ],
  };
  for (const [what, [parameters, message]] of Object.entries(refusals)) {
    it(`refuses ${what}, and says so`, async () => {
      const { status, body } = await openConsent(parameters, own);
      assert.equal(status, 400);
      assert.match(body, message);
      assert.deepEqual(own.user.consent, []);
    });
  }

  it('refuses a parameter given twice', async () => {
    const query = `response_type=code&scope=signature&client_id=${own.integrationKey}&redirect_uri=x&scope=openid`;
    assert.match((await call(`${server.origin}/oauth/auth?${query}`)).body, /Duplicate parameter scope/);
  });

  it('grants the scopes to the user who is signed in, and redirects with a code', async () => {
    const users: App['users'] = [newApp({ consent: [] }).user, newApp({ consent: [] }).user];
    const two = register({ users });
    server.signedInAs = users[1]?.userId;
    await openConsent({}, two);
    assert.match((await askToken({}, two)).body, /consent_required/);
    server.signedInAs = undefined;
    const { status, headers } = await openConsent({ prompt: 'login' }, two);
    assert.deepEqual([status, String(headers.location).split('code=')[0]], [302, `${two.redirectUris[0]}?`]);
    assert.equal((await askToken({}, two)).status, 200);
  });

  it('keeps the query of the redirect URI', async () => {
    const { headers } = await openConsent({ state: 'x&y' }, own);
    const target = new URL(String(headers.location));
    assert.deepEqual([...target.searchParams.keys()], ['a', 'd', 'code', 'state']);
    assert.equal(target.searchParams.get('d'), 'é');
  });

  it('lets an organization administrator consent for every user', async () => {
    const users: App['users'] = [newApp({ consent: [] }).user, newApp({ consent: [] }).user];
    const admin = { scope: 'openid', admin_consent_scope: 'signature impersonation' };
    server.organizationAdmin = true;
    assert.match((await openConsent({ ...admin, scope: 'signature' }, register({ users }))).body, /must be openid/);
    assert.equal((await openConsent(admin, register({ users }))).status, 302);
    server.organizationAdmin = false;
    for (const { consent } of users) assert.deepEqual(consent, ['signature', 'impersonation']);
  });
});

describe('Userinfo', () => {
  it('describes the user of a token it issued, and refuses a foreign and an expired one', async () => {
    const organization = { organization_id: randomUUID(), links: [{ rel: 'self', href: 'https://example.com' }] };
    const member = register({ accounts: [newAccount({ organization }), newAccount({ is_default: false })] });
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

describe('Faults on demand', () => {
  // Every reply but the tokens, IDs and times that differ anyway.
  const gist = ({ status, headers, body }: Reply) =>
    [status, headers['content-type'], body.replace(/"access_token":"[\w.-]{700,}"/, '')].join('\n');
  const ask = async (at: ReplyFault['at'][number], token: string) => (at === 'token' ? askToken() : askUser(token));

  it('each happen once to the endpoint they are scripted for, and honesty returns', async () => {
    const token = JSON.parse((await askToken()).body).access_token;
    const honest = { token: gist(await askToken()), userinfo: gist(await askUser(token)) };
    for (const [name, fault] of Object.entries<ReplyFault>(replyFaults)) {
      if (fault.slow || name === 'an endless body') continue;
      for (const at of fault.at) {
        server.script(at, [fault.behaviour]);
        const outcome = await ask(at, token).then(gist, (error: NodeJS.ErrnoException) => String(error.code));
        assert.notEqual(outcome, honest[at], `${name} at ${at}`);
        if (/^(reset|closed)/.test(name)) assert.equal(outcome, 'ECONNRESET', `${name} at ${at}`);
        assert.equal(gist(await ask(at, token)), honest[at], `after ${name} at ${at}`);
      }
    }
  });

  it('last for as long as the client waits, where they are slow or endless', async () => {
    const slow = Object.values<ReplyFault>(replyFaults).filter((fault) => fault.slow);
    for (const { behaviour } of [...slow, replyFaults['an endless body']]) {
      const abort = new AbortController();
      server.script('userinfo', () => {
        setTimeout(() => abort.abort(), 100);
        return behaviour;
      });
      await assert.rejects(call(`${server.origin}/oauth/userinfo`, { signal: abort.signal }));
      assert.ok(abort.signal.aborted);
    }
    server.script('userinfo', []);
  });

  it('reset the TCP connection under TLS as well', async () => {
    const names: [string, ...string[]] = ['127.0.0.1'];
    const secure = await DocusignServer.start({ tls: authority.issue({ names }), latencyMs: 10 });
    secure.script('userinfo', () => replyFaults['reset before the reply'].behaviour);
    await assert.rejects(call(`${secure.origin}/oauth/userinfo`, { ca: authority.certPem }), { code: 'ECONNRESET' });
    await secure.close();
  });

  for (const [name, [opens, end]] of Object.entries({
    refused: [false, 'ECONNREFUSED'],
    mute: [true, 'waiting'],
    'black hole': [false, 'waiting'],
    'reset in the handshake': [true, 'ECONNRESET'],
    'closed in the handshake': [true, 'closed'],
    'another protocol': [true, 'data'],
    'HTTP without TLS': [true, 'data'],
  } as const)) {
    const skip = name === 'black hole' && lacksBlackHoles;
    it(`know a port for a fault of the connection: ${name}`, { skip }, async () => {
      const { port, close } = await connectFaults[name as keyof typeof connectFaults]();
      const socket = connect(port, '127.0.0.1');
      let opened = false;
      socket.on('connect', () => {
        opened = true;
        socket.write('hello');
      });
      const happened = new Promise((resolve) => {
        socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
        socket.on('data', () => resolve('data'));
        socket.on('end', () => resolve('closed'));
      });
      if (opens) await once(socket, 'connect');
      const outcome = await (end === 'waiting' ? Promise.race([happened, delay(300, 'waiting')]) : happened);
      socket.destroy();
      await close();
      assert.deepEqual([opened, outcome], [opens, end]);
    });
  }

  for (const [name, code] of Object.entries({
    expired: 'CERT_HAS_EXPIRED',
    'not yet valid': 'CERT_NOT_YET_VALID',
    'self-signed': 'DEPTH_ZERO_SELF_SIGNED_CERT',
    'unknown authority': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'wrong host': 'ERR_TLS_CERT_ALTNAME_INVALID',
  })) {
    it(`know a bad certificate: ${name}`, async () => {
      const tls = certificateFaults[name as keyof typeof certificateFaults](authority, '127.0.0.1');
      const bad = await DocusignServer.start({ tls });
      await assert.rejects(call(`${bad.origin}/oauth/userinfo`, { ca: authority.certPem }), { code });
      await bad.close();
    });
  }
});

describe('The CONNECT proxy', () => {
  /** One userinfo request by name, through a tunnel; the status is the proxy's where there is no tunnel. */
  async function throughProxy({ url }: ConnectProxy, target: string, authorization?: string): Promise<number> {
    const headers = authorization === undefined ? {} : { 'Proxy-Authorization': authorization };
    const request = httpRequest(new URL('/', url), { method: 'CONNECT', path: target, headers, agent: false });
    request.end();
    const [response, tunnel] = await once(request, 'connect');
    if (response.statusCode !== 200) {
      tunnel.destroy();
      return response.statusCode;
    }
    const socket = tlsConnect({ socket: tunnel, servername: NAME, ca: authority.certPem });
    socket.end(`GET /oauth/userinfo HTTP/1.1\r\nHost: ${NAME}\r\nConnection: close\r\n\r\n`);
    return Number((await text(socket)).split(' ')[1]);
  }

  it('leads a name to a local TLS server, when it is shown the right credentials', async () => {
    const far = await DocusignServer.start({ tls: authority.issue({ names: [NAME] }), host: NAME });
    const resolve = { [`${NAME}:443`]: { host: '127.0.0.1', port: far.port } };
    const proxy = await ConnectProxy.start({ credentials: { user: 'u:r', password: 'p@ss' }, resolve });
    const right = `Basic ${btoa('u:r:p@ss')}`;
    assert.match(proxy.url, /^http:\/\/u%3Ar:p%40ss@127\.0\.0\.1:\d+$/);
    assert.equal(await throughProxy(proxy, `${NAME}:443`), 407);
    assert.equal(await throughProxy(proxy, `${NAME}:443`, `Basic ${btoa('u:wrong')}`), 407);
    assert.equal(far.connections, 0);
    assert.equal(await throughProxy(proxy, `${NAME}:443`, right), 401);
    assert.deepEqual([far.connections, far.requests[0]?.path, far.host], [1, '/oauth/userinfo', NAME]);
    assert.deepEqual(proxy.connects[0], { target: `${NAME}:443` });
    assert.deepEqual(proxy.connects.at(-1), { target: `${NAME}:443`, authorization: right });
    await proxy.close();
    await far.close();
  });

  it('asks for no credentials unless told to, refuses on demand, and never reaches beyond loopback', async () => {
    const secure = await DocusignServer.start({ tls: authority.issue({ names: [NAME] }) });
    const open = await ConnectProxy.start();
    const closed = await ConnectProxy.start({ refuse: { status: 503 } });
    assert.equal(await throughProxy(open, `127.0.0.1:${secure.port}`), 401);
    assert.equal(await throughProxy(open, `${NAME}:443`), 502);
    assert.equal(await throughProxy(closed, `127.0.0.1:${secure.port}`), 503);
    await Promise.all([open.close(), closed.close(), secure.close()]);
  });
});

describe('The stand-in as a network peer', () => {
  it('counts connections, and delays the handshake and each reply by the round-trip time', async () => {
    const far = await DocusignServer.start({ latencyMs: 50 });
    const agent = new Agent({ keepAlive: true });
    const started = performance.now();
    for (const roundTrips of [2, 3]) {
      const request = httpRequest(`${far.origin}/oauth/userinfo`, { agent }).end();
      const [response] = await once(request, 'response');
      await text(response);
      // A timer may be early by less than a millisecond.
      assert.ok(performance.now() - started > roundTrips * 49);
    }
    assert.deepEqual([far.connections, far.requests.map(({ connection }) => connection)], [1, [1, 1]]);
    agent.destroy();
    await far.close();
  });
});
