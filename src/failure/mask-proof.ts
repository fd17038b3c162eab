/** Spells a URL so that it survives the runner's masking. Doesn't know what the URL is for. */

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Which parts of a URL may be stored as secrets. */
export interface MayBeSecret {
  /** Names of parameters whose values may be secrets. */
  readonly parameters: readonly string[];
  /** Names of parameters to leave unchanged, so that a mask still matches them; not the first one. */
  readonly unchanged: readonly string[];
  /** Words that may be secrets, anywhere else in the query. */
  readonly words: readonly string[];
  /** The host in the spelling in which it may be stored. */
  readonly givenHost: string;
}

/**
 * Spells a URL so that it contains no form in which the runner masks a part of it.
 *
 * The runner searches for the exact text of a secret and of ten encodings of it. A character that RFC 3986 calls
 * unreserved means the same when it is percent-encoded, but is another text; so is a host in other letters. Three kinds
 * of text in a query must be broken up: the whole value; the fragment behind an ampersand, which the runner masks on its
 * own from six characters on; and a GUID anywhere inside. The first two characters of each are left alone: the code of a
 * digit ends in a digit (`4` is `%34`), so a secret that begins there would still be found, and the runner also masks the
 * fragment without its first character.
 *
 * @param url - A URL whose query was built with `encodeURIComponent`.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.3
 */
export function maskProofUrl(url: string, { parameters, unchanged, words, givenHost }: MayBeSecret): string {
  const fragments: string[] = [];
  const spelled = url.replace(/(?<=[?&])([^=&]+)=([^&]*)/g, (pair, name: string, value: string) => {
    if (!parameters.includes(name)) {
      return pair;
    }
    fragments.push(fragmentOf(decodeURIComponent(value)));
    return `${name}=${maskProofValue(value)}`;
  });
  const pieces = [...fragments.filter(({ length }) => length >= MIN_FRAGMENT_LENGTH), ...words];
  const proof = withVisibleEnd(withRespelledHost(pieces.reduce(breakUpEach, spelled), givenHost)).split('&');
  const isUnchanged = (pair: string): boolean => unchanged.some((name) => pair.startsWith(`${name}=`));
  return url
    .split('&')
    .map((pair, index) => (isUnchanged(pair) ? pair : proof[index]))
    .join('&');
}

/** From this length on, the runner masks a fragment. */
const MIN_FRAGMENT_LENGTH = 6;

/** What the runner masks of a secret besides the whole: PowerShell may print only the end after an ampersand. */
function fragmentOf(secret: string): string {
  const plus = secret.indexOf('&+');
  return plus === -1 ? secret.slice(secret.lastIndexOf('&') + 1) : secret.slice(plus + 3);
}

/** A piece may occur in several parameters: `&scope=signature` in a redirect URI, for one. */
function breakUpEach(url: string, piece: string): string {
  const query = url.indexOf('?') + 1;
  const broken = piece.replace(/(?<=.)(?<!%[0-9A-F]?)[\w.~-](?=([^\w.~-]|%[0-9A-F]{2})*$)/i, percentEncode);
  return url.slice(0, query) + url.slice(query).replaceAll(piece, () => broken);
}

function maskProofValue(encoded: string): string {
  return encoded
    .split(/(?<=%26)/)
    .map((fragment) => (fragment.search(GUID) === -1 ? breakUp(fragment) : fragment.replace(GUID, breakUp)))
    .join('');
}

/** Percent-encodes the first punctuation mark after two literal characters, or else the third literal character. */
function breakUp(encoded: string): string {
  const characters = encoded.match(/%[0-9A-F]{2}|./g) ?? [];
  const breakable = [...characters.keys()].filter((index) => characters[index]?.length === 1).slice(2);
  const chosen = breakable.find((index) => /[-._~]/.test(characters[index] ?? '')) ?? breakable[0];
  return characters.map((character, index) => (index === chosen ? percentEncode(character) : character)).join('');
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function withRespelledHost(url: string, givenHost: string): string {
  return url.replace(/(?<=^https?:\/\/)(?:[^/:[]+|\[[^\]]*\])/, (host) => respelledHost(host, givenHost));
}

/**
 * The same host in other letters, or in other digits if it is an address.
 *
 * @see https://url.spec.whatwg.org/#host-parsing
 */
function respelledHost(host: string, givenHost: string): string {
  if (host.startsWith('[')) {
    return host.replace(/(?=[0-9a-f]+\]$)/, '0');
  }
  if (/^[\d.]+$/.test(host)) {
    return host.replace(/\d+$/, (part) => `0x${Number(part).toString(16)}`);
  }
  // A capital looks most natural at the start of the name that people know, such as "docusign".
  const start = host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1;
  const places = Array.from(host, (_, index) => (start + index) % host.length);
  const spellings = places.map((at) => host.slice(0, at) + host.charAt(at).toUpperCase() + host.slice(at + 1));
  return spellings.find((spelling) => spelling !== host && !givenHost.includes(spelling)) ?? host;
}

/** Programs that turn addresses into links treat these characters as the end of a sentence. */
function withVisibleEnd(url: string): string {
  return url.replace(/[_.~]$/, percentEncode);
}
