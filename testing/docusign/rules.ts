/**
 * The rules by which a DocuSign account server answers: what it verifies of a request, whom it knows, what it grants.
 * Knows nothing of connections. Uses node:crypto only, so that a defect of the product's own JWT library can't hide in it.
 */
import { randomUUID, verify } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { accessToken, DOCUMENTED_SCOPES, type Registration, type User } from './credentials.ts';
import type { Amendment, CannedReply } from './faults.ts';

/** A request as it came in; `assertion` is what a token request claimed, `refusal` why the server said no. */
export type ReceivedRequest = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  connection: number;
  assertion?: { header: Record<string, unknown>; claims: Record<string, unknown> };
  refusal?: string;
};

type Grant = { user: User; expiresAt: number };

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };
const TEXT_TYPE = { 'Content-Type': 'text/plain; charset=utf-8' };
const CONSENT_REQUIRED_PARAMETERS = ['response_type', 'scope', 'client_id', 'redirect_uri'];
/** Of the documented ones, those that the action may have a use for. */
const CONSENT_PARAMETERS = new Set([...CONSENT_REQUIRED_PARAMETERS, 'admin_consent_scope', 'prompt']);

/** An account server without a network: what it knows, and how it answers. */
export class DocusignRules {
  /** Every access token issued. */
  readonly tokens: string[] = [];
  /** How far the server's clock is ahead of this machine's. */
  clockOffsetSeconds = 0;
  expiresInSeconds = 3600;
  /** The `scope` of a token reply, from the one requested; DocuSign sometimes leaves it out. */
  replyScope: (requested: string) => string | undefined = (requested) => requested;
  /** Whether the user who opens consent URLs, the app's first one, may consent on behalf of an organization. */
  organizationAdmin: boolean;
  /** The name that `aud` must equal. */
  readonly host: string;

  readonly #registrations = new Map<string, Registration>();
  readonly #grants = new Map<string, Grant>();

  constructor(host: string, organizationAdmin: boolean) {
    this.host = host;
    this.organizationAdmin = organizationAdmin;
  }

  /** Makes an app known. The registration stays the caller's: the consent page adds to its users' `consent`. */
  register(registration: Registration): void {
    this.#registrations.set(registration.integrationKey.toLowerCase(), registration);
  }

  /** The server's time: whole seconds since the Unix epoch. */
  protected now(): number {
    return Math.floor(Date.now() / 1000) + this.clockOffsetSeconds;
  }

  /**
   * Answers as the real one does.
   *
   * @param received - Gets the claims of its assertion, and the reason of a refusal.
   * @param amendment - Changes the answer, where it is a success.
   */
  protected answer(received: ReceivedRequest, { amend, headers }: Amendment): CannedReply {
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
    if (!user) throw invalidGrant('user_not_found', 'sub is no active user');
    const requested = typeof scope === 'string' ? scope.split(' ') : [];
    const unknown = requested.find((name) => !DOCUMENTED_SCOPES.includes(name));
    if (unknown !== undefined) throw new Refusal(`scope ${unknown} is unknown`, oauthError('invalid_scope'));
    if (!requested.includes('impersonation') || !requested.every((name) => user.consent.includes(name))) {
      throw new Refusal(`requested ${requested}, granted ${user.consent}`, oauthError('consent_required'));
    }

    const token = accessToken();
    this.tokens.push(token);
    this.#grants.set(token, { user, expiresAt: this.now() + this.expiresInSeconds });
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
    if (!registration.publicKeys.some((key) => verify('RSA-SHA256', signed, key, signature))) {
      throw doubt('signature is by no registered key');
    }
    const now = this.now();
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
    if (!grant || grant.expiresAt <= this.now()) {
      const body = JSON.stringify({ error: 'internal_server_error', reference_id: randomUUID() });
      throw new Refusal('token is expired, or none of ours', { status: 401, headers: JSON_TYPE, body });
    }
    const { userId, accounts } = grant.user;
    const person = { name: 'Ada Example', given_name: 'Ada', family_name: 'Example', email: 'ada@example.com' };
    return { sub: userId, ...person, created: '2015-08-13T22:03:03.45', accounts };
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
    const { admin_consent_scope, prompt } = rest;
    if (prompt !== undefined && prompt !== 'login') throw wrong('The prompt must be login.');
    const byAdministrator = admin_consent_scope !== undefined;
    if (byAdministrator && scope !== 'openid') throw wrong('With admin_consent_scope, the scope must be openid.');
    if (byAdministrator && !this.organizationAdmin) {
      throw wrong('You are not an organization admin. Please contact your DocuSign Administrator.');
    }
    const granted = (admin_consent_scope ?? scope).split(' ');
    const unknown = granted.find((name) => !DOCUMENTED_SCOPES.includes(name));
    if (unknown !== undefined) throw wrong(`Unknown scope ${unknown}.`);
    const users = byAdministrator ? registration.users : [registration.users[0]];
    for (const user of users) user.consent = [...new Set([...user.consent, ...granted])];
    const target = new URL(redirect_uri);
    target.search += `${target.search && '&'}code=${randomUUID()}`;
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
