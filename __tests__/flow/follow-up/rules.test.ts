import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ANSWERS, type Answer, type ReceivedRequest, type StoredIssue } from '../../../testing/github/server.ts';
import {
  assertIdle,
  CONSENT,
  INTEGRATION_KEY,
  LABEL,
  OTHER,
  onGithub,
  onlyIssueOf,
  problemOf,
  report,
  type Stage,
  SUCCESS,
  WORKFLOW,
} from '../../../testing/github/stage.ts';
import { createAuthority, trusting } from '../../../testing/network/certificates.ts';
import { ConnectProxy } from '../../../testing/network/proxy.ts';

const MARKER = `<!-- ${LABEL}: ${WORKFLOW} follow-up -->`;
const on = (name: string, branch = 'main') => ({
  event: { name, payload: { repository: { default_branch: branch } } },
});

suite('several reports', { concurrency: 2 }, () => {
  const OTHER_KEY = '5b2e8d47-03cf-4a19-96e4-7f109b328da5';
  const OTHERS_CONSENT = CONSENT.replaceAll(/4a1d7c36(%2D|-)92be-4f08-b5d3-6e0f8a217c94/g, OTHER_KEY);

  test('become one issue, with a part for each failure and the link of its own app', () =>
    onGithub({}, async (stage) => {
      const keys = `${INTEGRATION_KEY}\n${OTHER_KEY}\n${OTHER_KEY}\n`;
      await stage.run({ report: `${CONSENT}\n${OTHERS_CONSENT}\n${CONSENT}\n`, 'integration-key': keys });
      const { title, body } = onlyIssueOf(stage);
      assert.equal(title, 'DocuSign needs consent (nightly.yml)');
      const [, first = '', second = '', third = ''] =
        body?.split(/^### DocuSign needs consent \(credential \d\)$/m) ?? [];
      assert.ok(
        first.includes(`client_id=${INTEGRATION_KEY}`) && second.includes(`client_id=${OTHER_KEY}`),
        body ?? '',
      );
      assert.doesNotMatch(third, /oauth/);
      await stage.run({ report: `${OTHER}\n${OTHERS_CONSENT}\n${SUCCESS}`, 'integration-key': keys });
      assert.equal(onlyIssueOf(stage).title, 'DocuSign: several credentials need attention (nightly.yml)');
    }));

  test('tell people of each that begins to fail, and of none that fails no more or is missing for once', () =>
    onGithub({}, async (stage) => {
      const comments = async (...reports: string[]): Promise<number> => {
        await stage.run(`${reports.join('\n')}\n`);
        assert.equal(onlyIssueOf(stage).state, 'open');
        return onlyIssueOf(stage).comments.length;
      };
      assert.equal(await comments(CONSENT, SUCCESS), 0);
      assert.equal(await comments(CONSENT, CONSENT), 1);
      assert.equal(await comments(SUCCESS, CONSENT), 1);
      assert.equal(await comments('', CONSENT), 1);
      assert.equal(await comments(CONSENT, CONSENT), 2);
      assert.equal(await comments('', CONSENT), 2);
      assert.equal(await comments(CONSENT, CONSENT), 2);
      assert.equal(await comments(report({ error: 'timed_out' }), CONSENT), 2);
      assert.equal(await comments(CONSENT, CONSENT), 2);
    }));

  test('close an issue only if all of them are there and successes', () =>
    onGithub({}, async (stage) => {
      const keys = `${INTEGRATION_KEY}\n${INTEGRATION_KEY}\n`;
      await stage.run(`${SUCCESS}\n${CONSENT}\n`);
      const before = structuredClone(onlyIssueOf(stage));
      for (const [inputs, reason] of [
        [{ report: `${SUCCESS}\n\n` }, /Reports missing: 1\.$/m],
        [{ report: `\n${SUCCESS}\n` }, /Reports missing: 1\.$/m],
        [{ report: `${SUCCESS}\r\n\r\n` }, /Reports missing: 1\.$/m],
        [{ report: SUCCESS, 'integration-key': keys }, /Reports missing: 1\.$/m],
        [{ report: `${SUCCESS}\n${report({ error: 'timed_out' })}` }, /timed_out\.$/m],
        [{ report: '' }, /Reports missing: 1\.$/m],
        [{ report: '\n \n' }, /Reports missing: 1\.$/m],
      ] as const) {
        assertIdle(await stage.run(inputs), reason);
        assert.deepEqual(onlyIssueOf(stage), before);
      }
      await stage.run(`${SUCCESS}\n${SUCCESS}\n`);
      assert.equal(onlyIssueOf(stage).state, 'closed');
    }));

  for (const [what, line] of [
    ['of a later version', report({ version: 2, result: 'success' })],
    ['of a version in quotes', report({ version: '1', result: 'success' })],
    ['with a code that this version does not know', report({ error: 'out_of_coffee' })],
    ['with a code of unseal', report({ error: 'sealed_token_expired' })],
    ['with a code that every object has', report({ error: 'constructor' })],
    ['without a code', report({ result: 'failure' })],
    ['with another result', report({ result: 'skipped' })],
    ['that is cut off', CONSENT.slice(0, -1)],
    ['that is no object', 'null'],
    ['that is a word', 'success'],
    ['that is an access token', 'eyJ0eXAiOiJNVCJ9.x.y'],
  ] as const) {
    test(`are left alone with one annotation if there is one ${what}, which is not repeated`, () =>
      onGithub({}, async (stage) => {
        await stage.run(CONSENT);
        const before = structuredClone(stage.github.issues);
        const result = await stage.run(`${SUCCESS}\n${line}`);
        const message = problemOf(result, 'invalid_report');
        assert.match(message, /^Line 2 of the input report isn't a report this version can read\. Pass on the output /);
        assert.ok(!message.includes(line));
        assert.deepEqual(stage.github.issues, before);
      }));
  }
});

suite('what started the run', { concurrency: 2 }, () => {
  for (const name of ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule']) {
    test(`lets the follow-up work if it is ${name} on the default branch`, () =>
      onGithub({}, async (stage) => {
        await stage.run(CONSENT, on(name));
        assert.equal(onlyIssueOf(stage).state, 'open');
      }));
  }

  test('lets the follow-up work on a schedule, whose event names no branch', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT, { event: { name: 'schedule', payload: { schedule: '17 3 * * *' } } });
      assert.equal(onlyIssueOf(stage).state, 'open');
    }));

  test('keeps the follow-up from any request otherwise, which it says', () =>
    onGithub({}, async (stage) => {
      const { event } = on('push');
      for (const options of [
        ...['pull_request', 'pull_request_target', 'issues', 'issue_comment', 'workflow_run', 'merge_group'].map(
          (name) => on(name),
        ),
        on('push', 'develop'),
        on('workflow_dispatch', 'develop'),
        { event, env: { GITHUB_REF: 'refs/tags/main' } },
        { event: { name: 'push', payload: {} } },
        { event: { name: 'push', payload: null } },
        { event, env: { GITHUB_EVENT_PATH: '/nowhere/event.json' } },
      ]) {
        for (const told of [CONSENT, SUCCESS, 'no report']) {
          assertIdle(
            await stage.run(told, options),
            /^Follow-up: nothing to do\. This run \(.+\) doesn't concern the default branch\.$/m,
          );
        }
      }
      assert.deepEqual(stage.github.requests, []);
    }));

  for (const name of ['GITEA_ACTIONS', 'FORGEJO_ACTIONS']) {
    test(`is said not to be supported where there is ${name}`, () =>
      onGithub({}, async (stage) => {
        const message = problemOf(await stage.run(CONSENT, { env: { [name]: 'true' } }), 'unsupported_server');
        assert.match(message, /^Gitea and Forgejo are not supported: .+ Remove this job there\.$/m);
        assert.deepEqual(stage.github.requests, []);
      }));
  }
});

suite('its issue', { concurrency: 2 }, () => {
  test('is found behind 150 others with the label, pull requests among them, however large', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      for (let number = 0; number < 150; number++) {
        stage.github.add({ labels: [LABEL], body: 'x'.repeat(6000), isPullRequest: number % 3 === 0 });
      }
      stage.github.requests.length = 0;
      const { conclusion, log } = await stage.run(CONSENT);
      assert.equal(conclusion, 'success', log);
      assert.deepEqual(
        stage.github.requests.map(({ method }) => method),
        ['GET', 'GET', 'PATCH'],
      );
      assert.equal(onlyIssueOf(stage).number, 1);
    }));

  test('is none without the label, of a pull request, or of another job or workflow', () =>
    onGithub({}, async (stage) => {
      const others = [
        { body: MARKER },
        { body: MARKER, labels: ['bug'] },
        { body: MARKER, labels: [LABEL], isPullRequest: true },
        { body: MARKER.replace('follow-up', 'follow'), labels: [LABEL] },
        { body: MARKER.replace('nightly', 'weekly'), labels: [LABEL] },
        { body: null, labels: [LABEL] },
      ].map((issue) => structuredClone(stage.github.add(issue)));
      await stage.run(CONSENT);
      await stage.run(SUCCESS);
      assert.deepEqual(stage.github.issues.slice(0, others.length), others);
      assert.equal(stage.github.issues.at(-1)?.state, 'closed');
      assert.equal(stage.github.issues.length, others.length + 1);
    }));

  test('is another for another job, and for another workflow', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      await stage.run(CONSENT, { env: { GITHUB_JOB: 'follow-up-2' } });
      const ref = 'octo-org/octo-repo/.github/workflows/a --> @b.yml@refs/heads/main';
      await stage.run(CONSENT, { env: { GITHUB_WORKFLOW_REF: ref } });
      await stage.run(CONSENT, { env: { GITHUB_WORKFLOW_REF: ref } });
      // What is hidden stays so.
      assert.doesNotMatch(stage.github.issues[2]?.body?.replaceAll(/<!--[\s\S]*?-->/g, '') ?? '', /@b|follow-up/);
      const titles = stage.github.issues.map(({ title }) => title);
      assert.deepEqual(
        titles,
        ['nightly.yml', 'nightly.yml', 'a --> @b.yml'].map((file) => `DocuSign needs consent (${file})`),
      );
    }));

  test('keeps what people write around its text, and a title of theirs', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      const issue = onlyIssueOf(stage);
      issue.title = 'Ask Mona for consent';
      // As GitHub's own editor stores it.
      issue.body = `Mona has the $& password.\n\n${issue.body}\n\nSee also #7.`.replaceAll('\n', '\r\n');
      for (const told of [OTHER, SUCCESS, CONSENT]) {
        await stage.run(told);
        const { title, body } = onlyIssueOf(stage);
        assert.equal(title, 'Ask Mona for consent');
        assert.match(body ?? '', /^Mona has the \$& password\.\r\n\r\n<!-- [\s\S]+ -->\r\n\r\nSee also #7\.$/);
        assert.equal(body?.split(MARKER).length, 2);
      }
      assert.match(issue.body, /in 1 run\./);
    }));

  test('loses nothing of what people write in place of its end, and begins to count again', () =>
    onGithub({}, async (stage) => {
      for (const edit of [
        (body: string) => body.replace('<!-- docusign-access-token: end -->', 'by hand'),
        () => `by hand ${MARKER}`,
        () => `${MARKER}\nby hand <!-- failing: @octocat; runs: many; since: ever; last: -1 -->`,
      ]) {
        stage.github.issues.length = 0;
        await stage.run(CONSENT);
        const issue = onlyIssueOf(stage);
        issue.body = edit(issue.body ?? '');
        await stage.run(CONSENT);
        assert.match(issue.body, /in 1 run\./);
        assert.ok(issue.body.includes('by hand'), issue.body);
        await stage.run(CONSENT);
        assert.match(onlyIssueOf(stage).body ?? '', /in 2 runs\./);
      }
    }));

  test('begins to count again where people have changed the count', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      const issue = onlyIssueOf(stage);
      for (const wrong of ['runs: -1', 'runs: 9999999999', 'runs: @octocat']) {
        issue.body = (issue.body ?? '').replace(/runs: \d+/, wrong);
        await stage.run(CONSENT);
        assert.match(issue.body, /^<!-- failing: 1\.consent_required; runs: 1; /m);
        assert.match(issue.body, /in 1 run\./);
      }
    }));

  test('is another once people have removed the label or the mark', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      stage.own()[0]?.labels.pop();
      await stage.run(CONSENT);
      assert.equal(stage.github.issues.length, 2);
      Object.assign(stage.github.issues[1] ?? {}, { body: 'Mine now.' });
      await stage.run(CONSENT);
      assert.equal(stage.github.issues.length, 3);
      await stage.run(CONSENT);
      assert.equal(stage.github.issues.length, 3);
    }));

  test('is edited and closed without a comment while its conversation is locked', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      onlyIssueOf(stage).locked = true;
      for (const [told, title, state] of [
        [OTHER, 'DocuSign does not accept the private key (nightly.yml)', 'open'],
        [SUCCESS, 'DocuSign does not accept the private key (nightly.yml)', 'closed'],
        [CONSENT, 'DocuSign needs consent (nightly.yml)', 'open'],
      ] as const) {
        const { conclusion, annotations, log } = await stage.run(told);
        assert.deepEqual([conclusion, annotations], ['success', []]);
        assert.match(log, /^Follow-up: the conversation is locked, so there is no comment\.$/m);
        const issue = onlyIssueOf(stage);
        assert.deepEqual([issue.title, issue.state, issue.comments], [title, state, []]);
      }
    }));

  test('is one even if two runs open one each at once: the newer closes its own, and edits the other', () =>
    onGithub({}, async (stage) => {
      // Both have looked before either opens one.
      const looked = Promise.withResolvers<void>();
      let looks = 0;
      stage.github.holdLists(async () => {
        looks += 1;
        if (looks === 2) looked.resolve();
        await looked.promise;
      });
      const results = await Promise.all([stage.run(CONSENT), stage.run(CONSENT)]);
      assert.deepEqual(
        results.map(({ outputs }) => outputs['issue-number']),
        ['1', '1'],
      );
      const [first, second] = stage.own();
      assert.deepEqual([first?.state, second?.state, second?.stateReason], ['open', 'closed', 'duplicate']);
      assert.equal(second?.duplicateOf, first?.id);
      assert.match(first?.body ?? '', /in 2 runs\./);
      assert.deepEqual(first?.comments, []);

      await stage.run(CONSENT);
      assert.match(first?.body ?? '', /in 3 runs\./);
      await stage.run(SUCCESS);
      await stage.run(CONSENT);
      assert.deepEqual(
        stage.github.issues.map(({ state }) => state),
        ['open', 'closed'],
      );
    }));

  test('is one even if GitHub opens it, says that it did not, and is asked again', () =>
    onGithub({}, async (stage) => {
      const openedUnheard = ({ body }: ReceivedRequest): Answer => {
        stage.github.add({ ...(body as Partial<StoredIssue>), notifications: 1 });
        return ANSWERS.unavailable;
      };
      stage.github.script('POST', [openedUnheard]);
      const { outputs } = await stage.run(CONSENT);
      assert.equal(outputs['issue-number'], '1');
      assert.deepEqual(
        stage.own().map(({ state, stateReason }) => [state, stateReason]),
        [
          ['open', null],
          ['closed', 'duplicate'],
        ],
      );
      assert.match(stage.own()[0]?.body ?? '', /in 1 run\./);
    }));

  test('may change between the look and the request: what people did stays, and no other opens', () =>
    onGithub({}, async (stage) => {
      const meanwhile = (change: Partial<StoredIssue>): void =>
        stage.github.script('PATCH', [(): undefined => void Object.assign(onlyIssueOf(stage), change)]);
      await stage.run(CONSENT);
      const issue = onlyIssueOf(stage);
      meanwhile({ state: 'closed', stateReason: 'not_planned' });
      await stage.run(CONSENT);
      assert.deepEqual([issue.state, issue.stateReason], ['closed', 'not_planned']);
      await stage.run(CONSENT);
      assert.equal(issue.state, 'closed');

      Object.assign(issue, { state: 'open', stateReason: null });
      meanwhile({ locked: true });
      assert.equal((await stage.run(OTHER)).conclusion, 'success');
      for (const [told, comments] of [
        [OTHER, issue.comments.length],
        [SUCCESS, issue.comments.length],
      ] as const) {
        issue.title = 'DocuSign does not accept the private key (nightly.yml)';
        meanwhile({ title: 'Ask Mona for the key' });
        assert.equal((await stage.run(told)).conclusion, 'success');
        assert.deepEqual([issue.title, issue.comments.length], ['Ask Mona for the key', comments]);
      }
      meanwhile({ labels: [] });
      assert.equal((await stage.run(OTHER)).conclusion, 'success');
      assert.equal(stage.github.issues.length, 1);
    }));

  test('is sent its text, and a title only if that changes', () =>
    onGithub({}, async (stage) => {
      for (const [told, names] of [
        [CONSENT, 'title,body,labels,assignees'],
        [CONSENT, 'body'],
        [OTHER, 'body,title'],
        [SUCCESS, 'body,state,state_reason'],
        [OTHER, 'body,state'],
        [CONSENT, 'body,title'],
      ] as const) {
        stage.github.requests.length = 0;
        await stage.run(told);
        const sent = stage.github.requests.find(({ method, path }) => method !== 'GET' && !path.endsWith('/comments'));
        assert.equal(Object.keys(sent?.body ?? {}).join(), names);
      }
    }));

  test('has no text from others that could be markup, a mention or a link', () =>
    onGithub({}, async (stage) => {
      const hostile = '`@octocat [x](https://evil.example) <img src=x> #1 -->';
      const told = { 'consent-url': hostile, 'trace-token': hostile, user: hostile, note: hostile };
      await stage.run({ report: report({ error: 'consent_required', ...told }), 'integration-key': hostile });
      const { title, body } = onlyIssueOf(stage);
      assert.doesNotMatch(`${title}${body}`, /@|evil|img|#|Trace token/);
      assert.match(body ?? '', /, signed in to DocuSign as the user named in the run, /);
      for (const [name, wrong] of [
        ['trace-token', 7],
        ['trace-token', 'a'.repeat(65)],
        ['user', '4C11'],
        ['user', ['4c11']],
      ] as const) {
        await stage.run(report({ error: 'refused', [name]: wrong }));
        assert.doesNotMatch(onlyIssueOf(stage).body ?? '', name === 'user' ? /4C11/i : /Trace token/);
      }
    }));
});

suite('the API', { concurrency: 2 }, () => {
  test('may be that of an Enterprise Server, to whose pages the issue links', () =>
    onGithub({ basePath: '/api/v3' }, async (stage) => {
      for (let number = 0; number < 101; number++) stage.github.add({ labels: [LABEL] });
      const { outputs } = await stage.run(CONSENT, { env: { GITHUB_SERVER_URL: 'https://github.example.com' } });
      assert.equal(outputs['issue-url'], 'https://github.example.com/octo-org/octo-repo/issues/102');
      assert.match(
        onlyIssueOf(stage).body ?? '',
        /\(https:\/\/github\.example\.com\/octo-org\/octo-repo\/actions\/runs\/\d+\)/,
      );
    }));

  test('is not reached through a proxy setting that is no address', () =>
    onGithub({}, async (stage) => {
      for (const https_proxy of ['socks5://127.0.0.1:1080', 'http://u:p#w@127.0.0.1:3128', '$PROXY']) {
        const result = await stage.run(CONSENT, { env: { https_proxy, GITHUB_API_URL: 'https://api.github.com' } });
        assert.match(problemOf(result, 'github_unavailable'), /\(proxy_unreachable\).* check its proxy and firewall/);
      }
    }));

  test('is reached through the proxy that the runner is set to use, and its certificate verified', async () => {
    const authority = createAuthority();
    const tls = authority.issue({ names: ['api.github.com'] });
    await trusting(authority, (trust) =>
      onGithub({ tls }, async (stage) => {
        const proxy = await ConnectProxy.start({
          resolve: { 'api.github.com:443': { host: '127.0.0.1', port: stage.github.port } },
        });
        try {
          const env = { https_proxy: proxy.url, GITHUB_API_URL: 'https://api.github.com' };
          await stage.run(CONSENT, { env: { ...trust, ...env } });
          assert.equal(onlyIssueOf(stage).state, 'open');
          assert.deepEqual(
            proxy.connects.map(({ target }) => target),
            ['api.github.com:443'],
          );
          const untrusting = { ...env, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
          assert.match(
            problemOf(await stage.run(SUCCESS, { env: untrusting }), 'github_unavailable'),
            /\(certificate_rejected\)/,
          );
        } finally {
          await proxy.close();
        }
      }),
    );
  });

  test('gets the token at its own address only, whatever a page names as the next', () =>
    onGithub({}, async (stage) => {
      const links = [
        'http://127.0.0.1:1/repos/octo-org/octo-repo/issues?page=2',
        'https://evil.example/',
        'no address',
        '',
      ];
      for (const address of links) {
        const page: Answer = { status: 200, headers: { link: `<${address}>; rel="next"` }, body: [] };
        stage.github.script('GET', [page]);
        assertIdle(await stage.run(SUCCESS), /^Follow-up: nothing to do\.$/m);
      }
      assert.equal(stage.github.requests.length, links.length);
    }));

  test('is asked for a bounded number of pages', () =>
    onGithub({}, async (stage) => {
      const address = `${stage.github.apiUrl}/repos/octo-org/octo-repo/issues?state=all&labels=${LABEL}&per_page=100&page=2`;
      stage.github.script('GET', { status: 200, headers: { link: `<${address}>; rel="next"` }, body: [] });
      assertIdle(await stage.run(SUCCESS), /^Follow-up: nothing to do\.$/m);
      assert.equal(stage.github.requests.length, 20);
      assert.equal(stage.github.requests[1]?.path, address.slice(stage.github.apiUrl.length));
    }));
});

suite('what GitHub refuses', { concurrency: 2 }, () => {
  const failing = async (stage: Stage, code: string): Promise<string> => problemOf(await stage.run(CONSENT), code);

  test('is a token that is wrong or empty', () =>
    onGithub({}, async (stage) => {
      for (const token of ['ghs_wrong', '', 'a b']) {
        const result = await stage.run({ report: CONSENT, 'github-token': token });
        assert.match(problemOf(result, 'github_token_rejected'), /^github-token is empty, wrong, or expired\. /);
      }
      assert.equal(stage.github.requests.length, 1);
    }));

  test('is said without pieces of the token that GitHub repeats', () =>
    onGithub({}, async (stage) => {
      const token = `ghs_${'x7Qz'.repeat(9)}`;
      stage.github.script('GET', { status: 403, body: { message: `Denied to ${token.slice(0, 28)}.` } });
      const result = await stage.run({ report: CONSENT, 'github-token': token });
      assert.match(problemOf(result, 'github_refused'), /HTTP 403: "Denied to …"/);
    }));

  test('is to write, for want of the permission', () =>
    onGithub({}, async (stage) => {
      stage.github.mayWrite = false;
      assert.match(await failing(stage, 'issues_forbidden'), /^Give this job the permission issues: write /);
      assert.match(await failing(stage, 'issues_forbidden'), /its caller must grant the same\.$/m);
      assert.deepEqual(stage.github.issues, []);
    }));

  test('is the label, for want of another right: then no issue stays open', () =>
    onGithub({}, async (stage) => {
      stage.github.mayLabel = false;
      await failing(stage, 'issues_forbidden');
      assert.deepEqual(
        stage.github.issues.map(({ state, stateReason }) => [state, stateReason]),
        [['closed', 'not_planned']],
      );
    }));

  test('is any issue where they are turned off', () =>
    onGithub({}, async (stage) => {
      stage.github.hasIssues = false;
      assert.match(await failing(stage, 'issues_disabled'), /^Turn on issues in the settings of this repository/);
    }));

  test('is an assignee: then the issue has none', () =>
    onGithub({}, async (stage) => {
      const { conclusion, log } = await stage.run({ report: CONSENT, assignees: 'mona stranger' });
      assert.equal(conclusion, 'success', log);
      assert.match(log, /^Follow-up: GitHub refused the assignees, so the issue has none\.$/m);
      assert.deepEqual(onlyIssueOf(stage).assignees, []);
    }));

  for (const [what, answer, code, words] of [
    [
      'more requests for a while, in the words of a 403',
      ANSWERS.secondaryRateLimit,
      'github_rate_limited',
      /Re-run this job in 1 min\.$/m,
    ],
    [
      'to change an archived repository',
      ANSWERS.archived,
      'github_refused',
      /^GitHub answered HTTP 403: "Repository was archived so is read-only\."\. /,
    ],
    ['a repository that is not there', ANSWERS.notFound, 'github_refused', /^GitHub answered HTTP 404: "Not Found"\. /],
    [
      'a text',
      { status: 422, body: { message: 'Validation Failed', documentation_url: 'https://docs.github.com' } },
      'github_refused',
      /HTTP 422: "Validation Failed"/,
    ],
    [
      'in words that are commands',
      { status: 403, body: '{"message":"::error::\\u001b[31m\\n##[error]x"}' },
      'github_refused',
      /HTTP 403: ": :error: : \[31m # # \[error\]x"\. /,
    ],
    ['without words', { status: 403, body: '<html>' }, 'github_refused', /^GitHub answered HTTP 403\. /],
    [
      'by a redirect',
      { status: 301, headers: { location: 'https://evil.example/' }, body: '' },
      'github_refused',
      /HTTP 301\. /,
    ],
    ['with what is no JSON', { status: 201, body: 'OK' }, 'github_unavailable', /\(HTTP 201\)/],
    ['with what is no issue', { status: 201, body: '{"number":"7"}' }, 'github_unavailable', /\(HTTP 201\)/],
  ] as const) {
    test(`is ${what}: one annotation`, () =>
      onGithub({}, async (stage) => {
        stage.github.script('POST', [answer]);
        assert.match(await failing(stage, code), words);
        assert.deepEqual(stage.github.issues, []);
      }));
  }

  for (const [what, body] of [
    ['an object', '{}'],
    ['a list of something else', '[null]'],
    ['more than 8 MiB', `["${'x'.repeat(8 * 1024 * 1024)}"]`],
  ] as const) {
    test(`is nothing, but the list is ${what}: one annotation`, () =>
      onGithub({}, async (stage) => {
        stage.github.script('GET', [{ status: 200, body }]);
        assert.match(await failing(stage, 'github_unavailable'), /\(HTTP 200\)/);
        assert.deepEqual(
          stage.github.requests.map(({ method }) => method),
          ['GET'],
        );
      }));
  }

  test('is more requests for a moment: it waits', () =>
    onGithub({}, async (stage) => {
      stage.github.script('POST', [{ ...ANSWERS.tooMany, headers: { 'retry-after': '1' } }, ANSWERS.unavailable]);
      const { conclusion, log } = await stage.run(CONSENT);
      assert.equal(conclusion, 'success', log);
      assert.match(log, /^GitHub answered HTTP 429; trying again in 1\.0 s \(retry 1 of 3\)$/m);
      assert.match(log, /^GitHub answered HTTP 503; trying again in .+ \(retry 2 of 3\)$/m);
      assert.equal(onlyIssueOf(stage).number, 1);
    }));

  test('is more requests for an hour: it says when to try again, and waits for nothing', () =>
    onGithub({}, async (stage) => {
      stage.github.script('GET', { ...ANSWERS.tooMany, headers: { 'retry-after': '3541' } });
      assert.match(
        await failing(stage, 'github_rate_limited'),
        /^GitHub accepts no more requests for now\. Re-run this job in 60 min\.$/m,
      );
      assert.equal(stage.github.requests.length, 1);
    }));

  test('is everything for the time being: one annotation after three retries', () =>
    onGithub({}, async (stage) => {
      stage.github.script('GET', ANSWERS.unavailable);
      const message = await failing(stage, 'github_unavailable');
      assert.match(
        message,
        /^GitHub's API sent no usable response within 30 seconds \(HTTP 503: "Service unavailable"\)\. Re-run this job\./,
      );
      assert.equal(stage.github.requests.length, 4);
    }));

  test('is the connection: one annotation', () =>
    onGithub({}, async (stage) => {
      const result = await stage.run(CONSENT, { env: { GITHUB_API_URL: 'http://127.0.0.1:1' } });
      assert.match(problemOf(result, 'github_unavailable'), /\(connection_refused\)/);
      assert.match(result.log, /^GitHub gave no answer \(connection_refused\); trying again in /m);
    }));

  test('is what nobody foresaw: one annotation that names the kind of error', () =>
    onGithub({}, async (stage) => {
      const result = await stage.run(CONSENT, { env: { GITHUB_API_URL: 'no address' } });
      assert.match(
        problemOf(result, 'internal_error'),
        /^The follow-up failed unexpectedly \(TypeError\)\. Re-run this job; if it fails again, report it\.\n/,
      );
      assert.equal(result.annotations[0]?.title, 'Unexpected follow-up failure');
      assert.equal(stage.github.requests.length, 0);
    }));

  test('is a change halfway: the next run goes on from there', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      stage.github.script('POST', [ANSWERS.noPermission], /comments/);
      problemOf(await stage.run(SUCCESS), 'issues_forbidden');
      stage.github.script('PATCH', [ANSWERS.archived]);
      problemOf(await stage.run(OTHER), 'github_refused');
      await stage.run(OTHER);
      assert.equal(onlyIssueOf(stage).state, 'open');
    }));
});
