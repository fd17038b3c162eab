/** Runs the action once against DocuSign itself, with credentials from a file. Shows names of what is in it, never a value. */

import { readActionFile } from '../testing/project-files.ts';
import { ACTION, newJob } from './committed-action.ts';
import { readEnvFile } from './env-file.ts';
import { nearestName } from './nearest-name.ts';
import { heading, printAll, printOutputs, printWhatMatters, say } from './print.ts';
import { Problem } from './problem.ts';
import { writePage } from './refusal-page.ts';

const PAGE_LABEL = 'A rendering of a run of the action on this machine, with your own credentials';
/** Inputs that people store as secrets. */
const SECRETS = ['integration-key', 'user-id', 'private-key', 'private-key-passphrase', 'sealing-key'];
/** What a step is to know of this machine's way to the network. */
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

/** Reads inputs, and says which variables are theirs, which aren't, and which are missing. */
function readInputs(envFile: string): Inputs {
  const variables = readEnvFile(envFile);
  const declared = Object.entries(readActionFile('.').inputs);
  const known = declared.map(([name]) => variableOf(name));
  const names = [...variables.keys()];
  const found = names.filter((name) => known.includes(name));
  const unknown = names.filter((name) => !known.includes(name));
  say(`Found in ${envFile}: ${found.join(', ') || 'no variable of this action'}`);
  if (unknown.length > 0) say(`Left out, being no inputs: ${unknown.map((name) => withHint(name, known)).join(', ')}`);

  const given = declared.flatMap(([name]) => {
    const value = variables.get(variableOf(name));
    return value === undefined ? [] : [[name, value] as const];
  });
  const isGiven = (input: string): boolean => given.some(([name, value]) => name === input && value.trim() !== '');
  const missing = declared
    .filter(([name, { required }]) => required && !isGiven(name))
    .map(([name]) => variableOf(name));
  if (missing.length > 0)
    throw new Problem(`${envFile} has no value for ${new Intl.ListFormat('en-GB').format(missing)}.`);
  return Object.fromEntries(given);
}

function variableOf(input: string): string {
  return `DOCUSIGN_${input.toUpperCase().replaceAll('-', '_')}`;
}

/** Names without the prefix belong to something else, unless the rest is the very same. */
function withHint(name: string, known: readonly string[]): string {
  const bare = known.find((candidate) => candidate === `DOCUSIGN_${name.toUpperCase()}`);
  const meant = /^DOCUSIGN/i.test(name) ? nearestName(name, known) : bare;
  return meant === undefined ? name : `${name} (did you mean ${meant}?)`;
}
