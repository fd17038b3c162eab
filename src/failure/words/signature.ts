/** Words for signatures that can't be made, or that DocuSign doesn't accept. */

import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { Settings } from '../../settings.ts';
import type { SigningFault } from '../../signing-problem.ts';
import type { Explanation, Section, Untitled } from '../layout.ts';
import { code, type Prose, prose } from '../prose.ts';
import { appsAndKeys, hostOf, inEnvironment, otherEnvironment, storedAt, thisApp } from './phrases.ts';

export function signingWords(fault: SigningFault): Explanation {
  return { title: 'The signing command produced no signature', ...faultWords(fault) };
}

/** DocuSign knows no public key that matches. */
export function signatureRefusedWords(settings: Settings): Explanation {
  return settings.signing.kind === 'key'
    ? { title: 'DocuSign does not accept the private key', ...keyRefused(settings) }
    : { title: 'DocuSign does not accept the signature', ...signatureRefused(settings) };
}

function faultWords(fault: SigningFault): Untitled {
  switch (fault.why) {
    case 'not-started':
      return {
        happened: prose`{signing-command} couldn't be started${fault.nodeCode === undefined ? '' : ` (${fault.nodeCode})`}. Check that the runner has a shell, a workspace, and a folder for temporary files, then re-run this job.`,
      };
    case 'exit-code':
      return {
        happened: prose`{signing-command} failed (exit code ${String(fault.exitCode)})${EXIT_CODES[fault.exitCode] ?? REASON_IN_LOG}`,
      };
    case 'signal':
      return {
        happened: prose`{signing-command} was ended by ${fault.signal}. See what it printed in this step's log, then re-run this job.`,
        hints: [prose`Did it crash? Did the runner run out of memory?`],
      };
    case 'timed-out':
      return {
        happened: prose`{signing-command} took longer than ${String(fault.seconds)} seconds and was stopped. Check that this runner can reach the signing service, then re-run this job.`,
        hints: [prose`Is it waiting for input, such as a PIN? Pass that in an environment variable.`],
      };
    case 'too-much':
      return {
        happened: prose`{signing-command} printed more than ${String(fault.maxBytes / 1024)} KiB to ${fault.stream} and was stopped. Make it print only the signature.`,
        hints: [prose`Does it print a whole response, a help page, a progress bar, or debug messages?`],
      };
    case 'nothing':
      return {
        happened: prose`{signing-command} printed nothing to standard output. Make it print the signature; this step's log shows what else it printed.`,
        hints: [
          prose`Is it a pipeline? Only the last command's exit code counts, so an earlier one may have failed.`,
          prose`Does it write the signature to a file? Print it instead.`,
        ],
      };
    case 'no-signature':
      return {
        happened: prose`{signing-command} printed ${String(fault.bytes)} bytes that aren't an RS256 signature. Make it print only the signature: raw bytes, base64, or base64url.`,
        hints: [
          prose`Is it a whole response, or hexadecimal? Extract or decode the signature.`,
          prose`Is the key another kind? It must be RSA with at least 2048 bits.`,
        ],
      };
  }
}

const REASON_IN_LOG =
  ". This step's log shows what it printed: usually a missing login, permission, or setting. Fix that, then re-run this job.";

/** @see https://www.gnu.org/software/bash/manual/html_node/Exit-Status.html */
const EXIT_CODES: Readonly<Record<number, string>> = {
  126: ": a program isn't executable. Fix its permissions, then re-run this job.",
  127: ": a program wasn't found. Install it on this runner or correct its name.",
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
  return [
    {
      heading: "This private key's public key",
      paragraphs: [
        prose`Compare it with the public keys on ${appsAndKeys(settings)}, or upload it there. An app has at most five keypairs: delete one that is no longer used. SHA-256 fingerprint: ${code(fingerprint(signing.privateKey))}.`,
      ],
      block: createPublicKey(signing.privateKey).export({ type: 'spki', format: 'pem' }).toString().trim(),
    },
  ];
}

/** SHA-256 of the DER form, in hexadecimal: what `openssl pkey -pubin -outform DER | openssl sha256` prints. */
function fingerprint(privateKey: KeyObject): string {
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex');
}
