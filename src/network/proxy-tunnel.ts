/** The tunnel through a proxy: an agent that keeps one TLS connection open behind a CONNECT. Loaded if there is a proxy. */

import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import * as querystring from 'node:querystring';
import type { Duplex } from 'node:stream';
import { checkBypass } from '@actions/http-client/lib/proxy';
import { Problem } from '../problem/problem.ts';
import { MAX_REPLY_BYTES } from './http-reply.ts';
import { type NetworkFailure, networkFailureOf } from './network-failure.ts';

/**
 * An agent that goes through the proxy that the runner is set to use.
 *
 * @param address - The runner's setting, which may lack its scheme.
 * @returns `undefined` if the origin should be reached directly.
 * @throws {Problem} The setting is not an address. Ignoring it could send directly what must go through the proxy.
 */
export function tunnelTo(origin: URL, address: string, options: https.AgentOptions): TunnelAgent | undefined {
  if (checkBypass(origin)) {
    return undefined;
  }
  const setting = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  const proxy = URL.parse(setting);
  const endsEarly = /^[^:]+:\/\/[^/?#\\]*[/?#\\].*@/.test(setting);
  if (endsEarly || proxy === null || !/^https?:$/.test(proxy.protocol) || !/^[a-z0-9._:[\]-]+$/.test(proxy.hostname)) {
    throw new Problem<NetworkFailure>({
      kind: 'network',
      code: 'proxy_unreachable',
      temporary: false,
      nodeCode: 'ERR_INVALID_URL',
      endsEarly,
    });
  }
  return new TunnelAgent(proxy, options);
}

type OnSocket = (error: Error | null, socket: Duplex) => void;

/** According to Node's documentation, there may be no socket here; its types require one. */
const NO_SOCKET = undefined as unknown as Duplex;

/**
 * Node has this built in (`proxyEnv`), with faults: docs/adr/0001-http-transport.md says when this can go.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6
 */
export class TunnelAgent extends https.Agent {
  readonly #proxy: URL;
  readonly #pending = new Set<http.ClientRequest | Duplex>();

  /** @param proxy - Its http or https address, with user name and password if it requires them. */
  constructor(proxy: URL, options: https.AgentOptions) {
    super(options);
    this.#proxy = proxy;
  }

  /**
   * Gives up on what the proxy hasn't answered.
   *
   * @returns Whether there was any.
   */
  abandon(): boolean {
    const wasWaiting = this.#pending.size > 0;
    for (const waiting of this.#pending) {
      waiting.destroy();
    }
    this.#pending.clear();
    return wasWaiting;
  }

  override createConnection(options: http.ClientRequestArgs, onSocket?: OnSocket): Duplex {
    const target = `${options.host}:${options.port}`;
    const { protocol, port, username, password } = this.#proxy;
    const hasLogin = username !== '' || password !== '';
    const hostname = this.#proxy.hostname.replace(/^\[|\]$/g, '');
    const connect = (protocol === 'https:' ? https : http).request({
      host: hostname,
      // Not the header's host, which is the target's. An IP address has no server name.
      servername: isIP(hostname) === 0 ? hostname : '',
      rejectUnauthorized: true,
      ...(this.options.ca !== undefined && { ca: this.options.ca }),
      port,
      method: 'CONNECT',
      path: target,
      agent: false,
      headers: {
        host: target,
        ...(hasLogin && { 'proxy-authorization': basic(username, password) }),
      },
    });
    this.#pending.add(connect);
    const fail = (error: Error) => onSocket?.(error, NO_SOCKET);
    const lose = (cause: Error) =>
      fail(new Problem<NetworkFailure>({ ...networkFailureOf(cause), code: 'proxy_unreachable' }));
    connect.once('connect', async (response, socket, head) => {
      this.#pending.delete(connect);
      this.#pending.add(socket);
      const status = await finalStatus(response.statusCode ?? 0, socket, head).catch((error: Error) => error);
      this.#pending.delete(socket);
      if (status instanceof Error) {
        socket.destroy();
        lose(status);
        return;
      }
      if (status < 200 || status > 299) {
        socket.destroy();
        // As with a server: too many requests, and outages of the proxy or its upstream, may pass.
        const temporary = status === 429 || status >= 500;
        const proxySchemes = schemesIn(response.headers['proxy-authenticate'] ?? '');
        const facts = { proxyStatus: status, proxySchemes, proxyGotPassword: hasLogin };
        fail(new Problem<NetworkFailure>({ kind: 'network', code: 'proxy_refused', temporary, ...facts }));
        return;
      }
      // Given a socket, the base class connects no other, and only adds TLS to this one.
      const tunnel: http.ClientRequestArgs & { socket: Duplex } = { ...options, socket };
      onSocket?.(null, super.createConnection(tunnel) as Duplex);
    });
    connect.once('error', (cause) => {
      this.#pending.delete(connect);
      lose(cause);
    });
    connect.end();
    return NO_SOCKET;
  }

  override destroy(): void {
    this.abandon();
    super.destroy();
  }
}

/**
 * Waits for the response after interim ones, such as "100 Continue": Node treats the first as final.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.2
 */
async function finalStatus(first: number, socket: Duplex, head: Buffer): Promise<number> {
  let status = first;
  let text = head.toString('latin1');
  let bytes = head.length;
  while (status >= 100 && status <= 199) {
    const end = text.indexOf('\r\n\r\n');
    if (end !== -1) {
      const [, code] = /^HTTP\/1\.\d (\d{3})\b/.exec(text) ?? [];
      if (code === undefined) {
        throw new Error('the proxy answered with something other than HTTP');
      }
      status = Number(code);
      text = text.slice(end + 4);
    } else if (bytes > MAX_REPLY_BYTES) {
      throw new Error('the proxy only says that it will answer');
    } else {
      const chunk = await nextChunk(socket);
      bytes += chunk.length;
      text += chunk.toString('latin1');
    }
  }
  return status;
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-11.3 */
function schemesIn(challenge: string): readonly string[] {
  const challenges = challenge.replace(/"(\\.|[^"\\])*"/g, '').split(',');
  return challenges.flatMap((text) => /^\s*([a-z][a-z\d-]{1,19})(?=\s+[^\s=]|\s*$)/i.exec(text)?.[1] ?? []);
}

function nextChunk(socket: Duplex): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => () => {
      socket.off('data', onData).off('error', onError).off('close', onClose).pause();
      settled();
    };
    const onData = (chunk: Buffer) => settle(() => resolve(chunk))();
    const onError = (error: Error) => settle(() => reject(error))();
    const onClose = settle(() => reject(new Error('closed without an answer')));
    socket.on('data', onData).on('error', onError).on('close', onClose).resume();
  });
}

function basic(username: string, password: string): string {
  // Unlike decodeURIComponent, it never throws: a percent sign that doesn't start a code is left unchanged.
  return `Basic ${Buffer.from(`${querystring.unescape(username)}:${querystring.unescape(password)}`).toString('base64')}`;
}
