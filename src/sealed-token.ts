/** Seals and opens tokens: a token and its account, encrypted so that they survive between jobs. Loaded by a sealing key. */

import { createHash } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { harmlessValue } from './action/foreign-text.ts';
import type { currentRun } from './action/run-context.ts';
import type { Unresolved } from './lookalike.ts';
import type { Outputs } from './outputs.ts';
import { Problem } from './problem/problem.ts';

/** Doesn't look like a JWT: servers and runners may mask what starts like one. */
const PREFIX = 'sealed1_';
const AUDIENCE = 'docusign-access-token/unseal';
const ENCRYPTION = 'A256GCM';
/** So that a runner whose clock is ahead opens a token that is still valid. */
const CLOCK_TOLERANCE_SECONDS = 300;

/** The run that a sealed token belongs to. Prevents mistakes, but doesn't stop a holder of the key. */
type SealingRun = ReturnType<typeof currentRun>;

export type SealedTokenCode =
  | 'sealed_token_unrecognized'
  | 'sealed_token_altered'
  | 'sealing_key_differs'
  | 'sealed_token_expired'
  | 'sealed_token_foreign';

export interface SealedTokenProblem {
  readonly kind: 'sealed-token';
  readonly code: SealedTokenCode;
  /** What was passed in its place. */
  readonly looksLike?: Unresolved | undefined;
}

function unopenable(code: SealedTokenCode, looks: Pick<SealedTokenProblem, 'looksLike'> = {}) {
  return new Problem<SealedTokenProblem>({ kind: 'sealed-token', code, ...looks });
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
  const jwe = await unwrap(sealed);
  if (keyIdIn(jwe) !== keyIdOf(key)) {
    throw unopenable('sealing_key_differs');
  }
  const payload = await decrypt(jwe, key);
  if (payload['repository'] !== run.repository || payload['run_id'] !== run.runId) {
    throw unopenable('sealed_token_foreign');
  }
  return parseOutputs(payload['outputs']);
}

async function unwrap(sealed: string): Promise<string> {
  if (!sealed.startsWith(PREFIX)) {
    const { unresolvedIn } = await import('./lookalike.ts');
    throw unopenable('sealed_token_unrecognized', { looksLike: await unresolvedIn(sealed) });
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

const isHarmless = (text: string): boolean => harmlessValue(text) === text;

/** What each output looks like: one from elsewhere must not start a command in a log. */
const FORMS = new Map<string, (text: string) => boolean>([
  ['access-token', (text) => /^[\x21-\x7E]+$/.test(text)],
  ['token-type', (text) => text === 'Bearer'],
  ['expires-in', (text) => /^\d+$/.test(text)],
  ['expires-at', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)],
  ['scopes', (text) => text.split(' ').every(isHarmless)],
  ['account-id', (text) => /^[0-9a-f-]{36}$/.test(text)],
  ['account-name', isHarmless],
  ['base-uri', (text) => /^https:\/\/[a-z0-9.:[\]-]+$/.test(text)],
  ['rest-base-path', (text) => /^https:\/\/[a-z0-9.:[\]-]+\/restapi$/.test(text)],
]);

/** @throws {Problem} It contains something other than outputs. */
function parseOutputs(value: unknown): Outputs {
  const entries = Object.entries(value ?? {});
  const ours = entries.filter(([name, text]) => typeof text === 'string' && FORMS.get(name)?.(text));
  const outputs: Record<string, string> = Object.fromEntries(ours);
  const { 'access-token': token, 'expires-at': expiresAt } = outputs;
  if (ours.length < entries.length || token === undefined || expiresAt === undefined) {
    throw unopenable('sealed_token_unrecognized');
  }
  return { ...outputs, 'access-token': token, 'expires-at': expiresAt };
}
