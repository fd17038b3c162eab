import { startAction } from './action/process.ts';
import { run } from './run.ts';

startAction(run);
