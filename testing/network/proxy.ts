/**
 * A forward proxy for tests that speaks CONNECT, and leads names to local ports. It never reaches beyond loopback.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** How to start a proxy. */
export type ProxyOptions = {
  /** Asked for by 407 where the client doesn't send them. */
  credentials?: { user: string; password: string };
  /** Where targets such as `account-d.docusign.com:443` really are; anything else that is not loopback gets 502. */
  resolve?: Record<string, { host: string; port: number }>;
  /** Answers each CONNECT, or the first so many, with this status, 502 for instance; and 407 with these challenges. */
  refuse?: { status: number; times?: number; challenges?: readonly string[] };
  /** How often it says "100 Continue" before each answer to a CONNECT. */
  interim?: number;
  /** Makes it a proxy that is itself reached by https. */
  tls?: { key: string; cert: string };
};

/** A CONNECT as it came in. */
export type Connect = { target: string; authorization?: string };

/** A CONNECT proxy on a loopback port. */
export class ConnectProxy {
  /** Each CONNECT, refused ones too. */
  readonly connects: Connect[] = [];
  /** What belongs into `https_proxy`: with credentials where the proxy asks for them. */
  readonly url: string;

  readonly #options: ProxyOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();

  private constructor(server: Server, options: ProxyOptions) {
    this.#server = server;
    this.#options = options;
    const { credentials, tls } = options;
    const userinfo = credentials && [credentials.user, credentials.password].map(encodeURIComponent).join(':');
    const { port } = server.address() as AddressInfo;
    this.url = `${tls ? 'https' : 'http'}://${userinfo ? `${userinfo}@` : ''}127.0.0.1:${port}`;
    server.on('connection', (socket: Socket) => this.#keep(socket));
    server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
      this.#tunnel(request, client, head);
    });
  }

  /** Starts a proxy on a free loopback port; `close` it. */
  static async start(options: ProxyOptions = {}): Promise<ConnectProxy> {
    // Anything but CONNECT means that the client took it for an origin server.
    const listener = (_: IncomingMessage, response: { writeHead: (status: number) => { end: () => void } }) =>
      response.writeHead(405).end();
    const server = options.tls ? createTlsServer(options.tls, listener) : createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ConnectProxy(server, options);
  }

  /** Stops listening and cuts every tunnel. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #keep(socket: Duplex): void {
    this.#sockets.add(socket);
    // A reset is an ordinary end of a tunnel; an error without a listener would end the process.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #tunnel(request: IncomingMessage, client: Duplex, head: Buffer): void {
    this.#keep(client);
    const target = request.url ?? '';
    const authorization = request.headers['proxy-authorization'];
    this.connects.push(authorization === undefined ? { target } : { target, authorization });
    const { host, port } = this.#options.resolve?.[target] ?? address(target);
    client.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(this.#options.interim ?? 0));
    // RFC 9110, 9.3.6: the authority of the target, not the proxy's own.
    const refusal = request.headers.host === target ? this.#refusal(host, authorization) : 400;
    if (refusal) {
      answer(client, refusal, this.#options.refuse?.challenges);
      return;
    }
    const upstream = connect(port, host);
    this.#keep(upstream);
    let established = false;
    upstream.once('connect', () => {
      established = true;
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    upstream.once('close', () => {
      if (!established) answer(client, 502);
      // Where the upstream ended in order, the pipe has ended the client's side; what is in flight must still arrive.
      else if (!upstream.readableEnded) client.destroy();
    });
    client.once('close', () => upstream.destroy());
  }

  #refusal(host: string, authorization: string | undefined): number | undefined {
    const { credentials, refuse } = this.#options;
    // In UTF-8, as clients send them by default.
    const pair = credentials && Buffer.from(`${credentials.user}:${credentials.password}`);
    const expected = pair && `Basic ${pair.toString('base64')}`;
    if (expected !== undefined && authorization !== expected) return 407;
    if (refuse && this.connects.length <= (refuse.times ?? Number.POSITIVE_INFINITY)) return refuse.status;
    return host === '127.0.0.1' ? undefined : 502;
  }
}

function address(target: string): { host: string; port: number } {
  const [host = '', port = ''] = target.split(':');
  return { host: host === 'localhost' ? '127.0.0.1' : host, port: Number(port) };
}

function answer(client: Duplex, status: number, challenges: readonly string[] = ['Basic realm="proxy"']): void {
  const headers = status === 407 ? challenges.map((challenge) => `Proxy-Authenticate: ${challenge}\r\n`).join('') : '';
  client.end(`HTTP/1.1 ${status} Refused by the proxy\r\n${headers}Content-Length: 0\r\nConnection: close\r\n\r\n`);
}
