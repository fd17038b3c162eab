/**
 * Renders the README's pictures of a refusal, `docs/images/consent-required-*.png`: runs the committed action against the
 * stand-ins and lays out annotation and job summary in the words and colours of GitHub. It needs a browser, so it is run by
 * hand after words have changed; `npm test` compares the words beside the pictures with those of the action.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { asDocument, type PicturedRefusal, picturedRefusal } from '../testing/pictured-refusal.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'images');
const WIDTH = 800;
/** Sharp on dense screens, and no wider than a README can show. */
const SCALE = 1.5;
const JOB = 'integration-tests';

const ERROR_ICON = `<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="8" fill="#d1242f"/>
<path d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6" stroke="#fff" stroke-width="1.6" stroke-linecap="round"/></svg>`;

const STYLE = `
* { box-sizing: border-box; }
html { background: #fff; }
body { margin: 0; padding: 12px 16px 16px; color: #1f2328; overflow-wrap: anywhere;
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, "Liberation Sans", Arial, sans-serif; }
.label { margin: 0 0 12px; padding: 4px 12px; border-radius: 6px; background: #fff8c5; border: 1px solid #d4a72c66;
  font-size: 12px; text-align: center; }
.box { border: 1px solid #d1d9e0; border-radius: 6px; }
.box > header { padding: 12px 16px; border-bottom: 1px solid #d1d9e0; background: #f6f8fa; border-radius: 6px 6px 0 0; }
.box > header h1 { margin: 0; font-size: 14px; font-weight: 600; }
.box > header p { margin: 0; font-size: 12px; color: #59636e; }
.annotation { display: flex; gap: 10px; padding: 12px 16px; }
.annotation svg { flex: none; margin-top: 2px; }
.annotation a, .annotation strong { display: block; font-weight: 600; }
.annotation p { margin: 4px 0 0; white-space: pre-wrap; font-size: 13px; }
article { padding: 16px; }
article a { color: #0969da; text-decoration: underline; }
article h2, article h3 { margin: 20px 0 12px; font-weight: 600; line-height: 1.25; }
article h2 { margin-top: 0; padding-bottom: 6px; border-bottom: 1px solid #d1d9e0b3; font-size: 21px; }
article h3 { font-size: 17px; }
article p, article ul, article ol, article pre { margin: 0 0 12px; }
article ul, article ol { padding-left: 28px; }
article li + li { margin-top: 4px; }
article > :last-child { margin-bottom: 0; }
code { font: 12px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; padding: .2em .4em;
  border-radius: 6px; background: #818b981f; }
pre { padding: 12px; border-radius: 6px; background: #f6f8fa; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
.box > footer { padding: 8px 16px; border-top: 1px solid #d1d9e0; font-size: 12px; color: #59636e; }
`;

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const browser = [process.env['CHROMIUM'] ?? 'chromium', 'google-chrome'].find(isInstalled);
if (browser === undefined || !isInstalled('pngquant')) {
  console.error(`This needs Chromium and pngquant. On Debian: apt-get update && apt-get install -y chromium pngquant fonts-liberation
Where Chromium has another name, put its path into the environment variable CHROMIUM.`);
  process.exit(1);
}

mkdirSync(FOLDER, { recursive: true });
const refusal = await picturedRefusal();
writeFileSync(join(FOLDER, 'consent-required.md'), asDocument(refusal));
for (const [part, box] of Object.entries(boxesOf(refusal))) {
  const picture = join(FOLDER, `consent-required-${part}.png`);
  screenshot(browser, pageOf(box), picture);
  console.log(`${picture}: ${Math.ceil(statSync(picture).size / 1024)} KiB`);
}

function boxesOf({ title, annotation, summary }: PicturedRefusal): Record<'annotation' | 'summary', string> {
  return {
    annotation: `<header><h1>Annotations</h1><p>1 error</p></header>
<div class="annotation">
  ${ERROR_ICON}
  <div><a>${JOB}</a><strong>${asHtml(title)}</strong><p>${asHtml(annotation)}</p></div>
</div>`,
    summary: `<header><h1>${JOB} summary</h1></header>
<article>${micromark(summary, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })}</article>
<footer>Job summary generated at run-time</footer>`,
  };
}

function pageOf(box: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>DocuSign consent required</title>
<style>${STYLE}</style>
<p class="label">Rendering of a real run against a stand-in</p>
<section class="box">${box}</section>
<script>document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().bottom)</script>
</html>
`;
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function screenshot(browser: string, html: string, to: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, html);
    const run = (height: number, ...task: string[]): string => {
      const quiet = [
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ];
      const headless = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
      const size = [`--window-size=${WIDTH},${height}`, `--force-device-scale-factor=${SCALE}`, '--hide-scrollbars'];
      return execFileSync(browser, [...headless, ...quiet, ...size, ...task, pathToFileURL(page).href], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 60_000,
      });
    };
    // A screenshot is as high as its window, so the page is asked first how high it gets.
    const height = Number(/data-height="(\d+)"/.exec(run(1000, '--dump-dom'))?.[1]);
    const picture = join(folder, 'picture.png');
    run(height, `--screenshot=${picture}`);
    // A palette is enough for text, and less than half the size.
    execFileSync('pngquant', ['--speed', '1', '--nofs', '--force', '--output', to, '256', picture]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
