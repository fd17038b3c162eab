import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { HttpClient } from '../../../src/network/http-client.ts';
import { NetworkError, type NetworkFailure } from '../../../src/network/network-failure.ts';
import { withPort } from '../../../testing/network/connect-faults.ts';
import { captureStep } from '../captured-step.ts';
import { approachDeadline, FakeTime, GET, REMAINING_MS } from '../docusign/support.ts';

/** Runs a test's body with a client as these settings of the runner make it. */
async function withClient(
  settings: { https_proxy: string; no_proxy?: string },
  body: (client: HttpClient, time: FakeTime) => unknown = () => {},
): Promise<void> {
  await captureStep({ HTTPS_PROXY: '', no_proxy: '', NO_PROXY: '', ...settings }, async () => {
    const time = new FakeTime();
    const client = new HttpClient('https://account-d.docusign.com', time.surroundings, () => {});
    try {
      await body(client, time);
    } finally {
      client.close();
    }
  });
}

function isFailure(expected: NetworkFailure): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof NetworkError, String(error));
    assert.deepEqual(error.networkFailure, expected);
    return true;
  };
}

suite('the proxy that the runner is set to use', () => {
  for (const https_proxy of ['http://', 'http://:3128', ':::', 'socks5://127.0.0.1:1080', '"http://127.0.0.1:3128"']) {
    test(`is no address: ${https_proxy}`, () => {
      const failure = isFailure({ code: 'proxy_unreachable', temporary: false, nodeCode: 'ERR_INVALID_URL' });
      return assert.rejects(withClient({ https_proxy }), failure);
    });
  }

  for (const https_proxy of ['', 'http://127.0.0.1:3128', 'proxy:3128', 'user:pass@proxy:3128', 'https://proxy']) {
    test(`may be ${https_proxy || 'none'}`, () => withClient({ https_proxy }));
  }

  test('is passed by where no_proxy says so, whatever it is', () =>
    withClient({ https_proxy: ':::', no_proxy: '.docusign.com' }));

  test('is what an attempt fails of where it never answers', (t) =>
    withPort('mute', ({ port, connected }) =>
      withClient({ https_proxy: `http://127.0.0.1:${port}` }, async (client, time) => {
        approachDeadline(t, time);
        const sent = client.send(GET);
        await connected;
        t.mock.timers.tick(REMAINING_MS);
        await assert.rejects(sent, isFailure({ code: 'proxy_unreachable', temporary: true }));
      }),
    ));
});
