import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newAccount, newApp } from '../../testing/docusign/credentials.ts';
import { failureOf, onStage, type Scene } from '../../testing/scene.ts';

type Account = ReturnType<typeof newAccount>;

function withAccounts<T>(accounts: Account[], body: (scene: Scene) => Promise<T>): Promise<T> {
  return onStage({ app: newApp({ accounts }) }, body);
}

const OTHER_ID = '9c2e4b70-5a1f-4d83-b6e9-0f7d1c2a3b48';

function accountNamed(account_name: string, is_default = false): Account {
  return newAccount({ account_name, is_default, base_uri: 'https://na3.docusign.net' });
}

suite("the user's accounts", { concurrency: 4 }, () => {
  const accounts = ['Widgets', 'Widgets (test)', 'Müller & Söhne'].map((name) => accountNamed(name));
  for (const code of ['account_not_found', 'no_default_account'] as const) {
    test(`are listed by name and base URI: ${code}`, () =>
      withAccounts(accounts, async (scene) => {
        const result = await scene.run(code === 'account_not_found' ? { 'account-id': OTHER_ID } : {});
        const { message } = failureOf(result, code);
        const listed = accounts.map(
          ({ account_id, account_name }) => `\`${account_id}\` ("${account_name}", "na3.docusign.net")`,
        );
        assert.ok(message.includes(`The user's accounts: ${listed.join(', ')}\n`), message);
        assert.ok(result.summary.includes('(`Widgets`, `na3.docusign.net`)'), result.summary);
      }));
  }

  test('are listed harmlessly, and not without an end', () => {
    const hostile = [
      '::error::x',
      '**[a](https://evil.example)** @octocat',
      'a"b\nc##[error]',
      'x'.repeat(2000),
      '\u202E',
    ];
    return withAccounts(
      [...hostile, ...hostile].map((name) => accountNamed(name)),
      async (scene) => {
        const { message } = failureOf(await scene.run(), 'no_default_account');
        assert.match(message, /, and 6 more\n/);
        assert.match(message, /\(": :error: :x", /);
        assert.doesNotMatch(message, /::error|##\[|x{400}/);
      },
    );
  });

  test('are listed with their IDs alone where they have no names', () => {
    const nameless = accountNamed(' ');
    return withAccounts([{ ...nameless, base_uri: '' }], async (scene) => {
      const { message } = failureOf(await scene.run(), 'no_default_account');
      assert.ok(message.includes(`The user's accounts: \`${nameless.account_id}\`\n`), message);
    });
  });
});

suite('the one line of a success', { concurrency: 4 }, () => {
  const chosen = accountNamed('Widgets ##[x]::y', true);
  const more = [accountNamed('Other'), accountNamed('Third')];
  const lineOf = async (accounts: Account[], inputs: Record<string, string> = {}) =>
    withAccounts(accounts, async (scene) => {
      const result = await scene.run(inputs);
      assert.equal(result.exitCode, 0, result.log);
      assert.equal(result.plainLines.length, 1);
      return result.plainLines[0]?.line ?? '';
    });

  test('says that it took the default of several accounts, and which that is', async () => {
    const line = await lineOf([...more, chosen]);
    assert.ok(line.includes(`account ${chosen.account_id} (Widgets `), line);
    assert.match(line, /, the default of 3 accounts\), valid until /);
    assert.doesNotMatch(line, /##\[|::/);
  });

  test('says nothing of the kind where there is one account, or one was chosen', async () => {
    assert.doesNotMatch(await lineOf([chosen]), /default|Widgets/);
    assert.doesNotMatch(await lineOf([...more, chosen], { 'account-id': chosen.account_id }), /default|Widgets/);
    assert.doesNotMatch(await lineOf([...more, chosen], { 'lookup-account': 'false' }), /default|Widgets/);
  });
});
