/** Looks at how requests end. What goes on where it should end fails a test, and doesn't hang it. */

import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { setImmediate as immediate } from 'node:timers/promises';
import { NetworkError, type NetworkFailure } from '../../../src/network/network-failure.ts';

/** Why no reply came. */
export async function failureIn(sent: Promise<unknown>): Promise<NetworkFailure> {
  const error: unknown = await sent.then(
    () => undefined,
    (reason) => reason,
  );
  assert.ok(error instanceof NetworkError, String(error));
  return error.networkFailure;
}

/** What comes without waiting for anything but promises. */
export function atOnce<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([promise, immediate().then(() => assert.fail('it goes on'))]);
}

/** Also where it was reset, which is what closing means while something is still on its way. */
export function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('close', () => resolve());
    AbortSignal.timeout(20_000).addEventListener('abort', () => reject(new Error('it stays open')));
  });
}
