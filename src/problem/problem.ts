/** What ends a run: the one error that this action throws. Its facts say what happened, and others find the words. */

/**
 * A failure that the action foresees, distinguished by the kind of its facts. Each room declares its own kinds, and
 * `failure/failure.ts` lists them all.
 */
export class Problem<Facts extends { readonly kind: string }> extends Error {
  override readonly name = 'Problem';
  readonly facts: Facts;

  constructor(facts: Facts) {
    super(facts.kind);
    this.facts = facts;
  }
}

/** Node's own code for an error, e.g. `ENOSPC`; `undefined` if it has none. */
export function nodeCodeOf(error: unknown): string | undefined {
  const { code }: NodeJS.ErrnoException = error instanceof Error ? error : new Error();
  return code;
}
