/** Diagnoses of what goes wrong before anything is sent, and of what should never go wrong. */

import type { Explanation } from '../action/explanation.ts';
import { code, joinProse, type Prose, prose } from '../action/prose.ts';
import type { InputProblem } from '../settings.ts';
import type { Diagnoses } from './index.ts';

export const inputDiagnoses: Diagnoses<'invalid_input' | 'invalid_private_key' | 'internal_error'> = {
  invalid_input: ({ problems }) => inputExplanation('DocuSign token: inputs to correct', problems),
  invalid_private_key: ({ problems }) => inputExplanation('DocuSign token: private key cannot be used', problems),
  internal_error: ({ errorName }) => ({
    title: 'DocuSign token: unexpected failure',
    happened: prose`The action failed in a way that it doesn't foresee (${errorName}). Run the job again; if it comes back, please report it.`,
    steps: [],
    facts: [],
    sections: [],
  }),
};

function inputExplanation(title: string, problems: readonly InputProblem[]): Explanation {
  const sentences = problems.map(({ input, text }) => prose`${code(input)} ${text}`);
  const [only] = sentences;
  if (sentences.length === 1 && only !== undefined) {
    return { title, happened: prose`The input ${only}`, steps: [], facts: [], sections: [] };
  }
  const names = joinProse(
    problems.map(({ input }): Prose => code(input)),
    ', ',
  );
  return {
    title,
    happened: prose`${String(problems.length)} inputs have to be corrected: ${names}.`,
    steps: sentences,
    facts: [],
    sections: [],
  };
}
