/** Recognizes what people store where a private key belongs, by its label and content. */

import { createPublicKey, X509Certificate } from 'node:crypto';

export const KEY_SHAPES = [
  'empty',
  /** Of this system or another, and not expanded. */
  'expression',
  /** To a secret store. */
  'reference',
  'placeholder',
  /** `***` or the like, in place of all or a part. */
  'masked',
  'guid',
  'jwt',
  /** Or an error message in XML: what came of fetching the key. */
  'web-page',
  'file-path',
  'public-key',
  'certificate',
  'openssh-key',
  'ssh2-key',
  'putty-key',
  'pgp',
  'jwk',
  'xml-key',
  'pkcs7',
  'pkcs12',
  'java-keystore',
  /** A private key, but EC, Ed25519, DSA or RSA-PSS. */
  'other-algorithm',
  /** RSA, with fewer than 2048 bits. */
  'short-key',
  /** RSA, with more than 16,384 bits, or with numbers that are out of all proportion. */
  'long-key',
  'mismatched-labels',
  /** Each plus sign became a space. */
  'lost-plus',
  'truncated',
  'damaged',
  /** Encrypted, and no passphrase was given. */
  'locked',
  'wrong-passphrase',
  'unsupported-encryption',
  /** To open it, or all that are in the text, takes too many iterations. */
  'costly-encryption',
  'unrecognized',
] as const;
export type KeyShape = (typeof KEY_SHAPES)[number];

const LABELS: readonly (readonly [RegExp, KeyShape])[] = [
  [/^(RSA |ENCRYPTED )?PRIVATE KEY$/, 'damaged'],
  [/^OPENSSH PRIVATE KEY$/, 'openssh-key'],
  [/^SSH2 .*PRIVATE KEY$/, 'ssh2-key'],
  [/^PGP /, 'pgp'],
  [/PRIVATE KEY$/, 'other-algorithm'],
  [/PUBLIC KEY$/, 'public-key'],
  [/CERTIFICATE/, 'certificate'],
  [/^(PKCS ?7|CMS)$/, 'pkcs7'],
  [/^AGE /, 'reference'],
];

/** What a PEM block is by its label; `damaged` where it claims to be a private key that can be used. */
export function shapeOfLabel(label: string): KeyShape {
  return LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? 'unrecognized';
}

/** How the bytes of each begin, in hexadecimal. */
const HEADS: readonly (readonly [RegExp, KeyShape])[] = [
  // `EncryptedPrivateKeyInfo` names PBES2, or a PKCS#5 or PKCS#12 predecessor, right at its beginning.
  [/^30.*(06092a864886f70d0105|060a2a864886f70d010c01)/, 'locked'],
  // `PFX` begins with its version, the integer 3.
  [/^30(8[0-4](..){0,4}|[0-7].)02010330/, 'pkcs12'],
  [/^30(8[0-4](..){0,4}|[0-7].)06092a864886f70d0107/, 'pkcs7'],
  // `CertificationRequestInfo` begins with its version, the integer 0, and the name of its subject.
  [/^(30(8[0-4](..){0,4}|[0-7].)){2}02010030/, 'certificate'],
  // JKS and JCEKS; newer keystores are PKCS#12.
  [/^(feedfeed|cececece)/, 'java-keystore'],
  // `openssh-key-v1`
  [/^6f70656e7373682d6b65792d7631/, 'openssh-key'],
  // A length, and `ssh-rsa`.
  [/^000000077373682d727361/, 'public-key'],
];

export function shapeOfHead(bytes: Buffer): KeyShape | undefined {
  const head = bytes.toString('hex', 0, 32);
  return HEADS.find(([pattern]) => pattern.test(head))?.[1];
}

/** What DER is that holds no private key in the clear. */
export function shapeOfDer(bytes: Buffer): KeyShape {
  const shape = shapeOfHead(bytes);
  if (shape !== undefined) {
    return shape;
  }
  const isPublicKey = (['spki', 'pkcs1'] as const).some((type) =>
    succeeds(() => createPublicKey({ key: bytes, format: 'der', type })),
  );
  if (isPublicKey) {
    return 'public-key';
  }
  return succeeds(() => new X509Certificate(bytes)) ? 'certificate' : 'damaged';
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
