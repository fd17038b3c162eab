/** Words for a certificate by an authority that isn't trusted here: what is set already, and what is wrong with it. */

import type { Trust, UselessTrust } from '../../network/trust.ts';
import type { Untitled } from '../layout.ts';
import { type Prose, prose } from '../prose.ts';

/** @param certificate - Which one, to go after "the". */
export function untrustedWords(certificate: string, { systemStoreHelps, useless }: Trust): Untitled {
  const file = useless === undefined ? EXTRA_AUTHORITY : prose`{NODE_EXTRA_CA_CERTS} is set, but ${USELESS[useless]}`;
  return systemStoreHelps
    ? {
        happened: prose`Node doesn't trust the ${certificate}, but the runner's machine does. Add {NODE_USE_SYSTEM_CA: 1} to this step's {env:}.`,
        hints: [prose`To trust it in every step: ${file}`],
      }
    : {
        happened: prose`Node doesn't trust the ${certificate}: a proxy that inspects TLS probably replaced it. ${file}`,
        ...(useless !== undefined && { hints: [prose`Changed the runner's {.env} file? Restart the runner.`] }),
      };
}

const EXTRA_AUTHORITY = prose`Add {NODE_EXTRA_CA_CERTS=/path/to/authority.pem} (the proxy's certificate authority) to the runner's {.env} file, then restart the runner.`;

/** To the end of a sentence, and what to do. */
const USELESS: Readonly<Record<UselessTrust, Prose>> = {
  content: prose`to a certificate: set it to the path of a file that contains it.`,
  quoted: prose`its path is in quotes: remove them.`,
  unexpanded: prose`the variable or {~} in its path isn't expanded: write the full path.`,
  missing: prose`its file doesn't exist here: correct the path or, if this job runs in a container, mount the file into it ({container.volumes}).`,
  folder: prose`to a folder: name one PEM file.`,
  unreadable: prose`its file can't be read: give this step's user permission.`,
  empty: prose`its file is empty: store the authority's certificate in it, as PEM.`,
  der: prose`its file is DER, not PEM: convert it with {openssl x509 -inform DER -in FILE -out authority.pem}.`,
  key: prose`its file contains a key: store the authority's certificate in it, as PEM.`,
  'not-pem': prose`its file has no certificate in PEM (BEGIN CERTIFICATE): export the authority's as Base64 X.509.`,
  'trusted-form': prose`its file has a TRUSTED CERTIFICATE, which Node ignores: convert it with {openssl x509 -in FILE -out authority.pem}.`,
  broken: prose`Node can't read this authority in its file: put each BEGIN and END on its own line, and remove broken certificates.`,
  'no-authority': prose`its file has a server's certificate: store that of the issuing authority.`,
  'another-authority': prose`its file lacks this authority: add the proxy's root certificate at its top, as PEM.`,
};
