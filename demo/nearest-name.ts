/** Finds the name that somebody meant who wrote another. */

/** More slips than these make another name. */
const MAX_SLIPS = 2;

/** The name that is written the same but for case, separators and two letters; `undefined` where there is none. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((candidate) => ({ candidate, slips: slipsBetween(squash(name), squash(candidate)) }))
    .filter(({ slips }) => slips <= MAX_SLIPS)
    .sort((one, other) => one.slips - other.slips);
  return nearest?.candidate;
}

function squash(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Levenshtein's distance: letters to add, leave out or exchange. */
function slipsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const exchanged = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(exchanged, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
