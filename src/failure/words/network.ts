/** Words for requests that got no response. */

import { CERTIFICATE_CODES, type NetworkCode, type NetworkFailure } from '../../network/network-failure.ts';
import type { Settings } from '../../settings.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { code, link, type Prose, prose } from '../prose.ts';
import { type Asked, hostOf, STATUS_PAGE } from './phrases.ts';

type NetworkWords = (failure: NetworkFailure & Asked) => Explanation;

const NEEDS_PROXY = prose`Does this network require a proxy? Set {https_proxy} on the runner.`;
const OAUTH_HOST = prose`Is {oauth-host} set? Check its spelling and port.`;

export const networkWords: Readonly<Record<NetworkCode, NetworkWords>> = {
  host_not_found: ({ settings }) => ({
    title: 'DocuSign cannot be found',
    happened: prose`This runner can't resolve the host name ${hostOf(settings)}. Check the runner's DNS.`,
    hints: [OAUTH_HOST, NEEDS_PROXY],
  }),

  connection_refused: ({ nodeCode, settings }) => ({
    title: 'DocuSign cannot be reached',
    happened: prose`${nodeCode === 'ECONNREFUSED' ? `${hostOf(settings)} refused the connection` : `This runner couldn't connect to ${hostOf(settings)}`}. Check whether a firewall is in between, and allow the connection there.`,
    hints: [NEEDS_PROXY, OAUTH_HOST],
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

  certificate_rejected: ({ nodeCode = '', settings }) => ({
    title: "The server's certificate is not trusted",
    ...certificateWords(`TLS certificate shown for ${hostOf(settings)}`, hostOf(settings), nodeCode),
  }),

  proxy_refused: ({ proxyStatus = 0, settings }) => ({
    title: 'The proxy refused the request',
    ...(proxyStatus === 407
      ? {
          happened: prose`This runner's proxy requires a user name and password (HTTP 407). Add them to the address in {https_proxy}.`,
          hints: [prose`Already there? They may be wrong; special characters in them must be percent-encoded.`],
        }
      : {
          happened: prose`This runner's proxy refused to connect to ${hostOf(settings)} (HTTP ${String(proxyStatus)}). Allow ${placeOf(settings)} in the proxy's rules.`,
          hints: [prose`Allowed already? The proxy itself may not reach that host.`],
        }),
  }),

  proxy_unreachable: ({ nodeCode = '', settings }) => ({
    title: 'The proxy cannot be reached',
    ...proxyWords(hostOf(settings), nodeCode),
  }),
};

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
const PROXY_WORDS: readonly (readonly [nodeCode: RegExp, words: Untitled])[] = [
  [
    /^ERR_INVALID_URL$/,
    {
      happened: prose`{https_proxy} on this runner isn't the address of an HTTP proxy. Set it to one such as {http://proxy.example.com:8080}`,
      hints: [prose`Is it truncated, or another kind of proxy, such as SOCKS?`],
    },
  ],
  [
    OTHER_HOST,
    {
      happened: prose`The certificate of this runner's proxy belongs to another host. Correct the address in {https_proxy}.`,
    },
  ],
  [
    NO_TLS,
    {
      happened: prose`What responds at the address in {https_proxy} doesn't speak TLS. Start the address with http:// instead of https://, as most proxies require.`,
      hints: [prose`Is the port wrong? Another service may listen there.`],
    },
  ],
  // It speaks TLS, and http:// would only send the proxy's password in the clear.
  [
    TLS_FAILED,
    {
      happened: prose`This runner's proxy ended the TLS handshake. Check the address in {https_proxy}, and ask the proxy's administrator what it requires.`,
      hints: [prose`Does it require a client certificate or another TLS version, or forbid this runner?`],
    },
  ],
  [
    NO_HTTP,
    {
      happened: prose`What responds at the address in {https_proxy} isn't an HTTP proxy. Correct the host or port.`,
    },
  ],
  [
    /^/,
    {
      happened: prose`This runner's proxy doesn't respond. Check the address in {https_proxy}, and that the proxy is up.`,
      hints: [prose`Is DocuSign reachable without the proxy? Add its host to {no_proxy}.`],
    },
  ],
];

function proxyWords(host: string, nodeCode: string): Untitled {
  if (CERTIFICATE_CODES.test(nodeCode) && !OTHER_HOST.test(nodeCode)) {
    return certificateWords("certificate of this runner's proxy", host, nodeCode);
  }
  return PROXY_WORDS.find(([pattern]) => pattern.test(nodeCode))?.[1] ?? { happened: [] };
}

function certificateWords(certificate: string, host: string, nodeCode: string): Untitled {
  if (/EXPIRED|NOT_YET_VALID/.test(nodeCode)) {
    return {
      happened: prose`The ${certificate} is expired or not valid yet. Check this runner's clock, turn on time synchronization (NTP), then re-run this job.`,
      hints: [prose`Clock right? Renew the certificate of the proxy in between.`],
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
  return {
    happened: prose`This runner doesn't trust the ${certificate}: a proxy that inspects TLS probably replaced it. Set {NODE_EXTRA_CA_CERTS} to the PEM file of that proxy's certificate authority.`,
    hints: [
      prose`Self-hosted runner? Add {NODE_EXTRA_CA_CERTS=/path/to/it.pem} to its {.env} file, then restart the runner.`,
    ],
  };
}

export function networkFacts({ nodeCode }: NetworkFailure): readonly Prose[] {
  return nodeCode === undefined ? [] : [prose`System error code: ${code(nodeCode)}`];
}
