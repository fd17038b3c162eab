import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { FIXED_BY } from '../../../src/failure/codes.ts';
import {
  assertIdle,
  CONSENT,
  LABEL,
  OTHER,
  onGithub,
  onlyIssueOf,
  report,
  SUCCESS,
} from '../../../testing/github/stage.ts';

const CONSENT_TITLE = 'DocuSign needs consent (nightly.yml)';
const OTHER_TITLE = 'DocuSign does not accept the private key (nightly.yml)';
const RUN_URL = 'https://github.com/octo-org/octo-repo/actions/runs';

suite('the follow-up', { concurrency: 2 }, () => {
  test('opens an issue for a failure that people have to fix, and assigns it', () =>
    onGithub({}, async (stage) => {
      const { conclusion, outputs, log } = await stage.run({ report: CONSENT, assignees: 'mona, @octocat' });
      assert.equal(conclusion, 'success', log);
      const { number, title, state, labels, assignees, comments, body } = onlyIssueOf(stage);
      assert.deepEqual([number, title, state, comments], [1, CONSENT_TITLE, 'open', []]);
      assert.deepEqual([labels, assignees], [[LABEL], ['mona', 'octocat']]);
      assert.ok(stage.github.repositoryLabels.has(LABEL));
      assert.match(
        body ?? '',
        /^\*\*Open \[the consent page\]\(https:\/\/account-d\.docusign\.com\/oauth\/auth\?\S+\)\*\*/m,
      );
      assert.match(body ?? '', /, signed in to DocuSign as the user whose ID ends in `4c11`, and allow access\./);
      assert.match(body ?? '', /^Trace token, for DocuSign support: `c1d090b7-0000`$/m);
      assert.ok(body?.includes(`[run 1658821493](${RUN_URL}/1658821493)`), body ?? '');
      assert.deepEqual(outputs, { 'issue-number': '1', 'issue-url': 'https://github.com/octo-org/octo-repo/issues/1' });
    }));

  test('keeps to one issue without a comment in twelve failing runs, and counts them', () =>
    onGithub({}, async (stage) => {
      for (let runs = 1; runs <= 12; runs++) {
        const { outputs } = await stage.run(CONSENT);
        assert.equal(outputs['issue-number'], '1');
        const { body } = onlyIssueOf(stage);
        assert.match(
          body ?? '',
          new RegExp(`^Failing since \\d{4}-\\d\\d-\\d\\d, in ${runs} runs?\\. The last was \\[run `, 'm'),
        );
        assert.ok(body?.includes(`[run ${1_658_821_492 + runs}](`));
      }
      const { comments, notifications } = onlyIssueOf(stage);
      assert.deepEqual([comments, notifications], [[], 1]);
    }));

  test('counts a run and its re-runs once, in whatever order they end', () =>
    onGithub({}, async (stage) => {
      const runs = async (id: number, attempt: number): Promise<string | undefined> => {
        await stage.run(CONSENT, { env: { GITHUB_RUN_ID: String(id), GITHUB_RUN_ATTEMPT: String(attempt) } });
        return /in (\d+) runs?\./.exec(onlyIssueOf(stage).body ?? '')?.[1];
      };
      assert.equal(await runs(100, 1), '1');
      assert.equal(await runs(100, 2), '1');
      assert.equal(await runs(102, 1), '2');
      assert.equal(await runs(101, 1), '3', 'an older run that ends later');
      assert.equal(await runs(100, 3), '3');
      assert.equal(await runs(103, 2), '4', 'a re-run of a run that had not failed');
    }));

  test('tells once that a failure is another now, and retitles the issue', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      for (const _ of [1, 2]) {
        await stage.run(OTHER);
        const { title, body, comments } = onlyIssueOf(stage);
        assert.equal(title, OTHER_TITLE);
        assert.match(body ?? '', /^\*\*See \[the run\]\(.+\) for what to change\.\*\* Someone who can open the app /m);
        assert.deepEqual(comments, [`It has failed differently since [run 1658821494](${RUN_URL}/1658821494).`]);
      }
      assert.match(onlyIssueOf(stage).body ?? '', /in 3 runs\./);
    }));

  test('closes the issue as completed after a success, with a comment, and opens no other later', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      await stage.run(CONSENT);
      const { conclusion, outputs } = await stage.run(SUCCESS);
      assert.deepEqual([conclusion, outputs['issue-number']], ['success', '1']);
      const issue = onlyIssueOf(stage);
      assert.deepEqual([issue.state, issue.stateReason], ['closed', 'completed']);
      assert.deepEqual(issue.comments, [`It has worked again since [run 1658821495](${RUN_URL}/1658821495).`]);
      assert.doesNotMatch(issue.body ?? '', /oauth|Failing/);

      const { notifications } = issue;
      const { requests } = stage.github;
      requests.length = 0;
      await stage.run(SUCCESS);
      assert.deepEqual(
        requests.map(({ method }) => method),
        ['GET'],
      );
      assert.equal(issue.notifications, notifications);

      await stage.run(OTHER);
      assert.deepEqual([onlyIssueOf(stage).state, issue.title], ['open', OTHER_TITLE]);
      assert.match(issue.comments[1] ?? '', /^It has failed again since \[run 1658821497\]\(.+\)\.$/);
      assert.equal(issue.comments.length, 2);
      assert.match(issue.body ?? '', /in 1 run\./);
    }));

  test('reopens an issue that people have closed as completed while runs still fail', () =>
    onGithub({}, async (stage) => {
      await stage.run(CONSENT);
      Object.assign(onlyIssueOf(stage), { state: 'closed', stateReason: 'completed' });
      await stage.run(CONSENT);
      const { state, comments, body } = onlyIssueOf(stage);
      assert.deepEqual([state, comments.length], ['open', 1]);
      assert.match(body ?? '', /in 2 runs\./);
    }));

  for (const stateReason of ['not_planned', 'duplicate'] as const) {
    test(`leaves an issue alone that people have closed as ${stateReason}, until a success`, () =>
      onGithub({}, async (stage) => {
        await stage.run(CONSENT);
        const issue = Object.assign(onlyIssueOf(stage), { state: 'closed' as const, stateReason });
        const before = structuredClone(issue);
        for (const failure of [CONSENT, OTHER]) {
          const { conclusion, log } = await stage.run(failure);
          assert.equal(conclusion, 'success', log);
          assert.deepEqual(onlyIssueOf(stage), before);
        }
        await stage.run(SUCCESS);
        assert.deepEqual([issue.state, issue.stateReason, issue.notifications], ['closed', stateReason, 1]);
        await stage.run(CONSENT);
        assert.deepEqual([onlyIssueOf(stage).state, issue.comments.length], ['open', 1]);
      }));
  }

  for (const code of Object.keys(FIXED_BY).filter((one) => FIXED_BY[one as keyof typeof FIXED_BY] === 'time')) {
    test(`does nothing about ${code}, whether there is an issue or not, and says so`, () =>
      onGithub({}, async (stage) => {
        assertIdle(
          await stage.run(report({ error: code })),
          new RegExp(`^Follow-up: nothing to do\\..+ ${code}\\.$`, 'm'),
        );
        assert.deepEqual(stage.github.requests, []);
        await stage.run(CONSENT);
        const before = structuredClone(onlyIssueOf(stage));
        await stage.run(report({ error: code }));
        assert.deepEqual(onlyIssueOf(stage), before);
      }));
  }

  test('does nothing after a success if there is no issue', () =>
    onGithub({}, async (stage) => {
      assertIdle(await stage.run(SUCCESS), /^Follow-up: nothing to do\.$/m);
      assert.deepEqual(stage.github.issues, []);
    }));
});
