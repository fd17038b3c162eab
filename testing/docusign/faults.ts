/**
 * What a reply can do wrong, each under a name, for the stand-in to do on demand. Says nothing of what a client should
 * make of it: that is for the tests to expect.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The endpoints that can be told to fail. */
export type Endpoint = 'token' | 'userinfo';

/** A reply in place of the verified one; a header that is `undefined` takes a documented one away. */
export type CannedReply = { status: number; headers?: OutgoingHttpHeaders; body?: string | Buffer };

/** Changes to a verified reply, where it is a success. */
export type Amendment = { amend: (body: Record<string, unknown>) => unknown; headers?: OutgoingHttpHeaders };

/**
 * What an endpoint does with one request: the verified reply (`honest`), that reply amended, a canned one, or whatever a function does to the response or to the TCP connection (below TLS).
 */
export type Behaviour =
  | 'honest'
  | Amendment
  | CannedReply
  | ((request: IncomingMessage, response: ServerResponse, socket: Socket) => void);

/** A fault in a reply; a `slow` one lasts until the client gives up. */
export type ReplyFault = { at: readonly Endpoint[]; behaviour: Behaviour; slow?: true };

/** Where redirects lead: a name that never resolves, and a query that must not show up in a log. */
export const REDIRECT_TARGET = 'https://elsewhere.invalid/landing?session=do-not-show-this-query';

const BOTH = ['token', 'userinfo'] as const;
const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };
const HTML = { 'Content-Type': 'text/html' };
const FIREWALL_PAGE = '<html><head><title>Request Rejected</title></head><body>Support ID: 1234567890</body></html>\n';

/** Faults of a reply, in the order of a table: transport, size and form, status, then the fields of each endpoint. */
export const replyFaults = {
  'reset before the reply': anywhere((_request, _response, socket) => void socket.resetAndDestroy()),
  'closed before the reply': anywhere((_request, response) => void response.destroy()),
  'reset in the middle of the reply': anywhere((_request, response, socket) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': 900 }).write('{"access_token":"');
    // A reset discards what the client hasn't read yet. To one that is so busy it comes before the reply, and ends alike.
    setTimeout(() => socket.resetAndDestroy(), 50);
  }),
  'closed in the middle of the reply': anywhere((_request, response) => {
    response
      .writeHead(200, { ...JSON_TYPE, 'Content-Length': 900 })
      .write('{"access_token":"', () => response.destroy());
  }),
  'a reply that is no HTTP': anywhere((_request, _response, socket) => void socket.write('<html>Welcome</html>\r\n')),
  'a switch to another protocol': anywhere((_request, _response, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  }),
  'a flood of interim replies': lasting((_request, _response, socket) => {
    socket.write('HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n'.repeat(1000));
  }),
  'no reply': lasting(() => {}),
  'headers that drip': lasting((_request, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\nX-Drip: ');
    everySecond(response, () => response.socket?.write('.'));
  }),
  'a body that drips': lasting((_request, response) => {
    response.writeHead(200, JSON_TYPE).write('{');
    everySecond(response, () => response.write(' '));
  }),
  'an endless body': anywhere((_request, response) => {
    response.writeHead(200, JSON_TYPE).write('{');
    const pour = () => {
      while (!response.destroyed && response.write(' '.repeat(16_384)));
    };
    response.on('drain', pour);
    pour();
  }),
  'a body of 64 KiB and a byte': anywhere({
    amend: (body) => ({ ...body, padding: '.'.repeat(65_537 - JSON.stringify({ ...body, padding: '' }).length) }),
  }),
  'truncated JSON': anywhere({ status: 200, headers: JSON_TYPE, body: '{"access_token":"truncated","accounts":[{' }),
  'JSON null': anywhere({ amend: () => null }),
  'a JSON list': anywhere({ amend: (body) => [body] }),
  'an empty body': anywhere({ status: 200, headers: JSON_TYPE }),
  'wrong content type': anywhere({ amend: (body) => body, headers: { 'Content-Type': 'text/plain' } }),
  'invalid UTF-8': anywhere({ status: 200, headers: JSON_TYPE, body: Buffer.from('{"\xff\xfe":"\xc3("}', 'latin1') }),

  'redirect 301': redirect(301),
  'redirect 302': redirect(302),
  'redirect 307': redirect(307),
  'redirect 308': redirect(308),
  'HTML with 200': anywhere({ status: 200, headers: HTML, body: FIREWALL_PAGE }),
  'HTML with 403': anywhere({ status: 403, headers: HTML, body: FIREWALL_PAGE }),
  'HTML with 444': anywhere({ status: 444, headers: HTML, body: FIREWALL_PAGE }),
  'HTML with 502': anywhere({ status: 502, headers: HTML, body: FIREWALL_PAGE }),
  '400 with an empty body': anywhere({ status: 400 }),
  '429 without Retry-After': anywhere({ status: 429 }),
  '429 with Retry-After in seconds': anywhere({ status: 429, headers: { 'Retry-After': '1' } }),
  '429 with Retry-After as a date': retryAtDate(2),
  '429 with Retry-After in an hour': anywhere({ status: 429, headers: { 'Retry-After': '3600' } }),
  '429 with Retry-After as a date in an hour': retryAtDate(3600),
  '429 with an unreadable Retry-After': anywhere({ status: 429, headers: { 'Retry-After': 'soon' } }),
  'HTTP 500': anywhere({ status: 500 }),
  'HTTP 502': anywhere({ status: 502 }),
  'HTTP 503': anywhere({ status: 503 }),
  '503 with Retry-After': anywhere({ status: 503, headers: { 'Retry-After': '1' } }),
  '503 with Retry-After in 20 seconds': anywhere({ status: 503, headers: { 'Retry-After': '20' } }),
  'HTTP 504': anywhere({ status: 504 }),

  'no access_token': token({ access_token: undefined }),
  'access_token is a number': token({ access_token: 1234 }),
  'access_token is empty': token({ access_token: '' }),
  'access_token has newlines': token((body) => ({
    access_token: `${body['access_token']}`.replace(/^.{40}/, '$&\n::error::injected by the server\n'),
  })),
  'access_token has a blank': token((body) => ({ access_token: `${body['access_token']}`.replace('.', ' ') })),
  'no token_type': token({ token_type: undefined }),
  'token_type is not Bearer': token({ token_type: 'mac' }),
  'no expires_in': token({ expires_in: undefined }),
  'expires_in is negative': token({ expires_in: -3600 }),
  'expires_in is zero': token({ expires_in: 0 }),
  'expires_in is huge': token({ expires_in: 1e15 }),
  'expires_in is a string': token({ expires_in: '3600' }),
  'expires_in is fractional': token({ expires_in: 3599.5 }),
  'scope is a list': token({ scope: ['signature', 'impersonation'] }),

  'userinfo refuses the token': {
    at: ['userinfo'],
    behaviour: {
      status: 401,
      headers: JSON_TYPE,
      body: '{"error":"internal_server_error","reference_id":"3f0c2b5e-6f0e-4d4c-9a4e-0c7d1b1c9f10"}',
    },
  },
  'no accounts': accounts(undefined),
  'accounts is null': accounts(null),
  'accounts is an object': accounts({}),
  'accounts is empty': accounts([]),
  'accounts holds a string': accounts(['account']),
  'no account is the default': eachAccount({ is_default: false }),
  'no account_id': eachAccount({ account_id: undefined }),
  'account_name is hostile': eachAccount({ account_name: 'Evil\n::error::injected by the server\n<b>[x](y)' }),
  'no base_uri': eachAccount({ base_uri: undefined }),
  'base_uri is http': eachAccount({ base_uri: 'http://demo.docusign.net' }),
  'base_uri has credentials': eachAccount({ base_uri: 'https://user:password@demo.docusign.net' }),
  'base_uri has a path': eachAccount({ base_uri: 'https://demo.docusign.net/restapi?x=1' }),
  'base_uri has newlines': eachAccount({ base_uri: 'https://demo.docusign.net\n::error::injected by the server' }),
  'base_uri is no URL': eachAccount({ base_uri: 'demo.docusign.net' }),
  'base_uri is a script': eachAccount({ base_uri: 'javascript:alert(1)' }),
} as const satisfies Record<string, ReplyFault>;

/** The name of a fault of a reply. */
export type ReplyFaultName = keyof typeof replyFaults;

function anywhere(behaviour: Behaviour): ReplyFault {
  return { at: BOTH, behaviour };
}

function lasting(behaviour: Behaviour): ReplyFault {
  return { at: BOTH, behaviour, slow: true };
}

function redirect(status: number): ReplyFault {
  return anywhere({ status, headers: { Location: REDIRECT_TARGET } });
}

function retryAtDate(seconds: number): ReplyFault {
  return anywhere((_request, response) => {
    // By the server's own clock, which its `Date` header tells.
    const date = new Date(Date.parse(String(response.getHeader('Date'))) + seconds * 1000);
    response.writeHead(429, { 'Retry-After': date.toUTCString() }).end();
  });
}

function token(
  changes: Record<string, unknown> | ((body: Record<string, unknown>) => Record<string, unknown>),
): ReplyFault {
  const amend = (body: Record<string, unknown>) => ({
    ...body,
    ...(typeof changes === 'function' ? changes(body) : changes),
  });
  return { at: ['token'], behaviour: { amend } };
}

function accounts(value: unknown): ReplyFault {
  return { at: ['userinfo'], behaviour: { amend: (body) => ({ ...body, accounts: value }) } };
}

function eachAccount(changes: Record<string, unknown>): ReplyFault {
  const change = (list: unknown) => (Array.isArray(list) ? list.map((account) => ({ ...account, ...changes })) : list);
  return { at: ['userinfo'], behaviour: { amend: (body) => ({ ...body, accounts: change(body['accounts']) }) } };
}

function everySecond(response: ServerResponse, act: () => void): void {
  const timer = setInterval(act, 1000);
  response.on('close', () => clearInterval(timer));
}
