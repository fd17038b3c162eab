/** Words for the failure that this action exists for: consent is required, and this is who gives it where. */

import { administratorConsentUrl, type ConsentRequest, individualConsentUrl } from '../../docusign/consent.ts';
import type { Settings } from '../../settings.ts';
import type { Words, WordsFor } from '../failure.ts';
import type { Section } from '../layout.ts';
import { maskProofUrl } from '../mask-proof.ts';
import { code, link, type Prose, prose } from '../prose.ts';
import { appsAndKeys, impersonatedUser } from './phrases.ts';

/** Addresses for consent, spelled so that they survive the runner's masking. */
interface ConsentUrls {
  readonly individual: string;
  readonly freshSignIn: string;
  readonly administrator: string;
}

function consentUrls({ server, grant, redirectUri }: Settings): ConsentUrls {
  const request: ConsentRequest = { server, integrationKey: grant.integrationKey, scopes: grant.scopes, redirectUri };
  const spell = (url: string): string => maskProofUrl(url, ['client_id', 'redirect_uri']);
  return {
    individual: spell(individualConsentUrl(request)),
    freshSignIn: spell(individualConsentUrl(request, 'login')),
    administrator: spell(administratorConsentUrl(request)),
  };
}

/** The URL to open for the kind of consent that the workflow asks for; `admin-internal` has none of its own. */
export function consentUrlOutput(settings: Settings): string {
  const urls = consentUrls(settings);
  return settings.consent === 'admin-external' ? urls.administrator : urls.individual;
}

export const consentWords: WordsFor<'consent_required'> = {
  consent_required: ({ settings }) => ({
    title: 'DocuSign consent required',
    ...REQUESTS[settings.consent](settings, consentUrls(settings)),
  }),
};

type Request = (settings: Settings, urls: ConsentUrls) => Omit<Words, 'title'>;

const REQUESTS: Readonly<Record<Settings['consent'], Request>> = {
  individual: (settings, urls) => ({
    happened: prose`No token, because ${impersonatedUser(settings)} has not allowed this app to act for them. Signed in to DocuSign as that user, open ${consentPage(urls.individual)} and choose Allow, then run this job again.`,
    cause: individualCause(settings),
    briefly: [redirectNote(settings)],
    steps: [
      redirectStep(settings),
      prose`Signed in to DocuSign as ${impersonatedUser(settings)}, open ${link('the consent page', urls.individual)} and choose Allow. Whatever page comes next doesn't matter.`,
      prose`Run this job again. Consent lasts until it is revoked.`,
    ],
    sections: [copySection(urls.individual), grantedSection(settings, urls), administratorSection(settings, urls)],
  }),

  'admin-internal': (settings, urls) => ({
    happened: prose`No token, because this app is not authorized to act for ${impersonatedUser(settings)}. An administrator of the organization authorizes it in ${link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}; then run this job again.`,
    cause: prose`The app was not authorized yet, or for other scopes, or the user's e-mail address is not on a domain that the organization has claimed.`,
    briefly: [
      prose`Without an organization, that user can consent alone: open ${consentPage(urls.individual)}`,
      redirectNote(settings),
    ],
    steps: [
      prose`As an administrator of the organization, open ${link('DocuSign Admin', settings.server.adminUrl)} and choose Connected Apps, then Authorize Application.`,
      prose`Choose this app, enter the scopes ${scopesOf(settings)}, and confirm.`,
      prose`Run this job again.`,
    ],
    sections: [individualSection(settings, urls), grantedSection(settings, urls), administratorSection(settings, urls)],
  }),

  'admin-external': (settings, urls) => ({
    happened: prose`No token, because the organization of ${impersonatedUser(settings)} has not allowed this app to act for its users. An administrator of that organization opens ${consentPage(urls.administrator)} and chooses Allow, then run this job again.`,
    cause: prose`Consent was never given, or for other scopes than ${scopesOf(settings)}, or it was revoked. Anybody but an administrator sees "You are not an organization admin".`,
    briefly: [redirectNote(settings)],
    steps: [
      redirectStep(settings),
      prose`An administrator of the organization that the user belongs to opens ${link('the consent page', urls.administrator)} and chooses Allow. Whatever page comes next doesn't matter.`,
      prose`Run this job again.`,
    ],
    sections: [
      copySection(urls.administrator),
      individualSection(settings, urls),
      grantedSection(settings, urls),
      administratorSection(settings, urls),
    ],
  }),
};

/** An annotation has room for 4,096 characters, and half an address is none. */
const MAX_LINK_LENGTH = 3000;

function consentPage(url: string): Prose {
  return url.length <= MAX_LINK_LENGTH
    ? link('the consent page', url)
    : prose`the consent page, whose address is too long for this place and stands in the job summary and in the output ${code('consent-url')},`;
}

function individualCause(settings: Settings): Prose {
  return prose`Consent was never given, or for other scopes than ${scopesOf(settings)}, or while signed in as somebody else, or it was revoked.`;
}

function scopesOf({ grant }: Settings): Prose {
  return code(grant.scopes.join(' '));
}

function redirectNote(settings: Settings): Prose {
  return settings.redirectUri === undefined
    ? prose`The URL names no redirect URI, as ${code('redirect-uri')} asks.`
    : prose`If that page complains about the redirect URI: register ${code(settings.redirectUri)} for the app, on ${appsAndKeys(settings)} under Additional settings, Redirect URIs.`;
}

function redirectStep(settings: Settings): Prose {
  return settings.redirectUri === undefined
    ? prose`This link names no redirect URI. If the page complains, set ${code('redirect-uri')} to one that is registered for the app.`
    : prose`On ${appsAndKeys(settings)}, open the app and check that ${code(settings.redirectUri)} is listed under Additional settings, Redirect URIs, spelled exactly the same. Otherwise the page says "The redirect URI is not registered properly with DocuSign".`;
}

/** For mail programs and chats, which spoil links; a code block is masked and shown like any other line. */
function copySection(url: string): Section {
  return {
    heading: 'The address, to copy',
    paragraphs: [
      prose`A character of the integration key, and one of the redirect URI, is written as its percent code, so that GitHub does not mask them. Browsers and DocuSign read it as the same address.`,
    ],
    block: url,
  };
}

function grantedSection(settings: Settings, urls: ConsentUrls): Section {
  return {
    heading: 'I already granted it',
    paragraphs: [],
    list: [
      prose`The browser may have been signed in as somebody else, or as another membership of the same e-mail address: ${link('open the consent page with a fresh sign-in', urls.freshSignIn)}.`,
      prose`Consent holds for the scopes it was given for. This run asks for ${scopesOf(settings)}.`,
      prose`Demo and production are separate. This run asks ${code(settings.server.audience)}.`,
      prose`It may have been revoked, by the user or by an administrator.`,
    ],
  };
}

function individualSection(settings: Settings, urls: ConsentUrls): Section {
  return {
    heading: 'Without an administrator',
    paragraphs: [
      prose`${capitalized(impersonatedUser(settings))} can also consent alone: ${link('open the consent page', urls.individual)} as that user. On a developer account without an organization this is the only way.`,
    ],
  };
}

function administratorSection(settings: Settings, urls: ConsentUrls): Section {
  return {
    heading: 'Consent by an administrator, for many users at once',
    paragraphs: [],
    list: [
      prose`The app is your own organization's (${code('consent: admin-internal')}): an organization administrator authorizes it in ${link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}. This needs an organization, a claimed domain, users with e-mail addresses on that domain, and the app in an account that is linked to the organization.`,
      prose`The app is somebody else's (${code('consent: admin-external')}): an administrator of the users' organization opens ${link("the administrator's consent page", urls.administrator)}. This needs an organization with a claimed domain. Anybody else sees "You are not an organization admin. Please contact your DocuSign Administrator."`,
    ],
  };
}

function capitalized(text: Prose): Prose {
  const [first, ...rest] = text;
  return first === undefined
    ? text
    : [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}
