/** What editors, shells and people do to the text of a PEM. */

import { randomBytes } from 'node:crypto';

export function base64(content: string | Buffer): string {
  return Buffer.from(content).toString('base64');
}

/** A file of that kind as far as anyone looks at it, in base64. */
export function beginningWith(hexadecimal: string): string {
  return base64(Buffer.concat([Buffer.from(hexadecimal, 'hex'), randomBytes(899)]));
}

export function urlSafe(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** In lines of one width. */
export function wrapped(text: string, columns = 76): string {
  return text.replace(new RegExp(`.{${columns}}(?=.)`, 'g'), '$&\n');
}

export function newlinesAs(replacement: string): (pem: string) => string {
  return (pem) => pem.trim().replaceAll('\n', replacement);
}

export function bodyOf(pem: string): string {
  return pem.replace(/-----.*-----\n?/g, '').trim();
}

export function eachLine(pem: string, change: (line: string, index: number) => string): string {
  return pem.split('\n').map(change).join('\n');
}

export function labelled(label: string, text: string): string {
  return `-----BEGIN ${label}-----\n${text.trim()}\n-----END ${label}-----\n`;
}

/** Puts a text where the lines of a PEM end, which may get another width. */
export function separatedBy(separator: string, pem: string, columns = 64): string {
  const lines = pem.trim().split('\n');
  const head = lines.splice(0, pem.includes('Proc-Type') ? 4 : 1);
  const foot = lines.splice(-1);
  return [...head, ...wrapped(lines.join(''), columns).split('\n'), ...foot].join(separator);
}
