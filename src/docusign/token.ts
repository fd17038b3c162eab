/** Requests a token: what is sent, what comes back, and the second try by the server's clock. */

import type { HttpClient } from '../network/http-client.ts';
import { clockOffsetSeconds, type HttpReply, isWrongClock } from '../network/http-reply.ts';
import { type Signer, signedAssertion } from './assertion.ts';
import type { Grant } from './grant.ts';
import { defectIn, readFields, waitMsAfter } from './reply.ts';

/** RFC 6749 sets no bound; a token for more than a year is a mistake. */
const MAX_EXPIRES_IN_SECONDS = 366 * 24 * 3600;

export interface AccessToken {
  readonly value: string;
  /** Lifetime in seconds, as the server said. */
  readonly expiresInSeconds: number;
  /** Seconds since the Unix epoch, by the server's clock if this machine's is wrong. */
  readonly expiresAt: number;
  /** Granted scopes, as the server said; `undefined` if it didn't. */
  readonly scopes: readonly string[] | undefined;
  /** By how many seconds the server's clock is ahead, if the assertion had to be signed by it. */
  readonly clockOffsetSeconds: number | undefined;
}

/** What a token request needs beside the grant. */
export interface TokenRequestContext {
  readonly http: HttpClient;
  readonly signer: Signer;
  /** Gets each assertion and each token before anything else does. */
  readonly onSecret: (secret: string) => void;
}

/**
 * Requests an access token by JWT Grant. A refusal that a wrong clock can explain, with a `Date` more than a minute off,
 * is answered by one more request, signed by the server's clock.
 *
 * @throws {Problem} The server refused, its reply is unusable, or there was none.
 * @throws What keeps the signer from signing.
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-2.1
 */
export async function requestToken(grant: Grant, context: TokenRequestContext): Promise<AccessToken> {
  try {
    return await requestTokenBy(0, grant, context);
  } catch (error) {
    const { skewIn } = await import('./oauth-error.ts');
    const offset = skewIn(error);
    if (offset === undefined) {
      throw error;
    }
    return { ...(await requestTokenBy(offset, grant, context)), clockOffsetSeconds: offset };
  }
}

async function requestTokenBy(offsetSeconds: number, grant: Grant, context: TokenRequestContext): Promise<AccessToken> {
  const { http, signer, onSecret } = context;
  const reply = await http.send({
    method: 'POST',
    path: '/oauth/token',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: async (nowMs) => {
      const issuedAt = Math.floor(nowMs / 1000) + offsetSeconds;
      const assertion = await signedAssertion(grant, issuedAt, signer);
      onSecret(assertion);
      return new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }).toString();
    },
    waitMsAfter,
  });
  return await readToken(reply, offsetSeconds, onSecret);
}

/**
 * @throws {Problem} The server refused, or a field is missing, of the wrong type or out of range.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
async function readToken(
  reply: HttpReply,
  offsetSeconds: number,
  onSecret: TokenRequestContext['onSecret'],
): Promise<AccessToken> {
  const body = await readFields(reply, 'token', offsetSeconds);
  const value = body['access_token'];
  // RFC 6749, A.12, except for the backtick: once masked, it would bring what it holds in a summary to life.
  if (typeof value !== 'string' || !/^[\x21-\x5F\x61-\x7E]+$/.test(value)) {
    throw await defectIn(reply, 'token', 'access-token');
  }
  onSecret(value);
  const type = body['token_type'];
  if (type !== undefined && !(typeof type === 'string' && type.toLowerCase() === 'bearer')) {
    throw await defectIn(reply, 'token', 'token-type');
  }
  const expiresIn = body['expires_in'];
  if (
    typeof expiresIn !== 'number' ||
    !Number.isInteger(expiresIn) ||
    !(expiresIn > 0) ||
    expiresIn > MAX_EXPIRES_IN_SECONDS
  ) {
    throw await defectIn(reply, 'token', 'expires-in');
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
 * Reads scopes separated by spaces, or by what a server may use instead: no DocuSign scope contains any of it.
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
