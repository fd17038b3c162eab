/**
 * Owns the transport: one host, one kept-alive connection, bounded in time, size and tries. Knows nothing of OAuth, and
 * takes every status for an answer.
 */

import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import { agentFor } from './agent.ts';
import { type Interruption, interruptionOf, type TransportCode, TransportError } from './network-failure.ts';
import { TunnelAgent } from './proxy-tunnel.ts';

export const MAX_RETRIES = 3;
export const MAX_REPLY_BYTES = 64 * 1024;
const ATTEMPT_TIMEOUT_MS = 10_000;
const TOTAL_TIMEOUT_MS = 30_000;
/** Less is no attempt: it would only hide the answer before. */
const MIN_ATTEMPT_MS = 1000;
const FIRST_BACKOFF_MS = 500;
const CENTURY_MS = 100 * 365 * 24 * 3600 * 1000;
/** No right clock has shown an earlier time to this program. */
const OLDEST_TIME_MS = Date.UTC(2025, 0);

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes the body anew for each attempt, since an assertion has to carry the current time. */
  readonly body?: () => Promise<string>;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Decoded as UTF-8; what isn't stands as U+FFFD. `undefined` where it is longer than `MAX_REPLY_BYTES`. */
  readonly body: string | undefined;
  /** When the headers arrived, by this machine's clock: milliseconds since the Unix epoch. */
  readonly receivedAtMs: number;
}

/** What happens outside of this process, as parameters. */
export interface Surroundings {
  /** Milliseconds since the Unix epoch, by a clock that may be set meanwhile. */
  readonly now: () => number;
  /** Milliseconds since some moment, by a clock that only goes forward. */
  readonly elapsed: () => number;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Tells of one retry before it waits: why, for how many milliseconds, and which of all retries it is. */
export type OnRetry = (reason: Interruption | number, waitMs: number, retry: number) => void;

/** Sends requests to one origin, which share a deadline and a number of retries. */
export class HttpClient {
  readonly #origin: URL;
  readonly #agent: http.Agent;
  readonly #surroundings: Surroundings;
  readonly #onRetry: OnRetry;
  readonly #deadlineMs: number;
  #retries = 0;

  /** @param origin - Scheme and host of the one server to talk to. */
  constructor(origin: string, surroundings: Surroundings, onRetry: OnRetry) {
    this.#origin = new URL(origin);
    this.#agent = agentFor(this.#origin);
    this.#surroundings = surroundings;
    this.#onRetry = onRetry;
    this.#deadlineMs = surroundings.elapsed() + TOTAL_TIMEOUT_MS;
  }

  /**
   * Sends a request; again after a network failure, a 429 and a 5xx, while time and tries remain. Redirects are
   * replies like any other.
   *
   * @returns The last attempt's reply, whatever its status.
   * @throws {TransportError} The last attempt brought no reply.
   */
  async send(request: HttpRequest): Promise<HttpReply> {
    for (;;) {
      const outcome = await this.#attempt(request);
      const waitMs = this.#waitBeforeRetry(outcome);
      if (waitMs === undefined) {
        if (outcome instanceof TransportError) {
          throw outcome;
        }
        return outcome;
      }
      this.#retries += 1;
      this.#onRetry(outcome instanceof TransportError ? outcome.interruption : outcome.status, waitMs, this.#retries);
      await this.#surroundings.sleep(waitMs);
    }
  }

  /** Closes the connection. Nothing may be sent afterwards. */
  close(): void {
    this.#agent.destroy();
  }

  #remainingMs(): number {
    return this.#deadlineMs - this.#surroundings.elapsed();
  }

  #waitBeforeRetry(outcome: HttpReply | TransportError): number | undefined {
    const temporary =
      outcome instanceof TransportError
        ? outcome.interruption.temporary
        : // Too many requests, and whatever the server blames itself for. Any other status would only come again.
          outcome.status === 429 || (outcome.status >= 500 && outcome.status <= 599);
    if (!temporary || this.#retries >= MAX_RETRIES) {
      return undefined;
    }
    const backoffMs = FIRST_BACKOFF_MS * 2 ** this.#retries * (0.5 + this.#surroundings.random() / 2);
    const askedMs = outcome instanceof TransportError ? undefined : retryAfterMs(outcome);
    const waitMs = Math.max(backoffMs, askedMs ?? 0);
    return waitMs + MIN_ATTEMPT_MS <= this.#remainingMs() ? waitMs : undefined;
  }

  #attempt(request: HttpRequest): Promise<HttpReply | TransportError> {
    const { method, path, headers } = request;
    const outgoing = (this.#origin.protocol === 'https:' ? https : http).request(new URL(path, this.#origin), {
      method,
      agent: this.#agent,
      headers: { ...headers, 'user-agent': 'docusign-access-token' },
    });
    return new Promise((resolve, reject) => {
      let settled = false;
      const settle = (outcome: HttpReply | TransportError): void => {
        if (settled) {
          return;
        }
        settled = true;
        clearTimeout(timer);
        resolve(outcome);
        if (outcome instanceof TransportError || outcome.body === undefined) {
          outgoing.destroy();
        }
      };
      const fail = (error: Error): void => settle(new TransportError(interruptionOf(error)));
      // What an attempt is waiting for, and so fails of, when its time is over.
      let waitingFor: TransportCode = 'timed_out';
      outgoing.once('socket', (socket) => {
        if (socket.connecting && isIP(this.#origin.hostname) === 0) {
          waitingFor = 'host_not_found';
          socket.once('lookup', () => {
            waitingFor = 'timed_out';
          });
        }
      });
      const timeOut = (): void => {
        const proxyIsSilent = this.#agent instanceof TunnelAgent && this.#agent.abandon();
        settle(new TransportError({ code: proxyIsSilent ? 'proxy_unreachable' : waitingFor, temporary: true }));
      };
      // Not the option `signal`: the socket would inherit it, and die of the first request's timeout in the second.
      const timer = setTimeout(timeOut, Math.max(0, Math.min(ATTEMPT_TIMEOUT_MS, this.#remainingMs())));
      outgoing.on('error', fail);
      // A reply that switches protocols ends the connection without an error.
      outgoing.once('close', () => fail(new Error('closed without a reply')));
      outgoing.once('response', (incoming) => {
        incoming.on('error', fail);
        const head = {
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          receivedAtMs: this.#surroundings.now(),
        };
        readBody(incoming, (body) => settle({ ...head, body }));
      });
      writeBody(outgoing, request).catch((defect) => {
        clearTimeout(timer);
        outgoing.destroy();
        reject(defect);
      });
    });
  }
}

/** Writes the body while the connection opens: signing takes about as long as the server's part of a TLS handshake. */
async function writeBody(outgoing: http.ClientRequest, { body }: HttpRequest): Promise<void> {
  if (body === undefined) {
    outgoing.end();
    return;
  }
  await new Promise((resolve) => setImmediate(resolve));
  const text = await body();
  if (!outgoing.destroyed) {
    outgoing.setHeader('content-length', Buffer.byteLength(text));
    outgoing.end(text);
  }
}

/** @param done - Gets the body, or `undefined` as soon as there are more than `MAX_REPLY_BYTES`. */
function readBody(incoming: http.IncomingMessage, done: (body: string | undefined) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MAX_REPLY_BYTES) {
      done(undefined);
    }
  });
  incoming.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

/**
 * Reads `Retry-After`, as seconds or as a date by the server's clock.
 *
 * @returns Milliseconds to wait from now on; `undefined` where the reply doesn't say, or nothing that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfterMs(reply: HttpReply): number | undefined {
  const text = reply.headers['retry-after']?.trim();
  if (text === undefined) {
    return undefined;
  }
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Math.min(Number(text) * 1000, CENTURY_MS);
  }
  const waitMs = parseHttpDate(text) - (serverTimeMs(reply) ?? reply.receivedAtMs);
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), CENTURY_MS);
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
function parseHttpDate(text: string): number {
  // Date.parse takes "-5" for a month, and "0" for a year.
  if (!/[a-z]{3}.*\d\d:\d\d:\d\d/i.test(text)) {
    return Number.NaN;
  }
  // The oldest of the three forms ends in the year, and names no zone.
  return Date.parse(/\d{4}\s*$/.test(text) ? `${text} GMT` : text);
}

/** When the server sent the reply, by its own clock: milliseconds since the Unix epoch, from `Date`. */
export function serverTimeMs(reply: HttpReply): number | undefined {
  const time = parseHttpDate(reply.headers.date ?? '');
  // This machine's clock may be wrong by any time, after a battery has run down; so far off, it is the server's.
  return time >= OLDEST_TIME_MS && time - reply.receivedAtMs < CENTURY_MS ? time : undefined;
}
