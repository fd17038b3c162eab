/** Recognizes what people give in place of what an input asks for. Loaded once an input can't be used. */

import { shapeOfFormat, shapeOfWords } from './docusign/key-lookalike.ts';
import type { InputFault } from './input-problem.ts';

/** Nothing has put the value in place of these, in whichever input. */
const UNRESOLVED = ['expression', 'reference', 'masked'] as const;

export type Lookalike = (typeof UNRESOLVED)[number] | 'key' | 'e-mail' | 'number';

/** In place of a GUID. */
const OTHERS: readonly (readonly [pattern: RegExp, lookalike: Lookalike])[] = [
  [/\$\{\{/, 'expression'],
  [/^.{101}/s, 'key'],
  [/^[^\s@:/$%]+@[^\s@]+$/, 'e-mail'],
  [/^\d+$/, 'number'],
];

/** @param kind - What is wrong with the text. */
export function lookalikeOf(text: string, kind: InputFault['kind']): { readonly looksLike?: Lookalike } {
  const isGuid = kind === 'not-a-guid';
  const looksLike =
    (isGuid ? OTHERS.find(([pattern]) => pattern.test(text))?.[1] : undefined) ?? unresolvedIn(text, NAMES[kind]);
  return looksLike === undefined ? {} : { looksLike };
}

/** What only looks unresolved: for an ID, a name in small letters; for others, any name, or an address. */
const NAMES: Readonly<Partial<Record<InputFault['kind'], RegExp>>> = {
  'not-a-guid': /^(?=.*[a-z])[\w-]+$/,
  'off-rule': /^[\w-]+$|^https?:/i,
  'not-an-account-server': /^\w[^$%]*$/,
  'not-a-redirect-uri': /^\w[^$%]*$/,
};

function unresolvedIn(text: string, other: RegExp | undefined): Lookalike | undefined {
  const shape = (other?.test(text) ?? true) ? undefined : (shapeOfFormat(text) ?? shapeOfWords(text));
  return UNRESOLVED.find((unresolved) => unresolved === shape);
}
