/** Words for signatures that can't be made, or that DocuSign doesn't accept. */

import { createHash, createPublicKey } from 'node:crypto';
import type { OutputShape } from '../../docusign/signature-lookalike.ts';
import type { Settings } from '../../settings.ts';
import type { SigningFault, SigningProblem } from '../../signing-problem.ts';
import type { Explanation, Section, Untitled } from '../layout.ts';
import { code, type Prose, prose, quote } from '../prose.ts';
import { appsAndKeys, hostOf, inEnvironment, likeness, otherEnvironment, storedAt, thisApp } from './phrases.ts';
import { quotableLines, reasonIn } from './reason.ts';

export function signingWords({ said, looksLike, ...fault }: SigningProblem): Explanation {
  const lines = quotableLines(said);
  const printed: Section = {
    heading: 'What the command printed last',
    paragraphs: [prose`To standard error; this step's log has all of it.`],
    list: lines.map(code),
  };
  return {
    title: 'The signing command produced no signature',
    ...(looksLike === undefined
      ? faultWords(fault, reasonIn(said))
      : { happened: prose`{signing-command} isn't a command. ${likeness(looksLike)}` }),
    sections: lines.length > 0 ? [printed] : [],
  };
}

/** DocuSign knows no public key that matches. */
export function signatureRefusedWords(settings: Settings): Explanation {
  return settings.signing.kind === 'key'
    ? { title: 'DocuSign does not accept the private key', ...keyRefused(settings) }
    : { title: 'DocuSign does not accept the signature', ...signatureRefused(settings) };
}

function faultWords(fault: SigningFault, reason: string | undefined): Untitled {
  const because = reason === undefined ? prose`. See this step's log.` : prose`: ${quote(reason)}`;
  switch (fault.why) {
    case 'not-started':
      return {
        happened: prose`{signing-command} couldn't be started${fault.nodeCode === undefined ? '' : ` (${fault.nodeCode})`}. Check that the runner has a shell, a workspace, and a folder for temporary files, then re-run this job.`,
      };
    case 'exit-code':
      return {
        happened: prose`{signing-command} failed (exit code ${String(fault.exitCode)})${because}`,
        hints: EXIT_CODES[fault.exitCode] ?? (reason === undefined ? OTHER_EXIT_CODE : []),
      };
    case 'signal':
      return {
        happened: prose`{signing-command} was killed (signal ${fault.signal})${because}`,
        hints: [prose`Did it crash? Did the runner run out of memory?`],
      };
    case 'timed-out':
      return {
        happened: prose`{signing-command} took longer than ${String(fault.seconds)} seconds and was stopped${because}`,
        hints: [prose`Can this runner reach the signing service? Is the command waiting for input, such as a PIN?`],
      };
    case 'too-much':
      return {
        happened: prose`{signing-command} printed more than ${String(fault.maxBytes / 1024)} KiB to ${fault.stream} and was stopped. Make it print only the signature.`,
        hints: [prose`Does it print a whole response, a help page, a progress bar, or debug messages?`],
      };
    case 'nothing':
      return {
        happened: prose`{signing-command} succeeded, but printed nothing${because}`,
        hints: [
          prose`Is it a pipeline? Only the last command's exit code counts (in bash, add {set -o pipefail}).`,
          prose`Did it write the signature to a file? Write it to {/dev/stdout} instead.`,
        ],
      };
    case 'no-signature':
      return {
        happened: prose`{signing-command} printed ${SHAPES[fault.shape][0]} (${String(fault.bytes)} bytes) instead of an RS256 signature. ${SHAPES[fault.shape][1]}`,
        hints: reason === undefined ? [] : [prose`It also said: ${quote(reason)}`],
      };
  }
}

/** What was printed instead, and what to do. */
const SHAPES: Readonly<Record<OutputShape, readonly [what: string, remedy: Prose]>> = {
  json: ['JSON', prose`Make it print only the signature, for example with {jq -r}, or {--query} and {--output text}.`],
  'web-page': ['a web page or XML', prose`Check the address, and make {curl} fail on errors with {--fail}.`],
  pem: ['a PEM block', prose`Make it print the bare signature: raw bytes or base64.`],
  jwt: ['a whole JSON Web Token', prose`Make it sign the bytes on standard input, and print only the signature.`],
  digest: ['a digest', prose`Make it sign: {openssl dgst} needs {-sign KEYFILE}; a MAC isn't an RSA signature.`],
  hexadecimal: ['hexadecimal', prose`Make it print raw bytes or base64: append {| xxd -r -p}, or omit {-hex}.`],
  tss: ['a TPM structure', prose`Print the bare signature: {tpm2_sign} needs {--format plain} and {--scheme rsassa}.`],
  ecdsa: ['an ECDSA signature', prose`DocuSign requires RSA: sign with an RSA key of 2048 bits or more.`],
  cms: ['a CMS message', prose`Make it print the bare signature: use {openssl dgst -sha256 -sign}.`],
  short: ['the signature of a 1024-bit key', prose`Sign with an RSA key of 2048 bits or more.`],
  text: ['text', prose`Make it print only the signature, and everything else to standard error.`],
  unrecognized: ['unrecognized data', prose`Make it print only the signature: raw bytes, base64, or base64url.`],
};

const OTHER_EXIT_CODE = [prose`Does it lack a login, a permission, or a setting? Did the signing service refuse?`];

/** @see https://www.gnu.org/software/bash/manual/html_node/Exit-Status.html */
const EXIT_CODES: Readonly<Record<number, readonly Prose[]>> = {
  126: [prose`A program isn't executable: fix its permissions.`],
  127: [prose`A program wasn't found: install it on this runner, or correct its name.`],
};

function keyRefused(settings: Settings): Untitled {
  return {
    happened: prose`No public key for ${thisApp(settings)} ${inEnvironment(settings)} matches {private-key}. Open the app at ${appsAndKeys(settings)} and choose Upload RSA under Service Integration. Paste the public key from the job summary, wait a few minutes, then re-run.`,
    hints: [
      otherEnvironment('app', settings),
      ...audienceNote(settings),
      prose`Prefer a new key? Choose Generate RSA and store the private key as the secret: ${storedAt('secrets')}`,
    ],
    sections: publicKeySections(settings),
  };
}

function signatureRefused(settings: Settings): Untitled {
  return {
    happened: prose`No public key for ${thisApp(settings)} ${inEnvironment(settings)} matches the signature from {signing-command}. Check that it signs with RSASSA-PKCS1-v1_5 and SHA-256; HashiCorp Vault's default is RSA-PSS.`,
    hints: [
      prose`Right algorithm? Open the app at ${appsAndKeys(settings)} and choose Upload RSA under Service Integration. Paste the signing key's public key, wait a few minutes, then re-run.`,
      otherEnvironment('app', settings),
      ...audienceNote(settings),
    ],
  };
}

/** DocuSign doesn't accept the name of a proxy or another host. */
function audienceNote(settings: Settings): readonly Prose[] {
  return settings.server.environment === 'custom'
    ? [prose`Is ${hostOf(settings)} a proxy? DocuSign accepts only its own host as the assertion's {aud}.`]
    : [];
}

/** The public half, as Apps and Keys shows it, to compare or to upload; it isn't a secret. */
export function publicKeySections({ signing, ...settings }: Settings): readonly Section[] {
  if (signing.kind === 'command') {
    return [];
  }
  const publicKey = createPublicKey(signing.privateKey);
  // What `openssl pkey -pubin -outform DER | openssl sha256` prints.
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const fingerprint = createHash('sha256').update(der).digest('hex');
  return [
    {
      heading: "This private key's public key",
      paragraphs: [
        prose`Compare it with the public keys on ${appsAndKeys(settings)}, or upload it there. An app has at most five keypairs: delete one that is no longer used. SHA-256 fingerprint: ${code(fingerprint)}.`,
      ],
      block: publicKey.export({ type: 'spki', format: 'pem' }).toString().trim(),
    },
  ];
}
