/** A name server that never answers, as the process of a step meets it. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** There are no pipes with names on Windows. */
export const LOOK_UPS_CAN_HANG = process.platform !== 'win32';

/**
 * A look-up runs in a thread that nothing can interrupt. Here that thread opens a pipe which nobody fills.
 *
 * @param body - Gets the environment of a step whose look-ups all hang.
 */
export async function withHangingLookUp(body: (env: Record<string, string>) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'look-up-'));
  const [pipe, preload] = [join(folder, 'pipe'), join(folder, 'preload.cjs')];
  execFileSync('mkfifo', [pipe]);
  writeFileSync(
    preload,
    `require('node:dns').lookup = () => require('node:fs').open(${JSON.stringify(pipe)}, () => {});`,
  );
  try {
    await body({ NODE_OPTIONS: `--require ${preload}` });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
