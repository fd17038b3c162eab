import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { followUp } from '../../../src/follow-up.ts';
import { ANSWERS, GithubServer } from '../../../testing/github/server.ts';
import {
  CONSENT,
  CONSENT_URL,
  followUpVariables,
  LABEL,
  OTHER,
  report,
  SUCCESS,
} from '../../../testing/github/stage.ts';
import { type CapturedStep, captureStep } from '../captured-step.ts';

interface Play {
  readonly github: GithubServer;
  readonly run: (
    inputs: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ) => Promise<CapturedStep>;
}

async function play(body: (play: Play) => Promise<void>): Promise<void> {
  const github = await GithubServer.start();
  try {
    await body({
      github,
      run: (inputs, env) => captureStep(followUpVariables(github, inputs, env), followUp),
    });
    assert.deepEqual(github.violations, []);
  } finally {
    await github.close();
  }
}

suite('the pipeline of the follow-up', () => {
  test('masks its token before it prints anything, and opens, updates, reopens, and closes one issue', () =>
    play(async ({ github, run }) => {
      for (const [index, [told, state, comments]] of (
        [
          [CONSENT, 'open', 0],
          [CONSENT, 'open', 0],
          [OTHER, 'open', 1],
          [SUCCESS, 'closed', 2],
          [SUCCESS, 'closed', 2],
          [`${CONSENT}\n${OTHER}`, 'open', 3],
        ] as const
      ).entries()) {
        const { printed, outputs, exitCode } = await run({ report: told }, { GITHUB_RUN_ID: String(index + 1) });
        assert.equal(printed[0], `::add-mask::${github.token}`);
        assert.deepEqual([exitCode, outputs['issue-number']], [undefined, '1'], printed.join('\n'));
        const [issue, ...others] = github.issues;
        assert.deepEqual([issue?.state, issue?.comments.length, others], [state, comments, []]);
      }
    }));

  test('names the API where a proxy setting is no address', () =>
    play(async ({ run }) => {
      const env = { https_proxy: 'socks5://127.0.0.1:1', GITHUB_API_URL: 'https://api.github.com' };
      const { outputs, annotations } = await run({ report: CONSENT }, env);
      assert.equal(outputs['error'], 'github_unavailable');
      assert.match(annotations[0]?.message ?? '', /\(proxy_unreachable\)/);
    }));

  test('leaves an issue that people have dismissed, and goes without comments in a locked one', () =>
    play(async ({ github, run }) => {
      await run({ report: CONSENT });
      const issue = github.issues[0] ?? assert.fail();
      Object.assign(issue, { state: 'closed', stateReason: 'not_planned', locked: true });
      await run({ report: OTHER });
      assert.equal(issue.state, 'closed');
      await run({ report: SUCCESS });
      const { printed } = await run({ report: OTHER });
      assert.equal(issue.state, 'open');
      assert.ok(printed.includes('Follow-up: the conversation is locked, so there is no comment.'));
    }));

  test('writes who has to do what as far as the report says, and counts a run that ended late once', () =>
    play(async ({ github, run }) => {
      const bare = report({ error: 'consent_required', user: null, 'trace-token': null });
      const administrators = report({
        error: 'consent_required',
        user: '7f12',
        'trace-token': 'a-trace',
        'consent-url': CONSENT_URL.replace('scope=signature', 'scope=openid&admin_consent_scope=signature'),
      });
      for (const [told, attempt, runId] of [
        [bare, '1', '20'],
        [administrators, '1', '10'],
        [administrators, '2', '10'],
      ] as const) {
        await run({ report: told }, { GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: attempt });
        const body = github.issues[0]?.body ?? '';
        assert.match(
          body,
          told === bare ? /linked in the run\].*the user named in the run/ : /an administrator .*`7f12`/,
        );
        assert.match(body, told === bare ? /, in 1 run\./ : /, in 2 runs\./);
      }
      assert.match(github.issues[0]?.body ?? '', /Trace token, for DocuSign support: `a-trace`/);
    }));

  test('closes an issue of its own that another run was faster with, or that has no label', () =>
    play(async ({ github, run }) => {
      const body = '<!-- docusign-access-token: .github/workflows/nightly.yml follow-up -->';
      github.script('GET', [() => ({ status: 200, body: [] })]);
      github.add({ body, labels: [LABEL] });
      assert.equal((await run({ report: CONSENT })).outputs['issue-number'], '1');
      assert.deepEqual(
        [github.issues[1]?.stateReason, github.issues[1]?.duplicateOf],
        ['duplicate', github.issues[0]?.id],
      );

      github.issues.length = 0;
      github.mayLabel = false;
      assert.equal((await run({ report: CONSENT })).outputs['error'], 'issues_forbidden');
      assert.equal(github.issues[0]?.stateReason, 'not_planned');
    }));

  test('has one annotation for each refusal, and retries what may pass', () =>
    play(async ({ github, run }) => {
      for (const [answer, code] of [
        [ANSWERS.badCredentials, 'github_token_rejected'],
        [ANSWERS.secondaryRateLimit, 'github_rate_limited'],
        [{ ...ANSWERS.tooMany, headers: { 'retry-after': '90' } }, 'github_rate_limited'],
        [ANSWERS.noPermission, 'issues_forbidden'],
        [ANSWERS.disabled, 'issues_disabled'],
        [ANSWERS.notFound, 'github_refused'],
        [{ status: 403, body: '' }, 'github_refused'],
        [{ status: 201, body: '{}' }, 'github_unavailable'],
        [{ status: 201, body: '[' }, 'github_unavailable'],
      ] as const) {
        github.script('POST', [answer]);
        const { outputs, annotations, exitCode } = await run({ report: CONSENT });
        assert.deepEqual([exitCode, outputs], [1, { error: code }]);
        assert.equal(annotations.length, 1);
      }
      github.script('GET', [{ status: 200, body: '{}' }]);
      assert.equal((await run({ report: CONSENT })).outputs['error'], 'github_unavailable');
      github.script('GET', [{ status: 503, body: '' }]);
      const { printed, outputs } = await run({ report: CONSENT, assignees: 'stranger' });
      assert.equal(outputs['issue-number'], '1');
      assert.ok(printed.some((line) => /^GitHub answered HTTP 503; trying again in /.test(line)));
      assert.ok(printed.includes('Follow-up: GitHub refused the assignees, so the issue has none.'));
    }));

  test('does nothing where nothing is known, and says where it is not supported', () =>
    play(async ({ github, run }) => {
      const lineOf = async (...args: Parameters<Play['run']>): Promise<string | undefined> =>
        (await run(...args)).printed[1];
      assert.match((await lineOf({ report: report({ error: 'timed_out' }) })) ?? '', / lacks secrets: timed_out\.$/);
      assert.match((await lineOf({ report: `${SUCCESS}\n\n` })) ?? '', /Reports missing: 1\.$/);
      assert.match(
        (await lineOf({ report: CONSENT }, { GITHUB_EVENT_NAME: 'push' })) ?? '',
        /\(push\) doesn't concern /,
      );
      assert.match((await lineOf({ report: CONSENT }, { GITHUB_EVENT_PATH: '' })) ?? '', /\(unknown event\) doesn't/);
      assert.equal((await run({ report: CONSENT }, { GITEA_ACTIONS: 'true' })).outputs['error'], 'unsupported_server');
      assert.equal((await run({ report: CONSENT, 'github-token': '' })).outputs['error'], 'github_token_rejected');
      assert.deepEqual(github.requests, []);
    }));

  test('reports a defect by its name alone', () =>
    play(async ({ run }) => {
      const { outputs, annotations } = await run({ report: CONSENT }, { GITHUB_API_URL: 'no address' });
      assert.equal(outputs['error'], 'internal_error');
      assert.match(annotations[0]?.message ?? '', /^The follow-up failed unexpectedly \(TypeError\)\./);
      assert.doesNotMatch(annotations[0]?.message ?? '', /no address/);
    }));

  test('falls back to the name of the workflow where the server names no file', () =>
    play(async ({ github, run }) => {
      await run({ report: CONSENT }, { GITHUB_WORKFLOW_REF: '', GITHUB_WORKFLOW: 'Nightly' });
      assert.equal(github.issues[0]?.title, 'DocuSign needs consent (Nightly)');
    }));
});
