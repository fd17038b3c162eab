/** Reads GitHub Markdown, and tells markup from text. */
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
  const visit = (node: Node, depth: number): void => {
    const kind = node.type === 'text' || node.type === 'inlineCode' ? 'words' : describe(node);
    const line = `${'  '.repeat(depth)}${kind}`;
    if (kind !== 'words' || lines.at(-1) !== line) lines.push(line);
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), 0);
  return lines.join('\n');
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
