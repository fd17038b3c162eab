/**
 * Renders the pictures of a refusal, `docs/images/consent-required-*.png`, and of the issue that follows it: runs the
 * committed actions against the stand-ins and takes pictures of annotation, job summary, and issue as GitHub shows them. It
 * needs a browser, so it is run by hand before a release; `npm run snapshots` writes the texts next to the pictures.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotationsBox, githubPage, issueBox, summaryBox } from '../demo/github-page.ts';
import { chromiumProgram, QUIET } from '../testing/browser.ts';
import { picturedIssue } from '../testing/pictured-issue.ts';
import { type PicturedRefusal, picturedRefusal } from '../testing/pictured-refusal.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'images');
const WIDTH = 800;
/** Sharp on dense screens, and no wider than a README can show. */
const SCALE = 1.5;
const MEASURE = 'document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().bottom)';

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
if (chromiumProgram === undefined || !isInstalled('pngquant')) {
  console.error(`This needs Chromium and pngquant. On Debian: apt-get update && apt-get install -y chromium pngquant fonts-liberation
Where Chromium has another name, put its path into the environment variable CHROMIUM.`);
  process.exit(1);
}

mkdirSync(FOLDER, { recursive: true });
const refusal = await picturedRefusal();
const issue = await picturedIssue();
for (const [name, box] of Object.entries({ ...boxesOf(refusal), 'follow-up-issue': issueBox(issue) })) {
  const picture = join(FOLDER, `${name}.png`);
  screenshot(chromiumProgram, pageOf(box), picture);
  console.log(`${picture}: ${Math.ceil(statSync(picture).size / 1024)} KiB`);
}

function boxesOf({ title, annotation, summary }: PicturedRefusal): Record<string, string> {
  return {
    'consent-required-annotation': annotationsBox([{ level: 'error', title, message: annotation }]),
    'consent-required-summary': summaryBox(summary),
  };
}

/** The page, which also says how high it gets. */
function pageOf(box: string): string {
  const page = githubPage('Rendering of a real run against a stand-in', [box]);
  return page.replace('</body>', `<script>${MEASURE}</script></body>`);
}

function screenshot(browser: string, html: string, to: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, html);
    const run = (height: number, ...task: string[]): string => {
      const headless = ['--headless', `--user-data-dir=${join(folder, 'profile')}`];
      const size = [`--window-size=${WIDTH},${height}`, `--force-device-scale-factor=${SCALE}`, '--hide-scrollbars'];
      return execFileSync(browser, [...headless, ...QUIET, ...size, ...task, pathToFileURL(page).href], {
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
