/** Words for the failure that this action exists for: consent is required, and this is who gives it where. */

import {
  administratorConsentUrl,
  type ConsentRequest,
  individualConsentUrl,
  isWebAddress,
} from '../../docusign/consent.ts';
import { areDocusignScopes } from '../../docusign/grant.ts';
import type { Settings } from '../../settings.ts';
import type { Explanation, Section, Untitled } from '../layout.ts';
import { maskProofUrl } from '../mask-proof.ts';
import { code, link, type Prose, prose } from '../prose.ts';
import { appsAndKeys, hostOf, impersonatedUser, SOME_MINUTES } from './phrases.ts';

/** Addresses for consent, spelled so that they survive the runner's masking. */
interface ConsentUrls {
  readonly individual: string;
  readonly freshSignIn: string;
  readonly administrator: string;
}

function consentUrls({ server, grant, scopesAreChosen, redirectUri }: Settings): ConsentUrls {
  const request: ConsentRequest = { server, integrationKey: grant.integrationKey, scopes: grant.scopes, redirectUri };
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

/** The URL to open for the kind of consent that the workflow asks for; `admin-internal` has none of its own. */
export function consentUrlOutput(settings: Settings): string {
  const urls = consentUrls(settings);
  return settings.consent === 'admin-external' ? urls.administrator : urls.individual;
}

export function consentWords(settings: Settings): Explanation {
  return { title: 'DocuSign consent required', ...REQUESTS[settings.consent](settings, consentUrls(settings)) };
}

type Advice = (settings: Settings, urls: ConsentUrls) => Untitled;

const REQUESTS: Readonly<Record<Settings['consent'], Advice>> = {
  individual: (settings, urls) => ({
    happened: prose`No token, because ${impersonatedUser(settings)} has not allowed this app to act for them. Signed in to DocuSign as that user, open ${consentPage(urls.individual)} and allow access, then run this job again.`,
    cause: individualCause(settings),
    briefly: [straightOnNote(urls), complaintNote(settings)],
    steps: [
      redirectStep(settings),
      prose`Signed in to DocuSign as ${impersonatedUser(settings)}, open ${link('the consent page', urls.individual)} and allow access. Whatever page comes next doesn't matter.`,
      prose`Run this job again. Consent lasts until it is revoked.`,
    ],
    sections: [
      pageSection(settings, urls),
      grantedSection(settings),
      copySection(urls.individual),
      administratorSection(settings, urls),
    ],
  }),

  'admin-internal': (settings, urls) => ({
    happened: prose`No token, because this app is not authorized to act for ${impersonatedUser(settings)}. Have an administrator of the organization authorize it in ${link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}; then run this job again.`,
    cause: prose`The app has not been authorized, or only for other scopes, or the user's e-mail address is not on a domain that the organization has claimed.`,
    briefly: [
      prose`Without an organization, that user can consent alone: open ${consentPage(urls.individual)}`,
      straightOnNote(urls),
      complaintNote(settings),
    ],
    steps: [
      prose`As an administrator of the organization, open ${link('DocuSign Admin', settings.server.adminUrl)} and choose Connected Apps, then Authorize Application.`,
      prose`Choose this app, enter the scopes ${scopesOf(settings)}, and confirm.`,
      prose`Run this job again.`,
    ],
    sections: [
      individualSection(settings, urls),
      pageSection(settings, urls),
      grantedSection(settings),
      administratorSection(settings, urls),
    ],
  }),

  'admin-external': (settings, urls) => ({
    happened: prose`No token, because the organization of ${impersonatedUser(settings)} has not allowed this app to act for its users. Have an administrator of that organization open ${consentPage(urls.administrator)} and allow access, then run this job again.`,
    cause: prose`Consent was never given, was given for other scopes than ${scopesOf(settings)}, or was revoked.`,
    briefly: [
      prose`If the page says "You are not an organization admin", somebody else opened it. The user can also consent alone: see the job summary.`,
      complaintNote(settings),
    ],
    steps: [
      redirectStep(settings),
      prose`An administrator of the organization that the user belongs to opens ${link('the consent page', urls.administrator)} and allows access. Whatever page comes next doesn't matter.`,
      prose`Run this job again.`,
    ],
    sections: [
      individualSection(settings, urls),
      pageSection(settings, urls),
      grantedSection(settings),
      copySection(urls.administrator),
      administratorSection(settings, urls),
    ],
  }),
};

/** An annotation has room for 4,096 characters, and half an address is none. */
const MAX_LINK_LENGTH = 3000;

function consentPage(url: string): Prose {
  return url.length <= MAX_LINK_LENGTH
    ? link('the consent page', url)
    : prose`the consent page, whose address is too long for this place and stands in the job summary and in the output {consent-url},`;
}

function individualCause(settings: Settings): Prose {
  return prose`Consent was never given, was given for other scopes than ${scopesOf(settings)} or by another user, or was revoked.`;
}

function scopesOf({ grant }: Settings): Prose {
  return code(grant.scopes.join(' '));
}

function straightOnNote({ freshSignIn }: ConsentUrls): Prose {
  return prose`If the page sends you straight on and this failure stays, you are signed in as somebody else, or with another membership of the same e-mail address. Sign in again: ${consentPage(freshSignIn)}`;
}

const RESPONSE_TYPE = 'Authorization Code Grant';
const PKCE = 'Require Proof Key for Code Exchange (PKCE)';

function complaintNote(settings: Settings): Prose {
  const page = appsAndKeys(settings);
  const redirect =
    settings.redirectUri === undefined
      ? prose`set {redirect-uri} to one that is registered`
      : prose`register ${code(settings.redirectUri)} under Additional settings, Redirect URIs`;
  return prose`If the page shows an error, open the app on ${page}. Redirect URI: ${redirect}. Response type: choose ${RESPONSE_TYPE}. Code challenge: untick ${PKCE}. ${SOME_MINUTES}`;
}

function redirectStep(settings: Settings): Prose {
  return settings.redirectUri === undefined
    ? prose`This link names no redirect URI. If the page complains, set {redirect-uri} to one that is registered for the app.`
    : prose`On ${appsAndKeys(settings)}, open the app and check that ${code(settings.redirectUri)} is listed under Additional settings, Redirect URIs, spelled exactly the same.`;
}

/** What people have met on that page. */
function pageSection(settings: Settings, urls: ConsentUrls): Section {
  return {
    heading: 'If the consent page does something else',
    paragraphs: [],
    list: [
      prose`It asks nothing and sends you straight on, and this failure stays: you are signed in as somebody else, or with another membership of the same e-mail address. ${link('Open the consent page with a fresh sign-in', urls.freshSignIn)}.`,
      prose`"The redirect URI is not registered properly with DocuSign", or "There are no redirect URIs registered with Docusign": ${redirectRemedy(settings)}`,
      prose`"The response type is not supported": the app is set to Implicit Grant. On ${appsAndKeys(settings)}, answer Yes to "Is your application able to securely store a client secret?", which means ${RESPONSE_TYPE}.`,
      prose`An error about a code challenge: on ${appsAndKeys(settings)}, untick ${PKCE} while you consent. The link carries no challenge.`,
      prose`"You are not an organization admin": that page is for administrators. Use the one for ${impersonatedUser(settings)}: ${link('the consent page', urls.individual)}.`,
      prose`${SOME_MINUTES}`,
    ],
  };
}

function redirectRemedy(settings: Settings): Prose {
  return settings.redirectUri === undefined
    ? prose`set {redirect-uri} to one that is registered for the app.`
    : prose`add ${code(settings.redirectUri)} on ${appsAndKeys(settings)}, in the app, under Additional settings, Redirect URIs; save, and check that it is still listed: the first Save after an app is created may lose it.`;
}

/** For mail programs and chats, which spoil links; a code block is masked and shown like any other line. */
function copySection(url: string): Section {
  return {
    heading: 'The address, to copy',
    paragraphs: [
      prose`One letter of the host is a capital, and some characters are written as percent codes, so that GitHub does not mask the address. Browsers and DocuSign read it as the same one.`,
    ],
    block: url,
  };
}

function grantedSection(settings: Settings): Section {
  return {
    heading: 'I already granted it',
    paragraphs: [],
    list: [
      prose`Consent holds for the user who gave it. This run asks for ${impersonatedUser(settings)}: compare the User ID on ${appsAndKeys(settings)}.`,
      prose`Consent holds for the scopes it was given for. This run asks for ${scopesOf(settings)}.`,
      prose`Demo and production are separate. This run asks ${code(hostOf(settings))}.`,
      prose`It may have been revoked, by the user or by an administrator.`,
      MEMBERSHIP,
      ...withoutScopes(settings),
    ],
  };
}

const MEMBERSHIP = prose`One e-mail address, several memberships? The password decides which of them signs in: use the one that belongs to this user.`;

/** Of a scope that no consent helps. */
function withoutScopes({ grant, scopesAreChosen }: Settings): readonly Prose[] {
  const isDefault = grant.scopes.every((scope) => scope === 'signature' || scope === 'impersonation');
  return scopesAreChosen && !isDefault ? [WITHOUT_SCOPES] : [];
}

const WITHOUT_SCOPES = prose`Does it work without the input {scopes}? Then one of them can't be granted: some are reserved for DocuSign, others have to be enabled for your account first.`;

function individualSection(settings: Settings, urls: ConsentUrls): Section {
  return {
    heading: 'Without an administrator',
    paragraphs: [
      prose`Signed in to DocuSign as ${impersonatedUser(settings)}, ${link('open the consent page', urls.individual)}: a user can always consent alone. On a developer account without an organization this is the only way.`,
    ],
  };
}

function administratorSection(settings: Settings, urls: ConsentUrls): Section {
  return {
    heading: 'Consent by an administrator, for many users at once',
    paragraphs: [],
    list: [
      prose`The app is your own organization's ({consent: admin-internal}): an organization administrator authorizes it in ${link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}. This needs an organization, a claimed domain, users with e-mail addresses on that domain, and the app in an account that is linked to the organization.`,
      prose`The app is somebody else's ({consent: admin-external}): an administrator of the users' organization opens ${link("the administrator's consent page", urls.administrator)}. This needs an organization with a claimed domain. Anybody else sees "You are not an organization admin. Please contact your DocuSign Administrator."`,
    ],
  };
}
