/** Rebuilds consent URLs that others have passed on, from the parts that DocuSign documents. */

import { administratorConsentUrl, individualConsentUrl, parseRedirectUri } from './consent.ts';
import { accountServerOf, ENVIRONMENTS } from './environment.ts';
import { guidIn } from './guid.ts';

/** A consent page of DocuSign's. */
export interface ConsentLink {
  readonly url: string;
  /** The same with a fresh sign-in, for a browser that is signed in as another user. */
  readonly freshSignInUrl: string | undefined;
}

const SCOPES = /^[a-z_.]+( [a-z_.]+)*$/;
/** Longer addresses don't survive everywhere. */
const MAX_LENGTH = 3000;

/**
 * Recognizes the consent page of an app at one of DocuSign's account servers. Nothing is copied from the text, so its
 * author can't lead people elsewhere, or to another app.
 *
 * @param integrationKey - The app's, in lower case.
 * @returns `undefined` for any other address, and for one with anything that such a page doesn't need.
 */
export function consentLinkIn(text: string, integrationKey: string): ConsentLink | undefined {
  const url = URL.parse(text);
  const server = ENVIRONMENTS.map(accountServerOf).find(({ origin }) => origin === url?.origin);
  if (url === null || server === undefined || url.pathname !== '/oauth/auth') {
    return undefined;
  }
  const parameters = Object.fromEntries(url.searchParams);
  const { response_type, scope, admin_consent_scope, client_id = '', redirect_uri, prompt, ...others } = parameters;
  const isAdministrators = admin_consent_scope !== undefined;
  const scopes = admin_consent_scope ?? scope ?? '';
  const isKnown =
    `${url.username}${url.password}${url.hash}` === '' &&
    Object.keys(others).length === 0 &&
    Object.keys(parameters).length === url.searchParams.size &&
    response_type === 'code' &&
    guidIn(client_id) === integrationKey &&
    SCOPES.test(scopes) &&
    (!isAdministrators || scope === 'openid') &&
    (redirect_uri === undefined || isRedirectUri(redirect_uri)) &&
    (prompt === undefined || prompt === 'login');
  if (!isKnown) {
    return undefined;
  }
  const request = { server, integrationKey, scopes: scopes.split(' '), redirectUri: redirect_uri };
  const rebuilt = isAdministrators
    ? { url: administratorConsentUrl(request), freshSignInUrl: undefined }
    : { url: individualConsentUrl(request, prompt), freshSignInUrl: individualConsentUrl(request, 'login') };
  return rebuilt.url.length > MAX_LENGTH ? undefined : rebuilt;
}

function isRedirectUri(text: string): boolean {
  try {
    return parseRedirectUri(text) === text;
  } catch {
    return false;
  }
}
