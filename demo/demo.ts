/**
 * Shows what a maintainer sees: runs the committed action as a runner does. Without options against a stand-in for
 * DocuSign; with `--env-file FILE` against the real one, with a person's own credentials.
 */

import { styleText } from 'node:util';
import { readOptions, USAGE } from './options.ts';
import { showOwnCredentials } from './own-credentials.ts';
import { Problem } from './problem.ts';
import { showStory } from './story.ts';

// The reader may stop early, as `head` does: the show goes on in silence, and cleans up.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(USAGE);
  else if (options.envFile === undefined) await showStory(options.full);
  else process.exitCode = await showOwnCredentials(options.envFile, options.full);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(styleText('red', error.message, { stream: process.stderr }));
  process.exitCode = error.exitCode;
}
