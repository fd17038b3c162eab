import { startAction } from './action/process.ts';
import { unsealToken } from './unseal-token.ts';

startAction(unsealToken);
