/** Owns the key that seals tokens: its form and its name. */

import { createHash } from 'node:crypto';

/** @returns 32 bytes; `undefined` unless the text is their base64 form, as `openssl rand -base64 32` writes it. */
export function parseSealingKey(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text.trim(), 'base64');
  return bytes.length === 32 && bytes.toString('base64') === text.trim() ? bytes : undefined;
}

/** Names a key without telling anything of it: a hash of 256 random bits can't be turned back. */
export function sealingKeyId(key: Uint8Array): string {
  return createHash('sha256').update('docusign-access-token sealing key').update(key).digest('base64url').slice(0, 16);
}
