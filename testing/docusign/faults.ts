/**
 * What a reply can do wrong, each under a name, for the stand-in to do on demand, and how a step must end that gets it.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import {
  atOnce,
  BLOCKED,
  BROKEN,
  DISTURBED,
  type Expectation,
  GRANTED,
  LIMITED,
  LIMITED_FOR_LONG,
  REDIRECTED,
  SILENT,
  UNUSABLE,
} from '../faults/expectations.ts';

/** The endpoints that can be made to fail. */
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

/** A fault in a reply; a `variant` goes the same way through the code as another one. */
export type ReplyFault = { at: readonly Endpoint[]; behaviour: Behaviour; ends: Expectation; variant?: true };

/** Where redirects lead: a name that never resolves, and a query that must not show up in a log. */
const REDIRECT_TARGET = 'https://elsewhere.invalid/landing?session=do-not-show-this-query';

const BOTH = ['token', 'userinfo'] as const;
const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

/** Faults of a reply, in the order of a table: transport, size and form, status, then the fields of each endpoint. */
export const replyFaults = {
  'reset before the reply': anywhere(BROKEN, (_request, _response, socket) => void socket.resetAndDestroy()),
  'closed before the reply': variant(anywhere(BROKEN, (_request, response) => void response.destroy())),
  'reset in the middle of the reply': anywhere(BROKEN, (_request, response, socket) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': 900 }).write('{"access_token":"');
    // A reset discards what the client hasn't read yet. To one that is so busy it comes before the reply, and ends alike.
    setTimeout(() => socket.resetAndDestroy(), 50);
  }),
  'closed in the middle of the reply': variant(
    anywhere(BROKEN, (_request, response) => {
      response
        .writeHead(200, { ...JSON_TYPE, 'Content-Length': 900 })
        .write('{"access_token":"', () => response.destroy());
    }),
  ),
  'a reply that is no HTTP': anywhere(
    BROKEN,
    (_request, _response, socket) => void socket.write('<html>Welcome</html>\r\n'),
  ),
  'a switch to another protocol': anywhere(BROKEN, (_request, _response, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  }),
  'a flood of interim replies': anywhere(BLOCKED, (_request, _response, socket) => {
    socket.write('HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n'.repeat(1000));
  }),
  'no reply': anywhere(SILENT, () => {}),
  'headers that drip': anywhere(SILENT, (_request, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\nX-Drip: ');
    everySecond(response, () => response.socket?.write('.'));
  }),
  'a body that drips': anywhere(SILENT, (_request, response) => {
    response.writeHead(200, JSON_TYPE).write('{');
    everySecond(response, () => response.write(' '));
  }),
  'an endless body': anywhere(UNUSABLE, (_request, response) => {
    response.writeHead(200, JSON_TYPE).write('{');
    const pour = () => {
      while (!response.destroyed && response.write(' '.repeat(16_384)));
    };
    response.on('drain', pour);
    pour();
  }),
  'a body of 64 KiB and a byte': amended(UNUSABLE, (body) => ({
    ...body,
    padding: '.'.repeat(65_537 - JSON.stringify({ ...body, padding: '' }).length),
  })),
  'truncated JSON': json(UNUSABLE, 200, '{"access_token":"truncated","accounts":[{'),
  'JSON null': variant(amended(UNUSABLE, () => null)),
  'a JSON list': variant(amended(UNUSABLE, (body) => [body])),
  'an empty body': json(UNUSABLE, 200, ''),
  'wrong content type': amended(GRANTED, (body) => body, { 'Content-Type': 'text/plain' }),
  'invalid UTF-8': json(UNUSABLE, 200, Buffer.from('{"\xff\xfe":"\xc3("}', 'latin1')),

  'redirect 301': variant(redirect(301)),
  'redirect 302': redirect(302),
  'redirect 307': variant(redirect(307)),
  'redirect 308': variant(redirect(308)),
  'HTML with 200': page(UNUSABLE, 200),
  'HTML with 403': page(BLOCKED, 403),
  'HTML with 444': variant(page(BLOCKED, 444)),
  'HTML with 502': variant(page(DISTURBED, 502)),
  '400 with an empty body': empty(atOnce('empty_reply'), 400),
  '429 without Retry-After': empty(LIMITED, 429),
  '429 with Retry-After in seconds': empty(LIMITED, 429, { 'Retry-After': '1' }),
  '429 with Retry-After as a date': variant(retryAtDate({ ...LIMITED, seconds: '5–8' }, 2)),
  '429 with Retry-After in an hour': empty(LIMITED_FOR_LONG, 429, { 'Retry-After': '3600' }),
  '429 with Retry-After as a date in an hour': variant(retryAtDate(LIMITED_FOR_LONG, 3600)),
  '429 with an unreadable Retry-After': variant(empty(LIMITED, 429, { 'Retry-After': 'soon' })),
  'HTTP 500': variant(empty(DISTURBED, 500)),
  'HTTP 502': variant(empty(DISTURBED, 502)),
  'HTTP 503': empty(DISTURBED, 503),
  '503 with Retry-After': variant(empty(DISTURBED, 503, { 'Retry-After': '1' })),
  '503 with Retry-After in 20 seconds': empty({ ...DISTURBED, attempts: 2, seconds: '20–25' }, 503, {
    'Retry-After': '20',
  }),
  'HTTP 504': variant(empty(DISTURBED, 504)),

  'no access_token': token(UNUSABLE, { access_token: undefined }),
  'access_token is a number': variant(token(UNUSABLE, { access_token: 1234 })),
  'access_token is empty': variant(token(UNUSABLE, { access_token: '' })),
  'access_token has newlines': token(UNUSABLE, { access_token: 'eyJ0eXAi\n::error::injected by the server\n' }),
  'access_token has a space': variant(token(UNUSABLE, { access_token: 'eyJ0eXAi Oi.JN' })),
  'no token_type': token(GRANTED, { token_type: undefined }),
  'token_type is not Bearer': token(UNUSABLE, { token_type: 'mac' }),
  'no expires_in': variant(token(UNUSABLE, { expires_in: undefined })),
  'expires_in is negative': variant(token(UNUSABLE, { expires_in: -3600 })),
  'expires_in is zero': variant(token(UNUSABLE, { expires_in: 0 })),
  'expires_in is huge': token(UNUSABLE, { expires_in: 1e15 }),
  'expires_in is a string': variant(token(UNUSABLE, { expires_in: '3600' })),
  'expires_in is fractional': variant(token(UNUSABLE, { expires_in: 3599.5 })),
  'scope is a list': token(GRANTED, { scope: ['signature', 'impersonation'] }),

  'userinfo refuses the token': {
    ...json(
      atOnce('token_rejected'),
      401,
      '{"error":"internal_server_error","reference_id":"3f0c2b5e-6f0e-4d4c-9a4e-0c7d1b1c9f10"}',
    ),
    at: ['userinfo'],
  },
  'no accounts': accounts(UNUSABLE, undefined),
  'accounts is null': variant(accounts(UNUSABLE, null)),
  'accounts is an object': variant(accounts(UNUSABLE, {})),
  'accounts is empty': accounts(atOnce('no_accounts'), []),
  'accounts holds a string': variant(accounts(UNUSABLE, ['account'])),
  'no account is the default': eachAccount(atOnce('no_default_account'), { is_default: false }),
  'no account_id': eachAccount(UNUSABLE, { account_id: undefined }),
  'account_name is hostile': eachAccount(GRANTED, { account_name: 'Evil\n::error::injected by the server\n<b>[x](y)' }),
  'no base_uri': variant(eachAccount(UNUSABLE, { base_uri: undefined })),
  'base_uri is http': eachAccount(UNUSABLE, { base_uri: 'http://demo.docusign.net' }),
  'base_uri has credentials': variant(eachAccount(UNUSABLE, { base_uri: 'https://user:password@demo.docusign.net' })),
  'base_uri has a path': variant(eachAccount(UNUSABLE, { base_uri: 'https://demo.docusign.net/restapi?x=1' })),
  'base_uri has newlines': eachAccount(UNUSABLE, {
    base_uri: 'https://demo.docusign.net\n::error::injected by the server',
  }),
  'base_uri is no URL': variant(eachAccount(UNUSABLE, { base_uri: 'demo.docusign.net' })),
  'base_uri is a script': variant(eachAccount(UNUSABLE, { base_uri: 'javascript:alert(1)' })),
} as const satisfies Record<string, ReplyFault>;

/** The name of a fault of a reply. */
export type ReplyFaultName = keyof typeof replyFaults;

function anywhere(ends: Expectation, behaviour: Behaviour): ReplyFault {
  return { at: BOTH, behaviour, ends };
}

function variant(fault: ReplyFault): ReplyFault {
  return { ...fault, variant: true };
}

function amended(ends: Expectation, amend: Amendment['amend'], headers: OutgoingHttpHeaders = {}): ReplyFault {
  return anywhere(ends, { amend, headers });
}

function empty(ends: Expectation, status: number, headers: OutgoingHttpHeaders = {}): ReplyFault {
  return anywhere(ends, { status, headers });
}

function json(ends: Expectation, status: number, body: string | Buffer): ReplyFault {
  return anywhere(ends, { status, headers: JSON_TYPE, body });
}

function page(ends: Expectation, status: number): ReplyFault {
  const body = '<html><head><title>Request Rejected</title></head><body>Support ID: 1234567890</body></html>\n';
  return anywhere(ends, { status, headers: { 'Content-Type': 'text/html' }, body });
}

function redirect(status: number): ReplyFault {
  return empty(REDIRECTED, status, { Location: REDIRECT_TARGET });
}

function retryAtDate(ends: Expectation, seconds: number): ReplyFault {
  return anywhere(ends, (_request, response) => {
    // By the server's own clock, which its `Date` header shows.
    const date = new Date(Date.parse(String(response.getHeader('Date'))) + seconds * 1000);
    response.writeHead(429, { 'Retry-After': date.toUTCString() }).end();
  });
}

function token(ends: Expectation, changes: Record<string, unknown>): ReplyFault {
  return { ...amended(ends, (body) => ({ ...body, ...changes })), at: ['token'] };
}

function accounts(ends: Expectation, value: unknown): ReplyFault {
  return { ...amended(ends, (body) => ({ ...body, accounts: value })), at: ['userinfo'] };
}

function eachAccount(ends: Expectation, changes: Record<string, unknown>): ReplyFault {
  const change = (list: unknown) => (Array.isArray(list) ? list.map((account) => ({ ...account, ...changes })) : list);
  return { ...amended(ends, (body) => ({ ...body, accounts: change(body['accounts']) })), at: ['userinfo'] };
}

function everySecond(response: ServerResponse, act: () => void): void {
  const timer = setInterval(act, 1000);
  response.on('close', () => clearInterval(timer));
}
