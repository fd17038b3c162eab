/** Builds the addresses at which a person gives an app consent. */

import type { AccountServer } from './environment.ts';

export const CONSENT_KINDS = ['individual', 'admin-internal', 'admin-external'] as const;
/** Who is asked for consent: the user, the administrator of the app's own organization, or of a customer's. */
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** The redirect URI that DocuSign's own samples register. The code that arrives there is not needed. */
export const DEFAULT_REDIRECT_URI = 'https://developers.docusign.com/platform/auth/consent';

/** Why a text can't be the redirect URI of an app. */
export type RedirectUriProblem = 'malformed' | 'credentials' | 'fragment' | 'consent-url';

/** The text can't be the redirect URI of an app. */
export class RedirectUriError extends Error {
  override readonly name = 'RedirectUriError';
  readonly problem: RedirectUriProblem;

  constructor(problem: RedirectUriProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Reads a redirect URI, which has to stay as it is: DocuSign compares letters.
 *
 * @throws {RedirectUriError} It isn't an absolute URI of a kind that apps register, or must not be published in a URL.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2
 */
export function parseRedirectUri(text: string): string {
  const url = URL.parse(text);
  // With a scheme, or without one.
  if (url?.username || url?.password || /^[^/?#]*@/.test(text)) {
    throw new RedirectUriError('credentials');
  }
  if (isConsentUrl(text)) {
    throw new RedirectUriError('consent-url');
  }
  if (url === null || !(isWebAddress(text) || OF_AN_APP.test(text)) || /[\s`<>"]/.test(text) || !isVisible(text)) {
    throw new RedirectUriError('malformed');
  }
  if (text.includes('#')) {
    throw new RedirectUriError('fragment');
  }
  return text;
}

/**
 * A scheme of an app, with `//` or a dot in its name, and not a host in front of its port. Most other texts with a colon
 * are secrets in the wrong input.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.1
 */
const OF_AN_APP = /^[a-z][a-z\d+-]*(:\/\/|\.[a-z\d+.-]*:(?!\d+([/?]|$)))/i;

/** Whether a redirect URI is one that anybody may read, rather than perhaps a secret in the wrong input. */
export function isWebAddress(redirectUri: string): boolean {
  return /^https?:\/\//i.test(redirectUri);
}

/** Whether these are scopes as DocuSign names all of its own, rather than perhaps a secret in the wrong input. */
export function areDocusignScopes(scopes: readonly string[]): boolean {
  return scopes.every((scope) => /^[a-z_.]+$/.test(scope));
}

/** Also percent-encoded, or with a part missing. */
function isConsentUrl(text: string): boolean {
  const { query } = /^[^?#]*(\/|%2F)oauth(\/|%2F)auth\/?(\?|%3F)(?<query>.*)/is.exec(text)?.groups ?? {};
  return (
    /^(https?:\/\/)?account(-[ds])?\.docusign\.com\.?(?![\w.-])/i.test(text) ||
    /(^|&|;|%26)(client_id|response_type|redirect_uri)(=|%3D)/i.test(query ?? '')
  );
}

function isVisible(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\p{Cf}\uFFFD]/u.test(text);
}

/** What consent is asked for. */
export interface ConsentRequest {
  readonly server: AccountServer;
  readonly integrationKey: string;
  /** Scopes that the assertion requests, `impersonation` among them. */
  readonly scopes: readonly string[];
  /** As registered for the app, to the letter; `undefined` leaves it out of the URL. */
  readonly redirectUri: string | undefined;
}

/**
 * URL at which the user to impersonate consents, once, until revoked.
 *
 * @param prompt - `login` forces a fresh sign-in, for a browser that is signed in as somebody else.
 * @see https://developers.docusign.com/platform/auth/consent/obtaining-individual-consent/
 */
export function individualConsentUrl(request: ConsentRequest, prompt?: 'login'): string {
  return authorizationUrl(request, { scope: request.scopes.join(' ') }, prompt);
}

/**
 * URL at which the administrator of an organization consents to somebody else's app for all its users.
 *
 * @see https://developers.docusign.com/platform/auth/consent/obtaining-admin-consent-external/
 */
export function administratorConsentUrl(request: ConsentRequest): string {
  return authorizationUrl(request, { scope: 'openid', admin_consent_scope: request.scopes.join(' ') });
}

function authorizationUrl(request: ConsentRequest, scopes: Record<string, string>, prompt?: 'login'): string {
  const parameters = {
    response_type: 'code',
    ...scopes,
    client_id: request.integrationKey,
    ...(request.redirectUri !== undefined && { redirect_uri: request.redirectUri }),
    ...(prompt !== undefined && { prompt }),
  };
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeStrictly(value)}`);
  return `${request.server.origin}/oauth/auth?${query.join('&')}`;
}

/** Not URLSearchParams: it writes spaces as "+", and DocuSign documents "%20". Brackets and quotes could end a link. */
function encodeStrictly(value: string): string {
  return encodeURIComponent(value).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
