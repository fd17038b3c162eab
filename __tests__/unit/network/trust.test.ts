import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { NetworkFailure } from '../../../src/network/network-failure.ts';
import { withTrust } from '../../../src/network/trust.ts';
import { createAuthority } from '../../../testing/network/certificates.ts';

const ORIGIN = new URL('https://127.0.0.1:1');
const untrusted = { nodeCode: 'SELF_SIGNED_CERT_IN_CHAIN' } as unknown as NetworkFailure;
const authority = createAuthority();

async function uselessAs(path: string): Promise<unknown> {
  const before = process.env['NODE_EXTRA_CA_CERTS'];
  process.env['NODE_EXTRA_CA_CERTS'] = path;
  try {
    return (await withTrust(untrusted, ORIGIN)).trust;
  } finally {
    if (before === undefined) {
      delete process.env['NODE_EXTRA_CA_CERTS'];
    } else {
      process.env['NODE_EXTRA_CA_CERTS'] = before;
    }
  }
}

suite('what is known of trust', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'trust-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [useless, content] of [
    ['another-authority', authority.certPem],
    ['no-authority', authority.issue({ names: ['proxy.example.com'] }).cert],
    ['der', new X509Certificate(authority.certPem).raw],
    ['key', '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n'],
    ['not-pem', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
    ['not-pem', '<html>Sign in</html>'],
  ] as const) {
    test(`is what its file contains: ${useless}, ${content.toString().slice(0, 6)}`, async () => {
      const file = join(folder, 'authority.pem');
      writeFileSync(file, content);
      assert.deepEqual(await uselessAs(file), { systemStoreHelps: false, useless });
    });
  }

  test('is that its path is none, or a folder', async () => {
    assert.deepEqual(await uselessAs(join(folder, 'none.pem')), { systemStoreHelps: false, useless: 'missing' });
    assert.deepEqual(await uselessAs(folder), { systemStoreHelps: false, useless: 'folder' });
    assert.deepEqual(await uselessAs(folder + '/x'.repeat(4096)), { systemStoreHelps: false, useless: 'unreadable' });
    assert.deepEqual(await uselessAs('"/authority.pem"'), { systemStoreHelps: false, useless: 'quoted' });
    assert.deepEqual(await uselessAs('$HOME/authority.pem'), { systemStoreHelps: false, useless: 'unexpanded' });
  });

  test('is not asked after another failure', async () => {
    const failure = { nodeCode: 'CERT_HAS_EXPIRED' } as unknown as NetworkFailure;
    assert.equal(await withTrust(failure, ORIGIN), failure);
  });
});
