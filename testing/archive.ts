/** Builds what a runner downloads of this repository: the archive that git would make if every file were committed as it is. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Limits, in bytes: of the archive, of the bundle in it, and of what every start loads. */
export const MAX_BYTES = { archive: 260_000, dist: 600_000, entry: 150_000 } as const;

export interface Archive {
  readonly gzippedBytes: number;
  readonly contents: ReadonlyMap<string, Buffer>;
}

const ROOT = join(import.meta.dirname, '..');

/** Whether git is installed, and this folder a clone of its own. */
export function isClone(): boolean {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--show-prefix'], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 && stdout.trim() === '';
}

/** Leaves the clone as it is: what git stores on the way goes to a folder that is deleted. */
export function currentArchive(): Archive {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    const objects = join(folder, 'objects');
    mkdirSync(objects);
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index'), GIT_OBJECT_DIRECTORY: objects };
    const git = (...arguments_: string[]): Buffer =>
      execFileSync('git', arguments_, { cwd: ROOT, env, maxBuffer: 2 ** 26, stdio: 'pipe' });
    // To this index every file is new, and what somebody ignores everywhere may be part of this repository.
    git('-c', 'core.excludesFile=', 'add', '--all');
    const tree = git('write-tree').toString().trim();
    const gzipped = git('archive', '--format=tar.gz', tree);
    return { gzippedBytes: gzipped.length, contents: unpack(gunzipSync(gzipped)) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const BLOCK_BYTES = 512;

/** @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06 */
function unpack(tar: Buffer): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  const field = (start: number, bytes: number) => tar.toString('utf8', start, start + bytes).replace(/\0.*$/s, '');
  for (let header = 0; tar[header] !== 0; ) {
    const start = header + BLOCK_BYTES;
    const bytes = Number.parseInt(field(header + 124, 12), 8);
    const [path, type, prefix] = [field(header, 100), field(header + 156, 1), field(header + 345, 155)];
    if (type === '0') {
      contents.set(prefix === '' ? path : `${prefix}/${path}`, tar.subarray(start, start + bytes));
    }
    header = start + Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return contents;
}
