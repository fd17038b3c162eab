import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import { behindProxy } from '../../testing/behind-proxy.ts';
import { newApp } from '../../testing/docusign/credentials.ts';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import { evaluate, readExample } from '../../testing/project-files.ts';
import type { Issue, IssueTracker } from '../../testing/runner/github-cli.ts';

const { workflow } = readExample('consent-follow-up.yml');

const LABEL = 'docusign-consent';
const TITLE = 'DocuSign consent required: Nightly';
const CONSENT_URL = 'https://account-d.Docusign.com/oauth/auth?response_type=code&client_id=dff16ff1%2Dde93';
const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/1658821493';
const GH_STAND_IN = join(import.meta.dirname, '..', '..', 'testing', 'runner', 'github-cli.ts');

const OWN: Issue = {
  number: 7,
  title: TITLE,
  body: 'some text',
  state: 'open',
  app: 'github-actions',
  labels: [LABEL],
  comments: [],
};
const { app: _, ...BY_A_PERSON } = OWN;

/** What the workflow's follow-up jobs find and leave behind. */
interface FollowUp {
  readonly ask: (outputs?: { url?: string; traceToken?: string }) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly issues: () => Promise<Issue[]>;
  /** In the working directory. */
  readonly files: () => Promise<string[]>;
}

/** Runs the jobs' scripts as the runner does, in a repository of its own, with the stand-in of `gh` in its place. */
async function inRepository(issues: Issue[], body: (followUp: FollowUp) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'follow-up-'));
  const [functions, workspace] = [join(folder, 'functions.sh'), join(folder, 'workspace')];
  const file = join(folder, 'tracker.json');
  const runJob = async (name: string, outputs: Record<string, string> = {}): Promise<void> => {
    const [step, ...others] = workflow.jobs[name]?.steps ?? [];
    assert.ok(step?.run !== undefined && others.length === 0, name);
    const contexts: Record<string, string> = {
      'github.token': 'ghs_1',
      'github.workflow': 'Nightly',
      'github.server_url': 'https://github.com',
      'github.repository': 'octo-org/octo-repo',
      'github.run_id': '1658821493',
      ...outputs,
    };
    const script = join(folder, 'script.sh');
    await writeFile(script, step.run);
    await promisify(execFile)('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: workspace,
      env: {
        ...evaluate({ ...workflow.env, ...step.env }, (name) => contexts[name] ?? assert.fail(name)),
        PATH: process.env['PATH'],
        BASH_ENV: functions,
        NODE: process.execPath,
        GH_STAND_IN,
        GH_STAND_IN_FILE: file,
      },
    });
  };
  try {
    await mkdir(workspace);
    await writeFile(functions, 'gh() { "$NODE" "$GH_STAND_IN" "$@"; }\n');
    await writeFile(file, JSON.stringify({ labels: [LABEL], issues } satisfies IssueTracker));
    await body({
      ask: ({ url = CONSENT_URL, traceToken = 'c1d090b7-0000' } = {}) =>
        runJob('ask-for-consent', {
          'needs.tests.outputs.consent-url': url,
          'needs.tests.outputs.trace-token': traceToken,
        }),
      close: () => runJob('close-when-given'),
      issues: async () => (JSON.parse(await readFile(file, 'utf8')) as IssueTracker).issues,
      files: () => readdir(workspace),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

suite('the consent follow-up', { concurrency: 4, skip: lacksToolsOfLinux('bash', 'jq') }, () => {
  test('opens one issue with link, run and trace token, keeps it up to date, and closes it', () =>
    inRepository([], async ({ ask, close, issues }) => {
      await close();
      assert.deepEqual(await issues(), []);

      await ask();
      const [opened] = await issues();
      assert.deepEqual(opened, { ...OWN, number: 1, body: opened?.body });
      const lines = opened?.body.split('\n') ?? [];
      assert.ok(lines.includes(CONSENT_URL), opened?.body);
      assert.ok(opened?.body.includes(`(${RUN})`) && opened.body.includes('c1d090b7-0000'));

      await ask({ url: `${CONSENT_URL}&scope=more` });
      const [updated, ...others] = await issues();
      assert.deepEqual(others, []);
      assert.match(updated?.body ?? '', /&scope=more\n/);

      await close();
      const [closed] = await issues();
      assert.deepEqual([closed?.state, closed?.comments], ['closed', [`No longer needed: ${RUN} succeeded.`]]);
      await ask();
      assert.deepEqual(
        (await issues()).map(({ state }) => state),
        ['closed', 'open'],
      );
    }));

  test("leaves others' issues alone", () => {
    const foreign: Issue[] = [
      BY_A_PERSON,
      { ...OWN, title: 'DocuSign consent required: Other' },
      { ...OWN, labels: ['bug'] },
      { ...OWN, state: 'closed' },
    ];
    return inRepository(foreign, async ({ ask, close, issues }) => {
      await ask();
      await close();
      const found = await issues();
      assert.deepEqual(found.slice(0, -1), foreign);
      assert.equal(found.at(-1)?.state, 'closed');
    });
  });

  const HOSTILE = '"; touch pwned #$(touch pwned)`touch pwned`\' $HOME\n@octocat <img src=x> [a](b)';
  test('posts no other address than that of the consent page, no odd trace token, and runs nothing of either', () =>
    inRepository([], async ({ ask, issues, files }) => {
      for (const url of [
        '',
        'https://example.com/oauth/auth?client_id=x',
        'https://account-d.docusign.com.example.com/oauth/auth?client_id=x',
        'https://account-d.docusign.com/oauth/token?client_id=x',
        'http://account-d.docusign.com/oauth/auth?client_id=x',
        `${CONSENT_URL}${HOSTILE}`,
        `${CONSENT_URL}\nhttps://example.com/`,
      ]) {
        const stdout = "::error::The consent URL is not one of DocuSign's.\n";
        await assert.rejects(ask({ url }), { stdout }, JSON.stringify(url));
      }
      assert.deepEqual(await issues(), []);

      await ask({ traceToken: HOSTILE });
      assert.match((await issues())[0]?.body ?? '', /trace token: none\.$/m);
      assert.deepEqual(await files(), []);
    }));

  test('posts the very link that the action put out, and that grants consent', () =>
    behindProxy({ scene: { app: newApp({ consent: [] }) } }, ({ scene, run }) =>
      inRepository([], async ({ ask, issues }) => {
        const { kept } = scene.job.outputs((await run()).outputs);
        await ask({ url: kept['consent-url'] ?? '', traceToken: kept['trace-token'] ?? '' });
        assert.ok((await issues())[0]?.body.split('\n').includes(kept['consent-url'] ?? 'none'));
      }),
    ));
});
