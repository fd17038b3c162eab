/** Recognizes what people store instead of a GUID. Loaded once an input has none. */

export type Lookalike = 'expression' | 'key' | 'e-mail' | 'number';

const LOOKALIKES: readonly (readonly [pattern: RegExp, lookalike: Lookalike])[] = [
  [/\$\{\{/, 'expression'],
  [/^.{101}/s, 'key'],
  [/@/, 'e-mail'],
  [/^\d+$/, 'number'],
];

export function lookalikeOf(text: string): Lookalike | undefined {
  return LOOKALIKES.find(([pattern]) => pattern.test(text))?.[1];
}
