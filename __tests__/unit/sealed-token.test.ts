import assert from 'node:assert/strict';
import { createCipheriv, randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { seal, unseal } from '../../src/sealed-token.ts';

const KEY = randomBytes(32);
const RUN = { repository: 'octo/app', runId: '42' };
const OUTPUTS = {
  'access-token': 'a-very-secret-token',
  'expires-at': '2026-11-24T09:30:05Z',
  'account-name': 'Ünïcode “Inc.”',
};

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
          await assert.rejects(unseal(altered, RUN, KEY), { name: 'SealedTokenError' });
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
      await assert.rejects(attempt(), { name: 'SealedTokenError', code });
    });
  }

  test('is refused once the token in it has expired', async () => {
    const expired = await seal(OUTPUTS, inSeconds(-310), RUN, KEY);
    await assert.rejects(unseal(expired, RUN, KEY), { code: 'sealed_token_expired' });
  });

  test('is refused where it was made with the right key for another purpose', async () => {
    const other = encrypted({ iss: 'docusign-access-token', aud: 'elsewhere', outputs: OUTPUTS, exp: inSeconds(3600) });
    await assert.rejects(unseal(other, RUN, KEY), { code: 'sealed_token_altered' });
  });
});

function base64url(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64url');
}

/** A JWE by the book, made without the library that the product uses. */
function encrypted(claims: object): string {
  // Names the key, as `seal` does.
  const [header = ''] = Buffer.from(sealed.slice(8), 'base64url').toString('latin1').split('.');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, iv).setAAD(Buffer.from(header));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(claims)), cipher.final()]);
  const parts = [header, '', ...[iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'))];
  return `sealed1_${base64url(parts.join('.'))}`;
}
