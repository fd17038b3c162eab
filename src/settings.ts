/** Turns inputs into settings: reads every one of them before it reports what is wrong with any. */

import type { KeyObject } from 'node:crypto';
import type { InputName, Inputs, InputsOf, UnsealInputs } from './action/inputs.ts';
import type { WantedAccount } from './docusign/account.ts';
import type { Grant } from './docusign/assertion.ts';
import {
  CONSENT_KINDS,
  type ConsentKind,
  DEFAULT_REDIRECT_URI,
  parseRedirectUri,
  RedirectUriError,
} from './docusign/consent.ts';
import {
  type AccountServer,
  AccountServerError,
  accountServerOf,
  ENVIRONMENTS,
  type Environment,
  parseOAuthHost,
} from './docusign/environment.ts';
import { guidIn } from './docusign/guid.ts';
import { type OnKey, PrivateKeyError, parsePrivateKey } from './docusign/private-key.ts';
import { InputError, type InputFault, type InputProblem, type Lookalike } from './input-problem.ts';

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
  /** Which account to look up, if any. */
  readonly account: WantedAccount | 'none';
  readonly redirectUri: string | undefined;
  readonly consent: ConsentKind;
  readonly exportEnv: boolean;
  /** 32 bytes; `undefined` where no sealed token is wanted. */
  readonly sealingKey: Uint8Array | undefined;
}

/**
 * @param onKey - Is given each private key in the inputs, usable or not, before anything is returned or thrown.
 * @throws {InputError} With every problem found.
 */
export async function parseSettings(inputs: Inputs, onKey?: OnKey): Promise<Settings> {
  const { read, readLater, problems } = readerOf(inputs);
  const environment = read('environment', (text) => parseMember(text ?? 'demo', ENVIRONMENTS)) ?? 'demo';
  const server = read('oauth-host', (text) => parseServer(text, environment));
  const integrationKey = read('integration-key', parseRequiredGuid);
  const userId = read('user-id', (text) => parseUserId(text, integrationKey));
  const { 'signing-command': command } = inputs;
  const signing =
    command === undefined
      ? await readLater('private-key', (text) => parseKey(text, inputs['private-key-passphrase'], onKey))
      : read('signing-command', () => parseCommand(command, inputs['private-key']));
  const scopes = read('scopes', parseScopes);
  const lookUp = read('lookup-account', (text) => parseBoolean(text, true)) ?? true;
  const account = read('account-id', (text) => parseAccount(text, lookUp));
  const redirectUri = read('redirect-uri', parseRedirect);
  const consent = read('consent', (text) => parseMember(text ?? 'individual', CONSENT_KINDS));
  const exportEnv = read('export-env', (text) => parseBoolean(text, false)) ?? false;
  const sealingKey = read('sealing-key', (text) => (text === undefined ? undefined : parseSealingKey(text)));

  if (!server || !integrationKey || !userId || !signing || !scopes || !account || !consent || problems.length > 0) {
    throw new InputError(problems, server ?? accountServerOf(environment));
  }
  const grant = { integrationKey, userId, audience: server.audience, scopes };
  const scopesAreChosen = inputs.scopes !== undefined;
  return { server, grant, scopesAreChosen, signing, account, redirectUri, consent, exportEnv, sealingKey };
}

/** What `unseal` is asked for, checked. */
export interface UnsealSettings {
  readonly sealedToken: string;
  /** 32 bytes. */
  readonly sealingKey: Uint8Array;
  readonly exportEnv: boolean;
}

/** @throws {InputError} With every problem found. */
export function parseUnsealSettings(inputs: UnsealInputs): UnsealSettings {
  const { read, problems } = readerOf(inputs);
  const sealedToken = read('sealed-token', parseRequired);
  const sealingKey = read('sealing-key', (text) => parseSealingKey(parseRequired(text)));
  const exportEnv = read('export-env', (text) => parseBoolean(text, false));
  if (sealedToken === undefined || sealingKey === undefined || exportEnv === undefined) {
    throw new InputError(problems);
  }
  return { sealedToken, sealingKey, exportEnv };
}

class UnusableInput extends Error {
  readonly fault: InputFault;

  constructor(fault: InputFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

function readerOf<Name extends InputName>(inputs: InputsOf<Name>) {
  const problems: InputProblem[] = [];
  const note = (input: Name, error: unknown): undefined => {
    problems.push({ input, fault: faultOf(error) });
  };
  const read = <T>(input: Name, parse: (text: string | undefined) => T): T | undefined => {
    try {
      return parse(inputs[input]);
    } catch (error) {
      return note(input, error);
    }
  };
  const readLater = async <T>(input: Name, parse: (text: string | undefined) => Promise<T>): Promise<T | undefined> => {
    try {
      return await parse(inputs[input]);
    } catch (error) {
      return note(input, error);
    }
  };
  return { read, readLater, problems };
}

function faultOf(error: unknown): InputFault {
  if (error instanceof UnusableInput) {
    return error.fault;
  }
  if (error instanceof AccountServerError) {
    return { kind: 'not-an-account-server', problem: error.problem };
  }
  if (error instanceof RedirectUriError) {
    return { kind: 'not-a-redirect-uri', problem: error.problem };
  }
  if (error instanceof PrivateKeyError) {
    return { kind: 'not-a-key', shape: error.shape };
  }
  throw error;
}

function parseMember<T extends string>(text: string, members: readonly T[]): T {
  const member = members.find((candidate) => candidate === text.toLowerCase());
  if (member === undefined) {
    throw new UnusableInput({ kind: 'off-rule' });
  }
  return member;
}

function parseBoolean(text: string | undefined, fallback: boolean): boolean {
  return text === undefined ? fallback : parseMember(text, ['true', 'false']) === 'true';
}

function parseServer(text: string | undefined, environment: Environment): AccountServer {
  return text === undefined ? accountServerOf(environment) : parseOAuthHost(text, environment);
}

function parseRequired(text: string | undefined): string {
  if (text === undefined) {
    throw new UnusableInput({ kind: 'missing' });
  }
  return text;
}

function parseRequiredGuid(given: string | undefined): string {
  const text = parseRequired(given);
  const guid = guidIn(text);
  if (guid === undefined) {
    throw new UnusableInput({ kind: 'not-a-guid', looksLike: lookalikeOf(text) });
  }
  return guid;
}

function lookalikeOf(text: string): Lookalike | undefined {
  if (text.includes('${{')) {
    return 'expression';
  }
  if (text.length > 100) {
    return 'key';
  }
  if (text.includes('@')) {
    return 'e-mail';
  }
  return /^\d+$/.test(text) ? 'number' : undefined;
}

function parseUserId(text: string | undefined, integrationKey: string | undefined): string {
  const userId = parseRequiredGuid(text);
  if (userId === integrationKey) {
    throw new UnusableInput({ kind: 'same-as-integration-key' });
  }
  return userId;
}

function parseAccount(text: string | undefined, lookUp: boolean): Settings['account'] {
  if (text === undefined) {
    return lookUp ? 'default' : 'none';
  }
  if (!lookUp) {
    throw new UnusableInput({ kind: 'not-looked-up' });
  }
  return { accountId: parseRequiredGuid(text) };
}

async function parseKey(
  text: string | undefined,
  passphrase: string | undefined,
  onKey: OnKey | undefined,
): Promise<Signing> {
  return { kind: 'key', privateKey: await parsePrivateKey(parseRequired(text), passphrase, onKey) };
}

function parseCommand(command: string, privateKey: string | undefined): Signing {
  if (privateKey !== undefined) {
    throw new UnusableInput({ kind: 'two-signers' });
  }
  return { kind: 'command', command };
}

/** Any scope that the server may know, now or later, but too short to be a key in the wrong field. */
const SCOPE = /^[A-Za-z][\w.:-]{0,49}$/;

function parseScopes(text = ''): readonly string[] {
  const scopes = text.split(/[\s,]+/).filter((scope) => scope !== '');
  if (!scopes.every((scope) => SCOPE.test(scope) && guidIn(scope) === undefined)) {
    throw new UnusableInput({ kind: 'off-rule' });
  }
  return [...new Set([...(scopes.length === 0 ? ['signature'] : scopes), 'impersonation'])];
}

function parseRedirect(text: string | undefined): string | undefined {
  if (text === undefined) {
    return DEFAULT_REDIRECT_URI;
  }
  return text.toLowerCase() === 'none' ? undefined : parseRedirectUri(text);
}

/** The base64 form of 32 bytes, as `openssl rand -base64 32` writes it. */
function parseSealingKey(text: string): Uint8Array {
  const base64 = text.trim();
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== base64) {
    throw new UnusableInput({ kind: 'off-rule' });
  }
  return bytes;
}
