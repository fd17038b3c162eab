/** Phrases that words for several failures share. */

import { harmless } from '../../action/foreign-text.ts';
import type { AccountServer } from '../../docusign/environment.ts';
import { type Endpoint, isWrongClock, type Refusal } from '../../docusign/refusal.ts';
import { clockOffset } from '../../notices.ts';
import type { Settings } from '../../settings.ts';
import { code, foreign, joinProse, link, type Prose, prose } from '../prose.ts';

/** The user to impersonate, recognizable to those who know the ID and to nobody else. */
export function impersonatedUser({ grant }: Settings): Prose {
  return prose`the user whose ID ends in ${grant.userId.slice(-4)}`;
}

/** The account server that was asked, in the letters in which a mask knows it. */
export function hostOf({ server }: Settings): string {
  return server.givenHost;
}

/** The input that says what signs. */
export function signerInput({ signing }: Settings): Prose {
  return code(signing.kind === 'key' ? 'private-key' : 'signing-command');
}

export const SOME_MINUTES = 'Changes on Apps and Keys take a few minutes to take effect.';

export function appsAndKeys({ server }: { readonly server: AccountServer }): Prose {
  return link('Apps and Keys', server.appsAndKeysUrl);
}

/** A look-up that fails takes nothing away from the token. */
export const TOKEN_WAS_OUTPUT = prose`The token was output all the same.`;
export const TOKEN_WITHOUT_ACCOUNT = prose`${TOKEN_WAS_OUTPUT} Set ${code('lookup-account')} to false if later steps don't need the account.`;

export const STATUS_PAGE = 'https://status.docusign.com/';

const ENVIRONMENT_NAMES: Readonly<Record<AccountServer['environment'], string>> = {
  demo: "DocuSign's demo environment",
  production: "DocuSign's production environment",
  custom: 'the environment',
};

export function environmentName(settings: Settings): string {
  return `${ENVIRONMENT_NAMES[settings.server.environment]} (${hostOf(settings)})`;
}

/** @param what - What may belong to the other environment: the app, the user. */
export function otherEnvironment(what: string, { server }: Settings): Prose {
  if (server.namedByHost) {
    return prose`If ${what} belongs to another environment, change ${code('oauth-host')}.`;
  }
  const other = server.environment === 'demo' ? 'production' : 'demo';
  return prose`If ${what} belongs to the other environment, set ${code('environment')} to ${other}.`;
}

/** Whom to ask in the end. Its support finds a request by its trace token. */
export function docusignSupport({ traceToken }: Refusal): string {
  return traceToken === undefined ? "DocuSign's support" : "DocuSign's support with the trace token";
}

export function requestName(endpoint: Endpoint): string {
  return endpoint === 'token' ? 'token request' : 'account look-up';
}

/** What the server said, to the letter but harmless, and the trace token that DocuSign's support asks for. */
export function answer(refusal: Refusal): readonly Prose[] {
  const { status, traceToken, endpoint } = refusal;
  const said = saidBy(refusal).map(foreign);
  const words = said.length === 0 ? prose`` : prose`: ${joinProse(said, ', ')}`;
  return [
    prose`Answer to the ${requestName(endpoint)}: HTTP ${String(status)}${words}.`,
    traceToken === undefined
      ? prose`DocuSign sent no trace token.`
      : prose`Trace token, for DocuSign's support: ${code(harmless(traceToken))}`,
    ...clockFact(refusal),
  ];
}

/** Points to what the server said, if there was anything. */
export function itsWords(refusal: Refusal): string {
  return saidBy(refusal).length === 0 ? 'it gave no reason' : 'its own words are below';
}

function saidBy({ error, errorDescription }: Refusal): readonly string[] {
  return [error, errorDescription].filter((text): text is string => harmless(text ?? '') !== '');
}

function clockFact({ clockOffsetSeconds: offset = 0 }: Refusal): readonly Prose[] {
  return isWrongClock(offset) ? [prose`The clock of this runner is ${clockOffset(offset)}.`] : [];
}
