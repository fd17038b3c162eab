import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { answerProblems, DESCRIPTION, operationOf, requestProblems } from '../../testing/github/api-description.ts';
import { ANSWERS, GithubServer, REPOSITORY } from '../../testing/github/server.ts';

const PATH = `/repos/${REPOSITORY}/issues`;

async function withGithub(body: (github: GithubServer, send: typeof fetch) => Promise<void>): Promise<void> {
  const github = await GithubServer.start();
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${github.token}`,
    'x-github-api-version': '2022-11-28',
  };
  try {
    await body(github, (path, init) =>
      fetch(`${github.apiUrl}${path}`, { ...init, headers: { ...headers, ...init?.headers } }),
    );
  } finally {
    await github.close();
  }
}

suite("GitHub's description of its API", () => {
  test('is an extract of four operations, and says of which version', () => {
    assert.match(DESCRIPTION.from, /^@octokit\/openapi \d+\.\d+\.\d+$/);
    const operations = Object.values(DESCRIPTION.paths).flatMap((methods) => Object.values(methods));
    assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), [
      'issues/create',
      'issues/create-comment',
      'issues/list-for-repo',
      'issues/update',
    ]);
  });

  test('knows wrong requests', () => {
    const list = operationOf('GET', PATH) ?? assert.fail();
    assert.deepEqual(requestProblems(list, new URLSearchParams('state=all&per_page=100&labels=x'), undefined), []);
    assert.deepEqual(requestProblems(list, new URLSearchParams('state=any'), undefined), [
      'state is none of open,closed,all',
    ]);
    assert.deepEqual(requestProblems(list, new URLSearchParams('per_page=many'), undefined), [
      'per_page is of type string, not integer',
    ]);
    assert.deepEqual(requestProblems(list, new URLSearchParams('label=x'), undefined), ['unknown parameter label']);
    assert.deepEqual(requestProblems(list, new URLSearchParams(), {}), ['a body']);
    const create = operationOf('POST', PATH) ?? assert.fail();
    const none = new URLSearchParams();
    assert.deepEqual(requestProblems(create, none, { title: 'x', labels: ['y'], assignees: [] }), []);
    assert.deepEqual(requestProblems(create, none, { body: 'x' }), ['body lacks title']);
    assert.deepEqual(requestProblems(create, none, { title: 'x', state: 'open' }), [
      "body has state, which isn't described",
    ]);
    assert.deepEqual(requestProblems(create, none, { title: 'x', assignees: 'y' }), [
      'body.assignees is of type string, not array',
    ]);
    const update = operationOf('PATCH', `${PATH}/7`) ?? assert.fail();
    assert.deepEqual(requestProblems(update, none, { state: 'open', state_reason: null, body: null }), []);
    assert.notDeepEqual(requestProblems(update, none, { state_reason: 'wontfix' }), []);
    assert.equal(operationOf('DELETE', PATH), undefined);
    assert.equal(operationOf('PATCH', `${PATH}/7/lock`), undefined);
  });

  test('knows wrong answers', () => {
    const create = operationOf('POST', PATH) ?? assert.fail();
    assert.ok(answerProblems(create, 201, { number: 1 }).includes('answer lacks title'));
    assert.deepEqual(answerProblems(create, 200, {}), ['issues/create has no answer 200']);
    assert.deepEqual(answerProblems(create, 403, { message: 7 }), ['answer.message is of type integer, not string']);
    assert.deepEqual(answerProblems(create, 403, ANSWERS.noPermission.body), []);
  });
});

suite('the stand-in for GitHub', () => {
  test('refuses what GitHub refuses', () =>
    withGithub(async (github, send) => {
      const post = (path: string, body: object, method = 'POST') => send(path, { method, body: JSON.stringify(body) });
      assert.equal((await post(PATH, { body: 'no title' })).status, 422);
      assert.equal((await send(`${PATH}?labels=x`, { headers: { accept: '*/*' } })).status, 422);
      assert.equal((await send('/repos/octo-org/other/issues')).status, 404);
      assert.equal(github.violations.length, 3);
      github.violations.length = 0;

      assert.equal((await send(PATH, { headers: { authorization: 'Bearer x' } })).status, 401);
      assert.equal((await post(`${PATH}/7`, { title: 'x' }, 'PATCH')).status, 404);
      assert.equal((await post(PATH, { title: 'x', assignees: ['stranger'] })).status, 422);
      assert.equal((await post(PATH, { title: 'x', labels: ['new'] })).status, 201);
      assert.ok(github.repositoryLabels.has('new'));
      const close = { state: 'closed', state_reason: 'duplicate' };
      assert.equal((await post(`${PATH}/1`, close, 'PATCH')).status, 422);
      assert.equal((await post(`${PATH}/1`, { ...close, duplicate_issue_id: 1 }, 'PATCH')).status, 422);
      Object.assign(github.issues[0] ?? {}, { locked: true });
      assert.equal((await post(`${PATH}/1/comments`, { body: 'x' })).status, 403);
      assert.deepEqual(github.violations, []);
    }));

  test('lists in pages, newest first, and names the next one', () =>
    withGithub(async (github, send) => {
      for (let number = 0; number < 5; number++) github.add({ labels: ['x'], isPullRequest: number === 0 });
      github.add({ labels: ['x'], state: 'closed' });
      github.add();
      let path: string | undefined = `${PATH}?labels=x&state=all&per_page=4`;
      const numbers: number[][] = [];
      while (path !== undefined) {
        const reply: Response = await send(path);
        numbers.push(((await reply.json()) as { number: number }[]).map(({ number }) => number));
        const next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1];
        path = next?.slice(github.apiUrl.length);
      }
      assert.deepEqual(numbers, [
        [6, 5, 4, 3],
        [2, 1],
      ]);
      assert.equal(((await (await send(`${PATH}?labels=x`)).json()) as unknown[]).length, 5);
    }));
});
