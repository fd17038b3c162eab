import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

/** @see https://github.com/nektos/act/blob/v0.2.89/pkg/runner/command.go */
const ACT_COMMAND = /^::([^ ]+)( (.+))?::([^\r\n]*)$/;

for (const secret of ['one::two', ':one', 'one:::two', '::one']) {
  test(`act takes each mask of ${secret} for a mask`, () => {
    const masks = join(import.meta.dirname, '../../../src/action/masks.ts');
    const script = `const { mask } = await import(${JSON.stringify(masks)}); mask(${JSON.stringify(secret)});`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, ACT: 'true' },
    });
    const lines = stdout.trimEnd().split(/\r?\n/);
    assert.deepEqual(new Set(lines.map((line) => ACT_COMMAND.exec(line)?.[1])), new Set(['add-mask']));
  });
}
