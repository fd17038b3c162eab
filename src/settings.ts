/** Turns inputs into settings: reads every one of them before it reports what is wrong with any. */

import type { KeyObject } from 'node:crypto';
import type { InputName, Inputs, InputsOf, UnsealInputs } from './action/inputs.ts';
import type { WantedAccount } from './docusign/account.ts';
import { type AccountServer, accountServerOf, ENVIRONMENTS, parseOAuthHost } from './docusign/environment.ts';
import { areDocusignScopes, CONSENT_KINDS, DEFAULT_REDIRECT_URI, type Grant } from './docusign/grant.ts';
import { guidIn } from './docusign/guid.ts';
import { type OnKey, parsePrivateKey } from './docusign/private-key.ts';
import type { InputFault, InputProblem, InputProblems } from './input-problem.ts';
import { Problem } from './problem/problem.ts';

/** What signs the assertion: a key that was given, or a command that keeps its own. */
export type Signing =
  | { readonly kind: 'key'; readonly privateKey: KeyObject }
  | { readonly kind: 'command'; readonly command: string };

/** What the workflow asks for, checked. */
export interface Settings {
  readonly server: AccountServer;
  readonly grant: Grant;
  readonly signing: Signing;
  /** Whether the workflow chose the scopes, and so may keep them as a secret. */
  readonly scopesAreChosen: boolean;
  /** Scopes that may be pieces of a secret in the wrong input, and are shown in another spelling than its mask. */
  readonly scopesToMask: readonly string[];
  readonly account: WantedAccount | 'none';
  readonly redirectUri: string | undefined;
  readonly consent: (typeof CONSENT_KINDS)[number];
  readonly exportEnv: boolean;
  /** 32 bytes; `undefined` if no sealed token is wanted. */
  readonly sealingKey: Uint8Array | undefined;
}

/**
 * @param onKey - Is given each private key in the inputs, usable or not, before anything is returned or thrown.
 * @throws {Problem} With every problem found, in the order of the inputs.
 */
export async function parseSettings(inputs: Inputs, onKey?: OnKey): Promise<Settings> {
  const { read, problems } = readerOf(inputs);
  const environment = (await read('environment', (text) => parseMember(text ?? 'demo', ENVIRONMENTS))) ?? 'demo';
  const server = await read('oauth-host', (text) =>
    text === undefined ? accountServerOf(environment) : parseOAuthHost(text, environment),
  );
  const integrationKey = await read('integration-key', parseRequiredGuid);
  const userId = await read('user-id', (text) => parseUserId(text, integrationKey));
  const { 'signing-command': command, scopes: givenScopes = '' } = inputs;
  const signing =
    command === undefined
      ? await read('private-key', (text) => parseKey(text, inputs['private-key-passphrase'], onKey))
      : await read('signing-command', () => parseCommand(command, inputs['private-key']));
  const scopes = await read('scopes', parseScopes);
  const lookUp = (await read('lookup-account', (text) => parseBoolean(text, true))) ?? true;
  const account = await read('account-id', (text) => parseAccount(text, lookUp));
  const redirectUri = await read('redirect-uri', parseRedirect);
  const consent = await read('consent', (text) => parseMember(text ?? 'individual', CONSENT_KINDS));
  const exportEnv = (await read('export-env', (text) => parseBoolean(text, false))) ?? false;
  const sealingKey = await read('sealing-key', (text) => (text === undefined ? undefined : parseSealingKey(text)));

  if (!server || !integrationKey || !userId || !signing || !scopes || !account || !consent || problems.length > 0) {
    throw new Problem<InputProblems>({ kind: 'inputs', problems, server: server ?? accountServerOf(environment) });
  }
  return {
    server,
    grant: { integrationKey, userId, audience: server.audience, scopes },
    scopesAreChosen: givenScopes !== '',
    scopesToMask: scopes.includes(givenScopes) ? [] : scopes.filter((scope) => !areDocusignScopes([scope])),
    signing,
    account,
    redirectUri,
    consent,
    exportEnv,
    sealingKey,
  };
}

/** @throws {Problem} With every problem found. */
export async function parseUnsealSettings(inputs: UnsealInputs) {
  const { read, problems } = readerOf(inputs);
  const sealedToken = await read('sealed-token', parseRequired);
  const sealingKey = await read('sealing-key', (text) => parseSealingKey(parseRequired(text)));
  const exportEnv = await read('export-env', (text) => parseBoolean(text, false));
  if (sealedToken === undefined || sealingKey === undefined || exportEnv === undefined) {
    throw new Problem<InputProblems>({ kind: 'inputs', problems, server: undefined });
  }
  return { sealedToken, sealingKey, exportEnv };
}

function readerOf<Name extends InputName>(inputs: InputsOf<Name>) {
  const problems: InputProblem[] = [];
  const read = async <T>(input: Name, parse: (text: string | undefined) => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await parse(inputs[input]);
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      const fault: InputFault = error.facts;
      const recognizer = fault.kind === 'missing' ? undefined : await import('./lookalike.ts');
      problems.push({ input, ...fault, ...(await recognizer?.lookalikeOf(inputs, input, fault)) });
      return undefined;
    }
  };
  return { read, problems };
}

function parseMember<T extends string>(text: string, members: readonly T[]): T {
  const member = members.find((candidate) => candidate === text.toLowerCase());
  if (member === undefined) {
    throw new Problem<InputFault>({ kind: 'off-rule' });
  }
  return member;
}

function parseBoolean(text: string | undefined, fallback: boolean): boolean {
  return text === undefined ? fallback : parseMember(text, ['true', 'false']) === 'true';
}

function parseRequired(text: string | undefined): string {
  if (text === undefined) {
    throw new Problem<InputFault>({ kind: 'missing' });
  }
  return text;
}

function parseRequiredGuid(given: string | undefined): string {
  const guid = guidIn(parseRequired(given));
  if (guid === undefined) {
    throw new Problem<InputFault>({ kind: 'not-a-guid' });
  }
  return guid;
}

function parseUserId(text: string | undefined, integrationKey: string | undefined): string {
  const userId = parseRequiredGuid(text);
  if (userId === integrationKey) {
    throw new Problem<InputFault>({ kind: 'same-as-integration-key' });
  }
  return userId;
}

function parseAccount(text: string | undefined, lookUp: boolean): Settings['account'] {
  if (text === undefined) {
    return lookUp ? 'default' : 'none';
  }
  if (!lookUp) {
    throw new Problem<InputFault>({ kind: 'not-looked-up' });
  }
  return { accountId: parseRequiredGuid(text) };
}

async function parseKey(text: string | undefined, passphrase: string | undefined, onKey?: OnKey): Promise<Signing> {
  return { kind: 'key', privateKey: await parsePrivateKey(parseRequired(text), passphrase, onKey) };
}

function parseCommand(command: string, privateKey: string | undefined): Signing {
  if (privateKey !== undefined) {
    throw new Problem<InputFault>({ kind: 'two-signers' });
  }
  return { kind: 'command', command };
}

/** Any scope that the server may know, now or later, but too short to be a key in the wrong field. */
const SCOPE = /^(?!(?:secrets|vars|needs|steps)\.)[A-Za-z][\w.:-]{0,49}$/;

function parseScopes(text = ''): readonly string[] {
  const scopes = text.split(/[\s,]+/).filter((scope) => scope !== '');
  if (!scopes.every((scope) => SCOPE.test(scope) && guidIn(scope) === undefined)) {
    throw new Problem<InputFault>({ kind: 'off-rule' });
  }
  return [...new Set([...(scopes.length === 0 ? ['signature'] : scopes), 'impersonation'])];
}

async function parseRedirect(text: string | undefined): Promise<string | undefined> {
  // The default in `action.yml` arrives like a value from the workflow.
  if (text === undefined || text === DEFAULT_REDIRECT_URI) {
    return DEFAULT_REDIRECT_URI;
  }
  const { parseRedirectUri } = await import('./docusign/consent.ts');
  return text.toLowerCase() === 'none' ? undefined : parseRedirectUri(text);
}

/** The base64 form of 32 bytes, as `openssl rand -base64 32` writes it. */
function parseSealingKey(text: string): Uint8Array {
  const base64 = text.trim();
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== base64) {
    throw new Problem<InputFault>({ kind: 'off-rule' });
  }
  return bytes;
}
