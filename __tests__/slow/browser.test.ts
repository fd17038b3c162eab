import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { annotationsBox, githubPage, summaryBox } from '../../demo/github-page.ts';
import { inBrowser, lacksBrowser } from '../../testing/browser.ts';
import { inDemoCheckout } from '../../testing/demo-checkout.ts';
import { newApp } from '../../testing/docusign/credentials.ts';
import { Job } from '../../testing/runner/runner.ts';
import { ACTION, failureOf, onStage, type Scene, urlIn } from '../../testing/scene.ts';

const REDIRECT_URI = 'https://developers.docusign.com/platform/auth/consent';
const SCOPES = 'signature click.manage impersonation';
const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const CONSENT_PAGE = /\/oauth\/auth\?/;

type Parameters = readonly (readonly [name: string, value: string])[];

/** Each kind of link in the order in which DocuSign documents its parameters. */
function kindsOf({ app }: Scene): Readonly<Record<'individual' | 'fresh sign-in' | 'administrator', Parameters>> {
  const client: Parameters = [
    ['client_id', app.integrationKey],
    ['redirect_uri', REDIRECT_URI],
  ];
  const individual: Parameters = [['response_type', 'code'], ['scope', SCOPES], ...client];
  return {
    individual,
    'fresh sign-in': [...individual, ['prompt', 'login']],
    administrator: [['response_type', 'code'], ['scope', 'openid'], ['admin_consent_scope', SCOPES], ...client],
  };
}

/** Opens a link as a person does, and returns what DocuSign was asked for. */
async function parametersAt(url: string, browser: Browser, { server }: Scene): Promise<Parameters> {
  const page = await browser.newPage();
  try {
    // Where the consent page sends people in the end: it is beyond this machine.
    await page.route(`${REDIRECT_URI}*`, (route) => route.fulfill({ body: 'Consent has been given.' }));
    const before = server.requests.length;
    await page.setContent(`<a>Open</a>`);
    await page.locator('a').evaluate((link, href) => link.setAttribute('href', href), url);
    await page.locator('a').click();
    await page.waitForURL((address) => address.href !== 'about:blank');
    const received = server.requests.slice(before).filter(({ path }) => CONSENT_PAGE.test(path));
    assert.equal(received.length, 1, JSON.stringify(received));
    return [...new URL(received[0]?.path ?? '', server.origin).searchParams];
  } finally {
    await page.close();
  }
}

/** Addresses in the annotation and the summary, as links of a page. */
async function linksOn(html: string, browser: Browser): Promise<readonly string[]> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    return await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  } finally {
    await page.close();
  }
}

suite('in a real browser, the consent page', { skip: lacksBrowser }, () => {
  for (const [consent, main] of [
    ['individual', 'individual'],
    ['admin-internal', 'individual'],
    ['admin-external', 'administrator'],
  ] as const) {
    test(`gets exactly DocuSign's parameters by each link, with everything stored as a secret: ${consent}`, () => {
      const app = newApp({ consent: [], redirectUris: [REDIRECT_URI] });
      return onStage({ app, server: { organizationAdmin: true } }, (scene) =>
        inBrowser(async (browser) => {
          const { host, origin } = scene.server;
          const hosts = [host, origin, '127.0.0.1'];
          const secrets = [app.integrationKey, app.userId, REDIRECT_URI, SCOPES, ...SCOPES.split(' '), ...hosts];
          const job = new Job({ secrets });
          const result = await job.run({ action: ACTION, with: scene.inputs({ scopes: SCOPES, consent }) });
          const kinds = kindsOf(scene);
          const { title, message } = failureOf(result, 'consent_required');
          const annotations = annotationsBox([{ level: 'error', title, message }]);
          const links = await linksOn(githubPage('A run', [annotations, summaryBox(result.summary)]), browser);
          const consentLinks = [...new Set(links.filter((link) => CONSENT_PAGE.test(link)))];
          const opened: Parameters[] = [];
          // One after the other, so that each request is known to be that of its link.
          for (const link of consentLinks) opened.push(await parametersAt(link, browser, scene));
          const nameOf = (parameters: Parameters) =>
            Object.entries(kinds).find(([, kind]) => JSON.stringify(kind) === JSON.stringify(parameters))?.[0] ??
            parameters;
          assert.deepEqual(opened.map(nameOf).sort(), ['administrator', 'fresh sign-in', 'individual']);

          const plain = urlIn(/^Consent page: .*$/m.exec(result.log)?.[0] ?? '', CONSENT_PAGE);
          assert.deepEqual(await parametersAt(plain, browser, scene), kinds[main]);
        }),
      );
    });
  }
});

/** What is wrong with a page for a person who reads it. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const { width, wide } = (await page.evaluate(`({
    width: document.documentElement.clientWidth,
    wide: document.documentElement.scrollWidth,
  })`)) as { width: number; wide: number };
  await page.addScriptTag({ path: AXE });
  const violations = (await page.evaluate(`axe.run().then(({ violations }) =>
    violations.map(({ impact, id, nodes }) => ({ impact, id, html: nodes[0].html })))`)) as {
    impact: string;
    id: string;
    html: string;
  }[];
  const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
  return [...serious.map(({ id, html }) => `${id}: ${html}`), ...(wide > width ? [`${wide} pixels wide`] : [])];
}

suite("in a real browser, the demo's page", { skip: lacksBrowser }, () => {
  test('is readable in light and dark mode, on a desktop and at 360 pixels, without an error', () =>
    inDemoCheckout(async ({ folder, demo }) => {
      assert.equal((await demo()).exitCode, 0);
      const address = pathToFileURL(join(folder, 'build', 'demo.html')).href;
      await inBrowser(async (browser) => {
        const colours = new Set<string>();
        for (const colorScheme of ['light', 'dark'] as const) {
          for (const width of [1280, 360]) {
            const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
            const errors: string[] = [];
            page.on('console', (message) => errors.push(message.text()));
            page.on('pageerror', (error) => errors.push(error.message));
            page.on('requestfailed', (request) => errors.push(request.url()));
            await page.goto(address);
            assert.deepEqual([errors, await faultsOf(page)], [[], []], `${colorScheme}, ${width} pixels`);
            colours.add(String(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')));
            await page.close();
          }
        }
        assert.equal(colours.size, 2, 'light and dark look the same');
      });
    }));

  test('would not pass with faults', () =>
    inBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await page.setContent(`<html lang="en"><title>Faults</title><main><h1>Faults</h1>
        <p style="color: #ccc; background: #fff">pale</p><pre>${'wide '.repeat(40)}</pre></main></html>`);
      const faults = (await faultsOf(page)).join('\n');
      assert.match(faults, /color-contrast: .*\n?[\s\S]*pixels wide/);
    }));
});
