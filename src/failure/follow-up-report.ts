/** Writes the output `report` of a failed run: what the action in `follow-up/` needs to know. */

import type { FailureReport } from '../action/runner.ts';
import { isWebAddress } from '../docusign/consent.ts';
import { areDocusignScopes } from '../docusign/grant.ts';
import type { Settings } from '../settings.ts';

/** Adds the report to what a failure tells later steps and jobs. */
export function withReport(failure: FailureReport, settings: Settings | undefined): FailureReport {
  const { error, 'trace-token': traceToken } = failure.outputs;
  const report = {
    version: 1,
    result: 'failure',
    error,
    'consent-url': consentUrlOf(failure, settings),
    'trace-token': traceToken,
    user: settings?.grant.userId.slice(-4),
  };
  return { ...failure, outputs: { ...failure.outputs, report: withoutWords(JSON.stringify(report)) } };
}

/** Without it if a part may be a secret in the wrong input, whose mask must not be evaded. */
function consentUrlOf({ outputs }: FailureReport, settings: Settings | undefined): string | undefined {
  const { redirectUri = 'https://', scopes } = { ...settings, ...settings?.grant };
  return isWebAddress(redirectUri) && areDocusignScopes(scopes ?? []) ? outputs['consent-url'] : undefined;
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
