/** Normalizes the GUIDs that DocuSign uses for integration keys, users, and accounts. */

import { withHyphens, withoutInvisible } from './pasted-text.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** In braces, or in quotes of any kind. */
const ENCLOSED = /^(?:\{(.*)\}|["'`“”„‘’«](.*)["'`“”‘’»])$/s;

/**
 * Recognizes a GUID as people copy it: in braces or quotes, in upper case, with dashes for hyphens; with spaces and
 * invisible characters around it, and behind it what separates it from the next value.
 *
 * @returns The GUID in lower case with hyphens; `undefined` if the text is none.
 */
export function guidIn(text: string): string | undefined {
  const value = withHyphens(withoutInvisible(text)).trim().replace(/[,;]$/, '').trim();
  const bare = value.replace(ENCLOSED, '$1$2').trim().toLowerCase();
  return GUID.test(bare) ? bare : undefined;
}
