import { startAction } from './action/process.ts';
import { runUnseal } from './unseal-token.ts';

startAction(runUnseal);
