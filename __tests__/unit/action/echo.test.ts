import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { echoesSecret, rememberSecret } from '../../../src/action/echo.ts';

const secret = `${randomBytes(48).toString('base64url')}.${randomBytes(48).toString('base64url')}`;
rememberSecret(secret);
rememberSecret('a short passphrase');
const piece = secret.slice(10, 50);

function everyCharacter(text: string, write: (character: string) => string): string {
  return [...text].map(write).join('');
}
const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(2, '0');

suite('a secret that a server sends back', () => {
  const echoes: Record<string, string> = {
    whole: secret,
    'in part': piece,
    'among words': `not valid: "${piece}".`,
    'in pieces': piece.replace(/.{5}/g, '$& '),
    'letter by letter': everyCharacter(piece, (character) => `${character}.`),
    'in capitals': piece.toUpperCase(),
    reversed: [...piece].reverse().join(''),
    'in base64': Buffer.from(piece).toString('base64'),
    'in base64url, behind a word': `id_${Buffer.from(piece).toString('base64url')}`,
    'in hexadecimal': Buffer.from(piece).toString('hex'),
    'in hexadecimal, as a host': `https://a${Buffer.from(piece).toString('hex').replace(/.{30}/g, '$&.')}.example`,
    'in the escapes of URLs': everyCharacter(piece, (character) => `%${hex(character)}`),
    'in the escapes of JSON': everyCharacter(piece, (character) => `\\u00${hex(character)}`),
  };
  for (const [name, text] of Object.entries(echoes)) {
    test(`is recognized: ${name}`, () => assert.ok(echoesSecret(text)));
  }
});

suite('what a server says of its own', () => {
  for (const text of [
    '',
    'consent_required',
    'signature impersonation',
    'The user has not allowed this app to act for them, so that no token can be issued.',
    '0b8f3d5e-7a92-4c61-a0e4-d95b17c2864f',
    secret.slice(0, 20),
    'It was a short passphrase, and a long description.',
    randomBytes(48).toString('base64'),
    randomBytes(48).toString('hex'),
  ]) {
    test(`is no echo: ${JSON.stringify(text)}`, () => assert.ok(!echoesSecret(text)));
  }
});
