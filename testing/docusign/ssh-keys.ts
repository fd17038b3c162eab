/**
 * RSA keys in the formats of OpenSSH, SSH2 and PuTTY, which node:crypto doesn't write.
 *
 * @see https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
import { createHash, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';

/** @returns The line that `ssh-keygen` writes to a `.pub` file. */
export function sshPublicKey(publicKey: KeyObject): string {
  return `ssh-rsa ${publicBlob(publicKey).toString('base64')} ci@example.com`;
}

/** @returns An unencrypted key as `ssh-keygen -t rsa` writes it. */
export function openSshKey(privateKey: KeyObject): string {
  const { n, e, d, qi, p, q } = numbersOf(privateKey);
  const check = randomBytes(4);
  const secret = [check, check, field('ssh-rsa'), n, e, d, qi, p, q, field('ci@example.com')];
  const content = Buffer.concat(secret);
  const padding = Buffer.from(Array.from({ length: (8 - (content.length % 8)) % 8 }, (_, index) => index + 1));
  const key = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    ...['none', 'none', ''].map(field),
    Buffer.from([0, 0, 0, 1]),
    field(publicBlob(createPublicKey(privateKey))),
    field(Buffer.concat([content, padding])),
  ]);
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${wrapped(key, 70)}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

/** @returns What looks like a key as Tectia's ssh-keygen writes it; the content is another's. */
export function ssh2Key(privateKey: KeyObject): string {
  const content = Buffer.concat([Buffer.from('3f6ff9eb', 'hex'), privateKey.export({ type: 'pkcs1', format: 'der' })]);
  const label = 'SSH2 ENCRYPTED PRIVATE KEY ----';
  return `---- BEGIN ${label}\nComment: "2048-bit RSA"\n${wrapped(content, 70)}\n---- END ${label}\n`;
}

/** @returns An unencrypted key as PuTTYgen writes it; its MAC is no real one. */
export function puttyKey(privateKey: KeyObject): string {
  const { d, p, q, qi } = numbersOf(privateKey);
  const halves = [publicBlob(createPublicKey(privateKey)), Buffer.concat([d, p, q, qi])].map((blob) =>
    wrapped(blob, 64),
  );
  const [publicHalf = '', privateHalf = ''] = halves.map((text) => `${text.split('\n').length}\n${text}`);
  const mac = createHash('sha256').update(privateHalf).digest('hex');
  return `PuTTY-User-Key-File-3: ssh-rsa
Encryption: none
Comment: ci
Public-Lines: ${publicHalf}
Private-Lines: ${privateHalf}
Private-MAC: ${mac}
`;
}

function publicBlob(publicKey: KeyObject): Buffer {
  const { n, e } = numbersOf(publicKey);
  return Buffer.concat([field('ssh-rsa'), e, n]);
}

/** The numbers of a key, each as a field of the wire format. */
function numbersOf(key: KeyObject): Record<'n' | 'e' | 'd' | 'p' | 'q' | 'qi', Buffer> {
  const jwk = key.export({ format: 'jwk' });
  const number = (text = ''): Buffer => {
    const bytes = Buffer.from(text, 'base64url');
    // A leading one bit would make the number negative.
    return field((bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.from([0]), bytes]));
  };
  const { n, e, d, p, q, qi } = jwk;
  return { n: number(n), e: number(e), d: number(d), p: number(p), q: number(q), qi: number(qi) };
}

function field(content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function wrapped(bytes: Buffer, columns: number): string {
  return bytes.toString('base64').replace(new RegExp(`.{${columns}}(?=.)`, 'g'), '$&\n');
}
