/** Has the runner mask secrets: by commands of one line each, the only ones that every runner obeys and none prints. */

import { log, runnerKind } from './runner.ts';

/** Anything shorter isn't a key, and masking it would blot out words of the message about it. */
const MIN_KEY_LENGTH = 16;

export function maskKey(text: string): void {
  if (text.length >= MIN_KEY_LENGTH) {
    mask(
      runnerKind() === 'github' ? text : text.replace(/^.{1,11}$/gm, (line) => (occursTwice(line, text) ? '' : line)),
    );
  }
}

/** Other runners replace one mask after the other: one for the "+" of a diff would leave none of the longer ones intact. */
function occursTwice(line: string, text: string): boolean {
  return text.indexOf(line) !== text.lastIndexOf(line);
}

/** Has the runner mask each line of some texts in everything that is printed from now on. */
export function mask(...secrets: readonly string[]): void {
  const kind = runnerKind();
  const isGitHub = kind === 'github';
  const texts = secrets.flatMap((secret) => masksOf(secret, isGitHub));
  const masks = new Set(isGitHub ? texts : texts.flatMap((text) => piecesFor(kind, text)));
  // Other runners may not decode `%25`, or may print a command that they decode to another text.
  const commands = [...masks].map((text) => `::add-mask::${isGitHub ? text.replaceAll('%', '%25') : text}`);
  // A key has a hundred: one write for all of them.
  if (commands.length > 0) {
    log(commands.join('\n'));
  }
}

/** Masks of fewer letters would blot out the log. */
const MIN_PIECE_LENGTH = 3;

/**
 * What others than GitHub's may read in a command as something else. Some decode `%25`, some don't; act ends the name of a
 * command at its last `::`, and prints a command that it doesn't know.
 */
const MISREAD = { act: /^:+|:{2,}|%(?:25|0[AD])/i, forge: /%(?:25|0[AD])/i } as const;

function piecesFor(kind: keyof typeof MISREAD, text: string): readonly string[] {
  const pieces = text.split(MISREAD[kind]);
  return pieces.length === 1 ? pieces : pieces.filter(({ length }) => length >= MIN_PIECE_LENGTH);
}

/** To .NET, U+0085 is blank as well. */
const VISIBLE = /[^\s\u0085]/;

function masksOf(secret: string, isGitHub: boolean): readonly string[] {
  const lines = secret.split(/[\r\n]/);
  const whole = lines.length === 1 ? lines : isGitHub && VISIBLE.test(secret) ? spellingsOf(secret) : [];
  // The runner warns about a mask of nothing.
  return [...whole, ...lines.map((line) => line.trim())].filter((text) => VISIBLE.test(text));
}

/**
 * One line for each encoding of a whole text that GitHub's runner would derive from it, had it been given the text.
 *
 * @see https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs
 */
function spellingsOf(secret: string): readonly string[] {
  const text = secret.toWellFormed();
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((offset) => bytes.subarray(offset).toString('base64'));
  const url = encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${hexOf(mark).toUpperCase()}`);
  const json = JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, (mark) => `\\u${hexOf(mark).padStart(4, '0')}`);
  return [...base64, url, json.slice(1, -1)];
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16);
}
