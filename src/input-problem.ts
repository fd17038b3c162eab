/** What can be wrong with inputs, described by rule and by shape, never by value. */

import type { InputName } from './action/inputs.ts';
import type { RedirectUriProblem } from './docusign/consent.ts';
import type { AccountServer, OAuthHostProblem } from './docusign/environment.ts';
import type { KeyProblem } from './docusign/private-key.ts';
import type { Lookalike } from './lookalike.ts';

export type InputFault =
  | { readonly kind: 'missing' | 'not-a-guid' | 'same-as-integration-key' | 'not-looked-up' }
  /** It breaks the one rule that its input has. */
  | { readonly kind: 'off-rule' }
  /** Both a key and a command were given. */
  | { readonly kind: 'two-signers' }
  | OAuthHostProblem
  | RedirectUriProblem
  | KeyProblem;

export type InputProblem = InputFault & { readonly input: InputName; readonly looksLike?: Lookalike };

export interface InputProblems {
  readonly kind: 'inputs';
  readonly problems: readonly InputProblem[];
  /** Knows the page that shows the right values; `undefined` for an action that asks no server. */
  readonly server: AccountServer | undefined;
}
