import assert from 'node:assert/strict';
import { test } from 'node:test';
import { behindProxy } from '../../testing/behind-proxy.ts';
import { failureOf } from '../../testing/scene.ts';

test('a certificate by an authority of the own network is trusted once NODE_EXTRA_CA_CERTS names it, and only then', () =>
  behindProxy({}, async ({ scene, proxy, run }) => {
    const lax = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    failureOf(await run({ NODE_EXTRA_CA_CERTS: '', ...lax }), 'certificate_rejected');
    // One more handshake shows whether the machine's own store would do.
    assert.deepEqual([proxy.connects.length, scene.server.requests.length], [2, 0]);
    const result = await run(lax);
    assert.equal(result.exitCode, 0, result.log);
    assert.equal(result.plainLines.length, 1, 'Node warns of the variable, unless the action takes it away');
  }));
