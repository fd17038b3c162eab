/**
 * What can go wrong before a reply: ports where no connection gets anywhere, and certificates that nobody may trust. Says
 * nothing of what a client should make of it: that is for the tests to expect.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay, setImmediate as immediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Authority, createAuthority, daysAhead, type KeyAndCertificate } from './certificates.ts';

/** A port on 127.0.0.1 that doesn't serve as it should; `close` it. */
export type FaultyPort = {
  port: number;
  /** How many connections it has accepted so far; `undefined` where none can be. */
  connections: () => number | undefined;
  /** Fulfilled with the first of them. */
  connected: Promise<Socket>;
  close: () => Promise<void>;
};

const INTERIM = 'HTTP/1.1 100 Continue\r\n\r\n';

/** Ports where no TLS handshake ever gets anywhere. */
export const connectFaults = {
  /** Nobody listens: the connection is refused at once. Below those that the system hands out, so nobody comes to. */
  refused: async () => ({ port: 1, connections: () => undefined, connected: NEVER, close: async () => {} }),
  /** Accepts, and never says a word: the TCP connection opens, the handshake hangs. */
  mute: () => listen(() => {}),
  /** A true black hole: the listener's backlog is full, so that SYNs go unanswered and the connection never opens. */
  'black hole': blackHole,
  /** Accepts, and resets the connection once the client has spoken: sooner, the client might not see it open. */
  'reset in the handshake': () => listen((socket) => socket.once('data', () => socket.resetAndDestroy())),
  /** Accepts, and closes the connection once the client has spoken. */
  'closed in the handshake': () => listen((socket) => socket.once('data', () => socket.destroy())),
  /** Speaks neither TLS nor HTTP. */
  'another protocol': () => listen((socket) => socket.write('SSH-2.0-OpenSSH_9.2p1\r\n')),
  /** Speaks HTTP without TLS, as a captive portal might. */
  'HTTP without TLS': () =>
    listen((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'))),
  /** Speaks TLS, and refuses: the alert "access denied". */
  'an alert in TLS': () =>
    listen((socket) => socket.once('data', () => socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 49])))),
  /** A proxy that only says that it will answer. */
  'an interim answer': () => listen((socket) => socket.once('data', () => socket.end(INTERIM))),
  'an interim answer, then another protocol': () =>
    listen((socket) => socket.once('data', () => socket.write(`${INTERIM}SSH-2.0-OpenSSH\r\n\r\n`))),
} as const satisfies Record<string, () => Promise<FaultyPort>>;

/** Runs a test's body with such a port, and closes it afterwards, or its thread would keep the test alive. */
export async function withPort<T>(
  fault: keyof typeof connectFaults,
  body: (faulty: FaultyPort) => Promise<T>,
): Promise<T> {
  const faulty = await connectFaults[fault]();
  try {
    return await body(faulty);
  } finally {
    await faulty.close();
  }
}

/** Certificates that a client who trusts the authority must refuse, for a server of that name. */
export const certificateFaults = {
  expired: (authority, name) => authority.issue({ names: [name], notBefore: daysAhead(-30), notAfter: daysAhead(-1) }),
  'not yet valid': (authority, name) =>
    authority.issue({ names: [name], notBefore: daysAhead(1), notAfter: daysAhead(30) }),
  'self-signed': (authority, name) => authority.issue({ names: [name], selfSigned: true }),
  'unknown authority': (_authority, name) => createAuthority().issue({ names: [name] }),
  'wrong host': (authority) => authority.issue({ names: ['another-host.example.com'] }),
} as const satisfies Record<string, (authority: Authority, name: string) => KeyAndCertificate>;

/** Accepts no connection. */
const NEVER = new Promise<never>(() => {});

async function listen(accept: (socket: Socket) => unknown): Promise<FaultyPort> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    accept(socket);
  });
  const connected = once(server, 'connection').then(([socket]) => socket as Socket);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, connections: () => sockets.length, connected, close };
}

async function blackHole(): Promise<FaultyPort> {
  // Node accepts whatever arrives, so the listener sits in a thread whose event loop stands still.
  const thread = new Worker(
    `const { createServer } = require('node:net');
    const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      require('node:worker_threads').parentPort.postMessage(server.address().port);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`,
    { eval: true },
  );
  const [port] = (await once(thread, 'message')) as [number];
  const fillers: Socket[] = [];
  const close = async () => {
    for (const socket of fillers) socket.destroy();
    await thread.terminate();
  };
  for (let full = false; !full; ) {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    fillers.push(socket);
    await Promise.race([once(socket, 'connect'), delay(250)]);
    // The kernel opens a connection at once or not at all; a busy process only hears of it late, and no later than now.
    await immediate();
    full = socket.connecting;
    if (fillers.length > 16) {
      await close();
      throw new Error('this system answers connections beyond the backlog: no black hole here');
    }
  }
  return { port, connections: () => undefined, connected: NEVER, close };
}
