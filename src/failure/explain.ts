/** Turns whatever ended a run into what people and later steps learn of it. */

import { harmless } from '../action/foreign-text.ts';
import { isSecret } from '../action/inputs.ts';
import { documentationUrl } from '../action/run-context.ts';
import type { FailureReport } from '../action/runner.ts';
import { secretlessTrigger } from '../action/trigger.ts';
import type { Endpoint } from '../docusign/refusal.ts';
import { InputError } from '../input-problem.ts';
import type { Settings } from '../settings.ts';
import { type Failure, type FailureCode, failureOf, type Words, type WordsFor } from './failure.ts';
import { annotationOf, type Explanation, summaryOf } from './layout.ts';
import type { Prose } from './prose.ts';
import { accountFacts, accountWords } from './words/account.ts';
import { consentUrlOutput, consentWords } from './words/consent.ts';
import { inputWords } from './words/input-problem.ts';
import { networkFacts, networkWords } from './words/network.ts';
import { oddReplyWords } from './words/odd-reply.ts';
import { answer, TOKEN_WITHOUT_ACCOUNT } from './words/phrases.ts';
import { refusalWords } from './words/refusal.ts';
import { runnerWords } from './words/runner.ts';
import { sealedTokenWords } from './words/sealed-token.ts';
import { secretsFacts, secretsWords } from './words/secrets.ts';
import { signatureWords } from './words/signature.ts';

export { withReport } from './follow-up-report.ts';

/** @param settings - `undefined` where there are none, or none yet. */
export function explain(error: unknown, settings: Settings | undefined): FailureReport {
  return reportOf(withheldSecrets(error) ?? failureOf(error, settings));
}

/** Secrets that are empty because of what started the run are no mistake of the workflow's. */
function withheldSecrets(error: unknown): Failure | undefined {
  if (!(error instanceof InputError)) {
    return undefined;
  }
  const { problems, server } = error;
  const lacksSecret = problems.some(({ input, fault }) => fault.kind === 'missing' && isSecret(input));
  const trigger = lacksSecret ? secretlessTrigger() : undefined;
  return trigger === undefined ? undefined : { code: 'secrets_unavailable', problems, server, trigger };
}

export function reportOf(failure: Failure): FailureReport {
  const explanation = explanationOf(failure);
  const documentation = documentationUrl('docs/errors.md', failure.code);
  return {
    title: explanation.title,
    annotation: annotationOf(explanation, documentation),
    summary: summaryOf(explanation, documentation),
    outputs: { error: failure.code, ...particulars(failure) },
  };
}

/** A code without words doesn't compile. */
const WORDS: WordsFor<FailureCode> = {
  ...inputWords,
  ...secretsWords,
  ...runnerWords,
  ...consentWords,
  ...refusalWords,
  ...oddReplyWords,
  ...networkWords,
  ...accountWords,
  ...sealedTokenWords,
  ...signatureWords,
};

function explanationOf(failure: Failure): Explanation {
  // The compiler can't see that the code picks the words that take this failure.
  const words = WORDS[failure.code] as (failure: Failure) => Words;
  return { steps: [], sections: [], facts: factsOf(failure), ...words(failure) };
}

function factsOf(failure: Failure): readonly Prose[] {
  if ('refusal' in failure) {
    return [...answer(failure.refusal), ...tokenNote(failure.refusal.endpoint)];
  }
  if ('networkFailure' in failure) {
    return [...networkFacts(failure.networkFailure), ...tokenNote(failure.endpoint)];
  }
  if ('accountIds' in failure) {
    return accountFacts(failure.accountIds);
  }
  return 'trigger' in failure ? secretsFacts(failure) : [];
}

function tokenNote(endpoint: Endpoint): readonly Prose[] {
  return endpoint === 'token' ? [] : [TOKEN_WITHOUT_ACCOUNT];
}

function particulars(failure: Failure): Record<string, string> {
  if (!('refusal' in failure)) {
    return {};
  }
  const { refusal, settings } = failure;
  const { traceToken = '' } = refusal;
  return {
    ...(traceToken !== '' && harmless(traceToken) === traceToken && { 'trace-token': traceToken }),
    ...(refusal.code === 'consent_required' && { 'consent-url': consentUrlOutput(settings) }),
  };
}
