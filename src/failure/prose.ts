/**
 * Text that is shown twice: as plain text in an annotation, as Markdown in a summary. Its author marks links, code, and
 * foreign text, and never has to think about escaping. Pure.
 */

import { harmless } from '../action/foreign-text.ts';

type Node =
  | { readonly kind: 'words' | 'code' | 'quote' | 'foreign'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** A piece of running text. */
export type Prose = readonly Node[];

/** Builds prose from words of our own and marked pieces. Words in braces are code: {environment}. */
export function prose(words: TemplateStringsArray, ...pieces: readonly (Prose | string)[]): Prose {
  return words.flatMap((text, index) => {
    const piece = pieces[index] ?? [];
    return [...text.split(BRACES).map(wordsOrCode), ...(typeof piece === 'string' ? [wordsOrCode(piece, 0)] : piece)];
  });
}

/** Splits a text into words and, at odd places, what is in braces. */
const BRACES = /\{([^{}]+)\}/;

function wordsOrCode(text: string, index: number): Node {
  return { kind: index % 2 === 0 ? 'words' : 'code', text };
}

/** An address: in plain text between spaces, so that it can be clicked and copied; in Markdown a link. */
export function link(text: string, url: string): Prose {
  return [{ kind: 'link', text, url }];
}

/** A name to type or to look for. In plain text, an address among them has no marks, which might be copied with it. */
export function code(text: string): Prose {
  return [{ kind: 'code', text }];
}

/** What a command of the workflow said: to the letter, so that masks still match. */
export function quote(text: string): Prose {
  return [{ kind: 'quote', text }];
}

/** What a server said. */
export function foreign(text: string): Prose {
  return [{ kind: 'foreign', text: harmless(text) }];
}

export function joinProse(parts: readonly Prose[], separator: string): Prose {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ kind: 'words', text: separator } as const, ...part]));
}

/** An annotation has room for 4,096 characters, and half an address is useless. */
const MAX_URL_LENGTH = 3000;

/** One line of plain text. */
export function plainText(text: Prose): string {
  const parts = text.map((node) => {
    switch (node.kind) {
      case 'link':
        return node.url.length > MAX_URL_LENGTH ? `${node.text} (see the job summary)` : ` ${node.url} `;
      case 'quote':
        return `"${node.text}"`;
      case 'foreign':
        // Its own quotes would make it seem to end.
        return `"${node.text.replaceAll('"', "'")}"`;
      case 'code':
        return node.text.includes('://') ? node.text : codeSpan(node.text);
      default:
        return node.text;
    }
  });
  return parts.join('').replace(/ {2,}/g, ' ').trim();
}

/** One line of GitHub Markdown. */
export function markdown(text: Prose): string {
  return text.map(markdownOf).join('').trim();
}

function markdownOf(node: Node): string {
  switch (node.kind) {
    case 'words':
      return escapeMarkdown(node.text);
    case 'link':
      // A URL that parses holds no angle bracket or space.
      return `[${escapeMarkdown(node.text)}](<${node.url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
    case 'code':
    case 'quote':
    case 'foreign':
      return codeSpan(node.text);
  }
}

/** In a code span, nothing is markup, a mention, an emoji, or an address; only a backtick could end it. */
function codeSpan(text: string): string {
  return text.trim() === '' ? '' : `\`${text.replaceAll('`', "'")}\``;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&');
}
