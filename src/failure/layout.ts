/** Lays a failure out: short in the annotation, long in the job summary. Pure; the words come from elsewhere. */

import { link, markdown, type Prose, plainText } from './prose.ts';

/** What a maintainer needs to know about a failure. */
export interface Explanation {
  /** The runner doesn't mask titles: constant words only. */
  readonly title: string;
  /** What is wrong and where to click, in one line: some views show nothing else. */
  readonly happened: Prose;
  /** What changes what the reader does next: a question and its answer each. */
  readonly hints?: readonly Prose[];
  /** Hints for the annotation only: sections of the summary say more. */
  readonly briefly?: readonly Prose[];
  /** What the server said, and other particulars. */
  readonly facts?: readonly Prose[];
  /** For the summary only. */
  readonly sections?: readonly Section[];
}

/** The same, if one title covers several cases. */
export type Untitled = Omit<Explanation, 'title'>;

export interface Section {
  readonly heading: string;
  readonly paragraphs?: readonly Prose[];
  readonly list?: readonly Prose[];
  /** Shown to the letter, to copy or to compare. */
  readonly block?: string;
}

/** The runner cuts annotations to this many characters, after masking. */
const MAX_ANNOTATION_LENGTH = 4096;

/** Plain text for an annotation: the first line and the facts, and as many hints as there is room for. */
export function annotationOf(explanation: Explanation, documentation: string | undefined): string {
  const { happened, hints = [], briefly = [], facts = [] } = explanation;
  const help = documentation === undefined ? '' : `\nHelp: ${documentation}`;
  const optional = [...hints, ...briefly].map(plainText);
  const room = MAX_ANNOTATION_LENGTH - help.length;
  const text = (): string => [plainText(happened), ...optional, ...facts.map(plainText)].join('\n');
  while (text().length > room && optional.length > 0) {
    optional.pop();
  }
  // Not through the middle of a character.
  const short = text().slice(0, room);
  return short.replace(/[\uD800-\uDBFF]$/, '') + help;
}

/** GitHub Markdown for a job summary. */
export function summaryOf(explanation: Explanation, documentation: string | undefined): string {
  const { title, happened, hints = [], facts = [], sections = [] } = explanation;
  const blocks = [
    `## ${title}`,
    markdown(happened),
    ...list(hints),
    ...sections.flatMap((section) => [
      `### ${section.heading}`,
      ...(section.paragraphs ?? []).map(markdown),
      ...list(section.list ?? []),
      ...(section.block === undefined ? [] : [`\`\`\`text\n${section.block}\n\`\`\``]),
    ]),
    ...(facts.length === 0 ? [] : ['### Details', ...list(facts)]),
    ...(documentation === undefined ? [] : [markdown(link('More about this failure', documentation))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function list(items: readonly Prose[]): readonly string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${markdown(item)}`).join('\n')];
}
