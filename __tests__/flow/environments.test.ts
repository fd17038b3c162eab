import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { guid, newApp } from '../../testing/docusign/credentials.ts';
import { createAuthority, trusting } from '../../testing/network/certificates.ts';
import { ConnectProxy } from '../../testing/network/proxy.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { failureOf, onStage, type Scene, type SceneOptions } from '../../testing/scene.ts';

const ENVIRONMENTS = {
  demo: {
    host: 'account-d.docusign.com',
    admin: 'https://admindemo.docusign.com',
    name: "DocuSign's demo environment",
    other: 'production',
    unknownKey: /mistyped, or the app exists in another environment only, or was deleted/,
  },
  production: {
    host: 'account.docusign.com',
    admin: 'https://admin.docusign.com',
    name: "DocuSign's production environment",
    other: 'demo',
    unknownKey: /The app has not gone live: an integration key reaches production only when .* by go-live/,
  },
} as const;

type Run = (inputs?: Record<string, string>) => Promise<StepResult>;

/** Plays one of DocuSign's own hosts, which the action reaches by a proxy and trusts by an authority of ours. */
async function asDocusign(
  environment: keyof typeof ENVIRONMENTS,
  options: SceneOptions,
  body: (scene: Scene, run: Run) => Promise<void>,
): Promise<void> {
  const { host } = ENVIRONMENTS[environment];
  const authority = createAuthority();
  const server = { tls: authority.issue({ names: [host] }), host };
  await trusting(authority, (trust) =>
    onStage({ ...options, server }, async (scene) => {
      const place = { host: '127.0.0.1', port: scene.server.port };
      const proxy = await ConnectProxy.start({ resolve: { [`${host}:443`]: place } });
      const env = { ...trust, https_proxy: proxy.url };
      try {
        await body(scene, (inputs) => scene.run({ 'oauth-host': '', environment, ...inputs }, { env }));
      } finally {
        await proxy.close();
      }
    }),
  );
}

suite('an environment', { concurrency: 4 }, () => {
  for (const environment of ['demo', 'production'] as const) {
    const { host, admin, name, other, unknownKey } = ENVIRONMENTS[environment];

    test(`has an account server, which is the audience: ${environment}`, () =>
      asDocusign(environment, {}, async ({ server }, run) => {
        assert.equal((await run()).exitCode, 0);
        assert.equal(server.requests[0]?.assertion?.claims['aud'], host);
      }));

    test(`that doesn't know the app is named, with its page and the other environment: ${environment}`, () =>
      asDocusign(environment, {}, async (_, run) => {
        const { message } = failureOf(await run({ 'integration-key': guid() }), 'issuer_not_found');
        assert.match(message, new RegExp(`^There is no app with this integration-key in ${name} \\(${host}\\)\\. `));
        assert.ok(message.includes(` ${admin}/authenticate?goTo=apiIntegratorKey `), message);
        assert.match(message, unknownKey);
        assert.match(message, new RegExp(`set environment to ${other}\\b`));
        assert.match(
          message,
          /After go-live, generate a new keypair in production and register the redirect URI again/,
        );
      }));

    test(`has the consent page, and an administration of its own: ${environment}`, () =>
      asDocusign(environment, { app: newApp({ consent: [] }) }, async (_, run) => {
        const result = await run({ consent: 'admin-internal' });
        assert.ok(failureOf(result, 'consent_required').message.includes(` ${admin} `));
        assert.equal(new URL(result.outputs['consent-url'] ?? '').host, host);
      }));
  }

  test('that the workflow names twice is no reason to advise what is set already', () =>
    onStage({}, async (scene) => {
      const { message } = failureOf(await scene.run({ 'integration-key': guid() }), 'issuer_not_found');
      assert.doesNotMatch(message, /set environment to demo/, 'demo is the default, and oauth-host decides');
    }));
});
