/** Finds PEM in a text, even misspelled. Knows nothing about its contents. */

import { getCipherInfo } from 'node:crypto';

/** @see https://www.rfc-editor.org/rfc/rfc7468#section-3 */
export interface PemBlock {
  readonly label: string;
  /** Whether its footer has another label. */
  readonly isMismatched: boolean;
  readonly body: string;
}

const HEADER = /--\s{0,9}BEGIN([^-]{0,40}?PRIVATE[\W_]{0,9}KEY)(?![\s+]{0,9}BLOCK)(?:-{5}(?=-{2,9}BEGIN)|-*)/i;
/** Only with an existing label: people also write about private keys. */
const HEADER_WITHOUT_DASHES =
  /\bBEGIN(\s{0,9}(?:(?:RSA|EC|DSA|ENCRYPTED|OPENSSH)\s{0,9})?PRIVATE[\W_]{0,9}KEY)(?!\s{0,9}BLOCK)-*/i;
const OTHER_HEADER = /-{4}\s{0,9}BEGIN\s([\w -]{1,60}?)\s?--+/i;
const FOOTER = /--END([\w\s+]{1,60})-----/i;
const END_OF_BODY = /-----|--+\s?END|(?<![\w+/])END\s|END[A-Z\s]{0,20}PRIVATE\s?KEY/i;

/** A header this close to another was inserted into it: a body is longer. */
const NEXT_HEADER = 80;

/** Searching more of them in one text helps no one. */
const MAX_KEYS = 32;

/** Finds private keys, regardless of the text before and between them. */
export function privateKeysIn(text: string): readonly PemBlock[] {
  const pattern = HEADER.test(text) ? HEADER : HEADER_WITHOUT_DASHES;
  const blocks: PemBlock[] = [];
  let found = firstKeyIn(text, pattern);
  while (found !== undefined && blocks.length < MAX_KEYS) {
    blocks.push(found.block);
    found = firstKeyIn(found.rest, pattern);
  }
  return blocks;
}

function firstKeyIn(text: string, pattern: RegExp): { block: PemBlock; rest: string } | undefined {
  let header = pattern.exec(text);
  let label: string | undefined;
  let rest = text;
  while (header !== null) {
    label = labelOf(header);
    rest = rest.slice(header.index + header[0].length);
    const near = rest.slice(0, NEXT_HEADER);
    header = HEADER.exec(near) ?? OTHER_HEADER.exec(near);
  }
  if (label === undefined) {
    return undefined;
  }
  const footer = FOOTER.exec(rest);
  const isMismatched = footer !== null && labelOf(footer).replaceAll(' ', '') !== label.replaceAll(' ', '');
  const body = rest.split(END_OF_BODY, 1)[0] ?? '';
  return { block: { label, isMismatched, body }, rest: rest.slice(body.length) };
}

/** @returns The label of the first block of any kind. */
export function labelIn(text: string): string | undefined {
  const header = OTHER_HEADER.exec(text);
  return header === null ? undefined : labelOf(header);
}

/** In its one spelling, with the spaces that were lost. */
function labelOf([, label = '']: RegExpExecArray): string {
  return label
    .replace(/PRIVATE|PUBLIC|KEY/gi, ' $& ')
    .replace(/[\W_]+/g, ' ')
    .trim()
    .toUpperCase();
}

export interface EncryptedBody {
  /** `CIPHER,IV` */
  readonly dekInfo: string;
  readonly body: string;
}

/**
 * Reads the headers of an old encrypted key, `Proc-Type` and `DEK-Info`, regardless of what is between them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1421#section-4.6.1.3
 */
export function readEncryption(body: string): EncryptedBody | undefined {
  const headers = /Proc-Type:\W*4,\W*ENCRYPTED[\s\S]{0,80}?DEK-Info:\W*([\w-]+),\W*/i.exec(body);
  if (headers === null) {
    return undefined;
  }
  const [whole, cipher = ''] = headers;
  const start = headers.index + whole.length;
  // Without newlines only the cipher shows where its initialization vector ends.
  const end = start + 2 * (getCipherInfo(cipher)?.ivLength ?? 8);
  return { dekInfo: `${cipher},${body.slice(start, end)}`, body: body.slice(end) };
}
