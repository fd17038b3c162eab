import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { clockOffsetSeconds, type HttpReply } from '../../../src/network/http-reply.ts';
import { retryAfterMs } from '../../../src/network/retry.ts';
import { assertLinear } from '../growth.ts';

// The oldest form of a date names no zone, and is not in this one.
process.env['TZ'] = 'Asia/Tokyo';

const receivedAtMs = Date.parse('2026-11-24T10:00:00Z');

function reply(headers: Record<string, string>, status = 429): HttpReply {
  return { kind: 'reply', status, headers, body: '', receivedAtMs };
}

suite('a reply', () => {
  const date = 'Tue, 24 Nov 2026 12:00:00 GMT';
  const reset = (secondsAhead: number) => `${receivedAtMs / 1000 + secondsAhead}`;
  const waits: readonly (readonly [headers: Record<string, string>, waitMs: number | undefined, status?: number])[] = [
    [{}, undefined],
    [{ 'retry-after': ' 12 ' }, 12_000],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after': 'Tue, 24 Nov 2026 12:00:30 GMT', date }, 30_000],
    [{ 'retry-after': 'Tue, 24 Nov 2026 10:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Tue, 24 Nov 2026 09:00:00 GMT' }, 0],
    ...['soon', '', '-5', '5 s', '1 2'].map((text) => [{ 'retry-after': text }, undefined] as const),
    [{ 'x-ratelimit-reset': reset(40) }, 40_000],
    [{ 'x-ratelimit-reset': reset(7240), date }, 40_000],
    [{ 'x-ratelimit-reset': reset(-40) }, 0],
    [{ 'x-ratelimit-reset': reset(40), 'retry-after': '3' }, 3000],
    [{ 'x-ratelimit-reset': reset(40), 'retry-after': 'soon' }, 40_000],
    [{ 'x-ratelimit-reset': '40' }, undefined],
    [{ 'x-ratelimit-reset': reset(40) }, undefined, 503],
  ];
  for (const [headers, waitMs, status] of waits) {
    test(`of ${status ?? 429} asks for a wait of ${waitMs} ms: ${JSON.stringify(headers)}`, () => {
      assert.equal(retryAfterMs(reply(headers, status)), waitMs);
    });
  }

  test('asks for a wait that a timer can take, however absurd', () => {
    for (const absurd of ['9'.repeat(400), 'Sat, 13 Sep 275760 00:00:00 GMT']) {
      assert.equal(retryAfterMs(reply({ 'retry-after': absurd })), 100 * 365 * 24 * 3600 * 1000);
    }
  });

  test('is read at once, whatever it has for a date', () => {
    assertLinear((length) => retryAfterMs(reply({ 'retry-after': 'x'.repeat(length) })), 64 * 1024);
  });

  const offsets: readonly (readonly [date: string, offset: number | undefined])[] = [
    ['Tue, 24 Nov 2026 12:00:00 GMT', 7200],
    ['Tue Nov 24 09:59:00 2026', -60],
    ...[
      ...['', 'yesterday', '0', '2026', 'Sun Nov'],
      ...['Thu, 01 Jan 1970 00:00:00 GMT', 'Sat, 13 Sep 275760 00:00:00 GMT'],
    ].map((text) => [text, undefined] as const),
  ];
  for (const [text, offset] of offsets) {
    test(`puts the server's clock ahead by ${offset} s: ${JSON.stringify(text)}`, () => {
      assert.equal(clockOffsetSeconds(reply({ date: text })), offset);
    });
  }
});
