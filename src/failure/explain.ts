/** Turns what ended a run into what people and later steps learn about it. */

import { documentationUrl } from '../action/documentation.ts';
import { harmless } from '../action/foreign-text.ts';
import type { FailureReport } from '../action/runner.ts';
import type { Settings } from '../settings.ts';
import { type Failure, failureOf } from './failure.ts';
import { annotationOf, type Explanation, summaryOf } from './layout.ts';
import { accountFacts, accountWords } from './words/account.ts';
import { consentUrlOutput } from './words/consent.ts';
import { inputWords } from './words/input-problem.ts';
import { networkFacts, networkWords } from './words/network.ts';
import { oauthErrorWords } from './words/oauth-error.ts';
import { answer } from './words/phrases.ts';
import { replyErrorWords } from './words/reply-error.ts';
import { defectWords, runnerFileWords } from './words/runner.ts';
import { sealedTokenWords } from './words/sealed-token.ts';
import { secretlessFacts, secretlessWords } from './words/secrets.ts';
import { signingWords } from './words/signature.ts';

export { withReport } from './follow-up-report.ts';

/** @param settings - `undefined` if there are none, or none yet. */
export function explain(error: unknown, settings: Settings | undefined): FailureReport {
  return reportOf(failureOf(error, settings));
}

export function reportOf(failure: Failure): FailureReport {
  const explanation = explanationOf(failure);
  const documentation = documentationUrl('docs/errors.md', failure.code);
  const outputs = { error: failure.code, ...particulars(failure) };
  const { 'consent-url': consentUrl } = outputs;
  return {
    title: explanation.title,
    plainLine: consentUrl && `Consent page: ${consentUrl}`,
    annotation: annotationOf(explanation, documentation),
    summary: summaryOf(explanation, documentation),
    outputs,
  };
}

function explanationOf(failure: Failure): Explanation {
  switch (failure.kind) {
    case 'inputs':
      return inputWords[failure.code](failure);
    case 'secretless':
      return { ...secretlessWords(failure.trigger), facts: secretlessFacts(failure) };
    case 'oauth-error':
      return { ...oauthErrorWords[failure.code](failure), facts: answer(failure) };
    case 'reply-error':
      return { ...replyErrorWords[failure.code](failure), facts: answer(failure) };
    case 'network':
      return { ...networkWords[failure.code](failure), facts: networkFacts(failure) };
    case 'account':
      return { ...accountWords[failure.code](failure), facts: accountFacts(failure.accounts) };
    case 'signing':
      return signingWords(failure);
    case 'sealed-token':
      return sealedTokenWords[failure.code](failure);
    case 'runner-file':
      return runnerFileWords(failure);
    case 'defect':
      return defectWords(failure.errorName);
  }
}

function particulars(failure: Failure): { 'trace-token'?: string; 'consent-url'?: string } {
  if (failure.kind !== 'oauth-error' && failure.kind !== 'reply-error') {
    return {};
  }
  const { traceToken = '' } = failure;
  return {
    ...(traceToken !== '' && harmless(traceToken) === traceToken && { 'trace-token': traceToken }),
    ...(failure.code === 'consent_required' && { 'consent-url': consentUrlOutput(failure.settings) }),
  };
}
