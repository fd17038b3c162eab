import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { documentationUrl } from '../../../src/action/documentation.ts';
import { currentRun } from '../../../src/action/run-context.ts';
import { runnerKind } from '../../../src/action/runner.ts';
import { captureStep } from '../captured-step.ts';

async function within<T>(env: Record<string, string>, read: () => T): Promise<T | undefined> {
  let result: T | undefined;
  await captureStep(env, () => {
    result = read();
  });
  return result;
}

const help = (): string | undefined => documentationUrl('docs/errors.md', 'consent_required');

const ACTION = { GITHUB_ACTION_REPOSITORY: 'acme/docusign-access-token', GITHUB_ACTION_REF: 'v1' };
const WORKFLOW = { GITHUB_REPOSITORY: 'octo/app', GITHUB_SHA: '0123abc' };
const SERVER = { GITHUB_SERVER_URL: 'https://github.com' };

suite('the address of the documentation', () => {
  test('is in the repository of the action, at the version that runs', async () => {
    assert.equal(
      await within({ ...SERVER, ...WORKFLOW, ...ACTION }, help),
      'https://github.com/acme/docusign-access-token/blob/v1/docs/errors.md#consent_required',
    );
  });

  test('is in the own repository where that holds the action', async () => {
    const expected = 'https://ghe.example.com/octo/app/blob/0123abc/docs/errors.md#consent_required';
    const server = { GITHUB_SERVER_URL: 'https://ghe.example.com' };
    assert.equal(await within({ ...server, ...WORKFLOW }, help), expected);
    const empty = { GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' };
    assert.equal(await within({ ...server, ...WORKFLOW, ...empty }, help), expected);
    // A pair counts as a whole: one half of it would lead to another repository's version.
    assert.equal(await within({ ...server, ...WORKFLOW, ...ACTION, GITHUB_ACTION_REF: '' }, help), expected);
  });

  test('is unknown where the runner does not say', async () => {
    for (const env of [
      {},
      SERVER,
      { ...WORKFLOW, ...ACTION },
      { ...SERVER, GITHUB_ACTION_REF: 'v1' },
      { ...SERVER, GITHUB_REPOSITORY: 'octo/app' },
      { ...SERVER, GITHUB_SHA: '0123abc' },
    ]) {
      assert.equal(await within(env, help), undefined);
    }
  });

  test('is unknown where the address of the server is none', async () => {
    for (const server of ['', 'github.com', '/', 'http://', 'not a URL']) {
      assert.equal(await within({ GITHUB_SERVER_URL: server, ...ACTION }, help), undefined);
    }
  });

  test('leads to the page itself, whatever the version is called', async () => {
    for (const ref of ['feature/x', 'fix#1', '100%', 'a&b', "it's(fine)", 'größe']) {
      const url = (await within({ ...SERVER, ...ACTION, GITHUB_ACTION_REF: ref }, help)) ?? '';
      const { pathname, hash, search } = new URL(url);
      assert.equal(decodeURIComponent(pathname), `/acme/docusign-access-token/blob/${ref}/docs/errors.md`);
      assert.deepEqual([hash, search], ['#consent_required', '']);
    }
  });
});

suite('the address of the documentation, on other runners,', () => {
  const forge = { GITHUB_SERVER_URL: 'https://git.example.com', GITEA_ACTIONS: 'true' };

  for (const [ref, folder] of [
    ['v1', 'tag/v1'],
    ['1.2.3', 'tag/1.2.3'],
    ['0123456789abcdef0123456789abcdef01234567', 'commit/0123456789abcdef0123456789abcdef01234567'],
    ['main', 'branch/main'],
    ['feature/x', 'branch/feature/x'],
  ] as const) {
    test(`has the folder that Gitea and Forgejo have for a version such as ${ref}`, async () => {
      for (const kind of [forge, { ...forge, GITEA_ACTIONS: '', FORGEJO_ACTIONS: 'true' }]) {
        assert.equal(
          await within({ ...kind, ...ACTION, GITHUB_ACTION_REF: ref }, help),
          `https://git.example.com/acme/docusign-access-token/src/${folder}/docs/errors.md#consent_required`,
        );
      }
    });
  }

  test('has the commit, for an action in the own repository', async () => {
    const own = { GITHUB_REPOSITORY: 'octo/app', GITHUB_SHA: 'a'.repeat(40) };
    assert.match(
      (await within({ ...forge, ...own }, help)) ?? '',
      /\/octo\/app\/src\/commit\/a{40}\/docs\/errors\.md#/,
    );
  });

  test('is unknown to act, which runs what no server may have', async () => {
    assert.equal(await within({ ...SERVER, ...WORKFLOW, ...ACTION, ACT: 'true' }, help), undefined);
  });
});

suite('the kind of runner', () => {
  for (const [env, kind] of [
    [{}, 'github'],
    [{ ACT: '', GITEA_ACTIONS: '', FORGEJO_ACTIONS: '' }, 'github'],
    [{ ACT: 'true' }, 'act'],
    [{ GITEA_ACTIONS: 'true' }, 'forge'],
    [{ FORGEJO_ACTIONS: 'true' }, 'forge'],
    [{ GITEA_ACTIONS: 'true', ACT: 'true' }, 'forge'],
  ] as const) {
    test(`is ${kind} by ${JSON.stringify(env)}`, async () => {
      assert.equal(await within({ ...env }, runnerKind), kind);
    });
  }
});

suite('the current run', () => {
  test('is recognized by its repository and its number', async () => {
    const env = { GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '42', GITHUB_RUN_ATTEMPT: '2' };
    assert.deepEqual(await within(env, currentRun), { repository: 'octo/app', runId: '42' });
  });

  test('has no name outside of a runner', async () => {
    assert.deepEqual(await within({}, currentRun), { repository: '', runId: '' });
  });
});
