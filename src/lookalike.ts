/** Recognizes what people enter instead of what an input asks for. Loaded only if an input can't be used. */

import { shapeOfText, shapeOfWords } from './docusign/key-shape.ts';
import type { InputFault } from './input-problem.ts';

/** Placeholders that were never replaced by a value, in any input. */
const UNRESOLVED = ['expression', 'reference', 'masked'] as const;

export type Lookalike = (typeof UNRESOLVED)[number] | 'key' | 'e-mail' | 'number';

/** What people enter instead of a GUID. */
const NO_GUIDS: readonly (readonly [pattern: RegExp, lookalike: Lookalike])[] = [
  [/\$\{\{/, 'expression'],
  [/^.{101}/s, 'key'],
  [/^[^\s@:/$%]+@[^\s@]+$/, 'e-mail'],
  [/^\d+$/, 'number'],
];

/** What only looks unresolved: for an ID, a lowercase name; for others, any name, or an address. */
const NAMES: Readonly<Partial<Record<InputFault['kind'], RegExp>>> = {
  'not-a-guid': /^(?=.*[a-z])[\w-]+$/,
  'off-rule': /^[\w-]+$|^https?:/i,
  'not-an-account-server': /^\w[^$%]*$/,
  'not-a-redirect-uri': /^\w[^$%]*$/,
};

/** @param kind - What is wrong with the text. */
export function lookalikeOf(text: string, kind: InputFault['kind']): { readonly looksLike?: Lookalike } {
  const other = kind === 'not-a-guid' ? NO_GUIDS.find(([pattern]) => pattern.test(text))?.[1] : undefined;
  const mayBe = other === undefined && NAMES[kind]?.test(text) === false;
  const shape = mayBe ? (shapeOfText(text) ?? shapeOfWords(text)) : undefined;
  const looksLike = other ?? UNRESOLVED.find((unresolved) => unresolved === shape);
  return looksLike === undefined ? {} : { looksLike };
}
