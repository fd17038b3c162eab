import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { suite, test } from 'node:test';
import { setImmediate as immediate } from 'node:timers/promises';
import { HttpClient } from '../../../src/network/http-client.ts';
import { MAX_REPLY_BYTES } from '../../../src/network/http-reply.ts';
import type { NetworkFailure } from '../../../src/network/network-failure.ts';
import { withPort } from '../../../testing/network/connect-faults.ts';
import { answering, approachDeadline, FakeTime, factsOf, GET, REMAINING_MS, withServer } from '../docusign/support.ts';
import { atOnce, closeOf, failureIn } from './endings.ts';

async function firstArrival(counted: { requests: number }): Promise<void> {
  // And a turn more of the loop, for what is answered at once.
  do await immediate();
  while (counted.requests === 0);
}

suite('a request', () => {
  test('goes out with its body and the name and version of this client, over one connection for all of them', () =>
    withServer(
      (request, response) => {
        response.setHeader('x-agent', request.headers['user-agent'] ?? '');
        response.setHeader('x-encoding', request.headers['accept-encoding'] ?? '');
        request.pipe(response);
      },
      async ({ client, counted }) => {
        const post = { method: 'POST', path: '/y?z=1', headers: { 'x-test': '1' }, body: async () => 'ü=1' } as const;
        const { body, headers } = await client.send(post);
        assert.equal(body, 'ü=1');
        const { name, version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
        assert.deepEqual([headers['x-agent'], headers['x-encoding']], [`${name}/${version}`, 'identity']);
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

  test('is not sent before its body is made, and its deadline waits', () =>
    withServer(answering([503]), async ({ client, time, counted }) => {
      let made = 0;
      const body = async (): Promise<string> => {
        made += 1;
        time.pass(31_000);
        assert.equal(counted.connections, made - 1);
        return `${made}`;
      };
      assert.equal((await client.send({ ...GET, method: 'POST', body })).status, 200);
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
  for (const status of [200, 204, 301, 302, 307, 308, 400, 401, 403, 404, 408, 444, 499, 600]) {
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
        assert.equal(await sized(MAX_REPLY_BYTES), 65_536);
        assert.equal(await sized(MAX_REPLY_BYTES + 1), undefined);
      },
    ));

  for (const headers of ['Content-Length: 4', 'Connection: close\r\nContent-Length: 4', 'Transfer-Encoding: chunked']) {
    test(`that is complete counts, whatever comes after it, and then ends its connection: ${JSON.stringify(headers)}`, () =>
      withServer(
        ({ socket, url }) => {
          const body = headers.includes('chunked') ? '4\r\nbody\r\n0\r\n\r\n' : 'body';
          socket.write(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n${body}${decodeURIComponent(url?.slice(1) ?? '')}`);
        },
        async ({ client, counted }) => {
          for (const surplus of [
            ' ',
            '\0',
            '<!-- injected -->',
            '0\r\n\r\n',
            'HTTP/1.1 200 OK\r\n\r\n',
            '.'.repeat(9999),
          ]) {
            counted.connections = 0;
            counted.requests = 0;
            for (const _ of [1, 2]) {
              assert.equal((await client.send({ ...GET, path: `/${encodeURIComponent(surplus)}` })).body, 'body');
            }
            assert.deepEqual(counted, { requests: 2, connections: 2 });
          }
        },
      ));
  }

  test('that breaks off before its end counts for nothing', () =>
    withServer(
      ({ socket }) => socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody<!-- injected -->'),
      async ({ client, counted }) => {
        const { code, nodeCode } = await failureIn(client.send(GET));
        assert.equal(code, 'connection_lost');
        assert.match(nodeCode ?? '', /^HPE_/);
        assert.equal(counted.requests, 4);
      },
    ));

  test('that never ends is given up with its connection, though not the client', async () => {
    const closed: Promise<unknown>[] = [];
    const pouring: RequestListener = (request, response) => {
      if (closed.length > 0) {
        response.end('short');
        return;
      }
      closed.push(closeOf(request.socket));
      const pour = (): void => {
        while (!response.destroyed && response.write(' '.repeat(16_384)));
      };
      response.on('drain', pour);
      pour();
    };
    await withServer(pouring, async ({ client, counted }) => {
      assert.equal((await client.send(GET)).body, undefined);
      await Promise.all(closed);
      assert.equal((await client.send(GET)).body, 'short');
      assert.deepEqual(counted, { requests: 2, connections: 2 });
    });
  });
});

suite('a retry', () => {
  for (const status of [429, 500, 502, 503, 504, 599]) {
    test(`follows ${status}, three times at most, with waits that grow`, () =>
      withServer(answering([status, status, status, status, status]), async ({ client, time, retries, counted }) => {
        assert.equal((await client.send(GET)).status, status);
        assert.equal(counted.requests, 4);
        assert.deepEqual(time.waitsMs, [375, 750, 1500]);
        const announced = [1, 2, 3].map((number) => ({ reason: { status }, waitMs: time.waitsMs[number - 1], number }));
        assert.deepEqual(
          retries.map(({ reason, ...retry }) => ({
            ...retry,
            reason: { status: reason.kind === 'reply' && reason.status },
          })),
          announced,
        );
      }));
  }

  test('follows a connection that breaks, and then the failure says of which request', () =>
    withServer(
      (request) => request.socket.destroy(),
      async ({ client, counted }) => {
        const { code, path } = await factsOf<NetworkFailure>(client.send(GET));
        assert.deepEqual([code, path], ['connection_lost', '/x']);
        assert.equal(counted.requests, 4);
      },
    ));

  test('draws on one budget for all requests', () =>
    withServer(answering([500, 500, 200, 500, 500, 500]), async ({ client, counted }) => {
      assert.equal((await client.send(GET)).status, 200);
      assert.equal((await client.send(GET)).status, 500);
      assert.equal(counted.requests, 5);
    }));

  for (const [random, waitsMs] of [
    [0, [250, 500, 1000]],
    [1 - 2 ** -20, [500, 1000, 2000]],
  ] as const) {
    test(`waits for half of its time to all of it: ${random}`, () =>
      withServer(
        answering([503, 503, 503]),
        async ({ client, time }) => {
          assert.equal((await client.send(GET)).status, 200);
          assert.deepEqual(time.waitsMs.map(Math.round), waitsMs);
        },
        { time: new FakeTime(random) },
      ));
  }

  const date = 'Fri, 15 Jan 2027 12:00:00 GMT';
  for (const [name, retryAfter, waitMs] of [
    ['a number of seconds', '3', 3000],
    ['a date, by the clock of the server', 'Fri, 15 Jan 2027 12:00:09 GMT', 9000],
    ['the past', 'Fri, 15 Jan 2027 11:00:00 GMT', 375],
    ['less than it would take anyway', '0', 375],
    ['what nobody can read', 'soon', 375],
    ['all that leaves a second for the attempt', '29', 29_000],
    ['more than that', '30', undefined],
    ['a date in an hour', 'Fri, 15 Jan 2027 13:00:00 GMT', undefined],
  ] as const) {
    test(`obeys Retry-After where it is ${name}`, () =>
      withServer(answering([503], { 'retry-after': retryAfter, date }), async ({ client, time }) => {
        assert.equal((await client.send(GET)).status, waitMs === undefined ? 503 : 200);
        assert.deepEqual(time.waitsMs, waitMs === undefined ? [] : [waitMs]);
      }));
  }

  test('takes its wait from the time of the requests that follow', () =>
    withServer(answering([503, 200, 429], { 'retry-after': '16' }), async ({ client, time, counted }) => {
      assert.equal((await client.send(GET)).status, 200);
      // 14 seconds remain, and the second request is asked to wait for 16.
      assert.equal((await client.send(GET)).status, 429);
      assert.deepEqual([time.waitsMs, counted.requests], [[16_000], 3]);
    }));

  test('measures by a clock that nobody sets', () =>
    withServer(answering([503, 503], { 'retry-after': '5' }), async ({ client, time }) => {
      time.nowMs += 86_400_000;
      assert.equal((await client.send(GET)).status, 200);
      assert.deepEqual(time.waitsMs, [5000, 5000]);
    }));

  test('is not made when the deadline of all requests would come first', () =>
    withServer(answering([200, 503]), async ({ client, time, counted }) => {
      assert.equal((await client.send(GET)).status, 200);
      time.pass(29_700);
      assert.equal((await client.send(GET)).status, 503);
      assert.equal(counted.requests, 2);
    }));
});

suite('an attempt', () => {
  test('lasts ten seconds at most, and the next one has a connection of its own', async (t) => {
    let arrivals = 0;
    const listener: RequestListener = (_, response) => {
      arrivals += 1;
      if (arrivals > 1) response.end('late, but here');
    };
    await withServer(listener, async ({ client, retries, counted }) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const sent = client.send(GET);
      await firstArrival(counted);
      t.mock.timers.tick(9_999);
      await immediate();
      assert.deepEqual(retries, []);
      t.mock.timers.tick(1);
      await immediate();
      assert.deepEqual(retries, [
        { reason: { kind: 'network', code: 'timed_out', temporary: true }, waitMs: 375, number: 1 },
      ]);
      assert.equal((await sent).body, 'late, but here');
      assert.equal(counted.connections, 2);
    });
  });

  const silences: [name: string, listener: RequestListener, hostname: string][] = [
    ['nothing comes', () => {}, '127.0.0.1'],
    ['the head never ends', (request) => void request.socket.write('HTTP/1.1 200 OK\r\nX-Drip: '), '127.0.0.1'],
    ['the body never ends', (_, response) => void response.writeHead(200).write('{'), '127.0.0.1'],
    ['the name was looked up in time', () => {}, 'localhost'],
  ];
  for (const [name, listener, hostname] of silences) {
    test(`ends with the deadline of all requests where ${name}, and closes its connection`, async (t) => {
      let closed: Promise<unknown> | undefined;
      const noting: RequestListener = (request, response) => {
        closed = closeOf(request.socket);
        listener(request, response);
      };
      await withServer(
        noting,
        async ({ client, time, counted }) => {
          approachDeadline(t, time);
          const failure = failureIn(client.send(GET));
          await firstArrival(counted);
          t.mock.timers.tick(REMAINING_MS);
          assert.deepEqual(await atOnce(failure), { code: 'timed_out', temporary: true });
          assert.equal(counted.requests, 1);
          await closed;
        },
        { hostname },
      );
    });
  }

  test('blames the name server where the name was not looked up in time', (t) =>
    withServer(
      () => {},
      async ({ client, time, counted }) => {
        approachDeadline(t, time);
        const failure = failureIn(client.send(GET));
        // Within this turn of the loop the look-up begins, and can't end.
        await new Promise((resolve) => process.nextTick(resolve));
        t.mock.timers.tick(REMAINING_MS);
        assert.deepEqual(await atOnce(failure), { code: 'host_not_found', temporary: true });
        assert.equal(counted.requests, 0);
      },
      { hostname: 'localhost' },
    ));

  test('ends while TLS is set up, too', (t) =>
    withPort('mute', async ({ port, connected }) => {
      const time = new FakeTime();
      const client = await HttpClient.open(`https://127.0.0.1:${port}`, time.surroundings, async () => {});
      approachDeadline(t, time);
      const failure = failureIn(client.send(GET));
      await connected;
      t.mock.timers.tick(REMAINING_MS);
      assert.deepEqual(await atOnce(failure), { code: 'timed_out', temporary: true });
      client.close();
    }));
});
