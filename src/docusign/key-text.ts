/** Undoes what editors, shells, web pages and programs do to the text of a key. Knows no format of keys. */

import { withHyphens, withoutInvisible } from './pasted-text.ts';

/** How often a text may be escaped, or wrapped in base64. */
export const MAX_DEPTH = 3;

/** @returns The text with all escapes undone, then with fewer of them undone, then as it is; and without line numbers. */
export function undoEscapes(raw: string): readonly string[] {
  const texts = [withHyphens(withoutInvisible(raw))];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const [escaped = ''] = texts;
    const text = withoutEscapes(escaped);
    if (text === escaped) {
      break;
    }
    texts.unshift(text);
  }
  const [unescaped = ''] = texts;
  const bare = withoutLineNumbers(withoutFileName(unescaped));
  return bare === unescaped ? texts : [...texts, bare];
}

/** A number or a time, as `cat -n`, `grep -n` and logs write it in front of each line. */
const LINE_NUMBER = /^[^\w+/=-]*(?:\d+[\s.:|)]|\d{4}-\d\d-\d\dT[\d:.]+Z)\s*/;

function withoutLineNumbers(text: string): string {
  const lines = text.trim().split('\n');
  return lines.every((line) => LINE_NUMBER.test(line))
    ? lines.map((line) => line.replace(LINE_NUMBER, '')).join('\n')
    : text;
}

/** So many are not alike by chance. */
const MIN_LINES = 4;

/** The name of a file, as `grep` writes it in front of each line. */
function withoutFileName(text: string): string {
  const index = text.search(/\.\w{2,4}[:-]/);
  const [stem = ''] =
    /(?:[\w./]|(?<=\w)-(?=\w)){1,80}$/.exec(text.slice(Math.max(0, index - 80), Math.max(0, index))) ?? [];
  const [extension = ''] = /^\.\w{2,4}[:-]/.exec(text.slice(index)) ?? [];
  const lines = stem === '' ? [] : text.split(stem + extension);
  return lines.length > MIN_LINES ? lines.join('') : text;
}

/** What JSON, programs, URLs and HTML write for a character; a key has none of it. */
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: '\n' };

function withoutEscapes(text: string): string {
  return (
    text
      .replace(/\\+/g, '\\')
      .replace(/(?:\\(?:u00|x)|%|&#x)([\da-f]{2});?/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
      .replace(/&#(\d{1,3});/g, (_, decimal: string) => String.fromCharCode(Number(decimal)))
      .replace(/&(lt|gt|quot|amp|nbsp);/gi, (_, name: string) => NAMED[name.toLowerCase()] ?? '')
      // Beside another one, or it may be the letter of a line.
      .replace(/(?<=\\[nrt])\\t|\\t(?=\\[nrt])/gi, ' ')
      .replace(/\\[nr]/gi, '\n')
      .replaceAll('\\', '')
  );
}

/** Takes off what stands around a value: quotes, and what separates it from the next one. */
export function withoutQuotes(text: string): string {
  // A search that starts anew within a run of such characters would take seconds.
  return text.replace(/^[\s"'`“”‘’]+|(?<![\s"'`“”‘’,])[\s"'`“”‘’,]+$/g, '');
}

/** How DER of a key begins in base64, and PEM. */
const KNOWN_START = /MII|LS0tLS/;
/** A line of base64; the words in front of one have no such run of letters. */
const LINE = /[A-Za-z\d+/]{32}/;

export function holdsBase64(text: string): boolean {
  return LINE.test(text);
}

/** What ends a value in base64, or begins the next one: what stands between its own lines doesn't. */
const BETWEEN_VALUES = /[^\w+/\s-]+|\s(?=MII|LS0tLS)/;
/** A key in base64 has more letters, and a line of it has fewer. */
const MIN_VALUE = 128;

/** The ways to read a text as base64; only its content shows which of them is right. */
export function* base64In(text: string): Generator<string> {
  const values = text.split(BETWEEN_VALUES).filter(({ length }) => length >= MIN_VALUE && length < text.length);
  // As one, they would be read by chance: each shifts the letters of those behind it.
  const several = values.length > 1;
  yield* several ? valuesOf(values) : base64Of(text);
  yield* several ? base64Of(text) : valuesOf(values);
}

function valuesOf(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [...base64From(value)]);
}

/** The ways to read a text that holds a single value. */
export function* base64Of(text: string): Generator<string> {
  yield* base64From(text);
  // As `xxd -p` and `openssl` write bytes.
  const digits = text.replace(/[\s:]/g, '');
  if (digits.length >= MIN_VALUE && /^[\da-f]*$/i.test(digits)) {
    yield Buffer.from(digits, 'hex').toString('base64');
  }
  // As JSON writes a buffer, and PowerShell prints one.
  const [decimals] = /(?:\d{1,3}[\s,]{1,9}){128,}\d{1,3}/.exec(text) ?? [];
  if (decimals !== undefined) {
    yield Buffer.from(decimals.split(/[\s,]+/).map(Number)).toString('base64');
  }
  yield* withoutSeparators(lettersOf(text));
}

function base64From(text: string): Iterable<string> {
  // Words may stand in front: the name of a variable, `base64:`, the head of a data URL. A later start may cut off a key.
  const starts = [0, text.search(KNOWN_START), text.search(LINE)].sort((one, other) => one - other);
  return new Set(starts.map((start) => lettersOf(text.slice(Math.max(0, start)))));
}

function lettersOf(text: string): string {
  const letters = text.replace(/[^\w+/-]/g, '');
  // Dashes at the end are left of a footer, unless the alphabet is that of URLs.
  const bare = letters.replace(/(?<!-)-+$/, '');
  return /[_-]/.test(bare) ? letters : bare;
}

/** Fewer lines have letters in common by chance. */
const MIN_SAMPLED = 8;
/** Columns from where one line begins to where the next one does. */
const STEPS = { min: 17, max: 160 };

/**
 * Takes out what stands where lines end, once all signs are taken out that are no base64: what is left of `\n` in a shell,
 * of `\x0a`, of `<br>`, of `^M`, of strings that code joins with `+`, of a diff. Nothing else is the same in all lines.
 */
function* withoutSeparators(letters: string): Generator<string> {
  // What stands in front of the first line, and behind the last one, follows no rule.
  const sample = letters.slice(letters.length >> 3).slice(0, MIN_SAMPLED * STEPS.max);
  for (let step = STEPS.min; step * MIN_SAMPLED <= sample.length; step++) {
    const separator = separatorIn(sample, step);
    const line = `(.{${step - separator.length}})${separator.replaceAll('+', '\\+')}`;
    const lines = separator === '' ? null : new RegExp(`(?:${line}){${MIN_LINES},}`).exec(letters);
    if (lines !== null) {
      const joined = lines[0].replace(new RegExp(line, 'g'), '$1');
      const last = letters.slice(lines.index + lines[0].length);
      // Behind the last line, it may be a part of that, or cut short.
      for (let cut = 0; cut <= separator.length; cut++) {
        if (last.endsWith(separator.slice(0, cut))) {
          yield joined + last.slice(0, last.length - cut);
        }
      }
      return;
    }
  }
}

/** @returns The first letters that are the same in all lines; none where all are. */
function separatorIn(sample: string, step: number): string {
  const lines = Array.from({ length: Math.floor(sample.length / step) }, (_, line) => line * step);
  const recurs = (column: number): boolean =>
    lines.every((line) => sample[line + (column % step)] === sample[column % step]);
  let start = 0;
  while (start < step && (!recurs(start) || recurs(start + step - 1))) {
    start++;
  }
  let end = start;
  while (start < step && recurs(end)) {
    end++;
  }
  return sample.slice(start, end);
}

/** Whether a text is base64, and around its lines nothing but what belongs to lists and strings. */
export function isBase64(text: string): boolean {
  return /^[\w+/=\s"'`,[\]-]*$/.test(text);
}

const LINE_OF_OBJECT = /\bvalue["\s]*[:=]\s*"?([^"\r\n]*?)(?=["\r\n]|;.{0,6}PSPath|$)/gi;

/** Windows PowerShell makes an object of each line that it has read, with the file's path beside it. */
export function linesOfObjects(text: string): string {
  const lines = /\bPSPath\b/.test(text) ? [...text.matchAll(LINE_OF_OBJECT)] : [];
  return lines.length > 0 ? lines.map(([, line]) => line).join('\n') : text;
}
