/** Removes what people paste along with a value from a web page, an editor, or a terminal. */

/** Soft hyphens, joiners, direction marks, byte-order marks, and replacement characters. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\0\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/g, '');
}

/** Turns the dashes that word processors insert back into hyphens. */
export function withHyphens(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/g, '-');
}
