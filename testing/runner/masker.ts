/**
 * Replaces secrets with `***` as the runner of GitHub Actions does: knows the same forms of a secret, and finds them in
 * the same way. It must mask neither more nor less than the runner, or our tests would pass where people leak.
 *
 * @see https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/SecretMasker.cs
 */

/** Blank to .NET: not what JavaScript's `trim` removes, which knows U+FEFF but not U+0085. */
const BLANK = String.raw`[\t-\r\u0085\p{Zs}\p{Zl}\p{Zp}]`;
const LEADING_BLANKS = new RegExp(`^${BLANK}+`, 'u');
const TRAILING_BLANKS = new RegExp(`${BLANK}+$`, 'u');

export const trimStart = (text: string): string => text.replace(LEADING_BLANKS, '');
export const trim = (text: string): string => trimStart(text).replace(TRAILING_BLANKS, '');

const base64 = (value: string): string => Buffer.from(value).toString('base64');

/** What base64 makes of the value when other bytes stand before it, as in `base64(user:password)`. */
function base64From(offset: number): (value: string) => string {
  return (value) => {
    const bytes = Buffer.from(value);
    return bytes.subarray(bytes.length > offset ? offset : 0).toString('base64');
  };
}

const JSON_ESCAPES: Record<string, string> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** Newtonsoft's rule, not `JSON.stringify`'s: U+0085, U+2028 and U+2029 are escaped, lone surrogates are not. */
function jsonEscape(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON escapes.
  return value.replace(/[\0-\x1f"\\\u0085\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return JSON_ESCAPES[character] ?? `\\u${code}`;
  });
}

/** `encodeURIComponent` leaves `!'()*` alone and throws on lone surrogates; .NET does neither. */
function uriEscape(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const XML_ESCAPES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };
const xmlEscape = (value: string): string => value.replace(/[<>"'&]/g, (character) => XML_ESCAPES[character] ?? '');

function withoutQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

/** Where PowerShell splits a command that it complains about: after the first `&+`, else after the last `&`. */
function ampersandSplit(value: string): { end: number; colored: number } | undefined {
  const plus = value.indexOf('&+');
  if (plus >= 0) return { end: plus + 2, colored: 1 };
  const last = value.lastIndexOf('&');
  return last >= 0 ? { end: last + 1, colored: 0 } : undefined;
}

function beforeAmpersand(value: string): string {
  const split = ampersandSplit(value);
  return split && split.end >= 6 ? value.slice(0, split.end) : '';
}

function afterAmpersand(value: string): string {
  const split = ampersandSplit(value);
  const rest = split ? value.slice(split.end + split.colored) : '';
  return rest.length >= 6 ? rest : '';
}

/** In the order of `HostContext.cs`. A form that comes out empty is not registered. */
const ENCODERS: readonly ((value: string) => string)[] = [
  base64,
  base64From(1),
  base64From(2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  jsonEscape,
  uriEscape,
  xmlEscape,
  withoutQuotes,
  beforeAmpersand,
  afterAmpersand,
];

export class SecretMasker {
  readonly #forms = new Set<string>();
  readonly #hints: RegExp[] = [];

  /** Everything that is masked, other than by a hint. */
  get forms(): ReadonlySet<string> {
    return this.#forms;
  }

  /** Registers a value and every form in which the runner expects it to turn up. */
  add(value: string): void {
    for (const form of [value, ...ENCODERS.map((encode) => encode(value))]) {
      if (form !== '') this.#forms.add(form);
    }
  }

  /** Registers a secret that the server sent along with the job: trimmed, whole, and line by line. */
  addServerSecret(value: string): void {
    this.add(trim(value));
    this.#addLines(value);
  }

  /**
   * Registers the value of `::add-mask::`: untrimmed, whole, and line by line.
   *
   * @returns Whether there was something to mask; the runner warns if not.
   */
  addMask(value: string): boolean {
    if (trim(value) === '') return false;
    this.add(value);
    this.#addLines(value);
    return true;
  }

  /** Registers a pattern that the server wants masked. */
  addHint(pattern: RegExp): void {
    this.#hints.push(new RegExp(pattern, 'g'));
  }

  /** Replaces every occurrence of every form; occurrences that overlap or touch become one `***`. */
  mask(text: string): string {
    const hits = [...this.#hitsIn(text)].sort((one, other) => one.start - other.start);
    let masked = '';
    let copied = 0;
    for (let index = 0; index < hits.length; ) {
      const start = hits[index]?.start ?? 0;
      let end = start;
      for (let hit = hits[index]; hit !== undefined && hit.start <= end; hit = hits[++index]) {
        end = Math.max(end, hit.end);
      }
      masked += `${text.slice(copied, start)}***`;
      copied = end;
    }
    return masked + text.slice(copied);
  }

  #addLines(value: string): void {
    for (const line of value.split(/[\r\n]/)) this.add(trim(line));
  }

  *#hitsIn(text: string): Generator<{ start: number; end: number }> {
    for (const form of this.#forms) {
      for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
        yield { start, end: start + form.length };
      }
    }
    for (const hint of this.#hints) {
      for (const match of text.matchAll(hint)) yield { start: match.index, end: match.index + match[0].length };
    }
  }
}
