/** Words for signatures that can't be made, or that DocuSign does not accept. */

import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { Settings } from '../../settings.ts';
import type { SigningFault } from '../../signing-problem.ts';
import type { Explanation, Section, Untitled } from '../layout.ts';
import { code, type Prose, prose } from '../prose.ts';
import { appsAndKeys, environmentName, hostOf, otherEnvironment, SOME_MINUTES } from './phrases.ts';

export function signingWords(fault: SigningFault): Explanation {
  return { title: 'The signing command gave no signature', ...faultWords(fault) };
}

/** DocuSign knows no public key that fits. */
export function signatureRefusedWords(settings: Settings): Explanation {
  return settings.signing.kind === 'key'
    ? { title: 'DocuSign does not accept the private key', ...keyRefused(settings, settings.signing.privateKey) }
    : { title: 'DocuSign does not accept the signature', ...signatureRefused(settings) };
}

const COMMAND = code('signing-command');

function faultWords(fault: SigningFault): Untitled {
  switch (fault.why) {
    case 'not-started':
      return {
        happened: prose`${COMMAND} could not be started${fault.nodeCode === undefined ? '' : ` (${fault.nodeCode})`}. Check that the runner has a shell, a workspace and a folder for temporary files, and run this job again.`,
      };
    case 'exit-code':
      return {
        happened: prose`${COMMAND} ended with exit code ${String(fault.exitCode)}. See what it printed in the log of this step, and correct the command or what it needs.`,
        cause: exitCause(fault.exitCode),
      };
    case 'signal':
      return {
        happened: prose`${COMMAND} was ended by the signal ${fault.signal}. See what it printed in the log of this step, and run this job again.`,
        cause: prose`The command crashed, or the runner ran out of memory.`,
      };
    case 'timed-out':
      return {
        happened: prose`${COMMAND} took longer than ${String(fault.seconds)} seconds and was ended. Check that this runner reaches the service that signs, and run this job again.`,
        cause: prose`The service is slow or can't be reached, or the command waits for an answer that nobody gives, such as a PIN.`,
      };
    case 'too-much':
      return {
        happened: prose`${COMMAND} printed more than ${String(fault.maxBytes / 1024)} KiB on ${fault.stream} and was ended. Have it print the signature and nothing else.`,
        cause: prose`The command prints a whole reply, a help page, a progress bar or debug messages.`,
      };
    case 'nothing':
      return {
        happened: prose`${COMMAND} printed nothing. See what else it said in the log of this step, and have it print the signature.`,
        cause: prose`A command in a pipeline failed and only the last one's exit code counts, or the signature went into a file.`,
      };
    case 'no-signature':
      return {
        happened: prose`${COMMAND} printed ${String(fault.bytes)} bytes, which are not an RS256 signature. Have it print the signature alone: raw bytes, base64 or base64url.`,
        cause: prose`The command prints a whole reply in place of the signature in it, writes it in hexadecimal, or signs with another kind of key than RSA with 2048 bits or more.`,
      };
  }
}

function exitCause(exitCode: number): Prose {
  switch (exitCode) {
    case 126:
      return prose`The program is not executable.`;
    case 127:
      return prose`The program is not installed on this runner, or its name is misspelled.`;
    default:
      return prose`The command lacks a right, a login or a setting, or the service that signs refused.`;
  }
}

const FIVE_KEYPAIRS = 'An app has at most five keypairs: delete one that is no longer used.';

function keyRefused(settings: Settings, privateKey: KeyObject): Untitled {
  return {
    happened: prose`DocuSign has no public key for this app in ${environmentName(settings)} that fits {private-key}. If that is the right environment, open the app with this {integration-key} on ${appsAndKeys(settings)}, choose Upload RSA under Service Integration, and upload the public key that the job summary shows.`,
    cause: prose`The key belongs to another app or to the other environment, or it was deleted on Apps and Keys, or added there a few minutes ago.${audienceNote(settings)}`,
    steps: [
      otherEnvironment('the app', settings),
      prose`On ${appsAndKeys(settings)}, open the app with this {integration-key} and look at Service Integration, RSA keypairs. The stored private key belongs to the public key in the job summary, whose SHA-256 fingerprint is ${code(fingerprint(privateKey))}.`,
      prose`If that public key is not listed there, or you can't tell, choose Upload RSA and upload it as it is: then no secret has to change. Or choose Generate RSA, and store the whole new private key as the secret. ${FIVE_KEYPAIRS}`,
      prose`${SOME_MINUTES} Then run this job again.`,
    ],
    sections: publicKeySections(settings),
  };
}

function signatureRefused(settings: Settings): Untitled {
  return {
    happened: prose`DocuSign has no public key for this app in ${environmentName(settings)} that fits the signature by ${COMMAND}. If that is the right environment, open the app with this {integration-key} on ${appsAndKeys(settings)}, choose Upload RSA under Service Integration, and upload the public half of the key that signs.`,
    cause: prose`The public half was never uploaded, or belongs to another key or version than the one that signs; or the signature is of another kind than RSASSA-PKCS1-v1_5 with SHA-256 over the bytes on standard input.${audienceNote(settings)}`,
    steps: [
      otherEnvironment('the app', settings),
      prose`Get the public half of the key that signs, as PEM, and compare it with those on ${appsAndKeys(settings)} under Service Integration, RSA keypairs. If it is not listed there, or you can't tell, choose Upload RSA and upload it. ${FIVE_KEYPAIRS}`,
      prose`Check the algorithm that the command names: RSASSA-PKCS1-v1_5 with SHA-256, and not RSA-PSS, which is the default of HashiCorp Vault.`,
      prose`${SOME_MINUTES} Then run this job again.`,
    ],
  };
}

/** DocuSign does not accept the name of a proxy or of another host in its place. */
function audienceNote(settings: Settings): string {
  return settings.server.environment === 'custom'
    ? ` DocuSign accepts only its own names in the aud claim, which is ${hostOf(settings)} here.`
    : '';
}

/** The public half, as Apps and Keys shows it, to compare or to upload; it is no secret. */
export function publicKeySections({ signing, ...settings }: Settings): readonly Section[] {
  if (signing.kind === 'command') {
    return [];
  }
  return [
    {
      heading: 'The public key that belongs to this private key',
      paragraphs: [
        prose`Compare it with the public keys on ${appsAndKeys(settings)}, or upload it there. Its SHA-256 fingerprint is ${code(fingerprint(signing.privateKey))}.`,
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
