import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { AccountError } from '../../../src/docusign/account.ts';
import { RefusalError } from '../../../src/docusign/refusal.ts';
import { FAILURE_CODES, failureOf } from '../../../src/failure/failure.ts';
import { InputError } from '../../../src/input-problem.ts';
import { NetworkError } from '../../../src/network/network-failure.ts';
import { SealedTokenError } from '../../../src/sealed-token.ts';
import { sampleSettings } from '../sample-settings.ts';

const settings = sampleSettings();
const refusal = { code: 'issuer_not_found', endpoint: 'token', status: 400 } as const;
const networkFailure = { code: 'timed_out', temporary: true } as const;

suite('a failure', () => {
  test('has one of the public codes, each of which is lower snake case and stands once', () => {
    assert.equal(new Set(FAILURE_CODES).size, FAILURE_CODES.length);
    for (const code of FAILURE_CODES) {
      assert.match(code, /^[a-z]+(_[a-z]+)*$/);
    }
  });

  test('is what the server refused, what came in between, or what account is missing, with the settings', () => {
    assert.deepEqual(failureOf(new RefusalError(refusal), settings), { code: 'issuer_not_found', refusal, settings });
    assert.deepEqual(failureOf(new NetworkError(networkFailure), settings), {
      code: 'timed_out',
      networkFailure,
      endpoint: 'token',
      settings,
    });
    assert.deepEqual(failureOf(new AccountError('no_accounts', []), settings), {
      code: 'no_accounts',
      accountIds: [],
      settings,
    });
  });

  test('is what is wrong with the inputs, by a code of its own where that is the key alone', () => {
    const key = { input: 'private-key', fault: { kind: 'not-a-key', shape: 'jwt' } } as const;
    const missingKey = { input: 'private-key', fault: { kind: 'missing' } } as const;
    const scopes = { input: 'scopes', fault: { kind: 'off-rule' } } as const;
    for (const [problems, code] of [
      [[key], 'invalid_private_key'],
      [[missingKey], 'invalid_input'],
      [[scopes], 'invalid_input'],
      [[key, scopes], 'invalid_input'],
    ] as const) {
      const { server } = settings;
      assert.deepEqual(failureOf(new InputError(problems, server), undefined), { code, problems, server });
    }
  });

  test('is what is wrong with a sealed token', () => {
    assert.deepEqual(failureOf(new SealedTokenError('sealed_token_altered'), undefined), {
      code: 'sealed_token_altered',
    });
  });

  test('that nobody foresaw tells the name of the error and the code of Node, and no word of its message', () => {
    const secret = '-----BEGIN RSA PRIVATE KEY-----';
    for (const [error, errorName] of [
      [new Error(secret), 'Error'],
      [new RangeError(secret), 'RangeError'],
      [Object.assign(new Error(secret), { code: 'ENOENT' }), 'Error ENOENT'],
      [secret, 'string'],
      [undefined, 'undefined'],
      [null, 'object'],
      [{ message: secret, name: secret, code: secret }, 'object'],
    ] as const) {
      assert.deepEqual(failureOf(error, settings), { code: 'internal_error', errorName });
    }
  });

  test('of a request that was sent without settings is one that nobody foresaw', () => {
    for (const error of [
      new RefusalError(refusal),
      new NetworkError(networkFailure),
      new AccountError('no_accounts', []),
    ]) {
      const failure = failureOf(error, undefined);
      assert.ok(failure.code === 'internal_error' && failure.errorName.startsWith(error.name));
    }
  });
});
