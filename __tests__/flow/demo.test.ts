import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type DemoCheckout, inDemoCheckout } from '../../testing/demo-checkout.ts';
import { type App, newApp } from '../../testing/docusign/credentials.ts';
import { DocusignServer } from '../../testing/docusign/server.ts';
import { assertHarmless } from '../../testing/runner/no-leak.ts';
import { urlIn } from '../../testing/scene.ts';

const CONSENT_URL = /\/oauth\/auth\?/;
const ANNOTATION = /^│ DocuSign consent required\n(?<lines>(?:│ .*\n)+)/m;
const PAGE = /^Annotation and job summary as GitHub shows them: (.+)$/m;

/** The story has credentials that no test knows; these are the looks of keys, tokens and assertions. */
function assertShowsNoSecret(text: string): void {
  assert.doesNotMatch(text, /-----BEGIN|eyJ[\w-]{8}|[A-Za-z0-9+/]{60}/);
}

async function succeed(checkout: DemoCheckout, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await checkout.demo(args);
  assert.deepEqual([exitCode, stderr], [0, ''], stdout);
  return stdout;
}

function asText(html: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '�');
}

suite('the demo', { concurrency: true }, () => {
  test('plays its scenes in at most 80 lines, and shows the refusal as a page of its own', () =>
    inDemoCheckout(async (checkout) => {
      const shown = await succeed(checkout);
      assert.ok(shown.trimEnd().split('\n').length <= 80, shown);
      assert.ok(!shown.includes('\x1b'));
      assertShowsNoSecret(shown);
      const token = '│ DocuSign access token for account [\\da-f-]+, valid until \\S+Z\n';
      assert.match(shown, new RegExp(`${token}[\\s\\S]+${ANNOTATION.source}[\\s\\S]+${token}[\\s\\S]+${token}`, 'm'));

      const annotation = ANNOTATION.exec(shown)?.groups?.['lines']?.replace(/^│ /gm, '').trimEnd() ?? '';
      const url = urlIn(annotation, CONSENT_URL);
      assert.match(url, /^http:\/\/Localhost:\d+\/oauth/);
      assert.ok(shown.includes(`\nOpened: ${url}\nResponse: HTTP 302, to https://developers.docusign.com/`), shown);

      const page = readFileSync(PAGE.exec(shown)?.[1] ?? '', 'utf8');
      assertShowsNoSecret(page);
      const [label = '', box = '', summary = '', issue = ''] = page.split('<section class="box">').map(asText);
      assert.match(label, /stand-in for DocuSign/);
      assert.ok(box.includes('DocuSign consent required') && box.includes(annotation), box);
      assert.match(summary, /If the consent page does something else\n[\s\S]+Link to copy\n[\s\S]+Details\n/);
      assert.match(issue, /DocuSign needs consent \(nightly\.yml\) #1[\s\S]+Open the consent page linked in the run,/);
      assert.ok(shown.includes('"DocuSign needs consent (nightly.yml)"'), shown);
      const links = [...page.matchAll(/ href="([^"]+)"/g)].map(([, link = '']) => asText(link));
      assert.ok(links.filter((link) => link === url).length >= 3, 'in the annotation, and twice in the summary');
      assert.doesNotMatch(
        page,
        /<(?:script|link|iframe|img|base|form)\b|\bsrc=|\bon\w+=|url\(|@import|="(?!https?:)\w+:/i,
      );
    }));

  test('shows everything of each run with --full', () =>
    inDemoCheckout(async (checkout) => {
      const shown = await succeed(checkout, '--full');
      assertShowsNoSecret(shown);
      const sections = (name: string) => shown.match(new RegExp(`^--- ${name}.*\n(?!\n)`, 'gm'))?.length;
      assert.equal(sections('Log of the step'), 4);
      assert.equal(sections('Annotation'), 1);
      assert.equal(sections('Job summary'), 4);
      assert.equal(sections('Outputs that a later job receives'), 4);
      assert.equal(sections('Outputs that the runner drops'), 4);
    }));

  test('explains itself with --help, and runs nothing', () =>
    inDemoCheckout(async (checkout) => {
      const shown = await succeed(checkout, '--help');
      assert.match(shown, /^Usage: npm run demo /);
      for (const option of ['--full', '--env-file FILE', '--help']) assert.ok(shown.includes(`\n  ${option} `));
      assert.ok(!existsSync(join(checkout.folder, 'build')));
    }));

  test('has colours where they are wanted, and says in one of them what is wrong with its options', () =>
    inDemoCheckout(async ({ demo }) => {
      const env = { FORCE_COLOR: '1' };
      const { stdout } = await demo([], { env });
      assert.ok(stdout.includes('\x1b[1m\x1b[31mDocuSign consent required'), stdout);
      const { exitCode, stderr } = await demo(['--none'], { env });
      assert.ok(stderr.startsWith("\x1b[31mThe demo doesn't know the option --none "), stderr);
      assert.equal(exitCode, 2);
    }));

  test('goes on where nobody reads on, and where its page can not be written', () =>
    inDemoCheckout(async (checkout) => {
      writeFileSync(join(checkout.folder, 'build'), '');
      assert.match(
        await succeed(checkout),
        /^The page .+ could not be written to .+demo\.html \(E[A-Z]+\)\.$[\s\S]+^4\. /m,
      );
      const { exitCode, stderr } = await checkout.demo([], { unread: true });
      assert.deepEqual([exitCode, stderr], [0, '']);
    }));
});

interface Stage extends DemoCheckout {
  readonly app: App;
  readonly server: DocusignServer;
  /** Variables of a complete file. */
  readonly variables: Readonly<Record<string, string>>;
  /** Runs `npm run demo -- --env-file .env …args`, and checks that it shows no secret. */
  readonly withFile: DemoWithFile;
}

type DemoWithFile = (
  variables: Readonly<Record<string, string>>,
  ...args: string[]
) => ReturnType<DemoCheckout['demo']>;

async function onStage(app: App, body: (stage: Stage) => Promise<void>): Promise<void> {
  const server = await DocusignServer.start();
  server.register(app);
  const variables = {
    DOCUSIGN_INTEGRATION_KEY: app.integrationKey,
    DOCUSIGN_USER_ID: app.userId,
    DOCUSIGN_PRIVATE_KEY: app.keys.pkcs1Pem,
    DOCUSIGN_OAUTH_HOST: server.origin,
  };
  try {
    await inDemoCheckout(async (checkout) => {
      const withFile: DemoWithFile = async (variables, ...args) => {
        const lines = Object.entries(variables).map(([name, value]) => `${name}="${value}"\n`);
        writeFileSync(join(checkout.folder, '.env'), lines.join(''));
        const ended = await checkout.demo(['--env-file', '.env', ...args]);
        const assertions = server.requests.map(({ body }) => new URLSearchParams(body).get('assertion') ?? '');
        const secrets = { keys: [app.keys.privateKey], texts: [...server.tokens, ...assertions] };
        assertHarmless(ended.stdout, 'output', secrets);
        assertHarmless(ended.stderr, 'error output', secrets);
        return ended;
      };
      await body({ ...checkout, app, server, variables, withFile });
    });
  } finally {
    await server.close();
  }
}

suite("the demo with one's own credentials", { concurrency: true }, () => {
  test('says what it found in the file and what it does not use, and gets a token', () =>
    onStage(newApp(), async ({ app, variables, withFile }) => {
      const others = { DOCUSIGN_SCOPE: '--a-value', DATABASE_URL: '--a-value', DOCUSIGN_SEALING_KEY: '' };
      const { exitCode, stdout } = await withFile({ ...variables, ...others });
      assert.equal(exitCode, 0, stdout);
      assert.ok(stdout.startsWith(`Found in .env: ${Object.keys(variables).join(', ')}\n`), stdout);
      assert.match(stdout, /^Not inputs of this action, so not used: DOCUSIGN_SCOPE, DATABASE_URL$/m);
      assert.doesNotMatch(stdout, /a-value/);
      assert.match(stdout, /^│ DocuSign access token for account [\da-f-]+, valid until \S+Z$/m);
      assert.match(stdout, /^│ access-token=\*\*\*$/m);
      assert.ok(stdout.includes(`│ account-id=${app.account.account_id}\n`));
    }));

  test('shows a refusal whose link works, and writes its page', () =>
    onStage(newApp({ consent: [] }), async ({ folder, variables, withFile }) => {
      const refused = await withFile(variables);
      assert.deepEqual([refused.exitCode, refused.stderr], [1, '']);
      const url = urlIn(refused.stdout, CONSENT_URL);
      const page = readFileSync(join(folder, 'build', 'demo.html'), 'utf8');
      assert.match(page, /your own credentials[\s\S]+DocuSign consent required/);
      assert.ok(page.includes(`href="${url.replaceAll('&', '&amp;')}"`));

      assert.equal((await fetch(url, { redirect: 'manual' })).status, 302);
      const consented = await withFile(variables, '--full');
      assert.equal(consented.exitCode, 0);
      assert.match(consented.stdout, /^--- Outputs that the runner drops, .+\naccess-token$/m);
    }));

  test('says in one sentence what is wrong with the file, before Node or DocuSign do', () =>
    onStage(newApp(), async ({ demo, server, variables, withFile }) => {
      const { DOCUSIGN_PRIVATE_KEY: _, ...keyless } = variables;
      const incomplete = await withFile({ ...keyless, DOCUSIGN_USER_ID: ' ', NODE_OPTIONS: '--no-such-option' });
      assert.equal(incomplete.stderr, '.env has no value for DOCUSIGN_USER_ID and DOCUSIGN_PRIVATE_KEY.\n');
      assert.equal(incomplete.exitCode, 1);
      assert.equal(server.requests.length, 0);
      for (const args of [['--env-file', 'none.env'], ['--env-file=none.env']]) {
        const { exitCode, stdout, stderr } = await demo(args);
        assert.deepEqual(
          { exitCode, stdout, stderr },
          { exitCode: 1, stdout: '', stderr: 'There is no file none.env.\n' },
        );
      }
    }));
});
