/** Writes `docs/errors.md` from what the annotations say, and keeps the notes that were written by hand. */

import { FAILURE_CODES, type FailureCode, FIXED_BY, type Fixer } from '../src/failure/codes.ts';
import { annotationsOf, keptPage } from '../testing/kept-annotations.ts';

/** What follows, up to the next code, was written by hand and is kept. */
const NOTE = '<!-- by hand -->';

const FIXERS: Readonly<Record<Fixer, string>> = {
  user: 'the user to impersonate, or an administrator, at DocuSign',
  maintainer: "someone who can change the repository's workflows, secrets, and variables",
  'app-owner': 'someone who can open the app on Apps and Keys',
  'account-administrator': 'an administrator of the DocuSign account',
  operator: 'someone who can change the runner or its network',
  support: 'DocuSign support, or the authors of this action',
  time: 'no one: it resolves itself, or the run gets no secrets',
};

const FIXER_TABLE = /^\| fixed by [\s\S]*?(?=\n\n|\n*$(?![\s\S]))/m;
const INDEX = /^\| code [\s\S]*?(?=\n\n)/m;

/** What is an example in an annotation, as a page for everyone puts it. */
const GENERAL: readonly (readonly [RegExp, string])[] = [
  [/\[([^\]]+)\]\(<https?:[^>]*\/oauth\/auth\?[^>]*>\)/g, '$1 (linked in your job summary)'],
  [/https?:\S+\/oauth\/auth\?\S+/g, 'the link in your annotation'],
  [/\[[^\]]+\]\(<(\S*apiIntegratorKey)>\)/g, '[Apps and Keys]($1)'],
  [/(?<!\()https:\S+apiIntegratorKey/g, '[Apps and Keys]($&)'],
  [/https:\S+octo-repo(\/settings\/[\w/]+)/g, '`https://github.com/OWNER/REPO$1`'],
  [/ at 127\.0\.0\.1:4000/g, ' in demo'],
  [/127\.0\.0\.1:4000|account\.invalid/g, 'account.example.com'],
  [/ to "elsewhere\.invalid"/g, ''],
  [/(?<=Re-run this job )in [\w ]+/g, 'when the annotation says'],
  [/\b(listed|shown) below/g, '$1 in the annotation'],
];

interface Case {
  readonly happened: string;
  readonly hints: readonly string[];
}

/** @param before - The current page, which has the introduction and the notes. */
export function errorsPage(before: string): string {
  const [introduction = '', ...sections] = before.split(/^(?=## )/m);
  const notes = new Map(
    sections.map((text): [string, string] => [/^## (\w+)/.exec(text)?.[1] ?? '', text.split(NOTE)[1] ?? '']),
  );
  const index = FAILURE_CODES.map((code) => `| [${code}](#${code}) | ${titleOf(code)} |`);
  const written = FAILURE_CODES.map((code) => {
    const note = notes.get(code)?.trim();
    return [`## ${code}`, sectionOf(code), ...(note ? [NOTE, note] : [])].join('\n\n');
  });
  const table = ['| code | what happened |', '| --- | --- |', ...index].join('\n');
  const start = introduction
    .trim()
    .replace(INDEX, () => table)
    .replace(FIXER_TABLE, fixerTable);
  return `${[start, ...written].join('\n\n')}\n`;
}

function fixerTable(): string {
  const rows = Object.entries(FIXERS).map(([fixer, who]) => {
    const codes = FAILURE_CODES.filter((code) => FIXED_BY[code] === fixer).map((code) => `\`${code}\``);
    return `| ${who} | ${codes.join(', ')} |`;
  });
  return ['| fixed by | codes |', '| --- | --- |', ...rows].join('\n');
}

function general(text: string): string {
  return GENERAL.reduce((before, [example, instead]) => before.replace(example, instead), text);
}

function titleOf(code: FailureCode): string {
  return /^\*\*(.+)\*\*$/m.exec(keptPage(code))?.[1] ?? '';
}

function sectionOf(code: FailureCode): string {
  const cases = casesOf(code);
  const timesSaid = Map.groupBy(
    cases.flatMap(({ hints }) => hints),
    (hint) => hint,
  );
  const isShared = (hint: string): boolean => cases.length === 1 || (timesSaid.get(hint)?.length ?? 0) > 1;
  const shared = [...timesSaid.keys()].filter(isShared).map((hint) => `- ${hint}`);
  const said = [...Map.groupBy(cases, remedyOf)].flatMap(([remedy, same]) =>
    same.length < 3 || same.some(({ hints }) => !hints.every(isShared))
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
    ...summarySections(code),
  ].join('\n\n');
}

/** What a first line says after its first sentence. */
function remedyOf({ happened }: Case): string {
  return /^.+?\. (.+)$/.exec(happened)?.[1] ?? happened;
}

/** Each first line once, with all hints that go with it; what it says about one of several inputs is said elsewhere. */
function casesOf(code: FailureCode): readonly Case[] {
  const annotations = annotationsOf([code]).map(({ lines }) =>
    lines.filter((line) => !/^\d+\. /.test(line)).map(general),
  );
  const byFirstLine = Map.groupBy(annotations, ([happened = '']) => happened);
  return [...byFirstLine].map(([happened, same]) => ({
    happened,
    hints: [...new Set(same.flatMap(([, ...hints]) => hints))],
  }));
}

/** Those of the job summary that are the same in every run. */
function summarySections(code: FailureCode): readonly string[] {
  const summary = keptPage(code)
    .replace(/^[\s\S]*?\n### Summary\n/, '')
    .replace(/\n### Outputs\n[\s\S]*/, '');
  const sections = summary
    .replaceAll(/^> ?/gm, '')
    .split(/^(?=### )/m)
    .slice(1);
  return sections
    .filter((text) => !/^### (?:Details|What the command printed)|^```/m.test(text))
    .map((text) => general(text).trim());
}
