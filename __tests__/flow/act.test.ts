import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { newApp } from '../../testing/docusign/credentials.ts';
import { DocusignServer } from '../../testing/docusign/server.ts';
import { assertHarmless } from '../../testing/runner/no-leak.ts';
import { STEP_NODE } from '../../testing/runner/step-process.ts';
import { ACTION, urlIn } from '../../testing/scene.ts';

const SEALING_KEY = randomBytes(32).toString('base64');

const WORKFLOW = `
on: push
jobs:
  refused:
    runs-on: ubuntu-latest
    steps:
      - id: docusign
        continue-on-error: true
        uses: acme/docusign-access-token@v1
        with:
          integration-key: \${{ vars.REFUSED_INTEGRATION_KEY }}
          user-id: \${{ vars.REFUSED_USER_ID }}
          private-key: \${{ secrets.PRIVATE_KEY }}
          oauth-host: \${{ vars.OAUTH_HOST }}
      - run: test "$ERROR" = consent_required
        env:
          ERROR: \${{ steps.docusign.outputs.error }}
  token:
    runs-on: ubuntu-latest
    outputs:
      sealed-token: \${{ steps.docusign.outputs.sealed-token }}
      access-token: \${{ steps.docusign.outputs.access-token }}
    steps:
      - id: docusign
        uses: acme/docusign-access-token@v1
        with:
          integration-key: \${{ vars.INTEGRATION_KEY }}
          user-id: \${{ vars.USER_ID }}
          private-key: \${{ secrets.PRIVATE_KEY }}
          oauth-host: \${{ vars.OAUTH_HOST }}
          sealing-key: \${{ secrets.SEALING_KEY }}
      # As a careless program does, which also knows the other spellings of the key.
      - run: |
          printf 'the key:\\n%s\\n' "$KEY"
          printf 'the same key:\\n%s\\n' "$(printf '%s' "$KEY" | node -e "
            const { createPrivateKey } = require('node:crypto');
            const key = createPrivateKey(require('node:fs').readFileSync(0));
            process.stdout.write(key.export({ type: 'pkcs8', format: 'pem' }));
          ")"
          echo "the token: $TOKEN"
        env:
          KEY: \${{ secrets.PRIVATE_KEY }}
          TOKEN: \${{ steps.docusign.outputs.access-token }}
  tests:
    needs: token
    runs-on: ubuntu-latest
    steps:
      - id: docusign
        uses: acme/docusign-access-token/unseal@v1
        with:
          sealed-token: \${{ needs.token.outputs.sealed-token }}
          sealing-key: \${{ secrets.SEALING_KEY }}
      - run: |
          test -n "$TOKEN"
          test "$TOKEN" = "$PLAIN"
          echo "the token: $TOKEN"
        env:
          TOKEN: \${{ steps.docusign.outputs.access-token }}
          PLAIN: \${{ needs.token.outputs.access-token }}
`;

const act = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'act'))
  .find(isProgram);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why not, if act can't run here. */
const skip = act === undefined && 'act is not on the path: go install github.com/nektos/act@v0.2.89';

/** Runs act with the host as its machine, and returns its log. */
async function runAct(folder: string, args: readonly string[], secrets: Record<string, string>): Promise<string> {
  const child = spawn(act ?? '', args, {
    cwd: folder,
    // Secrets are given by name alone: their values come from here.
    env: { ...secrets, HOME: join(folder, 'home'), PATH: [dirname(STEP_NODE), process.env['PATH']].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  assert.equal(exitCode, 0, stdout + stderr);
  return stdout + stderr;
}

/** A repository with the workflow, and the action as a runner downloads it. */
async function inRepository<T>(body: (folder: string, action: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'act-'));
  try {
    const [workflows, action] = [join(folder, '.github', 'workflows'), join(folder, 'action')];
    for (const path of [workflows, action, join(folder, 'home')]) mkdirSync(path, { recursive: true });
    writeFileSync(join(workflows, 'workflow.yml'), WORKFLOW);
    for (const name of ['action.yml', 'dist', 'unseal'])
      cpSync(join(ACTION, name), join(action, name), { recursive: true });
    return await body(folder, action);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

suite('the real act', () => {
  test('runs the action: a token, a link to the consent page, two jobs, and no secret in the log', {
    skip,
  }, async (t) => {
    const server = await DocusignServer.start();
    try {
      // All apps of the stand-in's share a key.
      const [app, refused] = [newApp(), newApp({ consent: [] })];
      server.register(app);
      server.register(refused);
      const variables = {
        INTEGRATION_KEY: app.integrationKey,
        USER_ID: app.userId,
        REFUSED_INTEGRATION_KEY: refused.integrationKey,
        REFUSED_USER_ID: refused.userId,
        OAUTH_HOST: server.origin,
      };
      const secrets = { PRIVATE_KEY: app.keys.pkcs1Pem, SEALING_KEY };
      const log = await inRepository((folder, action) =>
        runAct(
          folder,
          [
            'push',
            ...['--platform', 'ubuntu-latest=-self-hosted'],
            ...['--local-repository', `acme/docusign-access-token@v1=${action}`],
            ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
            ...Object.keys(secrets).flatMap((name) => ['--secret', name]),
          ],
          secrets,
        ),
      );
      const [token = assert.fail('no token was asked for')] = server.tokens;
      const assertions = server.requests.map(({ body }) => new URLSearchParams(body).get('assertion') ?? '');
      assertHarmless(log, 'log of act', { keys: [app.keys.privateKey], texts: [token, SEALING_KEY, ...assertions] });
      const consentLine = log.split('\n').find((line) => line.includes('Consent page: ')) ?? assert.fail(log);
      const url = new URL(urlIn(consentLine, /\/oauth\/auth\?/));
      assert.equal(url.searchParams.get('client_id'), refused.integrationKey);
      assert.equal(url.searchParams.get('scope'), 'signature impersonation');
      // Each line of the key was printed, and masked: 27 of PKCS#1, 28 of PKCS#8.
      const masked = log.split('\n').filter((line) => /\| \*\*\*\s*$/.test(line));
      assert.equal(masked.length, [app.keys.pkcs1Pem, app.keys.pkcs8Pem].join('').trim().split('\n').length, log);
      assert.equal(log.match(/the token: \*\*\*/g)?.length, 2, log);
      t.diagnostic(spawnSync(act ?? '', ['--version'], { encoding: 'utf8' }).stdout.trim());
      t.diagnostic(consentLine.trim());
      t.diagnostic(`${masked.length} lines of the key, printed by a later step, are ***`);
    } finally {
      await server.close();
    }
  });
});
