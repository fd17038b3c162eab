import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import { evaluate, readWorkflow, type WorkflowStep } from '../../testing/project-files.ts';
import type { GithubSettings, Release } from '../../testing/runner/github-releases.ts';

const { workflow } = readWorkflow('release.yml');
const GH_STAND_IN = join(import.meta.dirname, '..', '..', 'testing', 'runner', 'github-releases.ts');
const REPOSITORY = 'octo-org/docusign-access-token';
const TAG = 'v1.2.3';
const RESTRICTED =
  'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n (HTTP 422)';
const FORBIDDEN = 'Resource not accessible by integration (HTTP 403)';

type Event = 'push' | 'workflow_dispatch';

interface Result {
  readonly exitCode: number | null;
  readonly output: string;
}

/** A repository on GitHub, its clone on a maintainer's machine, and the workflow that releases a version of it. */
class Project {
  readonly #folder = mkdtempSync(join(tmpdir(), 'a release '));
  readonly #clone = join(this.#folder, 'clone');
  readonly #event: Event;
  #commit = '';
  settings: GithubSettings = { host: 'github.com', repository: REPOSITORY, refused: {} };

  constructor(event: Event) {
    this.#event = event;
    writeFileSync(join(this.#folder, 'releases.json'), '[]');
    const bin = join(this.#folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'gh'), `#!/bin/sh\nexec "${process.execPath}" "${GH_STAND_IN}" "$@"\n`, { mode: 0o755 });
    const origin = join(this.#folder, 'origin');
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', origin]);
    execFileSync('git', ['clone', '--quiet', origin, this.#clone], { stdio: 'ignore' });
    this.git('checkout', '--quiet', '-B', 'main');
    this.commit('1.2.3');
  }

  get releases(): readonly Release[] {
    return JSON.parse(readFileSync(join(this.#folder, 'releases.json'), 'utf8'));
  }

  git(...args: string[]): string {
    const as = ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgSign=false'];
    return execFileSync('git', [...as, ...args], { cwd: this.#clone, stdio: 'pipe' })
      .toString()
      .trim();
  }

  /** The commit that a tag of GitHub's is on. */
  tagged(tag: string): string | undefined {
    const [line = ''] = this.git('ls-remote', 'origin', `refs/tags/${tag}^{}`, `refs/tags/${tag}`)
      .split('\n')
      .reverse();
    return line.split('\t')[0] || undefined;
  }

  /** Adds a commit to main, on which a version is ready for its release. */
  commit(version: string): string {
    writeFileSync(join(this.#clone, 'package.json'), `{\n  "version": "${version}"\n}\n`);
    const older = '## [0.9.0] - 2026-01-01\n\nOlder notes\n';
    writeFileSync(
      join(this.#clone, 'CHANGELOG.md'),
      `# Changelog\n\n## [${version}] - 2026-01-31\n\nNotes\n\n${older}`,
    );
    this.git('add', '.');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'A change');
    this.git('push', '--quiet', 'origin', 'main');
    return this.git('rev-parse', 'HEAD');
  }

  tag(tag: string, ...options: string[]): void {
    this.git('tag', '--force', ...options, tag);
    this.git('push', '--quiet', '--force', 'origin', `refs/tags/${tag}`);
  }

  /** Checks the version, as the first job does in its checkout of what started the run. */
  verify(tag = TAG): Result {
    const [step, ...others] = scriptsOf('verify').filter(({ run = '' }) => run.includes('CHANGELOG'));
    assert.ok(step !== undefined && others.length === 0);
    const outputs = join(this.#folder, 'outputs');
    writeFileSync(outputs, '');
    const result = this.#run(step, ['-e'], tag, { GITHUB_OUTPUT: outputs });
    [, this.#commit = ''] = /^commit=(\w+)$/m.exec(readFileSync(outputs, 'utf8')) ?? [];
    return result;
  }

  /** Publishes what was verified, as the second job does. */
  publish(tag = TAG): Result {
    let output = '';
    for (const step of scriptsOf('publish')) {
      const result = this.#run(step, ['--noprofile', '--norc', '-eo', 'pipefail'], tag, {});
      output += result.output;
      if (result.exitCode !== 0) return { ...result, output };
    }
    return { exitCode: 0, output };
  }

  #run({ run = '', env = {} }: WorkflowStep, options: string[], tag: string, more: Record<string, string>): Result {
    writeFileSync(join(this.#folder, 'settings.json'), JSON.stringify(this.settings));
    const script = join(this.#folder, 'script.sh');
    writeFileSync(script, run);
    const contexts: Record<string, string> = {
      "github.event_name == 'workflow_dispatch' && format('v{0}', inputs.version) || github.ref_name": tag,
      'needs.verify.outputs.commit': this.#commit,
      'github.token': 'ghs_1',
    };
    const { status, stdout, stderr } = spawnSync('bash', [...options, script], {
      cwd: this.#clone,
      encoding: 'utf8',
      env: {
        ...evaluate({ ...workflow.env, ...env }, (name) => contexts[name] ?? assert.fail(name)),
        PATH: [join(this.#folder, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter),
        GH_STAND_IN_FOLDER: this.#folder,
        GITHUB_EVENT_NAME: this.#event,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_SERVER_URL: `https://${this.settings.host}`,
        GITHUB_SHA: this.git('rev-parse', 'HEAD'),
        RUNNER_TEMP: this.#folder,
        ...more,
      },
    });
    return { exitCode: status, output: stdout + stderr };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function scriptsOf(job: string): WorkflowStep[] {
  return (workflow.jobs[job]?.steps ?? []).filter(({ run }) => run !== undefined);
}

/** Runs a body in a new project; on a push, its tag is there before the run starts. */
function inProject(event: Event, body: (project: Project) => void): void {
  const project = new Project(event);
  try {
    body(project);
  } finally {
    project.remove();
  }
}

function succeed({ exitCode, output }: Result): string {
  assert.equal(exitCode, 0, output);
  return output;
}

/** The run's only `::error::`, which is one line. */
function refusalOf({ exitCode, output }: Result): string {
  assert.notEqual(exitCode, 0, output);
  const [error, ...others] = output.split('\n').filter((line) => line.startsWith('::error::'));
  assert.equal(others.length, 0);
  return error?.slice(9) ?? assert.fail(output);
}

const skip = lacksToolsOfLinux('bash', 'git', 'jq', 'awk');

suite('the release workflow', { skip }, () => {
  for (const event of ['push', 'workflow_dispatch'] as const) {
    const begin = (project: Project, ...options: string[]): string => {
      if (event === 'push') project.tag(TAG, ...options);
      succeed(project.verify());
      return project.git('rev-parse', 'HEAD');
    };

    test(`publishes a version's notes and moves the major tag, on ${event}`, () =>
      inProject(event, (project) => {
        project.tag('v1');
        const commit = project.commit('1.2.3');
        begin(project);
        succeed(project.publish());
        assert.deepEqual(project.releases, [{ tag: TAG, notes: '\nNotes\n\n' }]);
        assert.deepEqual([project.tagged(TAG), project.tagged('v1')], [commit, commit]);
      }));

    test(`creates the major tag of a first release, and can be repeated, on ${event}`, () =>
      inProject(event, (project) => {
        const commit = begin(project);
        succeed(project.publish());
        succeed(project.publish());
        assert.deepEqual([project.releases.length, project.tagged('v1')], [1, commit]);
      }));

    test(`leaves the major tag to a newer version, on ${event}`, () =>
      inProject(event, (project) => {
        for (const tag of ['v1', 'v1.10.0']) project.tag(tag);
        const newer = project.git('rev-parse', 'HEAD');
        project.commit('1.2.3');
        begin(project);
        assert.match(succeed(project.publish()), /^v1 stays at refs\/tags\/v1\.10\.0\.$/m);
        assert.deepEqual([project.releases.length, project.tagged('v1')], [1, newer]);
      }));

    test(`publishes nothing if the tag was moved while the job waited, on ${event}`, () =>
      inProject(event, (project) => {
        const verified = begin(project);
        const other = project.commit('1.2.3');
        project.tag(TAG);
        const refusal = refusalOf(project.publish());
        assert.ok(refusal.startsWith(`The tag ${TAG} is on ${other}, but this run verified ${verified}`), refusal);
        assert.deepEqual([project.releases, project.tagged('v1')], [[], undefined]);
      }));

    test(`compares the commit of an annotated tag, on ${event}`, () =>
      inProject(event, (project) => {
        project.tag(TAG, '--annotate', '--message', 'A release');
        const verified = begin(project, '--annotate', '--message', 'A release');
        succeed(project.publish());
        assert.deepEqual([project.releases.length, project.tagged('v1')], [1, verified]);
        const other = project.commit('1.2.3');
        project.tag(TAG, '--annotate', '--message', 'Another commit');
        assert.match(refusalOf(project.publish()), new RegExp(`^The tag ${TAG} is on ${other}, `));
      }));

    test(`says what to do if GitHub lets no workflow set the major tag, on ${event}`, () =>
      inProject(event, (project) => {
        project.tag('v1');
        project.settings = { ...project.settings, refused: { v1: FORBIDDEN } };
        const commit = begin(project);
        const refusal = refusalOf(project.publish());
        assert.match(refusal, new RegExp(`^GitHub lets no workflow put the tag v1 on ${commit} \\(403\\)\\.`));
        assert.ok(refusal.endsWith(`git push --force origin ${commit}:refs/tags/v1`), refusal);
      }));
  }

  for (const [what, refused, expected] of [
    [
      'main has moved on with other workflow files',
      FORBIDDEN,
      /\(403\)\. Has main moved on, and do its workflow files/,
    ],
    [
      'a ruleset restricts creations',
      RESTRICTED,
      /^A ruleset keeps this workflow from setting the tag v1\.2\.3\. Under/,
    ],
  ] as const) {
    test(`says what to do, and publishes nothing, if ${what}`, () =>
      inProject('workflow_dispatch', (project) => {
        project.settings = { ...project.settings, refused: { [TAG]: refused } };
        succeed(project.verify());
        assert.match(refusalOf(project.publish()), expected);
        assert.deepEqual(project.releases, []);
      }));
  }

  test('publishes on an Enterprise Server', () =>
    inProject('workflow_dispatch', (project) => {
      project.settings = { ...project.settings, host: 'github.example.com' };
      succeed(project.verify());
      succeed(project.publish());
      assert.equal(project.releases.length, 1);
    }));

  test("takes an earlier attempt's tag for its own, even if GitHub would no longer let it set one", () =>
    inProject('workflow_dispatch', (project) => {
      project.tag(TAG);
      project.settings = { ...project.settings, refused: { [TAG]: FORBIDDEN } };
      succeed(project.verify());
      succeed(project.publish());
      assert.equal(project.releases.length, 1);
    }));

  test('publishes nothing if a pushed tag was deleted while the job waited', () =>
    inProject('push', (project) => {
      project.tag(TAG);
      succeed(project.verify());
      project.git('push', '--quiet', '--delete', 'origin', TAG);
      assert.equal(refusalOf(project.publish()), `There is no tag ${TAG} to release.`);
      assert.deepEqual(project.releases, []);
    }));

  test('shows what else GitHub answers, and fails', () =>
    inProject('workflow_dispatch', (project) => {
      project.settings = { ...project.settings, refused: { [TAG]: 'Server Error (HTTP 502)' } };
      succeed(project.verify());
      const { exitCode, output } = project.publish();
      assert.notEqual(exitCode, 0);
      assert.match(output, /HTTP 502/);
    }));

  for (const [what, tag, expected] of [
    ['that is not three numbers', 'v1.2', /^The version must be three numbers/],
    ['without a section in CHANGELOG.md', 'v1.2.4', /^Give CHANGELOG\.md a section for 1\.2\.4\.$/],
    ['other than that of package.json', 'v0.9.0', /^Set the version in package\.json to 0\.9\.0\.$/],
  ] as const) {
    test(`refuses a version ${what}`, () =>
      inProject('workflow_dispatch', (project) => {
        assert.match(refusalOf(project.verify(tag)), expected);
      }));
  }

  test('refuses a commit that is not on main', () =>
    inProject('push', (project) => {
      project.git('checkout', '--quiet', '-b', 'other');
      project.git('commit', '--quiet', '--allow-empty', '--message', 'Not merged');
      project.tag(TAG);
      assert.match(refusalOf(project.verify()), /^This commit is not on main/);
    }));

  test('checks out what it has verified, and attests it where GitHub can', () => {
    const steps = workflow.jobs['publish']?.steps ?? [];
    const [checkout, attest] = steps;
    assert.match(String(checkout?.with?.['ref']), /^\$\{\{ needs\.verify\.outputs\.commit \}\}$/);
    assert.equal(
      attest?.if,
      "github.server_url == 'https://github.com' && (!github.event.repository.private || vars.ATTESTATIONS == 'true')",
    );
    const subjects = String(attest?.with?.['subject-path']).trim().split('\n');
    assert.deepEqual(subjects, ['action.yml', 'unseal/action.yml', 'follow-up/action.yml', 'dist/**']);
  });
});
