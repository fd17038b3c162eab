/** Makes harmless what a server said, before a person, the runner, or a later step gets it. */

/** Long enough for any error description seen, too short to bury the rest of an annotation. */
const MAX_LENGTH = 300;

/** Shorter pieces of a secret occur by chance, and are useless. */
const PIECE_LENGTH = 24;
const WORD_WITH_PIECE = new RegExp(`\\S{${PIECE_LENGTH},}`, 'g');

/** Assertions and tokens. The runner masks only exact and whole copies of them. */
const secrets: string[] = [];

/** Remembers what is sent to a server, which may repeat it by accident. */
export function rememberSecret(secret: string): void {
  secrets.push(secret);
}

/**
 * Makes a server's text fit for a message: one line without what hides or reorders text, what the runner takes for a
 * command, or what repeats a secret; truncated.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function harmless(text: string): string {
  return cut(harmlessInFull(text));
}

/** The same, of any length. */
export function harmlessInFull(text: string): string {
  const visible = lineOf(text)
    .replace(/[\p{Cf}\uFFFD]+/gu, ' ')
    // Stacked accents spill into the surrounding lines.
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    // Nor may it become a command together with what precedes it in a message.
    .replace(/:(?=:)/g, ': ')
    .replace(/#(?=#|\[)/g, '# ');
  return visible.replace(/\s+/g, ' ').trim();
}

/** Makes a server's value fit for an output: the same, but keeps every character that is harmless there. */
export function harmlessValue(text: string): string {
  const line = lineOf(text).trim();
  return cut(line.replace(/^::/, ': :').replace(/##(?=\[)/g, '# #'));
}

/** Control characters and separators of lines, without Unicode's tables: each run would load them. */
const UNPRINTABLE = /[^ -~\u00A0-\u2027\u202A-\uFFFF]+/g;

function lineOf(text: string): string {
  return withoutSecrets(text.toWellFormed().replace(UNPRINTABLE, ' '));
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : text;
}

/** Omits each word that contains a piece of a secret, plain, URL-encoded, or in base64. */
function withoutSecrets(text: string): string {
  // There are thousands of pieces, and most texts have no such word.
  if (text.search(WORD_WITH_PIECE) === -1) {
    return text;
  }
  const pieces = new Set(secrets.flatMap(piecesOf));
  const holdsPiece = (reading: string): boolean => piecesOf(reading).some((piece) => pieces.has(piece));
  return text.replace(WORD_WITH_PIECE, (word) => (readingsOf(word).some(holdsPiece) ? '…' : word));
}

function readingsOf(word: string): readonly string[] {
  const base64 = word.replace(/[^\w+/-]/g, '');
  // The encoded piece starts at one of these, regardless of what precedes it.
  const decoded = [0, 1, 2, 3].map((start) => Buffer.from(base64.slice(start), 'base64').toString('latin1'));
  return [word, percentDecoded(word), ...decoded];
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function piecesOf(text: string): readonly string[] {
  const count = Math.max(0, text.length - PIECE_LENGTH + 1);
  return Array.from({ length: count }, (_, start) => text.slice(start, start + PIECE_LENGTH));
}
