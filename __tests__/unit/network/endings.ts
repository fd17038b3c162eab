/** Looks at how requests end. What goes on where it should end fails a test, and doesn't hang it. */

import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { setImmediate as immediate } from 'node:timers/promises';
import '../../../src/network/network-failure.ts';
import type { NetworkFailure } from '../../../src/network/network-failure.ts';
// What a request that fails loads: once it is, no test has to wait for a disk.
import '../../../src/network/retry.ts';
import { factsOf } from '../docusign/support.ts';

/** Why no reply came. */
export async function failureIn(sent: Promise<unknown>): Promise<Omit<NetworkFailure, 'kind' | 'path'>> {
  const { kind, path, ...failure } = await factsOf<NetworkFailure>(sent);
  assert.equal(kind, 'network');
  return failure;
}

/** How many turns of the loop the import of a module takes that is loaded already. */
const TURNS = 20;

/** What comes without waiting for anything but promises and modules. */
export async function atOnce<T>(promise: Promise<T>): Promise<T> {
  const goesOn = async (): Promise<never> => {
    for (let turn = 0; turn < TURNS; turn++) await immediate();
    return assert.fail('it goes on');
  };
  return await Promise.race([promise, goesOn()]);
}

/** Also where it was reset, which is what closing means while something is still on its way. */
export function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('close', () => resolve());
    AbortSignal.timeout(20_000).addEventListener('abort', () => reject(new Error('it stays open')));
  });
}
