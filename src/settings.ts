/** Turns inputs into settings: reads every one of them before it reports what is wrong with any. */

import type { KeyObject } from 'node:crypto';
import type { InputName, Inputs } from './action/inputs.ts';
import { code, type Prose, prose } from './action/prose.ts';
import type { Grant } from './docusign/assertion.ts';
import { CONSENT_KINDS, type ConsentKind, DEFAULT_REDIRECT_URI } from './docusign/consent.ts';
import {
  type AccountServer,
  accountServerOf,
  ENVIRONMENTS,
  type Environment,
  parseOAuthHost,
} from './docusign/environment.ts';
import { parseGuid } from './docusign/guid.ts';
import { PrivateKeyError, parsePrivateKey } from './docusign/private-key.ts';
import { accountIdAdvice, keyAdvice, oauthHostAdvice, swappedAdvice, userIdAdvice } from './input-advice.ts';

/** What the workflow asks for, checked. */
export interface Settings {
  readonly server: AccountServer;
  readonly grant: Grant;
  readonly privateKey: KeyObject;
  /** `false` where the account is not to be looked up; `undefined` for the user's default account. */
  readonly accountId: string | undefined | false;
  readonly redirectUri: string | undefined;
  readonly consent: ConsentKind;
}

/** What is wrong with one input: the rule, the likely cause, the fix; never its value. */
export interface InputProblem {
  readonly input: InputName;
  readonly missing: boolean;
  readonly text: Prose;
}

/** Some inputs can't be used. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map((problem) => problem.input).join(', '));
    this.problems = problems;
  }

  get code(): 'invalid_input' | 'invalid_private_key' {
    const keyOnly = this.problems.every((problem) => problem.input === 'private-key' && !problem.missing);
    return keyOnly ? 'invalid_private_key' : 'invalid_input';
  }
}

/** @throws {InputError} With every problem found. */
export function parseSettings(inputs: Inputs): Settings {
  const problems: InputProblem[] = [];
  const read = <T>(input: InputName, parse: (text: string | undefined) => T): T | undefined => {
    try {
      return parse(inputs[input]);
    } catch (error) {
      if (!(error instanceof UnusableInput)) {
        throw error;
      }
      problems.push({ input, missing: inputs[input] === undefined, text: error.text });
      return undefined;
    }
  };

  const environment = read('environment', (text) => parseMember(text ?? 'demo', ENVIRONMENTS)) ?? 'demo';
  const server = read('oauth-host', (text) => parseServer(text, environment));
  const integrationKey = read('integration-key', parseIntegrationKey);
  const userId = read('user-id', (text) => parseUserId(text, integrationKey));
  const privateKey = read('private-key', (text) => parseKey(text, server ?? accountServerOf(environment)));
  const scopes = read('scopes', parseScopes);
  const lookUp = read('lookup-account', (text) => parseMember(text?.toLowerCase() ?? 'true', ['true', 'false']));
  const accountId = read('account-id', (text) => parseAccountId(text, lookUp === 'false'));
  const redirectUri = read('redirect-uri', parseRedirectUri);
  const consent = read('consent', (text) => parseMember(text ?? 'individual', CONSENT_KINDS));

  if (!server || !integrationKey || !userId || !privateKey || !scopes || !consent || problems.length > 0) {
    throw new InputError(problems);
  }
  return {
    server,
    grant: { integrationKey, userId, audience: server.audience, scopes },
    privateKey,
    accountId: lookUp === 'false' ? false : accountId,
    redirectUri,
    consent,
  };
}

class UnusableInput extends Error {
  readonly text: Prose;

  constructor(text: Prose) {
    super();
    this.text = text;
  }
}

function parseMember<T extends string>(text: string, members: readonly T[]): T {
  const member = members.find((candidate) => candidate === text);
  if (member === undefined) {
    throw new UnusableInput(prose`must be one of ${members.join(', ')}.`);
  }
  return member;
}

function parseServer(text: string | undefined, environment: Environment): AccountServer {
  const server = text === undefined ? accountServerOf(environment) : parseOAuthHost(text, environment);
  if (typeof server === 'string') {
    throw new UnusableInput(oauthHostAdvice(server));
  }
  return server;
}

const GUID_RULE = 'a GUID such as 00000000-0000-0000-0000-000000000000';

function parseRequiredGuid(
  text: string | undefined,
  what: string,
  advice: (text: string) => Prose | undefined,
): string {
  if (text === undefined) {
    throw new UnusableInput(prose`is empty. It must be ${what}.`);
  }
  const guid = parseGuid(text);
  if (guid === undefined) {
    throw new UnusableInput(prose`must be ${what}. ${swappedAdvice(text) ?? advice(text) ?? []}`);
  }
  return guid;
}

function parseIntegrationKey(text: string | undefined): string {
  return parseRequiredGuid(text, `the app's integration key from Apps and Keys, ${GUID_RULE}`, () => undefined);
}

function parseUserId(text: string | undefined, integrationKey: string | undefined): string {
  const what = `the User ID of the user to impersonate, as Apps and Keys shows it: ${GUID_RULE}`;
  const userId = parseRequiredGuid(text, what, userIdAdvice);
  if (userId === integrationKey) {
    throw new UnusableInput(
      prose`is the same as ${code('integration-key')}. It must be ${what}, and another than the app's.`,
    );
  }
  return userId;
}

function parseAccountId(text: string | undefined, lookUpIsOff: boolean): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  if (lookUpIsOff) {
    const choice = prose`leave out ${code('account-id')}, or set ${code('lookup-account')} to true`;
    throw new UnusableInput(prose`can't be checked while ${code('lookup-account')} is false: ${choice}.`);
  }
  return parseRequiredGuid(text, `the API Account ID from Apps and Keys, ${GUID_RULE}`, accountIdAdvice);
}

function parseKey(text: string | undefined, server: AccountServer): KeyObject {
  try {
    return parsePrivateKey(text ?? '', undefined);
  } catch (error) {
    if (error instanceof PrivateKeyError) {
      throw new UnusableInput(keyAdvice(error.shape, server));
    }
    throw error;
  }
}

/** Any that the server may know, now or later; short enough to be no key that was put into the wrong field. */
const SCOPE = /^[A-Za-z][\w.:-]{0,49}$/;

function parseScopes(text: string | undefined): readonly string[] {
  const scopes = text?.split(/[\s,]+/).filter((scope) => scope !== '') ?? ['signature', 'impersonation'];
  if (!scopes.every((scope) => SCOPE.test(scope))) {
    const example = code('signature impersonation');
    throw new UnusableInput(prose`must be names of scopes, separated by blanks, commas or lines, such as ${example}.`);
  }
  return [...new Set([...scopes, 'impersonation'])];
}

function parseRedirectUri(text: string | undefined): string | undefined {
  if (text === undefined) {
    return DEFAULT_REDIRECT_URI;
  }
  if (text.toLowerCase() === 'none') {
    return undefined;
  }
  // RFC 6749, section 3.1.2: absolute, without a fragment. Otherwise it has to stay as it is: DocuSign compares letters.
  if (!URL.canParse(text) || /[\s#\p{Cc}\uFFFD]/u.test(text) || !text.isWellFormed()) {
    throw new UnusableInput(
      prose`must be ${code('none')}, or a complete redirect URI as it is registered for the app, such as ${code(DEFAULT_REDIRECT_URI)}.`,
    );
  }
  return text;
}
