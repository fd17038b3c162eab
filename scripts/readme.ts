/** Writes the tables that documents show of `action.yml` and of `src`; with `--verify` it fails where they differ. */

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { auditOrder, onDemand } from '../testing/audit.ts';
import { type ActionInput, readActionFile } from '../testing/project-files.ts';

const root = dirname(import.meta.dirname);
const action = readActionFile('.');

/** By the document and the name in its marker. */
const TABLES: Readonly<Record<string, Readonly<Record<string, () => readonly string[]>>>> = {
  'README.md': {
    'action.yml: inputs': () => ['| input | default | meaning |', '| --- | --- | --- |', ...rows('inputs')],
    'action.yml: outputs': () => ['| output | meaning |', '| --- | --- |', ...rows('outputs')],
  },
  'docs/threat-model.md': {
    'src: audit': auditTable,
    'src: on demand': () => [
      '| chunk that begins with | loaded by |',
      '| --- | --- |',
      ...onDemand.map(({ module, loadedBy }) => `| ${linkTo(module)} | ${loadedBy} |`),
    ],
  },
};

function rows(kind: 'inputs' | 'outputs'): string[] {
  return Object.entries(action[kind]).map(([name, entry]) => row(name, entry, kind === 'inputs'));
}

function row(name: string, { description, required, default: fallback }: ActionInput, hasDefault: boolean): string {
  const standard = required ? 'required' : fallback === undefined ? '' : `\`${fallback}\``;
  return `| \`${name}\` |${hasDefault ? ` ${standard} |`.replace('  ', ' ') : ''} ${description} |`;
}

/** Each file with its length and the sentence with which it opens. */
function auditTable(): readonly string[] {
  const files = auditOrder.map((module) => {
    const text = readFileSync(join(root, 'src', module), 'utf8');
    const [, opening = ''] = /^\/\*\*\s+(.*?)\s*\*\//s.exec(text) ?? [];
    const [sentence = ''] = opening
      .replace(/^\* |\s*\n \* /g, ' ')
      .trim()
      .split(/(?<=\.) /);
    return { module, lines: text.split('\n').length - 1, sentence };
  });
  const total = files.reduce((sum, { lines }) => sum + lines, 0);
  return [
    '| file | lines | what it owns |',
    '| --- | --- | --- |',
    ...files.map(({ module, lines, sentence }) => `| ${linkTo(module)} | ${lines} | ${sentence} |`),
    `| ${files.length} files | ${total} | |`,
  ];
}

function linkTo(module: string): string {
  return `[${module}](../src/${module})`;
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    console.error(`${path} cannot be written: give yourself the right to, and run the command again.`);
    process.exit(1);
  }
}

for (const [document, tables] of Object.entries(TABLES)) {
  const path = join(root, document);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(
    /(<!-- generated from (.+?) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => `${begin}\n${tables[name]?.().join('\n')}\n\n${end}`,
  );
  if (!process.argv.includes('--verify')) {
    write(path, after);
  } else if (after !== before) {
    console.error(`The tables in ${document} are out of date. Run "npm run readme" and commit the result.`);
    process.exit(1);
  }
}
