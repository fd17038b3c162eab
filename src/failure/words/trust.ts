/** Words for a certificate by an authority that isn't trusted here: what is set already, and what is wrong with that. */

import type { Trust, UselessTrust } from '../../network/trust.ts';
import type { Untitled } from '../layout.ts';
import { type Prose, prose } from '../prose.ts';

/** @param certificate - Which one, as the subject of a sentence. */
export function untrustedWords(certificate: Prose, { systemStoreHelps, useless }: Trust): Untitled {
  const shown = prose`${certificate} is by an authority that Node doesn't trust here.`;
  const file = useless === undefined ? EXTRA_AUTHORITY : prose`{NODE_EXTRA_CA_CERTS} is set, but ${USELESS[useless]}`;
  return systemStoreHelps
    ? {
        happened: prose`${shown} The runner's machine does trust it: add {NODE_USE_SYSTEM_CA: 1} to this step's {env:}.`,
        steps: [prose`Or have Node trust it everywhere: ${file}`],
      }
    : {
        happened: prose`${shown} ${file}`,
        cause: prose`A proxy that inspects TLS shows a certificate of its own.`,
        ...(useless !== undefined && { steps: [RESTART] }),
      };
}

const RESTART = prose`Changed the runner's {.env} file? Restart the runner.`;

const EXTRA_AUTHORITY = prose`On a self-hosted runner, put {NODE_EXTRA_CA_CERTS=/path/to/authority.pem}, the certificate of the proxy's authority, into the runner's {.env} file, and restart the runner.`;

/** To the end of a sentence, and what to do. */
const USELESS: Readonly<Record<UselessTrust, Prose>> = {
  content: prose`to a certificate: set it to the path of a file that holds it.`,
  quoted: prose`its path is in quotes, which belong to no file: remove them.`,
  unexpanded: prose`nothing expands the variable or {~} in its path: write the path in full.`,
  missing: prose`its file doesn't exist here: correct the path or, if this job runs in a container, mount the file into it ({container.volumes}).`,
  folder: prose`to a folder: name one PEM file.`,
  unreadable: prose`its file can't be read: give the user that runs this step permission.`,
  empty: prose`its file is empty: store the authority's certificate in it, as PEM.`,
  der: prose`its file is DER, not PEM: convert it with {openssl x509 -inform DER -in FILE -out authority.pem}.`,
  key: prose`its file holds a key: store the authority's certificate in it, as PEM.`,
  'not-pem': prose`its file holds no certificate in PEM (BEGIN CERTIFICATE): export the authority's as Base64 X.509.`,
  'no-authority': prose`its file holds a server's certificate: store that of the authority which issued it.`,
  'another-authority': prose`its file lacks this authority: append the certificate of the proxy's root authority to it, as PEM.`,
};
