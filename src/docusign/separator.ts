/** Finds and removes a text that stands between all lines of a body of base64. Knows nothing of keys. */

/** Beyond that, a key has too few lines to show what is the same in all of them. */
const MAX_PERIOD = 320;
const MIN_COLUMNS = 16;
/** From the middle of the text: more of it is of no more use. */
const MAX_SAMPLE = 4096;
/** So many letters in a row of lines are not the same by chance. */
const MIN_EVIDENCE = 4;
const LINE = /^[\w+/-]*={0,2}/;

interface Separator {
  readonly text: string;
  /** Where it stands, at one of the lines. */
  readonly at: number;
  /** Columns from one to the next. */
  readonly period: number;
}

/**
 * Takes out what an editor, a form or a program has put between the lines, in front of them or behind them: a backslash,
 * `<br>`, `" +`, a quoting `>`; or letters of base64 itself, such as the `n` of a `\n` whose backslash was lost, which
 * nothing but the width of the lines gives away.
 *
 * @param text - Without white space.
 * @returns The lines, joined; `undefined` where nothing stands between lines of one width.
 */
export function withoutSeparator(text: string): string | undefined {
  const separator = findSeparator(text);
  if (separator === undefined) {
    return undefined;
  }
  const { text: between, at, period } = separator;
  const isAt = (index: number): boolean => index >= 0 && text.startsWith(between, index);
  let first = at;
  while (isAt(first - period)) {
    first -= period;
  }
  const columns = period - between.length;
  const before = text.slice(Math.max(0, first - columns), first);
  let lines = lineOf(before).length === columns ? before : '';
  let last = first;
  for (; isAt(last + period); last += period) {
    lines += text.slice(last + between.length, last + period);
  }
  const end = text.slice(last + between.length);
  // Where it is made of letters too, only the length shows whether it stands behind the last line.
  const bare = lines + lineOf(end.endsWith(between) ? end.slice(0, -between.length) : end);
  return bare.length % 4 === 0 ? bare : lines + lineOf(end);
}

function lineOf(text: string): string {
  return LINE.exec(text)?.[0] ?? '';
}

/** Looks for the number of columns after which the most letters repeat, from line to line. */
function findSeparator(text: string): Separator | undefined {
  // What stands before the first line and behind the last one follows no rule.
  const start = Math.max(text.length >> 3, (text.length - MAX_SAMPLE) >> 1);
  const sample = Uint16Array.from({ length: text.length - 2 * start }, (_, index) => text.charCodeAt(start + index));
  let best: Separator | undefined;
  let most = MIN_EVIDENCE - 1;
  for (let period = MIN_COLUMNS + 1; period <= MAX_PERIOD && 2 * period <= sample.length; period++) {
    const run = constantRun(sample, period);
    const evidence = run === undefined ? 0 : run.length * (Math.floor(sample.length / period) - 1);
    if (run !== undefined && evidence > most) {
      const at = start + run.start;
      best = { text: text.slice(at, at + run.length), at, period };
      most = evidence;
    }
  }
  return best;
}

/** The columns that are the same in all lines, if they stand side by side and leave a line. */
function constantRun(sample: Uint16Array, period: number): { start: number; length: number } | undefined {
  const varies = new Uint8Array(period);
  let constant = period;
  for (let index = 0, column = 0; index + period < sample.length && constant > 0; index++) {
    if (varies[column] === 0 && sample[index] !== sample[index + period]) {
      varies[column] = 1;
      constant--;
    }
    column = column + 1 === period ? 0 : column + 1;
  }
  if (constant === 0 || constant > period - MIN_COLUMNS) {
    return undefined;
  }
  const starts = Array.from(varies.keys()).filter(
    (column) => varies[column] === 0 && varies[(column + period - 1) % period] === 1,
  );
  const [start] = starts;
  return start === undefined || starts.length > 1 ? undefined : { start, length: constant };
}
