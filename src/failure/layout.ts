/** Lays a failure out: short in the annotation, long in the job summary. Pure; the words come from elsewhere. */

import { link, markdown, type Prose, plainText } from './prose.ts';

/** What a maintainer needs to know of a failure. */
export interface Explanation {
  /** The runner doesn't mask titles: constant words only. */
  readonly title: string;
  /** What happened and what to do about it, in a line: some views show no more. */
  readonly happened: Prose;
  /** The likely cause in this case. */
  readonly cause?: Prose;
  readonly steps?: readonly Prose[];
  /** Stands for the steps in the annotation, where the first line has said most of them. */
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
  readonly paragraphs: readonly Prose[];
  readonly list?: readonly Prose[];
  /** Shown to the letter, to copy or to compare. */
  readonly block?: string;
}

/** The runner cuts annotations to this many characters, after masking. */
const MAX_ANNOTATION_LENGTH = 4096;

/** Plain text for an annotation: the first line and the facts, and as much in between as there is room for. */
export function annotationOf(explanation: Explanation, documentation: string | undefined): string {
  const { happened, cause, steps = [], briefly, facts = [] } = explanation;
  const help = documentation === undefined ? '' : `\nHelp: ${documentation}`;
  const optional = [
    ...(cause === undefined ? [] : [`Likely cause: ${plainText(cause)}`]),
    ...(briefly ?? numbered(steps)).map(plainText),
  ];
  const room = MAX_ANNOTATION_LENGTH - help.length;
  const text = (): string => [plainText(happened), ...optional, ...facts.map(plainText)].join('\n');
  while (text().length > room && optional.length > 0) {
    optional.pop();
  }
  // Not through the middle of a character.
  return (
    text()
      .slice(0, room)
      .replace(/[\uD800-\uDBFF]$/, '') + help
  );
}

/** GitHub Markdown for a job summary. */
export function summaryOf(explanation: Explanation, documentation: string | undefined): string {
  const { title, happened, cause, steps = [], facts = [], sections = [] } = explanation;
  const blocks = [
    `## ${title}`,
    markdown(happened),
    ...(cause === undefined ? [] : [`**Likely cause:** ${markdown(cause)}`]),
    ...(steps.length === 0 ? [] : ['### What to do', orderedList(steps)]),
    ...sections.flatMap((section) => [
      `### ${section.heading}`,
      ...section.paragraphs.map(markdown),
      ...(section.list === undefined ? [] : [section.list.map((item) => `- ${markdown(item)}`).join('\n')]),
      ...(section.block === undefined ? [] : [`\`\`\`text\n${section.block}\n\`\`\``]),
    ]),
    ...(facts.length === 0 ? [] : ['### Details', facts.map((fact) => `- ${markdown(fact)}`).join('\n')]),
    ...(documentation === undefined ? [] : [markdown(link('More about this failure', documentation))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function numbered(steps: readonly Prose[]): readonly Prose[] {
  return steps.length < 2 ? steps : steps.map((step, index) => [{ kind: 'words', text: `${index + 1}. ` }, ...step]);
}

function orderedList(steps: readonly Prose[]): string {
  return steps.map((step, index) => `${index + 1}. ${markdown(step)}`).join('\n');
}
