/** Words for what DocuSign itself refuses. */

import { harmless } from '../../action/foreign-text.ts';
import type { OAuthError, OAuthErrorCode } from '../../docusign/oauth-error.ts';
import type { Refusal } from '../../docusign/refusal.ts';
import { isWrongClock } from '../../network/http-reply.ts';
import type { Settings } from '../../settings.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { code, type Prose, prose } from '../prose.ts';
import { consentWords } from './consent.ts';
import {
  type Asked,
  appsAndKeys,
  docusignSupport,
  environmentName,
  impersonatedUser,
  itsWords,
  otherEnvironment,
  signerInput,
} from './phrases.ts';
import { publicKeySections, signatureRefusedWords } from './signature.ts';

type OAuthErrorWords = (failure: OAuthError & Asked) => Explanation;

export const oauthErrorWords: Readonly<Record<OAuthErrorCode, OAuthErrorWords>> = {
  consent_required: ({ settings }) => consentWords(settings),

  no_valid_keys_or_signatures: ({ settings }) => signatureRefusedWords(settings),

  issuer_not_found: ({ settings }) => ({
    title: 'DocuSign does not know the integration key',
    ...(settings.server.environment === 'production' ? notInProduction(settings) : notInEnvironment(settings)),
  }),

  user_not_found: ({ settings }) => ({
    title: 'DocuSign does not know the user',
    happened: prose`There is no active user with the ID that ends in ${settings.grant.userId.slice(-4)} in ${environmentName(settings)}. Copy the User ID of the user to impersonate into {user-id}: ${appsAndKeys(settings)} shows the User ID of whoever is signed in, and an administrator finds any user's under Settings, Users, by selecting the user.`,
    cause: prose`{user-id} is another GUID, such as the account ID, or belongs to the other environment, or the user is closed or not activated.`,
    steps: [
      prose`If the user to impersonate can open ${appsAndKeys(settings)}, sign in as that user: the User ID is at the top, under "My Account Information". It is a GUID, and not the API Account ID below it.`,
      prose`Otherwise have an administrator of the account open Settings, Users, and select the user: the User ID is shown there.`,
      otherEnvironment('the user', settings),
    ],
  }),

  expired_grant: ({ settings, ...refusal }) => ({
    title: 'DocuSign considers the request expired',
    ...(clockMayBeWrong(refusal) ? expiredByClock(settings) : expiredOnItsWay(settings)),
  }),

  invalid_grant: ({ settings, ...refusal }) => ({
    title: 'DocuSign refused the request',
    happened: prose`DocuSign refused the signed request${harmless(refusal.errorDescription ?? '') === '' ? ' without saying why. Check' : "; its own words are below. If they don't say what to do, check"} that {integration-key}, {user-id} and ${signerInput(settings)} come from the same app and user in ${environmentName(settings)}.`,
    cause: prose`Most often the key that signs is not one of this app's, ${clockMayBeWrong(refusal) ? 'the user ID is not from this environment, or the clock of the runner is wrong' : 'or the user ID is not from this environment'}.`,
    steps: [
      prose`On ${appsAndKeys(settings)}, compare the integration key, the User ID and the RSA keypairs with the values that you stored. ${WHOSE_USER_ID}`,
      otherEnvironment('the app', settings),
      ...(clockMayBeWrong(refusal) ? [prose`On a self-hosted runner, check the clock.`] : []),
    ],
    sections: publicKeySections(settings),
  }),

  invalid_request: (refusal) => ({
    title: 'DocuSign could not read the request',
    happened: prose`DocuSign found the token request malformed. If a proxy or a firewall is in between, have it pass the request unchanged; otherwise please report this as a defect of the action.`,
    cause: prose`Something between the runner and DocuSign rewrote the request, or the action has a defect.`,
    steps: [
      prose`Run this job on a runner without a proxy, to see whether the proxy is the cause.`,
      prose`If it fails there too, report it with DocuSign's answer${refusal.traceToken === undefined ? '' : ' and the trace token'}.`,
    ],
  }),

  invalid_scope: ({ settings }) => ({
    title: 'DocuSign does not grant a scope',
    happened: prose`DocuSign does not grant one of the scopes requested: ${code(settings.grant.scopes.join(' '))}. Correct the input {scopes}; a scope that is new may need consent again.`,
    cause: prose`A scope is misspelled, or not enabled for this app or account.`,
    steps: [
      prose`Try with {signature impersonation} alone, then add one scope at a time.`,
      prose`Some scopes have to be enabled for an account by DocuSign first.`,
    ],
  }),

  unauthorized_client: ({ settings }) => ({
    title: 'DocuSign does not allow this app to use JWT Grant',
    happened: prose`DocuSign doesn't allow this app to get tokens by JWT Grant. On ${appsAndKeys(settings)}, open the app and check that an RSA keypair is listed under Service Integration.`,
    cause: prose`The app has no RSA keypair, or it was set up for another kind of sign-in, or it is not active in ${environmentName(settings)}.`,
    steps: [
      prose`On ${appsAndKeys(settings)}, open the app. If no keypair is listed under Service Integration, choose Generate RSA, and store the private key as the secret.`,
      prose`Check that {integration-key} is this app's.`,
      otherEnvironment('the app', settings),
    ],
  }),

  refused: ({ settings, ...refusal }) => ({
    title: 'DocuSign refused the request',
    ...(refusal.endpoint === 'token' ? refusedToken(settings, refusal) : refusedLookUp(refusal)),
  }),
};

const WHOSE_USER_ID = 'The User ID shown there is that of whoever is signed in.';

/** Also where the answer names no time. */
function clockMayBeWrong({ clockOffsetSeconds = Number.POSITIVE_INFINITY }: Refusal): boolean {
  return isWrongClock(clockOffsetSeconds);
}

function expiredByClock(settings: Settings): Untitled {
  return {
    happened: prose`DocuSign says that the signed request had expired when it arrived, so the clock of this runner is probably wrong. Correct the clock, for example with NTP, and run this job again.`,
    cause: prose`The clock of the runner is off, or the request was delayed on its way for more than ten minutes.`,
    steps: [
      prose`On a self-hosted runner, switch on time synchronization and check the clock.`,
      prose`Run this job again. This run asked ${environmentName(settings)}.`,
    ],
  };
}

function expiredOnItsWay(settings: Settings): Untitled {
  return {
    happened: prose`DocuSign says that the signed request had expired when it arrived. Run this job again; if it happens again, look for a proxy that delays requests.`,
    cause: prose`The clock of this runner agrees with DocuSign's, so the request was delayed on its way for more than ten minutes.`,
    steps: [
      prose`Run this job again. This run asked ${environmentName(settings)}.`,
      prose`If it happens again, run it on a runner without a proxy.`,
    ],
  };
}

/** All of them are GUIDs. */
const SIMILAR_IDS = prose`{integration-key} and {user-id} are swapped, or the app's secret key stands in place of the integration key`;

function notInEnvironment(settings: Settings): Untitled {
  const setting = settings.server.namedByHost ? 'oauth-host' : 'environment';
  return {
    happened: prose`There is no app with this {integration-key} in ${environmentName(settings)}. Copy it again from ${appsAndKeys(settings)} or change ${code(setting)}.`,
    cause: prose`The integration key was mistyped, or the app exists in another environment only, or was deleted; or ${SIMILAR_IDS}.`,
    steps: [
      prose`Open ${appsAndKeys(settings)} and compare the app's integration key with the input: it is neither the User ID nor the app's secret key.`,
      prose`${otherEnvironment('the app', settings)} Go-live copies neither keypairs nor redirect URIs: add both there.`,
    ],
  };
}

function notInProduction(settings: Settings): Untitled {
  return {
    happened: prose`There is no app with this {integration-key} in ${environmentName(settings)}. Promote the app by go-live, or ${useDemo(settings)}; if it has gone live, copy its integration key again from ${appsAndKeys(settings)}`,
    cause: prose`The app has not gone live: an integration key reaches production only when the app is promoted by go-live; or the integration key was mistyped; or ${SIMILAR_IDS}.`,
    steps: [
      prose`Compare the app's integration key on ${appsAndKeys(settings)} with the input: it is neither the User ID nor the app's secret key.`,
      prose`If the app is not listed there, it has not gone live: on Apps and Keys of the developer account, under the app's Actions, start the go-live review, or ${useDemo(settings)} meanwhile.`,
      prose`After go-live, generate a new keypair in production and register the redirect URI again: neither is copied.`,
    ],
  };
}

function useDemo({ server }: Settings): Prose {
  return server.namedByHost
    ? prose`leave out {oauth-host}, with {environment} at demo,`
    : prose`set {environment} to demo`;
}

function refusedToken(settings: Settings, refusal: Refusal): Untitled {
  return {
    happened: prose`DocuSign refused the token request in a way that this action doesn't know; ${itsWords(refusal)}. Check the app on ${appsAndKeys(settings)}, or ask ${docusignSupport(refusal)}.`,
    cause: prose`The app or the user lacks a permission or a setting in ${environmentName(settings)}. This run asked for a token for ${impersonatedUser(settings)}.`,
    steps: [
      prose`Compare integration key, User ID and RSA keypairs on ${appsAndKeys(settings)} with the values that you stored. ${WHOSE_USER_ID}`,
      prose`If that doesn't help, ask ${docusignSupport(refusal)}.`,
    ],
  };
}

function refusedLookUp(refusal: Refusal): Untitled {
  return {
    happened: prose`DocuSign issued a token but refused the account look-up; ${itsWords(refusal)}. Set {lookup-account} to false if later steps don't need the account.`,
    cause: prose`Too many look-ups within the hour, which DocuSign answers in this way too, or a right that the user lacks.`,
    steps: [
      prose`If later steps don't need the account, set {lookup-account} to false.`,
      prose`Otherwise run this job again later, or ask ${docusignSupport(refusal)}.`,
    ],
  };
}
