/** Words about a private key that can't be used: what it looks like, and the one thing to do. */

import type { AccountServer } from '../../docusign/environment.ts';
import { MAX_ITERATIONS, MAX_MODULUS_BITS, MIN_MODULUS_BITS } from '../../docusign/key-limits.ts';
import type { KeyShape } from '../../docusign/key-shape.ts';
import { code, type Prose, prose } from '../prose.ts';
import { appsAndKeys } from './phrases.ts';

/** @param server - Has the page where the right key is. */
export function keyWords(shape: KeyShape, server: AccountServer | undefined): Prose {
  const { looks, remedy, conversion } = KEY_WORDS[shape];
  if (remedy !== undefined) {
    return prose`${looks} ${remedy}`;
  }
  const page = server === undefined ? prose`Apps and Keys` : appsAndKeys({ server });
  const right = prose`The right key is the private key that ${page} shows once, when you choose Generate RSA (open the app; Service Integration). If it is lost, generate another.`;
  return conversion === undefined ? prose`${looks} ${right} ${STORE_WHOLE}` : prose`${looks} ${conversion} ${right}`;
}

const STORE_WHOLE = prose`Store the whole text, from BEGIN RSA PRIVATE KEY to the end.`;

interface KeyWords {
  readonly looks: Prose;
  /** What to do about the right key, stored in the wrong way. */
  readonly remedy?: Prose;
  /** How to make PEM of a key in another form, which may be another key. */
  readonly conversion?: Prose;
}

/** Only the key that the app knows is worth a conversion. */
const IF_REGISTERED = 'If its public key is registered for the app, convert';

function counted(number: number): string {
  return number.toLocaleString('en-US');
}

/** Where there is neither a remedy nor a conversion, the right key has to be stored. */
const KEY_WORDS: Readonly<Record<KeyShape, KeyWords>> = {
  empty: { looks: prose`is empty.` },
  expression: {
    looks: prose`holds an expression or a variable that was not expanded.`,
    remedy: prose`Write it in the workflow file as ${code('$' + '{{ secrets.NAME }}')}, with the name of the secret that holds the key.`,
  },
  reference: {
    looks: prose`looks like a reference to a secret store, or a text encrypted by one, that nothing has resolved.`,
    remedy: prose`Store the key itself as the secret, or fetch it in a step before this one and pass on that step's output.`,
  },
  packed: {
    looks: prose`is encrypted or packed data, not the key itself.`,
    remedy: prose`Have an earlier step decrypt or unpack it, mask each line, and output the key; or store the key itself.`,
  },
  'type-name': {
    looks: prose`is the name of a type, which a script printed instead of the key.`,
    remedy: prose`Have the script print the text itself; in Windows PowerShell, read the file with {Get-Content -Raw}.`,
  },
  placeholder: { looks: prose`holds a placeholder where the key, or a part of it, should be.` },
  masked: {
    looks: prose`is masked: asterisks or the like stand where the key, or a part of it, should be.`,
    remedy: prose`Copy it from where the key itself is kept, not from a log or a page that hides secrets.`,
  },
  guid: { looks: prose`looks like a GUID, perhaps the keypair ID or the integration key.` },
  jwt: { looks: prose`looks like a JSON Web Token.` },
  'web-page': {
    looks: prose`is a web page or an error message, which a step got in place of the key.`,
    remedy: prose`Have that step fail where it gets no key, and see why it got none.`,
  },
  'file-path': {
    looks: prose`looks like the path of a file.`,
    remedy: prose`Store the file's content as the secret, not its name.`,
  },
  'public-key': { looks: prose`looks like a public key. The other half of the keypair is needed.` },
  certificate: { looks: prose`looks like a certificate. A private key is needed.` },
  'openssh-key': {
    looks: prose`looks like an OpenSSH key (BEGIN OPENSSH PRIVATE KEY).`,
    conversion: prose`${IF_REGISTERED} a copy of it: {ssh-keygen -p -m PEM -f KEYFILE}.`,
  },
  'ssh2-key': {
    looks: prose`looks like a private key in the format of SSH2.`,
    conversion: prose`${IF_REGISTERED} it: {ssh-keygen -i -f KEYFILE > key.pem}.`,
  },
  'putty-key': {
    looks: prose`looks like a key in PuTTY's format.`,
    conversion: prose`${IF_REGISTERED} it: in PuTTYgen on Windows, choose Conversions, Export OpenSSH key; elsewhere, run {puttygen KEYFILE -O private-openssh -o key.pem}.`,
  },
  pgp: { looks: prose`looks like an OpenPGP key, or a text encrypted with one (BEGIN PGP).` },
  jwk: {
    looks: prose`looks like a JSON Web Key that lacks some of the numbers of a private RSA key: n, e, d, p, q, dp, dq, and qi.`,
  },
  'xml-key': {
    looks: prose`looks like a key in XML that lacks some of the elements of a private RSAKeyValue, as .NET writes it.`,
  },
  pkcs7: { looks: prose`looks like PKCS#7 (.p7b), which holds certificates. A private key is needed.` },
  pkcs12: {
    looks: prose`looks like a PKCS#12 file (.p12 or .pfx).`,
    conversion: prose`Take the private key out of it: {openssl pkcs12 -in FILE -nocerts -nodes -out key.pem}, with {-legacy} if it complains of RC2.`,
  },
  'java-keystore': {
    looks: prose`looks like a Java keystore (.jks).`,
    conversion: prose`Take the private key out of it: {keytool -importkeystore -srckeystore FILE -destkeystore key.p12 -deststoretype pkcs12}, then {openssl pkcs12 -in key.p12 -nocerts -nodes -out key.pem}.`,
  },
  'other-algorithm': { looks: prose`is a private key, but not an RSA key. DocuSign takes RSA keys only.` },
  'short-key': { looks: prose`is an RSA key of fewer than ${String(MIN_MODULUS_BITS)} bits, which is too short.` },
  'long-key': { looks: prose`is an RSA key of more than ${counted(MAX_MODULUS_BITS)} bits, which is too long.` },
  'mismatched-labels': {
    looks: prose`begins as one kind of key and ends as another, as if two files were pasted together.`,
  },
  'lost-plus': {
    looks: prose`looks like a private key whose plus signs have become spaces, as they do when text is decoded as a form or a URL.`,
    remedy: prose`Store the original text again, undecoded.`,
  },
  truncated: {
    looks: prose`looks like a private key of which a part is missing.`,
  },
  damaged: {
    looks: prose`looks like a private key, but its content is damaged.`,
  },
  locked: {
    looks: prose`is an encrypted private key, and no passphrase was given.`,
    remedy: prose`Give its passphrase in the input {private-key-passphrase}.`,
  },
  'wrong-passphrase': {
    looks: prose`is an encrypted private key, and the passphrase doesn't open it, or the key was changed.`,
    remedy: prose`Check {private-key-passphrase}, and that it belongs to this key.`,
  },
  'unsupported-encryption': {
    looks: prose`is encrypted in a way that isn't supported.`,
    remedy: prose`Encrypt it again, and store the result: {openssl pkcs8 -topk8 -v2 aes-256-cbc -provider legacy -provider default -in KEYFILE -out key.pem}.`,
  },
  'costly-encryption': {
    looks: prose`takes more than ${counted(MAX_ITERATIONS)} iterations to decrypt, which is too slow.`,
    remedy: prose`Encrypt it again with fewer, and store the result: {openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEYFILE -out key.pem}.`,
  },
  unrecognized: { looks: prose`doesn't look like a key at all.` },
};
