import { startAction } from './action/process.ts';
import { runUnseal } from './run-unseal.ts';

startAction(runUnseal);
