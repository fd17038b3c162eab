/** Defines the closed list of failures, their public codes, and the form in which each is explained. */

import { RunnerFileError } from '../action/runner.ts';
import type { SecretlessTrigger } from '../action/trigger.ts';
import { ACCOUNT_CODES, AccountError, USERINFO_PATH } from '../docusign/account.ts';
import type { AccountServer } from '../docusign/environment.ts';
import { PrivateKeyError } from '../docusign/private-key.ts';
import { type Endpoint, REFUSAL_CODES, type Refusal, RefusalError } from '../docusign/refusal.ts';
import { InputError, type InputProblem } from '../input-problem.ts';
import { NETWORK_CODES, NetworkError, type NetworkFailure } from '../network/network-failure.ts';
import { SEALED_TOKEN_CODES, type SealedTokenCode, SealedTokenError } from '../sealed-token.ts';
import type { Settings } from '../settings.ts';
import { SigningError, type SigningProblem } from '../signing-problem.ts';
import type { Explanation } from './layout.ts';

const INPUT_CODES = [
  'invalid_input',
  'invalid_private_key',
  'invalid_sealing_key',
  'sealed_token_missing',
  'secrets_unavailable',
] as const;
type InputCode = Exclude<(typeof INPUT_CODES)[number], 'secrets_unavailable'>;

/** Every value that the output `error` can have. */
export const FAILURE_CODES = [
  ...INPUT_CODES,
  ...REFUSAL_CODES,
  ...NETWORK_CODES,
  ...ACCOUNT_CODES,
  ...SEALED_TOKEN_CODES,
  'signing_failed',
  'runner_file_unwritable',
  'internal_error',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A failure with all that its explanation is made from. */
export type Failure =
  | {
      readonly code: InputCode;
      readonly problems: readonly InputProblem[];
      readonly server: AccountServer | undefined;
    }
  | {
      readonly code: 'secrets_unavailable';
      readonly problems: readonly InputProblem[];
      readonly server: AccountServer | undefined;
      readonly trigger: SecretlessTrigger;
    }
  | { readonly code: Refusal['code']; readonly refusal: Refusal; readonly settings: Settings }
  | {
      readonly code: NetworkFailure['code'];
      readonly networkFailure: NetworkFailure;
      /** Which request brought no reply. */
      readonly endpoint: Endpoint;
      readonly settings: Settings;
    }
  | { readonly code: AccountError['code']; readonly accountIds: readonly string[]; readonly settings: Settings }
  | { readonly code: SealedTokenCode }
  | { readonly code: 'signing_failed'; readonly problem: SigningProblem; readonly settings: Settings }
  | { readonly code: 'runner_file_unwritable'; readonly error: RunnerFileError }
  | { readonly code: 'internal_error'; readonly errorName: string };

/** The member of the union that may carry a code. */
export type FailureOf<Code, F = Failure> = F extends { readonly code: infer Codes }
  ? Code extends Codes
    ? F
    : never
  : never;

/** What is said of a failure; the rest of its explanation follows from its kind. */
export type Words = Pick<Explanation, 'title' | 'happened'> & Partial<Explanation>;

/** The same, where one title stands for several cases. */
export type Untitled = Omit<Words, 'title'>;

/** Words for each of some codes. */
export type WordsFor<Code extends FailureCode> = { readonly [C in Code]: (failure: FailureOf<C>) => Words };

/** @param settings - `undefined` where there are none, or none yet. */
export function failureOf(error: unknown, settings: Settings | undefined): Failure {
  if (error instanceof InputError) {
    return inputFailure(error.problems, error.server);
  }
  if (error instanceof SealedTokenError) {
    return { code: error.code };
  }
  if (error instanceof RunnerFileError) {
    return { code: 'runner_file_unwritable', error };
  }
  const known = settings === undefined ? undefined : requestFailure(error, settings);
  return known ?? { code: 'internal_error', errorName: nameOf(error) };
}

function requestFailure(error: unknown, settings: Settings): Failure | undefined {
  if (error instanceof PrivateKeyError) {
    // It could be read, but not be signed with.
    return inputFailure([{ input: 'private-key', fault: { kind: 'not-a-key', shape: error.shape } }], settings.server);
  }
  if (error instanceof SigningError) {
    return { code: 'signing_failed', problem: error.problem, settings };
  }
  if (error instanceof RefusalError) {
    return { code: error.refusal.code, refusal: error.refusal, settings };
  }
  if (error instanceof NetworkError) {
    const { networkFailure, path } = error;
    const endpoint = path === USERINFO_PATH ? 'userinfo' : 'token';
    return { code: networkFailure.code, networkFailure, endpoint, settings };
  }
  if (error instanceof AccountError) {
    return { code: error.code, accountIds: error.accountIds, settings };
  }
  return undefined;
}

function inputFailure(problems: readonly InputProblem[], server: AccountServer | undefined): Failure {
  return { code: inputCode(problems), problems, server };
}

/** A single wrong input has a code of its own where people will want to distinguish it. */
function inputCode([problem, ...others]: readonly InputProblem[]): InputCode {
  if (others.length > 0) {
    return 'invalid_input';
  }
  if (problem?.fault.kind === 'not-a-key') {
    return 'invalid_private_key';
  }
  if (problem?.input === 'sealing-key') {
    return 'invalid_sealing_key';
  }
  return problem?.input === 'sealed-token' ? 'sealed_token_missing' : 'invalid_input';
}

/** A message may hold anything, a path or a secret; name and code are words of Node's. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return typeof error;
  }
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error.name : `${error.name} ${code}`;
}
