/** Words for requests that brought no answer. */

import { CERTIFICATE_CODES, type NetworkCode, type NetworkFailure, NO_ROUTE } from '../../network/network-failure.ts';
import type { Settings } from '../../settings.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { code, foreign, joinProse, link, type Prose, prose } from '../prose.ts';
import { type Asked, hostOf, STATUS_PAGE } from './phrases.ts';
import { untrustedWords } from './trust.ts';

type NetworkWords = (failure: NetworkFailure & Asked) => Explanation;

export const networkWords: Readonly<Record<NetworkCode, NetworkWords>> = {
  host_not_found: ({ settings }) => ({
    title: 'DocuSign cannot be found',
    happened: prose`The name ${hostOf(settings)} can't be resolved on this runner. Check its DNS, or {oauth-host} if that is set.`,
    cause: prose`DNS fails on a self-hosted runner, or names are resolved by a proxy only and none is set.`,
  }),

  connection_refused: ({ nodeCode = '', settings }) => ({
    title: 'DocuSign cannot be reached',
    ...(NO_ROUTE.test(nodeCode) ? noRoute(settings) : connectionRefused(settings, nodeCode)),
  }),

  connection_lost: ({ nodeCode = '', settings }) => ({
    title: 'The connection to DocuSign broke',
    happened: prose`The connection to ${hostOf(settings)} broke before an answer arrived, on every attempt. Run this job again; if it happens again, check the network of this runner.`,
    cause: brokenBy(nodeCode),
  }),

  timed_out: ({ settings }) => ({
    title: 'DocuSign does not answer',
    happened: prose`${hostOf(settings)} did not answer in time. Run this job again; if it happens again, check that this runner can connect to it.`,
    cause: prose`A firewall that drops packets, a proxy that is needed and not set, or an outage at DocuSign: see ${link('its status page', STATUS_PAGE)}`,
  }),

  certificate_rejected: ({ settings, ...failure }) => ({
    title: 'The certificate of the server cannot be trusted',
    ...certificateWords(prose`The TLS certificate presented for ${hostOf(settings)}`, hostOf(settings), failure),
  }),

  proxy_refused: ({ proxyStatus = 0, settings, ...failure }) => ({
    title: 'The proxy did not let the request pass',
    ...(proxyStatus === 407
      ? signInToProxy(settings, failure)
      : {
          happened: prose`The proxy of this runner opened no connection to ${hostOf(settings)} (HTTP ${String(proxyStatus)}). Have it allow ${placeOf(settings)}.`,
          cause: prose`The proxy's rules forbid this host, or the proxy can't reach it.`,
        }),
  }),

  proxy_unreachable: ({ settings, ...failure }) => ({
    title: 'The proxy cannot be reached',
    ...(failure.endsEarly ? PASSWORD_ENDS_EARLY : proxyWords(hostOf(settings), failure)),
  }),
};

const ENCODE = prose`Percent-encode special characters in them: {#} is {%23}, {/} is {%2F}, {?} is {%3F}, {@} is {%40}, {%} is {%25}.`;

const PASSWORD_ENDS_EARLY: Untitled = {
  happened: prose`The user name or password in {https_proxy} holds a character that ends it early. ${ENCODE}`,
};

function signInToProxy(settings: Settings, { proxySchemes = [], proxyGotPassword }: NetworkFailure): Untitled {
  if (proxySchemes.length > 0 && !proxySchemes.some((scheme) => /^basic$/i.test(scheme))) {
    return {
      happened: prose`The proxy of this runner accepts only ${joinProse(proxySchemes.slice(0, 4).map(foreign), ', ')} to sign in (HTTP 407), and this action knows only Basic. Have the proxy exempt ${placeOf(settings)}, or set {https_proxy} to a local relay such as cntlm or px.`,
    };
  }
  return proxyGotPassword
    ? {
        happened: prose`The proxy of this runner rejected the user name and password in {https_proxy} (HTTP 407). Correct them. ${ENCODE}`,
      }
    : {
        happened: prose`The proxy of this runner asks for a user name and password (HTTP 407). Put them into {https_proxy}, as in {http://USER:PASSWORD@proxy.example.com:8080}`,
        steps: [ENCODE],
      };
}

function connectionRefused(settings: Settings, nodeCode: string): Untitled {
  return {
    happened: prose`${nodeCode === 'ECONNREFUSED' ? `${hostOf(settings)} refused the connection` : `No connection to ${hostOf(settings)} could be made`}. Check that this runner can connect to it, and that no firewall is in between.`,
    cause: prose`A firewall rejects the connection, or a proxy is needed and none is set.`,
  };
}

function noRoute(settings: Settings): Untitled {
  return {
    happened: prose`This runner has no route to ${hostOf(settings)}. Has it only IPv6 addresses? Add NAT64 and DNS64 to its network, or set {https_proxy} to a proxy that reaches the host.`,
    cause: prose`The host has an address of a kind, usually IPv4, to which this runner's network leads no way. No firewall is involved.`,
  };
}

/** Host and port, as a proxy's rules name them. */
function placeOf(settings: Settings): string {
  const { port } = new URL(settings.server.origin);
  return `${hostOf(settings).replace(/:\d+$/, '')}, port ${port || '443'}`;
}

/** Node's codes for an answer that is no TLS, for any other end of TLS, for no HTTP, and for another host's certificate. */
const NO_TLS = /^ERR_SSL_(WRONG_VERSION_NUMBER|HTTP)/;
const TLS_FAILED = /^(EPROTO|ERR_SSL_)/;
const NO_HTTP = /^HPE_/;
const OTHER_HOST = /ALTNAME|HOSTNAME/;

/** Node's codes for a certificate that is too weak, by its key or its signature, and for one that is not a server's. */
const UNFIT = /^(UNSPECIFIED|INVALID_PURPOSE)$/;

function brokenBy(nodeCode: string): Prose {
  if (NO_TLS.test(nodeCode) || NO_HTTP.test(nodeCode)) {
    return prose`Something that doesn't speak TLS or HTTP answered: a proxy, a portal, or the wrong port in {oauth-host}.`;
  }
  return TLS_FAILED.test(nodeCode)
    ? prose`The other side broke off the TLS handshake: a firewall or proxy that forbids this host, or a server that wants a client certificate or another version of TLS.`
    : prose`A network fault, or a firewall or proxy that cuts connections.`;
}

function proxyWords(host: string, failure: NetworkFailure): Untitled {
  const { nodeCode = '' } = failure;
  if (nodeCode === 'ERR_INVALID_URL') {
    return {
      happened: prose`The proxy setting {https_proxy} of this runner is not the address of an http proxy. Set it to one such as {http://proxy.example.com:8080}`,
      cause: prose`The setting is cut off, or names another kind of proxy, such as SOCKS.`,
    };
  }
  if (OTHER_HOST.test(nodeCode)) {
    return {
      happened: prose`The certificate of the proxy that this runner is set to use belongs to another host. Check {https_proxy}.`,
      cause: prose`The proxy's address is wrong.`,
    };
  }
  if (CERTIFICATE_CODES.test(nodeCode)) {
    return certificateWords(prose`The certificate of the proxy that this runner is set to use`, host, failure);
  }
  if (NO_TLS.test(nodeCode)) {
    return {
      happened: prose`Whatever answers at the address in {https_proxy} doesn't speak TLS. Write http:// there instead of https://, as most proxies need it, or correct the port.`,
      cause: prose`The proxy takes plain connections only, or another service listens on this port.`,
    };
  }
  // It speaks TLS, and http:// would only send the proxy's password in the clear.
  if (TLS_FAILED.test(nodeCode)) {
    return {
      happened: prose`The proxy that this runner is set to use broke off the TLS handshake. Check {https_proxy}, or ask who runs the proxy what it wants of its clients.`,
      cause: prose`The proxy forbids this runner, or wants a client certificate or another version of TLS.`,
    };
  }
  if (NO_HTTP.test(nodeCode)) {
    return {
      happened: prose`Whatever answers at the address in {https_proxy} is not an http proxy. Correct its host or its port.`,
      cause: prose`Another service listens on this port.`,
    };
  }
  return {
    happened: prose`The proxy that this runner is set to use doesn't answer. Check {https_proxy}, or name DocuSign's host in {no_proxy} if it can be reached directly.`,
    cause: prose`The proxy's address is wrong, or the proxy is down.`,
  };
}

function certificateWords(certificate: Prose, host: string, { nodeCode = '', trust }: NetworkFailure): Untitled {
  const shown = prose`${certificate} is not valid on this runner.`;
  if (/EXPIRED|NOT_YET_VALID/.test(nodeCode)) {
    return {
      happened: prose`${shown} Compare the clock of this runner with the real time.`,
      cause: prose`The clock of this runner is wrong, or the certificate really is out of date.`,
      steps: [
        prose`On a self-hosted runner, switch on time synchronization, correct the clock, and run this job again.`,
        prose`If the clock is right, look for a proxy in between whose certificate is out of date.`,
      ],
    };
  }
  if (OTHER_HOST.test(nodeCode)) {
    return {
      happened: prose`${shown} It is another host's: check what stands between, and whether {oauth-host}, if it is set, is right.`,
      cause: prose`The certificate belongs to another host: a proxy or a portal answered, or {oauth-host} is wrong.`,
      steps: [
        prose`Check that {oauth-host}, if it is set, names an account server.`,
        prose`Otherwise find out which proxy or portal answers in its place, and have it let requests to ${host} pass.`,
      ],
    };
  }
  if (UNFIT.test(nodeCode)) {
    return {
      happened: prose`${shown} It is too weak, or not made for servers: have whoever runs the proxy in between issue another.`,
      cause: prose`A proxy shows a certificate of its own that has a short key, an outdated signature such as SHA-1, or another purpose than a server's.`,
    };
  }
  return untrustedWords(certificate, trust ?? { systemStoreHelps: false });
}

export function networkFacts({ nodeCode }: NetworkFailure): readonly Prose[] {
  return nodeCode === undefined ? [] : [prose`System error code: ${code(nodeCode)}`];
}
