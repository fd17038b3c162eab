/** The pipeline of `unseal`: inputs, sealed token, outputs. */

import { readInputs, UNSEAL_INPUT_NAMES } from './action/inputs.ts';
import { exportVariables, fail, log, mask, setOutputs } from './action/report.ts';
import { currentRun } from './action/run-context.ts';
import { successLine, variablesOf } from './outputs.ts';
import { unseal } from './seal.ts';
import { SealError } from './seal-error.ts';
import { parseSealingKey } from './sealing-key.ts';
import { parseUnsealSettings } from './settings.ts';

export async function runUnseal(): Promise<void> {
  try {
    const inputs = readInputs(UNSEAL_INPUT_NAMES);
    mask(inputs['sealing-key'] ?? '');
    const { exportEnv } = parseUnsealSettings(inputs);
    const key = parseSealingKey(inputs['sealing-key'] ?? '');
    if (key === undefined) {
      throw new SealError('invalid_sealing_key');
    }
    if (inputs['sealed-token'] === undefined) {
      throw new SealError('sealed_token_missing');
    }
    const outputs = await unseal(inputs['sealed-token'], currentRun(), key);
    mask(outputs['access-token'] ?? '');
    setOutputs(outputs);
    if (exportEnv) {
      exportVariables(variablesOf(outputs));
    }
    log(successLine(outputs));
  } catch (error) {
    const { failureOf } = await import('./failure.ts');
    const { reportOf } = await import('./failure-report.ts');
    await fail(reportOf(failureOf(error, undefined)));
  }
}
