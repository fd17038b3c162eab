import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { suite, test } from 'node:test';
import { HttpClient } from '../../../src/network/http-client.ts';
import { withPort } from '../../../testing/network/connect-faults.ts';
import { captureStep } from '../captured-step.ts';
import { approachDeadline, FakeTime, GET, REMAINING_MS } from '../docusign/support.ts';
import { atOnce, closeOf, failureIn } from './endings.ts';

/** Runs a test's body with a client as these settings of the runner make it. */
async function withClient(
  settings: { https_proxy: string; no_proxy?: string },
  body: (client: HttpClient, time: FakeTime) => unknown = () => {},
): Promise<void> {
  await captureStep({ HTTPS_PROXY: '', no_proxy: '', NO_PROXY: '', ...settings }, async () => {
    const time = new FakeTime();
    const client = await HttpClient.open('https://account-d.docusign.com', time.surroundings, async () => {});
    try {
      await body(client, time);
    } finally {
      client.close();
    }
  });
}

suite('the proxy that the runner is set to use', () => {
  for (const https_proxy of ['http://', 'http://:3128', ':::', 'socks5://127.0.0.1:1080', '"http://127.0.0.1:3128"']) {
    test(`is no address: ${https_proxy}`, async () => {
      const failure = { code: 'proxy_unreachable', temporary: false, nodeCode: 'ERR_INVALID_URL', endsEarly: false };
      assert.deepEqual(await failureIn(withClient({ https_proxy })), failure);
    });
  }

  for (const https_proxy of ['', 'http://127.0.0.1:3128', 'proxy:3128', 'user:pass@proxy:3128', 'https://proxy']) {
    test(`may be ${https_proxy || 'none'}`, () => withClient({ https_proxy }));
  }

  test('is passed by where no_proxy says so, whatever it is', () =>
    withClient({ https_proxy: ':::', no_proxy: '.docusign.com' }));

  test('may have an IPv6 address', () =>
    withClient({ https_proxy: 'http://[::1]:1' }, async (client) => {
      // Which code it is depends on whether this machine knows IPv6; a name that nobody knows it is not.
      const { code, nodeCode } = await failureIn(client.send(GET));
      assert.equal(code, 'proxy_unreachable');
      assert.match(nodeCode ?? '', /^(ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH|EHOSTUNREACH)$/);
    }));

  for (const [proxyStatus, temporary] of [
    [403, false],
    [404, false],
    [407, false],
    [429, true],
    [500, true],
    [502, true],
  ] as const) {
    test(`refuses for ${temporary ? 'now' : 'good'} by ${proxyStatus}`, async () => {
      const proxy = createServer((socket) => {
        socket.on('error', () => {}).once('data', () => socket.end(`HTTP/1.1 ${proxyStatus} No\r\n\r\n`));
      });
      await once(proxy.unref().listen(0, '127.0.0.1'), 'listening');
      const { port } = proxy.address() as AddressInfo;
      await withClient({ https_proxy: `http://127.0.0.1:${port}` }, async (client, { waitsMs }) => {
        const facts = { proxyStatus, proxySchemes: [], proxyGotPassword: false };
        assert.deepEqual(await failureIn(client.send(GET)), { code: 'proxy_refused', temporary, ...facts });
        assert.equal(waitsMs.length, temporary ? 3 : 0);
      });
    });
  }

  test('is what an attempt fails of where it never answers, and is let go', (t) =>
    withPort('mute', ({ port, connected }) =>
      withClient({ https_proxy: `http://127.0.0.1:${port}` }, async (client, time) => {
        approachDeadline(t, time);
        const failure = failureIn(client.send(GET));
        const closed = closeOf(await connected);
        t.mock.timers.tick(REMAINING_MS);
        assert.deepEqual(await atOnce(failure), { code: 'proxy_unreachable', temporary: true });
        await closed;
      }),
    ));

  test('is let go with the client', () =>
    withPort('mute', ({ port, connected }) =>
      withClient({ https_proxy: `http://127.0.0.1:${port}` }, async (client) => {
        client.send(GET).catch(() => {});
        const closed = closeOf(await connected);
        client.close();
        await closed;
      }),
    ));

  for (const fault of ['an interim answer', 'an interim answer, then another protocol'] as const) {
    test(`is neither waited for nor kept where all that it gives is ${fault}`, { timeout: 20_000 }, () =>
      withPort(fault, ({ port, connected }) =>
        withClient({ https_proxy: `http://127.0.0.1:${port}` }, async (client) => {
          const closed = connected.then(closeOf);
          assert.deepEqual(await failureIn(client.send(GET)), { code: 'proxy_unreachable', temporary: true });
          await closed;
        }),
      ),
    );
  }

  test('is not blamed for a server that is silent behind it, though its first connection broke', async (t) => {
    const asked = Promise.withResolvers<void>();
    let connections = 0;
    const proxy = createServer((socket) => {
      connections += 1;
      socket
        .unref()
        .on('error', () => {})
        .once('data', () => {
          if (connections === 1) socket.destroy();
          else socket.once('data', () => asked.resolve()).write('HTTP/1.1 200 OK\r\n\r\n');
        });
    });
    await once(proxy.unref().listen(0, '127.0.0.1'), 'listening');
    const { port } = proxy.address() as AddressInfo;
    await withClient({ https_proxy: `http://127.0.0.1:${port}` }, async (client, time) => {
      // Enough for one retry.
      time.pass(28_500);
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const failure = failureIn(client.send(GET));
      await asked.promise;
      t.mock.timers.tick(1500);
      assert.deepEqual(await atOnce(failure), { code: 'timed_out', temporary: true });
    });
  });
});
