import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { suite, test } from 'node:test';
import { setImmediate as immediate } from 'node:timers/promises';
import { NetworkError, type NetworkFailure } from '../../../src/network/network-failure.ts';
import { answering, approachDeadline, FakeTime, GET, REMAINING_MS, withServer } from '../docusign/support.ts';

async function firstArrival(counted: { requests: number }): Promise<void> {
  // And a turn more of the loop, for what is answered at once.
  do await immediate();
  while (counted.requests === 0);
}

async function interruptionIn(sent: Promise<unknown>): Promise<NetworkFailure> {
  const error: unknown = await sent.then(
    () => undefined,
    (reason) => reason,
  );
  assert.ok(error instanceof NetworkError, String(error));
  return error.networkFailure;
}

const SILENCE: RequestListener = () => {};

/** Also where it was reset, which is what closing means while something is still on its way. */
function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

suite('the wait before a retry', () => {
  for (const [random, waitsMs] of [
    [0, [250, 500, 1000]],
    [0.25, [312.5, 625, 1250]],
    [1 - 2 ** -20, [500, 1000, 2000]],
  ] as const) {
    test(`doubles, from half of it to all of it: ${random}`, () =>
      withServer(
        answering([503, 503, 503]),
        async ({ client, time }) => {
          assert.equal((await client.send(GET)).status, 200);
          assert.deepEqual(
            time.waitsMs.map((wait) => Math.round(wait * 10) / 10),
            waitsMs,
          );
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
  ] as const) {
    for (const status of [429, 503]) {
      test(`of a ${status} obeys Retry-After where it is ${name}`, () =>
        withServer(answering([status], { 'retry-after': retryAfter, date }), async ({ client, time, retries }) => {
          assert.equal((await client.send(GET)).status, 200);
          assert.deepEqual(time.waitsMs, [waitMs]);
          assert.deepEqual(
            retries.map((retry) => [retry.waitMs, retry.number]),
            [[waitMs, 1]],
          );
        }));
    }
  }

  for (const [name, retryAfter, requests] of [
    ['leaves a second for the attempt', '29', 2],
    ['leaves less', '30', 1],
    ['is a date in an hour', 'Fri, 15 Jan 2027 13:00:00 GMT', 1],
  ] as const) {
    test(`that Retry-After asks for is waited only within the deadline: it ${name}`, () =>
      withServer(answering([429], { 'retry-after': retryAfter, date }), async ({ client, counted }) => {
        assert.equal((await client.send(GET)).status, requests === 1 ? 429 : 200);
        assert.equal(counted.requests, requests);
      }));
  }

  test('is taken from the time of the requests that follow', () =>
    withServer(answering([503, 200, 429], { 'retry-after': '16' }), async ({ client, time, counted }) => {
      assert.equal((await client.send(GET)).status, 200);
      // 14 seconds remain, and the second request is told to wait for 16.
      assert.equal((await client.send(GET)).status, 429);
      assert.deepEqual([time.waitsMs, counted.requests], [[16_000], 3]);
    }));

  test('is measured by a clock that nobody sets', () =>
    withServer(answering([503, 503], { 'retry-after': '5' }), async ({ client, time }) => {
      time.nowMs += 86_400_000;
      assert.equal((await client.send(GET)).status, 200);
      assert.deepEqual(time.waitsMs, [5000, 5000]);
    }));
});

suite('an attempt', () => {
  test('lasts ten seconds at most, and the next one has a connection of its own', async (t) => {
    const arrivals: ServerResponse[] = [];
    const listener: RequestListener = (_, response) => {
      arrivals.push(response);
      if (arrivals.length > 1) {
        response.end('late, but here');
      }
    };
    await withServer(listener, async ({ client, retries, counted }) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const sent = client.send(GET);
      await firstArrival(counted);
      t.mock.timers.tick(9_999);
      await immediate();
      assert.deepEqual(retries, []);
      t.mock.timers.tick(1);
      assert.equal((await sent).body, 'late, but here');
      assert.deepEqual(retries, [{ reason: { code: 'timed_out', temporary: true }, waitMs: 375, number: 1 }]);
      assert.equal(counted.connections, 2);
    });
  });

  const silences: [name: string, listener: RequestListener][] = [
    ['nothing comes', SILENCE],
    ['the head never ends', (request) => void request.socket.write('HTTP/1.1 200 OK\r\nX-Drip: ')],
    ['the body never ends', (_, response) => void response.writeHead(200).write('{')],
  ];
  for (const [name, listener] of silences) {
    test(`ends with the deadline of all requests where ${name}, and closes its connection`, async (t) => {
      let closed: Promise<unknown> | undefined;
      const noting: RequestListener = (request, response) => {
        closed = closeOf(request.socket);
        listener(request, response);
      };
      await withServer(noting, async ({ client, time, counted }) => {
        approachDeadline(t, time);
        const networkFailure = interruptionIn(client.send(GET));
        await firstArrival(counted);
        t.mock.timers.tick(REMAINING_MS);
        assert.deepEqual(await networkFailure, { code: 'timed_out', temporary: true });
        assert.equal(counted.requests, 1);
        await closed;
      });
    });
  }

  test('blames the server where the name was looked up in time', (t) =>
    withServer(
      SILENCE,
      async ({ client, time, counted }) => {
        approachDeadline(t, time);
        const networkFailure = interruptionIn(client.send(GET));
        await firstArrival(counted);
        t.mock.timers.tick(REMAINING_MS);
        assert.equal((await networkFailure).code, 'timed_out');
      },
      { hostname: 'localhost' },
    ));

  test('blames the name server where the name was not', (t) =>
    withServer(
      SILENCE,
      async ({ client, time, counted }) => {
        approachDeadline(t, time);
        const networkFailure = interruptionIn(client.send(GET));
        // Within this turn of the loop the look-up begins, and can't end.
        await new Promise((resolve) => process.nextTick(resolve));
        t.mock.timers.tick(REMAINING_MS);
        assert.deepEqual(await networkFailure, { code: 'host_not_found', temporary: true });
        assert.equal(counted.requests, 0);
      },
      { hostname: 'localhost' },
    ));
});

suite('a reply that is too long', () => {
  for (const [name, status] of [
    ['a success', 200],
    ['a refusal', 400],
  ] as const) {
    test(`ends its connection, though not the client: ${name}`, async () => {
      const closed: Promise<unknown>[] = [];
      const pouring: RequestListener = (request, response) => {
        if (closed.length > 0) {
          response.end('short');
          return;
        }
        closed.push(closeOf(request.socket));
        response.writeHead(status);
        const pour = (): void => {
          while (!response.destroyed && response.write(' '.repeat(16_384)));
        };
        response.on('drain', pour);
        pour();
      };
      await withServer(pouring, async ({ client, counted }) => {
        const { status: seen, body } = await client.send(GET);
        assert.deepEqual([seen, body], [status, undefined]);
        await Promise.all(closed);
        assert.equal((await client.send(GET)).body, 'short');
        assert.deepEqual(counted, { requests: 2, connections: 2 });
      });
    });
  }
});
