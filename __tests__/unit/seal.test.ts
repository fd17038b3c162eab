import assert from 'node:assert/strict';
import { createCipheriv, randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { seal, unseal } from '../../src/seal.ts';
import { parseSealingKey, sealingKeyId } from '../../src/sealing-key.ts';

const KEY = randomBytes(32);
const RUN = { repository: 'octo/app', runId: '42' };
const OUTPUTS = { 'access-token': 'a-very-secret-token', 'account-name': 'Ünïcode “Inc.”' };

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
const sealed = await seal(OUTPUTS, inSeconds(3600), RUN, KEY);

suite('a sealed token', () => {
  test('gives back what was sealed, in the same run', async () => {
    assert.deepEqual(await unseal(sealed, RUN, KEY), OUTPUTS);
  });

  test('looks like no JWT and shows nothing of what is in it', () => {
    assert.match(sealed, /^sealed1_[\w-]+$/);
    assert.doesNotMatch(sealed, /eyJ/);
    const layers = [sealed, Buffer.from(sealed.slice(8), 'base64url').toString('latin1')];
    for (const text of [
      ...layers,
      ...(layers[1]?.split('.') ?? []).map((part) => atob(part.replace(/-/g, '+').replace(/_/g, '/'))),
    ]) {
      assert.doesNotMatch(text, /secret-token|access-token|octo/);
    }
  });

  test('is another one each time', async () => {
    assert.notEqual(await seal(OUTPUTS, inSeconds(3600), RUN, KEY), sealed);
  });

  test('is refused once a single character was changed, left out or added', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sealed.length - 1 }),
        fc.constantFrom('', 'A', 'z', '-', '.', '='),
        async (at, put) => {
          const altered = sealed.slice(0, at) + put + sealed.slice(at + 1);
          fc.pre(altered !== sealed);
          await assert.rejects(unseal(altered, RUN, KEY), { name: 'SealError' });
        },
      ),
      { numRuns: 300, seed: 1 },
    );
    for (const altered of [`${sealed}A`, `${sealed}=`, sealed.slice(0, -4)]) {
      await assert.rejects(unseal(altered, RUN, KEY), { code: 'sealed_token_altered' });
    }
  });

  for (const [what, attempt, code] of [
    ['another key', () => unseal(sealed, RUN, randomBytes(32)), 'sealing_key_differs'],
    ['another run', () => unseal(sealed, { ...RUN, runId: '43' }, KEY), 'sealed_token_foreign'],
    ['another repository', () => unseal(sealed, { ...RUN, repository: 'evil/app' }, KEY), 'sealed_token_foreign'],
    ['something else', () => unseal('eyJhbGciOiJSUzI1NiJ9.e30.x', RUN, KEY), 'sealed_token_unrecognized'],
    ['nothing behind its prefix', () => unseal('sealed1_', RUN, KEY), 'sealed_token_altered'],
    ['a header that names no key', () => unseal(`sealed1_${base64url('e30....')}`, RUN, KEY), 'sealing_key_differs'],
    ['a header that is none', () => unseal(`sealed1_${base64url('AAAA....')}`, RUN, KEY), 'sealed_token_altered'],
  ] as const) {
    test(`is refused for ${what}`, async () => {
      await assert.rejects(attempt(), { name: 'SealError', code });
    });
  }

  test('is refused once the token in it has expired', async () => {
    const expired = await seal(OUTPUTS, inSeconds(-1), RUN, KEY);
    await assert.rejects(unseal(expired, RUN, KEY), { code: 'sealed_token_expired' });
  });

  test('is refused where it was made with the right key for another purpose', async () => {
    const other = encrypted({ iss: 'docusign-access-token', aud: 'elsewhere', outputs: OUTPUTS, exp: inSeconds(3600) });
    await assert.rejects(unseal(other, RUN, KEY), { code: 'sealed_token_altered' });
  });
});

suite('a sealing key', () => {
  test('is 32 bytes in base64, with or without blanks around it', () => {
    for (let count = 0; count < 100; count++) {
      const key = randomBytes(32);
      assert.deepEqual(Buffer.from(parseSealingKey(` ${key.toString('base64')}\n`) ?? []), key);
    }
  });

  test('is nothing else', () => {
    for (const text of [
      '',
      'x',
      KEY.toString('hex'),
      randomBytes(31).toString('base64'),
      randomBytes(33).toString('base64'),
    ]) {
      assert.equal(parseSealingKey(text), undefined);
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => parseSealingKey(text) === undefined),
      { seed: 1 },
    );
  });

  test('has a name that is its own and tells nothing of it', () => {
    assert.match(sealingKeyId(KEY), /^[\w-]{16}$/);
    assert.equal(sealingKeyId(KEY), sealingKeyId(Buffer.from(KEY)));
    assert.notEqual(sealingKeyId(KEY), sealingKeyId(randomBytes(32)));
    assert.ok(!KEY.toString('base64url').includes(sealingKeyId(KEY)));
  });
});

function base64url(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64url');
}

/** A JWE by the book, made without the library that the product uses. */
function encrypted(claims: object): string {
  const header = base64url(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid: sealingKeyId(KEY) }));
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, iv).setAAD(Buffer.from(header));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(claims)), cipher.final()]);
  const parts = [header, '', ...[iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'))];
  return `sealed1_${base64url(parts.join('.'))}`;
}
