/**
 * Shows what a maintainer sees: runs the committed action as a runner does. Without options against a stand-in for
 * DocuSign; with `--env-file FILE` against the real one, with a person's own credentials.
 */

import { tmpdir } from 'node:os';
import { styleText } from 'node:util';
import { readOptions, USAGE } from './options.ts';
import { showOwnCredentials } from './own-credentials.ts';
import { Problem } from './problem.ts';
import { showStory } from './story.ts';

// Whoever reads along may stop early, as `head` does; the show goes on in silence and tidies up behind itself.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(USAGE);
  else if (options.envFile === undefined) await showStory(options.full);
  else process.exitCode = await showOwnCredentials(options.envFile, options.full);
} catch (error) {
  const problem = error instanceof Problem ? error : noFolder(error);
  if (problem === undefined) throw error;
  console.error(styleText('red', problem.message, { stream: process.stderr }));
  process.exitCode = problem.exitCode;
}

/** The runner's stand-in makes a temporary folder for each step, before anything else. */
function noFolder(error: unknown): Problem | undefined {
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (syscall !== 'mkdtemp') return undefined;
  return new Problem(`A step needs a temporary folder, and none can be made in ${tmpdir()} (${code}).`);
}
