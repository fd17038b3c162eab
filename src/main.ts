/** The entry of both actions: `dist/unseal/index.js` starts the other one, by an argument. */

import { startAction } from './action/process.ts';
import { getToken } from './get-token.ts';

startAction(process.argv[2] === 'unseal' ? unseal : getToken);

/** In its own chunk: a run that gets a token needs none of it. */
async function unseal(): Promise<void> {
  const { unsealToken } = await import('./unseal-token.ts');
  await unsealToken();
}
