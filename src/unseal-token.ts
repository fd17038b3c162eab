/** The pipeline of `unseal`: inputs, sealed token, outputs. */

import { readInputs, UNSEAL_INPUT_NAMES } from './action/inputs.ts';
import { mask } from './action/masks.ts';
import { currentRun } from './action/run-context.ts';
import { exportVariables, fail, log, setOutputs } from './action/runner.ts';
import { successLine, variablesOf } from './outputs.ts';
import { unseal } from './sealed-token.ts';
import { parseUnsealSettings } from './settings.ts';

export async function unsealToken(): Promise<void> {
  try {
    const { sealedToken, sealingKey, exportEnv } = await parseUnsealSettings(readInputs(UNSEAL_INPUT_NAMES));
    const outputs = await unseal(sealedToken, currentRun(), sealingKey);
    mask(outputs['access-token']);
    setOutputs(outputs);
    if (exportEnv) {
      exportVariables(variablesOf(outputs));
    }
    log(successLine(outputs));
  } catch (error) {
    const { explain } = await import('./failure/explain.ts');
    await fail(explain(error, undefined));
  }
}
