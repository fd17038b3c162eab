/** Opens the connection to an origin: kept open, always verified, through the runner's proxy if it has one. */

import * as http from 'node:http';
import * as https from 'node:https';

/** Where to, by which agent, and what it may be waiting for. */
export interface Connection {
  readonly origin: URL;
  readonly agent: http.Agent;
  /** Gives up on a proxy that hasn't answered; returns whether there was one. */
  readonly abandonProxy?: () => boolean;
}

/** @throws {Problem} The runner's proxy setting is not an address. */
export async function connectionTo(origin: URL, authorities: { readonly ca?: string[] } = {}): Promise<Connection> {
  const options = { keepAlive: true, maxSockets: 1, rejectUnauthorized: true, ...authorities };
  if (origin.protocol === 'http:') {
    return { origin, agent: new http.Agent(options) };
  }
  const proxy = process.env['https_proxy']?.trim() || process.env['HTTPS_PROXY']?.trim();
  // In its own chunk: most runners have no proxy.
  const tunnel = proxy ? (await import('./proxy-tunnel.ts')).tunnelTo(origin, proxy, options) : undefined;
  return tunnel === undefined
    ? { origin, agent: new https.Agent(options) }
    : { origin, agent: tunnel, abandonProxy: () => tunnel.abandon() };
}
