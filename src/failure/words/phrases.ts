/** Phrases that words for several failures share. */

import { harmless } from '../../action/foreign-text.ts';
import { runnerKind } from '../../action/runner.ts';
import { settingsUrl } from '../../action/settings-page.ts';
import type { AccountServer } from '../../docusign/environment.ts';
import type { Refusal } from '../../docusign/refusal.ts';
import type { Endpoint } from '../../docusign/reply.ts';
import type { Lookalike } from '../../lookalike.ts';
import { isWrongClock } from '../../network/http-reply.ts';
import { clockOffset } from '../../notices.ts';
import type { Settings } from '../../settings.ts';
import { code, foreign, joinProse, link, type Prose, prose } from '../prose.ts';

/** What the workflow asked for. */
export interface Asked {
  readonly settings: Settings;
}

/** The app, recognizable to people who know its integration key. The end of a secret is no longer masked. */
export function thisApp({ grant }: Settings): string {
  return `this app (integration key ending ${grant.integrationKey.slice(-4)})`;
}

/** The user to impersonate, recognizable to people who know the ID. */
export function impersonatedUser({ grant }: Settings): string {
  return `the user whose ID ends in ${grant.userId.slice(-4)}`;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The account server that was asked, spelled as a mask knows it. */
export function hostOf({ server }: Settings): string {
  return server.givenHost;
}

/** The environment that was asked, by name, or else by its host. */
export function inEnvironment({ server }: Settings): string {
  return server.environment === 'custom' ? `at ${server.givenHost}` : `in ${server.environment}`;
}

/** The input that says what signs. */
export function signerInput({ signing }: Settings): Prose {
  return code(signing.kind === 'key' ? 'private-key' : 'signing-command');
}

export function appsAndKeys({ server }: { readonly server: AccountServer | undefined }): Prose {
  return server === undefined ? prose`Apps and Keys` : link('Apps and Keys', server.appsAndKeysUrl);
}

/** A failed lookup doesn't affect the token. */
export const TOKEN_WAS_OUTPUT = prose`The token is still available as an output.`;

export const STATUS_PAGE = 'https://status.docusign.com/';

/** @param what - What may belong to the other environment: app, user. */
export function otherEnvironment(what: string, { server }: Settings): Prose {
  if (server.namedByHost) {
    return prose`Another environment's ${what}? Change {oauth-host}.`;
  }
  return server.environment === 'demo'
    ? prose`Production ${what}? Set {environment} to {production}.`
    : prose`Demo ${what}? Set {environment} to {demo}.`;
}

/** Where to change a secret or a variable. */
export function storedAt(...page: Parameters<typeof settingsUrl>): Prose {
  const url = settingsUrl(...page);
  if (url !== undefined) {
    return link(page[1] === 'dependabot' ? "Dependabot's secrets" : `the repository's ${page[0]}`, url);
  }
  return runnerKind() === 'act' ? prose`act's secrets or variables` : prose`Settings, Secrets and variables`;
}

/** Where to change an ID, which may be either. */
export function idStoredAt(): Prose {
  return prose`Stored as a variable? ${storedAt('variables')} As a secret? ${storedAt('secrets')}`;
}

const READ_VALUE = prose`${code(`\${{ secrets.NAME }}`)} or ${code(`\${{ vars.NAME }}`)}`;
const LOOKALIKES: Readonly<Record<Lookalike, (expression: Prose) => Prose>> = {
  expression: (expression) =>
    prose`It looks like an unexpanded expression or variable: in the workflow file, write ${expression}.`,
  reference: () =>
    prose`It looks like an unresolved reference to a secret store: store the value itself, or fetch it in an earlier step.`,
  masked: () => prose`It is masked ({***}): copy the value from its source, not from a log.`,
  key: () => prose`It looks like a key or a certificate: were two inputs swapped?`,
  'e-mail': () => prose`It looks like an email address.`,
  number: () => prose`It looks like the short number in the account menu, which the API doesn't accept.`,
};

/** @param expression - What reads the right value in a workflow. */
export function likeness(looksLike: Lookalike | undefined, expression = READ_VALUE): Prose {
  return looksLike === undefined ? [] : LOOKALIKES[looksLike](expression);
}

/** The last resort. DocuSign's support finds a request by its trace token. */
export function docusignSupport({ traceToken }: Refusal): string {
  return traceToken === undefined ? 'DocuSign support' : 'DocuSign support with the trace token';
}

export function supportIfAgain(refusal: Refusal): Prose {
  return prose`Fails again? Contact ${docusignSupport(refusal)}.`;
}

export function requestName(endpoint: Endpoint): string {
  return endpoint === 'token' ? 'token request' : 'account lookup';
}

/** What the server said, to the letter but harmless, and the trace token that DocuSign's support asks for. */
export function answer(refusal: Refusal): readonly Prose[] {
  const { status, traceToken, endpoint } = refusal;
  const said = saidBy(refusal);
  const words = said.length === 0 ? prose`` : prose`: ${joinProse(said.map(foreign), ', ')}`;
  const stop = /[.!?]$/.test(said.at(-1) ?? '') ? '' : '.';
  return [
    prose`Response to the ${requestName(endpoint)}: HTTP ${String(status)}${words}${stop}`,
    traceToken === undefined
      ? prose`DocuSign sent no trace token.`
      : prose`Trace token, for DocuSign support: ${harmless(traceToken)}`,
    ...clockFact(refusal),
    ...(endpoint === 'userinfo' ? [TOKEN_WAS_OUTPUT] : []),
  ];
}

/** Points to what the server said, if it said anything. */
export function itsReason(refusal: Refusal): string {
  return saidBy(refusal).length === 0 ? 'without giving a reason' : 'for the reason shown below';
}

function saidBy({ error, errorDescription }: Refusal): readonly string[] {
  return [error, errorDescription].map((text = '') => harmless(text)).filter((text) => text !== '');
}

function clockFact({ clockOffsetSeconds = 0, signedByServersClock }: Refusal): readonly Prose[] {
  if (!isWrongClock(clockOffsetSeconds)) {
    return [];
  }
  const signedAgain = signedByServersClock ? " With DocuSign's time, the request was refused, too." : '';
  return [prose`This runner's clock is ${clockOffset(clockOffsetSeconds)}.${signedAgain}`];
}
