/** Builds the addresses at which a person grants consent to an app. Loaded by failures, and by a redirect URI. */

import { Problem } from '../problem/problem.ts';
import type { AccountServer } from './environment.ts';
import type { Grant } from './grant.ts';

/** Why a text can't be the redirect URI of an app. */
export interface RedirectUriProblem {
  readonly kind: 'not-a-redirect-uri';
  readonly why: 'malformed' | 'credentials' | 'fragment' | 'consent-url';
}

/**
 * Reads a redirect URI, which has to stay unchanged: DocuSign compares every letter.
 *
 * @throws {Problem} It isn't an absolute URI of a kind that apps register, or must not be published in a URL.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2
 */
export function parseRedirectUri(text: string): string {
  const url = URL.parse(text);
  // With a scheme, or without one.
  if (url?.username || url?.password || /^[^/?#]*@/.test(text)) {
    throw notUsable('credentials');
  }
  if (isConsentUrl(text)) {
    throw notUsable('consent-url');
  }
  if (url === null || !(isWebAddress(text) || OF_AN_APP.test(text)) || /[\s`<>"]/.test(text) || !isVisible(text)) {
    throw notUsable('malformed');
  }
  if (text.includes('#')) {
    throw notUsable('fragment');
  }
  return text;
}

function notUsable(why: RedirectUriProblem['why']): Problem<RedirectUriProblem> {
  return new Problem({ kind: 'not-a-redirect-uri', why });
}

/**
 * A scheme of an app, with `//` or a dot in its name, and not a host in front of its port. Most other texts with a colon
 * are secrets in the wrong input, or references to one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.1
 */
const OF_AN_APP = /^(?!(op|vault|ssm|awskms):)[a-z][a-z\d+-]*(:\/\/|\.[a-z\d+.-]*:(?!\d+([/?]|$)))/i;

/** Whether anyone may read this redirect URI: it isn't a secret in the wrong input. */
export function isWebAddress(redirectUri: string): boolean {
  return /^https?:\/\//i.test(redirectUri);
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

export interface ConsentRequest extends Pick<Grant, 'integrationKey' | 'scopes'> {
  readonly server: AccountServer;
  /** Exactly as registered for the app; `undefined` omits it from the URL. */
  readonly redirectUri: string | undefined;
}

/**
 * URL at which the user to impersonate consents, once, until revoked.
 *
 * @param prompt - `login` forces a fresh sign-in, for a browser that is signed in as another user.
 * @see https://developers.docusign.com/platform/auth/consent/obtaining-individual-consent/
 */
export function individualConsentUrl(request: ConsentRequest, prompt?: 'login'): string {
  return authorizationUrl(request, { scope: request.scopes.join(' ') }, prompt);
}

/**
 * URL at which the administrator of an organization consents to another organization's app for all its users.
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
