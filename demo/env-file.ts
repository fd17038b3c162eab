/**
 * Reads a file of `NAME=value` lines as people write them, and says what is wrong with one. Node's `parseEnv` skips what it
 * can't read, so a key without quotes would lose all lines but its first. Never repeats a value.
 */

import { readFileSync } from 'node:fs';
import { Problem } from './problem.ts';

/** At most 48 characters, so that no line of a key is taken for one. */
const NAME = /[ \t]*(?:export[ \t]+)?(?<name>[A-Za-z_][\w.-]{0,47})[ \t]*=[ \t]*/.source;
const VALUE = /"[^"]*"|'[^']*'|`[^`]*`|(?:[^\s#"'`].*?)?/.source;
/** Begins at a `#` after a space, as in shells: a passphrase may contain the character. */
const COMMENT = /[ \t]*(?:(?<=[=\s])#.*)?/.source;

/** An assignment, over several lines if its quotes are; or any other line. */
const PIECE = new RegExp(`^${NAME}(?<value>${VALUE})${COMMENT}$|^.+$`, 'gm');
const OPENING_QUOTE = new RegExp(`^${NAME}["'\`]`);

/**
 * @returns Values by name, without quotes; the last one counts where a name comes twice.
 * @throws {Problem} About the file, with the number of the line.
 */
export function readEnvFile(path: string): ReadonlyMap<string, string> {
  const text = decode(readBytes(path), path).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new Problem(`${path} is empty.`);
  if (/^\s*-----BEGIN/.test(text)) {
    throw new Problem(
      `${path} is the key itself: put it into a file of NAME=value lines, as DOCUSIGN_PRIVATE_KEY="…".`,
    );
  }
  const variables = new Map<string, string>();
  let before = { name: '', value: '' };
  for (const { 0: line, index, groups } of text.matchAll(PIECE)) {
    const { name, value } = groups ?? {};
    if (name !== undefined && value !== undefined) {
      before = { name, value };
      variables.set(name, value.replace(/^(["'`])(.*)\1$/s, '$2'));
    } else if (!/^\s*(?:#|$)/.test(line)) {
      const number = text.slice(0, index).split('\n').length;
      throw new Problem(`${path}, line ${number}: ${faultOf(line, before)}`);
    }
  }
  if (variables.size === 0) throw new Problem(`${path} has only comments: write NAME=value lines.`);
  return variables;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    switch (code) {
      case 'ENOENT':
      case 'ENOTDIR':
        throw new Problem(`There is no file ${path}.`);
      case 'EISDIR':
        throw new Problem(`${path} is a folder: --env-file takes a file.`);
      case 'EACCES':
      case 'EPERM':
        throw new Problem(`${path} can't be read: its permissions don't allow it.`);
      default:
        throw new Problem(`${path} can't be read (${code}).`);
    }
  }
}

function decode(bytes: Buffer, path: string): string {
  const zeros = bytes.filter((byte) => byte === 0).length;
  if (/^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2)) || zeros > bytes.length / 4) {
    throw new Problem(`${path} is in UTF-16, as Windows PowerShell's > writes it: save it as UTF-8.`);
  }
  try {
    // Drops a byte order mark.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (zeros === 0) return text;
  } catch {
    // Not in UTF-8.
  }
  throw new Problem(`${path} is not text in UTF-8: write NAME=value lines.`);
}

function faultOf(line: string, before: { name: string; value: string }): string {
  const opened = OPENING_QUOTE.exec(line)?.groups?.['name'];
  if (opened !== undefined) return `the quotes around the value of ${opened} are not closed, or close before its end.`;
  if (before.name === 'DOCUSIGN_PRIVATE_KEY' || before.value.startsWith('-----BEGIN')) {
    return `the value of ${before.name} goes on without quotes: put double quotes around all lines of the key.`;
  }
  return 'this is not of the form NAME=value.';
}
