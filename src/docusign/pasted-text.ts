/** Removes what comes along when people paste a value from a web page, an editor or a terminal. */

/** Takes out what nobody sees: soft hyphens, joiners, marks of direction, byte-order marks, what stands for a bad byte. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\0\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/g, '');
}

/** Makes hyphens of the dashes that word processors make of them. */
export function withHyphens(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/g, '-');
}
