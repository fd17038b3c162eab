/** Brings into one spelling the GUIDs that DocuSign uses for integration keys, users and accounts. */

import { withoutInvisible } from './pasted-text.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Recognizes a GUID as people copy it: in braces or quotes, in upper case, with spaces and invisible characters around it.
 *
 * @returns The GUID in lower case with hyphens; `undefined` if the text is none.
 */
export function guidIn(text: string): string | undefined {
  const bare = trimmed(trimmed(text).replace(/^(?:\{(.*)\}|"(.*)"|'(.*)')$/s, '$1$2$3')).toLowerCase();
  return GUID.test(bare) ? bare : undefined;
}

function trimmed(text: string): string {
  return withoutInvisible(text).trim();
}
