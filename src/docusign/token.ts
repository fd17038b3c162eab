/** Requests a token: what is sent, what comes back, and the second try by the server's clock. */

import type { HttpClient, HttpRequest } from '../network/http-client.ts';
import { clockOffsetSeconds, type HttpReply } from '../network/http-reply.ts';
import { assertionClaims, type Grant, type Signer, signAssertion } from './assertion.ts';
import {
  invalidReply,
  isWrongClock,
  objectBody,
  type Refusal,
  type RefusalCode,
  RefusalError,
  readRefusal,
} from './refusal.ts';

/** RFC 6749 sets no bound; a token for more than a year is a mistake. */
const MAX_EXPIRES_IN_SECONDS = 366 * 24 * 3600;

export interface AccessToken {
  readonly value: string;
  /** Lifetime in seconds, as the server said. */
  readonly expiresInSeconds: number;
  /** Seconds since the Unix epoch, by the server's clock where this machine's is off. */
  readonly expiresAt: number;
  /** Scopes granted, as the server said; `undefined` where it didn't. */
  readonly scopes: readonly string[] | undefined;
  /** By how many seconds the server's clock is ahead, where the assertion had to be signed by it. */
  readonly clockOffsetSeconds: number | undefined;
}

/** What a token request needs beside the grant. */
export interface TokenRequestContext {
  readonly http: HttpClient;
  readonly signer: Signer;
  /** Gets each assertion and each token before anything else happens with it. */
  readonly onSecret: (secret: string) => void;
}

/**
 * Requests an access token by JWT Grant. A refusal that a wrong clock can explain, with a `Date` more than a minute off,
 * is answered by one more request, signed by the server's clock.
 *
 * @throws {RefusalError} The server refused, or its answer can't be used.
 * @throws {NetworkError} No answer came.
 * @throws Whatever keeps the signer from signing.
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-2.1
 */
export async function requestToken(grant: Grant, context: TokenRequestContext): Promise<AccessToken> {
  try {
    return await requestTokenBy(0, grant, context);
  } catch (error) {
    const offset = error instanceof RefusalError ? explainedBySkew(error.refusal) : undefined;
    if (offset === undefined) {
      throw error;
    }
    return { ...(await requestTokenBy(offset, grant, context)), clockOffsetSeconds: offset };
  }
}

async function requestTokenBy(
  offsetSeconds: number,
  grant: Grant,
  { http, signer, onSecret }: TokenRequestContext,
): Promise<AccessToken> {
  const reply = await http.send(
    tokenRequest(signer.takesLong, async (nowMs) => {
      const issuedAt = Math.floor(nowMs / 1000) + offsetSeconds;
      const assertion = await signAssertion(assertionClaims(grant, issuedAt), signer);
      onSecret(assertion);
      return assertion;
    }),
  );
  if (reply.status < 200 || reply.status > 299) {
    throw readRefusal(reply, 'token');
  }
  return readToken(reply, offsetSeconds, onSecret);
}

/**
 * The request that exchanges an assertion for a token.
 *
 * @param newAssertion - Signs one for each attempt.
 */
function tokenRequest(takesLong: boolean, newAssertion: (nowMs: number) => Promise<string>): HttpRequest {
  return {
    method: 'POST',
    path: '/oauth/token',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: async (nowMs) => tokenRequestBody(await newAssertion(nowMs)),
    bodyTakesLong: takesLong,
  };
}

function tokenRequestBody(assertion: string): string {
  return new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }).toString();
}

/**
 * Reads a successful reply.
 *
 * @throws {RefusalError} A field is missing, of the wrong type or out of range.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
function readToken(reply: HttpReply, offsetSeconds: number, onSecret: (secret: string) => void): AccessToken {
  const body = objectBody(reply, 'token');
  const value = body['access_token'];
  // RFC 6749, A.12, but for the backtick: once masked, it would bring what it holds in a summary to life.
  if (typeof value !== 'string' || !/^[\x21-\x5F\x61-\x7E]+$/.test(value)) {
    throw invalidReply(reply, 'token', 'access-token');
  }
  onSecret(value);
  const type = body['token_type'];
  if (type !== undefined && !(typeof type === 'string' && type.toLowerCase() === 'bearer')) {
    throw invalidReply(reply, 'token', 'token-type');
  }
  const expiresIn = body['expires_in'];
  if (
    typeof expiresIn !== 'number' ||
    !Number.isInteger(expiresIn) ||
    !(expiresIn > 0) ||
    expiresIn > MAX_EXPIRES_IN_SECONDS
  ) {
    throw invalidReply(reply, 'token', 'expires-in');
  }
  const offset = clockOffsetSeconds(reply) ?? offsetSeconds;
  const receivedAt = Math.floor(reply.receivedAtMs / 1000) + (isWrongClock(offset) ? offset : 0);
  return {
    value,
    expiresInSeconds: expiresIn,
    expiresAt: receivedAt + expiresIn,
    scopes: readScopes(body['scope']),
    clockOffsetSeconds: undefined,
  };
}

/**
 * Reads scopes that are parted by spaces, or by what a server may put in their place: no scope of DocuSign holds any of it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3
 */
function readScopes(scope: unknown): readonly string[] | undefined {
  if (typeof scope !== 'string') {
    return undefined;
  }
  const scopes = scope.split(/[\s,+]+/).filter((token) => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(token));
  return scopes.length === 0 ? undefined : scopes;
}

/** Refusals that DocuSign also gives when `iat` and `exp` are wrong by its clock. */
const TIME_RELATED: ReadonlySet<RefusalCode> = new Set([
  'no_valid_keys_or_signatures',
  'expired_grant',
  'invalid_grant',
]);

/** Whether the refusal that ended a run was of the second request, signed by the server's clock. */
export function wasSignedByServersClock(refusal: Refusal): boolean {
  return refusal.endpoint === 'token' && explainedBySkew(refusal) !== undefined;
}

function explainedBySkew({ code, clockOffsetSeconds: offset = 0 }: Refusal): number | undefined {
  return TIME_RELATED.has(code) && isWrongClock(offset) ? offset : undefined;
}
