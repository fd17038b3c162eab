/** Reads the demo's command line, and says in a sentence what is wrong with it. Of an argument, repeats only an option's name. */

import { parseArgs } from 'node:util';
import { Problem } from './problem.ts';

export const USAGE = `Usage: npm run demo [-- OPTIONS]

Shows what a maintainer sees when the step gets a token, when consent is missing, and when another job needs the token.
A stand-in plays DocuSign: no account is needed, and nothing leaves this machine.

  --full            show everything of each run: log, annotations, job summary, outputs
  --env-file FILE   run the action once against DocuSign itself, with your own credentials: FILE has a line NAME=value
                    for each input, such as DOCUSIGN_INTEGRATION_KEY=…, DOCUSIGN_USER_ID=…, and DOCUSIGN_PRIVATE_KEY="…"
                    with the whole key between the quotes, over as many lines as it has
  --help            show this text

A refusal is also written to build/demo.html, as GitHub shows it.`;

export interface Options {
  readonly help: boolean;
  readonly full: boolean;
  readonly envFile: string | undefined;
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  full: { type: 'boolean' },
  'env-file': { type: 'string' },
} as const;

/** @throws {Problem} */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options {
  refuseWhatNpmKept(env);
  const { help = false, full = false, 'env-file': envFile } = parse(args);
  // Several lines, or more than a path can have: this is the content, which must not be repeated as a name.
  if (envFile !== undefined && (envFile.trim() === '' || /[\r\n]|.{1024}/.test(envFile))) {
    throw wrongUsage('--env-file takes the path of a file');
  }
  return { help, full, envFile };
}

/** Without `--`, npm keeps options for itself: what's left of `npm run demo --env-file FILE` is a variable and FILE. */
function refuseWhatNpmKept(env: NodeJS.ProcessEnv): void {
  const kept = ['env-file', 'full'].filter((name) => env[`npm_config_${name.replace('-', '_')}`]);
  if (kept.length > 0) {
    const command = `npm run demo -- ${kept.map((name) => (name === 'env-file' ? '--env-file FILE' : '--full')).join(' ')}`;
    throw wrongUsage(`npm keeps options for itself unless -- comes before them: ${command}`);
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
        throw wrongUsage(`The demo doesn't know ${unknownOption(error)}`);
      case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
        throw wrongUsage('The demo takes options only; the path of a file belongs after --env-file');
      case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
        throw wrongUsage('--env-file takes the path of a file, and the other options take nothing');
      default:
        throw error;
    }
  }
}

/** Its name, unless that might be something else, such as the first line of a key. */
function unknownOption(error: unknown): string {
  const [name] = (error instanceof Error && /(?<=')--?[a-z][a-z-]{0,19}(?=')/.exec(error.message)) || [];
  return name === undefined ? 'one of these options' : `the option ${name}`;
}

function wrongUsage(message: string): Problem {
  return new Problem(`${message} (npm run demo -- --help shows all options).`, 2);
}
