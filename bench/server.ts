/** The stand-in for DocuSign in its own process, so that its work isn't counted as a contender's. Driven by messages. */

import { newApp } from '../testing/docusign/credentials.ts';
import { DocusignServer } from '../testing/docusign/server.ts';
import { createAuthority } from '../testing/network/certificates.ts';

/** What a client has to know. */
export interface Introduction {
  readonly inputs: Record<string, string>;
  /** Certificate of the authority that signed the server's. */
  readonly authority: string;
  readonly accountId: string;
}

/** What happened since the last question. */
export interface Counts {
  readonly connections: number;
  readonly requests: number;
}

const { latencyMs, consent } = JSON.parse(process.argv[2] ?? '{}') as { latencyMs: number; consent: boolean };
const authority = createAuthority();
const server = await DocusignServer.start({ tls: authority.issue({ names: ['127.0.0.1'] }), latencyMs });
const app = newApp(consent ? {} : { consent: [] });
server.register(app);

process.on('message', () => {
  const counts: Counts = { connections: server.connections, requests: server.requests.length };
  server.connections = 0;
  server.requests.length = 0;
  process.send?.(counts);
});

const introduction: Introduction = {
  inputs: {
    'integration-key': app.integrationKey,
    'user-id': app.userId,
    'private-key': app.keys.pkcs1Pem,
    'oauth-host': server.origin,
    scopes: 'signature impersonation',
  },
  authority: authority.certPem,
  accountId: app.account.account_id,
};
process.send?.(introduction);
