/** Writes the README's tables and `docs/errors.md`; with `--verify`, fails if they are not up to date. */

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ActionInput, readActionFile } from '../testing/project-files.ts';
import { errorsPage } from './errors-page.ts';

const root = dirname(import.meta.dirname);
const action = readActionFile('.');

function row(name: string, { description, required, default: fallback }: ActionInput, hasDefault: boolean): string {
  const standard = required ? 'required' : fallback === undefined ? '' : `\`${fallback}\``;
  return `| \`${name}\` |${hasDefault ? ` ${standard} |`.replace('  ', ' ') : ''} ${description} |`;
}

const tables = {
  inputs: ['| input | default | meaning |', '| --- | --- | --- |', ...rows('inputs')],
  outputs: ['| output | meaning |', '| --- | --- |', ...rows('outputs')],
};

function rows(kind: 'inputs' | 'outputs'): string[] {
  return Object.entries(action[kind]).map(([name, entry]) => row(name, entry, kind === 'inputs'));
}

/** Each page that is written in whole or in part, from what is there. */
const pages: Readonly<Record<string, (before: string) => string>> = {
  'README.md': (before) =>
    before.replace(
      /(<!-- generated from action\.yml: (inputs|outputs) -->\n)[\s\S]*?(<!-- end -->)/g,
      (_, begin: string, kind: 'inputs' | 'outputs', end: string) => `${begin}\n${tables[kind].join('\n')}\n\n${end}`,
    ),
  'docs/errors.md': errorsPage,
};

for (const [path, written] of Object.entries(pages)) {
  const before = readFileSync(join(root, path), 'utf8');
  const after = written(before);
  if (!process.argv.includes('--verify')) {
    write(path, after);
  } else if (after !== before) {
    console.error(`${path} is not up to date. Run "npm run readme" and commit the result.`);
    process.exitCode = 1;
  }
}

function write(path: string, text: string): void {
  try {
    writeFileSync(join(root, path), text);
  } catch {
    console.error(`${path} can't be written: check its permissions, and run the command again.`);
    process.exit(1);
  }
}
