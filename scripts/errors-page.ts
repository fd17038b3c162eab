/** Writes `docs/errors.md` from what the annotations say, and keeps the notes that were written by hand. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILURE_CODES, type FailureCode } from '../src/failure/codes.ts';

const EXPLANATIONS = join(import.meta.dirname, '..', '__tests__', 'flow', 'explanations');

/** What follows, up to the next code, was written by hand and is kept. */
const NOTE = '<!-- by hand -->';
const INDEX = /^\| code [\s\S]*?(?=\n\n)/m;

/** Lines of an annotation that differ in each run, and what it says about one of several inputs. */
const LEFT_OUT =
  /^(\d+\. |Help:|Response to |Trace token|DocuSign sent no |System error code:|The user's accounts:|The token is still |This runner's clock |Empty here:)/;

/** What is an example in an annotation, as a page for everyone puts it. */
const GENERAL: readonly (readonly [RegExp, string])[] = [
  [/\[([^\]]+)\]\(<https?:[^>]*\/oauth\/auth\?[^>]*>\)/g, '$1 (linked in your job summary)'],
  [/https?:\S+\/oauth\/auth\?\S+/g, 'the link in your annotation'],
  [/\[[^\]]+\]\(<(\S*apiIntegratorKey)>\)/g, '[Apps and Keys]($1)'],
  [/(?<!\()https:\S+apiIntegratorKey/g, '[Apps and Keys]($&)'],
  [/https:\S+octo-repo(\/settings\/[\w/]+)/g, '`https://github.com/OWNER/REPO$1`'],
  [/ at 127\.0\.0\.1:4000/g, ' in demo'],
  [/127\.0\.0\.1:4000/g, 'account.example.com'],
  [/ to "elsewhere\.invalid"/g, ''],
  [/(?<=Re-run this job )in [\w ]+/g, 'when the annotation says'],
  [/\b(listed|shown) below/g, '$1 in the annotation'],
];

interface Case {
  readonly happened: string;
  readonly hints: readonly string[];
}

/** @param before - The page as it is: the introduction and the notes come from there. */
export function errorsPage(before: string): string {
  const [introduction = '', ...sections] = before.split(/^(?=## )/m);
  const notes = new Map(
    sections.map((text): [string, string] => [/^## (\w+)/.exec(text)?.[1] ?? '', text.split(NOTE)[1] ?? '']),
  );
  const pages = FAILURE_CODES.map((code) => [code, explanationsOf(code)] as const);
  const index = pages.map(([code, page]) => `| [${code}](#${code}) | ${titleOf(page)} |`);
  const written = pages.map(([code, page]) => {
    const note = notes.get(code)?.trim();
    return [`## ${code}`, sectionOf(page), ...(note ? [NOTE, note] : [])].join('\n\n');
  });
  const table = ['| code | what happened |', '| --- | --- |', ...index].join('\n');
  return `${[introduction.trim().replace(INDEX, () => table), ...written].join('\n\n')}\n`;
}

function explanationsOf(code: FailureCode): string {
  const path = join(EXPLANATIONS, `${code}.md`);
  if (!existsSync(path)) {
    console.error(
      `There is no annotation of ${code} yet: give it a case in ${EXPLANATIONS}, and run "npm run snapshots".`,
    );
    process.exit(1);
  }
  return GENERAL.reduce((text, [example, general]) => text.replace(example, general), readFileSync(path, 'utf8'));
}

function titleOf(page: string): string {
  return (/^\*\*(.+)\*\*$/m.exec(page)?.[1] ?? '').replace(/^DocuSign token: ./, (start) =>
    start.slice(-1).toUpperCase(),
  );
}

function sectionOf(page: string): string {
  const cases = casesOf(page);
  const timesSaid = Map.groupBy(
    cases.flatMap(({ hints }) => hints),
    (hint) => hint,
  );
  const isShared = (hint: string): boolean => cases.length === 1 || (timesSaid.get(hint)?.length ?? 0) > 1;
  const shared = [...timesSaid.keys()].filter(isShared).map((hint) => `- ${hint}`);
  const said = [...Map.groupBy(cases, remedyOf)].flatMap(([remedy, same]) =>
    same.length < 3
      ? same.flatMap(({ happened, hints }) => [
          happened,
          ...hints.filter((hint) => !isShared(hint)).map((hint) => `  - ${hint}`),
        ])
      : [
          remedy.replace(/[.:]?$/, ':'),
          ...same.map(({ happened }) => `  - ${happened.slice(0, -remedy.length).trim()}`),
        ],
  );
  return [
    cases.length === 1 ? said.join('\n') : said.map((line) => line.replace(/^(?! )/, '- ')).join('\n'),
    ...(shared.length === 0 ? [] : ['Depending on the cause:', shared.join('\n')]),
    ...summarySections(page),
  ].join('\n\n');
}

/** What a first line says after its first sentence. */
function remedyOf({ happened }: Case): string {
  return /^.+?\. (.+)$/.exec(happened)?.[1] ?? happened;
}

/** Each first line once, with all hints that go with it. */
function casesOf(page: string): readonly Case[] {
  const annotations = [...page.matchAll(/^\*\*.+\*\*\n\n```text\n([\s\S]*?)\n```/gm)].map(([, text = '']) =>
    text.split('\n').filter((line) => !LEFT_OUT.test(line)),
  );
  const byFirstLine = Map.groupBy(annotations, ([happened = '']) => happened);
  return [...byFirstLine].map(([happened, same]) => ({
    happened,
    hints: [...new Set(same.flatMap(([, ...hints]) => hints))],
  }));
}

/** Those of the job summary that are the same in every run. */
function summarySections(page: string): readonly string[] {
  const summary = page.replace(/^[\s\S]*?\n### Summary\n/, '').replace(/\n### Outputs\n[\s\S]*/, '');
  const sections = summary
    .replaceAll(/^> ?/gm, '')
    .split(/^(?=### )/m)
    .slice(1);
  return sections.filter((text) => !/^### Details|^```/m.test(text)).map((text) => text.trim());
}
