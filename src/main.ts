/** The entry of both actions: `dist/unseal/index.js` starts the other one, by an argument. */

import { startAction } from './action/process.ts';
import { run } from './run.ts';

startAction(process.argv[2] === 'unseal' ? unseal : run);

/** In a chunk of its own: a run that gets a token needs nothing of it. */
async function unseal(): Promise<void> {
  const { runUnseal } = await import('./run-unseal.ts');
  await runUnseal();
}
