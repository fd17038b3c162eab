/** The machine's openssl, for forms of keys that node:crypto doesn't write. */

import { execFileSync, spawnSync } from 'node:child_process';

const { stdout: version } = spawnSync('openssl', ['version'], { encoding: 'utf8' });

/** Why a test that needs it is skipped; `false` where it isn't. LibreSSL, which goes by the same name on macOS, knows less. */
export const lacksOpenssl = version?.startsWith('OpenSSL') ? false : 'this machine has no OpenSSL';

/**
 * @param input - All commands but `version` read a key from their standard input.
 * @param files - Come last; their paths may have spaces.
 */
export function openssl(command: string, input: string, env: Record<string, string> = {}, ...files: string[]): Buffer {
  return execFileSync('openssl', [...command.split(' '), ...files], {
    input,
    stdio: 'pipe',
    env: { ...process.env, ...env },
  });
}
