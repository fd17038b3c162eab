import assert from 'node:assert/strict';
import { test } from 'node:test';
import { behindProxy } from '../../testing/behind-proxy.ts';
import { failureOf } from '../../testing/scene.ts';

test('production has an account server, which is the audience, and a consent page and an administration of its own', () => {
  const host = 'account.docusign.com';
  return behindProxy({ host }, async ({ scene: { server, app }, run }) => {
    const inputs = { environment: 'production', consent: 'admin-internal' };
    assert.equal((await run({}, {}, inputs)).exitCode, 0);
    assert.equal(server.requests[0]?.assertion?.claims['aud'], host);

    app.user.consent = [];
    const result = await run({}, {}, inputs);
    assert.ok(failureOf(result, 'consent_required').message.includes(' https://admin.docusign.com '));
    assert.equal(new URL(result.outputs['consent-url'] ?? '').host, host);
  });
});
