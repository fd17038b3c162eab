/** The entry of all actions: `dist/unseal/index.js` and `dist/follow-up/index.js` start the others, by an argument. */

import { startAction } from './action/process.ts';
import { getToken } from './get-token.ts';

/** Each in its own chunk: a run that gets a token needs none of them. */
const OTHERS: Readonly<Record<string, () => Promise<void>>> = {
  unseal: async () => (await import('./unseal-token.ts')).unsealToken(),
  'follow-up': async () => (await import('./follow-up.ts')).followUp(),
};

startAction(OTHERS[process.argv[2] ?? ''] ?? getToken);
