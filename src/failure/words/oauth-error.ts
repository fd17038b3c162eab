/** Words for what DocuSign itself refuses. */

import { accountServerOf } from '../../docusign/environment.ts';
import type { OAuthError, OAuthErrorCode } from '../../docusign/oauth-error.ts';
import type { Refusal } from '../../docusign/refusal.ts';
import { isWrongClock } from '../../network/http-reply.ts';
import type { Settings } from '../../settings.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { code, prose } from '../prose.ts';
import { consentWords } from './consent.ts';
import {
  type Asked,
  appsAndKeys,
  idStoredAt,
  impersonatedUser,
  inEnvironment,
  itsReason,
  otherEnvironment,
  signerInput,
  storedAt,
  supportIfAgain,
  thisApp,
} from './phrases.ts';
import { publicKeySections, signatureRefusedWords } from './signature.ts';

export const oauthErrorWords: Readonly<Record<OAuthErrorCode, (failure: OAuthError & Asked) => Explanation>> = {
  consent_required: ({ settings }) => consentWords(settings),
  no_valid_keys_or_signatures: ({ settings }) => signatureRefusedWords(settings),

  issuer_not_found: ({ settings }) => ({
    title: 'DocuSign does not know the integration key',
    ...(settings.server.environment === 'production' ? notInProduction(settings) : notInEnvironment(settings)),
  }),

  user_not_found: ({ settings }) => ({
    title: 'DocuSign does not know the user',
    happened: prose`No active user ${inEnvironment(settings)} has an ID ending in ${settings.grant.userId.slice(-4)}. Sign in as the user to impersonate, open ${appsAndKeys(settings)} and copy the User ID (not the API Account ID) into {user-id}.`,
    hints: [
      prose`Can't open that page? An administrator can find the ID under Settings, Users.`,
      otherEnvironment('user', settings),
      prose`Is the user closed or not activated? Ask an administrator.`,
      idStoredAt(),
    ],
  }),

  expired_grant: ({ settings, ...refusal }) => ({
    title: 'DocuSign considers the request expired',
    ...(clockMayBeWrong(refusal) ? EXPIRED_BY_CLOCK : EXPIRED_IN_TRANSIT),
  }),

  invalid_grant: ({ settings, error: _, ...refusal }) => ({
    title: 'DocuSign refused the request',
    happened: prose`DocuSign refused the request ${itsReason(refusal)}. Compare {integration-key}, {user-id}, and ${signerInput(settings)} with ${appsAndKeys(settings)} (it shows the User ID of the signed-in user).`,
    hints: [
      otherEnvironment('app', settings),
      ...(clockMayBeWrong(refusal) ? [prose`Self-hosted runner? Check its clock.`] : []),
      prose`Does one of them differ? Correct it at ${storedAt('secrets')}`,
    ],
    sections: publicKeySections(settings),
  }),

  invalid_request: (refusal) => ({
    title: 'DocuSign could not read the request',
    happened: prose`DocuSign couldn't read the token request. If there is a proxy or firewall in between, make it pass requests unchanged.`,
    hints: [
      prose`Not sure? Run this job on a runner without a proxy.`,
      prose`Fails there, too? Report it as a bug in this action, with DocuSign's response${refusal.traceToken === undefined ? '' : ' and the trace token'}.`,
    ],
  }),

  invalid_scope: ({ settings }) => ({
    title: 'DocuSign does not grant a scope',
    happened: prose`DocuSign refused one of the requested scopes (${code(settings.grant.scopes.join(' '))}). Correct {scopes}.`,
    hints: [
      prose`Not sure which one? Start with {signature impersonation}, then add one scope at a time; each may need consent again.`,
      prose`Spelled correctly? DocuSign may have to enable the scope for your app or account.`,
    ],
  }),

  unauthorized_client: ({ settings }) => ({
    title: 'DocuSign does not allow this app to use JWT Grant',
    happened: prose`DocuSign doesn't allow ${thisApp(settings)} to use JWT Grant ${inEnvironment(settings)}. Open the app at ${appsAndKeys(settings)} and make sure that it is active and has an RSA keypair under Service Integration.`,
    hints: [
      prose`No keypair? Choose Generate RSA and store the private key as the secret: ${storedAt('secrets')}`,
      otherEnvironment('app', settings),
    ],
  }),

  refused: ({ settings, ...refusal }) => ({
    title: 'DocuSign refused the request',
    ...(refusal.endpoint === 'token' ? refusedToken(settings, refusal) : refusedLookup(refusal)),
  }),
};

/** Also if the response has no time. */
function clockMayBeWrong({ clockOffsetSeconds = Number.POSITIVE_INFINITY }: Refusal): boolean {
  return isWrongClock(clockOffsetSeconds);
}

const EXPIRED_BY_CLOCK: Untitled = {
  happened: prose`The signed request had expired when it reached DocuSign, so this runner's clock is probably wrong. Turn on time synchronization (NTP), then re-run this job.`,
  hints: [prose`Clock right? A proxy may have delayed the request by more than ten minutes.`],
};

const EXPIRED_IN_TRANSIT: Untitled = {
  happened: prose`The signed request took more than ten minutes to reach DocuSign, whose clock agrees with this runner's. Re-run this job.`,
  hints: [prose`Fails again? Look for a proxy that delays requests, or run this job without one.`],
};

/** All of them are GUIDs. */
const SIMILAR_IDS = prose`Is it the User ID, or the app's secret key? Both look like an integration key.`;

const NOT_COPIED = 'Go-live copies neither keys nor redirect URIs: add both there.';

function notInEnvironment(settings: Settings): Untitled {
  return {
    happened: prose`No app ${inEnvironment(settings)} has an integration key ending in ${settings.grant.integrationKey.slice(-4)}. Copy the app's integration key from ${appsAndKeys(settings)} into {integration-key}.`,
    hints: [prose`${otherEnvironment('app', settings)} ${NOT_COPIED}`, SIMILAR_IDS, idStoredAt()],
  };
}

function notInProduction(settings: Settings): Untitled {
  const useDemo = settings.server.namedByHost ? prose`omit {oauth-host}` : prose`set {environment} to {demo}`;
  return {
    happened: prose`No app in production has an integration key ending in ${settings.grant.integrationKey.slice(-4)}. Until the app has gone live, ${useDemo}. To promote it, open ${appsAndKeys({ server: accountServerOf('demo') })} and start its go-live review under Actions.`,
    hints: [
      prose`Already live? Copy the integration key from ${appsAndKeys(settings)}`,
      prose`${NOT_COPIED}`,
      SIMILAR_IDS,
      idStoredAt(),
    ],
  };
}

function refusedToken(settings: Settings, refusal: Refusal): Untitled {
  return {
    happened: prose`DocuSign refused the token request ${itsReason(refusal)}. Check ${thisApp(settings)} ${inEnvironment(settings)} and ${impersonatedUser(settings)} at ${appsAndKeys(settings)}`,
    hints: [prose`Does the app or the user lack a permission or a setting?`, supportIfAgain(refusal)],
  };
}

function refusedLookup(refusal: Refusal): Untitled {
  return {
    happened: prose`DocuSign issued a token, but refused the account lookup ${itsReason(refusal)}. Re-run this job later.`,
    hints: [
      prose`Too many lookups this hour? DocuSign limits them per user and per app.`,
      prose`Account not needed? Set {lookup-account} to {false}.`,
      supportIfAgain(refusal),
    ],
  };
}
