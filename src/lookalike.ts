/** Recognizes what people enter instead of what an input asks for. Loaded only if an input can't be used. */

import type { InputName, InputsOf } from './action/inputs.ts';
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
export async function unresolvedIn(text: string, names = /^/): Promise<Unresolved | undefined> {
  if (!UNMISTAKABLE.test(text) && names.test(text)) {
    return undefined;
  }
  // With all of the key repair: the same file is there for both.
  const { looksOf } = await import('./docusign/key-repair.ts');
  const looks = looksOf(text);
  return UNRESOLVED.find((unresolved) => unresolved === looks);
}

/** @param fault - What is wrong with the input: with a key, the passphrase may be. */
export async function lookalikeOf(inputs: Partial<InputsOf<InputName>>, input: InputName, fault: InputFault) {
  const passphrase =
    fault.kind === 'not-a-key' && fault.shape === 'wrong-passphrase' && inputs['private-key-passphrase'];
  const text = (fault.kind === 'not-a-key' ? passphrase : inputs[input]) || '';
  const other = fault.kind === 'not-a-guid' ? NO_GUIDS.find(([pattern]) => pattern.test(text))?.[1] : undefined;
  const looksLike = other ?? (await unresolvedIn(text, NAMES[fault.kind]));
  return looksLike === undefined ? {} : { looksLike };
}
