import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { lacksOpenssl } from '../../testing/docusign/openssl.ts';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import { readExample } from '../../testing/project-files.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'keys-outside-github.md'), 'utf8');

interface Result {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function sh(script: string, options: { cwd?: string; env?: Record<string, string> }): Promise<Result> {
  const env = { PATH: process.env['PATH'] ?? '', ...options.env };
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', script], { ...options, env }, (error, stdout, stderr) =>
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end('what is to be signed');
  });
}

suite('how to try a command, on the page about keys outside GitHub,', {
  skip: lacksOpenssl || lacksToolsOfLinux('sh', 'tr', 'sed'),
}, () => {
  const [, tryOut = ''] = /To try one outside a workflow[\s\S]*?```sh\n([\s\S]*?)```/.exec(PAGE) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'try-out-'));
  before(() => {
    for (const name of ['key', 'other']) {
      execFileSync('openssl', ['genrsa', '-out', `${name}.pem`, '2048'], { cwd: folder, stdio: 'ignore' });
    }
    execFileSync('openssl', ['pkey', '-in', 'key.pem', '-pubout', '-out', 'public.pem'], { cwd: folder });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const sign = 'openssl dgst -sha256 -sign key.pem';
  for (const [form, command] of Object.entries({
    bytes: sign,
    'base64 in lines': `${sign} | openssl base64`,
    'base64url without padding': `${sign} | openssl base64 -A | tr -d = | tr +/ -_`,
    "base64 behind Vault's prefix": `printf vault:v1:; ${sign} | openssl base64 -A`,
    'bytes, made of the digest':
      'printf %s "$DOCUSIGN_SIGNING_DIGEST" | openssl base64 -d -A | openssl pkeyutl -sign -inkey key.pem -pkeyopt digest:sha256',
  })) {
    test(`verifies what the action takes: ${form}`, async () => {
      const { exitCode, stdout } = await sh(tryOut, { cwd: folder, env: { COMMAND: command } });
      assert.deepEqual([exitCode, stdout], [0, 'Verified OK\n']);
    });
  }

  test('does not verify the signature of another key, nor that of a command that failed', async () => {
    for (const command of ['openssl dgst -sha256 -sign other.pem', 'exit 7']) {
      const { exitCode, stdout } = await sh(tryOut, { cwd: folder, env: { COMMAND: command } });
      assert.notEqual(exitCode, 0);
      assert.doesNotMatch(stdout, /Verified OK/);
      assert.equal(stdout.includes('The command failed: exit code 7'), command === 'exit 7');
    }
  });
});

suite("the command of Vault's example", { skip: lacksToolsOfLinux('sh', 'curl', 'jq') }, () => {
  const step = readExample('key-in-vault.yml').workflow.jobs['test']?.steps?.find(({ id }) => id === 'docusign');
  const command = String(step?.with?.['signing-command']);

  async function withVault(status: number, body: string): Promise<Result & { readonly sent: string }> {
    let sent = '';
    const server = createServer(async (request, response) => {
      sent = `${request.method} ${request.url} ${request.headers['x-vault-token']} `;
      for await (const chunk of request) sent += chunk;
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const env = { VAULT_ADDR: `http://127.0.0.1:${port}`, VAULT_TOKEN: 'hvs.1', DOCUSIGN_SIGNING_DIGEST: 'YQ==' };
    try {
      return { ...(await sh(command, { env })), sent };
    } finally {
      server.close();
    }
  }

  test('prints the signature', async () => {
    const { exitCode, stdout, sent } = await withVault(200, '{"data":{"signature":"vault:v1:c2ln"}}');
    assert.deepEqual([exitCode, stdout], [0, 'vault:v1:c2ln\n']);
    const [, request = '', json = ''] = /^(.+? .+? .+?) (.*)$/s.exec(sent) ?? [];
    assert.equal(request, 'POST /v1/transit/sign/docusign/sha2-256 hvs.1');
    assert.deepEqual(JSON.parse(json), { input: 'YQ==', prehashed: true, signature_algorithm: 'pkcs1v15' });
  });

  for (const [what, status, body, expected] of [
    [
      'the errors of Vault',
      403,
      '{"errors":["1 error occurred:","permission denied"]}',
      /Vault says: .*permission denied/,
    ],
    ['that there is no signature', 200, '{}', /Vault says: nothing/],
    ['that a proxy answered', 502, '<html>', /The requested URL returned error: 502/],
  ] as const) {
    test(`fails and shows ${what}`, async () => {
      const { exitCode, stdout, stderr } = await withVault(status, body);
      assert.notEqual(exitCode, 0);
      assert.equal(stdout, '');
      assert.match(stderr, expected);
    });
  }
});
