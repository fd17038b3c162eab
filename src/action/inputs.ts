/** The only reader of inputs. Knows their names, and nothing of what they mean. */

import { getInput } from '@actions/core';

export const INPUT_NAMES = [
  'integration-key',
  'user-id',
  'private-key',
  'private-key-passphrase',
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

/** Inputs as text; `undefined` where nothing but blanks was given. */
export type InputsOf<Name extends string> = Readonly<Record<Name, string | undefined>>;
export type InputName = (typeof INPUT_NAMES)[number] | (typeof UNSEAL_INPUT_NAMES)[number];
export type Inputs = InputsOf<(typeof INPUT_NAMES)[number]>;
export type UnsealInputs = InputsOf<(typeof UNSEAL_INPUT_NAMES)[number]>;

/** Read to the letter, since that is how the runner must mask them, and blanks may belong to a passphrase. */
const VERBATIM: readonly string[] = ['private-key', 'private-key-passphrase', 'sealing-key'];

export function readInputs<Name extends string>(names: readonly Name[]): InputsOf<Name> {
  const entries = names.map((name) => {
    const text = getInput(name, { trimWhitespace: !VERBATIM.includes(name) });
    return [name, text.trim() === '' ? undefined : text];
  });
  return Object.fromEntries(entries) as InputsOf<Name>;
}
