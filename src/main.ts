import { startAction } from './action/process.ts';
import { getToken } from './get-token.ts';

startAction(getToken);
