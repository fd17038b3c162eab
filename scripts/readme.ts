/** Writes the README's tables from `action.yml`; with `--verify` it fails where they differ. */

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ActionInput, readActionFile } from '../testing/project-files.ts';

const root = dirname(import.meta.dirname);
const readme = join(root, 'README.md');
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

function write(text: string): void {
  try {
    writeFileSync(readme, text);
  } catch {
    console.error('README.md cannot be written: give yourself the right to, and run the command again.');
    process.exit(1);
  }
}

const before = readFileSync(readme, 'utf8');
const after = before.replace(
  /(<!-- generated from action\.yml: (inputs|outputs) -->\n)[\s\S]*?(<!-- end -->)/g,
  (_, begin: string, kind: 'inputs' | 'outputs', end: string) => `${begin}\n${tables[kind].join('\n')}\n\n${end}`,
);
if (!process.argv.includes('--verify')) {
  write(after);
} else if (after !== before) {
  console.error('The tables in README.md are not those of action.yml. Run "npm run readme" and commit the result.');
  process.exit(1);
}
