/** Words for requests that got no response. */

import { USERINFO_PATH } from '../../docusign/account.ts';
import { CERTIFICATE_CODES, type NetworkCode, type NetworkFailure, NO_ROUTE } from '../../network/network-failure.ts';
import type { Settings } from '../../settings.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { code, link, type Prose, prose } from '../prose.ts';
import { type Asked, hostOf, STATUS_PAGE, TOKEN_WAS_OUTPUT } from './phrases.ts';
import { untrustedWords } from './trust.ts';

const NEEDS_PROXY = prose`Does this network require a proxy? Set {https_proxy} on the runner.`;
const OAUTH_HOST = prose`Is {oauth-host} set? Check its spelling and port.`;

export const networkWords: Readonly<Record<NetworkCode, (failure: NetworkFailure & Asked) => Explanation>> = {
  host_not_found: ({ settings }) => ({
    title: 'DocuSign cannot be found',
    happened: prose`This runner can't resolve the host name ${hostOf(settings)}. Check the runner's DNS.`,
    hints: [OAUTH_HOST, NEEDS_PROXY],
  }),

  connection_refused: ({ nodeCode = '', settings }) => ({
    title: 'DocuSign cannot be reached',
    ...(NO_ROUTE.test(nodeCode) ? noRoute(settings) : connectionRefused(settings, nodeCode)),
  }),

  connection_lost: ({ nodeCode = '', settings }) => ({
    title: 'The connection to DocuSign broke',
    happened: prose`The connection to ${hostOf(settings)} broke before a response arrived, on every attempt. Re-run this job.`,
    hints: [prose`Fails again? ${brokenBy(nodeCode)}`],
  }),

  timed_out: ({ settings }) => ({
    title: 'DocuSign does not respond',
    happened: prose`${hostOf(settings)} didn't respond in time. Re-run this job.`,
    hints: [
      prose`Fails again? A firewall may drop the packets: allow the connection there.`,
      NEEDS_PROXY,
      prose`An outage? See ${link("DocuSign's status page", STATUS_PAGE)}`,
    ],
  }),

  certificate_rejected: ({ settings, ...failure }) => ({
    title: "The server's certificate is not trusted",
    ...certificateWords(`TLS certificate presented for ${hostOf(settings)}`, hostOf(settings), failure),
  }),

  proxy_refused: ({ proxyStatus = 0, settings, ...failure }) => ({
    title: 'The proxy refused the request',
    ...(proxyStatus === 407
      ? signInToProxy(settings, failure)
      : {
          happened: prose`This runner's proxy refused to connect to ${hostOf(settings)} (HTTP ${String(proxyStatus)}). Allow ${placeOf(settings)} in the proxy's rules.`,
          hints: [prose`Allowed already? The proxy itself may not reach that host.`],
        }),
  }),

  proxy_unreachable: ({ settings, ...failure }) => ({
    title: 'The proxy cannot be reached',
    ...(failure.endsEarly ? PASSWORD_ENDS_EARLY : proxyWords(hostOf(settings), failure)),
  }),
};

const ENCODE = prose`Percent-encode special characters: {#} is {%23}, {/} is {%2F}, {?} is {%3F}, {@} is {%40}, {\\} is {%5C}, {%} is {%25}.`;

const PASSWORD_ENDS_EARLY: Untitled = {
  happened: prose`The user name or password in {https_proxy} contains a character that ends it early. ${ENCODE}`,
};

function signInToProxy(settings: Settings, { proxySchemes = [], proxyGotPassword }: NetworkFailure): Untitled {
  if (proxySchemes.length > 0 && !proxySchemes.some((scheme) => /^basic$/i.test(scheme))) {
    return {
      happened: prose`This runner's proxy accepts only ${proxySchemes.slice(0, 4).join(' or ')} sign-ins (HTTP 407), but this action supports only Basic. Exempt ${placeOf(settings)} on the proxy.`,
      hints: [prose`Can't be exempted? Set {https_proxy} to a local relay, such as cntlm or px.`],
    };
  }
  return {
    happened: proxyGotPassword
      ? prose`This runner's proxy rejected the user name and password in {https_proxy} (HTTP 407). Correct them.`
      : prose`This runner's proxy requires a user name and password (HTTP 407). Add them to {https_proxy}, as in {http://USER:PASSWORD@proxy.example.com:8080}`,
    hints: [ENCODE],
  };
}

function connectionRefused(settings: Settings, nodeCode: string): Untitled {
  return {
    happened: prose`${nodeCode === 'ECONNREFUSED' ? `${hostOf(settings)} refused the connection` : `This runner couldn't connect to ${hostOf(settings)}`}. Check whether a firewall is in between, and allow the connection there.`,
    hints: [NEEDS_PROXY, OAUTH_HOST],
  };
}

function noRoute(settings: Settings): Untitled {
  return {
    happened: prose`This runner's network has no route to ${hostOf(settings)}. Add a route, or set {https_proxy} to a proxy that reaches the host.`,
    hints: [prose`Only IPv6 on this runner? Add NAT64 and DNS64 to its network.`],
  };
}

/** Host and port, as a proxy's rules name them. */
function placeOf(settings: Settings): string {
  const { port } = new URL(settings.server.origin);
  return `${hostOf(settings).replace(/:\d+$/, '')}, port ${port || '443'},`;
}

/** Node's codes for a response that isn't TLS, for any other TLS failure, for one that isn't HTTP, and for another host's certificate. */
const NO_TLS = /^ERR_SSL_(WRONG_VERSION_NUMBER|HTTP)/;
const TLS_FAILED = /^(EPROTO|ERR_SSL_)/;
const NO_HTTP = /^HPE_/;
const OTHER_HOST = /ALTNAME|HOSTNAME/;

/** Node's codes for a certificate with a weak key or signature, and for one that isn't a server's. */
const UNFIT = /^(UNSPECIFIED|INVALID_PURPOSE)$/;

function brokenBy(nodeCode: string): Prose {
  if (NO_TLS.test(nodeCode) || NO_HTTP.test(nodeCode)) {
    return prose`The response isn't TLS or HTTP: is it from a proxy or a portal, or is the port in {oauth-host} wrong?`;
  }
  return TLS_FAILED.test(nodeCode)
    ? prose`The other side ended the TLS handshake: does a firewall or proxy forbid this host, or does the server require a client certificate or another TLS version?`
    : prose`A firewall or proxy may cut the connection: check this runner's network.`;
}

/** By Node's code, in this order; the last one fits them all. */
const PROXY_WORDS: readonly (readonly [nodeCode: RegExp, happened: Prose, ...hints: Prose[]])[] = [
  [
    /^ERR_INVALID_URL$/,
    prose`{https_proxy} on this runner isn't the address of an HTTP proxy. Set it to one such as {http://proxy.example.com:8080}`,
    prose`Is it truncated, or another kind of proxy, such as SOCKS?`,
  ],
  [
    OTHER_HOST,
    prose`The certificate of this runner's proxy belongs to another host. Correct the address in {https_proxy}.`,
  ],
  [
    NO_TLS,
    prose`What responds at the address in {https_proxy} doesn't speak TLS. Start the address with http:// instead of https://, as most proxies require.`,
    prose`Is the port wrong? Another service may listen there.`,
  ],
  // It speaks TLS, and http:// would only send the proxy's password in the clear.
  [
    TLS_FAILED,
    prose`This runner's proxy ended the TLS handshake. Check the address in {https_proxy}, and ask the proxy's administrator what it requires.`,
    prose`Does it require a client certificate or another TLS version, or forbid this runner?`,
  ],
  [NO_HTTP, prose`What responds at the address in {https_proxy} isn't an HTTP proxy. Correct the host or port.`],
  [
    /^/,
    prose`This runner's proxy doesn't respond. Check the address in {https_proxy}, and that the proxy is up.`,
    prose`Is DocuSign reachable without the proxy? Add its host to {no_proxy}.`,
  ],
];

function proxyWords(host: string, failure: NetworkFailure): Untitled {
  const { nodeCode = '' } = failure;
  if (CERTIFICATE_CODES.test(nodeCode) && !OTHER_HOST.test(nodeCode)) {
    return certificateWords("certificate of this runner's proxy", host, failure);
  }
  const [, happened = [], ...hints] = PROXY_WORDS.find(([pattern]) => pattern.test(nodeCode)) ?? [];
  return { happened, hints };
}

function certificateWords(certificate: string, host: string, { nodeCode = '', trust }: NetworkFailure): Untitled {
  if (/EXPIRED|NOT_YET_VALID/.test(nodeCode)) {
    return {
      happened: prose`The ${certificate} is expired or not valid yet. Check this runner's clock, turn on time synchronization (NTP), then re-run this job.`,
      hints: [prose`Clock right? Renew the proxy's certificate.`],
    };
  }
  if (OTHER_HOST.test(nodeCode)) {
    return {
      happened: prose`The ${certificate} belongs to another host, so a proxy or portal probably responded. Make it pass requests to ${host} unchanged.`,
      hints: [OAUTH_HOST],
    };
  }
  if (UNFIT.test(nodeCode)) {
    return {
      happened: prose`The ${certificate} is too weak, or isn't a server certificate. Ask the administrator of the proxy in between to issue another.`,
      hints: [prose`Does it have a short key, an outdated signature such as SHA-1, or another purpose?`],
    };
  }
  return untrustedWords(certificate, trust ?? { systemStoreHelps: false });
}

export function networkFacts({ nodeCode, path }: NetworkFailure): readonly Prose[] {
  return [
    ...(nodeCode === undefined ? [] : [prose`System error code: ${code(nodeCode)}`]),
    ...(path === USERINFO_PATH ? [TOKEN_WAS_OUTPUT] : []),
  ];
}
