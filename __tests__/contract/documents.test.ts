import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { suite, test } from 'node:test';
import { type References, referencesOf } from '../../testing/markdown.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const documents: ReadonlyMap<string, References> = new Map(
  globSync(['*.md', 'docs/**/*.md', '.github/**/*.md'], { cwd: ROOT }).map((path) => [
    path.replaceAll(sep, '/'),
    referencesOf(readFileSync(join(ROOT, path), 'utf8')),
  ]),
);

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** What is in `build/` is there only once somebody has built it. */
const FOLDERS = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && !['.git', 'build', 'node_modules'].includes(entry.name) ? [entry.name] : [],
);

for (const [path, { links, anchors, code }] of documents) {
  suite(path, () => {
    test('links to files and headings that are there', () => {
      for (const link of links.filter((url) => !/^(https?|mailto):/.test(url))) {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : relative(ROOT, join(ROOT, dirname(path), file)).replaceAll(sep, '/');
        assert.ok(existsSync(join(ROOT, target)), link);
        const there = target === path ? anchors : documents.get(target)?.anchors;
        assert.ok(anchor === undefined || there?.has(anchor), link);
      }
    });

    test('names scripts that there are', () => {
      for (const [read, script = ''] of code.join('\n').matchAll(/npm run ([\w:-]+)/g)) {
        assert.ok(script in scripts, read);
      }
    });

    test('names files and folders that there are', () => {
      const paths = code.filter((text) => FOLDERS.some((folder) => text.startsWith(`${folder}/`)));
      for (const name of paths) {
        assert.ok(globSync(name, { cwd: ROOT }).length > 0, name);
      }
    });
  });
}

suite('the documents', () => {
  test('are all that a repository needs', () => {
    const needed = ['README.md', 'CHANGELOG.md', 'CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'SECURITY.md', 'AGENTS.md'];
    for (const path of [...needed, '.github/pull_request_template.md', 'docs/adr/0001-http-transport.md']) {
      assert.ok(documents.has(path), path);
    }
  });

  test('for agents are at most 30 lines long', () => {
    assert.ok(readFileSync(join(ROOT, 'AGENTS.md'), 'utf8').trimEnd().split('\n').length <= 30);
  });
});

suite('what the action leaves to those who use it', () => {
  const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8').replaceAll(/\s+/g, ' ');

  for (const path of ['README.md', 'action.yml', 'unseal/action.yml', 'docs/threat-model.md']) {
    test(`is said of account-name in ${path}: it goes through env, never into a script`, () => {
      assert.match(textOf(path), /`?account-name`?[^|]*through `env:`, never|through `env:`, never[^|]*`account-name`/);
    });
  }

  test('is said of a signing command in the threat model: the process list shows it, so it has no PIN', () => {
    const [, section = ''] = textOf('docs/threat-model.md').split('## A key outside GitHub');
    assert.match(section, /process list shows its text, so no PIN/);
  });

  test('is said of a decoded key in the threat model: which spellings are not masked', () => {
    assert.match(
      textOf('docs/threat-model.md'),
      /not in other spellings: hexadecimal, base64url, the numbers of a JWK\./,
    );
  });
});

suite('the first release', () => {
  test('is the way that the README shows to install the action, from a clone', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    assert.match(
      readme,
      /\*\*Install\*\*: clone this repository \(a ZIP can't be built\)[\s\S]*CONTRIBUTING\.md#the-first-release/,
    );
  });

  test('meets no obstacle that its section leaves out', () => {
    const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').replaceAll(/\s+/g, ' ');
    const [, section = ''] = text.split('### The first release');
    for (const obstacle of [
      'release immutability',
      'not creations',
      'with GitHub Enterprise',
      'CODE_SECURITY',
      'private vulnerability reporting',
      'Access',
      'Windows and macOS',
      'attestation',
      'Enterprise Server',
      '`workflow`',
      '--unshallow',
      "public repositories can't use",
      'created by GitHub',
      '**active**',
      '**default setup** off',
      'ATTESTATIONS',
    ]) {
      assert.ok(section.includes(obstacle), obstacle);
    }
  });
});
