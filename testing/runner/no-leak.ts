/** Checks what may be seen of a run: no piece of a secret, in any spelling, and no output but the action's own. */

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
  /** Lines that a command of the step prints in its log. */
  readonly said?: readonly string[];
}

/** Log lines that the action prints on its own account. */
const OWN_LINES = [
  /^DocuSign access token for .+, valid until \S+Z$/,
  /; trying again in [\d.]+ s \(retry \d of \d\)$/,
  /^Consent page: https?:\/\/\S+$/,
];

/** Printed by Node before the action runs. */
const NODES_WARNING = /^Warning: Ignoring extra certs from [\s\S]*?, load failed: .*\n/;

/**
 * Checks everything that a person or a later job can see of a step.
 *
 * @param needed - Outputs of the job, by name; what the runner drops isn't seen.
 */
export function assertNothingLeaks(result: StepResult, job: Job, secrets: Secrets): void {
  const [warning = ''] = NODES_WARNING.exec(result.stderr) ?? [];
  assert.equal(result.stderr, warning, 'nothing may be printed to stderr');
  const allowed = ['', ...warning.split('\n'), ...(secrets.said ?? [])];
  for (const { line } of result.plainLines) {
    assert.ok(
      allowed.includes(line) || OWN_LINES.some((pattern) => pattern.test(line)),
      `a line that is neither a command nor one of ours: ${JSON.stringify(line)}`,
    );
  }
  assertEachHarmless(visible(result, job), secrets);
}

/** Checks a text that people see: no piece of a secret, and no stack trace. */
export function assertHarmless(text: string, place: string, secrets: Secrets): void {
  assertEachHarmless({ [place]: text }, secrets);
}

function assertEachHarmless(texts: Record<string, string>, secrets: Secrets): void {
  const findPiece = pieceFinder(secrets);
  const passphrases = (secrets.passphrases ?? []).flatMap(spellings);
  for (const [place, text] of Object.entries(texts)) {
    assert.doesNotMatch(text, /^\s+at .+:\d+:\d+\)?$/m, `a stack trace in the ${place}`);
    assert.equal(findPiece(text), undefined, `a piece of a secret in the ${place}`);
    assert.ok(!passphrases.some((spelling) => text.includes(spelling)), `a passphrase in the ${place}`);
  }
}

function visible(result: StepResult, job: Job): Record<string, string> {
  const { 'access-token': token, ...outputs } = job.outputs(result.outputs).kept;
  // Other runners than GitHub's hand it to another job in plain text, if a workflow has it among a job's outputs.
  assert.ok(token === undefined || job.otherRunner, 'the token became an output of the job');
  const unmaskedCommands = result.commands.filter(({ name }) => name !== 'add-mask');
  return {
    log: result.log,
    annotations: result.annotations.map(({ title, message }) => `${title}\n${message}`).join('\n'),
    summary: result.summary,
    'outputs of the job': Object.values(outputs).join('\n'),
    // Stricter than the runner: what the action prints must be harmless even where nothing masks it.
    'printed commands': unmaskedCommands.map(({ data }) => data).join('\n'),
    'printed lines': result.plainLines.map(({ line }) => line).join('\n'),
  };
}

/** Wherever a piece begins in a secret, it holds a whole block that begins at a multiple of this distance. */
const BLOCK_DISTANCE = 13;
const BLOCK_LENGTH = PIECE_LENGTH - BLOCK_DISTANCE + 1;

/** Finds in a text a piece that is one of a secret, and not of a public key. */
function pieceFinder({ keys, texts }: Secrets): (text: string) => string | undefined {
  const secrets = [...keys.flatMap(privateForms), ...texts.flatMap(spellings)];
  const open = keys.flatMap(publicForms);
  const blocks = new Set(secrets.flatMap(blocksOf));
  const isForbidden = (piece: string) =>
    piece.length === PIECE_LENGTH &&
    secrets.some((secret) => secret.includes(piece)) &&
    !open.some((text) => text.includes(piece));
  return (text) => {
    // Most of a text holds no block: there, no piece needs to be looked for.
    for (let at = 0; at + BLOCK_LENGTH <= text.length; at++) {
      if (!blocks.has(text.slice(at, at + BLOCK_LENGTH))) continue;
      const starts = Array.from({ length: BLOCK_DISTANCE }, (_, before) => Math.max(0, at - before));
      const piece = starts.map((start) => text.slice(start, start + PIECE_LENGTH)).find(isForbidden);
      if (piece !== undefined) return piece;
    }
    return undefined;
  };
}

function blocksOf(text: string): string[] {
  const count = Math.max(0, Math.floor((text.length - BLOCK_LENGTH) / BLOCK_DISTANCE) + 1);
  return Array.from({ length: count }, (_, index) => text.substr(index * BLOCK_DISTANCE, BLOCK_LENGTH));
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
  return (['pkcs1', 'pkcs8'] as const).flatMap((type) =>
    formsOf(key.export({ type, format: 'pem' }), key.export({ type, format: 'der' })),
  );
}

function publicForms(key: KeyObject): string[] {
  const publicKey = createPublicKey(key);
  const forms = (['pkcs1', 'spki'] as const).flatMap((type) =>
    formsOf(publicKey.export({ type, format: 'pem' }), publicKey.export({ type, format: 'der' })),
  );
  // Header and footer are the same for every key.
  const armour = ['RSA PRIVATE KEY', 'PRIVATE KEY'].flatMap((name) => [
    `-----BEGIN ${name}-----\n`,
    `\n-----END ${name}-----\n`,
  ]);
  return [...forms, ...armour.flatMap(spellings)];
}

function formsOf(pem: string | Buffer, der: Buffer): string[] {
  return [pem.toString(), der.toString('base64'), der.toString('hex')].flatMap(spellings);
}
