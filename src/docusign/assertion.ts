/** Builds the assertion: the signed JWT that asks for a token on behalf of a user. Sends nothing. */

import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { base64url, UnsecuredJWT } from 'jose';
import { Problem } from '../problem/problem.ts';
import type { Grant } from './grant.ts';
import type { KeyProblem } from './private-key.ts';

/** DocuSign's own samples use ten minutes; the server refuses more than an hour. */
const ASSERTION_LIFETIME_SECONDS = 600;

/**
 * Signs with RS256: RSASSA-PKCS1-v1_5 and SHA-256.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3
 */
export type Signer = (signingInput: Buffer) => Promise<Buffer>;

/**
 * Builds an assertion: a JWT in compact form. There is no `nbf`: DocuSign refuses one that its clock hasn't reached, and
 * accepts the assertion without it.
 *
 * @param grant - Who asks, for whom, of which server and for what.
 * @param now - Current time as a NumericDate: whole seconds since the Unix epoch, UTC.
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-3
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-3.1
 * @see https://developers.docusign.com/platform/auth/jwt/jwt-get-token/
 */
export async function signedAssertion(grant: Grant, now: number, signer: Signer): Promise<string> {
  const claims = {
    iss: grant.integrationKey,
    sub: grant.userId,
    aud: grant.audience,
    iat: now,
    exp: now + ASSERTION_LIFETIME_SECONDS,
    scope: grant.scopes.join(' '),
  };
  const header = base64url.encode(JSON.stringify({ alg: 'RS256', typ: 'JWT' }));
  // Not SignJWT: it signs with keys that it is given, and a signer may keep its key to itself.
  const [, payload] = new UnsecuredJWT(claims).encode().split('.');
  const signingInput = `${header}.${payload}`;
  const signature = await signer(Buffer.from(signingInput));
  return `${signingInput}.${signature.toString('base64url')}`;
}

export function keySigner(privateKey: KeyObject): Signer {
  return async (signingInput) => signWithKey(signingInput, privateKey);
}

/** @throws {Problem} The key is damaged: it doesn't sign, or not what its own public half verifies. */
function signWithKey(signingInput: Buffer, privateKey: KeyObject): Buffer {
  try {
    const signature = sign('sha256', signingInput, privateKey);
    if (verify('sha256', signingInput, createPublicKey(privateKey), signature)) {
      return signature;
    }
  } catch {
    // The parts of the key contradict one another, so that OpenSSL won't work with it.
  }
  throw new Problem<KeyProblem>({ kind: 'not-a-key', shape: 'damaged' });
}
