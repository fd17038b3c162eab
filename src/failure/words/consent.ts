/** Words for the failure that this action exists for: consent is required, and this is who grants it where. */

import { administratorConsentUrl, individualConsentUrl, isWebAddress } from '../../docusign/consent.ts';
import { areDocusignScopes } from '../../docusign/grant.ts';
import type { Settings } from '../../settings.ts';
import type { Explanation, Section } from '../layout.ts';
import { maskProofUrl } from '../mask-proof.ts';
import { code, link, type Prose, prose } from '../prose.ts';
import { appsAndKeys, capitalized, impersonatedUser, thisApp } from './phrases.ts';

type ConsentUrls = ReturnType<typeof consentUrls>;

/** Addresses for consent, spelled so that they survive the runner's masking. */
function consentUrls({ server, grant, scopesAreChosen, redirectUri }: Settings) {
  const request = { ...grant, server, redirectUri };
  const isKnownForm = redirectUri === undefined || isWebAddress(redirectUri);
  const mayBeSecret = {
    parameters: ['client_id', ...(isKnownForm ? ['redirect_uri'] : [])],
    unchanged: isKnownForm ? [] : ['redirect_uri'],
    words: scopesAreChosen && areDocusignScopes(grant.scopes) ? grant.scopes : [],
    givenHost: server.givenHost,
  };
  return {
    individual: maskProofUrl(individualConsentUrl(request), mayBeSecret),
    freshSignIn: maskProofUrl(individualConsentUrl(request, 'login'), mayBeSecret),
    administrator: maskProofUrl(administratorConsentUrl(request), mayBeSecret),
  };
}

/** The URL to open for the kind of consent that the workflow asks for; `admin-internal` has none, so the individual one. */
export function consentUrlOutput(settings: Settings): string {
  const urls = consentUrls(settings);
  return settings.consent === 'admin-external' ? urls.administrator : urls.individual;
}

export function consentWords(settings: Settings): Explanation {
  const { consent } = settings;
  const urls = consentUrls(settings);
  const [happened, ...briefly] = REQUESTS[consent](settings, urls);
  return {
    title: 'DocuSign consent required',
    happened,
    briefly: [...briefly, prose`Any other error? See the job summary.`],
    sections: [
      ...(consent === 'individual' ? [] : [individualSection(settings, urls)]),
      pageSection(settings, urls),
      grantedSection(settings),
      ...(consent === 'admin-internal' ? [] : [copySection(consentUrlOutput(settings))]),
      administratorSection(settings, urls),
    ],
  };
}

type Advice = (settings: Settings, urls: ConsentUrls) => readonly [happened: Prose, ...briefly: Prose[]];

const REQUESTS: Readonly<Record<Settings['consent'], Advice>> = {
  individual: (settings, urls) => [
    prose`${capitalized(impersonatedUser(settings))} hasn't granted consent to ${thisApp(settings)}. Sign in to DocuSign as that user, open ${consentPage(urls.individual)} and allow access, then re-run this job.`,
    prose`Redirected without a prompt? You were signed in as another user. Sign in again: ${consentPage(urls.freshSignIn)}`,
    redirectHint(settings),
  ],

  'admin-internal': (settings, urls) => [
    prose`${capitalized(thisApp(settings))} isn't authorized to act for ${impersonatedUser(settings)}. As an organization administrator, open ${link('DocuSign Admin', settings.server.adminUrl)} and authorize it under Connected Apps, Authorize Application, for ${scopesOf(settings)}; then re-run this job.`,
    prose`Already authorized? The user's email address must be on a domain that the organization has claimed.`,
    prose`No organization? Have that user grant individual consent: ${consentPage(urls.individual)}`,
  ],

  'admin-external': (settings, urls) => [
    prose`The organization of ${impersonatedUser(settings)} hasn't granted consent to ${thisApp(settings)}. As an administrator of that organization, open ${consentPage(urls.administrator)} and allow access, then re-run this job.`,
    prose`"You are not an organization admin"? Sign in as one, or have the user grant individual consent: ${consentPage(urls.individual)}`,
    redirectHint(settings),
  ],
};

function consentPage(url: string): Prose {
  return link('the consent page', url);
}

function scopesOf({ grant }: Settings): Prose {
  return code(grant.scopes.join(' '));
}

function redirectHint(settings: Settings): Prose {
  return prose`Redirect URI error? ${redirectRemedy(settings)}`;
}

function redirectRemedy(settings: Settings): Prose {
  return settings.redirectUri === undefined
    ? prose`Set {redirect-uri} to one that is registered for the app.`
    : prose`Register ${code(settings.redirectUri)} under Redirect URIs in the app's settings: ${appsAndKeys(settings)}`;
}

/** What people have met on that page. */
function pageSection(settings: Settings, urls: ConsentUrls): Section {
  return {
    heading: 'If the consent page does something else',
    list: [
      prose`It redirects you without a prompt, and this job still fails: you were signed in as another user, or with another membership of the same email address (the password decides which). ${link('Sign in again', urls.freshSignIn)}.`,
      prose`"The redirect URI is not registered properly with DocuSign" or "There are no redirect URIs registered with Docusign": ${redirectRemedy(settings)}. Save, then check that it is still listed: the first Save in a new app may lose it.`,
      prose`"The response type is not supported": on ${appsAndKeys(settings)}, answer Yes to "Is your application able to securely store a client secret?" (Authorization Code Grant).`,
      prose`An error about a code challenge: in the app, clear Require Proof Key for Code Exchange (PKCE) while you grant consent.`,
      prose`"You are not an organization admin": use ${link('the individual consent page', urls.individual)}.`,
      prose`Changes to an app take a few minutes.`,
    ],
  };
}

/** For email programs and chats, which break links; a code block is masked and shown like any other line. */
function copySection(url: string): Section {
  return {
    heading: 'Link to copy',
    paragraphs: [prose`The capital letter and percent codes prevent GitHub from masking it; it's the same address.`],
    block: url,
  };
}

function grantedSection(settings: Settings): Section {
  return {
    heading: 'Already granted?',
    paragraphs: [
      prose`Consent may have been revoked, and it covers only one user, environment, and set of scopes. This run needs it from ${impersonatedUser(settings)}, at ${code(settings.server.givenHost)}, for ${scopesOf(settings)}.`,
      ...withoutScopes(settings),
    ],
  };
}

/** About a scope for which consent doesn't help. */
function withoutScopes({ grant, scopesAreChosen }: Settings): readonly Prose[] {
  const isDefault = grant.scopes.every((scope) => scope === 'signature' || scope === 'impersonation');
  return scopesAreChosen && !isDefault ? [WITHOUT_SCOPES] : [];
}

const WITHOUT_SCOPES = prose`Does it work without {scopes}? Then one of them can't be granted: some are reserved for DocuSign, others must be enabled for your account.`;

function individualSection(settings: Settings, urls: ConsentUrls): Section {
  return {
    heading: 'Without an administrator',
    paragraphs: [
      prose`Sign in to DocuSign as ${impersonatedUser(settings)}, ${link('open the consent page', urls.individual)} and allow access. On a developer account without an organization, this is the only way.`,
    ],
  };
}

function administratorSection(settings: Settings, urls: ConsentUrls): Section {
  return {
    heading: 'Consent for many users, by an administrator',
    list: [
      prose`Your own organization's app ({consent: admin-internal}): authorize it in ${link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, for ${scopesOf(settings)}. This requires an organization linked to the app's account, and users with email addresses on a domain that it has claimed.`,
      prose`Another organization's app ({consent: admin-external}): an administrator of the users' organization opens ${link("the administrator's consent page", urls.administrator)}. This requires an organization with a claimed domain.`,
    ],
  };
}
