import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { INPUT_NAMES, readInputs, UNSEAL_INPUT_NAMES } from '../../../src/action/inputs.ts';
import { captureStep, inputVariables } from '../captured-step.ts';

async function read(given: Record<string, string>) {
  let inputs: Record<string, string | undefined> = {};
  const { printed, masks } = await captureStep(inputVariables(given), () => {
    inputs = readInputs(INPUT_NAMES);
  });
  assert.equal(printed.length, masks.length);
  return { inputs, masks };
}

suite('inputs', () => {
  test('are all undefined where nothing is given', async () => {
    assert.deepEqual((await read({})).inputs, Object.fromEntries(INPUT_NAMES.map((name) => [name, undefined])));
  });

  test('are undefined where nothing but white space is given, as for a secret that is missing', async () => {
    for (const blank of ['', ' ', '\n', '\t \r\n']) {
      const given = Object.fromEntries(INPUT_NAMES.map((name) => [name, blank]));
      assert.deepEqual(new Set(Object.values((await read(given)).inputs)), new Set([undefined]));
    }
  });

  test('are read by the names that the runner gives them', async () => {
    const given = Object.fromEntries(INPUT_NAMES.map((name) => [name, `value of ${name}`]));
    assert.deepEqual((await read(given)).inputs, given);
  });

  test('are read without the white space around them, but for secrets, which are masked to the letter', async () => {
    const given = Object.fromEntries(INPUT_NAMES.map((name) => [name, ` ${name} of the workflow\n`]));
    const { inputs, masks } = await read(given);
    const verbatim = INPUT_NAMES.filter((name) => inputs[name] === given[name]);
    assert.deepEqual(verbatim, ['private-key', 'private-key-passphrase', 'sealing-key']);
    // The base64 of a text has its spaces, too.
    const wholes = verbatim.map((name) => Buffer.from(given[name] ?? '').toString('base64'));
    assert.deepEqual(
      masks.filter((line) => wholes.includes(line)),
      wholes,
    );
    for (const name of INPUT_NAMES.filter((name) => !verbatim.includes(name))) {
      assert.equal(inputs[name], `${name} of the workflow`);
    }
  });

  test('are read only where an action has them', async () => {
    await captureStep(inputVariables({ 'sealed-token': 'sealed', 'user-id': 'user' }), () => {
      assert.deepEqual(Object.keys(readInputs(UNSEAL_INPUT_NAMES)), [...UNSEAL_INPUT_NAMES]);
      assert.equal(readInputs(UNSEAL_INPUT_NAMES)['sealed-token'], 'sealed');
    });
  });
});
