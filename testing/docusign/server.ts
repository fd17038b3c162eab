/**
 * A DocuSign account server for tests: it verifies what it is sent as strictly as the real one, and fails on demand. Owns
 * the connections; the answers are `DocusignRules`' business.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { Behaviour, CannedReply, Endpoint } from './faults.ts';
import { DocusignRules, type ReceivedRequest } from './rules.ts';

/** How to start a server; `host` is the name that `aud` must equal where that isn't `127.0.0.1:port`, or makes it from the port. */
export type ServerOptions = {
  tls?: { key: string; cert: string };
  host?: string | ((port: number) => string);
  /** Round-trip time: a connection costs it once (TLS twice), each reply once. */
  latencyMs?: number;
  organizationAdmin?: boolean;
};

/** A DocuSign account server on a loopback port. */
export class DocusignServer extends DocusignRules {
  readonly requests: ReceivedRequest[] = [];
  /** TCP connections accepted. */
  connections = 0;
  readonly port: number;
  readonly origin: string;

  readonly #scripts: Record<Endpoint, () => Behaviour> = { token: () => 'honest', userinfo: () => 'honest' };
  readonly #sockets = new Map<number, { number: number; socket: Socket }>();
  readonly #tcp: Server;
  readonly #latencyMs: number;

  private constructor(tcp: Server, options: ServerOptions) {
    const { port } = tcp.address() as AddressInfo;
    const { host = `127.0.0.1:${port}`, organizationAdmin = false } = options;
    super(typeof host === 'string' ? host : host(port), organizationAdmin);
    this.#tcp = tcp;
    this.#latencyMs = options.latencyMs ?? 0;
    this.port = port;
    this.origin = `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`;
    const listener = (request: IncomingMessage, response: ServerResponse) => void this.#serve(request, response);
    const http = options.tls ? createTlsServer(options.tls, listener) : createServer(listener);
    const handshakeMs = this.#latencyMs * (options.tls ? 2 : 1);
    tcp.on('connection', (socket) => {
      this.connections += 1;
      // The remote port names the connection above and below TLS alike.
      const port = socket.remotePort ?? 0;
      this.#sockets.set(port, { number: this.connections, socket });
      // Clients reset connections in many tests; an error without a listener would end the process.
      socket.on('error', () => {});
      socket.on('close', () => this.#sockets.get(port)?.socket === socket && this.#sockets.delete(port));
      const open = () => socket.destroyed || http.emit('connection', socket);
      if (handshakeMs > 0) setTimeout(open, handshakeMs);
      else open();
    });
  }

  /** Starts a server on a free loopback port; `close` it. */
  static async start(options: ServerOptions = {}): Promise<DocusignServer> {
    const tcp = createTcpServer({ noDelay: true });
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    return new DocusignServer(tcp, options);
  }

  /**
   * Makes an endpoint behave like this from now on.
   *
   * @param behaviours - A list, used up one a request before honesty returns; or a function that is asked every time:
   *   `() => fault` for always.
   */
  script(endpoint: Endpoint, behaviours: readonly Behaviour[] | (() => Behaviour)): void {
    const queue = typeof behaviours === 'function' ? [] : [...behaviours];
    this.#scripts[endpoint] = typeof behaviours === 'function' ? behaviours : () => queue.shift() ?? 'honest';
  }

  /** Stops listening and cuts every connection. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#tcp.close(resolve));
    for (const { socket } of this.#sockets.values()) socket.destroy();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { number, socket } = this.#sockets.get(request.socket.remotePort ?? 0) ?? {
      number: 0,
      socket: request.socket,
    };
    const { method = '', url: path = '', headers } = request;
    const received: ReceivedRequest = { method, path, headers, body: '', connection: number };
    this.requests.push(received);
    try {
      received.body = (await buffer(request)).toString();
    } catch {
      return; // The client went away in mid-request: nobody is left to answer.
    }
    if (this.#latencyMs > 0) await delay(this.#latencyMs);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Server', 'Microsoft-IIS/10.0');
    response.setHeader('X-DocuSign-TraceToken', randomUUID());
    response.setHeader('X-DocuSign-Node', 'DA1DFE4');
    response.setHeader('Date', new Date(this.now() * 1000).toUTCString());
    const endpoint = path === '/oauth/token' ? 'token' : path === '/oauth/userinfo' ? 'userinfo' : undefined;
    const behaviour = endpoint ? this.#scripts[endpoint]() : 'honest';
    if (typeof behaviour === 'function') behaviour(request, response, socket);
    else if (typeof behaviour === 'object' && 'status' in behaviour) send(response, behaviour);
    else send(response, this.answer(received, behaviour === 'honest' ? { amend: (body) => body } : behaviour));
  }
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: CannedReply): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) response.removeHeader(name);
    else response.setHeader(name, value);
  }
  response.statusCode = status;
  response.end(body);
}
