/** A checkout of the demo for one test: started as `npm run demo` starts it, in a copy of which every file is the test's own. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = join(import.meta.dirname, '..');
const NEEDED = ['action.yml', 'demo', 'dist', 'follow-up', 'package.json', 'scripts', 'testing', 'unseal'];
/** What would have the demo act as in another place: in a step, in a test, with colours, with options of npm's or Node's. */
const SURROUNDINGS = /^(?:INPUT|GITHUB|RUNNER|NODE|DOCUSIGN)_|COLOR|^npm_config_(?:env_file|full)$/;

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** Nobody reads what it prints. */
  readonly unread?: boolean;
}

export interface DemoCheckout {
  readonly folder: string;
  /** Runs `npm run demo -- …args`, without npm. */
  readonly demo: (args?: readonly string[], surroundings?: Surroundings) => Promise<Ended>;
}

export async function inDemoCheckout(body: (checkout: DemoCheckout) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  try {
    for (const name of NEEDED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    await body({ folder, demo: (args = [], surroundings = {}) => runDemo(folder, args, surroundings) });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runDemo(folder: string, args: readonly string[], { env, unread }: Surroundings): Promise<Ended> {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [, ...command] = scripts.demo.split(' ');
  const own = Object.entries(process.env).filter(([name]) => !SURROUNDINGS.test(name));
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(own), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
    killSignal: 'SIGKILL',
  });
  if (unread) child.stdout.destroy();
  const [stdout, stderr, [exitCode]] = await Promise.all([
    unread ? '' : text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { exitCode, stdout, stderr };
}
