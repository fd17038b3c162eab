/** Recognizes what people enter instead of what an input asks for. Loaded only if an input can't be used. */

import type { InputName, InputsOf } from './action/inputs.ts';
import { shapeOfText, shapeOfWords } from './docusign/key-shape.ts';
import type { InputFault } from './input-problem.ts';

/** Placeholders that were never replaced by a value, in any input. */
const UNRESOLVED = ['expression', 'reference', 'masked'] as const;

export type Unresolved = (typeof UNRESOLVED)[number];
export type Lookalike = Unresolved | 'key' | 'e-mail' | 'number';

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

/** What as a whole is nothing else, even in place of a command or a passphrase, which may contain the like. */
const UNMISTAKABLE =
  /^(\$\{?\w+\}?|\$?\{\{.*\}\}|%\w+%|\*{3,}|(secrets|vars|(needs|steps)\.[\w-]+\.outputs)\.[\w-]+|(op|vault|ssm|awskms):.+)$/s;

/** @param names - What only looks unresolved; by default, all that isn't unmistakable. */
export function unresolvedIn(text: string, names = /^/): Unresolved | undefined {
  const shape = UNMISTAKABLE.test(text) || !names.test(text) ? (shapeOfText(text) ?? shapeOfWords(text)) : undefined;
  return UNRESOLVED.find((unresolved) => unresolved === shape);
}

/** @param fault - What is wrong with the input: with a key, the passphrase may be. */
export function lookalikeOf(inputs: Partial<InputsOf<InputName>>, input: InputName, fault: InputFault) {
  const passphrase =
    fault.kind === 'not-a-key' && fault.shape === 'wrong-passphrase' && inputs['private-key-passphrase'];
  const text = (fault.kind === 'not-a-key' ? passphrase : inputs[input]) || '';
  const other = fault.kind === 'not-a-guid' ? NO_GUIDS.find(([pattern]) => pattern.test(text))?.[1] : undefined;
  const looksLike = other ?? unresolvedIn(text, NAMES[fault.kind]);
  return looksLike === undefined ? {} : { looksLike };
}
