/**
 * Sends requests to one host over one kept-alive connection, bounded in time, size and tries. Knows nothing of OAuth, and
 * takes every status for an answer.
 */

import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import { agentFor } from './agent.ts';
import { type HttpReply, MAX_REPLY_BYTES, retryAfterMs } from './http-reply.ts';
import { type NetworkCode, NetworkError, type NetworkFailure, networkFailureOf } from './network-failure.ts';
import { TunnelAgent } from './proxy-tunnel.ts';

export const MAX_RETRIES = 3;
const ATTEMPT_TIMEOUT_MS = 10_000;
const TOTAL_TIMEOUT_MS = 30_000;
/** A shorter attempt would only hide the reply before it. */
const MIN_ATTEMPT_MS = 1000;
const FIRST_BACKOFF_MS = 500;
/** Such as "103 Early Hints": one is usual, and a flood has no end. */
const MAX_INTERIM_REPLIES = 100;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes the body anew for each attempt, which happens at `nowMs`: milliseconds since the Unix epoch. */
  readonly body?: (nowMs: number) => Promise<string>;
  /** Making the body may take seconds: the connection opens afterwards, and no deadline runs meanwhile. */
  readonly bodyTakesLong?: boolean;
}

/** What lies outside this process, as parameters. */
export interface Surroundings {
  /** Milliseconds since the Unix epoch, by a clock that may be set meanwhile. */
  readonly now: () => number;
  /** Milliseconds since some moment, by a clock that only goes forward. */
  readonly elapsed: () => number;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** A retry that is about to be waited for. */
export interface Retry {
  /** What the attempt before it brought: a failure, or a reply of this status. */
  readonly reason: NetworkFailure | { readonly status: number };
  readonly waitMs: number;
  /** Which of all retries it is, from 1 to `MAX_RETRIES`. */
  readonly number: number;
}

/** Sends requests to one origin, which share a deadline and a number of retries. */
export class HttpClient {
  readonly #origin: URL;
  readonly #agent: http.Agent;
  readonly #surroundings: Surroundings;
  readonly #onRetry: (retry: Retry) => void;
  readonly #maxReplyBytes: number;
  #deadlineMs: number;
  #retries = 0;

  /**
   * @param origin - Scheme and host of the one server to talk to.
   * @param maxReplyBytes - More of a reply's body is not read.
   */
  constructor(
    origin: string,
    surroundings: Surroundings,
    onRetry: (retry: Retry) => void,
    maxReplyBytes = MAX_REPLY_BYTES,
  ) {
    this.#origin = new URL(origin);
    this.#agent = agentFor(this.#origin);
    this.#surroundings = surroundings;
    this.#onRetry = onRetry;
    this.#maxReplyBytes = maxReplyBytes;
    this.#deadlineMs = surroundings.elapsed() + TOTAL_TIMEOUT_MS;
  }

  /**
   * Sends a request; again after a network failure, a 429 and a 5xx, while time and tries remain. Redirects are
   * replies like any other.
   *
   * @returns The last attempt's reply, whatever its status.
   * @throws {NetworkError} The last attempt brought no reply.
   */
  async send(request: HttpRequest): Promise<HttpReply> {
    for (;;) {
      const outcome = await this.#attempt(request.bodyTakesLong ? await this.#withBody(request) : request);
      const waitMs = this.#waitBeforeRetry(outcome);
      if (waitMs !== undefined) {
        this.#retries += 1;
        this.#onRetry({ reason: outcome, waitMs, number: this.#retries });
        await this.#surroundings.sleep(waitMs);
      } else if (isReply(outcome)) {
        return outcome;
      } else {
        throw new NetworkError(outcome, request.path);
      }
    }
  }

  /** Closes the connection. Nothing may be sent afterwards. */
  close(): void {
    this.#agent.destroy();
  }

  async #withBody(request: HttpRequest): Promise<HttpRequest> {
    const startedAtMs = this.#surroundings.elapsed();
    const text = await request.body?.(this.#surroundings.now());
    this.#deadlineMs += this.#surroundings.elapsed() - startedAtMs;
    return text === undefined ? request : { ...request, body: async () => text };
  }

  #remainingMs(): number {
    return this.#deadlineMs - this.#surroundings.elapsed();
  }

  #waitBeforeRetry(outcome: Outcome): number | undefined {
    if (!isTemporary(outcome) || this.#retries >= MAX_RETRIES) {
      return undefined;
    }
    const backoffMs = FIRST_BACKOFF_MS * 2 ** this.#retries * (0.5 + this.#surroundings.random() / 2);
    const askedMs = isReply(outcome) ? retryAfterMs(outcome) : undefined;
    const waitMs = Math.max(backoffMs, askedMs ?? 0);
    return waitMs + MIN_ATTEMPT_MS <= this.#remainingMs() ? waitMs : undefined;
  }

  #attempt(request: HttpRequest): Promise<Outcome> {
    const { method, path, headers } = request;
    const outgoing = (this.#origin.protocol === 'https:' ? https : http).request(new URL(path, this.#origin), {
      method,
      agent: this.#agent,
      headers: { ...headers, 'accept-encoding': 'identity', 'user-agent': 'docusign-access-token' },
    });
    return new Promise((resolve, reject) => {
      let settled = false;
      const settle = (outcome: Outcome): void => {
        if (settled) {
          return;
        }
        settled = true;
        clearTimeout(timer);
        resolve(outcome);
        if (!isReply(outcome) || outcome.body === undefined) {
          outgoing.destroy();
        }
      };
      let reply: http.IncomingMessage | undefined;
      const fail = (error: Error): void => {
        // What comes after a complete reply ends the connection only: the reply itself is still to be read.
        if (!reply?.complete) {
          settle(networkFailureOf(error));
        }
      };
      const waitingFor = watchLookUp(outgoing, this.#origin.hostname);
      const timeOut = (): void => {
        const proxyIsSilent = this.#agent instanceof TunnelAgent && this.#agent.abandon();
        settle({ code: proxyIsSilent ? 'proxy_unreachable' : waitingFor(), temporary: true });
      };
      // Not the option `signal`: the socket would inherit it, and die of the first request's timeout in the second.
      const timer = setTimeout(timeOut, Math.max(0, Math.min(ATTEMPT_TIMEOUT_MS, this.#remainingMs())));
      outgoing.on('error', fail);
      // A reply that switches protocols ends the connection without an error.
      outgoing.once('close', () => fail(new Error('closed without a reply')));
      let interimReplies = 0;
      outgoing.on('information', ({ statusCode: status, headers }) => {
        if (++interimReplies > MAX_INTERIM_REPLIES) {
          settle({ status, headers, receivedAtMs: this.#surroundings.now(), body: undefined });
        }
      });
      outgoing.once('response', (incoming) => {
        reply = incoming.on('error', fail);
        const head = {
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          receivedAtMs: this.#surroundings.now(),
        };
        readBody(incoming, this.#maxReplyBytes, (body) => settle({ ...head, body }));
      });
      writeBody(outgoing, request, this.#surroundings.now).catch((defect) => {
        clearTimeout(timer);
        outgoing.destroy();
        reject(defect);
      });
    });
  }
}

type Outcome = HttpReply | NetworkFailure;

function isReply(outcome: Outcome): outcome is HttpReply {
  return 'status' in outcome;
}

/** Too many requests, and whatever the server blames itself for, may pass. Any other status would only come again. */
function isTemporary(outcome: Outcome): boolean {
  return isReply(outcome)
    ? outcome.status === 429 || (outcome.status >= 500 && outcome.status <= 599)
    : outcome.temporary;
}

/** @returns What a request is waiting for now, and so what it fails of when its time is up. */
function watchLookUp(outgoing: http.ClientRequest, hostname: string): () => NetworkCode {
  let isLookingUp = false;
  outgoing.once('socket', (socket) => {
    isLookingUp = socket.connecting && isIP(hostname) === 0;
    if (isLookingUp) {
      socket.once('lookup', () => {
        isLookingUp = false;
      });
    }
  });
  return () => (isLookingUp ? 'host_not_found' : 'timed_out');
}

/** Writes the body while the connection opens: signing takes about as long as the server's part of a TLS handshake. */
async function writeBody(outgoing: http.ClientRequest, { body }: HttpRequest, now: () => number): Promise<void> {
  if (body === undefined) {
    outgoing.end();
    return;
  }
  await new Promise((resolve) => setImmediate(resolve));
  const text = await body(now());
  if (!outgoing.destroyed) {
    outgoing.setHeader('content-length', Buffer.byteLength(text));
    outgoing.end(text);
  }
}

/** @param done - Gets the body, or `undefined` as soon as there are more than `maxBytes`. */
function readBody(incoming: http.IncomingMessage, maxBytes: number, done: (body: string | undefined) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxBytes) {
      done(undefined);
    }
  });
  incoming.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
}
