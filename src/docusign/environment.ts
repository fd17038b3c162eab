/** Knows DocuSign's environments: which account server to ask, and which pages of it a person needs. */

import { Problem } from '../problem/problem.ts';

/** An account server: the one host that gets requests, and the audience of the assertion. */
export interface AccountServer {
  /** `aud` of the assertion: the bare host, with its port if it isn't the scheme's default. */
  readonly audience: string;
  /** Scheme and host, without a trailing slash. */
  readonly origin: string;
  /** Host and port as they were given: a host that is stored as a secret is masked only in this spelling. */
  readonly givenHost: string;
  /** The environment that it belongs to; `custom` is neither of DocuSign's two. */
  readonly environment: Environment | 'custom';
  /** Whether the workflow named the host itself, rather than an environment. */
  readonly namedByHost: boolean;
  /** The page "Apps and Keys": integration keys, RSA keypairs, redirect URIs, the User ID, the API Account ID. */
  readonly appsAndKeysUrl: string;
  /** DocuSign Admin, where an organization's administrator authorizes apps. */
  readonly adminUrl: string;
}

export const ENVIRONMENTS = ['demo', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

export const ACCOUNT_HOSTS: Readonly<Record<Environment, string>> = {
  demo: 'account-d.docusign.com',
  production: 'account.docusign.com',
};

/** DocuSign's own staging host: its SDKs name it, but customers don't need it. */
const STAGE_HOST = 'account-s.docusign.com';

const ADMIN_HOSTS: Readonly<Record<Environment, string>> = {
  demo: 'admindemo.docusign.com',
  production: 'admin.docusign.com',
};

/** @see https://developers.docusign.com/platform/auth/jwt/ */
export function accountServerOf(environment: Environment): AccountServer {
  const host = ACCOUNT_HOSTS[environment];
  return describe(new URL(`https://${host}`), host, environment, false);
}

/** Why a text names no account server that may be asked. */
export interface OAuthHostProblem {
  readonly kind: 'not-an-account-server';
  readonly why:
    | 'malformed'
    | 'credentials'
    | 'path'
    | 'insecure'
    /** A host of DocuSign's demo or production environment that issues no tokens. */
    | 'other-demo-host'
    | 'other-production-host'
    | 'demo-host-in-production';
}

/**
 * Reads the name of an account server that overrides the environment's own.
 *
 * @param text - A host, with or without a port, or an http(s) URL that is only an origin.
 * @param environment - Decides which Admin pages go with a host that isn't one of DocuSign's two.
 * @throws {Problem} It isn't one, or must not be asked. Plain http is for loopback only, for stand-ins.
 */
export function parseOAuthHost(text: string, environment: Environment): AccountServer {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  // The root of all domains: DNS allows it, certificates don't.
  const address = withScheme.replace(/\.(?=(:\d+)?\/?$)/, '');
  // URL.parse forgives spaces and control characters that no host has.
  const url = /[\s\\]/.test(address) ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || !(isDomain(url.hostname) || isLoopback(url.hostname))) {
    throw unusable('malformed');
  }
  if (url.username !== '' || url.password !== '') {
    throw unusable('credentials');
  }
  if (isOtherHostOfDocusign(url.hostname)) {
    throw unusable(isOfDemo(url.hostname) ? 'other-demo-host' : 'other-production-host');
  }
  if (url.pathname !== '/' || /[?#]/.test(text)) {
    throw unusable('path');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw unusable('insecure');
  }
  if (url.hostname === ACCOUNT_HOSTS.demo && environment === 'production') {
    throw unusable('demo-host-in-production');
  }
  return describe(url, address.replace(/^[^:]*:\/+|\/$/g, ''), environment, true);
}

function unusable(why: OAuthHostProblem['why']): Problem<OAuthHostProblem> {
  return new Problem({ kind: 'not-an-account-server', why });
}

function isOtherHostOfDocusign(hostname: string): boolean {
  const accountHosts = [...Object.values(ACCOUNT_HOSTS), STAGE_HOST];
  return /(^|\.)docusign\.(com|net)$/.test(hostname) && !accountHosts.includes(hostname);
}

/** Such as demo.docusign.net, admindemo.docusign.com, apps-d.docusign.com and api-d.docusign.com. */
function isOfDemo(hostname: string): boolean {
  return /demo|stage|-[ds]\.|^accountd\.|^developers?\./.test(hostname);
}

function describe(url: URL, givenHost: string, environment: Environment, namedByHost: boolean): AccountServer {
  const official = ENVIRONMENTS.find((name) => ACCOUNT_HOSTS[name] === url.host);
  const adminHost = ADMIN_HOSTS[official ?? environment];
  return {
    audience: url.host,
    origin: url.origin,
    givenHost,
    environment: official ?? 'custom',
    namedByHost,
    appsAndKeysUrl: `https://${adminHost}/authenticate?goTo=apiIntegratorKey`,
    adminUrl: `https://${adminHost}`,
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const MAX_DOMAIN_LENGTH = 253;

/** A bare word isn't an account server, but perhaps a secret in the wrong input; `vars.NAME` is unexpanded. */
function isDomain(hostname: string): boolean {
  const domain = /^(?!(secrets|vars)\.[^.]+$)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})+$/;
  return hostname.length <= MAX_DOMAIN_LENGTH && domain.test(hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
