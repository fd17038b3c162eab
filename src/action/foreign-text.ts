/**
 * Makes harmless what a server said: the one place that every foreign string passes before a person, the runner or a
 * later step meets it. Pure.
 */

/** Long enough for any error description seen, too short to bury the rest of an annotation. */
const MAX_LENGTH = 300;

/**
 * Takes out control characters (line breaks, terminal escapes, text direction), what the runner could take for a
 * command, and what could be a piece of a secret that the server repeats; cuts to length.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function harmless(text: string): string {
  const line = (isPlainAscii(text) ? text : withoutUnseen(text))
    .replace(/[\w+/=-]{24,}/g, (run) => (isWordOrGuid(run) ? run : '…'))
    .replace(/:(?=:)/g, ': ')
    .replace(/#(?=#|\[)/g, '# ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH).join('')}…` : line;
}

/** Whether a text is of printable ASCII alone, as most are: to know more, Node has to load tables of Unicode. */
function isPlainAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function withoutUnseen(text: string): string {
  return (
    text
      .toWellFormed()
      // Format characters hide or reorder text; separators and controls break lines.
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]+/gu, ' ')
      // Many marks upon one letter cover the lines around it.
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
  );
}

/** Names such as `no_valid_keys_or_signatures`, and IDs. Whatever else is as long may be part of an assertion or a token. */
function isWordOrGuid(run: string): boolean {
  return (
    /^[A-Za-z][a-z]*([A-Z][a-z]+)*([_-]+([A-Za-z]+|\d{1,4}|v\d{1,2}))*$|^[A-Z]+([_-]+([A-Z]+|\d{1,4}))*$/.test(run) ||
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(run)
  );
}
