import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { auditOrder, onDemand } from '../../testing/audit.ts';
import { runNode } from '../../testing/child-process.ts';
import { layOutStepFolder } from '../../testing/runner/step-folder.ts';
import { onStage, type Scene } from '../../testing/scene.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');
/** What can be read in one sitting. */
const MOST = { files: 22, lines: 1900 };

/** Files of `src` that a run loads, however they are imported, as the coverage of V8 counts them. */
async function filesLoaded(scene: Scene, changes: Record<string, string> = {}): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  try {
    const coverage = join(folder, 'coverage');
    const inputs = Object.entries(scene.inputs(changes)).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
    const env = { ...(await layOutStepFolder(folder, { name: 'push', payload: {} })), ...Object.fromEntries(inputs) };
    await runNode([join(SRC, 'main.ts')], { env: { ...env, NODE_V8_COVERAGE: coverage } });
    const reports = readdirSync(coverage).map((file) => JSON.parse(readFileSync(join(coverage, file), 'utf8')));
    const urls: string[] = reports.flatMap(({ result }) => result.map(({ url }: { url: string }) => url));
    const paths = urls.filter((url) => url.startsWith('file:')).map((url) => relative(SRC, fileURLToPath(url)));
    return paths.filter((path) => path.endsWith('.ts')).map((path) => path.replaceAll(sep, '/'));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

suite('what is loaded on demand', () => {
  test('is all that src imports so, and listed in the threat model', () => {
    const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const imported = sources.flatMap((source) =>
      readFileSync(join(SRC, source), 'utf8')
        .split(/\bimport\(/)
        .slice(1)
        .map((rest) => relative(SRC, join(SRC, dirname(source), /^'(\.[^']+)'\)/.exec(rest)?.[1] ?? rest))),
    );
    const listed = [...onDemand.map(({ module }) => module), '../node_modules/@actions/core/lib/summary.js'];
    assert.deepEqual([...new Set(imported.map((path) => path.replaceAll(sep, '/')))].sort(), listed.sort());
  });
});

suite('a successful run', () => {
  test('loads the files that the threat model lists, and no others', () =>
    onStage({}, async (scene) => {
      assert.deepEqual((await filesLoaded(scene)).sort(), [...auditOrder].sort());
      assert.equal(scene.server.tokens.length, 1);
    }));

  test('loads no more than can be read in one sitting', () => {
    const lines = auditOrder.map((module) => readFileSync(join(SRC, module), 'utf8').split('\n').length - 1);
    const total = lines.reduce((sum, count) => sum + count, 0);
    assert.ok(auditOrder.length <= MOST.files && total <= MOST.lines, `${auditOrder.length} files, ${total} lines`);
  });

  test('loads what seals a token with a sealing key', () =>
    onStage({}, async (scene) => {
      const loaded = await filesLoaded(scene, { 'sealing-key': Buffer.alloc(32, 7).toString('base64') });
      const more = loaded.filter((path) => !auditOrder.some((module) => module === path));
      assert.deepEqual(more.sort(), ['action/run-context.ts', 'sealed-token.ts']);
      assert.ok(more.every((path) => onDemand.some(({ module }) => module === path)));
    }));
});
