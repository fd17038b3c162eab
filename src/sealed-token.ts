/** Seals and opens tokens: a token and its account, encrypted so that they survive between jobs. */

import { createHash } from 'node:crypto';
import { type Outputs, outputsIn } from './outputs.ts';

/** Doesn't look like a JWT: servers and runners may mask what begins like one. */
const PREFIX = 'sealed1_';
const AUDIENCE = 'docusign-access-token/unseal';
const ENCRYPTION = 'A256GCM';
/** So that a runner whose clock is ahead opens a token that is still valid. */
const CLOCK_TOLERANCE_SECONDS = 300;

/** The run that a sealed token belongs to. Stops mistakes, not somebody who has the key. */
export interface SealingRun {
  readonly repository: string;
  readonly runId: string;
}

export const SEALED_TOKEN_CODES = [
  'sealed_token_unrecognized',
  'sealed_token_altered',
  'sealing_key_differs',
  'sealed_token_expired',
  'sealed_token_foreign',
] as const;
export type SealedTokenCode = (typeof SEALED_TOKEN_CODES)[number];

/** A sealed token can't be opened. */
export class SealedTokenError extends Error {
  override readonly name = 'SealedTokenError';
  readonly code: SealedTokenCode;

  constructor(code: SealedTokenCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Encrypts outputs of one run for another job of the same run.
 *
 * @param expiresAt - When the token expires: seconds since the Unix epoch.
 * @param key - 32 bytes.
 * @see https://www.rfc-editor.org/rfc/rfc7516#section-7.1
 */
export async function seal(
  outputs: Readonly<Record<string, string>>,
  expiresAt: number,
  run: SealingRun,
  key: Uint8Array,
): Promise<string> {
  // In a chunk of its own: most runs seal nothing.
  const { EncryptJWT } = await import('jose/jwt/encrypt');
  const jwe = await new EncryptJWT({ outputs, repository: run.repository, run_id: run.runId })
    .setProtectedHeader({ alg: 'dir', enc: ENCRYPTION, kid: keyIdOf(key) })
    .setAudience(AUDIENCE)
    .setExpirationTime(expiresAt)
    .encrypt(key);
  return PREFIX + Buffer.from(jwe).toString('base64url');
}

/**
 * Opens what `seal` made, in the same run.
 *
 * @param key - 32 bytes.
 * @throws {SealedTokenError} It is something else, was changed, has expired, or belongs to another key or run.
 */
export async function unseal(sealed: string, run: SealingRun, key: Uint8Array): Promise<Outputs> {
  const jwe = unwrap(sealed);
  if (keyIdIn(jwe) !== keyIdOf(key)) {
    throw new SealedTokenError('sealing_key_differs');
  }
  const payload = await decrypt(jwe, key);
  if (payload['repository'] !== run.repository || payload['run_id'] !== run.runId) {
    throw new SealedTokenError('sealed_token_foreign');
  }
  const outputs = outputsIn(payload['outputs']);
  if (outputs === undefined) {
    throw new SealedTokenError('sealed_token_unrecognized');
  }
  return outputs;
}

function unwrap(sealed: string): string {
  if (!sealed.startsWith(PREFIX)) {
    throw new SealedTokenError('sealed_token_unrecognized');
  }
  const wrapped = sealed.slice(PREFIX.length);
  const jwe = Buffer.from(wrapped, 'base64url').toString('latin1');
  // Base64url has several spellings of the same bytes, of which `seal` writes only one.
  if (![wrapped, ...jwe.split('.')].every(isCanonical)) {
    throw new SealedTokenError('sealed_token_altered');
  }
  return jwe;
}

function isCanonical(base64url: string): boolean {
  return Buffer.from(base64url, 'base64url').toString('base64url') === base64url;
}

/** Names a key without giving it away: a hash of 256 random bits can't be reversed. */
function keyIdOf(key: Uint8Array): string {
  return createHash('sha256').update('docusign-access-token sealing key').update(key).digest('base64url').slice(0, 16);
}

function keyIdIn(jwe: string): unknown {
  try {
    return JSON.parse(Buffer.from(jwe.split('.')[0] ?? '', 'base64url').toString()).kid;
  } catch {
    throw new SealedTokenError('sealed_token_altered');
  }
}

async function decrypt(jwe: string, key: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  const { jwtDecrypt } = await import('jose/jwt/decrypt');
  try {
    const { payload } = await jwtDecrypt(jwe, key, {
      audience: AUDIENCE,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: [ENCRYPTION],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    return payload;
  } catch (error) {
    throw new SealedTokenError(isExpiry(error) ? 'sealed_token_expired' : 'sealed_token_altered');
  }
}

/** @see https://github.com/panva/jose/blob/main/docs/util/errors/classes/JWTExpired.md */
function isExpiry(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
}
