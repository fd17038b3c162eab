/** Owns the one check of what may be seen of a run: no piece of a secret, in any spelling, and no output but the action's own. */

import assert from 'node:assert/strict';
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Job, StepResult } from './runner.ts';

/** Shorter pieces turn up by chance; longer ones would let a line of a key pass. */
const PIECE_LENGTH = 24;

/** What must not be seen. */
export interface Secrets {
  /** Private keys, whose public halves may be shown. */
  readonly keys: readonly KeyObject[];
  /** Assertions, tokens and sealing keys: no piece of them may be seen. */
  readonly texts: readonly string[];
  /** Passphrases: they may not be seen whole. */
  readonly passphrases?: readonly string[];
}

/** Log lines that the action prints on its own account. */
const OWN_LINES = [
  /^DocuSign access token for .+, valid until \S+Z$/,
  /; trying again in [\d.]+ s \(retry \d of \d\)$/,
];

/**
 * Checks everything that a person or a later job can see of a step.
 *
 * @param needed - Outputs of the job, by name; what the runner drops isn't seen.
 */
export function assertNothingLeaks(result: StepResult, job: Job, secrets: Secrets): void {
  assert.equal(result.stderr, '', 'nothing may be printed to stderr');
  for (const { line } of result.plainLines) {
    assert.ok(
      line === '' || OWN_LINES.some((pattern) => pattern.test(line)),
      `a line that is neither a command nor one of ours: ${JSON.stringify(line)}`,
    );
  }
  for (const [place, text] of Object.entries(visible(result, job))) {
    assertHarmless(text, place, secrets);
  }
}

/** Checks a text that people see: no piece of a secret, and no stack trace. */
export function assertHarmless(text: string, place: string, secrets: Secrets): void {
  assert.doesNotMatch(text, /^\s+at .+:\d+:\d+\)?$/m, `a stack trace in the ${place}`);
  const isForbidden = pieceFinder(secrets);
  for (const piece of piecesOf(text)) {
    assert.ok(!isForbidden(piece), `a piece of a secret in the ${place}: ${piece}`);
  }
  for (const passphrase of secrets.passphrases ?? []) {
    for (const spelling of spellings(passphrase)) {
      assert.ok(!text.includes(spelling), `a passphrase in the ${place}`);
    }
  }
}

function visible(result: StepResult, job: Job): Record<string, string> {
  const unmaskedCommands = result.commands.filter(({ name }) => name !== 'add-mask');
  return {
    log: result.log,
    annotations: result.annotations.map(({ title, message }) => `${title}\n${message}`).join('\n'),
    summary: result.summary,
    'outputs of the job': Object.values(job.outputs(result.outputs).kept).join('\n'),
    // Stricter than the runner: what the action prints must be harmless even where nothing masks it.
    'printed commands': unmaskedCommands.map(({ data }) => data).join('\n'),
    'printed lines': result.plainLines.map(({ line }) => line).join('\n'),
  };
}

/** Tells whether a piece of text is one of a secret, and not of a public key. */
function pieceFinder({ keys, texts }: Secrets): (piece: string) => boolean {
  const ofKeys = keys.map(piecesOfKey);
  const ofTexts = new Set<string>();
  addPieces(ofTexts, texts);
  return (piece) =>
    (ofTexts.has(piece) || ofKeys.some(({ secret }) => secret.has(piece))) &&
    !ofKeys.some(({ open }) => open.has(piece));
}

interface KeyPieces {
  readonly secret: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

/** A key has some hundred thousand pieces, and takes part in many runs. */
const knownKeys = new WeakMap<KeyObject, KeyPieces>();

function piecesOfKey(key: KeyObject): KeyPieces {
  const known = knownKeys.get(key);
  if (known) {
    return known;
  }
  const [secret, open] = [new Set<string>(), new Set<string>()];
  addPieces(secret, privateForms(key));
  addPieces(open, publicForms(key));
  knownKeys.set(key, { secret, open });
  return { secret, open };
}

function addPieces(pieces: Set<string>, texts: readonly string[]): void {
  for (const text of texts) {
    for (const spelling of spellings(text)) {
      for (const piece of piecesOf(spelling)) {
        pieces.add(piece);
      }
    }
  }
}

function piecesOf(text: string): string[] {
  const count = Math.max(0, text.length - PIECE_LENGTH + 1);
  return Array.from({ length: count }, (_, start) => text.slice(start, start + PIECE_LENGTH));
}

/** Plain, base64 at each byte offset, URL-encoded, JSON-escaped, hexadecimal. */
function spellings(text: string): string[] {
  const bytes = Buffer.from(text);
  const shifted = [0, 1, 2].map((offset) =>
    bytes
      .subarray(offset)
      .toString('base64')
      .replace(/.{0,3}=*$/, ''),
  );
  const hex = bytes.toString('hex');
  return [text, ...shifted, encodeURIComponent(text), JSON.stringify(text).slice(1, -1), hex, hex.toUpperCase()];
}

function privateForms(key: KeyObject): string[] {
  return (['pkcs1', 'pkcs8'] as const).flatMap((type) => {
    const der = key.export({ type, format: 'der' });
    return [key.export({ type, format: 'pem' }).toString(), der.toString('base64'), der.toString('hex')];
  });
}

function publicForms(key: KeyObject): string[] {
  const publicKey = createPublicKey(key);
  const lines = (['pkcs1', 'spki'] as const).flatMap((type) => {
    const der = publicKey.export({ type, format: 'der' });
    return [publicKey.export({ type, format: 'pem' }).toString(), der.toString('base64'), der.toString('hex')];
  });
  // Header and footer are the same for every key.
  return [
    ...lines,
    '-----BEGIN RSA PRIVATE KEY-----\n',
    '-----BEGIN PRIVATE KEY-----\n',
    '\n-----END RSA PRIVATE KEY-----\n',
    '\n-----END PRIVATE KEY-----\n',
  ];
}
