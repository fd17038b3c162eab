/** What a token is asked for, and who has to consent to it. */

/** The claims of an assertion that stay the same. */
export interface Grant {
  /** Integration key: `iss`. */
  readonly integrationKey: string;
  /** User to impersonate: `sub`. */
  readonly userId: string;
  /** Bare host of the account server: `aud`. */
  readonly audience: string;
  /** Scopes to request, `impersonation` among them. */
  readonly scopes: readonly string[];
}

/** Who is asked for consent: the user, the administrator of the app's own organization, or of a customer's. */
export const CONSENT_KINDS = ['individual', 'admin-internal', 'admin-external'] as const;

/** The redirect URI that DocuSign's own samples register. The code that it receives isn't needed. */
export const DEFAULT_REDIRECT_URI = 'https://developers.docusign.com/platform/auth/consent';

/** Whether these look like DocuSign's own scopes, and not like a secret in the wrong input. */
export function areDocusignScopes(scopes: readonly string[]): boolean {
  return scopes.every((scope) => /^[a-z_.]+$/.test(scope));
}
