/** Reads GitHub Markdown, and tells in the order of reading what of it is markup and what is text. */

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

/** A piece of markup with the text in it, or where it leads; `text` is what people read as such. */
export interface Piece {
  readonly type: string;
  readonly text: string;
}

/** These only hold together what is in them. */
const CONTAINERS: readonly string[] = ['root', 'paragraph', 'list', 'listItem'];

export function outline(markdown: string): readonly Piece[] {
  return piecesOf(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

function piecesOf(node: Node): readonly Piece[] {
  if (CONTAINERS.includes(node.type) && 'children' in node) {
    return node.children.flatMap(piecesOf);
  }
  return [{ type: node.type, text: 'url' in node ? node.url : textOf(node) }];
}

function textOf(node: Node): string {
  if ('children' in node) {
    return node.children.map(textOf).join('');
  }
  return 'value' in node ? node.value : '';
}
