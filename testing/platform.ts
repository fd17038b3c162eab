/** What some machines lack, as the reason for which a test is skipped; `false` where it is there. */

import { spawnSync } from 'node:child_process';

export const lacksSignals = process.platform === 'win32' && 'Windows has no signals';

export const lacksNamedPipes = process.platform === 'win32' && 'Windows has no mkfifo';

export const lacksBlackHoles =
  process.platform !== 'linux' && 'Linux alone is known to leave connections beyond the backlog unanswered';

/** For tests that play what a workflow of GitHub's does on its Linux runners. */
export function lacksToolsOfLinux(...programs: string[]): string | false {
  if (process.platform === 'win32') return 'it runs on Linux';
  const missing = programs.find((program) => spawnSync(program, ['--version']).error !== undefined);
  return missing !== undefined && `this machine has no ${missing}`;
}
