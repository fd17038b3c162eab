import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { HttpClient } from '../../../src/network/http-client.ts';
import { type NetworkCode, NetworkError } from '../../../src/network/network-failure.ts';
import { DocusignServer } from '../../../testing/docusign/server.ts';
import { createAuthority, trusting } from '../../../testing/network/certificates.ts';
import { certificateFaults, type connectFaults, withPort } from '../../../testing/network/connect-faults.ts';
import { ConnectProxy } from '../../../testing/network/proxy.ts';
import { runScript, source } from '../child-process.ts';
import { approachDeadline, FakeTime, GET, REMAINING_MS } from '../docusign/support.ts';

const HOST = 'account-d.docusign.com';
const authority = createAuthority();

/**
 * Sends requests in a process of its own, since whom Node trusts is settled when it starts.
 *
 * @param origins - One client for each; two requests a client.
 * @returns Statuses, or the networkFailure in their place.
 */
async function sentTo(origins: readonly string[], env: Record<string, string> = {}): Promise<unknown[][]> {
  const script = `
    import { HttpClient } from ${source('network/http-client.ts')};
    const surroundings = { now: Date.now, elapsed: () => performance.now(), random: Math.random, sleep: async () => {} };
    const results = [];
    for (const origin of ${JSON.stringify(origins)}) {
      const client = new HttpClient(origin, surroundings, () => {});
      const outcomes = [];
      for (const path of ['/oauth/userinfo', '/oauth/userinfo']) {
        const sent = client.send({ method: 'GET', path, headers: {} });
        outcomes.push(await sent.then(({ status }) => status, (error) => error.networkFailure ?? String(error)));
      }
      client.close();
      results.push(outcomes);
    }
    console.log(JSON.stringify(results));`;
  let stdout = '';
  await trusting(authority, async (trust) => {
    // Node warns of NODE_TLS_REJECT_UNAUTHORIZED; it is the action that takes it away.
    const ended = await runScript(script, { ...trust, ...env, NODE_NO_WARNINGS: '1' });
    assert.equal(ended.stderr, '');
    stdout = ended.stdout;
  });
  return JSON.parse(stdout);
}

suite('a connection by TLS', () => {
  test('serves two requests', async () => {
    const server = await DocusignServer.start({ tls: authority.issue({ names: ['127.0.0.1'] }) });
    try {
      assert.deepEqual(await sentTo([server.origin]), [[401, 401]]);
      assert.equal(server.connections, 1);
    } finally {
      await server.close();
    }
  });

  for (const [name, proxyName, https] of [
    ['reached by http', '127.0.0.1', false],
    ['reached by https, at its IP address', '127.0.0.1', true],
    ['reached by https, by its name', 'localhost', true],
  ] as const) {
    test(`serves two requests through the proxy of the runner, ${name}`, async () => {
      const server = await DocusignServer.start({ host: HOST, tls: authority.issue({ names: [HOST] }) });
      const resolve = { [`${HOST}:443`]: { host: '127.0.0.1', port: server.port } };
      const proxy = await ConnectProxy.start({
        resolve,
        ...(https && { tls: authority.issue({ names: [proxyName] }) }),
      });
      try {
        const env = { https_proxy: proxy.url.replace('127.0.0.1', proxyName), no_proxy: '', NO_PROXY: '' };
        assert.deepEqual(await sentTo([`https://${HOST}`], env), [[401, 401]]);
        assert.deepEqual([proxy.connects, server.connections], [[{ target: `${HOST}:443` }], 1]);
      } finally {
        await Promise.all([proxy.close(), server.close()]);
      }
    });
  }

  test('is not made with a proxy that nobody vouches for', async () => {
    const proxy = await ConnectProxy.start({ tls: authority.issue({ names: ['another-host.example.com'] }) });
    try {
      const env = { https_proxy: proxy.url, no_proxy: '', NO_PROXY: '', NODE_TLS_REJECT_UNAUTHORIZED: '0' };
      const nodeCode = 'ERR_TLS_CERT_ALTNAME_INVALID';
      const networkFailure = { code: 'proxy_unreachable', temporary: false, nodeCode };
      assert.deepEqual(await sentTo([`https://${HOST}`], env), [[networkFailure, networkFailure]]);
      assert.deepEqual(proxy.connects, []);
    } finally {
      await proxy.close();
    }
  });

  test('is not made with a server that nobody vouches for, even where NODE_TLS_REJECT_UNAUTHORIZED asks for it', async () => {
    const faults = Object.values(certificateFaults);
    const servers = await Promise.all(
      faults.map((fault) => DocusignServer.start({ tls: fault(authority, '127.0.0.1') })),
    );
    try {
      const origins = servers.map(({ origin }) => origin);
      const outcomes = await sentTo(origins, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
      const nodeCodes = [
        'CERT_HAS_EXPIRED',
        'CERT_NOT_YET_VALID',
        'DEPTH_ZERO_SELF_SIGNED_CERT',
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
        'ERR_TLS_CERT_ALTNAME_INVALID',
      ];
      const expected = nodeCodes.map((nodeCode) => ({ code: 'certificate_rejected', temporary: false, nodeCode }));
      assert.deepEqual(
        outcomes,
        expected.map((networkFailure) => [networkFailure, networkFailure]),
      );
      assert.deepEqual(
        servers.map(({ requests, connections }) => [requests.length, connections]),
        servers.map(() => [0, 2]),
      );
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  });
});

suite('a port that speaks no TLS', () => {
  for (const [fault, code] of [
    ['refused', 'connection_refused'],
    ['reset in the handshake', 'connection_lost'],
    ['closed in the handshake', 'connection_lost'],
    ['another protocol', 'connection_lost'],
    ['HTTP without TLS', 'connection_lost'],
  ] as const satisfies (readonly [keyof typeof connectFaults, string])[]) {
    test(`interrupts: ${fault}`, () =>
      withPort(fault, async ({ port }) => {
        const time = new FakeTime();
        const client = new HttpClient(`https://127.0.0.1:${port}`, time.surroundings, () => {});
        await assertInterrupted(client.send(GET), code);
        assert.equal(time.waitsMs.length, 3);
        client.close();
      }));
  }

  test('interrupts when the time is over: mute', (t) =>
    withPort('mute', async ({ port, connected }) => {
      const time = new FakeTime();
      const client = new HttpClient(`https://127.0.0.1:${port}`, time.surroundings, () => {});
      approachDeadline(t, time);
      const sent = client.send(GET);
      await connected;
      t.mock.timers.tick(REMAINING_MS);
      await assertInterrupted(sent, 'timed_out');
      assert.deepEqual(time.waitsMs, []);
      client.close();
    }));
});

suite('a proxy that never answers', () => {
  test('is named as what an attempt failed of', (t) =>
    withPort('mute', async ({ port, connected }) => {
      const before = { https_proxy: process.env['https_proxy'], no_proxy: process.env['no_proxy'] };
      Object.assign(process.env, { https_proxy: `http://127.0.0.1:${port}`, no_proxy: '' });
      const time = new FakeTime();
      const client = new HttpClient(`https://${HOST}`, time.surroundings, () => {});
      try {
        approachDeadline(t, time);
        const sent = client.send(GET);
        await connected;
        t.mock.timers.tick(REMAINING_MS);
        await assertInterrupted(sent, 'proxy_unreachable');
      } finally {
        client.close();
        for (const [name, value] of Object.entries(before)) {
          if (value === undefined) {
            delete process.env[name];
          } else {
            process.env[name] = value;
          }
        }
      }
    }));
});

async function assertInterrupted(sent: Promise<unknown>, code: NetworkCode): Promise<void> {
  await assert.rejects(sent, (error) => {
    assert.ok(error instanceof NetworkError);
    assert.deepEqual([error.networkFailure.code, error.networkFailure.temporary], [code, true]);
    return true;
  });
}
