/** Phrases that words for several failures share. */

import { harmless } from '../../action/foreign-text.ts';
import type { AccountServer } from '../../docusign/environment.ts';
import type { Refusal } from '../../docusign/refusal.ts';
import type { Endpoint } from '../../docusign/reply.ts';
import { isWrongClock } from '../../network/http-reply.ts';
import { clockOffset } from '../../notices.ts';
import type { Settings } from '../../settings.ts';
import { code, foreign, joinProse, link, type Prose, prose } from '../prose.ts';

/** What the workflow asked for. */
export interface Asked {
  readonly settings: Settings;
}

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
export const TOKEN_WITHOUT_ACCOUNT = prose`${TOKEN_WAS_OUTPUT} Set {lookup-account} to false if later steps don't need the account.`;

export const STATUS_PAGE = 'https://status.docusign.com/';

export function environmentName(settings: Settings): string {
  const { environment } = settings.server;
  return environment === 'custom'
    ? `the environment of ${hostOf(settings)}`
    : `DocuSign's ${environment} environment (${hostOf(settings)})`;
}

/** @param what - What may belong to the other environment: the app, the user. */
export function otherEnvironment(what: string, { server }: Settings): Prose {
  if (server.namedByHost) {
    return prose`If ${what} belongs to another environment, change {oauth-host}.`;
  }
  const other = server.environment === 'demo' ? 'production' : 'demo';
  return prose`If ${what} belongs to the other environment, set {environment} to ${other}.`;
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
  const said = saidBy(refusal);
  const words = said.length === 0 ? prose`` : prose`: ${joinProse(said.map(foreign), ', ')}`;
  const stop = /[.!?]$/.test(said.at(-1) ?? '') ? '' : '.';
  return [
    prose`Answer to the ${requestName(endpoint)}: HTTP ${String(status)}${words}${stop}`,
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
  return [error, errorDescription].map((text = '') => harmless(text)).filter((text) => text !== '');
}

function clockFact(refusal: Refusal): readonly Prose[] {
  const { clockOffsetSeconds: offset = 0, signedByServersClock } = refusal;
  if (!isWrongClock(offset)) {
    return [];
  }
  const signedAgain = signedByServersClock
    ? " The request was signed by DocuSign's clock as well, and refused again: the clock is not the only cause."
    : '';
  return [prose`The clock of this runner is ${clockOffset(offset)}.${signedAgain}`];
}
