import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { behindProxy } from '../../../testing/behind-proxy.ts';
import { newApp } from '../../../testing/docusign/credentials.ts';
import {
  CONSENT_URL,
  INTEGRATION_KEY,
  LABEL,
  onGithub,
  onlyIssueOf,
  report,
  SUCCESS,
} from '../../../testing/github/stage.ts';
import { onStage } from '../../../testing/scene.ts';

const USER_ID = 'c7e52b90-1f64-4d3a-8b29-53ad90e64c11';

suite('the output report', { concurrency: 2 }, () => {
  test('is one constant line after a success', () =>
    onStage({}, async (scene) => {
      const { outputs } = await scene.run();
      assert.equal(outputs['report'], '{"version":1,"result":"success"}');
      assert.equal(outputs['report'], SUCCESS);
    }));

  test('says after a failure what the follow-up needs, and nothing else', () =>
    onStage({ app: newApp({ consent: [] }) }, async (scene) => {
      const { outputs } = await scene.run();
      assert.doesNotMatch(outputs['report'] ?? '', /\n/);
      assert.deepEqual(JSON.parse(outputs['report'] ?? ''), {
        version: 1,
        result: 'failure',
        error: 'consent_required',
        'consent-url': outputs['consent-url'],
        'trace-token': outputs['trace-token'],
        user: scene.app.userId.slice(-4),
      });
      const invalid = await scene.run({ 'user-id': 'somebody' });
      assert.deepEqual(JSON.parse(invalid.outputs['report'] ?? ''), {
        version: 1,
        result: 'failure',
        error: 'invalid_input',
      });
    }));

  test('says that a run failed whose token is there, but not its account', () =>
    onStage({}, async (scene) => {
      const { outputs } = await scene.run({ 'account-id': '5b2e8d47-03cf-4a19-96e4-7f109b328da5' });
      assert.equal(JSON.parse(outputs['report'] ?? '').error, 'account_not_found');
      assert.ok(outputs['access-token']);
    }));

  for (const consent of ['individual', 'admin-external']) {
    test(`survives if half of the configuration is stored as secrets, and leads to the page: ${consent}`, () => {
      const user = { ...newApp().user, userId: USER_ID, consent: [] };
      const app = newApp({ integrationKey: INTEGRATION_KEY, users: [user] });
      const redirectUri = 'https://demo.example.com/docusign/callback?scope=signature&to=impersonation';
      const inputs = {
        environment: 'demo',
        'oauth-host': 'account-d.docusign.com',
        scopes: 'signature click.manage user_read cors',
        'redirect-uri': redirectUri,
        consent,
        'export-env': 'true',
      };
      const words = 'signature impersonation click.manage user_read cors openid docusign example callback oauth'.split(
        ' ',
      );
      const secrets = [
        ...Object.values(inputs),
        ...words,
        'signature impersonation',
        'production',
        'false',
        'required',
        'login',
      ];
      return behindProxy({ scene: { app, secrets } }, async ({ scene, run }) => {
        const { outputs } = await run({}, {}, inputs);
        assert.equal(outputs['error'], 'consent_required');
        const { kept } = scene.job.outputs(outputs);
        const told = kept['report'] ?? assert.fail('dropped');
        await onGithub({}, async (stage) => {
          await stage.run({ report: told });
          const { body } = onlyIssueOf(stage);
          const url = new URL(/\[the consent page\]\(([^)]+)\)/.exec(body ?? '')?.[1] ?? '');
          assert.equal(url.origin + url.pathname, 'https://account-d.docusign.com/oauth/auth');
          assert.deepEqual([...url.searchParams], [...new URL(outputs['consent-url'] ?? '').searchParams]);
          assert.match(
            body ?? '',
            consent === 'individual'
              ? /signed in to DocuSign as the user whose ID ends in `4c11`/
              : /as an administrator of the organization of the user whose ID ends in `4c11`/,
          );
          assert.equal(/\[sign in again\]\([^)]+&prompt=login\)/.test(body ?? ''), consent === 'individual');
        });
      });
    });
  }

  test('survives with the one code that holds the name of a scope', () => {
    const app = newApp();
    app.publicKeys.length = 0;
    return onStage({ app, secrets: ['signature', 'signatures', 'keys'] }, async (scene) => {
      const { outputs } = await scene.run({ scopes: 'signature' });
      assert.equal(outputs['error'], 'no_valid_keys_or_signatures');
      const { kept } = scene.job.outputs(outputs);
      assert.equal(JSON.parse(kept['report'] ?? '').error, 'no_valid_keys_or_signatures');
    });
  });
});

suite('a consent link', { concurrency: 2 }, () => {
  const linkIn = async (url: string, key = INTEGRATION_KEY): Promise<string | undefined> =>
    await onGithub({}, async (stage) => {
      await stage.run({ report: report({ error: 'consent_required', 'consent-url': url }), 'integration-key': key });
      const { body } = onlyIssueOf(stage);
      const link = /\]\((https:\/\/[^)]*docusign[^)]*)\)/.exec(body ?? '')?.[1];
      if (link === undefined) {
        assert.match(
          body ?? '',
          /^\*\*Open \[the consent page linked in the run\]\(https:\/\/github\.com\/octo-org\/octo-repo\/actions\/runs\/\d+\)\*\*/m,
        );
        assert.doesNotMatch(body ?? '', /oauth|evil/);
      }
      assert.ok(body?.includes(LABEL));
      return link;
    });

  const plain = `https://account-d.docusign.com/oauth/auth?response_type=code&scope=signature%20impersonation&client_id=${INTEGRATION_KEY}&redirect_uri=https%3A%2F%2Fdevelopers.docusign.com%2Fplatform%2Fauth%2Fconsent`;

  test('is rebuilt without the spelling that keeps it from being masked', async () => {
    assert.equal(await linkIn(CONSENT_URL), plain);
    assert.equal(await linkIn(CONSENT_URL, ` {${INTEGRATION_KEY.toUpperCase()}}`), plain);
    assert.equal(await linkIn(CONSENT_URL.replace('account-d', 'account')), plain.replace('account-d', 'account'));
    assert.equal(await linkIn(`${CONSENT_URL}&prompt=login`), `${plain}&prompt=login`);
    assert.equal(await linkIn(plain.replace(/&redirect_uri=.*/, '')), plain.replace(/&redirect_uri=.*/, ''));
    assert.equal(await linkIn(plain.replaceAll('%20', '+')), plain);
  });

  for (const [what, forge] of [
    ['to another app', (url: string) => url.replace('4a1d7c36', '5b2e8d47')],
    ['to another host', (url: string) => url.replace('account-d.docusign.com', 'evil.example')],
    ['to a host that begins like DocuSign', (url: string) => url.replace('docusign.com', 'docusign.com.evil.example')],
    ['to a host that ends like DocuSign', (url: string) => url.replace('account-d', 'evil-account-d')],
    ['to another host of DocuSign', (url: string) => url.replace('account-d', 'apps-d')],
    ['with credentials', (url: string) => url.replace('https://', 'https://user:evil@')],
    ['with a user', (url: string) => url.replace('https://', 'https://evil@')],
    ['with a port', (url: string) => url.replace('.com/oauth', '.com:8443/oauth')],
    ['by http', (url: string) => url.replace('https:', 'http:')],
    ['of another scheme', (url: string) => url.replace('https:', 'javascript:')],
    ['to another path', (url: string) => url.replace('/oauth/auth', '/oauth/logout')],
    ['to a longer path', (url: string) => url.replace('/oauth/auth', '/oauth/auth/evil')],
    ['with a fragment', (url: string) => `${url}#evil`],
    ['with another parameter', (url: string) => `${url}&state=evil`],
    ['with a parameter twice', (url: string) => `${url}&client_id=${INTEGRATION_KEY}`],
    ['that asks for a token', (url: string) => url.replace('=code', '=token')],
    ['with a scope that holds markup', (url: string) => url.replace('signature%20', '%5Bevil%5D%20')],
    ['without a scope', (url: string) => url.replace('signature%20impersonation', '')],
    ['without an app', (url: string) => url.replace(/client_id=[^&]*&/, '')],
    ['that does not prompt for a sign-in', (url: string) => `${url}&prompt=none`],
    ['for an administrator, with scopes of a user', (url: string) => `${url}&admin_consent_scope=signature`],
    ['with a redirect to credentials', (url: string) => url.replace('https%3A%2F%2F', 'https%3A%2F%2Fevil%40')],
    ['with a redirect to a script', (url: string) => url.replace(/redirect_uri=.*/, 'redirect_uri=javascript%3Aevil')],
    ['that is longer than links may be', (url: string) => url + 'x'.repeat(3000)],
    ['that is none', () => 'evil'],
  ] as const) {
    test(`is not in the issue if the report has one ${what}`, async () => {
      assert.equal(await linkIn(forge(plain)), undefined);
    });
  }

  test('is not in the issue without an integration key to compare', async () => {
    for (const key of ['', 'no key', `${INTEGRATION_KEY}0`]) assert.equal(await linkIn(plain, key), undefined);
  });
});
