/** Words for signatures that can't be made, or that DocuSign does not accept. */

import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { OutputShape } from '../../docusign/signature-lookalike.ts';
import type { Settings } from '../../settings.ts';
import type { SigningFault, SigningProblem } from '../../signing-problem.ts';
import type { Explanation, Section, Untitled } from '../layout.ts';
import { code, type Prose, prose } from '../prose.ts';
import { appsAndKeys, environmentName, hostOf, otherEnvironment, SOME_MINUTES } from './phrases.ts';
import { quotableLines, reasonIn } from './reason.ts';

export function signingWords({ said, ...fault }: SigningProblem): Explanation {
  const lines = quotableLines(said);
  return {
    title: 'The signing command gave no signature',
    ...faultWords(fault, reasonIn(said)),
    ...(lines.length > 0 && {
      sections: [
        {
          heading: 'What the command printed last',
          paragraphs: [prose`On standard error; the log of this step has all of it.`],
          list: lines.map(code),
        },
      ],
    }),
  };
}

/** DocuSign knows no public key that fits. */
export function signatureRefusedWords(settings: Settings): Explanation {
  return settings.signing.kind === 'key'
    ? { title: 'DocuSign does not accept the private key', ...keyRefused(settings, settings.signing.privateKey) }
    : { title: 'DocuSign does not accept the signature', ...signatureRefused(settings) };
}

const COMMAND = code('signing-command');

function faultWords(fault: SigningFault, reason: string | undefined): Untitled {
  const because = reason === undefined ? prose`. See the log of this step.` : prose`: "${code(reason)}"`;
  switch (fault.why) {
    case 'not-started':
      return {
        happened: prose`${COMMAND} could not be started${fault.nodeCode === undefined ? '' : ` (${fault.nodeCode})`}. Check that the runner has a shell, a workspace and a folder for temporary files, and run this job again.`,
      };
    case 'exit-code':
      return {
        happened: prose`${COMMAND} failed (exit code ${String(fault.exitCode)})${because}`,
        ...exitCause(fault.exitCode, reason),
      };
    case 'signal':
      return {
        happened: prose`${COMMAND} was killed (signal ${fault.signal})${because}`,
        cause: prose`The command crashed, or the runner ran out of memory.`,
      };
    case 'timed-out':
      return {
        happened: prose`${COMMAND} took longer than ${String(fault.seconds)} seconds and was stopped${because}`,
        cause: prose`This runner can't reach the service that signs, or the command waits for input, such as a PIN.`,
      };
    case 'too-much':
      return {
        happened: prose`${COMMAND} printed more than ${String(fault.maxBytes / 1024)} KiB on ${fault.stream} and was stopped. Have it print only the signature.`,
        cause: prose`The command prints a whole reply, a help page, a progress bar or debug messages.`,
      };
    case 'nothing':
      return {
        happened: prose`${COMMAND} ended well but printed nothing${because}`,
        cause: prose`A command in a pipeline failed (only the last one's exit code counts; bash has {set -o pipefail}), or the signature went into a file: name {/dev/stdout} instead.`,
      };
    case 'no-signature':
      return {
        happened: prose`${COMMAND} printed no RS256 signature (${String(fault.bytes)} bytes), but ${SHAPES[fault.shape]}`,
        ...(reason !== undefined && { cause: prose`It also said "${code(reason)}"` }),
      };
  }
}

/** What was printed instead, and what to do. */
const SHAPES: Readonly<Record<OutputShape, Prose>> = {
  json: prose`JSON. Have it print the signature alone, for example with {jq --raw-output}, or {--query} and {--output text}.`,
  'web-page': prose`a web page or XML. Check the address, and let {curl} fail on errors with {--fail}.`,
  pem: prose`a PEM block (BEGIN …). Have it print the bare signature: raw bytes or base64.`,
  jwt: prose`a whole JSON Web Token. Have it sign the bytes on standard input, and print the signature alone.`,
  digest: prose`a digest. Have it sign: {openssl dgst} needs {-sign KEYFILE}, and a MAC is no RSA signature.`,
  hexadecimal: prose`hexadecimal. Have it print raw bytes or base64: append {| xxd -r -p}, or drop {-hex}.`,
  tss: prose`a TPM structure. Have it print the bare signature: {tpm2_sign} needs {--format plain} and {--scheme rsassa}.`,
  ecdsa: prose`an ECDSA signature. DocuSign takes RSA only: sign with an RSA key of 2048 bits or more.`,
  cms: prose`a CMS (PKCS#7) message. Have it print the bare signature: use {openssl dgst -sha256 -sign}.`,
  short: prose`the signature of a 1024-bit key. Sign with an RSA key of 2048 bits or more.`,
  text: prose`text. Have it print the signature alone, and everything else on standard error.`,
  unrecognized: prose`something else. Have it print the signature alone: raw bytes, base64 or base64url.`,
};

function exitCause(exitCode: number, reason: string | undefined): { readonly cause?: Prose } {
  switch (exitCode) {
    case 126:
      return { cause: prose`The program is not executable.` };
    case 127:
      return { cause: prose`The program is not installed on this runner, or its name is misspelled.` };
    default:
      return reason === undefined
        ? { cause: prose`The command lacks a right, a login or a setting, or the service that signs refused.` }
        : {};
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
    happened: prose`No public key of this app in ${environmentName(settings)} verifies the signature by ${COMMAND}. First check that it signs with RSASSA-PKCS1-v1_5 and SHA-256: DocuSign refuses RSA-PSS, the default of Vault.${audienceNote(settings)}`,
    steps: [
      prose`Right algorithm? Open the app on ${appsAndKeys(settings)}. Under Service Integration, choose Upload RSA, and paste the public half of the key that signs. Wait a few minutes, then run this job again.`,
      otherEnvironment('the app', settings),
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
