import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { NetworkFailure } from '../../../src/network/network-failure.ts';
import { withTrust } from '../../../src/network/trust.ts';
import { createAuthority } from '../../../testing/network/certificates.ts';
import { captureStep } from '../captured-step.ts';

const ORIGIN = new URL('https://127.0.0.1:1');
const untrusted = { nodeCode: 'SELF_SIGNED_CERT_IN_CHAIN' } as unknown as NetworkFailure;
const authority = createAuthority();

async function uselessAs(path: string): Promise<unknown> {
  let trust: unknown;
  await captureStep({ NODE_EXTRA_CA_CERTS: path }, async () => {
    ({ trust } = await withTrust(untrusted, ORIGIN));
  });
  return trust;
}

suite('what is known of trust', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'trust-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [seen, useless, content] of [
    ['an authority', 'another-authority', authority.certPem],
    ["a server's certificate", 'no-authority', authority.issue({ names: ['proxy.example.com'] }).cert],
    ['DER', 'der', new X509Certificate(authority.certPem).raw],
    ['a public key', 'key', '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n'],
    ['a damaged certificate', 'not-pem', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
    ['a web page', 'not-pem', '<html>Sign in</html>'],
  ] as const) {
    test(`is what its file contains: ${seen}`, async () => {
      const file = join(folder, 'authority.pem');
      writeFileSync(file, content);
      assert.deepEqual(await uselessAs(file), { systemStoreHelps: false, useless });
    });
  }

  test('is that its path is none, or a folder', async () => {
    assert.deepEqual(await uselessAs(join(folder, 'none.pem')), { systemStoreHelps: false, useless: 'missing' });
    assert.deepEqual(await uselessAs('/x'.repeat(4096)), { systemStoreHelps: false, useless: 'missing' });
    assert.deepEqual(await uselessAs(folder), { systemStoreHelps: false, useless: 'folder' });
    assert.deepEqual(await uselessAs('"/authority.pem"'), { systemStoreHelps: false, useless: 'quoted' });
    assert.deepEqual(await uselessAs('$HOME/authority.pem'), { systemStoreHelps: false, useless: 'unexpanded' });
  });

  test('is that it cannot be read', {
    skip: !existsSync('/proc/self/mem') && 'only Linux has such a file',
  }, async () => {
    assert.deepEqual(await uselessAs('/proc/self/mem'), { systemStoreHelps: false, useless: 'unreadable' });
  });

  test('is not asked after another failure', async () => {
    const failure = { nodeCode: 'CERT_HAS_EXPIRED' } as unknown as NetworkFailure;
    assert.equal(await withTrust(failure, ORIGIN), failure);
  });
});
