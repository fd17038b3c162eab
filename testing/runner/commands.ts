/**
 * Reads the syntax in which an action talks to the runner: commands in its output, and the files behind GITHUB_OUTPUT
 * and GITHUB_ENV. What a command does is the business of the step's log.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
import { trim, trimStart } from './masker.ts';

export interface Command {
  /** In lower case: to the runner, `::Add-Mask::` and `::add-mask::` are the same. */
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** Names of the runner's commands. */
export const COMMANDS: readonly string[] = (
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env ' +
  'set-output stop-commands warning'
).split(' ');

/** Case folding as the runner does it for names: never across the border of ASCII, as `toLowerCase` would (K → k). */
export const foldCase = (name: string): string => name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

type Escapes = readonly (readonly [code: string, character: string])[];

// The order matters: `%25` comes last, or `%250A` would turn into a line feed.
const DATA_ESCAPES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY_ESCAPES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const BRACKET_ESCAPES: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function decode(text: string, escapes: Escapes): string {
  return escapes.reduce((decoded, [code, character]) => decoded.replaceAll(code, character), text);
}

function parseProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties = new Map<string, string>();
  for (const pair of text.split(separator)) {
    // Equals signs in front of the name, and further ones right behind the first, count as nothing.
    const [, name, value] = /^=*([^=]+)=+([^=].*)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined) continue;
    const known = [...properties.keys()].find((other) => foldCase(other) === foldCase(name));
    properties.set(known ?? name, decode(value, escapes));
  }
  return Object.fromEntries(properties);
}

/** Splits `name k=v` into its two halves, if it is the name of a registered command. */
function parseHead(head: string, registered: ReadonlySet<string>): { name: string; rest: string } | undefined {
  const space = head.indexOf(' ');
  const name = foldCase(space < 0 ? head : head.slice(0, space));
  return registered.has(name) ? { name, rest: space < 0 ? '' : head.slice(space + 1) } : undefined;
}

/** `::name k=v,k=v::data`, with nothing but spaces in front. */
function parseColons(line: string, registered: ReadonlySet<string>): Command | undefined {
  const text = trimStart(line);
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  const head = end < 0 ? undefined : parseHead(text.slice(2, end), registered);
  if (!head) return undefined;
  return {
    name: head.name,
    properties: parseProperties(trim(head.rest), ',', PROPERTY_ESCAPES),
    data: decode(text.slice(end + 2), DATA_ESCAPES),
  };
}

/** `##[name k=v;k=v]data`, wherever in the line; only the first `##[` counts. */
function parseBrackets(line: string, registered: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  const head = end < 0 ? undefined : parseHead(line.slice(start + 3, end), registered);
  if (!head) return undefined;
  return {
    name: head.name,
    properties: parseProperties(head.rest, ';', BRACKET_ESCAPES),
    data: decode(line.slice(end + 1), BRACKET_ESCAPES),
  };
}

/**
 * Reads the command in a line of output, in either syntax.
 *
 * @param registered - Names that are commands, in lower case: everything else is plain text.
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  return parseColons(line, registered) ?? parseBrackets(line, registered);
}

/** The value of a property, whatever the case of its name. */
export function property(properties: Record<string, string>, name: string): string | undefined {
  return Object.entries(properties).find(([other]) => foldCase(other) === foldCase(name))?.[1];
}

/** Cuts a stream into lines at CRLF, LF and lone CRs, which is how .NET reads a process's output. */
export class LineReader {
  readonly #decoder = new TextDecoder();
  #pending = '';

  /** @returns The lines that this chunk completes. */
  push(chunk: Uint8Array): string[] {
    const text = this.#pending + this.#decoder.decode(chunk, { stream: true });
    // A CR at the very end may be the first half of a CRLF.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    this.#pending = lines.pop() ?? '';
    return lines;
  }

  /** @returns What is left once the stream has ended: a last line without a line break, and half a character behind it. */
  end(): string[] {
    const lines = (this.#pending + this.#decoder.decode()).split('\r');
    this.#pending = '';
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  }
}

/** Cuts a whole text into lines, as the runner reads the summary. */
export function splitLines(text: string): string[] {
  const reader = new LineReader();
  return [...reader.push(Buffer.from(text)), ...reader.end()];
}

/**
 * Reads what was written to GITHUB_OUTPUT or GITHUB_ENV: `name=value`, or `name<<delimiter` and lines up to one that
 * equals the delimiter.
 *
 * @param onWindows - There a CR in front of the LF is part of the line break, elsewhere of the value.
 * @throws {Error} The runner would fail the step. Pairs in front of the flaw have been yielded.
 */
export function* parseKeyValues(
  text: string,
  onWindows = process.platform === 'win32',
): Generator<[name: string, value: string]> {
  const ended = (line: string) => (onWindows ? line.replace(/\r$/, '') : line);
  const lines = text.split('\n');
  for (let next = lines.shift(); next !== undefined; next = lines.shift()) {
    const line = ended(next);
    const [, name = '', operator, rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (operator === '=') yield [name, rest];
    else if (operator === '<<') yield [name, ended(valueUpTo(rest, name, lines, ended))];
    else if (line !== '') throw new Error(`Neither "=" nor "<<" in the line ${JSON.stringify(line)}`);
  }
}

/** Takes the lines of a value, and the delimiter behind them. */
function valueUpTo(delimiter: string, name: string, lines: string[], ended: (line: string) => string): string {
  if (name === '' || delimiter === '') throw new Error(`Name or delimiter missing: ${JSON.stringify(name)}`);
  const count = lines.findIndex((line) => ended(line) === delimiter);
  if (count < 0)
    throw new Error(`No line equals the delimiter ${JSON.stringify(delimiter)} of ${JSON.stringify(name)}`);
  const value = lines.splice(0, count).join('\n');
  lines.shift();
  return value;
}
