/** Reads what runs report, and what their reports prove together. Knows nothing of issues. */

import { type ConsentLink, consentLinkIn } from '../docusign/consent-link.ts';
import { guidIn } from '../docusign/guid.ts';
import { FIXED_BY, isFailureCode } from '../failure/codes.ts';
import { problem } from './problem.ts';
import { isPeoplesCode, type PeoplesCode } from './titles.ts';

/** A failure that people have to fix. */
export interface PeoplesFailure {
  readonly code: PeoplesCode;
  /** Which of the reports, from 1 on. */
  readonly place: number;
  /** `undefined` if there is none, or one that can't be trusted. */
  readonly consent: ConsentLink | undefined;
  readonly traceToken: string | undefined;
  /** The end of the user's ID. */
  readonly user: string | undefined;
}

export interface Findings {
  /** People have to act; each credential has worked; or neither is known, and nothing may change. */
  readonly verdict: 'failing' | 'working' | 'unknown';
  readonly failures: readonly PeoplesFailure[];
  /** Codes of failures that resolve themselves. */
  readonly passing: readonly string[];
  /** How many reports are missing. */
  readonly missing: number;
}

/**
 * Reads one report per line. An empty line is a missing report.
 *
 * @param keys - Integration keys: one for all reports, or one per line.
 * @throws {Problem} A line isn't a report of this version.
 */
export function readReports(text: string, keys: string): Findings {
  const integrationKeys = linesIn(keys).map(guidIn);
  const lines = linesIn(text);
  const count = Math.max(lines.length, integrationKeys.length);
  const reports = Array.from({ length: count }, (_, index) =>
    readReport(lines[index] ?? '', index + 1, integrationKeys[integrationKeys.length === 1 ? 0 : index]),
  );
  const failures = reports.filter((report) => typeof report === 'object');
  const passing = reports.filter((report) => typeof report === 'string' && isFailureCode(report));
  const missing = reports.filter((report) => report === 'missing').length;
  const isWorking = failures.length + passing.length + missing === 0;
  return { verdict: failures.length > 0 ? 'failing' : isWorking ? 'working' : 'unknown', failures, passing, missing };
}

/** A line break at the end doesn't start another line. */
function linesIn(text: string): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** @returns A failure that people have to fix, the code of any other, `missing`, or `success`. */
function readReport(line: string, place: number, integrationKey: string | undefined): PeoplesFailure | string {
  if (line.trim() === '') {
    return 'missing';
  }
  const { version, result, error: code, ...told } = objectIn(line);
  if (version === 1 && result === 'success') {
    return result;
  }
  if (version === 1 && result === 'failure' && typeof code === 'string') {
    if (isPeoplesCode(code)) {
      const consentUrl = textIn(told['consent-url'], /^https:/);
      return {
        code,
        place,
        consent: consentUrl && integrationKey ? consentLinkIn(consentUrl, integrationKey) : undefined,
        traceToken: textIn(told['trace-token'], /^[\w-]{1,64}$/),
        user: textIn(told['user'], /^[0-9a-f]{4}$/),
      };
    }
    if (isFailureCode(code) && FIXED_BY[code] === 'time') {
      return code;
    }
  }
  throw problem('invalid_report', `Line ${place}`);
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
}

function textIn(value: unknown, form: RegExp): string | undefined {
  return typeof value === 'string' && form.test(value) ? value : undefined;
}
