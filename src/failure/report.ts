/** Puts a failure's diagnosis into the form in which people and later steps get it. */

import { documentationUrl } from '../action/run-context.ts';
import type { FailureReport } from '../action/runner.ts';
import type { Failure } from './failure.ts';
import { annotationOf, summaryOf } from './layout.ts';
import { consentUrlOutput } from './words/consent.ts';
import { diagnose } from './words/index.ts';
import { TOKEN_IS_OUT } from './words/phrases.ts';

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
