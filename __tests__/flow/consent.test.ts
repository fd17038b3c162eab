import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { behindProxy, DEMO_HOST } from '../../testing/behind-proxy.ts';
import { guid, newApp } from '../../testing/docusign/credentials.ts';
import { Job } from '../../testing/runner/runner.ts';
import { ACTION, failureOf, onStage, type Scene, urlIn } from '../../testing/scene.ts';

const DEFAULT_REDIRECT_URI = 'https://developers.docusign.com/platform/auth/consent';
const CONSENT_PAGE = /\/oauth\/auth\?/;

/** Opens a consent URL as a browser would, and tells what the page did. */
async function open(url: string): Promise<{ granted: boolean; page: string }> {
  const response = await fetch(url, { redirect: 'manual' });
  return { granted: response.status === 302, page: await response.text() };
}

function withoutConsent(redirectUri = DEFAULT_REDIRECT_URI): ReturnType<typeof newApp> {
  return newApp({ consent: [], redirectUris: [redirectUri] });
}

function expectedParameters(scene: Scene, redirectUri = DEFAULT_REDIRECT_URI): [string, string][] {
  return [
    ['response_type', 'code'],
    ['scope', 'signature impersonation'],
    ['client_id', scene.app.integrationKey],
    ['redirect_uri', redirectUri],
  ];
}

suite('consent that is missing', { concurrency: true }, () => {
  test('is one click away from the masked annotation: refused, opened, granted', () =>
    onStage({ app: withoutConsent(), secrets: [DEFAULT_REDIRECT_URI] }, async (scene) => {
      const refused = await scene.run();
      const { title, message } = failureOf(refused, 'consent_required');
      assert.match(title, /consent/i);
      assert.equal(scene.server.requests.length, 1);

      const url = urlIn(message, CONSENT_PAGE);
      assert.deepEqual([...new URL(url).searchParams], expectedParameters(scene));
      assert.deepEqual(await open(url), { granted: true, page: '' });

      const granted = await scene.run();
      assert.equal(granted.exitCode, 0, granted.log);
      assert.equal(granted.outputs['access-token'], scene.server.tokens.at(-1));
    }));

  test('is explained in the annotation: who, where, which redirect URI, which trace token', () =>
    onStage({ app: withoutConsent() }, async (scene) => {
      const result = await scene.run();
      const { message } = failureOf(result, 'consent_required');
      const [firstLine = ''] = message.split('\n');
      assert.match(firstLine, new RegExp(`user whose ID ends in ${scene.app.userId.slice(-4)}`));
      urlIn(firstLine, CONSENT_PAGE);
      assert.ok(message.includes(` ${DEFAULT_REDIRECT_URI} `), message);
      assert.ok(message.includes(result.outputs['trace-token'] ?? 'none'), message);
      assert.match(result.outputs['trace-token'] ?? '', /^[\w-]+$/);
      assert.match(message, /\/acme\/docusign-access-token\/blob\/v1\/docs\/errors\.md#consent_required$/);
    }));

  test('is explained in the summary: link, steps, fresh sign-in, both kinds of administrator', () =>
    onStage({ app: withoutConsent(), secrets: [DEFAULT_REDIRECT_URI] }, async (scene) => {
      const { summary } = await scene.run();
      const links = [...summary.matchAll(/\]\(<([^>]+)>\)/g)].map(([, url = '']) => new URL(url));
      const consent = links
        .filter(({ pathname }) => pathname === '/oauth/auth')
        .map(({ searchParams }) => [...searchParams]);
      const individual = expectedParameters(scene);
      const [, scope = ['', ''], ...rest] = individual;
      assert.deepEqual(consent[0], individual);
      assert.ok(
        consent.some((found) => JSON.stringify(found) === JSON.stringify([...individual, ['prompt', 'login']])),
      );
      const administrator = [
        ['response_type', 'code'],
        ['scope', 'openid'],
        ['admin_consent_scope', scope[1]],
        ...rest,
      ];
      assert.ok(consent.some((found) => JSON.stringify(found) === JSON.stringify(administrator)));
      assert.match(summary, /^1\. .+\n2\. .+\n3\. /m);
      assert.match(summary, /claimed domain/);
      assert.match(summary, /You are not an organization admin/);
    }));

  test('survives as a job output, while integration key and redirect URI are secrets', () =>
    onStage({ app: withoutConsent(), secrets: [DEFAULT_REDIRECT_URI] }, async (scene) => {
      const { outputs } = await scene.run();
      const { kept, dropped } = scene.job.outputs(outputs);
      assert.deepEqual(dropped, []);
      assert.deepEqual([...new URL(kept['consent-url'] ?? '').searchParams], expectedParameters(scene));
      assert.deepEqual(Object.keys(kept).sort(), ['consent-url', 'error', 'trace-token']);
    }));

  for (const redirectUri of [
    'http://localhost:3000/callback',
    'https://example.com:8443/ds/return?tenant=acme&mode=ci',
    'https://example.com/cb?a=1&+bcdefghij&klmnopqrst',
    'https://bücher.example/straße?größe=ä',
    "https://example.com/it's(fine)*!",
    `https://example.com/${guid()}/cb`,
  ]) {
    test(`leads to the registered redirect URI ${redirectUri}, even where that is a secret`, () =>
      onStage({ app: withoutConsent(redirectUri), secrets: [redirectUri] }, async (scene) => {
        const result = await scene.run({ 'redirect-uri': redirectUri });
        const { message } = failureOf(result, 'consent_required');
        const expected = expectedParameters(scene, redirectUri);
        const places = [
          message,
          result.log,
          result.summary.replaceAll(/[<>()]/g, ' '),
          result.outputs['consent-url'] ?? '',
        ];
        for (const place of places) {
          assert.deepEqual([...new URL(urlIn(place, CONSENT_PAGE)).searchParams], expected);
        }
        assert.equal(scene.job.outputs(result.outputs).kept['consent-url'], result.outputs['consent-url']);
        assert.equal((await open(urlIn(message, CONSENT_PAGE))).granted, true);
      }));
  }

  test('names no redirect URI when the input says none', () =>
    onStage({ app: withoutConsent() }, async (scene) => {
      const result = await scene.run({ 'redirect-uri': 'none' });
      const { searchParams } = new URL(result.outputs['consent-url'] ?? '');
      assert.equal(searchParams.has('redirect_uri'), false);
    }));

  test('of an administrator of another organization is asked for by the URL that only they can use', () =>
    onStage({ app: withoutConsent(), server: { organizationAdmin: true } }, async (scene) => {
      const result = await scene.run({ consent: 'admin-external' });
      const { message } = failureOf(result, 'consent_required');
      const url = urlIn(message, CONSENT_PAGE);
      const { searchParams } = new URL(url);
      assert.equal(searchParams.get('scope'), 'openid');
      assert.equal(searchParams.get('admin_consent_scope'), 'signature impersonation');
      assert.equal(result.outputs['consent-url'], url);
      assert.equal((await open(url)).granted, true);
      assert.equal((await scene.run()).exitCode, 0);
    }));

  test('of an administrator of the own organization is asked for by the panel and its steps', () =>
    onStage({ app: withoutConsent() }, async (scene) => {
      const result = await scene.run({ consent: 'admin-internal' });
      const { message } = failureOf(result, 'consent_required');
      assert.match(message, /Connected Apps, Authorize Application/);
      assert.match(message, / https:\/\/admindemo\.docusign\.com /);
      const url = urlIn(message, CONSENT_PAGE);
      assert.deepEqual([...new URL(url).searchParams], expectedParameters(scene));
      assert.equal(result.outputs['consent-url'], url);
    }));

  test('for one scope more is asked for again, with that scope', () =>
    onStage({ app: newApp({ redirectUris: [DEFAULT_REDIRECT_URI] }) }, async (scene) => {
      const scopes = 'signature click.manage';
      const result = await scene.run({ scopes });
      failureOf(result, 'consent_required');
      const url = result.outputs['consent-url'] ?? '';
      assert.equal(new URL(url).searchParams.get('scope'), 'signature click.manage impersonation');
      await open(url);
      assert.equal((await scene.run({ scopes })).exitCode, 0);
    }));

  test('at an address that is too long for an annotation is asked for in the summary, whole', async () => {
    const redirectUri = `https://example.com/${'ü'.repeat(700)}`;
    await onStage({ app: withoutConsent(redirectUri), secrets: [redirectUri] }, async (scene) => {
      const result = await scene.run({ 'redirect-uri': redirectUri });
      const { message } = failureOf(result, 'consent_required');
      assert.match(message, /stands in the job summary and in the output consent-url/);
      assert.doesNotMatch(message, CONSENT_PAGE);
      assert.ok(message.includes(result.outputs['trace-token'] ?? 'none'), message);
      const url = urlIn(result.summary.replaceAll(/[<>()]/g, ' '), CONSENT_PAGE);
      assert.deepEqual([...new URL(url).searchParams], expectedParameters(scene, redirectUri));
      assert.equal((await open(url)).granted, true);
    });
  });

  const SCOPES = 'signature click.manage extended';
  const stored: Readonly<Record<string, (scene: Scene) => string>> = {
    'the scopes': () => SCOPES,
    'one scope': () => 'click.manage',
    'the scope that the action adds': () => 'impersonation',
    'scopes, one a line': () => SCOPES.replaceAll(' ', '\n'),
    'the host name': () => '127.0.0.1',
    'host and port': ({ server }) => server.host,
    'the origin': ({ server }) => server.origin,
    'the origin with a slash': ({ server }) => `${server.origin}/`,
    'the redirect URI': () => DEFAULT_REDIRECT_URI,
  };
  for (const [name, secretOf] of Object.entries(stored)) {
    test(`keeps its address where this is stored as a secret: ${name}`, () =>
      onStage({ app: withoutConsent() }, async (scene) => {
        const secret = secretOf(scene);
        const job = new Job({ secrets: [secret, scene.app.integrationKey] });
        const result = await job.run({ action: ACTION, with: scene.inputs({ scopes: SCOPES }) });
        const expected = expectedParameters(scene).map(([key, value]) =>
          key === 'scope' ? [key, `${SCOPES} impersonation`] : [key, value],
        );
        const shown = urlIn(failureOf(result, 'consent_required').message, CONSENT_PAGE);
        const { 'consent-url': output = '' } = job.outputs(result.outputs).kept;
        for (const url of [shown, output, urlIn(result.summary.replaceAll(/[<>()]/g, ' '), CONSENT_PAGE)]) {
          assert.deepEqual([...new URL(url).searchParams], expected);
          assert.equal(new URL(url).host, scene.server.host);
        }
        assert.equal((await open(shown)).granted, true);
      }));
  }

  for (const host of ['account-d.docusign.com', 'Account-D.Docusign.com', 'https://account-d.docusign.com']) {
    test(`keeps its address where DocuSign's host is a secret of this step or another's: ${host}`, () =>
      behindProxy({ scene: { app: withoutConsent(), secrets: [host] } }, async ({ scene, run }) => {
        for (const oauthHost of ['', host]) {
          const result = await run({}, {}, { 'oauth-host': oauthHost });
          const url = urlIn(failureOf(result, 'consent_required').message, CONSENT_PAGE);
          assert.equal(new URL(url).host, DEMO_HOST);
          assert.equal(scene.job.outputs(result.outputs).kept['consent-url'], url);
        }
      }));
  }

  test('spells the scopes as DocuSign documents them where the workflow chooses none', () =>
    onStage({ app: withoutConsent() }, async (scene) => {
      const { outputs } = await scene.run();
      assert.match(outputs['consent-url'] ?? '', /&scope=signature%20impersonation&/);
    }));

  for (const redirectUri of ['https://example.com/cb_', 'https://example.com/cb.', 'https://example.com/~']) {
    test(`ends its address in no mark that a link leaves out: ${redirectUri}`, () =>
      onStage({ app: withoutConsent(redirectUri) }, async (scene) => {
        const { outputs } = await scene.run({ 'redirect-uri': redirectUri });
        assert.match(outputs['consent-url'] ?? '', /[A-Za-z0-9]$/);
        assert.equal((await open(outputs['consent-url'] ?? '')).granted, true);
      }));
  }

  for (const query of ['a=1&response_type=code', 'a=1&scope=signature']) {
    test(`survives a secret redirect URI that ends like a part of the address: ${query}`, async () => {
      const redirectUri = `https://example.com/cb?${query}`;
      await onStage({ app: withoutConsent(redirectUri), secrets: [redirectUri] }, async (scene) => {
        const result = await scene.run({ 'redirect-uri': redirectUri });
        const url = urlIn(failureOf(result, 'consent_required').message, CONSENT_PAGE);
        assert.deepEqual([...new URL(url).searchParams], expectedParameters(scene, redirectUri));
      });
    });
  }
});
