/** A checkout of the demo for one test: started as `npm run demo` starts it, in a copy of which every file is the test's own. */

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EndedProcess, type ProcessOptions, runNode } from './child-process.ts';

const ROOT = join(import.meta.dirname, '..');
const NEEDED = ['action.yml', 'demo', 'dist', 'package.json', 'scripts', 'testing', 'unseal'];

export interface DemoCheckout {
  readonly folder: string;
  /** Runs `npm run demo -- …args`, without npm. */
  readonly demo: (args?: readonly string[], options?: Omit<ProcessOptions, 'cwd'>) => Promise<EndedProcess>;
}

export async function inDemoCheckout(body: (checkout: DemoCheckout) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  try {
    for (const name of NEEDED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    await body({ folder, demo: (args = [], options) => runDemo(folder, args, options) });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function runDemo(folder: string, args: readonly string[], options?: ProcessOptions): Promise<EndedProcess> {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [, ...command] = scripts.demo.split(' ');
  return runNode([...command, ...args], { ...options, cwd: folder });
}
