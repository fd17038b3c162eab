/** What can be wrong with inputs, described by rule and by shape, never by value. */

import type { InputName } from './action/inputs.ts';
import type { RedirectUriProblem } from './docusign/consent.ts';
import type { AccountServer, OAuthHostProblem } from './docusign/environment.ts';
import type { KeyShape } from './docusign/key-shape.ts';

/** What a text that is no GUID looks like. */
export type Lookalike = 'expression' | 'key' | 'e-mail' | 'number';

export type InputFault =
  | { readonly kind: 'missing' }
  /** It breaks the one rule that its input has. */
  | { readonly kind: 'off-rule' }
  | { readonly kind: 'not-a-guid'; readonly looksLike: Lookalike | undefined }
  | { readonly kind: 'same-as-integration-key' }
  /** Both a key and a command were given. */
  | { readonly kind: 'two-signers' }
  | { readonly kind: 'not-an-account-server'; readonly problem: OAuthHostProblem }
  | { readonly kind: 'not-a-redirect-uri'; readonly problem: RedirectUriProblem }
  | { readonly kind: 'not-a-key'; readonly shape: KeyShape }
  | { readonly kind: 'not-looked-up' };

export interface InputProblem {
  readonly input: InputName;
  readonly fault: InputFault;
}

/** Some inputs can't be used. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly InputProblem[];
  /** Knows the page that shows the right values; `undefined` for an action that asks no server. */
  readonly server: AccountServer | undefined;

  constructor(problems: readonly InputProblem[], server?: AccountServer) {
    super(problems.map((problem) => problem.input).join(', '));
    this.problems = problems;
    this.server = server;
  }
}
