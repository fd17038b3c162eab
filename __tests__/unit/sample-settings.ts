/** Inputs and settings for unit tests, read by the product's own parser so that they can't go stale. */

import { INPUT_NAMES, type InputName, type Inputs } from '../../src/action/inputs.ts';
import { type Failure, failureOf } from '../../src/failure/failure.ts';
import { InputError } from '../../src/input-problem.ts';
import { parseSettings, type Settings } from '../../src/settings.ts';
import { rsaKeyPair } from '../../testing/docusign/credentials.ts';

export const INTEGRATION_KEY = '3f2a91c4-5d6e-4b7f-8a90-1b2c3d4e5f60';
export const USER_ID = 'b81d7c3e-2f4a-4c6b-9d8e-7f6a5b4c4c11';

type Changes = Partial<Record<InputName, string | undefined>>;

/** The three required inputs; nothing else is given. */
export function sampleInputs(changes: Changes = {}): Inputs {
  const nothing = Object.fromEntries(INPUT_NAMES.map((name) => [name, undefined])) as Inputs;
  return {
    ...nothing,
    'integration-key': INTEGRATION_KEY,
    'user-id': USER_ID,
    'private-key': rsaKeyPair().pkcs1Pem,
    ...changes,
  };
}

export async function sampleSettings(changes: Changes = {}): Promise<Settings> {
  return parseSettings(sampleInputs(changes));
}

/** What becomes of inputs that can't be used; `undefined` where they can. */
export async function inputFailure(changes: Changes): Promise<Extract<Failure, { problems: unknown }> | undefined> {
  try {
    await sampleSettings(changes);
    return undefined;
  } catch (error) {
    const failure = failureOf(error, undefined);
    if ('problems' in failure) {
      return failure;
    }
    if (!(error instanceof InputError)) {
      throw error;
    }
    // A single input may have a code of its own, whose diagnosis names no problem.
    return { code: 'invalid_input', problems: error.problems, server: error.server };
  }
}
