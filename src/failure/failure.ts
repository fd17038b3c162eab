/** Owns the closed list of failures and their public codes. */

import type { SecretlessTrigger } from '../action/trigger.ts';
import { ACCOUNT_CODES, AccountError } from '../docusign/account.ts';
import { PrivateKeyError } from '../docusign/private-key.ts';
import { REFUSAL_CODES, type Refusal, RefusalError } from '../docusign/refusal.ts';
import { InputError, type InputProblem } from '../input-problem.ts';
import { type Interruption, TRANSPORT_CODES, TransportError } from '../network/network-failure.ts';
import { SEAL_CODES, type SealCode, SealError } from '../seal-error.ts';
import type { Settings } from '../settings.ts';

/** Every value that the output `error` can have. */
export const FAILURE_CODES = [
  'invalid_input',
  'invalid_private_key',
  'secrets_unavailable',
  ...REFUSAL_CODES,
  ...TRANSPORT_CODES,
  ...ACCOUNT_CODES,
  ...SEAL_CODES,
  'internal_error',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A failure with all that its diagnosis is made from. */
export type Failure =
  | { readonly code: 'invalid_input' | 'invalid_private_key'; readonly problems: readonly InputProblem[] }
  | {
      readonly code: 'secrets_unavailable';
      readonly problems: readonly InputProblem[];
      readonly trigger: SecretlessTrigger;
    }
  | { readonly code: Refusal['code']; readonly refusal: Refusal; readonly settings: Settings }
  | { readonly code: Interruption['code']; readonly interruption: Interruption; readonly settings: Settings }
  | { readonly code: AccountError['code']; readonly accountIds: readonly string[]; readonly settings: Settings }
  | { readonly code: SealCode }
  | { readonly code: 'internal_error'; readonly errorName: string };

/** @param settings - `undefined` while the inputs are not read. */
export function failureOf(error: unknown, settings: Settings | undefined): Failure {
  if (error instanceof InputError) {
    return inputFailure(error.problems);
  }
  if (error instanceof SealError) {
    return { code: error.code };
  }
  const known = settings === undefined ? undefined : requestFailure(error, settings);
  return known ?? { code: 'internal_error', errorName: nameOf(error) };
}

function requestFailure(error: unknown, settings: Settings): Failure | undefined {
  if (error instanceof PrivateKeyError) {
    // It could be read, but not be signed with.
    const fault = { kind: 'not-a-key', shape: error.shape, server: settings.server } as const;
    return inputFailure([{ input: 'private-key', fault }]);
  }
  if (error instanceof RefusalError) {
    return { code: error.refusal.code, refusal: error.refusal, settings };
  }
  if (error instanceof TransportError) {
    return { code: error.interruption.code, interruption: error.interruption, settings };
  }
  if (error instanceof AccountError) {
    return { code: error.code, accountIds: error.accountIds, settings };
  }
  return undefined;
}

/** A single input that is wrong has a code of its own, where people will want to tell it from the rest. */
function inputFailure(problems: readonly InputProblem[]): Failure {
  const [{ input, fault } = {}, ...others] = problems;
  if (others.length > 0) {
    return { code: 'invalid_input', problems };
  }
  if (fault?.kind === 'not-a-key') {
    return { code: 'invalid_private_key', problems };
  }
  if (input === 'sealing-key') {
    return { code: 'invalid_sealing_key' };
  }
  return input === 'sealed-token' ? { code: 'sealed_token_missing' } : { code: 'invalid_input', problems };
}

/** A message may hold anything, a path or a secret; name and code are words of Node's. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return typeof error;
  }
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error.name : `${error.name} ${code}`;
}
