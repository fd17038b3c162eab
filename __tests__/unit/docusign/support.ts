/** Aids for tests of what knows DocuSign: a time of its own, a server on loopback, replies out of thin air. */

import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { KeyShape } from '../../../src/docusign/key-shape.ts';
import type { OAuthError } from '../../../src/docusign/oauth-error.ts';
import { parsePrivateKey } from '../../../src/docusign/private-key.ts';
import type { ReplyError } from '../../../src/docusign/reply-error.ts';
import { HttpClient, type Retry } from '../../../src/network/http-client.ts';
import type { HttpReply } from '../../../src/network/http-reply.ts';
import { Problem } from '../../../src/problem/problem.ts';
import type { StoredKey } from '../../../testing/docusign/key-forms.ts';

/** Time that passes only while somebody sleeps. */
export class FakeTime {
  nowMs = 1_800_000_000_000;
  /** Goes on from a moment of its own, as `performance.now()` does. */
  elapsedMs = 4321.5;
  readonly waitsMs: number[] = [];
  readonly #random: number;

  constructor(random = 0.5) {
    this.#random = random;
  }

  readonly surroundings = {
    now: () => this.nowMs,
    elapsed: () => this.elapsedMs,
    random: () => this.#random,
    sleep: async (milliseconds: number) => {
      this.waitsMs.push(milliseconds);
      this.pass(milliseconds);
    },
  };

  pass(milliseconds: number): void {
    this.nowMs += milliseconds;
    this.elapsedMs += milliseconds;
  }
}

/** Too little for another try. */
export const REMAINING_MS = 500;

/** Brings the deadline of all requests near, and holds the client's timers: `tick` lets their time pass. */
export function approachDeadline({ mock }: TestContext, time: FakeTime): void {
  time.pass(30_000 - REMAINING_MS);
  mock.timers.enable({ apis: ['setTimeout'] });
}

export interface Place {
  readonly client: HttpClient;
  readonly time: FakeTime;
  readonly retries: Retry[];
  /** Requests and connections as the server counted them. */
  readonly counted: { requests: number; connections: number };
}

/**
 * Runs a test's body with a server on loopback and a client for it.
 *
 * @param options - `hostname` is the name by which the client knows the server.
 */
export async function withServer(
  listener: RequestListener,
  body: (place: Place) => Promise<void>,
  { time = new FakeTime(), hostname = '127.0.0.1' } = {},
): Promise<void> {
  const counted = { requests: 0, connections: 0 };
  const server = createServer((request, response) => {
    counted.requests += 1;
    listener(request, response);
  });
  server.on('connection', () => {
    counted.connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const retries: Retry[] = [];
  const origin = `http://${hostname}:${(server.address() as AddressInfo).port}`;
  const client = await HttpClient.open(origin, time.surroundings, async (retry) => void retries.push(retry));
  try {
    await body({ client, time, retries, counted });
  } finally {
    client.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export const GET = { method: 'GET', path: '/x', headers: {} } as const;

/** Answers with these statuses in turn, and then with 200. */
export function answering(statuses: readonly number[], headers: Record<string, string> = {}): RequestListener {
  const left = [...statuses];
  return (_, response) => {
    const status = left.shift() ?? 200;
    response.writeHead(status, status === 200 ? {} : headers).end('body');
  };
}

/** The facts of the problem in which something ends. */
export async function factsOf<Facts extends { readonly kind: string }>(attempted: Promise<unknown>): Promise<Facts> {
  const error: unknown = await attempted.then(
    () => undefined,
    (reason) => reason,
  );
  assert.ok(error instanceof Problem, String(error));
  return error.facts;
}

/** What a request ends in that is refused, by DocuSign or in a way of no one's. */
export async function refusalOf(
  requested: Promise<unknown>,
): Promise<(OAuthError | ReplyError) & Pick<ReplyError, 'defect'>> {
  return await factsOf(requested);
}

/** What a text is that is no key. */
export async function shapeOf({ text, passphrase }: StoredKey): Promise<KeyShape> {
  try {
    await parsePrivateKey(text, passphrase);
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    assert.deepEqual([error.message, error.facts.kind], ['not-a-key', 'not-a-key']);
    return error.facts.shape;
  }
  return assert.fail('it is a key');
}

/** A reply as the transport hands it on; an object stands for its JSON. */
export function replyOf(
  status: number,
  body: string | object | undefined,
  headers: HttpReply['headers'] = {},
): HttpReply {
  return {
    kind: 'reply',
    status,
    headers,
    body: typeof body === 'object' ? JSON.stringify(body) : body,
    receivedAtMs: new FakeTime().nowMs,
  };
}
