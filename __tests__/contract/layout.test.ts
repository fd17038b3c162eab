import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { suite, test } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');
const MAX_LINES = 250;

/** The rooms of the house, and whose modules may be imported there. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  problem: ['problem'],
  action: ['action', 'problem'],
  network: ['network', 'problem'],
  docusign: ['docusign', 'network', 'problem'],
  failure: ['failure', 'failure/words', '.', 'action', 'network', 'docusign', 'problem'],
  'failure/words': ['failure/words', 'failure', '.', 'action', 'network', 'docusign'],
  'follow-up': ['follow-up', '.', 'failure', 'action', 'network', 'docusign', 'problem'],
  // Directly in src: the pipelines, and what they need.
  '.': ['.', 'action', 'network', 'docusign', 'problem'],
};

/** The one pipeline that is loaded on demand as a whole may import a room that is. */
const FOLLOW_UP = 'follow-up.ts';

/** Rooms that only a failed run loads. */
const ON_DEMAND = ['failure'];

/** What only the room of requests may know. */
const SOCKETS = ['http', 'https', 'http2', 'net', 'tls', 'dns'].map((name) => `node:${name}`);

/** Packages, and the only modules that may import each of them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '../../node_modules/@actions/core/lib/command.js': ['action/runner.ts'],
  '../../node_modules/@actions/core/lib/file-command.js': ['action/runner.ts'],
  '../../node_modules/@actions/core/lib/summary.js': ['action/runner.ts'],
  '../../node_modules/@actions/github/lib/context.js': ['action/trigger.ts'],
  '@actions/http-client/lib/proxy': ['network/proxy-tunnel.ts'],
  '@octokit/openapi-types': ['follow-up/github-issues.ts'],
  jose: ['docusign/assertion.ts', 'sealed-token.ts'],
};

interface Import {
  readonly from: string;
  /** Loaded on demand. */
  readonly isDynamic: boolean;
  /** Erased when the types are stripped. */
  readonly isType: boolean;
}

interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

function importsIn(text: string): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\b(?<type> type)? (?:\*(?: as \w+)?|\w+|(?:\w+, )?\{[^}]*\}) from '(?<from>[^']+)'/gm,
  );
  const bare = text.matchAll(/^import '(?<from>[^']+)'/gm);
  const calls = text.matchAll(/\bimport\(\s*(?:'(?<from>[^']+)')?/g);
  return [...statements, ...bare, ...calls].map(({ 0: statement, groups }) => {
    assert.ok(groups?.['from'], 'an import whose target is computed');
    const isDynamic = statement.startsWith('import(');
    return { from: groups['from'], isDynamic, isType: groups['type'] !== undefined };
  });
}

const modules: readonly Module[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(join(ROOT, 'src', file), 'utf8');
    return { path: file.replaceAll(sep, '/'), text, imports: importsIn(text) };
  });

function targetOf(module: Module, { from }: Import): string {
  return posix.join(posix.dirname(module.path), from);
}

suite('the layout of src', () => {
  test('is that of rooms, each of which holds something', () => {
    assert.deepEqual(new Set(modules.map(({ path }) => posix.dirname(path))), new Set(Object.keys(ROOMS)));
  });

  for (const module of modules) {
    test(`lets ${module.path} import from where it may`, () => {
      const rooms = [...(ROOMS[posix.dirname(module.path)] ?? []), ...(module.path === FOLLOW_UP ? ['follow-up'] : [])];
      for (const one of module.imports) {
        if (one.from in PACKAGES) {
          assert.ok(PACKAGES[one.from]?.includes(module.path), one.from);
        } else if (one.from.startsWith('node:')) {
          assert.ok(!SOCKETS.includes(one.from) || module.path.startsWith('network/'), one.from);
        } else {
          assert.match(one.from, /^\.\.?\/.+\.ts$/);
          const room = posix.dirname(targetOf(module, one));
          assert.ok(rooms.includes(room) || (one.isDynamic && ON_DEMAND.includes(room)), one.from);
          assert.ok(
            modules.some(({ path }) => path === targetOf(module, one)),
            one.from,
          );
        }
      }
    });

    test(`keeps ${module.path} short, named by its exports, and silent, and has it say first what it owns`, () => {
      assert.match(module.text, /^\/\*\*\s/);
      assert.ok(module.text.split('\n').length <= MAX_LINES + 1);
      assert.doesNotMatch(module.text, /\bexport default\b|\bas default\b/);
      assert.doesNotMatch(module.text, /\bconsole\b|\bprocess\.emitWarning\b|\bdebugger\b/);
      // How a process ends depends on its streams.
      const streams = /^action\/(process|runner)\.ts$/.test(module.path) ? /(?!)/ : /\bprocess\.(stdout|stderr)\b/;
      assert.doesNotMatch(module.text, streams);
      assert.doesNotMatch(module.text, /(?:v8|c8|istanbul|node:coverage) ignore/);
    });
  }

  test('has no import in a circle', () => {
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      assert.ok(!trail.includes(path), [...trail, path].join(' → '));
      const module = modules.find((one) => one.path === path);
      if (module === undefined || done.has(path)) {
        return;
      }
      for (const one of module.imports.filter(({ isType }) => !isType)) {
        visit(targetOf(module, one), [...trail, path]);
      }
      done.add(path);
    };
    for (const { path } of modules) {
      visit(path, []);
    }
  });

  test('names no package that is not imported, and imports none that is not installed', () => {
    const imported = new Set(modules.flatMap(({ imports }) => imports.map(({ from }) => from)));
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const onlyTypes = (name: string): boolean =>
      modules.every(({ imports }) => imports.every(({ from, isType }) => from !== name || isType));
    for (const name of Object.keys(PACKAGES)) {
      assert.ok(imported.has(name), name);
      const [scope = '', rest] = name.replace(/^.*node_modules\//, '').split('/');
      const installed = onlyTypes(name) ? devDependencies : dependencies;
      assert.ok((scope.startsWith('@') ? `${scope}/${rest}` : scope) in installed, name);
    }
  });

  test('starts in one module, which no other imports', () => {
    const starters = modules.filter(({ text }) => /^startAction\(/m.test(text)).map(({ path }) => path);
    assert.deepEqual(starters, ['main.ts']);
    assert.ok(modules.every((module) => module.imports.every((one) => targetOf(module, one) !== 'main.ts')));
  });

  test('has a room that knows nothing of GitHub, and one that knows nothing of OAuth', () => {
    for (const { path, text } of modules) {
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      if (/^(docusign|network)\//.test(path)) {
        assert.doesNotMatch(code, /github|GITHUB_|INPUT_|RUNNER_/i, path);
      }
      if (path === 'follow-up/github-issues.ts') {
        assert.doesNotMatch(code, /docusign|oauth|consent/i, path);
      }
      if (path === 'follow-up/reports.ts') {
        assert.doesNotMatch(code, /github|issue/i, path);
      }
      if (/^(action|network)\//.test(path)) {
        assert.doesNotMatch(code, /oauth\/|grant_type|assertion|bearer|jwt|account-d|docusign\.com/i, path);
      }
    }
  });

  test('reads the environment in few places', () => {
    const readers = modules.filter(({ text }) => text.includes('process.env')).map(({ path }) => path);
    assert.deepEqual(readers.sort(), [
      'action/documentation.ts',
      'action/inputs.ts',
      'action/process.ts',
      'action/run-context.ts',
      'action/runner.ts',
      'action/settings-page.ts',
      'action/trigger.ts',
      'action/workflow-run.ts',
      'network/agent.ts',
      'network/trust.ts',
    ]);
  });
});
