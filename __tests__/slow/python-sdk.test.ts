import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { promisify } from 'node:util';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import { readExample } from '../../testing/project-files.ts';

const ACCOUNT_ID = '624e3e00-37d1-4b1c-8a6b-6d4ac4dd3cd9';
const steps = readExample('integration-tests-python-sdk.yml').workflow.jobs['test']?.steps ?? [];
const script = steps.find(({ run = '' }) => run.includes('ApiClient'))?.run ?? assert.fail('no client');
const folder = mkdtempSync(join(tmpdir(), 'python-sdk-'));

/** Installs the SDK from the registry, as the example does; says why not, where it can't. */
function lacksSdk(): string | false {
  const lacking = lacksToolsOfLinux('bash', 'python3');
  if (lacking) return lacking;
  const made = spawnSync('python3', ['-m', 'venv', join(folder, '.venv')]);
  if (made.status !== 0) return 'this Python makes no virtual environments';
  const pip = join(folder, '.venv', 'bin', 'pip');
  const installed = spawnSync(pip, ['install', '--quiet', 'docusign-esign==6.1.0'], { timeout: 180_000 });
  return installed.status !== 0 && 'the package registry of Python is out of reach';
}

suite("DocuSign's Python SDK", { skip: lacksSdk() }, () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('made as in the example, sends the token to the account that the action reports, and nowhere else', async () => {
    const requests: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      requests.push(request);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ accountIdGuid: ACCOUNT_ID }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const env = {
        PATH: process.env['PATH'],
        DOCUSIGN_ACCESS_TOKEN: 'a-token',
        DOCUSIGN_ACCOUNT_ID: ACCOUNT_ID,
        DOCUSIGN_REST_BASE_PATH: `http://127.0.0.1:${port}/restapi`,
      };
      await promisify(execFile)('bash', ['-e', '-c', script], { cwd: folder, env });
      assert.deepEqual(
        requests.map(({ method, url, headers }) => [method, url, headers.authorization]),
        [['GET', `/restapi/v2.1/accounts/${ACCOUNT_ID}`, 'Bearer a-token']],
      );
    } finally {
      server.close();
    }
  });
});
