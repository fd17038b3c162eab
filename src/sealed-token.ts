/** Seals and opens tokens: a token and its account, encrypted so that they survive between jobs. Loaded by a sealing key. */

import { createHash } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { harmlessValue } from './action/foreign-text.ts';
import type { Outputs } from './outputs.ts';
import { Problem } from './problem/problem.ts';

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

export type SealedTokenCode =
  | 'sealed_token_unrecognized'
  | 'sealed_token_altered'
  | 'sealing_key_differs'
  | 'sealed_token_expired'
  | 'sealed_token_foreign';

/** A sealed token can't be opened. */
export interface SealedTokenProblem {
  readonly kind: 'sealed-token';
  readonly code: SealedTokenCode;
}

function unopenable(code: SealedTokenCode): Problem<SealedTokenProblem> {
  return new Problem({ kind: 'sealed-token', code });
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
 * @throws {Problem} It is something else, was changed, has expired, or belongs to another key or run.
 */
export async function unseal(sealed: string, run: SealingRun, key: Uint8Array): Promise<Outputs> {
  const jwe = unwrap(sealed);
  if (keyIdIn(jwe) !== keyIdOf(key)) {
    throw unopenable('sealing_key_differs');
  }
  const payload = await decrypt(jwe, key);
  if (payload['repository'] !== run.repository || payload['run_id'] !== run.runId) {
    throw unopenable('sealed_token_foreign');
  }
  const outputs = outputsIn(payload['outputs']);
  if (outputs === undefined) {
    throw unopenable('sealed_token_unrecognized');
  }
  return outputs;
}

function unwrap(sealed: string): string {
  if (!sealed.startsWith(PREFIX)) {
    throw unopenable('sealed_token_unrecognized');
  }
  const wrapped = sealed.slice(PREFIX.length);
  const jwe = Buffer.from(wrapped, 'base64url').toString('latin1');
  // Base64url has several spellings of the same bytes, of which `seal` writes only one.
  if (![wrapped, ...jwe.split('.')].every(isCanonical)) {
    throw unopenable('sealed_token_altered');
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
    throw unopenable('sealed_token_altered');
  }
}

async function decrypt(jwe: string, key: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { payload } = await jwtDecrypt(jwe, key, {
      audience: AUDIENCE,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: [ENCRYPTION],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    return payload;
  } catch (error) {
    throw unopenable(error instanceof errors.JWTExpired ? 'sealed_token_expired' : 'sealed_token_altered');
  }
}

const like =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);
const isHarmless = (text: string): boolean => harmlessValue(text) === text;

/** What each output looks like: one from elsewhere must not start a command in a log. */
const FORMS = new Map(
  Object.entries({
    'access-token': like(/^[\x21-\x7E]+$/),
    'token-type': like(/^Bearer$/),
    'expires-in': like(/^\d+$/),
    'expires-at': like(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    scopes: (text: string): boolean => text.split(' ').every(isHarmless),
    'account-id': like(/^[0-9a-f-]{36}$/),
    'account-name': isHarmless,
    'base-uri': like(/^https:\/\/[a-z0-9.:[\]-]+$/),
    'rest-base-path': like(/^https:\/\/[a-z0-9.:[\]-]+\/restapi$/),
  }),
);

/** Recognizes outputs that were sealed; `undefined` for anything else. */
function outputsIn(value: unknown): Outputs | undefined {
  const entries = Object.entries(value ?? {});
  const ours = entries.filter(([name, text]) => typeof text === 'string' && FORMS.get(name)?.(text));
  const outputs: Record<string, string> = Object.fromEntries(ours);
  const { 'access-token': token, 'expires-at': expiresAt } = outputs;
  return ours.length < entries.length || token === undefined || expiresAt === undefined
    ? undefined
    : { ...outputs, 'access-token': token, 'expires-at': expiresAt };
}
