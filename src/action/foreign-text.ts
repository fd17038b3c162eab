/**
 * Makes harmless what a server said: the one place that every foreign string passes before a person, the runner or a
 * later step meets it. Pure.
 */

/** Long enough for any error description seen, too short to bury the rest of an annotation. */
const MAX_LENGTH = 300;

/**
 * Takes out control characters (line breaks, terminal escapes, text direction), and what the runner could take for a
 * command; cuts to length.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function harmless(text: string): string {
  const line = text
    .toWellFormed()
    // Format characters hide or reorder text; separators and controls break lines.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]+/gu, ' ')
    .replace(/:(?=:)/g, ': ')
    .replace(/#(?=#|\[)/g, '# ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH).join('')}…` : line;
}
