/** Secrets of many kinds, as people put them into the wrong input. Made at run time: none of them opens anything. */

import { randomBytes, randomInt } from 'node:crypto';
import { guid, rsaKeyPair } from './docusign/credentials.ts';
import { base64, bodyOf, newlinesAs, urlSafe } from './docusign/pem-text.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const MIXED = `${LOWER}${LOWER.toUpperCase()}${DIGITS}`;

/** Begins and ends with letters of both cases, so that none is by chance a word in lower case. */
function random(length: number, alphabet = MIXED): string {
  const letters = Array.from({ length: length - 3 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `Q${letters}9z`;
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const { pkcs1Pem, pkcs8Pem } = rsaKeyPair(2048, 'in the wrong input');

/** By kind. None is a web address without credentials, or made of lowercase letters, `_` and `.` alone. */
export const storedSecrets: Readonly<Record<string, string>> = {
  "a private key's base64 behind a word": `base64:${base64(pkcs1Pem)}`,
  "a private key's body behind a word": `key:${bodyOf(pkcs8Pem).replaceAll('\n', '')}`,
  'a private key with literal \\n': newlinesAs('\\n')(pkcs1Pem),
  'a data URL': `data:application/x-pem-file;base64,${base64(pkcs8Pem)}`,
  'a data URL with slashes': `data://text/plain;base64,${base64(pkcs8Pem)}`,
  "a line of a private key's body": bodyOf(pkcs8Pem).split('\n')[3] ?? '',
  'a text sealed by Vault': `vault:v1:${base64(random(60))}`,
  'a reference to a vault': `op://${random(12)}/${random(20)}`,
  'a user and a password': `admin:${random(16)}`,
  'a user and a password of a mail server': `smtp.example.com:${random(16)}`,
  'an ARN': `arn:aws:iam::${random(12, DIGITS)}:role/${random(12)}`,
  'a connection string of a database': `postgres://ci:${random(16)}@db.example.com/app`,
  'a connection string of a driver': `jdbc:postgresql://db.example.com/app?user=ci&password=${random(16)}`,
  'a connection string of a queue': `Endpoint=sb://ci.example.com/;SharedAccessKey=${base64(random(30))}`,
  'a connection string without a host': `redis:${random(24)}`,
  'an address with credentials': `https://ci:${random(16)}@example.com/path`,
  'an address with a token as its user': `https://${random(40)}@example.com/path`,
  'an address of an app with a secret': `myapp://callback/${random(32)}`,
  'an address of an app that ends in a mark': `myapp://callback/${random(20)}_`,
  'an address of an app with ampersands': `com.example.app:/cb?a=${random(12)}&b=${random(12)}&scope=signature`,
  'a token of GitHub': `ghp_${random(36)}`,
  'a fine-grained token of GitHub': `github_pat_${random(22)}_${random(24)}`,
  'a key ID of AWS': `AKIA${random(16, LOWER.toUpperCase() + DIGITS).toUpperCase()}`,
  'a secret key of AWS': base64(random(30)),
  'a sealing key': randomBytes(32).toString('base64'),
  'a sealing key in base64url': `Q${urlSafe(randomBytes(32).toString('base64')).slice(1)}`,
  'a token of Slack': `xoxb-${random(12, DIGITS)}-${random(24)}`,
  'a token of GitLab': `glpat-${random(20)}`,
  'a token of npm': `npm_${random(36)}`,
  'a key of Stripe': `sk_live_${random(24)}`,
  'a JSON Web Token': [0, 1, 2].map(() => urlSafe(base64(random(30)))).join('.'),
  'a short JSON Web Token': `eyJ.${random(10)}.${random(10)}`,
  'a passphrase of words': 'Zebra horse battery4 Staple',
  'a passphrase with commas': 'Zebra,horse,battery4,Staple',
  'a passphrase with two spaces': 'Zebra  horse Battery  Staple',
  'a passphrase on two lines': 'Zebra horse\nBattery staple',
  'a passphrase that repeats a word': 'Tiger tiger Tiger burning',
  'a mixed passphrase': `signature.${random(8)}.horse`,
  'a number behind a word': 'pin:493817',
  'a hash': `sha256:${hex(32)}`,
  'a key in hexadecimal': `Q${hex(20)}`,
  'a GUID behind a word': `secret:${guid()}`,
};
