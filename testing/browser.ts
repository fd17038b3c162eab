/** The machine's own Chromium, as people's browsers are: a profile without history, and no calls to anybody's services. */

import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

export const chromiumProgram = [process.env['CHROMIUM'] ?? 'chromium', 'google-chrome'].find(
  (program) => spawnSync(program, ['--version']).status === 0,
);

/** Why no browser can be started, as the reason for which a test is skipped. */
export const lacksBrowser =
  chromiumProgram === undefined && 'this machine has no Chromium: install it, or name it in the variable CHROMIUM';

export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function inBrowser<T>(body: (browser: Browser) => Promise<T>): Promise<T> {
  // By its name alone, Playwright would look for it in the working directory.
  const path = spawnSync('which', [chromiumProgram ?? ''], { encoding: 'utf8' }).stdout.trim();
  const browser = await chromium.launch({ executablePath: path, args: QUIET });
  try {
    return await body(browser);
  } finally {
    await browser.close();
  }
}
