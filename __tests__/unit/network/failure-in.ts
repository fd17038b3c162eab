/** Owns the look at why a request brought no reply. */

import assert from 'node:assert/strict';
import { NetworkError, type NetworkFailure } from '../../../src/network/network-failure.ts';

export async function failureIn(sent: Promise<unknown>): Promise<NetworkFailure> {
  const error: unknown = await sent.then(
    () => undefined,
    (reason) => reason,
  );
  assert.ok(error instanceof NetworkError, String(error));
  return error.networkFailure;
}
