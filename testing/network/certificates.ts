/**
 * A certificate authority for tests, made at run time by the machine's openssl, so that no key is ever committed.
 */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

const DAY_MS = 86_400_000;

/**
 * Makes an authority of its own.
 *
 * @returns The authority; nothing of it is left on disk.
 * @throws {Error} The machine has no openssl.
 */
export function createAuthority(): Authority {
  // Random, as clients look issuers up by name: two authorities of one name would be mistaken for each other.
  const subject = `/CN=Test authority ${randomUUID()}`;
  const authority = sign({ subject, extensions: ['basicConstraints=critical,CA:TRUE', 'keyUsage=keyCertSign'] });
  return {
    certPem: authority.cert,
    issue: ({ names, notBefore, notAfter, selfSigned = false }) =>
      sign({
        subject: `/CN=${names[0]}`,
        extensions: [
          'basicConstraints=CA:FALSE',
          'extendedKeyUsage=serverAuth',
          `subjectAltName=${names.map((name) => `${isIP(name) ? 'IP' : 'DNS'}:${name}`).join(',')}`,
        ],
        ...(notBefore && { notBefore }),
        ...(notAfter && { notAfter }),
        ...(!selfSigned && { issuer: authority }),
      }),
  };
}

/**
 * Lets a step trust an authority beside those that the machine knows.
 *
 * @param body - Gets the environment for the step.
 */
export async function trusting(
  authority: Authority,
  body: (env: { NODE_EXTRA_CA_CERTS: string }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
  try {
    const file = join(folder, 'authority.pem');
    writeFileSync(file, authority.certPem);
    await body({ NODE_EXTRA_CA_CERTS: file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sign(certificate: {
  subject: string;
  extensions: string[];
  notBefore?: Date;
  notAfter?: Date;
  issuer?: KeyAndCertificate;
}): KeyAndCertificate {
  const { subject, extensions, issuer } = certificate;
  const { notBefore = new Date(Date.now() - DAY_MS), notAfter = new Date(Date.now() + DAY_MS) } = certificate;
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  const openssl = (...parameters: string[]) => execFileSync('openssl', parameters, { cwd: folder, stdio: 'pipe' });
  try {
    const keyFile = file('key.pem', key);
    const config = file('openssl.cnf', CONFIG + extensions.map((line) => `${line}\n`).join(''));
    file('index.txt', '');
    openssl('req', '-new', '-config', config, '-key', keyFile, '-subj', subject, '-out', 'request.pem');
    // `openssl x509` of version 3.0 counts validity in days from now: only `openssl ca` takes dates in the past.
    const dates = ['-startdate', asn1Time(notBefore), '-enddate', asn1Time(notAfter)];
    const signer = issuer
      ? ['-keyfile', file('issuer-key.pem', issuer.key), '-cert', file('issuer.pem', issuer.cert)]
      : ['-selfsign', '-keyfile', keyFile];
    const output = ['-in', 'request.pem', '-out', 'certificate.pem', '-notext'];
    openssl('ca', '-batch', '-config', config, ...signer, ...dates, ...output);
    return { key, cert: readFileSync(join(folder, 'certificate.pem'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function asn1Time(date: Date): string {
  return `${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
}

const CONFIG = `
[req]
distinguished_name = subject
[subject]
[ca]
default_ca = authority
[authority]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = extensions
[any]
commonName = supplied
[extensions]
`;
