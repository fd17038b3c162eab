import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { behindProxy, DEMO_HOST } from '../../testing/behind-proxy.ts';
import { guid, newApp } from '../../testing/docusign/credentials.ts';
import { Job, type StepResult } from '../../testing/runner/runner.ts';
import { ACTION, failureOf, onStage, type Scene, urlIn } from '../../testing/scene.ts';

const DEFAULT_REDIRECT_URI = 'https://developers.docusign.com/platform/auth/consent';
const CONSENT_PAGE = /\/oauth\/auth\?/;

/** Opens a consent URL as a browser would, and returns what the page did. */
async function open(url: string): Promise<{ granted: boolean; page: string }> {
  const response = await fetch(url, { redirect: 'manual' });
  return { granted: response.status === 302, page: await response.text() };
}

function withoutConsent(redirectUri = DEFAULT_REDIRECT_URI): ReturnType<typeof newApp> {
  return newApp({ consent: [], redirectUris: [redirectUri] });
}

/** What the page is asked for, in the order in which DocuSign documents it. */
function expectedParameters({ app }: Scene, redirectUri: string, scope = 'signature impersonation') {
  return [
    ['response_type', 'code'],
    ['scope', scope],
    ['client_id', app.integrationKey],
    ['redirect_uri', redirectUri],
  ];
}

/** The consent URL, which is the same wherever a person or a later job meets it. */
function consentUrlOf(result: StepResult, job: Job): string {
  const { 'consent-url': url = '' } = job.outputs(result.outputs).kept;
  const { message } = failureOf(result, 'consent_required');
  for (const place of [message, result.log, result.summary.replaceAll(/[<>()]/g, ' ')]) {
    assert.equal(urlIn(place, CONSENT_PAGE), url);
  }
  return url;
}

suite('consent that is missing', { concurrency: true }, () => {
  for (const redirectUri of [
    DEFAULT_REDIRECT_URI,
    `https://example.com:8443/${guid()}/return?tenant=acme&+bcdefghij&scope=signature`,
    "https://bücher.example/it's(fine)*!/straße_",
  ]) {
    test(`is one click away, while integration key and redirect URI are secrets: ${redirectUri}`, () =>
      onStage({ app: withoutConsent(redirectUri), secrets: [redirectUri] }, async (scene) => {
        const inputs = { 'redirect-uri': redirectUri };
        const refused = await scene.run(inputs);
        assert.equal(scene.server.requests.length, 1);
        assert.deepEqual(Object.keys(scene.job.outputs(refused.outputs).kept).sort(), [
          'consent-url',
          'error',
          'report',
          'trace-token',
        ]);

        const url = consentUrlOf(refused, scene.job);
        assert.deepEqual([...new URL(url).searchParams], expectedParameters(scene, redirectUri));
        assert.match(url, /[A-Za-z0-9]$/, 'a link would leave out its end');
        assert.deepEqual(await open(url), { granted: true, page: '' });

        const granted = await scene.run(inputs);
        assert.equal(granted.exitCode, 0, granted.log);
        assert.equal(granted.outputs['access-token'], scene.server.tokens.at(-1));
      }));
  }

  test('of an administrator of another organization is asked for by the URL that only they can use', () =>
    onStage({ app: withoutConsent(), server: { organizationAdmin: true } }, async (scene) => {
      const url = consentUrlOf(await scene.run({ consent: 'admin-external' }), scene.job);
      assert.equal(new URL(url).searchParams.get('admin_consent_scope'), 'signature impersonation');
      assert.equal((await open(url)).granted, true);
      assert.equal((await scene.run()).exitCode, 0);
    }));

  test('of an administrator of the own organization has no URL of its own, and the user may consent instead', () =>
    onStage({ app: withoutConsent() }, async (scene) => {
      const url = consentUrlOf(await scene.run({ consent: 'admin-internal' }), scene.job);
      assert.deepEqual([...new URL(url).searchParams], expectedParameters(scene, DEFAULT_REDIRECT_URI));
    }));

  test('at an address that is too long for an annotation is asked for in the summary, whole', async () => {
    const redirectUri = `https://example.com/${'ü'.repeat(700)}`;
    await onStage({ app: withoutConsent(redirectUri), secrets: [redirectUri] }, async (scene) => {
      const result = await scene.run({ 'redirect-uri': redirectUri });
      const { message } = failureOf(result, 'consent_required');
      assert.match(message, /, open the consent page \(see the job summary\) and allow access, /);
      assert.doesNotMatch(message, CONSENT_PAGE);
      assert.ok(message.includes(result.outputs['trace-token'] ?? 'none'), message);
      const url = urlIn(result.summary.replaceAll(/[<>()]/g, ' '), CONSENT_PAGE);
      assert.deepEqual([...new URL(url).searchParams], expectedParameters(scene, redirectUri));
    });
  });

  // The default ones may be chosen, too.
  for (const scopes of ['signature click.manage extended impersonation', 'signature impersonation']) {
    test(`keeps its address where every part of it is stored as a secret: ${scopes}`, () =>
      onStage({ app: withoutConsent() }, async (scene) => {
        const { server, app } = scene;
        const ofScopes = [scopes, scopes.replaceAll(' ', '\n'), ...scopes.split(' ').slice(1)];
        const ofHost = ['127.0.0.1', server.host, server.origin, `${server.origin}/`];
        const job = new Job({ secrets: [app.integrationKey, DEFAULT_REDIRECT_URI, ...ofScopes, ...ofHost] });
        const url = consentUrlOf(await job.run({ action: ACTION, with: scene.inputs({ scopes }) }), job);
        assert.deepEqual([...new URL(url).searchParams], expectedParameters(scene, DEFAULT_REDIRECT_URI, scopes));
        assert.equal(new URL(url).host, server.host);
        assert.equal((await open(url)).granted, true);
      }));
  }

  test("keeps its address where DocuSign's host is a secret, of this step or of another", () => {
    const hosts = [DEMO_HOST, 'Account-D.Docusign.com', `https://${DEMO_HOST}`];
    return behindProxy({ scene: { app: withoutConsent(), secrets: hosts } }, async ({ scene, run }) => {
      for (const oauthHost of ['', 'Account-D.Docusign.com']) {
        const url = consentUrlOf(await run({}, {}, { 'oauth-host': oauthHost }), scene.job);
        assert.equal(new URL(url).host, DEMO_HOST);
      }
    });
  });

  for (const [name, inputs, asks] of [
    ['that no consent helps, perhaps', { scopes: 'signature models_read' }, true],
    [
      'that were chosen as an administrator consents',
      { scopes: 'adm_store_unified_repo_read', consent: 'admin-internal' },
      true,
    ],
    ['by default', {}, false],
    ['by default, spelled out', { scopes: 'signature impersonation' }, false],
  ] as const) {
    test(`whose summary asks whether it works without scopes: ${name}`, () =>
      onStage({ app: newApp({ consent: [] }) }, async (scene) => {
        const { summary } = await scene.run(inputs);
        assert.equal(
          /Does it work without `scopes`\? Then one of them can't be granted: some are reserved for DocuSign/.test(
            summary,
          ),
          asks,
          summary,
        );
        assert.match(summary, /another membership of the same email address \(the password decides which\)/);
      }));
  }
});
