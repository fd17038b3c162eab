/** Reads inputs, and masks those that are secrets. Knows their names, and nothing of what they mean. */

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

/** Inputs as text; `undefined` where nothing but spaces was given. */
export type InputsOf<Name extends string> = Readonly<Record<Name, string | undefined>>;
export type InputName = (typeof INPUT_NAMES)[number] | (typeof UNSEAL_INPUT_NAMES)[number];
export type Inputs = InputsOf<(typeof INPUT_NAMES)[number]>;
export type UnsealInputs = InputsOf<(typeof UNSEAL_INPUT_NAMES)[number]>;

const SECRETS: Readonly<Partial<Record<InputName, (secret: string) => void>>> = {
  'private-key': maskKey,
  'private-key-passphrase': mask,
  'sealing-key': maskKey,
};

/** Whether everybody stores the input as a secret. IDs may be variables. */
export function isSecret(name: InputName): boolean {
  return name in SECRETS;
}

export function readInputs<Name extends InputName>(names: readonly Name[]): InputsOf<Name> {
  return Object.fromEntries(names.map((name) => [name, readInput(name)])) as InputsOf<Name>;
}

function readInput(name: InputName): string | undefined {
  // Secrets are read to the letter: the runner has to mask them as they are, and spaces may belong to a passphrase.
  const given = process.env[`INPUT_${name.toUpperCase()}`] ?? '';
  const text = isSecret(name) ? given : given.trim();
  if (text.trim() === '') {
    return undefined;
  }
  SECRETS[name]?.(text);
  return text;
}
