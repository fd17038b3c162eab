import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { FAILURE_CODES } from '../../../src/failure/codes.ts';
import { failureOf } from '../../../src/failure/failure.ts';
import type { InputProblem, InputProblems } from '../../../src/input-problem.ts';
import { Problem } from '../../../src/problem/problem.ts';
import { captureStep } from '../captured-step.ts';
import { sampleSettings } from '../sample-settings.ts';

suite('a failure', () => {
  test('has one of the public codes, each of which is lower snake case', () => {
    for (const code of FAILURE_CODES) {
      assert.match(code, /^[a-z]+(_[a-z]+)*$/);
    }
  });

  test('of a single input has a code of its own where that is a key or a sealed token', async () => {
    const missing = { kind: 'missing' } as const;
    const key = { input: 'private-key', kind: 'not-a-key', shape: 'jwt' } as const;
    const sealingKey = { input: 'sealing-key', ...missing } as const;
    const cases: [problems: InputProblem[], code: string][] = [
      [[key], 'invalid_private_key'],
      [[{ input: 'private-key', ...missing }], 'invalid_input'],
      [[{ input: 'sealed-token', ...missing }], 'sealed_token_missing'],
      [[sealingKey], 'invalid_sealing_key'],
      [[key, sealingKey], 'invalid_input'],
    ];
    await captureStep({}, () => {
      for (const [problems, code] of cases) {
        const error = new Problem<InputProblems>({ kind: 'inputs', problems, server: undefined });
        assert.equal(failureOf(error, undefined).code, code);
      }
    });
  });

  test('that nobody foresaw shows the name of the error and the code of Node, and no word of its message', async () => {
    const secret = '-----BEGIN RSA PRIVATE KEY-----';
    for (const [error, errorName] of [
      [new RangeError(secret), 'RangeError'],
      [Object.assign(new Error(secret), { code: 'ENOENT' }), 'Error ENOENT'],
      [secret, 'string'],
      [null, 'object'],
      [{ message: secret, name: secret, code: secret }, 'object'],
    ] as const) {
      for (const settings of [undefined, await sampleSettings()]) {
        assert.deepEqual(failureOf(error, settings), { kind: 'defect', code: 'internal_error', errorName });
      }
    }
  });
});
