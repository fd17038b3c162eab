import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { InputName } from '../../src/action/inputs.ts';
import { run } from '../../src/run.ts';
import { type App, newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { DocusignServer } from '../../testing/docusign/server.ts';
import { type CapturedStep, captureStep, inputVariables } from './captured-step.ts';

interface Stage {
  readonly server: DocusignServer;
  readonly app: App;
  readonly run: (changes?: Partial<Record<InputName, string>>, env?: Record<string, string>) => Promise<CapturedStep>;
}

async function onStage(app: App, body: (stage: Stage) => Promise<void>): Promise<void> {
  const server = await DocusignServer.start();
  server.register(app);
  const inputs = {
    'integration-key': app.integrationKey,
    'user-id': app.userId,
    'private-key': app.keys.pkcs1Pem,
    'oauth-host': server.origin,
  };
  try {
    await body({
      server,
      app,
      run: (changes = {}, env = {}) => captureStep({ ...inputVariables({ ...inputs, ...changes }), ...env }, run),
    });
  } finally {
    await server.close();
  }
}

function assertFailed(step: CapturedStep, code: string): void {
  assert.equal(step.exitCode, 1);
  assert.equal(step.outputs['error'], code);
  assert.deepEqual(
    step.annotations.map(({ level }) => level),
    ['error'],
  );
  assert.deepEqual(step.plainLines, []);
  assert.match(step.summary, /^## /);
}

/** @param before - Seconds since the Unix epoch, at which the token was not yet asked for. */
function assertExpiry(expiresAt: string | undefined, before: number, lifetimeSeconds: number): void {
  const issuedAt = Date.parse(expiresAt ?? '') / 1000 - lifetimeSeconds;
  assert.ok(issuedAt >= before && issuedAt <= Date.now() / 1000 + 1, expiresAt);
}

suite('a run', () => {
  test('that goes well outputs token and account, and leaves one line', () =>
    onStage(newApp(), async ({ server, app, run }) => {
      const before = Math.floor(Date.now() / 1000);
      const step = await run();
      const { 'expires-at': expiresAt = '', ...outputs } = step.outputs;
      assert.deepEqual(outputs, {
        'access-token': server.tokens[0],
        'token-type': 'Bearer',
        'expires-in': '3600',
        scopes: 'signature impersonation',
        'account-id': app.account.account_id,
        'account-name': app.account.account_name,
        'base-uri': 'https://demo.docusign.net',
        'rest-base-path': 'https://demo.docusign.net/restapi',
      });
      assertExpiry(expiresAt, before, 3600);
      assert.equal(step.plainLines.length, 1);
      assert.deepEqual([step.exitCode, step.annotations, step.summary, step.exported], [undefined, [], '', {}]);
    }));

  test('makes two requests over one connection', () =>
    onStage(newApp(), async ({ server, run }) => {
      await run();
      assert.deepEqual(
        server.requests.map(({ method, path }) => `${method} ${path}`),
        ['POST /oauth/token', 'GET /oauth/userinfo'],
      );
      assert.equal(server.connections, 1);
    }));

  test('masks everything before it prints anything else', () =>
    onStage(newApp(), async ({ server, app, run }) => {
      const passphrase = 'correct horse battery';
      const { masks, printed } = await run({ 'private-key-passphrase': passphrase });
      const assertion = new URLSearchParams(server.requests[0]?.body).get('assertion') ?? 'none';
      const { pkcs1Pem, pkcs8Pem } = app.keys;
      const bodies = [pkcs1Pem, pkcs8Pem].map((pem) => pem.replaceAll(/-----.*-----|\n/g, ''));
      const known = masks.map((mask) => mask.trim());
      for (const secret of [pkcs1Pem, pkcs8Pem, ...bodies, assertion, server.tokens[0] ?? 'none', passphrase]) {
        assert.ok(known.includes(secret.trim()));
      }
      assert.ok(printed.slice(0, masks.length).every((line) => line.startsWith('::add-mask::')));
      assert.equal(printed.length, masks.length + 1);
    }));

  test('masks a key as it was given, before it is read', () =>
    onStage(newApp(), async ({ app, run }) => {
      const given = Buffer.from(app.keys.pkcs8Pem).toString('base64');
      const { masks, exitCode } = await run({ 'private-key': ` ${given}\n` });
      assert.equal(exitCode, undefined);
      assert.equal(masks[0], ` ${given}\n`);
      const broken = await run({ 'private-key': given.slice(0, -200) });
      assert.deepEqual(broken.masks, [given.slice(0, -200)]);
    }));

  test('without consent outputs where to give it, after one request', () =>
    onStage(newApp({ consent: [] }), async ({ server, app, run }) => {
      const step = await run();
      assertFailed(step, 'consent_required');
      assert.equal(server.requests.length, 1);
      const { searchParams } = new URL(step.outputs['consent-url'] ?? '');
      assert.equal(searchParams.get('client_id'), app.integrationKey);
      assert.deepEqual(Object.keys(step.outputs).sort(), ['consent-url', 'error', 'trace-token']);
    }));

  test('looks no account up when told so', () =>
    onStage(newApp(), async ({ server, run }) => {
      const { outputs, plainLines, exitCode } = await run({ 'lookup-account': 'false' });
      assert.equal(exitCode, undefined);
      assert.equal(server.requests.length, 1);
      assert.equal(outputs['access-token'], server.tokens[0]);
      assert.ok(!('account-id' in outputs) && !('base-uri' in outputs));
      assert.equal(plainLines.length, 1);
    }));

  test('keeps the token when the look-up fails, and neither exports nor seals it', () =>
    onStage(newApp(), async ({ server, run }) => {
      server.script('userinfo', () => ({ status: 403, headers: {}, body: 'no' }));
      const sealingKey = Buffer.alloc(32, 1).toString('base64');
      const step = await run({ 'export-env': 'true', 'sealing-key': sealingKey });
      assertFailed(step, 'blocked');
      assert.equal(step.outputs['access-token'], server.tokens[0]);
      assert.ok(!('sealed-token' in step.outputs));
      assert.deepEqual({ ...step.exported }, {});
    }));

  test('fails for an account that the user has not, and keeps the token', () =>
    onStage(newApp(), async ({ server, app, run }) => {
      const step = await run({ 'account-id': app.userId });
      assertFailed(step, 'account_not_found');
      assert.equal(step.outputs['access-token'], server.tokens[0]);
      assert.ok(step.annotations[0]?.message.includes(app.account.account_id));
    }));

  test('survives a wrong clock, and warns of it', () =>
    onStage(newApp(), async ({ server, run }) => {
      server.clockOffsetSeconds = 7300;
      const before = Math.floor(Date.now() / 1000);
      const { outputs, annotations, exitCode } = await run({ 'lookup-account': 'false' });
      assert.equal(exitCode, undefined);
      assert.equal(outputs['access-token'], server.tokens[0]);
      assert.equal(server.requests.length, 2);
      // The offset is measured in whole seconds, and may be one too many or too few.
      assertExpiry(outputs['expires-at'], before - 1, 10_900);
      assert.deepEqual(
        annotations.map(({ level }) => level),
        ['warning'],
      );
      assert.match(annotations[0]?.message ?? '', /2 hours behind/);
    }));

  test('warns of fewer scopes than requested, but not of impersonation alone', () =>
    onStage(newApp(), async ({ server, run }) => {
      server.replyScope = () => 'impersonation';
      const fewer = await run();
      assert.equal(fewer.exitCode, undefined);
      assert.equal(fewer.outputs['scopes'], 'impersonation');
      assert.deepEqual(
        fewer.annotations.map(({ level }) => level),
        ['warning'],
      );
      assert.match(fewer.annotations[0]?.message ?? '', /\bsignature\b/);
      server.replyScope = () => 'signature';
      assert.deepEqual((await run()).annotations, []);
      server.replyScope = () => undefined;
      const silent = await run();
      assert.deepEqual([silent.annotations, silent.outputs['scopes']], [[], 'signature impersonation']);
    }));

  test('tells of a retry in a line, and goes on', () =>
    onStage(newApp(), async ({ server, run }) => {
      server.script('token', [{ status: 503, headers: {}, body: '' }]);
      const { plainLines, exitCode, annotations } = await run({ 'lookup-account': 'false' });
      assert.deepEqual([exitCode, annotations], [undefined, []]);
      assert.equal(plainLines.length, 2);
      assert.match(plainLines[0] ?? '', /HTTP 503.* again in [\d.]+ s/);
    }));

  test('exports variables and seals the token when told so', () =>
    onStage(newApp(), async ({ server, app, run }) => {
      const key = Buffer.alloc(32, 1).toString('base64');
      const { exported, outputs, masks } = await run({ 'export-env': 'true', 'sealing-key': key });
      assert.deepEqual(
        { ...exported },
        {
          DOCUSIGN_ACCESS_TOKEN: server.tokens[0],
          DOCUSIGN_ACCOUNT_ID: app.account.account_id,
          DOCUSIGN_BASE_URI: 'https://demo.docusign.net',
          DOCUSIGN_REST_BASE_PATH: 'https://demo.docusign.net/restapi',
        },
      );
      assert.ok(outputs['sealed-token']);
      assert.ok(masks.includes(key));
    }));

  test('sends nothing while an input is wrong, and tells of all at once', () =>
    onStage(newApp(), async ({ server, run }) => {
      const step = await run({ 'integration-key': '', scopes: ';', consent: 'maybe' });
      assertFailed(step, 'invalid_input');
      assert.equal(server.requests.length, 0);
      for (const name of ['integration-key', 'scopes', 'consent']) {
        assert.ok(step.annotations[0]?.message.includes(name));
      }
    }));

  test('tells of a key alone by a code of its own, with the link to its documentation', () =>
    onStage(newApp(), async ({ server, run }) => {
      const env = {
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_ACTION_REPOSITORY: 'acme/docusign-access-token',
        GITHUB_ACTION_REF: 'v1',
      };
      const step = await run({ 'private-key': rsaKeyPair().publicPem }, env);
      assertFailed(step, 'invalid_private_key');
      assert.equal(server.requests.length, 0);
      const link = 'https://github.com/acme/docusign-access-token/blob/v1/docs/errors.md#invalid_private_key';
      assert.ok(step.annotations[0]?.message.endsWith(` ${link}`));
      assert.ok(step.summary.includes(`<${link}>`));
    }));

  test('does not mask a key so short that the mask would blot out the message', () =>
    onStage(newApp(), async ({ run }) => {
      const { masks } = await run({ 'private-key': 'key' });
      assert.deepEqual(masks, []);
    }));
});
