/** Reads an RSA private key as DocuSign gives it, and leaves any other text to the key repair. Never puts any of it into a message. */

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { Problem } from '../problem/problem.ts';
import type { KeyShape } from './key-shape.ts';

/** The text isn't a usable key. */
export interface KeyProblem {
  readonly kind: 'not-a-key';
  /** What it looks like instead. */
  readonly shape: KeyShape;
}

/** Is given each private key that a text holds, usable or not. */
export type OnKey = (privateKey: KeyObject) => void;

/**
 * Reads a private key: PEM of PKCS#1 or PKCS#8 at once, and any other form in which people store keys, with the key
 * repair. Of several keys, that reads the first that DocuSign can know.
 *
 * @param passphrase - For an encrypted key; ignored for any other.
 * @param onKey - Is called before anything is returned or thrown.
 * @throws {Problem} It is something else, damaged, locked, too short, or too long to work with.
 */
export async function parsePrivateKey(
  text: string,
  passphrase: string | undefined,
  onKey: OnKey = () => {},
): Promise<KeyObject> {
  const plain = plainKeyIn(text);
  if (plain !== undefined) {
    onKey(plain);
    return plain;
  }
  // In a separate chunk: a key as DocuSign issues it needs no repair.
  const { repairKey } = await import('./key-repair.ts');
  const found = repairKey(text, passphrase, onKey);
  if (typeof found === 'string') {
    throw new Problem<KeyProblem>({ kind: 'not-a-key', shape: found });
  }
  return found;
}

/** To the letter, and no longer than a key of 4,096 bits. @see https://www.rfc-editor.org/rfc/rfc7468#section-3 */
const PLAIN =
  /^-----BEGIN (RSA )?PRIVATE KEY-----\r?\n(?:[A-Za-z\d+/]{64}\r?\n){1,52}(?:[A-Za-z\d+/]{1,64}={0,2}\r?\n)?-----END \1PRIVATE KEY-----\s*$/;

function plainKeyIn(text: string): KeyObject | undefined {
  if (!PLAIN.test(text)) {
    return undefined;
  }
  try {
    const key = createPrivateKey(text);
    const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    return key.asymmetricKeyType === 'rsa' && modulusLength >= 2048 ? key : undefined;
  } catch {
    // It is damaged, and the repair says how.
    return undefined;
  }
}

/** Every spelling of a key that its holders, or this program, may come to write: in all standards, as PEM and on one line. */
export function spellingsOf(privateKey: KeyObject): readonly string[] {
  const own = ({ rsa: 'pkcs1', ec: 'sec1' } as const)[privateKey.asymmetricKeyType as 'rsa' | 'ec'];
  return [...(own === undefined ? [] : [own]), 'pkcs8' as const].flatMap((type) => {
    const pem = privateKey.export({ type, format: 'pem' }).toString().trim();
    return [pem, pem.replace(/-----[^-]+-----|\s/g, '')];
  });
}
