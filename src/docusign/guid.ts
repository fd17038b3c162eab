/** Owns the one spelling of the GUIDs that DocuSign uses for integration keys, users and accounts. */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads a GUID as people copy it: in braces, with blanks around it, in upper case.
 *
 * @returns The GUID in lower case with hyphens; `undefined` if the text is none.
 */
export function parseGuid(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
    .toLowerCase();
  return GUID.test(bare) ? bare : undefined;
}
