/** Words about a private key that can't be used: what it looks like, and the one thing to do. */

import type { AccountServer } from '../../docusign/environment.ts';
import { MAX_ITERATIONS, MAX_MODULUS_BITS, MIN_MODULUS_BITS } from '../../docusign/key-limits.ts';
import type { KeyShape } from '../../docusign/key-shape.ts';
import { code, type Prose, prose } from '../prose.ts';
import { appsAndKeys } from './phrases.ts';

/** @param server - Has the page that shows the right key. */
export function keyWords(shape: KeyShape, server: AccountServer | undefined): Prose {
  const { looks, remedy, conversion } = KEY_WORDS[shape];
  return prose`${looks} ${remedy ?? conversion ?? rightKey(server)}`;
}

/** What else to do if the key in another form isn't the app's. */
export function keyHints(shape: KeyShape, server: AccountServer | undefined): readonly Prose[] {
  return KEY_WORDS[shape].conversion === undefined ? [] : [prose`Not this app's key? ${rightKey(server)}`];
}

function rightKey(server: AccountServer | undefined): Prose {
  return prose`Store the app's whole private key; if it is lost, open the app at ${appsAndKeys({ server })} and choose Generate RSA under Service Integration.`;
}

interface KeyWords {
  readonly looks: Prose;
  /** What to do about the right key, stored in the wrong way. */
  readonly remedy?: Prose;
  /** How to make PEM of a key in another form, which may be another key. */
  readonly conversion?: Prose;
}

/** With commas. Not toLocaleString(): loading the locale takes 15 ms, of every failure. */
function counted(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Without a remedy or a conversion, the right key has to be stored. */
const KEY_WORDS: Readonly<Record<KeyShape, KeyWords>> = {
  empty: { looks: prose`is empty.` },
  expression: {
    looks: prose`contains an expression or a variable that was not expanded.`,
    remedy: prose`In the workflow file, write ${code('$' + '{{ secrets.NAME }}')} with the name of the secret that contains the key.`,
  },
  reference: {
    looks: prose`looks like an unresolved reference to a secret store, or like text that one encrypted.`,
    remedy: prose`Store the key itself, or fetch it in an earlier step and pass that step's output.`,
  },
  packed: {
    looks: prose`is encrypted or packed data, not the key itself.`,
    remedy: prose`Store the key itself; or decrypt or unpack it in an earlier step, mask each line of the key, and pass that step's output.`,
  },
  'type-name': {
    looks: prose`is a type or an object that a script printed instead of the key.`,
    remedy: prose`Make the script print the text itself; in Windows PowerShell, read the file with {Get-Content -Raw}.`,
  },
  placeholder: { looks: prose`contains a placeholder instead of the key or a part of it.` },
  masked: {
    looks: prose`is masked: asterisks or the like replace the key or a part of it.`,
    remedy: prose`Copy it from its source, not from a log or a page that hides secrets.`,
  },
  guid: { looks: prose`looks like a GUID, perhaps the keypair ID or the integration key.` },
  jwt: { looks: prose`looks like a JSON Web Token.` },
  'web-page': {
    looks: prose`is a web page or an error message that a step got instead of the key.`,
    remedy: prose`Find out why that step got no key, and make it fail then.`,
  },
  'file-path': {
    looks: prose`looks like the path of a file.`,
    remedy: prose`Store the file's content as the secret, not its name.`,
  },
  'public-key': { looks: prose`looks like a public key.` },
  certificate: { looks: prose`looks like a certificate.` },
  'openssh-key': {
    looks: prose`looks like an OpenSSH key (BEGIN OPENSSH PRIVATE KEY).`,
    conversion: prose`Convert a copy of it, and store that: {ssh-keygen -p -m PEM -f KEYFILE}`,
  },
  'ssh2-key': {
    looks: prose`looks like a private key in SSH2 format.`,
    conversion: prose`Convert it, and store the result: {ssh-keygen -i -f KEYFILE > key.pem}`,
  },
  'putty-key': {
    looks: prose`looks like a key in PuTTY's format.`,
    conversion: prose`Convert it: in PuTTYgen on Windows, choose Conversions, Export OpenSSH key; elsewhere, run {puttygen KEYFILE -O private-openssh -o key.pem}`,
  },
  pgp: { looks: prose`looks like an OpenPGP key, or like text encrypted with one (BEGIN PGP).` },
  jwk: { looks: prose`looks like a JSON Web Key without all numbers of a private RSA key.` },
  'xml-key': { looks: prose`looks like a key in .NET's XML without all elements of a private RSAKeyValue.` },
  pkcs7: { looks: prose`looks like PKCS#7 (.p7b), which contains certificates.` },
  pkcs12: {
    looks: prose`looks like a PKCS#12 file (.p12 or .pfx).`,
    conversion: prose`Extract the private key: {openssl pkcs12 -in FILE -nocerts -nodes -out key.pem} (add {-legacy} if it complains about RC2).`,
  },
  'java-keystore': {
    looks: prose`looks like a Java keystore (.jks).`,
    conversion: prose`Extract the private key: {keytool -importkeystore -srckeystore FILE -destkeystore key.p12 -deststoretype pkcs12}, then {openssl pkcs12 -in key.p12 -nocerts -nodes -out key.pem}`,
  },
  'other-algorithm': { looks: prose`is a private key, but not an RSA key, which DocuSign requires.` },
  'short-key': { looks: prose`is an RSA key of fewer than ${String(MIN_MODULUS_BITS)} bits, which is too short.` },
  'long-key': { looks: prose`is an RSA key of more than ${counted(MAX_MODULUS_BITS)} bits, which is too long.` },
  'mismatched-labels': {
    looks: prose`starts as one kind of key and ends as another, as if two files were pasted together.`,
  },
  'lost-plus': {
    looks: prose`looks like a private key whose plus signs became spaces, as happens when text is decoded as a form or a URL.`,
    remedy: prose`Store the original text again.`,
  },
  truncated: { looks: prose`looks like a private key, but a part is missing.` },
  damaged: { looks: prose`looks like a private key, but its content is damaged.` },
  locked: {
    looks: prose`is an encrypted private key.`,
    remedy: prose`Set {private-key-passphrase} to its passphrase.`,
  },
  'wrong-passphrase': {
    looks: prose`is an encrypted private key that {private-key-passphrase} doesn't decrypt.`,
    remedy: prose`Check that the passphrase belongs to this key and that the key wasn't changed.`,
  },
  'unsupported-encryption': {
    looks: prose`is encrypted in a way that isn't supported.`,
    remedy: prose`Encrypt it again with AES-256 and PBKDF2, using the tool that encrypted it, and store the result; in OpenSSL: {openssl pkcs8 -topk8 -v2 aes-256-cbc -provider legacy -provider default -in KEYFILE -out key.pem}`,
  },
  'costly-encryption': {
    looks: prose`takes more than ${counted(MAX_ITERATIONS)} iterations to decrypt, which is too slow.`,
    remedy: prose`Encrypt it again with fewer, and store the result: {openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEYFILE -out key.pem}`,
  },
  unrecognized: { looks: prose`doesn't look like a key.` },
};
