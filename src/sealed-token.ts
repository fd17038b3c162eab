/** Owns sealed tokens: a token and its account, encrypted so that they survive between jobs. Knows nothing of DocuSign's wire. */

import { decodeProtectedHeader, EncryptJWT, errors, jwtDecrypt } from 'jose';
import { SealError } from './seal-error.ts';
import { sealingKeyId } from './sealing-key.ts';

/** Not a JWT by its looks: servers and runners may mask what begins like one. */
const PREFIX = 'sealed1_';
const ISSUER = 'docusign-access-token';
const AUDIENCE = 'docusign-access-token/unseal';
const ENCRYPTION = 'A256GCM';

/** The run that a sealed token belongs to. Stops mistakes, not somebody who has the key. */
export interface SealingRun {
  readonly repository: string;
  readonly runId: string;
}

/**
 * Encrypts outputs of one run for another job of the same run.
 *
 * @param expiresAt - When the token expires: seconds since the Unix epoch.
 * @see https://www.rfc-editor.org/rfc/rfc7516#section-7.1
 */
export async function seal(
  outputs: Readonly<Record<string, string>>,
  expiresAt: number,
  run: SealingRun,
  key: Uint8Array,
): Promise<string> {
  const jwe = await new EncryptJWT({ outputs, repository: run.repository, run_id: run.runId })
    .setProtectedHeader({ alg: 'dir', enc: ENCRYPTION, kid: sealingKeyId(key) })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime(expiresAt)
    .encrypt(key);
  return PREFIX + Buffer.from(jwe).toString('base64url');
}

/**
 * Opens what `seal` made, in the same run.
 *
 * @throws {SealError} It is something else, was changed, has expired, or belongs to another key or run.
 */
export async function unseal(sealed: string, run: SealingRun, key: Uint8Array): Promise<Record<string, string>> {
  const jwe = unwrap(sealed);
  if (kidOf(jwe) !== sealingKeyId(key)) {
    throw new SealError('sealing_key_differs');
  }
  const { payload } = await decrypt(jwe, key);
  if (payload['repository'] !== run.repository || payload['run_id'] !== run.runId) {
    throw new SealError('sealed_token_foreign');
  }
  return payload['outputs'] as Record<string, string>;
}

function unwrap(sealed: string): string {
  if (!sealed.startsWith(PREFIX)) {
    throw new SealError('sealed_token_unrecognized');
  }
  const wrapped = sealed.slice(PREFIX.length);
  const jwe = Buffer.from(wrapped, 'base64url').toString('latin1');
  // Base64url has several spellings of the same bytes, of which only one was written by `seal`.
  if (![wrapped, ...jwe.split('.')].every(isCanonical)) {
    throw new SealError('sealed_token_altered');
  }
  return jwe;
}

function isCanonical(base64url: string): boolean {
  return Buffer.from(base64url, 'base64url').toString('base64url') === base64url;
}

function kidOf(jwe: string): unknown {
  try {
    return decodeProtectedHeader(jwe).kid;
  } catch {
    throw new SealError('sealed_token_altered');
  }
}

async function decrypt(jwe: string, key: Uint8Array): Promise<Awaited<ReturnType<typeof jwtDecrypt>>> {
  try {
    return await jwtDecrypt(jwe, key, {
      issuer: ISSUER,
      audience: AUDIENCE,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: [ENCRYPTION],
    });
  } catch (error) {
    throw new SealError(error instanceof errors.JWTExpired ? 'sealed_token_expired' : 'sealed_token_altered');
  }
}
