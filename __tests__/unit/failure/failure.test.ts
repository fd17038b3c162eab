import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { FAILURE_CODES, failureOf } from '../../../src/failure/failure.ts';
import { InputError } from '../../../src/input-problem.ts';
import { sampleSettings } from '../sample-settings.ts';

suite('a failure', () => {
  test('has one of the public codes, each of which is lower snake case and stands once', () => {
    assert.equal(new Set(FAILURE_CODES).size, FAILURE_CODES.length);
    for (const code of FAILURE_CODES) {
      assert.match(code, /^[a-z]+(_[a-z]+)*$/);
    }
  });

  test('of a single input has a code of its own where that is a key or a sealed token', () => {
    const missing = { kind: 'missing' } as const;
    const key = { input: 'private-key', fault: { kind: 'not-a-key', shape: 'jwt' } } as const;
    const sealingKey = { input: 'sealing-key', fault: missing } as const;
    for (const [problems, code] of [
      [[key], 'invalid_private_key'],
      [[{ input: 'private-key', fault: missing }], 'invalid_input'],
      [[{ input: 'sealed-token', fault: missing }], 'sealed_token_missing'],
      [[sealingKey], 'invalid_sealing_key'],
      [[key, sealingKey], 'invalid_input'],
    ] as const) {
      assert.equal(failureOf(new InputError(problems), undefined).code, code);
    }
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
        assert.deepEqual(failureOf(error, settings), { code: 'internal_error', errorName });
      }
    }
  });
});
