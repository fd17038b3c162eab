/** Reads GitHub Markdown, and separates markup from text. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

/**
 * The markup of a document without its words: kinds of nodes, headings, where links lead, what code blocks hold.
 *
 * @returns One line for each node, indented by its depth. Text and code spans next to each other are one `words`.
 */
export function markupOf(markdown: string): string {
  const lines: string[] = [];
  walk(parse(markdown), (node, depth) => {
    const kind = node.type === 'text' || node.type === 'inlineCode' ? 'words' : describe(node);
    const line = `${'  '.repeat(depth)}${kind}`;
    if (kind !== 'words' || lines.at(-1) !== line) lines.push(line);
  });
  return lines.join('\n');
}

/** A piece of markup with the text in it, or where it leads; `text` is what people read as such. */
export interface Piece {
  readonly type: string;
  readonly text: string;
}

/** These only hold together what is in them. */
const CONTAINERS: readonly string[] = ['root', 'paragraph', 'list', 'listItem'];

/** What of a document is markup and what is text, in the order of reading. */
export function outline(markdown: string): readonly Piece[] {
  return piecesOf(parse(markdown));
}

function piecesOf(node: Node): readonly Piece[] {
  if (CONTAINERS.includes(node.type) && 'children' in node) return node.children.flatMap(piecesOf);
  return [{ type: node.type, text: 'url' in node ? node.url : textOf(node) }];
}

/** What a document points to, where others may point to in it, and what it says in code spans and blocks. */
export interface References {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
  readonly code: readonly string[];
}

export function referencesOf(markdown: string): References {
  const links: string[] = [];
  const anchors = new Set<string>();
  const code: string[] = [];
  walk(parse(markdown), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url);
    if (node.type === 'heading') anchors.add(anchorOf(textOf(node)));
    if (node.type === 'inlineCode' || node.type === 'code') code.push(node.value);
  });
  return { links, anchors, code };
}

/** As GitHub makes them for headings; that of a second heading of the same text is none to rely on. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

function parse(markdown: string): Tree {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function walk(node: Node, visit: (node: Node, depth: number) => void, depth = 0): void {
  visit(node, depth);
  if ('children' in node) for (const child of node.children) walk(child, visit, depth + 1);
}

function describe(node: Node): string {
  const particulars = Object.entries(node).filter(([name]) => !['type', 'children', 'position'].includes(name));
  const heading = node.type === 'heading' ? ` ${textOf(node)}` : '';
  return `${node.type} ${JSON.stringify(Object.fromEntries(particulars))}${heading}`;
}

function textOf(node: Node): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}
