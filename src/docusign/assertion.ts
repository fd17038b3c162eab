/** Owns the assertion: the signed JWT that asks for a token on behalf of a user. Sends nothing. */

import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { PrivateKeyError } from './private-key.ts';

/** DocuSign's own samples use ten minutes; the server refuses more than an hour. */
export const ASSERTION_LIFETIME_SECONDS = 600;

/** What a token is asked for. */
export interface Grant {
  /** Integration key: `iss`. */
  readonly integrationKey: string;
  /** User to impersonate: `sub`. */
  readonly userId: string;
  /** Bare host of the account server: `aud`. */
  readonly audience: string;
  /** Scopes to request, `impersonation` among them. */
  readonly scopes: readonly string[];
}

/**
 * Builds the claims of the assertion. There is no `nbf`: DocuSign refuses one that its clock hasn't reached, and takes
 * the assertion without.
 *
 * @param grant - Who asks, for whom, of which server and for what.
 * @param now - Current time as a NumericDate: whole seconds since the Unix epoch, UTC.
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-3
 * @see https://developers.docusign.com/platform/auth/jwt/jwt-get-token/
 */
export function assertionClaims(grant: Grant, now: number): JWTPayload {
  return {
    iss: grant.integrationKey,
    sub: grant.userId,
    aud: grant.audience,
    iat: now,
    exp: now + ASSERTION_LIFETIME_SECONDS,
    scope: grant.scopes.join(' '),
  };
}

/**
 * Signs claims with RS256, as a JWT in compact form.
 *
 * @throws {PrivateKeyError} The key is damaged: it doesn't sign, or not what its own public half verifies.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-3.1
 */
export async function signAssertion(claims: JWTPayload, privateKey: KeyObject): Promise<string> {
  try {
    const assertion = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT' }).sign(privateKey);
    if (isSignedBy(privateKey, assertion)) {
      return assertion;
    }
  } catch {
    // The parts of the key contradict one another, so that OpenSSL won't work with it.
  }
  throw new PrivateKeyError('damaged');
}

function isSignedBy(privateKey: KeyObject, assertion: string): boolean {
  const [header, payload, signature = ''] = assertion.split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  return verify('sha256', signed, createPublicKey(privateKey), Buffer.from(signature, 'base64url'));
}
