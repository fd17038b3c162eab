/**
 * Keys and identities for tests, made at run time so that no key is ever committed. Knows nothing of servers.
 */
import { generateKeyPairSync, type KeyObject, randomBytes, randomUUID } from 'node:crypto';

/** An account as `/oauth/userinfo` lists it. */
export type Account = {
  account_id: string;
  account_name: string;
  is_default: boolean;
  base_uri: string;
};

/** A user of an app; `consent` changes when the user opens a consent URL, and a test revokes it by assigning. */
export type User = {
  userId: string;
  accounts: Account[];
  consent: string[];
};

/** What a DocuSign stand-in has to know of an app. */
export type Registration = {
  integrationKey: string;
  publicKeys: KeyObject[];
  redirectUris: string[];
  users: [User, ...User[]];
};

/** An RSA key pair in the forms DocuSign and people hand around. */
export type RsaKeyPair = {
  privateKey: KeyObject;
  publicKey: KeyObject;
  pkcs1Pem: string;
  pkcs8Pem: string;
  publicPem: string;
};

/** An app ready to register, with its first user and that user's first account at hand. */
export type App = Registration & { userId: string; user: User; account: Account; keys: RsaKeyPair };

/** The scopes that DocuSign's documentation names. */
export const DOCUMENTED_SCOPES =
  `signature impersonation extended openid cors click.manage click.send organization_read group_read permission_read
  user_read user_write account_read account_write domain_read identity_provider_read user_data_redact dtr.rooms.read
  dtr.rooms.write dtr.documents.read dtr.documents.write dtr.profile.read dtr.profile.write dtr.company.read
  dtr.company.write room_forms webforms_read webforms_instance_read webforms_instance_write aow_manage
  adm_store_unified_repo_read document_uploader_read document_uploader_write models_read notary_read notary_write`.split(
    /\s+/,
  );

const keyPairs = new Map<string, RsaKeyPair>();

/**
 * Makes an RSA key pair, once a process for each size and label: a pair of 2048 bits takes a tenth of a second.
 *
 * @param label - Tells pairs of one size apart, for tests that need a foreign key.
 */
export function rsaKeyPair(bits = 2048, label = 'own'): RsaKeyPair {
  const name = `${bits} ${label}`;
  const known = keyPairs.get(name);
  if (known) return known;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const pair = {
    privateKey,
    publicKey,
    pkcs1Pem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    pkcs8Pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
  keyPairs.set(name, pair);
  return pair;
}

/** @returns A random GUID in DocuSign's spelling: lower case, hyphens, no braces. */
export function guid(): string {
  return randomUUID();
}

/** @returns A random access token like DocuSign's own: it looks like a JWT, but its type is MT and its payload is binary. */
export function accessToken(): string {
  const header = Buffer.from(JSON.stringify({ typ: 'MT', alg: 'RS256', kid: randomUUID() }));
  const payload = Buffer.concat([Buffer.from('010900000001000500', 'hex'), randomBytes(320)]);
  return [header, payload, randomBytes(256)].map((part) => part.toString('base64url')).join('.');
}

/** Makes an account of the developer environment, the user's default one unless the changes say otherwise. */
export function newAccount(changes: Partial<Account> = {}): Account {
  return {
    account_id: guid(),
    account_name: 'Example Incorporated',
    is_default: true,
    base_uri: 'https://demo.docusign.net',
    ...changes,
  };
}

/**
 * Makes an app with one user, ready for `DocusignServer.register`. All apps share a key pair unless `keys` says otherwise.
 *
 * @param changes - `consent` and `accounts` are the first user's. Without them the user has one account and has granted
 *   `signature impersonation`.
 */
export function newApp(
  changes: Partial<Registration> & { keys?: RsaKeyPair; consent?: string[]; accounts?: Account[] } = {},
): App {
  const { keys = rsaKeyPair(), consent = ['signature', 'impersonation'], accounts, ...registration } = changes;
  const users = registration.users ?? [{ userId: guid(), accounts: accounts ?? [newAccount()], consent }];
  const [user] = users;
  return {
    integrationKey: guid(),
    publicKeys: [keys.publicKey],
    redirectUris: ['https://developers.docusign.com/platform/auth/consent'],
    ...registration,
    users,
    user,
    userId: user.userId,
    // A user without accounts is a case of its own; its tests have no use for `account`.
    account: user.accounts[0] ?? newAccount(),
    keys,
  };
}
