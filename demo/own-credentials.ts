/** Runs the action once against DocuSign itself, with credentials from a file. Prints the names in it, never a value. */

import { readActionFile } from '../testing/project-files.ts';
import { ACTION, newJob } from './committed-action.ts';
import { readEnvFile } from './env-file.ts';
import { heading, printAll, printOutputs, printWhatMatters, say } from './print.ts';
import { Problem } from './problem.ts';
import { writePage } from './refusal-page.ts';

const PAGE_LABEL = 'A rendering of a run of the action on this machine, with your own credentials';
/** Inputs that people store as secrets. */
const SECRETS = ['integration-key', 'user-id', 'private-key', 'private-key-passphrase', 'sealing-key'];
/** How this machine reaches the network. */
const NETWORK = ['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS'];

type Inputs = Readonly<Record<string, string>>;

/**
 * @param full - Shows all of the run instead of what matters of it.
 * @returns The exit code of the step.
 * @throws {Problem} About the file.
 */
export async function showOwnCredentials(envFile: string, full: boolean): Promise<number> {
  const inputs = readInputs(envFile);
  const job = newJob(SECRETS.flatMap((name) => inputs[name] ?? []));
  const env = Object.fromEntries(NETWORK.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

  heading('The committed action, started as a runner of GitHub starts it');
  const result = await job.run({ action: ACTION, with: inputs, env });
  if (full) printAll(result, job);
  else printWhatMatters(result, job);

  if (result.conclusion !== 'success') say(`\n${writePage(result, PAGE_LABEL)}`);
  else if (!full) printOutputs(result, job);
  return result.exitCode ?? 1;
}

/** Reads the inputs. Prints which variables are inputs, and which aren't. */
function readInputs(envFile: string): Inputs {
  const variables = readEnvFile(envFile);
  const inputs = Object.entries(readActionFile('.').inputs).map(([input, { required }]) => {
    const name = `DOCUSIGN_${input.toUpperCase().replaceAll('-', '_')}`;
    return { input, name, required, value: variables.get(name) };
  });
  const set = inputs.filter(({ value }) => value?.trim());
  const known = inputs.map(({ name }) => name);

  sayNames(`Found in ${envFile}`, namesOf(set));
  sayNames(
    'Not inputs of this action, so not used',
    [...variables.keys()].filter((name) => !known.includes(name)),
  );

  const missing = namesOf(inputs.filter((input) => input.required && !set.includes(input)));
  if (!set.some(({ input }) => input === 'private-key' || input === 'signing-command')) {
    missing.push('DOCUSIGN_PRIVATE_KEY');
  }
  if (missing.length > 0) {
    throw new Problem(`${envFile} has no value for ${new Intl.ListFormat('en-US').format(missing)}.`);
  }
  return Object.fromEntries(set.flatMap(({ input, value }) => (value ? [[input, value]] : [])));
}

const namesOf = (inputs: readonly { name: string }[]): string[] => inputs.map(({ name }) => name);

function sayNames(label: string, names: readonly string[]): void {
  if (names.length > 0) say(`${label}: ${names.join(', ')}`);
}
