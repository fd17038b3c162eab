/** A failure of every code, as hostile or as harmless as a test wants it. */

import { ACCOUNT_CODES } from '../../src/docusign/account.ts';
import { REFUSAL_CODES, type Refusal } from '../../src/docusign/refusal.ts';
import { FAILURE_CODES, type Failure, type FailureCode } from '../../src/failure/failure.ts';
import { TRANSPORT_CODES } from '../../src/network/network-failure.ts';
import { SEAL_CODES } from '../../src/seal-error.ts';
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
  const { settings, accountIds = [], nodeCode } = circumstances;
  const problems = inputFailure({ 'user-id': undefined })?.problems ?? [];
  if (isOneOf(REFUSAL_CODES, code)) {
    return refusalFailure(code, circumstances);
  }
  if (isOneOf(TRANSPORT_CODES, code)) {
    const interruption = { code, temporary: false, proxyStatus: 403, ...(nodeCode !== undefined && { nodeCode }) };
    return { code, settings, interruption };
  }
  if (isOneOf(ACCOUNT_CODES, code)) {
    return { code, settings, accountIds };
  }
  if (isOneOf(SEAL_CODES, code)) {
    return { code };
  }
  switch (code) {
    case 'internal_error':
      return { code, errorName: 'RangeError' };
    case 'secrets_unavailable':
      return { code, problems, trigger: 'fork' };
    default:
      return { code, problems };
  }
}

export function allFailures(circumstances: Circumstances): readonly Failure[] {
  return FAILURE_CODES.map((code) => sampleFailure(code, circumstances));
}

function isOneOf<T extends string>(codes: readonly T[], code: string): code is T {
  return (codes as readonly string[]).includes(code);
}
