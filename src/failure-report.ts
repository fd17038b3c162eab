/** Puts a failure's diagnosis into the form in which people and later steps get it. */

import { annotationOf, summaryOf } from './action/explanation.ts';
import type { FailureReport } from './action/report.ts';
import { documentationUrl } from './action/run-context.ts';
import { consentUrlOutput } from './diagnosis/consent.ts';
import { diagnose } from './diagnosis/index.ts';
import { TOKEN_IS_OUT } from './diagnosis/words.ts';
import type { Failure } from './failure.ts';

/** @param tokenIsOut - Whether a token was output before the failure, which then concerns the account alone. */
export function reportOf(failure: Failure, tokenIsOut = false): FailureReport {
  const diagnosis = diagnose(failure);
  const explanation =
    tokenIsOut && 'interruption' in failure ? { ...diagnosis, facts: [...diagnosis.facts, TOKEN_IS_OUT] } : diagnosis;
  const documentation = documentationUrl('docs/errors.md', failure.code);
  return {
    title: explanation.title,
    annotation: annotationOf(explanation, documentation),
    summary: summaryOf(explanation, documentation),
    outputs: { error: failure.code, ...particulars(failure) },
  };
}

function particulars(failure: Failure): Record<string, string> {
  if (!('refusal' in failure)) {
    return {};
  }
  const { refusal, settings } = failure;
  return {
    ...(refusal.traceToken !== undefined && { 'trace-token': refusal.traceToken }),
    ...(refusal.code === 'consent_required' && { 'consent-url': consentUrlOutput(settings) }),
  };
}
