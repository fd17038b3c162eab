/** Owns what can be wrong with inputs: by rule and by looks, never by value. */

import type { InputName } from './action/inputs.ts';
import type { AccountServer, OAuthHostProblem } from './docusign/environment.ts';
import type { KeyShape } from './docusign/key-shape.ts';

/** What a text looks like that is no GUID. */
export type Lookalike = 'expression' | 'key' | 'e-mail' | 'number';

export type InputFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-guid'; readonly looksLike: Lookalike | undefined }
  | { readonly kind: 'same-as-integration-key' }
  | { readonly kind: 'not-a-member'; readonly members: readonly string[] }
  | { readonly kind: 'not-an-account-server'; readonly problem: OAuthHostProblem }
  /** `server` has the page where the right key is. */
  | { readonly kind: 'not-a-key'; readonly shape: KeyShape; readonly server: AccountServer }
  | { readonly kind: 'not-looked-up' }
  | { readonly kind: 'not-scopes' }
  | { readonly kind: 'not-a-redirect-uri' }
  | { readonly kind: 'not-a-sealing-key' };

export interface InputProblem {
  readonly input: InputName;
  readonly fault: InputFault;
}

/** Some inputs can't be used. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map((problem) => problem.input).join(', '));
    this.problems = problems;
  }
}
