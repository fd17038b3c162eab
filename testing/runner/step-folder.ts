/**
 * Prepares the folder that a step runs in and the environment that the runner gives it. Nothing of the environment of
 * the process that runs the tests may get through, or a test would pass on one machine only.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE_COMMANDS = ['path', 'env', 'step_summary', 'state', 'output'] as const;

/** What a step wrote to the files behind GITHUB_PATH, GITHUB_ENV and so on. */
export type FileCommands = Record<(typeof FILE_COMMANDS)[number], string>;

const CONTEXT = {
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTION: '__self',
  GITHUB_ACTION_REF: '',
  GITHUB_ACTION_REPOSITORY: '',
  GITHUB_ACTOR: 'octocat',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
  GITHUB_JOB: 'test',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REPOSITORY: 'octo-org/octo-repo',
  GITHUB_REPOSITORY_OWNER: 'octo-org',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_RUN_NUMBER: '3',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
  GITHUB_WORKFLOW: 'CI',
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_NAME: 'stand-in',
};

const OPERATING_SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' };

/** Without these, Windows has neither sockets nor random numbers. */
const MACHINE_VARIABLES = ['PATH', 'SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP'];

/**
 * Creates the files and folders of a step.
 *
 * @returns The step's environment, before anything that a workflow adds to it.
 */
export async function layOutStepFolder(
  folder: string,
  event: { name: string; payload: unknown },
): Promise<Record<string, string>> {
  const env: Record<string, string> = { ...CONTEXT };
  for (const name of MACHINE_VARIABLES) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  env['RUNNER_OS'] = OPERATING_SYSTEMS[process.platform] ?? 'Linux';
  env['RUNNER_ARCH'] = process.arch.toUpperCase();
  for (const name of ['HOME', 'GITHUB_WORKSPACE', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE']) {
    env[name] = join(folder, name.toLowerCase());
    await mkdir(env[name]);
  }
  for (const name of FILE_COMMANDS) {
    const path = join(folder, name);
    await writeFile(path, '');
    env[`GITHUB_${name.toUpperCase()}`] = path;
  }
  env['GITHUB_EVENT_NAME'] = event.name;
  env['GITHUB_EVENT_PATH'] = join(folder, 'event.json');
  await writeFile(env['GITHUB_EVENT_PATH'], JSON.stringify(event.payload));
  return env;
}

/**
 * Reads what the step left behind. A file that it deleted counts as empty.
 *
 * @throws {Error} It wrote to a file that no action of ours has a use for.
 */
export async function readFileCommands(folder: string): Promise<FileCommands> {
  const files: FileCommands = { path: '', env: '', step_summary: '', state: '', output: '' };
  for (const name of FILE_COMMANDS) {
    // A decoder, because it drops a byte order mark as .NET does.
    files[name] = new TextDecoder().decode(await readFile(join(folder, name)).catch(emptyIfMissing));
  }
  if (files.path + files.state !== '') throw new Error('GITHUB_PATH and GITHUB_STATE are beyond this stand-in.');
  return files;
}

function emptyIfMissing(error: NodeJS.ErrnoException): Buffer {
  if (error.code !== 'ENOENT') throw error;
  return Buffer.alloc(0);
}
