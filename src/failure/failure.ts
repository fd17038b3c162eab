/** Turns what was thrown into a failure: its facts, its public code, and what the workflow asked for. */

import { isSecret } from '../action/inputs.ts';
import type { RunnerFileProblem } from '../action/runner.ts';
import { type SecretlessTrigger, secretlessTrigger } from '../action/trigger.ts';
import type { AccountProblem } from '../docusign/account.ts';
import type { OAuthError } from '../docusign/oauth-error.ts';
import type { KeyProblem } from '../docusign/private-key.ts';
import type { ReplyError } from '../docusign/reply-error.ts';
import type { InputProblem, InputProblems } from '../input-problem.ts';
import type { NetworkFailure } from '../network/network-failure.ts';
import { nodeCodeOf, Problem } from '../problem/problem.ts';
import type { SealedTokenProblem } from '../sealed-token.ts';
import type { Settings } from '../settings.ts';
import type { SigningProblem } from '../signing-problem.ts';
import type { InputCode } from './codes.ts';
import type { Asked } from './words/phrases.ts';

/** Each fault that ends a request has its own public code. */
type RequestProblem = OAuthError | ReplyError | NetworkFailure | AccountProblem;
/** The facts of everything that the action throws, by kind. */
type Facts = RequestProblem | InputProblems | KeyProblem | SigningProblem | SealedTokenProblem | RunnerFileProblem;

/** A failure with everything that its explanation is made from. */
export type Failure =
  | (InputProblems & { readonly code: InputCode })
  | (Omit<InputProblems, 'kind'> & {
      readonly kind: 'secretless';
      readonly code: 'secrets_unavailable';
      readonly trigger: SecretlessTrigger;
    })
  | (RequestProblem & Asked)
  | (SigningProblem & Asked & { readonly code: 'signing_failed' })
  | SealedTokenProblem
  | (RunnerFileProblem & { readonly code: 'runner_file_unwritable' })
  | { readonly kind: 'defect'; readonly code: 'internal_error'; readonly errorName: string };

export function failureOf(error: unknown, settings: Settings | undefined): Failure {
  const known = error instanceof Problem ? knownFailure(error.facts, settings) : undefined;
  return known ?? { kind: 'defect', code: 'internal_error', errorName: nameOf(error) };
}

function knownFailure(facts: Facts, settings: Settings | undefined): Failure | undefined {
  switch (facts.kind) {
    case 'inputs':
      return inputFailure(facts);
    case 'sealed-token':
      return facts;
    case 'runner-file':
      return { ...facts, code: 'runner_file_unwritable' };
  }
  if (settings === undefined) {
    return undefined;
  }
  switch (facts.kind) {
    case 'not-a-key':
      // It could be read, but doesn't sign.
      return inputFailure({ kind: 'inputs', problems: [{ input: 'private-key', ...facts }], server: settings.server });
    case 'signing':
      return { ...facts, code: 'signing_failed', settings };
    default:
      return { ...facts, settings };
  }
}

function inputFailure(inputs: InputProblems): Failure {
  // Secrets that are empty because of what started the run are not the workflow's mistake.
  const missing = inputs.problems.filter(({ kind }) => kind === 'missing');
  const trigger = missing.length > 0 ? secretlessTrigger() : undefined;
  // An agent's run lacks variables as well.
  return trigger === undefined || !(trigger === 'agent' || missing.some(({ input }) => isSecret(input)))
    ? { ...inputs, code: inputCode(inputs.problems) }
    : { ...inputs, kind: 'secretless', code: 'secrets_unavailable', trigger };
}

function inputCode([problem, ...others]: readonly InputProblem[]): InputCode {
  if (others.length > 0) {
    return 'invalid_input';
  }
  if (problem?.kind === 'not-a-key') {
    return 'invalid_private_key';
  }
  if (problem?.input === 'sealing-key') {
    return 'invalid_sealing_key';
  }
  return problem?.input === 'sealed-token' ? 'sealed_token_missing' : 'invalid_input';
}

/** A message may contain anything, such as a path or a secret; name and code are Node's words. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return typeof error;
  }
  return [error.name, nodeCodeOf(error)].filter(Boolean).join(' ');
}
