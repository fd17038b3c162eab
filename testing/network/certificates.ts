/**
 * Certificates for tests, made at run time and without any program of the machine's, so that no key is ever committed.
 */
import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Certificate,
  Extension,
  Extensions,
  GeneralName,
  id_ce_basicConstraints,
  id_ce_subjectAltName,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

/** A private key and its certificate, as `https.createServer` takes them. */
export type KeyAndCertificate = { key: string; cert: string };

/** What a certificate says; without dates it is valid from yesterday until tomorrow. */
export type CertificateRequest = {
  /** Host names and IP addresses; the first one is the subject as well. */
  names: [string, ...string[]];
  notBefore?: Date;
  notAfter?: Date;
  /** Signed by its own key, so that nobody who trusts the authority trusts it. */
  selfSigned?: boolean;
};

/** An authority; clients trust it when `certPem` is among theirs, for instance by `NODE_EXTRA_CA_CERTS`. */
export type Authority = { certPem: string; issue: (request: CertificateRequest) => KeyAndCertificate };

/** Makes an authority of its own. */
export function createAuthority(): Authority {
  // Random, as clients look issuers up by name: two authorities of one name would be mistaken for each other.
  const issuer = { name: `Test authority ${randomUUID()}`, key: newKey() };
  const extensions = [extension(id_ce_basicConstraints, new BasicConstraints({ cA: true }), true)];
  return {
    certPem: certify({ subject: issuer.name, key: issuer.key, extensions }),
    issue: ({ names, selfSigned = false, ...validity }) => {
      const key = newKey();
      const alternatives = names.map((name) => new GeneralName(isIP(name) ? { iPAddress: name } : { dNSName: name }));
      const cert = certify({
        subject: names[0],
        key,
        extensions: [extension(id_ce_subjectAltName, new SubjectAlternativeName(alternatives))],
        ...validity,
        ...(!selfSigned && { issuer }),
      });
      return { key: key.export({ type: 'pkcs8', format: 'pem' }).toString(), cert };
    },
  };
}

/** A certificate as PEM that a key, which may be RSA, signs for itself. */
export function selfSignedCertificate(key: KeyObject, subject: string): string {
  return certify({ subject, key, extensions: [] });
}

/**
 * Lets a step trust an authority beside those that the machine knows.
 *
 * @param body - Gets the environment for the step.
 */
export async function trusting<T>(
  authority: Authority,
  body: (env: { NODE_EXTRA_CA_CERTS: string }) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
  try {
    const file = join(folder, 'authority.pem');
    writeFileSync(file, authority.certPem);
    return await body({ NODE_EXTRA_CA_CERTS: file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function daysAhead(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

interface Certified {
  readonly subject: string;
  /** Private; the certificate shows its public half. */
  readonly key: KeyObject;
  readonly extensions: Extension[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Itself, where there is none. */
  readonly issuer?: { readonly name: string; readonly key: KeyObject };
}

function certify(certified: Certified): string {
  const { subject, key, extensions, issuer = { name: subject, key } } = certified;
  const { notBefore = daysAhead(-1), notAfter = daysAhead(1) } = certified;
  const signature = new AlgorithmIdentifier(
    issuer.key.asymmetricKeyType === 'rsa'
      ? { algorithm: SHA256_WITH_RSA, parameters: null }
      : { algorithm: ECDSA_WITH_SHA256 },
  );
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    // A first byte of its own keeps the number positive.
    serialNumber: Uint8Array.of(1, ...randomBytes(15)).buffer,
    signature,
    issuer: commonName(issuer.name),
    validity: new Validity({ notBefore, notAfter }),
    subject: commonName(subject),
    subjectPublicKeyInfo: AsnConvert.parse(publicKey, SubjectPublicKeyInfo),
    ...(extensions.length > 0 && { extensions: new Extensions(extensions) }),
  });
  const signatureValue = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), issuer.key);
  const certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: signature,
    signatureValue: Uint8Array.from(signatureValue).buffer,
  });
  const base64 = Buffer.from(AsnConvert.serialize(certificate)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

/** @see https://www.rfc-editor.org/rfc/rfc5758#section-3.2 */
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
/** @see https://www.rfc-editor.org/rfc/rfc4055#section-5 */
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const COMMON_NAME = '2.5.4.3';

function commonName(text: string): Name {
  const value = new AttributeValue({ utf8String: text });
  return new Name([new RelativeDistinguishedName([new AttributeTypeAndValue({ type: COMMON_NAME, value })])]);
}

function extension(extnID: string, value: unknown, critical = false): Extension {
  return new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });
}
