/** The pipeline of `unseal`: inputs, sealed token, outputs. */

import { readInputs, UNSEAL_INPUT_NAMES } from './action/inputs.ts';
import { exportVariables, fail, log, mask, maskKeys, setOutputs } from './action/report.ts';
import { currentRun } from './action/run-context.ts';
import { successLine, variablesOf } from './outputs.ts';
import { unseal } from './seal.ts';
import { parseUnsealSettings } from './settings.ts';

export async function runUnseal(): Promise<void> {
  try {
    const inputs = readInputs(UNSEAL_INPUT_NAMES);
    maskKeys(inputs['sealing-key']);
    const { sealedToken, sealingKey, exportEnv } = parseUnsealSettings(inputs);
    const outputs = await unseal(sealedToken, currentRun(), sealingKey);
    mask(outputs['access-token']);
    setOutputs(outputs);
    if (exportEnv) {
      exportVariables(variablesOf(outputs));
    }
    log(successLine(outputs));
  } catch (error) {
    const { explainRun } = await import('./explain-run.ts');
    await fail(explainRun(error, { tokenIsOut: false }));
  }
}
