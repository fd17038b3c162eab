/** The only reader of inputs. Knows their names, and nothing of what they mean. */

import { getInput } from '@actions/core';

export const INPUT_NAMES = [
  'integration-key',
  'user-id',
  'private-key',
  'environment',
  'oauth-host',
  'scopes',
  'account-id',
  'lookup-account',
  'redirect-uri',
  'consent',
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/** Inputs as text; `undefined` where nothing but blanks was given. */
export type Inputs = Readonly<Record<InputName, string | undefined>>;

/** Secrets are read to the letter, since that is how the runner must mask them. */
const VERBATIM: readonly InputName[] = ['private-key'];

export function readInputs(): Inputs {
  const entries = INPUT_NAMES.map((name) => {
    const text = getInput(name, { trimWhitespace: !VERBATIM.includes(name) });
    return [name, text.trim() === '' ? undefined : text];
  });
  return Object.fromEntries(entries) as Inputs;
}
