import { startAction } from './action/process.ts';
import { run } from './get-token.ts';

startAction(run);
