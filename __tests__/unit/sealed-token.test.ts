import assert from 'node:assert/strict';
import { createCipheriv, randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { EncryptJWT } from 'jose';
import { seal, unseal } from '../../src/sealed-token.ts';

const KEY = randomBytes(32);
const RUN = { repository: 'octo/app', runId: '42' };
const AUDIENCE = 'docusign-access-token/unseal';
const OUTPUTS = {
  'access-token': 'a-very-secret-token',
  'expires-at': '2026-11-24T09:30:05Z',
  'account-name': 'Ünïcode “Inc.”',
  scopes: Array.from({ length: 40 }, (_, index) => `some.scope-${index}`).join(' '),
};

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
const sealed = await seal(OUTPUTS, inSeconds(3600), RUN, KEY);

suite('a sealed token', () => {
  test('gives back what was sealed, in the same run, up to five minutes after it expired', async () => {
    assert.deepEqual(await unseal(sealed, RUN, KEY), OUTPUTS);
    assert.deepEqual(await unseal(await seal(OUTPUTS, inSeconds(-290), RUN, KEY), RUN, KEY), OUTPUTS);
  });

  test('looks like no JWT, is another one each time, and shows nothing of what is in it', async () => {
    assert.match(sealed, /^sealed1_[\w-]+$/);
    assert.doesNotMatch(sealed, /eyJ/);
    assert.notEqual(await seal(OUTPUTS, inSeconds(3600), RUN, KEY), sealed);
    const jwe = Buffer.from(sealed.slice(8), 'base64url').toString('latin1');
    for (const text of [jwe, ...jwe.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))]) {
      assert.doesNotMatch(text, /secret-token|access-token|octo/);
    }
  });

  test('is refused once a single character was changed, left out or added, wherever', async () => {
    const character = fc.oneof(fc.constant(''), fc.string({ minLength: 1, maxLength: 1 }));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sealed.length }), character, async (at, put) => {
        const altered = sealed.slice(0, at) + put + sealed.slice(at + 1);
        fc.pre(altered !== sealed);
        await assert.rejects(unseal(altered, RUN, KEY), { name: 'Problem', message: 'sealed-token' });
      }),
      { numRuns: 500, seed: 1, examples: [...sealed].map((letter, at) => [at, letter === 'A' ? 'B' : 'A']) },
    );
    for (const altered of [`${sealed}A`, `${sealed}=`, sealed.slice(0, -4)]) {
      await assert.rejects(unseal(altered, RUN, KEY), {
        facts: { kind: 'sealed-token', code: 'sealed_token_altered' },
      });
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
    ['the right key for another purpose', () => unseal(encryptedForAnotherPurpose(), RUN, KEY), 'sealed_token_altered'],
  ] as const) {
    test(`is refused for ${what}`, async () => {
      const looks = code === 'sealed_token_unrecognized' ? { looksLike: undefined } : {};
      await assert.rejects(attempt(), { name: 'Problem', facts: { kind: 'sealed-token', code, ...looks } });
    });
  }

  for (const header of [
    { alg: 'A256KW', enc: 'A256GCM' },
    { alg: 'dir', enc: 'A128CBC-HS256' },
  ]) {
    test(`is refused where it was encrypted in another way: ${header.alg}, ${header.enc}`, async () => {
      const claims = { outputs: OUTPUTS, repository: RUN.repository, run_id: RUN.runId };
      const { kid } = JSON.parse(Buffer.from(protectedHeader(), 'base64url').toString());
      const jwe = await new EncryptJWT({ ...claims, aud: AUDIENCE, exp: inSeconds(3600) })
        .setProtectedHeader({ ...header, kid })
        .encrypt(KEY);
      await assert.rejects(unseal(`sealed1_${base64url(jwe)}`, RUN, KEY), {
        facts: { kind: 'sealed-token', code: 'sealed_token_altered' },
      });
    });
  }

  test('is refused from five minutes after the token in it has expired', async () => {
    const expired = await seal(OUTPUTS, inSeconds(-310), RUN, KEY);
    await assert.rejects(unseal(expired, RUN, KEY), { facts: { kind: 'sealed-token', code: 'sealed_token_expired' } });
  });

  for (const outputs of [
    { ...OUTPUTS, 'account-id': 'x\n::add-mask::true' },
    { ...OUTPUTS, 'account-name': '\n::error::x' },
    { ...OUTPUTS, 'account-id': 'abc' },
    { ...OUTPUTS, 'expires-at': `${OUTPUTS['expires-at']}\n::error::x` },
    { ...OUTPUTS, 'account-name': '::error::x' },
    { ...OUTPUTS, scopes: '##[error]x' },
    { ...OUTPUTS, 'access-token': 'a b' },
    { ...OUTPUTS, 'base-uri': 'https://x\n' },
    { ...OUTPUTS, 'base-uri': 'x https://x' },
    { ...OUTPUTS, GITHUB_PATH: '/tmp' },
    { 'access-token': 'abc' },
    { 'expires-at': OUTPUTS['expires-at'] },
  ]) {
    test(`is refused where somebody with the key put this into it: ${JSON.stringify(outputs)}`, async () => {
      const forged = await seal(outputs, inSeconds(3600), RUN, KEY);
      await assert.rejects(unseal(forged, RUN, KEY), {
        facts: { kind: 'sealed-token', code: 'sealed_token_unrecognized' },
      });
    });
  }
});

function protectedHeader(): string {
  return Buffer.from(sealed.slice(8), 'base64url').toString('latin1').split('.')[0] ?? '';
}

function base64url(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64url');
}

/** A JWE by the book, made without the library that the product uses, which names the key as `seal` does. */
function encryptedForAnotherPurpose(): string {
  const claims = { aud: 'elsewhere', outputs: OUTPUTS, exp: inSeconds(3600) };
  const header = protectedHeader();
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, iv).setAAD(Buffer.from(header));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(claims)), cipher.final()]);
  const parts = [header, '', ...[iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'))];
  return `sealed1_${base64url(parts.join('.'))}`;
}
