/** Owns the one spelling of the GUIDs that DocuSign uses for integration keys, users and accounts. */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads a GUID as people copy it: in braces or quotes, with blanks and what is invisible around it, in upper case.
 *
 * @returns The GUID in lower case with hyphens; `undefined` if the text is none.
 */
export function parseGuid(text: string): string | undefined {
  const bare = trimmed(trimmed(text).replace(/^(?:\{(.*)\}|"(.*)"|'(.*)')$/s, '$1$2$3')).toLowerCase();
  return GUID.test(bare) ? bare : undefined;
}

/** Soft hyphens, joiners and marks of direction come along from web pages and editors, and are seen by nobody. */
function trimmed(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/g, '').trim();
}
