/**
 * A DocuSign account server for tests: it verifies what it is sent as strictly as the real one, and fails on demand.
 * Uses node:crypto only, so that a defect of the product's own JWT library can't hide in it.
 */
import { createPublicKey, type KeyObject, randomUUID, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { accessToken, DOCUMENTED_SCOPES, type Registration, type User } from './credentials.ts';
import type { Amendment, Behaviour, CannedReply, Endpoint } from './faults.ts';

/** A request as it came in; `assertion` is what a token request claimed, `refusal` why the server said no. */
export type ReceivedRequest = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  timeMs: number;
  connection: number;
  assertion?: { header: Record<string, unknown>; claims: Record<string, unknown> };
  refusal?: string;
};

/** How to start a server; `host` is the name that `aud` must equal where that isn't `127.0.0.1:port`. */
export type ServerOptions = {
  tls?: { key: string; cert: string };
  host?: string;
  /** Round-trip time: a connection costs it once (TLS twice), each reply once. */
  latencyMs?: number;
  organizationAdmin?: boolean;
};

type Grant = { user: User; expiresAt: number };

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };
const TEXT_TYPE = { 'Content-Type': 'text/plain; charset=utf-8' };
const CONSENT_REQUIRED_PARAMETERS = ['response_type', 'scope', 'client_id', 'redirect_uri'];
const CONSENT_PARAMETERS = new Set([
  ...CONSENT_REQUIRED_PARAMETERS,
  ...['admin_consent_scope', 'prompt', 'state', 'login_hint', 'ui_locales', 'code_challenge', 'code_challenge_method'],
]);

/** A DocuSign account server on a loopback port. */
export class DocusignServer {
  readonly requests: ReceivedRequest[] = [];
  /** Every access token issued. */
  readonly tokens: string[] = [];
  /** TCP connections accepted. */
  connections = 0;
  /** How far the server's clock is ahead of this machine's. */
  clockOffsetSeconds = 0;
  expiresInSeconds = 3600;
  /** The `scope` of a token reply, from the one requested; DocuSign sometimes leaves it out. */
  replyScope: (requested: string) => string | undefined = (requested) => requested;
  /** The user whose browser opens consent URLs; the app's first one where undefined. */
  signedInAs: string | undefined;
  /** Whether that user may consent on behalf of an organization. */
  organizationAdmin: boolean;
  readonly port: number;
  readonly host: string;
  readonly origin: string;

  readonly #registrations = new Map<string, Registration & { keys: KeyObject[] }>();
  readonly #grants = new Map<string, Grant>();
  readonly #scripts: Record<Endpoint, () => Behaviour> = { token: () => 'honest', userinfo: () => 'honest' };
  readonly #sockets = new Map<number, { number: number; socket: Socket }>();
  readonly #tcp: Server;
  readonly #latencyMs: number;

  private constructor(tcp: Server, options: ServerOptions) {
    this.#tcp = tcp;
    this.#latencyMs = options.latencyMs ?? 0;
    this.organizationAdmin = options.organizationAdmin ?? false;
    this.port = (tcp.address() as AddressInfo).port;
    this.host = options.host ?? `127.0.0.1:${this.port}`;
    this.origin = `${options.tls ? 'https' : 'http'}://127.0.0.1:${this.port}`;
    const listener = (request: IncomingMessage, response: ServerResponse) => void this.#serve(request, response);
    const http = options.tls ? createTlsServer(options.tls, listener) : createServer(listener);
    const handshakeMs = this.#latencyMs * (options.tls ? 2 : 1);
    tcp.on('connection', (socket) => {
      this.connections += 1;
      // The remote port names the connection above and below TLS alike.
      const port = socket.remotePort ?? 0;
      this.#sockets.set(port, { number: this.connections, socket });
      // Clients reset connections in many tests; an error without a listener would end the process.
      socket.on('error', () => {});
      socket.on('close', () => this.#sockets.get(port)?.socket === socket && this.#sockets.delete(port));
      const open = () => socket.destroyed || http.emit('connection', socket);
      if (handshakeMs > 0) setTimeout(open, handshakeMs);
      else open();
    });
  }

  /**
   * Starts a server on a free loopback port.
   *
   * @param options - TLS, the host name that clients know it by, latency.
   * @returns The running server; `close` it.
   */
  static async start(options: ServerOptions = {}): Promise<DocusignServer> {
    const tcp = createTcpServer({ noDelay: true });
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    return new DocusignServer(tcp, options);
  }

  /**
   * Makes an app known. The registration stays the caller's: the consent page adds to its users' `consent`.
   *
   * @param registration - The app, its public keys, redirect URIs and users.
   */
  register(registration: Registration): void {
    const keys = registration.publicKeys.map((key) => (typeof key === 'string' ? createPublicKey(key) : key));
    this.#registrations.set(registration.integrationKey.toLowerCase(), { ...registration, keys });
  }

  /**
   * Tells an endpoint how to behave, in place of what it was told before.
   *
   * @param endpoint - Where.
   * @param behaviours - A list, used up one a request before honesty returns; or a function that is asked every time:
   *   `() => fault` for always.
   */
  script(endpoint: Endpoint, behaviours: readonly Behaviour[] | (() => Behaviour)): void {
    const queue = typeof behaviours === 'function' ? [] : [...behaviours];
    this.#scripts[endpoint] = typeof behaviours === 'function' ? behaviours : () => queue.shift() ?? 'honest';
  }

  /** Stops listening and cuts every connection. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#tcp.close(resolve));
    for (const { socket } of this.#sockets.values()) socket.destroy();
    await closed;
  }

  #now(): number {
    return Math.floor(Date.now() / 1000) + this.clockOffsetSeconds;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { number, socket } = this.#sockets.get(request.socket.remotePort ?? 0) ?? {
      number: 0,
      socket: request.socket,
    };
    const { method = '', url: path = '', headers } = request;
    const received: ReceivedRequest = { method, path, headers, body: '', timeMs: Date.now(), connection: number };
    this.requests.push(received);
    try {
      received.body = (await buffer(request)).toString();
    } catch {
      return; // The client went away in mid-request: nobody is left to answer.
    }
    if (this.#latencyMs > 0) await delay(this.#latencyMs);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Server', 'Microsoft-IIS/10.0');
    response.setHeader('X-DocuSign-TraceToken', randomUUID());
    response.setHeader('X-DocuSign-Node', 'DA1DFE4');
    response.setHeader('Date', new Date(this.#now() * 1000).toUTCString());
    const endpoint = path === '/oauth/token' ? 'token' : path === '/oauth/userinfo' ? 'userinfo' : undefined;
    const behaviour = endpoint ? this.#scripts[endpoint]() : 'honest';
    if (typeof behaviour === 'function') behaviour(request, response, socket);
    else if (typeof behaviour === 'object' && 'status' in behaviour) send(response, behaviour);
    else send(response, this.#answer(received, behaviour === 'honest' ? { amend: (body) => body } : behaviour));
  }

  #answer(received: ReceivedRequest, { amend, headers }: Amendment): CannedReply {
    const json = (body: Record<string, unknown>) => ({
      status: 200,
      headers: { ...JSON_TYPE, ...headers },
      body: JSON.stringify(amend(body)),
    });
    try {
      const { method, path } = received;
      if (path === '/oauth/token' && method === 'POST') return json(this.#issueToken(received));
      if (path === '/oauth/userinfo' && method === 'GET') return json(this.#describeUser(received));
      if (path.startsWith('/oauth/auth?') && method === 'GET') return this.#grantConsent(received);
      throw new Refusal('no such endpoint', { status: 404, body: '' });
    } catch (error) {
      received.refusal = error instanceof Error ? error.message : String(error);
      return error instanceof Refusal ? error.reply : { status: 500, body: received.refusal };
    }
  }

  #issueToken(received: ReceivedRequest): Record<string, unknown> {
    const form = new URLSearchParams(received.body);
    const type = received.headers['content-type'] ?? '';
    if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
      throw invalidGrant('invalid_request', 'content type');
    if (form.getAll('grant_type').length !== 1) throw invalidGrant('invalid_request', 'not one grant_type');
    if (form.get('grant_type') !== GRANT_TYPE) throw invalidGrant('unsupported_grant_type', 'not the JWT grant');
    if (form.getAll('assertion').length !== 1) throw invalidGrant('invalid_request', 'not one assertion');
    const { registration, claims } = this.#verifyAssertion(form.get('assertion') ?? '', received);

    const { sub, scope } = claims;
    // Without `sub` DocuSign issues an application token, which an action that impersonates must never ask for.
    if (typeof sub !== 'string' || !GUID.test(sub)) throw invalidGrant('invalid_subject', 'sub is no GUID');
    const user = registration.users.find(({ userId }) => userId.toLowerCase() === sub.toLowerCase());
    if (!user || user.active === false) throw invalidGrant('user_not_found', 'sub is no active user');
    const requested = typeof scope === 'string' ? scope.split(' ') : [];
    const known = registration.scopesKnown ?? DOCUMENTED_SCOPES;
    const unknown = requested.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new Refusal(`scope ${unknown} is unknown`, oauthError('invalid_scope'));
    if (!requested.includes('impersonation') || !requested.every((name) => user.consent.includes(name))) {
      throw new Refusal(`requested ${requested}, granted ${user.consent}`, oauthError('consent_required'));
    }

    const token = accessToken();
    this.tokens.push(token);
    this.#grants.set(token, { user, expiresAt: this.#now() + this.expiresInSeconds });
    const granted = this.replyScope(requested.join(' '));
    const reply = { access_token: token, token_type: 'Bearer', expires_in: this.expiresInSeconds };
    return granted === undefined ? reply : { ...reply, scope: granted };
  }

  #verifyAssertion(assertion: string, received: ReceivedRequest) {
    const doubt = (reason: string) => invalidGrant('no_valid_keys_or_signatures', reason);
    const parts = assertion.split('.');
    const [header, claims] = parts.slice(0, 2).map(decodedObject);
    // Buffer ignores padding and foreign characters, which a strict server doesn't.
    if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(assertion) || !header || !claims)
      throw invalidGrant('invalid_request', 'assertion is no JWT');
    received.assertion = { header, claims };
    const { iss, aud, iat, exp, nbf } = claims;
    const registration = this.#registrations.get(String(iss).toLowerCase());
    if (typeof iss !== 'string' || !registration) throw invalidGrant('issuer_not_found', 'iss is no registered app');
    if (header['alg'] !== 'RS256' || header['typ'] !== 'JWT') throw doubt('header is not that of an RS256 JWT');
    const signed = Buffer.from(`${parts[0]}.${parts[1]}`);
    const signature = Buffer.from(parts[2] ?? '', 'base64url');
    if (!registration.keys.some((key) => verify('RSA-SHA256', signed, key, signature))) {
      throw doubt('signature is by no registered key');
    }
    const now = this.#now();
    if (aud !== this.host) throw doubt(`aud is not ${this.host}`);
    if (typeof exp !== 'number') throw doubt('exp is missing');
    if (exp <= now) throw invalidGrant('expired_grant', 'exp is past');
    if (exp > now + 3600) throw doubt('exp is more than an hour ahead');
    if (nbf !== undefined && !(typeof nbf === 'number' && nbf <= now)) throw doubt('nbf is in the future');
    // An `iat` in the future is let pass: only `nbf` and `exp` are known to fail for a clock that is ahead.
    if (typeof iat !== 'number' || iat >= exp) throw doubt('iat is missing, or not before exp');
    return { registration, claims };
  }

  #describeUser(received: ReceivedRequest): Record<string, unknown> {
    const token = /^Bearer (\S+)$/i.exec(received.headers.authorization ?? '')?.[1] ?? '';
    const grant = this.#grants.get(token);
    if (!grant || grant.expiresAt <= this.#now()) {
      const body = JSON.stringify({ error: 'internal_server_error', reference_id: randomUUID() });
      throw new Refusal('token is expired, or none of ours', { status: 401, headers: JSON_TYPE, body });
    }
    const { userId, name = 'Ada Example', email = 'ada@example.com', accounts } = grant.user;
    const [given_name = '', family_name = ''] = name.split(' ');
    return { sub: userId, name, given_name, family_name, created: '2015-08-13T22:03:03.45', email, accounts };
  }

  #grantConsent(received: ReceivedRequest): CannedReply {
    const query = new URLSearchParams(received.path.slice(received.path.indexOf('?')));
    const wrong = (reason: string) => new Refusal(reason, { status: 400, headers: TEXT_TYPE, body: reason });
    const names = [...query.keys()];
    for (const name of CONSENT_REQUIRED_PARAMETERS) if (!query.get(name)) throw wrong(`Missing parameter ${name}.`);
    for (const [index, name] of names.entries()) {
      if (!CONSENT_PARAMETERS.has(name)) throw wrong(`Unknown parameter ${name}.`);
      if (names.indexOf(name) !== index) throw wrong(`Duplicate parameter ${name}.`);
    }
    const { response_type, scope = '', client_id = '', redirect_uri = '', ...rest } = Object.fromEntries(query);
    const registration = this.#registrations.get(client_id.toLowerCase());
    if (response_type !== 'code') throw wrong('The response_type must be code.');
    if (!registration) throw wrong('The client_id is not registered with DocuSign.');
    if (!registration.redirectUris.includes(redirect_uri)) {
      throw wrong('The redirect URI is not registered properly with DocuSign');
    }
    const { admin_consent_scope, prompt, state } = rest;
    if (prompt !== undefined && prompt !== 'login') throw wrong('The prompt must be login.');
    const byAdministrator = admin_consent_scope !== undefined;
    if (byAdministrator && scope !== 'openid') throw wrong('With admin_consent_scope, the scope must be openid.');
    if (byAdministrator && !this.organizationAdmin) {
      throw wrong('You are not an organization admin. Please contact your DocuSign Administrator.');
    }
    const granted = (admin_consent_scope ?? scope).split(' ');
    const unknown = granted.find((name) => !(registration.scopesKnown ?? DOCUMENTED_SCOPES).includes(name));
    if (unknown !== undefined) throw wrong(`Unknown scope ${unknown}.`);
    const signedIn = (this.signedInAs ?? registration.users[0].userId).toLowerCase();
    const users = registration.users.filter(({ userId }) => byAdministrator || userId.toLowerCase() === signedIn);
    for (const user of users) user.consent = [...new Set([...user.consent, ...granted])];
    const target = new URL(redirect_uri);
    target.search += `${target.search && '&'}code=${randomUUID()}${state ? `&state=${encodeURIComponent(state)}` : ''}`;
    return { status: 302, headers: { Location: target.href } };
  }
}

/** A request turned down: the reply that DocuSign documents, and the reason that DocuSign keeps to itself. */
class Refusal extends Error {
  readonly reply: CannedReply;

  constructor(reason: string, reply: CannedReply) {
    super(reason);
    this.reply = reply;
  }
}

function oauthError(error: string, error_description?: string): CannedReply {
  return { status: 400, headers: JSON_TYPE, body: JSON.stringify({ error, error_description }) };
}

function invalidGrant(description: string, reason: string): Refusal {
  return new Refusal(reason, oauthError('invalid_grant', description));
}

function decodedObject(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: CannedReply): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) response.removeHeader(name);
    else response.setHeader(name, value);
  }
  response.statusCode = status;
  response.end(body);
}
