/**
 * Sends requests to one host over one kept-alive connection, with limits on time, size, and attempts. Knows no OAuth, and
 * returns replies of any status.
 */

import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import { Problem } from '../problem/problem.ts';
import { type Connection, connectionTo } from './agent.ts';
import { type HttpReply, MAX_REPLY_BYTES } from './http-reply.ts';
import type { NetworkCode, NetworkFailure } from './network-failure.ts';

/** With the version of `package.json`. */
const USER_AGENT = 'docusign-access-token/1.0.0';
const ATTEMPT_TIMEOUT_MS = 10_000;
const TOTAL_TIMEOUT_MS = 30_000;
/** Such as "103 Early Hints": one is usual, and a flood has no end. */
const MAX_INTERIM_REPLIES = 100;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * Makes a new body before each attempt, which follows at `nowMs`: milliseconds since the Unix epoch. That may take
   * seconds: the connection opens afterwards, and no deadline runs meanwhile.
   */
  readonly body?: (nowMs: number) => Promise<string>;
  /** How long to wait before the next attempt, for replies that pass, of any status; `Retry-After` takes precedence. */
  readonly waitMsAfter?: (reply: HttpReply) => Promise<number | undefined>;
}

/** What is outside this process, as parameters. */
export interface Surroundings {
  /** Milliseconds since the Unix epoch, by a clock that may be set meanwhile. */
  readonly now: () => number;
  /** Milliseconds since some moment, by a clock that only goes forward. */
  readonly elapsed: () => number;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** An upcoming retry. */
export interface Retry {
  /** What the previous attempt led to. */
  readonly reason: HttpReply | NetworkFailure;
  readonly waitMs: number;
  /** Which of all retries it is, from 1. */
  readonly number: number;
}

export type OnRetry = (retry: Retry) => Promise<void>;

/** Sends requests to one origin, which share a deadline and a number of retries. */
export class HttpClient {
  readonly #connection: Connection;
  readonly #surroundings: Surroundings;
  readonly #onRetry: OnRetry;
  readonly #maxReplyBytes: number;
  #deadlineMs: number;
  #retries = 0;

  private constructor(connection: Connection, surroundings: Surroundings, onRetry: OnRetry, maxReplyBytes: number) {
    this.#connection = connection;
    this.#maxReplyBytes = maxReplyBytes;
    this.#surroundings = surroundings;
    this.#onRetry = onRetry;
    this.#deadlineMs = surroundings.elapsed() + TOTAL_TIMEOUT_MS;
  }

  /**
   * @param origin - Scheme and host of the one server to talk to.
   * @param maxReplyBytes - No more of a reply's body is read.
   * @throws {Problem} The runner's proxy setting is not an address.
   */
  static async open(
    origin: string,
    surroundings: Surroundings,
    onRetry: OnRetry,
    maxReplyBytes = MAX_REPLY_BYTES,
  ): Promise<HttpClient> {
    return new HttpClient(await connectionTo(new URL(origin)), surroundings, onRetry, maxReplyBytes);
  }

  /**
   * Sends a request, and retries after a network failure, a 429, and a 5xx while time and retries remain. Redirects are
   * replies like any other.
   *
   * @returns The last attempt's reply, of any status.
   * @throws {Problem} The last attempt brought no reply; the facts are a `NetworkFailure`.
   */
  async send(request: HttpRequest): Promise<HttpReply> {
    for (;;) {
      const outcome = await this.#attempt(request, await this.#bodyOf(request));
      const knownMs =
        outcome instanceof Error || outcome.status < 400 ? undefined : await request.waitMsAfter?.(outcome);
      if (!(outcome instanceof Error || isTemporary(outcome) || knownMs !== undefined)) {
        return outcome;
      }
      // In their own chunks: most requests succeed the first time.
      const { networkFailureOf } = await import('./network-failure.ts');
      const { waitBeforeRetry } = await import('./retry.ts');
      const reason = outcome instanceof Error ? networkFailureOf(outcome) : outcome;
      const waitMs = waitBeforeRetry(reason, {
        retries: this.#retries,
        remainingMs: this.#remainingMs(),
        random: this.#surroundings.random(),
        knownMs,
      });
      if (waitMs !== undefined) {
        this.#retries += 1;
        await this.#onRetry({ reason, waitMs, number: this.#retries });
        await this.#surroundings.sleep(waitMs);
      } else if (reason.kind === 'reply') {
        return reason;
      } else {
        const { withTrust } = await import('./trust.ts');
        const failure = await withTrust(reason, this.#connection.origin);
        throw new Problem<NetworkFailure>({ ...failure, path: request.path });
      }
    }
  }

  /** Closes the connection. Nothing may be sent afterwards. */
  close(): void {
    this.#connection.agent.destroy();
  }

  async #bodyOf({ body }: HttpRequest): Promise<string | undefined> {
    const startedAtMs = this.#surroundings.elapsed();
    const text = await body?.(this.#surroundings.now());
    this.#deadlineMs += this.#surroundings.elapsed() - startedAtMs;
    return text;
  }

  #remainingMs(): number {
    return this.#deadlineMs - this.#surroundings.elapsed();
  }

  #attempt({ method, path, headers }: HttpRequest, body: string | undefined): Promise<HttpReply | Error> {
    const { origin, agent, abandonProxy } = this.#connection;
    const length = body !== undefined && { 'content-length': Buffer.byteLength(body) };
    // Not relative to the origin: a path that begins with two slashes names another host.
    const url = new URL(origin.origin + path);
    const outgoing = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      agent,
      headers: { ...headers, ...length, 'accept-encoding': 'identity', 'user-agent': USER_AGENT },
    });
    return new Promise((resolve) => {
      const settle = (outcome: HttpReply | Error): void => {
        clearTimeout(timer);
        resolve(outcome);
        if (outcome instanceof Error || outcome.body === undefined) {
          outgoing.destroy();
        }
      };
      let reply: http.IncomingMessage | undefined;
      const fail = (error: Error): void => {
        // What comes after a complete reply only ends the connection: the reply itself can still be read.
        if (!reply?.complete) {
          settle(error);
        }
      };
      const waitingFor = watchLookUp(outgoing, url.hostname);
      const timeOut = (): void => {
        const code = abandonProxy?.() ? 'proxy_unreachable' : waitingFor();
        settle(new Problem<NetworkFailure>({ kind: 'network', code, temporary: true }));
      };
      // Not the option `signal`: the socket would inherit it, and the first request's timeout would end it in the second.
      const timer = setTimeout(timeOut, Math.max(0, Math.min(ATTEMPT_TIMEOUT_MS, this.#remainingMs())));
      outgoing.on('error', fail);
      // A reply that switches protocols ends the connection without an error.
      outgoing.once('close', () => fail(new Error('closed without a reply')));
      let interimReplies = 0;
      const head = (status: number, received: HttpReply['headers']) =>
        ({ kind: 'reply', status, headers: received, receivedAtMs: this.#surroundings.now() }) as const;
      outgoing.on('information', ({ statusCode, headers: received }) => {
        if (++interimReplies > MAX_INTERIM_REPLIES) {
          settle({ ...head(statusCode, received), body: undefined });
        }
      });
      outgoing.once('response', (incoming) => {
        reply = incoming.on('error', fail);
        const received = head(incoming.statusCode ?? 0, incoming.headers);
        readBody(incoming, this.#maxReplyBytes, (text) => settle({ ...received, body: text }));
      });
      outgoing.end(body);
    });
  }
}

/** Too many requests, and the server's own failures, may pass. Any other status would only recur. */
function isTemporary({ status }: HttpReply): boolean {
  return status === 429 || (status >= 500 && status <= 599);
}

/** @returns What a request is waiting for now, and so why it fails when its time is up. */
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
