import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import { newApp } from '../../testing/docusign/credentials.ts';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import { readExample } from '../../testing/project-files.ts';
import type { Issue, IssueTracker } from '../../testing/runner/github-cli.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

const { workflow } = readExample('consent-follow-up.yml');

const REPOSITORY = 'octo-org/octo-repo';
const LABEL = 'docusign-consent';
const MARKER = '<!-- docusign-consent Nightly -->';
const CONSENT_URL = 'https://account-d.docusign.com/oauth/auth?response_type=code&client_id=dff16ff1%2Dde93';
const GH_STAND_IN = join(import.meta.dirname, '..', '..', 'testing', 'runner', 'github-cli.ts');

/** An own issue, unless it is changed into something else. */
function anIssue(changes: Partial<Issue> = {}): Issue {
  return {
    number: 7,
    title: 'DocuSign consent required',
    body: `${MARKER}\nsome text`,
    state: 'open',
    user: { login: 'github-actions[bot]' },
    labels: [LABEL],
    comments: [],
    ...changes,
  };
}

/** A repository whose workflow comes to its follow-up jobs, with the stand-in of `gh` first on their path. */
class Repository {
  readonly #folder: string;
  readonly #file: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#file = join(folder, 'tracker.json');
  }

  static async create(...issues: Issue[]): Promise<Repository> {
    const folder = await mkdtemp(join(tmpdir(), 'follow-up-'));
    const gh = join(folder, 'bin', 'gh');
    await mkdir(join(folder, 'bin'));
    await mkdir(join(folder, 'workspace'));
    await writeFile(gh, `#!/bin/sh\nexec '${process.execPath}' '${GH_STAND_IN}' "$@"\n`);
    await chmod(gh, 0o755);
    const tracker: IssueTracker = { repository: REPOSITORY, labels: issues.length > 0 ? [LABEL] : [], issues };
    const repository = new Repository(folder);
    await writeFile(repository.#file, JSON.stringify(tracker));
    return repository;
  }

  async issues(): Promise<Issue[]> {
    return (JSON.parse(await readFile(this.#file, 'utf8')) as IssueTracker).issues;
  }

  async askForConsent(url = CONSENT_URL, traceToken = 'c1d090b7-0000'): Promise<void> {
    await this.#runJob('ask-for-consent', {
      'needs.tests.outputs.consent-url': url,
      'needs.tests.outputs.trace-token': traceToken,
    });
  }

  async closeWhenGiven(): Promise<void> {
    await this.#runJob('close-when-given', {});
  }

  /** What the steps left in their working directory. */
  leftBehind(): Promise<string[]> {
    return readdir(join(this.#folder, 'workspace'));
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Runs the job's one step as the runner does: the script in a file, values by the environment only. */
  async #runJob(name: string, outputs: Record<string, string>): Promise<void> {
    const [step, ...others] = workflow.jobs[name]?.steps ?? [];
    assert.ok(step?.run !== undefined && others.length === 0, name);
    assert.equal(step.shell, 'bash');
    const contexts = { 'github.token': 'ghs_1', 'github.workflow': 'Nightly', 'github.repository': REPOSITORY };
    const env = evaluate({ ...workflow.env, ...step.env }, { ...contexts, ...outputs });
    const script = join(this.#folder, 'script.sh');
    await writeFile(script, step.run);
    await promisify(execFile)('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: join(this.#folder, 'workspace'),
      env: {
        ...env,
        PATH: [join(this.#folder, 'bin'), process.env['PATH']].join(delimiter),
        GH_STAND_IN_FILE: this.#file,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_RUN_ID: '1658821493',
        GITHUB_SERVER_URL: 'https://github.com',
      },
    });
  }
}

/** Puts values in place of `${{ … }}`, and fails on an expression that it doesn't know. */
function evaluate(texts: Record<string, string>, values: Record<string, string>): Record<string, string> {
  const insert = (text: string) =>
    text.replace(/\$\{\{ (.+?) \}\}/g, (_, name: string) => values[name] ?? assert.fail(`unknown: ${name}`));
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, insert(text)]));
}

async function inRepository(issues: Issue[], body: (repository: Repository) => Promise<void>): Promise<void> {
  const repository = await Repository.create(...issues);
  try {
    await body(repository);
  } finally {
    await repository.remove();
  }
}

suite('the consent follow-up', { concurrency: true }, () => {
  const skip = lacksToolsOfLinux('bash', 'jq');

  test('opens an issue with the link, the run and the trace token', { skip }, () =>
    inRepository([], async (repository) => {
      await repository.askForConsent();
      const [issue, ...others] = await repository.issues();
      assert.equal(others.length, 0);
      assert.deepEqual(issue, anIssue({ number: 1, body: issue?.body ?? null }));
      const lines = issue?.body?.split('\n') ?? [];
      assert.equal(lines[0], MARKER);
      assert.ok(lines.includes(CONSENT_URL), issue?.body ?? '');
      assert.ok(issue?.body?.includes('(https://github.com/octo-org/octo-repo/actions/runs/1658821493)'));
      assert.ok(issue?.body?.includes('c1d090b7-0000'));
    }),
  );

  test('keeps one issue: a second run updates it', { skip }, () =>
    inRepository([], async (repository) => {
      await repository.askForConsent();
      await repository.askForConsent(`${CONSENT_URL}&scope=more`);
      const [issue, ...others] = await repository.issues();
      assert.equal(others.length, 0);
      assert.match(issue?.body ?? '', /&scope=more\n/);
      assert.doesNotMatch(issue?.body ?? '', /de93\n/);
    }),
  );

  test('finds its issue behind a hundred others', { skip }, () => {
    const others = Array.from({ length: 100 }, (_, index) => anIssue({ number: index + 1, body: null }));
    return inRepository([...others, anIssue({ number: 101 })], async (repository) => {
      await repository.askForConsent();
      const issues = await repository.issues();
      assert.equal(issues.length, 101);
      assert.match(issues.at(-1)?.body ?? '', /oauth\/auth/);
    });
  });

  const FOREIGN = {
    'by somebody else': anIssue({ user: { login: 'octocat' } }),
    'by somebody who calls themselves alike': anIssue({ user: { login: 'github-actions' } }),
    'by another workflow': anIssue({ body: '<!-- docusign-consent Other -->\nsome text' }),
    'that quotes the marker': anIssue({ body: `> ${MARKER}` }),
    'without a body': anIssue({ body: null }),
    'without the label': anIssue({ labels: ['bug'] }),
    'that is closed': anIssue({ state: 'closed' }),
    'that is a pull request': anIssue({ pull_request: {} }),
  };
  for (const [name, foreign] of Object.entries(FOREIGN)) {
    test(`leaves an issue alone ${name}, and has its own beside it`, { skip }, () =>
      inRepository([foreign], async (repository) => {
        await repository.askForConsent();
        const [first, own, ...others] = await repository.issues();
        assert.deepEqual(first, foreign);
        assert.deepEqual([own?.number, own?.state, others.length], [8, 'open', 0]);

        await repository.closeWhenGiven();
        const states = (await repository.issues()).map(({ state }) => state);
        assert.deepEqual(states, [foreign.state, 'closed']);
        assert.deepEqual((await repository.issues())[0], foreign);
      }),
    );
  }

  test('closes its issue after a success, and says which run it was', { skip }, () =>
    inRepository([], async (repository) => {
      await repository.askForConsent();
      await repository.closeWhenGiven();
      const [issue] = await repository.issues();
      assert.equal(issue?.state, 'closed');
      assert.equal(issue?.comments.length, 1);
      assert.match(issue?.comments[0] ?? '', /actions\/runs\/1658821493 succeeded/);
    }),
  );

  test('opens a new issue when consent is revoked after that', { skip }, () =>
    inRepository([anIssue({ state: 'closed' })], async (repository) => {
      await repository.askForConsent();
      const states = (await repository.issues()).map(({ state }) => state);
      assert.deepEqual(states, ['closed', 'open']);
    }),
  );

  test('does nothing after a success when no issue is open', { skip }, () =>
    inRepository([], async (repository) => {
      await repository.closeWhenGiven();
      assert.deepEqual(await repository.issues(), []);
    }),
  );

  test('treats what it is given as text, whatever that is', { skip }, () =>
    inRepository([], async (repository) => {
      const hostile = '"; touch pwned #$(touch pwned)`touch pwned`\' $HOME\n```\n\n@octocat <img src=x> [a](b) -->\\';
      await repository.askForConsent(`${CONSENT_URL}${hostile}`, hostile);
      await repository.askForConsent(`${CONSENT_URL}${hostile}`, hostile);
      const [issue, ...others] = await repository.issues();
      assert.equal(others.length, 0);
      const url = issue?.body?.split('\n').find((line) => line.startsWith('https:'));
      assert.match(url ?? '', /^https:[\w:/?&=%.~-]+$/);
      assert.ok(url?.startsWith(`${CONSENT_URL}touchpwnedtouchpwned`), url);
      assert.match(issue?.body ?? '', /trace token: touchpwned[\w-]+\.$/m);
      assert.doesNotMatch(issue?.body?.replace(MARKER, '') ?? '', /[@<>`$"\\]/);
      assert.deepEqual(await repository.leftBehind(), []);
    }),
  );

  test('holds the very link that the action put out, and that grants consent', { skip }, () =>
    onStage(
      { app: newApp({ consent: [], redirectUris: ['https://developers.docusign.com/platform/auth/consent'] }) },
      (scene) =>
        inRepository([], async (repository) => {
          const result = await scene.run();
          failureOf(result, 'consent_required');
          const { kept } = scene.job.outputs(result.outputs);
          await repository.askForConsent(kept['consent-url'], kept['trace-token']);
          const body = (await repository.issues())[0]?.body ?? '';
          const url = body.split('\n').find((line) => line === result.outputs['consent-url']) ?? assert.fail(body);
          assert.equal((await fetch(url, { redirect: 'manual' })).status, 302);
          assert.equal((await scene.run()).exitCode, 0);
        }),
    ),
  );
});
