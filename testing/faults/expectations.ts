/** How a step must end when it meets a fault, by the rules of retrying. What it says then is on docs/reliability.md. */

/** How the step must end, and after how many attempts at the stage that fails. */
export interface Expectation {
  /** The output `error`; `undefined` where the step succeeds all the same. */
  readonly code?: string;
  readonly attempts: number;
  readonly seconds: keyof typeof SECONDS;
}

/** Classes of duration: the least and the most, on an idle machine. */
export const SECONDS = { '<1': [0, 1], '1–5': [1, 5], '5–8': [5, 8], '20–25': [20, 25], '30': [29, 31] } as const;

export const GRANTED: Expectation = { attempts: 1, seconds: '<1' };

/** Nothing that another attempt could change. */
export const atOnce = (code: string): Expectation => ({ code, attempts: 1, seconds: '<1' });

export const afterRetries = (code: string): Expectation => ({ code, attempts: 4, seconds: '1–5' });

/** Three attempts of ten seconds. */
export const byTheDeadline = (code: string): Expectation => ({ code, attempts: 3, seconds: '30' });

export const BROKEN = afterRetries('connection_lost');
export const SILENT = byTheDeadline('timed_out');
export const DISTURBED = afterRetries('server_error');
export const LIMITED = afterRetries('rate_limited');
export const LIMITED_FOR_LONG = atOnce('rate_limited');
export const REDIRECTED = atOnce('redirected');
export const BLOCKED = atOnce('blocked');
export const UNUSABLE = atOnce('invalid_reply');
export const UNTRUSTED = atOnce('certificate_rejected');
