import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { readEnvFile } from '../../../demo/env-file.ts';
import { Problem } from '../../../demo/problem.ts';
import { rsaKeyPair } from '../../../testing/docusign/credentials.ts';

function withFile<T>(content: string | Uint8Array, body: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'env-file-'));
  try {
    const path = join(folder, '.env');
    writeFileSync(path, content);
    return body(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const read = (content: string | Uint8Array): Record<string, string> =>
  withFile(content, (path) => Object.fromEntries(readEnvFile(path)));

const KEY = rsaKeyPair().pkcs1Pem.trim();
const BARE_KEY = KEY.replace(/-----.*-----\n?/g, '').trim();
const MEANT = { DOCUSIGN_USER_ID: 'a user', DOCUSIGN_PRIVATE_KEY: KEY, DOCUSIGN_SCOPES: 'signature' };
const FILE = Object.entries(MEANT)
  .map(([name, value]) => `${name}="${value}"\n`)
  .join('');
const ON_ONE_LINE = /"(?=-)[^"]+"/;

suite('a file of environment variables', () => {
  const spellings: Readonly<Record<string, string>> = {
    'in double quotes': FILE,
    'in single quotes': FILE.replaceAll('"', "'"),
    'in backticks': FILE.replaceAll('"', '`'),
    'without quotes where a line is enough': FILE.replace(/"(?=a user|signature)(.*)"/g, '$1'),
    'after a byte order mark, with CRLF': `\uFEFF${FILE.replaceAll('\n', '\r\n')}`,
    'with lone carriage returns': FILE.replaceAll('\n', '\r'),
    'for a shell': FILE.replace(/^DOCUSIGN/gm, 'export DOCUSIGN'),
    'with spaces around': FILE.replace(/^(DOCUSIGN_\w+)="(a user|signature)"/gm, '  $1 = $2  '),
    'between comments': `# mine\n\n${FILE.replace(/^(DOCUSIGN_[US].*)$/gm, '$1 # "note\n  # it\'s')}`,
    'with an assignment that a later one replaces': `DOCUSIGN_SCOPES=\n${FILE}`,
  };
  for (const [name, content] of Object.entries(spellings)) {
    test(`is read ${name}`, () => assert.deepEqual(read(content), MEANT));
  }

  test('keeps a key whose newlines are escaped or lost, and a # without a space before it', () => {
    for (const separator of ['\\n', ' ']) {
      const key = KEY.replaceAll('\n', separator);
      assert.deepEqual(read(FILE.replace(ON_ONE_LINE, key)), { ...MEANT, DOCUSIGN_PRIVATE_KEY: key });
    }
    assert.deepEqual(read('A=correct#horse battery # mine'), { A: 'correct#horse battery' });
  });
});

suite('a file that is no such file', () => {
  const id = 'DOCUSIGN_USER_ID=a user\n';
  const utf16 = Buffer.from(`\uFEFF${FILE}`, 'utf16le');
  const goesOn =
    /, line 3: the value of DOCUSIGN_PRIVATE_KEY goes on without quotes: put double quotes around all lines/;
  const faults: Readonly<Record<string, [content: string | Uint8Array, expected: RegExp]>> = {
    'has a key over several lines without quotes': [`${id}DOCUSIGN_PRIVATE_KEY=${KEY}`, goesOn],
    'has a key without header over several lines': [`${id}DOCUSIGN_PRIVATE_KEY=${BARE_KEY}`, goesOn],
    'has a key that begins on the next line': [`${id}DOCUSIGN_PRIVATE_KEY=\n${KEY}`, goesOn],
    'has another key over several lines': [`${id}RSA_KEY=${KEY}`, /, line 3: the value of RSA_KEY goes on without/],
    'has quotes that are not closed': [
      `DOCUSIGN_PRIVATE_KEY="${KEY}\n${id}`,
      /, line 1: the quotes around the value of DOCUSIGN_PRIVATE_KEY are not closed/,
    ],
    'has quotes that the next value closes': [
      `DOCUSIGN_PRIVATE_KEY="${KEY}\nDOCUSIGN_USER_ID="a user"`,
      /, line 1: the quotes around the value of DOCUSIGN_PRIVATE_KEY are not closed, or close before its end/,
    ],
    'is the key': [KEY, / is the key itself: .+ DOCUSIGN_PRIVATE_KEY="…"\.$/],
    'has another format': [`${id}user: me`, /, line 2: this is not of the form NAME=value\.$/],
    'is in UTF-16': [utf16, / is in UTF-16, as Windows PowerShell's > writes it/],
    'is in UTF-16 without a mark': [utf16.subarray(2), / is in UTF-16/],
    'is in UTF-16 of the other order': [Buffer.from(utf16).swap16(), / is in UTF-16/],
    'is binary': [Uint8Array.of(0x30, 0x82, 0xff, 0x01), / is not text in UTF-8/],
    'has a zero byte': [`A=${'1'.repeat(99)}\0`, / is not text in UTF-8/],
    'is empty': ['', / is empty\.$/],
    'is blank': ['\uFEFF \r\n\n', / is empty\.$/],
    'has comments alone': [`# ${id}`, / has only comments/],
  };
  for (const [name, [content, expected]] of Object.entries(faults)) {
    test(`is named when it ${name}`, () =>
      withFile(content, (path) =>
        assert.throws(
          () => readEnvFile(path),
          (error) => {
            assert.ok(error instanceof Problem && error.message.startsWith(path));
            assert.match(error.message, expected);
            assert.doesNotMatch(error.message, /\n|a user|secrets|[A-Za-z0-9+/]{40}/);
            return true;
          },
        ),
      ));
  }

  test('is named when it is missing or a folder', () =>
    withFile('', (path) => {
      assert.throws(() => readEnvFile(`${path}.none`), { message: `There is no file ${path}.none.` });
      const folder = dirname(path);
      assert.throws(() => readEnvFile(folder), { message: `${folder} is a folder: --env-file takes a file.` });
    }));

  const mayReadAll = process.getuid === undefined || process.getuid() === 0;
  test('is named when its permissions forbid reading', { skip: mayReadAll && 'this user may read every file' }, () =>
    withFile('', (path) => {
      chmodSync(path, 0);
      const message = `${path} can't be read: its permissions don't allow it.`;
      assert.throws(() => readEnvFile(path), { message });
    }),
  );
});
