/** Opens the connection to an origin: kept open, verified always, through the runner's proxy if it has one. */

import * as http from 'node:http';
import * as https from 'node:https';
import { checkBypass } from 'actions-http-client/lib/proxy';
import { NetworkError } from './network-failure.ts';
import { TunnelAgent } from './proxy-tunnel.ts';

/** @throws {NetworkError} The runner's proxy setting is not an address. */
export function agentFor(origin: URL): http.Agent {
  const options = { keepAlive: true, maxSockets: 1, rejectUnauthorized: true };
  if (origin.protocol === 'http:') {
    return new http.Agent(options);
  }
  const proxy = proxyFor(origin);
  return proxy === undefined ? new https.Agent(options) : new TunnelAgent(proxy, options);
}

/**
 * The proxy that the runner is set to use.
 *
 * @throws {NetworkError} The setting is not an address. To ignore it could send directly what must not be.
 */
function proxyFor(origin: URL): URL | undefined {
  const address = process.env['https_proxy']?.trim() || process.env['HTTPS_PROXY']?.trim();
  if (!address || checkBypass(origin)) {
    return undefined;
  }
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`);
  if (url === null || !/^https?:$/.test(url.protocol) || !/^[a-z0-9._:[\]-]+$/.test(url.hostname)) {
    throw new NetworkError({ code: 'proxy_unreachable', temporary: false, nodeCode: 'ERR_INVALID_URL' });
  }
  return url;
}
