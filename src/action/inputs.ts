/** Reads inputs, and masks those that are secrets. Knows their names, but not what they mean. */

import { mask, maskKey } from './masks.ts';

export const INPUT_NAMES = [
  'integration-key',
  'user-id',
  'private-key',
  'private-key-passphrase',
  'signing-command',
  'environment',
  'oauth-host',
  'scopes',
  'account-id',
  'lookup-account',
  'redirect-uri',
  'consent',
  'export-env',
  'sealing-key',
] as const;
export const UNSEAL_INPUT_NAMES = ['sealed-token', 'sealing-key', 'export-env'] as const;
export const FOLLOW_UP_INPUT_NAMES = ['report', 'integration-key', 'assignees', 'github-token'] as const;

/** Inputs as text; `undefined` if there were only spaces. */
export type InputsOf<Name extends string> = Readonly<Record<Name, string | undefined>>;
export type InputName = (typeof INPUT_NAMES)[number] | (typeof UNSEAL_INPUT_NAMES)[number];
type FollowUpInputName = (typeof FOLLOW_UP_INPUT_NAMES)[number];
export type Inputs = InputsOf<(typeof INPUT_NAMES)[number]>;
export type UnsealInputs = InputsOf<(typeof UNSEAL_INPUT_NAMES)[number]>;
export type FollowUpInputs = InputsOf<FollowUpInputName>;

const SECRETS: Readonly<Partial<Record<InputName | FollowUpInputName, (secret: string) => void>>> = {
  'private-key': maskKey,
  'private-key-passphrase': mask,
  'sealing-key': maskKey,
  'github-token': mask,
};

/** Whether everyone stores the input as a secret. IDs may be variables. */
export function isSecret(name: InputName | FollowUpInputName): boolean {
  return name in SECRETS;
}

export function readInputs<Name extends InputName | FollowUpInputName>(names: readonly Name[]): InputsOf<Name> {
  return Object.fromEntries(names.map((name) => [name, readInput(name)])) as InputsOf<Name>;
}

function readInput(name: InputName | FollowUpInputName): string | undefined {
  // Secrets are read unchanged: the runner has to mask them exactly, and spaces may belong to a passphrase.
  const given = process.env[`INPUT_${name.toUpperCase()}`] ?? '';
  // An empty line among reports is a missing one.
  const text = isSecret(name) || name === 'report' ? given : given.trim();
  if (text.trim() === '') {
    return undefined;
  }
  SECRETS[name]?.(text);
  return text;
}
