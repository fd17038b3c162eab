import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type DemoCheckout, type Ended, inDemoCheckout } from '../../testing/demo-checkout.ts';
import { urlIn } from '../../testing/scene.ts';

const CONSENT_URL = /\/oauth\/auth\?/;
const ANNOTATION = /^│ DocuSign consent required\n(?<lines>(?:│ .*\n)+)/m;

/** The show has credentials that no test knows; these are the looks of keys, tokens and assertions. */
function assertShowsNoSecret(text: string): void {
  assert.doesNotMatch(text, /-----BEGIN|eyJ[\w-]{8}|[A-Za-z0-9+/]{60}/);
}

async function succeed(checkout: DemoCheckout, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await checkout.demo(args);
  assert.deepEqual([exitCode, stderr], [0, ''], stdout);
  return stdout;
}

/** One sentence on the error stream, and nothing that only a programmer reads. */
function assertSentence({ exitCode, stdout, stderr }: Ended, expected: RegExp, code: number): void {
  assert.match(stderr, expected);
  assert.match(stderr, /^[^\n]+\.\n$/);
  assert.doesNotMatch(stdout + stderr, /^\s+at |Error:/m);
  assert.equal(exitCode, code);
}

/** The page, where the demo says it is. */
function pageOf(shown: string): string {
  return readFileSync(
    /^The annotation and the job summary as GitHub shows them: (.+)$/m.exec(shown)?.[1] ?? '',
    'utf8',
  );
}

function asText(html: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '�');
}

/** Every element is closed in its turn, as in XML, and every attribute is quoted. */
function assertWellFormed(html: string): void {
  const open: string[] = [];
  const [, body = ''] = /^<!doctype html>\n([\s\S]*)$/.exec(html) ?? [];
  for (const [tag, slash, name = '', attributes = '', end] of body.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    assert.match(attributes, /^(?: [\w-]+="[^"<]*")*\s?$/, tag);
    if (slash === '/') assert.equal(open.pop(), name, tag);
    else if (end !== '/') open.push(name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(body.replace(/<\/?\w+[^>]*>/g, ''), /<|&(?!(?:lt|gt|quot|amp);)/);
}

suite('the demo', { concurrency: true }, () => {
  test('tells its story in at most 80 lines, without a secret or an escape code', () =>
    inDemoCheckout(async (checkout) => {
      const shown = await succeed(checkout);
      assert.ok(shown.trimEnd().split('\n').length <= 80, shown);
      assert.ok(!shown.includes('\x1b'));
      assertShowsNoSecret(shown);
      assert.deepEqual(shown.match(/^\d\. .+?:/gm), [
        '1. The user has consented:',
        '2. Consent is missing:',
        '3. The user opens that page and chooses Allow, and the job is run again:',
        '4. Another job needs the token:',
      ]);
      const token = '│ DocuSign access token for account [\\da-f-]+, valid until \\S+Z\n';
      assert.match(shown, new RegExp(`${token}[\\s\\S]+${ANNOTATION.source}[\\s\\S]+${token}[\\s\\S]+${token}`, 'm'));
    }));

  test('opens the very link of the annotation', () =>
    inDemoCheckout(async (checkout) => {
      const shown = await succeed(checkout);
      const url = urlIn(ANNOTATION.exec(shown)?.groups?.['lines'] ?? '', CONSENT_URL);
      assert.ok(shown.includes(`\nOpened: ${url}\nAnswer: HTTP 302, to https://developers.docusign.com/`), shown);
      const { client_id, redirect_uri, ...query } = Object.fromEntries(new URL(url).searchParams);
      assert.deepEqual(query, { response_type: 'code', scope: 'signature impersonation' });
      assert.match(client_id ?? '', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
      assert.equal(redirect_uri, 'https://developers.docusign.com/platform/auth/consent');
    }));

  test('shows all of each run with --full', () =>
    inDemoCheckout(async (checkout) => {
      const shown = await succeed(checkout, '--full');
      assertShowsNoSecret(shown);
      const sections = (name: string) => shown.match(new RegExp(`^--- ${name}.*\n(?!\n)`, 'gm'))?.length;
      assert.equal(sections('Log of the step'), 4);
      assert.equal(sections('Annotation'), 1);
      assert.equal(sections('Job summary'), 4);
      assert.equal(sections('Outputs that a later job receives'), 4);
      assert.equal(sections('Outputs that the runner drops'), 4);
      assert.match(shown, /^## DocuSign consent required$/m);
      assert.match(shown, /^consent-url=\S+$/m);
    }));

  test('explains itself with --help, and runs nothing', () =>
    inDemoCheckout(async (checkout) => {
      const shown = await succeed(checkout, '--help');
      assert.match(shown, /^Usage: npm run demo /);
      for (const option of ['--full', '--env-file FILE', '--help']) assert.ok(shown.includes(`\n  ${option} `));
      assert.ok(
        shown
          .trimEnd()
          .split('\n')
          .every((line) => line.length <= 120),
      );
      assert.equal(await succeed(checkout, '-h'), shown);
      assert.ok(!existsSync(join(checkout.folder, 'build')));
    }));

  test('has colours where they are wanted', () =>
    inDemoCheckout(async ({ demo }) => {
      const { stdout } = await demo([], { env: { FORCE_COLOR: '1' } });
      assert.ok(stdout.includes('\x1b[1m\x1b[31mDocuSign consent required'), stdout);
      const { stderr } = await demo(['--none'], { env: { FORCE_COLOR: '1' } });
      assert.ok(stderr.startsWith('\x1b[31m'), stderr);
    }));

  const wrong: Readonly<Record<string, [args: string[], expected: RegExp, env?: Record<string, string>]>> = {
    'an unknown option': [['--none'], /^The demo has no such option \(npm run demo -- --help /],
    'a value too many': [['--full=yes'], /^--env-file takes the path of a file, and the other options take nothing /],
    'a file without its option': [['.env'], /^The demo takes options only; .+ --env-file /],
    'an option without its file': [['--env-file'], /^--env-file takes the path of a file/],
    'an option instead of a file': [['--env-file', '--full'], /^--env-file takes the path of a file/],
    'an empty path': [['--env-file='], /^--env-file takes the path of a file/],
    "a file's content": [['--env-file', 'A=1\nB=2'], /^--env-file takes the path of a file /],
    'options that npm keeps, with their value left over': [
      ['.env'],
      /^npm keeps options for itself .+: npm run demo -- --env-file FILE /,
      { npm_config_env_file: 'true' },
    ],
    'options that npm keeps whole': [
      [],
      /^npm keeps options for itself .+: npm run demo -- --env-file FILE --full /,
      { npm_config_env_file: '.env', npm_config_full: 'true' },
    ],
  };
  for (const [name, [args, expected, env = {}]] of Object.entries(wrong)) {
    test(`answers ${name} with a sentence`, () =>
      inDemoCheckout(async ({ demo }) => {
        const ended = await demo(args, { env });
        assertSentence(ended, expected, 2);
        assert.equal(ended.stdout, '');
      }));
  }

  test(
    'says so where there is no folder to run in',
    { skip: process.platform === 'win32' && 'TMPDIR is of others' },
    () =>
      inDemoCheckout(async ({ folder, demo }) => {
        const ended = await demo([], { env: { TMPDIR: join(folder, 'none') } });
        assertSentence(ended, /^A step needs a temporary folder, and none can be made in .+none \(E[A-Z]+\)\.$/m, 1);
      }),
  );

  test('goes on in silence when nobody reads on', () =>
    inDemoCheckout(async (checkout) => {
      const { exitCode, stderr } = await checkout.demo([], { unread: true });
      assert.deepEqual([exitCode, stderr], [0, '']);
    }));
});

suite("the demo's page", { concurrency: true }, () => {
  test('shows annotation and summary of the refusal, with a link that leads where the annotation says', () =>
    inDemoCheckout(async (checkout) => {
      const shown = await succeed(checkout);
      const page = pageOf(shown);
      const annotation = ANNOTATION.exec(shown)?.groups?.['lines']?.replace(/^│ /gm, '').trimEnd() ?? '';
      const [label = '', box = '', summary = ''] = page.split('<section class="box">').map(asText);
      assert.match(label, /stand-in for DocuSign/);
      assert.ok(box.includes('DocuSign consent required') && box.includes(annotation), box);
      assert.match(summary, /What to do\n[\s\S]+The address, to copy\n[\s\S]+Details\n/);

      const links = [...page.matchAll(/ href="([^"]+)"/g)].map(([, link = '']) => asText(link));
      const url = urlIn(annotation, CONSENT_URL);
      assert.ok(links.filter((link) => link === url).length >= 3, 'in the annotation, and twice in the summary');
      assert.ok(asText(/<pre>[\s\S]+<\/pre>/.exec(page)?.[0] ?? '').includes(url));
    }));

  test('is one well-formed file that needs neither scripts nor anything from elsewhere, in light and dark', () =>
    inDemoCheckout(async (checkout) => {
      const page = pageOf(await succeed(checkout));
      assertWellFormed(page);
      assertShowsNoSecret(page);
      assert.doesNotMatch(
        page,
        /<(?:script|link|iframe|img|object|embed|base|form)\b|\bsrc=|\bon\w+=|url\(|@import|http-equiv/i,
      );
      assert.doesNotMatch(page.replace(/<a href="https?:[^"]+"/g, ''), /="\w+:/);
      assert.match(page, /color-scheme: light dark/);
      assert.match(page, /@media \(prefers-color-scheme: dark\)/);
      const used = new Set(page.match(/var\(--[\w-]+/g)?.map((name) => name.slice(4)));
      const defined = (css = '') => new Set(css.match(/--[\w-]+(?=:)/g));
      const [light, dark] = page.split('@media (prefers-color-scheme: dark)');
      assert.deepEqual(
        [...used].filter((name) => !defined(light).has(name)),
        [],
      );
      assert.deepEqual(defined(light), defined(dark));
    }));

  test('is left out, and the show goes on, where it can not be written', () =>
    inDemoCheckout(async (checkout) => {
      writeFileSync(join(checkout.folder, 'build'), '');
      const shown = await succeed(checkout);
      assert.match(shown, /^The page .+ couldn't be written to .+demo\.html \(E[A-Z]+\)\.$/m);
      assert.match(shown, /^4\. Another job/m);
    }));
});
