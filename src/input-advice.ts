/** Owns the words about inputs that can't be used: what they look like, and where the right thing is. Pure. */

import { code, link, type Prose, prose } from './action/prose.ts';
import type { AccountServer, OAuthHostProblem } from './docusign/environment.ts';
import type { KeyShape } from './docusign/not-a-key.ts';
import { MIN_MODULUS_BITS } from './docusign/private-key.ts';

/** For a value that belongs into another input, if into any. */
export function swappedAdvice(text: string): Prose | undefined {
  if (text.includes('${{')) {
    return prose`It holds an expression that was not expanded: GitHub expands it only in a workflow file.`;
  }
  if (text.length > 100) {
    return prose`It looks like a key or a certificate: perhaps two inputs have changed places.`;
  }
  return undefined;
}

export function userIdAdvice(text: string): Prose | undefined {
  if (text.includes('@')) {
    return prose`It looks like an e-mail address: the User ID stands on the same page, under "My Account Information".`;
  }
  return /^\d+$/.test(text) ? prose`It looks like an account number.` : undefined;
}

export function accountIdAdvice(text: string): Prose | undefined {
  return /^\d+$/.test(text)
    ? prose`It looks like the short account number from the account menu, which the API doesn't know.`
    : undefined;
}

const OAUTH_HOST_ADVICE: Readonly<Record<OAuthHostProblem, Prose>> = {
  malformed: prose`must be the host of an account server, such as ${code('account-d.docusign.com')}, or its https URL.`,
  credentials: prose`must be a host without user name and password.`,
  path: prose`must be a host alone, without a path, a query or a fragment, such as ${code('account-d.docusign.com')}.`,
  insecure: prose`must be reached by https; http is for loopback addresses only.`,
  'rest-host': prose`is a host of the REST API. Tokens come from an account server: leave the input out and set ${code('environment')} to demo or production.`,
  'demo-host-in-production': prose`is the demo account server, but ${code('environment')} is production: leave out one of the two.`,
};

export function oauthHostAdvice(problem: OAuthHostProblem): Prose {
  return OAUTH_HOST_ADVICE[problem];
}

/** What each shape looks like, and, where it isn't a matter of taking the right key, what to do. */
const KEY_ADVICE: Readonly<Record<KeyShape, { readonly looks: Prose; readonly remedy?: Prose }>> = {
  empty: { looks: prose`is empty.` },
  expression: {
    looks: prose`holds an expression or a variable that was not expanded.`,
    remedy: prose`Write it in the workflow file as \${{ secrets.NAME }}, with the name of the secret that holds the key.`,
  },
  guid: { looks: prose`looks like a GUID, perhaps the keypair ID or the integration key.` },
  jwt: { looks: prose`looks like a JSON Web Token.` },
  'file-path': {
    looks: prose`looks like the path of a file.`,
    remedy: prose`Store the file's content as the secret, not its name.`,
  },
  'public-key': { looks: prose`looks like a public key. The other half of the keypair is needed.` },
  certificate: { looks: prose`looks like a certificate. A private key is needed.` },
  'openssh-key': {
    looks: prose`looks like an OpenSSH key (BEGIN OPENSSH PRIVATE KEY).`,
    remedy: prose`If its public key is registered for the app, convert it: ${code('ssh-keygen -p -m PEM -f KEYFILE')}.`,
  },
  'putty-key': {
    looks: prose`looks like a key in PuTTY's format.`,
    remedy: prose`If its public key is registered for the app, convert it: ${code('puttygen KEYFILE -O private-openssh -o key.pem')}.`,
  },
  'other-algorithm': { looks: prose`is a private key, but not an RSA key. DocuSign takes RSA keys only.` },
  'short-key': { looks: prose`is an RSA key of fewer than ${String(MIN_MODULUS_BITS)} bits, which is too short.` },
  'mismatched-labels': {
    looks: prose`begins as one kind of key and ends as another, as if two files were pasted together.`,
    remedy: prose`Store the key file again, whole and unchanged.`,
  },
  truncated: {
    looks: prose`looks like a private key of which a part is missing.`,
    remedy: prose`Store the key file again, from its first line to its last.`,
  },
  damaged: {
    looks: prose`looks like a private key, but its content is damaged.`,
    remedy: prose`Store the key file again, whole and unchanged.`,
  },
  locked: {
    looks: prose`is an encrypted private key, and no passphrase was given.`,
    remedy: prose`Store the key without encryption: ${code('openssl pkey -in KEYFILE -out key.pem')}.`,
  },
  'wrong-passphrase': {
    looks: prose`is an encrypted private key, and the passphrase doesn't open it.`,
    remedy: prose`Check the passphrase, and that it belongs to this key.`,
  },
  'unsupported-encryption': {
    looks: prose`is encrypted in a way that is no longer supported.`,
    remedy: prose`Store it encrypted anew: ${code('openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEYFILE -out key.pem')}.`,
  },
  unrecognized: { looks: prose`doesn't look like a key at all.` },
};

export function keyAdvice(shape: KeyShape, server: AccountServer): Prose {
  const { looks, remedy } = KEY_ADVICE[shape];
  return prose`${looks} ${remedy ?? rightKey(server)}`;
}

function rightKey(server: AccountServer): Prose {
  const page = link('Apps and Keys', server.appsAndKeysUrl);
  return prose`It must be the RSA private key that ${page} shows once, when a keypair is generated: the app, Service Integration, Generate RSA. Store the whole text from BEGIN RSA PRIVATE KEY to the end.`;
}
