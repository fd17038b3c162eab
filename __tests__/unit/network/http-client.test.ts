import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { MAX_REPLY_BYTES } from '../../../src/network/http-reply.ts';
import { NetworkError } from '../../../src/network/network-failure.ts';
import { answering, GET, withServer } from '../docusign/support.ts';

suite('a request', () => {
  test('goes out with its body, over one connection for all of them', () =>
    withServer(
      (request, response) => request.pipe(response),
      async ({ client, counted }) => {
        const post = { method: 'POST', path: '/y?z=1', headers: { 'x-test': '1' }, body: async () => 'ü=1' } as const;
        assert.equal((await client.send(post)).body, 'ü=1');
        assert.equal((await client.send(GET)).body, '');
        assert.deepEqual(counted, { requests: 2, connections: 1 });
      },
    ));

  test('makes its body anew for each attempt', () =>
    withServer(answering([503, 503]), async ({ client }) => {
      let made = 0;
      const body = async (): Promise<string> => `${++made}`;
      assert.equal((await client.send({ ...GET, method: 'POST', body })).status, 200);
      assert.equal(made, 3);
    }));

  test('whose body takes long is not sent before, and its deadline waits', () =>
    withServer(answering([503]), async ({ client, time, counted }) => {
      let made = 0;
      const body = async (): Promise<string> => {
        made += 1;
        time.pass(20_000);
        assert.equal(counted.connections, made - 1 === 0 ? 0 : 1);
        return `${made}`;
      };
      assert.equal((await client.send({ ...GET, method: 'POST', body, bodyFirst: true })).status, 200);
      assert.deepEqual([made, counted.requests], [2, 2]);
    }));

  test('whose body cannot be made fails for that reason, and is not sent', () =>
    withServer(answering([]), async ({ client, counted }) => {
      const body = () => Promise.reject(new RangeError('no body'));
      await assert.rejects(client.send({ ...GET, method: 'POST', body }), RangeError);
      assert.equal(counted.requests, 0);
    }));
});

suite('a reply', () => {
  for (const status of [200, 204, 301, 302, 307, 308, 400, 401, 403, 404, 408, 444, 499]) {
    test(`of ${status} is taken as it is, once`, () =>
      withServer(answering([status], { location: 'https://elsewhere.invalid/' }), async ({ client, counted }) => {
        assert.equal((await client.send(GET)).status, status);
        assert.equal(counted.requests, 1);
      }));
  }

  test('of 64 KiB is read, and of a byte more it is not', () =>
    withServer(
      (request, response) => response.end('.'.repeat(Number(request.url?.slice(1)))),
      async ({ client }) => {
        const sized = async (bytes: number) => (await client.send({ ...GET, path: `/${bytes}` })).body?.length;
        assert.equal(await sized(MAX_REPLY_BYTES), MAX_REPLY_BYTES);
        assert.equal(await sized(MAX_REPLY_BYTES + 1), undefined);
      },
    ));

  test('that never ends is given up', () =>
    withServer(
      (_, response) => {
        const pour = (): void => {
          while (!response.destroyed && response.write(' '.repeat(16_384)));
        };
        response.on('drain', pour);
        pour();
      },
      async ({ client }) => assert.equal((await client.send(GET)).body, undefined),
    ));
});

suite('a retry', () => {
  for (const status of [429, 500, 502, 503, 504, 599]) {
    test(`follows ${status}, three times at most, with waits that grow`, () =>
      withServer(answering([status, status, status, status, status]), async ({ client, time, retries, counted }) => {
        assert.equal((await client.send(GET)).status, status);
        assert.equal(counted.requests, 4);
        assert.deepEqual(time.waitsMs, [375, 750, 1500]);
        assert.deepEqual(
          retries.map(({ reason, waitMs, number }) => ['status' in reason && reason.status, waitMs, number]),
          [
            [status, 375, 1],
            [status, 750, 2],
            [status, 1500, 3],
          ],
        );
      }));
  }

  test('draws on one budget for all requests', () =>
    withServer(answering([500, 500, 200, 500, 500, 500]), async ({ client, counted }) => {
      assert.equal((await client.send(GET)).status, 200);
      assert.equal((await client.send(GET)).status, 500);
      assert.equal(counted.requests, 5);
    }));

  test('waits as long as Retry-After asks', () =>
    withServer(answering([429], { 'retry-after': '7' }), async ({ client, time }) => {
      assert.equal((await client.send(GET)).status, 200);
      assert.deepEqual(time.waitsMs, [7000]);
    }));

  test('is not made when Retry-After lies beyond the deadline', () =>
    withServer(answering([429], { 'retry-after': '31' }), async ({ client, time, counted }) => {
      assert.equal((await client.send(GET)).status, 429);
      assert.equal(counted.requests, 1);
      assert.deepEqual(time.waitsMs, []);
    }));

  test('is not made when the deadline of all requests would come first', () =>
    withServer(answering([200, 503]), async ({ client, time, counted }) => {
      assert.equal((await client.send(GET)).status, 200);
      time.pass(29_700);
      assert.equal((await client.send(GET)).status, 503);
      assert.equal(counted.requests, 2);
    }));

  test('follows a connection that breaks, and then the failure says so', () =>
    withServer(
      (request) => request.socket.destroy(),
      async ({ client, retries, counted }) => {
        await assert.rejects(client.send(GET), (error) => {
          assert.ok(error instanceof NetworkError);
          assert.equal(error.networkFailure.code, 'connection_lost');
          return true;
        });
        assert.equal(counted.requests, 4);
        assert.equal(retries.length, 3);
      },
    ));

  test('follows a reply that breaks off in the middle', () =>
    withServer(
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy());
      },
      async ({ client }) => {
        await assert.rejects(client.send(GET), NetworkError);
      },
    ));
});
