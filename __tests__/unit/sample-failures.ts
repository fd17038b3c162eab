/** A failure of every code, as hostile or as harmless as a test wants it. */

import { RunnerFileError } from '../../src/action/runner.ts';
import { ACCOUNT_CODES } from '../../src/docusign/account.ts';
import { REFUSAL_CODES, type Refusal } from '../../src/docusign/refusal.ts';
import { FAILURE_CODES, type Failure, type FailureCode } from '../../src/failure/failure.ts';
import { NETWORK_CODES } from '../../src/network/network-failure.ts';
import { SEALED_TOKEN_CODES } from '../../src/sealed-token.ts';
import type { Settings } from '../../src/settings.ts';
import { inputFailure } from './sample-settings.ts';

export interface Circumstances {
  readonly settings: Settings;
  /** What the server said. */
  readonly refusal?: Partial<Refusal>;
  readonly accountIds?: readonly string[];
  readonly nodeCode?: string;
}

export function refusalFailure(code: Refusal['code'], { settings, refusal = {} }: Circumstances): Failure {
  return { code, settings, refusal: { endpoint: 'token', status: 400, ...refusal, code } };
}

export function sampleFailure(code: FailureCode, circumstances: Circumstances): Failure {
  const { settings, accountIds = [], nodeCode, refusal = {} } = circumstances;
  const { server } = settings;
  const problems = inputFailure({ 'user-id': undefined })?.problems ?? [];
  if (isOneOf(REFUSAL_CODES, code)) {
    return refusalFailure(code, circumstances);
  }
  if (isOneOf(NETWORK_CODES, code)) {
    const networkFailure = { code, temporary: false, proxyStatus: 403, ...(nodeCode !== undefined && { nodeCode }) };
    return { code, settings, networkFailure, endpoint: refusal.endpoint ?? 'token' };
  }
  if (isOneOf(ACCOUNT_CODES, code)) {
    return { code, settings, accountIds };
  }
  if (isOneOf(SEALED_TOKEN_CODES, code)) {
    return { code };
  }
  switch (code) {
    case 'signing_failed':
      return { code, settings, problem: { kind: 'exit-code', exitCode: 2 } };
    case 'runner_file_unwritable':
      return { code, error: new RunnerFileError('GITHUB_OUTPUT', new Error()) };
    case 'internal_error':
      return { code, errorName: 'RangeError' };
    case 'secrets_unavailable':
      return { code, problems, server, trigger: 'fork' };
    default:
      return { code, problems, server };
  }
}

export function allFailures(circumstances: Circumstances): readonly Failure[] {
  return FAILURE_CODES.map((code) => sampleFailure(code, circumstances));
}

function isOneOf<T extends string>(codes: readonly T[], code: string): code is T {
  return (codes as readonly string[]).includes(code);
}
