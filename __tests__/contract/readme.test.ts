import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { TARGETS } from '../../bench/document.ts';
import { readActionFile } from '../../testing/project-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

suite('the README', () => {
  test('names only inputs and outputs that there are, also outside of its workflows', () => {
    const { inputs, outputs } = readActionFile('.');
    const prose = README.replaceAll(/^```[\s\S]*?^```$/gm, '');
    for (const [read, output = ''] of prose.matchAll(/steps\.docusign\.outputs\.([\w-]+)/g)) {
      assert.ok(output in outputs, read);
    }
    for (const [read, input = ''] of prose.matchAll(/`([a-z]+(?:-[a-z]+)*): [\w-]+`/g)) {
      assert.ok(input in inputs, read);
    }
  });

  test('has at most 1,300 words', () => {
    const words = README.trim().split(/\s+/).length;
    assert.ok(words <= 1300, `${words} words`);
  });
});

suite('the benchmarks', () => {
  test('meet their targets, and show what the page about SDKs says of them', () => {
    const page = readFileSync(join(ROOT, 'docs', 'benchmarks.md'), 'utf8');
    const sdkPage = readFileSync(join(ROOT, 'docs', 'sdk.md'), 'utf8');
    const claim = /takes about 0\.(\d) s\s+longer than the step, most of it to load the SDK: \[benchmarks\.md\]/;
    const [, tenths] = claim.exec(sdkPage) ?? [];
    for (const [success] of page.matchAll(/^## Success, [^#]+/gm)) {
      const wallOf = (contender: string) =>
        Number(new RegExp(`^\\| ${contender} +\\| +([\\d.]+)`, 'm').exec(success)?.[1]);
      assert.equal(Math.round((wallOf('official SDK') - wallOf('this action')) / 100), Number(tenths), success);
    }
    const [, targets = ''] = page.split('\n## Targets\n');
    const rows = [...targets.matchAll(/^\| (.+?) +\| .+ \| +(\w+) \|$/gm)].map(([, target, met]) => [target, met]);
    assert.deepEqual(rows, [['target', 'met'], ...TARGETS.map(([target]) => [target, 'yes'])]);
  });
});
