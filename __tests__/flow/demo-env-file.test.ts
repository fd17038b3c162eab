import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type DemoCheckout, type Ended, inDemoCheckout } from '../../testing/demo-checkout.ts';
import { type App, newApp } from '../../testing/docusign/credentials.ts';
import { PASSPHRASE } from '../../testing/docusign/key-forms.ts';
import { DocusignServer } from '../../testing/docusign/server.ts';
import { assertHarmless } from '../../testing/runner/no-leak.ts';
import { urlIn } from '../../testing/scene.ts';

interface Stage extends DemoCheckout {
  readonly app: App;
  readonly server: DocusignServer;
  /** Runs `npm run demo -- --env-file .env …args` with the file's content, and checks that it shows no secret. */
  readonly withFile: (content: string | Uint8Array, ...args: string[]) => Promise<Ended>;
}

async function onStage(app: App, body: (stage: Stage) => Promise<void>): Promise<void> {
  const server = await DocusignServer.start();
  server.register(app);
  try {
    await inDemoCheckout(async (checkout) => {
      const withFile: Stage['withFile'] = async (content, ...args) => {
        writeFileSync(join(checkout.folder, '.env'), content);
        const ended = await checkout.demo(['--env-file', '.env', ...args]);
        const assertions = server.requests.map(({ body }) => new URLSearchParams(body).get('assertion') ?? '');
        const secrets = {
          keys: [app.keys.privateKey],
          texts: [...server.tokens, ...assertions],
          passphrases: [PASSPHRASE],
        };
        assertHarmless(ended.stdout, 'output', secrets);
        assertHarmless(ended.stderr, 'error output', secrets);
        return ended;
      };
      await body({ ...checkout, app, server, withFile });
    });
  } finally {
    await server.close();
  }
}

function lines(app: App, { origin }: DocusignServer, key = `"${app.keys.pkcs1Pem}"`): string[] {
  return [
    `DOCUSIGN_INTEGRATION_KEY=${app.integrationKey}`,
    `DOCUSIGN_USER_ID=${app.userId}`,
    `DOCUSIGN_PRIVATE_KEY=${key}`,
    `DOCUSIGN_OAUTH_HOST=${origin}`,
    '',
  ];
}

const unquoted = (text: string): string => text.replace(/"/g, '');

/** What people and their programs make of the four lines, none of which changes what is meant. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  'as the README says': (text) => text,
  'with a byte order mark and CRLF': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'with lone carriage returns': (text) => text.replaceAll('\n', '\r'),
  'for a shell': (text) => text.replace(/^(?=DOCUSIGN)/gm, 'export '),
  'with every value in double quotes': (text) => text.replace(/^(DOCUSIGN_\w+)=([^"]+?)$/gm, '$1="$2"'),
  'in single quotes': (text) => text.replaceAll('"', "'"),
  'in backticks, with spaces around': (text) =>
    text.replaceAll('"', '`').replace(/^(DOCUSIGN_\w+)=(.*)/gm, '  $1 = $2 '),
  'between comments': (text) => `# mine\n\n${text.replace(/^(DOCUSIGN_(?!PRIV).*)$/gm, '$1 # "note\n  # it')}`,
  'with the newlines of the key escaped': (text) =>
    unquoted(text.replace(/".*"/s, (key) => key.replaceAll('\n', '\\n'))),
  'with spaces in place of newlines': (text) => unquoted(text.replace(/".*"/s, (key) => key.replaceAll('\n', ' '))),
};

suite("the demo with one's own credentials", { concurrency: true }, () => {
  for (const [name, spell] of Object.entries(spellings)) {
    test(`reads a file ${name}`, () =>
      onStage(newApp(), async ({ app, server, withFile }) => {
        const { exitCode, stdout, stderr } = await withFile(spell(lines(app, server).join('\n')));
        assert.deepEqual([exitCode, stderr], [0, ''], stdout);
        assert.match(
          stdout,
          /^Found in \.env: DOCUSIGN_INTEGRATION_KEY, DOCUSIGN_USER_ID, DOCUSIGN_PRIVATE_KEY, DOCUSIGN_OAUTH_HOST\n/,
        );
        assert.doesNotMatch(stdout, /^Left out/m);
        assert.match(stdout, /^│ DocuSign access token for account [\da-f-]+, valid until \S+Z$/m);
        assert.match(stdout, /^│ access-token=\*\*\*$/m);
        assert.ok(stdout.includes(`│ account-id=${app.account.account_id}\n`));
        assert.equal(server.tokens.length, 1);
      }));
  }

  test('keeps a # that is part of an unquoted passphrase', () =>
    onStage(newApp(), async ({ app, server, withFile }) => {
      const passphrase = 'correct#horse battery';
      const pem = app.keys.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
      const content = [...lines(app, server, `"${pem}"`), `DOCUSIGN_PRIVATE_KEY_PASSPHRASE=${passphrase} # mine`];
      const { exitCode, stdout } = await withFile(content.join('\n'));
      assert.equal(exitCode, 0, stdout);
      assert.ok(!stdout.includes(passphrase));
    }));

  test('shows a refusal whose link works, and writes its page', () =>
    onStage(newApp({ consent: [] }), async ({ app, server, folder, withFile }) => {
      const content = lines(app, server).join('\n');
      const refused = await withFile(content);
      assert.deepEqual([refused.exitCode, refused.stderr], [1, '']);
      const url = urlIn(refused.stdout, /\/oauth\/auth\?/);
      const page = readFileSync(join(folder, 'build', 'demo.html'), 'utf8');
      assertHarmless(page, 'page', { keys: [app.keys.privateKey], texts: server.tokens });
      assert.match(page, /your own credentials[\s\S]+DocuSign consent required/);
      assert.ok(page.includes(`href="${url.replaceAll('&', '&amp;')}"`));

      assert.equal((await fetch(url, { redirect: 'manual' })).status, 302);
      assert.equal((await withFile(content)).exitCode, 0);
    }));

  test('shows all of the run with --full, and takes empty variables for none', () =>
    onStage(newApp(), async ({ app, server, withFile }) => {
      const empty = ['DOCUSIGN_PRIVATE_KEY_PASSPHRASE=', 'DOCUSIGN_SEALING_KEY=""'];
      const { exitCode, stdout } = await withFile([...lines(app, server), ...empty].join('\n'), '--full');
      assert.equal(exitCode, 0, stdout);
      assert.match(stdout, /^--- Log of the step, masked\n##\[group\]Run [\s\S]+^ {2}integration-key: \*\*\*$/m);
      assert.match(stdout, /^--- Outputs that the runner drops, since they hold a secret\naccess-token$/m);
    }));

  test('shows of a sealed token that there is one', () =>
    onStage(newApp(), async ({ app, server, withFile }) => {
      const sealingKey = randomBytes(32).toString('base64');
      const { exitCode, stdout } = await withFile(
        [...lines(app, server), `DOCUSIGN_SEALING_KEY=${sealingKey}`].join('\n'),
      );
      assert.equal(exitCode, 0, stdout);
      assert.match(stdout, /^│ sealed-token=\S{1,60}… \(\d{4} characters\)$/m);
      assert.ok(!stdout.includes(sealingKey));
    }));

  test('leaves out what it does not know, by name, and says which name may be meant', () =>
    onStage(newApp(), async ({ app, server, withFile }) => {
      const value = 'a-value-that-nobody-sees';
      const names = [
        'DATABASE_URL',
        'DOCUSIGN_SCOPE',
        'docusign_Account-ID',
        'DOCUSIGN_BRAND',
        'user_id',
        'NODE_OPTIONS',
      ];
      const { exitCode, stdout } = await withFile(
        [...lines(app, server), ...names.map((name) => `${name}=--${value}`)].join('\n'),
      );
      assert.equal(exitCode, 0, stdout);
      assert.ok(!stdout.includes(value));
      const [, leftOut] = /^Left out, being no inputs: (.*)$/m.exec(stdout) ?? [];
      assert.equal(
        leftOut,
        'DATABASE_URL, DOCUSIGN_SCOPE (did you mean DOCUSIGN_SCOPES?), ' +
          'docusign_Account-ID (did you mean DOCUSIGN_ACCOUNT_ID?), DOCUSIGN_BRAND, ' +
          'user_id (did you mean DOCUSIGN_USER_ID?), NODE_OPTIONS',
      );
    }));
});

const pem = (app: App): string => app.keys.pkcs1Pem.trim();
const bare = (app: App): string =>
  pem(app)
    .replace(/-----.*-----\n?/g, '')
    .trim();
const utf16 = (text: string, mark = '\uFEFF'): Buffer => Buffer.from(mark + text, 'utf16le');

/** Files that can't be meant, and what is said of them. */
const faults: Readonly<Record<string, [content: (app: App, all: string[]) => string | Uint8Array, expected: RegExp]>> =
  {
    'with a key over several lines without quotes': [
      (app, [id, user]) => [id, user, `DOCUSIGN_PRIVATE_KEY=${pem(app)}`].join('\n'),
      /^\.env, line 4: the value of DOCUSIGN_PRIVATE_KEY goes on without quotes: put double quotes around all lines/,
    ],
    'with a key that begins in the next line': [
      (app, [id, user]) => [id, user, 'DOCUSIGN_PRIVATE_KEY=', pem(app)].join('\n'),
      /^\.env, line 4: the value of DOCUSIGN_PRIVATE_KEY goes on without quotes/,
    ],
    'with a key without header, over several lines without quotes': [
      (app, [id, user]) => [id, user, `DOCUSIGN_PRIVATE_KEY=${bare(app)}`].join('\n'),
      /^\.env, line 4: the value of DOCUSIGN_PRIVATE_KEY goes on without quotes/,
    ],
    'with a key of another name over several lines': [
      (app, [id]) => [id, `RSA_KEY=${pem(app)}`].join('\n'),
      /^\.env, line 3: the value of RSA_KEY goes on without quotes/,
    ],
    'with quotes that are not closed': [
      (app, [id]) => [`DOCUSIGN_PRIVATE_KEY="${pem(app)}`, id].join('\n'),
      /^\.env, line 1: the quotes around the value of DOCUSIGN_PRIVATE_KEY are not closed/,
    ],
    'with quotes that the next value closes': [
      (app) => [`DOCUSIGN_PRIVATE_KEY="${pem(app)}`, `DOCUSIGN_USER_ID="${app.userId}"`].join('\n'),
      /^\.env, line 1: the quotes around the value of DOCUSIGN_PRIVATE_KEY are not closed, or close before its end/,
    ],
    'that is the key': [(app) => app.keys.pkcs1Pem, /^\.env is a key itself: .+ DOCUSIGN_PRIVATE_KEY="…"\.$/m],
    'of another format': [(_, [id = '']) => `${id}\nuser: me\n`, /^\.env, line 2: not of the form NAME=value\.$/m],
    'in UTF-16': [(_, all) => utf16(all.join('\r\n')), /^\.env is in UTF-16, as Windows PowerShell's > writes it/],
    'in UTF-16 without a mark': [(_, all) => utf16(all.join('\n'), ''), /^\.env is in UTF-16/],
    'in UTF-16 of the other order': [(_, all) => utf16(all.join('\n')).swap16(), /^\.env is in UTF-16/],
    'of bytes': [() => Uint8Array.of(0x30, 0x82, 0xff, 0x01), /^\.env is no text in UTF-8/],
    'of zero bytes here and there': [() => `A=${'1'.repeat(99)}\0`, /^\.env is no text in UTF-8/],
    'that is empty': [() => '', /^\.env is empty\.$/m],
    'of blank lines': [() => '\uFEFF \r\n\n', /^\.env is empty\.$/m],
    'of comments': [(_, [id]) => `# ${id}\n`, /^\.env has nothing but comments/],
    'without anything of this action': [
      () => 'A=1\n',
      /^\.env has no value for DOCUSIGN_INTEGRATION_KEY, DOCUSIGN_USER_ID and DOCUSIGN_PRIVATE_KEY\.$/m,
    ],
    'with one variable empty and one missing': [
      (app) => `DOCUSIGN_INTEGRATION_KEY=${app.integrationKey}\nDOCUSIGN_USER_ID=""\n`,
      /^\.env has no value for DOCUSIGN_USER_ID and DOCUSIGN_PRIVATE_KEY\.$/m,
    ],
  };

function assertAboutFile({ exitCode, stdout, stderr }: Ended, expected: RegExp): void {
  assert.match(stderr, expected);
  assert.match(stderr, /^[^\n]+\.\n$/, 'one sentence');
  assert.doesNotMatch(stdout + stderr, /settings|secrets|GitHub/i);
  assert.equal(exitCode, 1);
}

suite('the demo with a file', { concurrency: true }, () => {
  for (const [name, [content, expected]] of Object.entries(faults)) {
    test(`${name} says so, and asks nobody`, () =>
      onStage(newApp(), async ({ app, server, withFile }) => {
        assertAboutFile(await withFile(content(app, lines(app, server))), expected);
        assert.equal(server.requests.length, 0);
      }));
  }

  test('that is missing, a folder, or out of reach says so, before Node does', () =>
    inDemoCheckout(async ({ folder, demo }) => {
      assertAboutFile(await demo(['--env-file', 'none.env']), /^There is no file none\.env\.$/m);
      assertAboutFile(await demo(['--env-file=none.env']), /^There is no file none\.env\.$/m);
      mkdirSync(join(folder, 'folder.env'));
      assertAboutFile(
        await demo(['--env-file', 'folder.env']),
        /^folder\.env is a folder, and --env-file takes a file\.$/m,
      );
    }));

  test('that may not be read says so', { skip: process.platform === 'win32' || process.getuid?.() === 0 }, () =>
    inDemoCheckout(async ({ folder, demo }) => {
      writeFileSync(join(folder, '.env'), 'A=1', { mode: 0 });
      assertAboutFile(await demo(['--env-file', '.env']), /^\.env can't be read: its permissions don't allow it\.$/m);
    }),
  );

  test('whose NODE_OPTIONS are meant for others is not obeyed', () =>
    inDemoCheckout(async ({ folder, demo }) => {
      writeFileSync(join(folder, '.env'), 'NODE_OPTIONS=--no-such-option\n');
      assertAboutFile(await demo(['--env-file', '.env']), /^\.env has no value for /);
    }));
});
