/**
 * Serves the stand-ins for DocuSign and for GitHub until it is killed, with one app whose user has not consented yet. On a runner it hands
 * what the app needs to later steps as outputs, masked as secrets are; elsewhere it prints it, but for the key.
 */

import * as core from '@actions/core';
import { newApp } from '../testing/docusign/credentials.ts';
import { DocusignServer } from '../testing/docusign/server.ts';
import { GithubServer, REPOSITORY } from '../testing/github/server.ts';

const server = await DocusignServer.start();
const app = newApp({ consent: [], redirectUris: ['https://developers.docusign.com/platform/auth/consent'] });
server.register(app);
const github = await GithubServer.start();

const publicParts = {
  'integration-key': app.integrationKey,
  'user-id': app.userId,
  'oauth-host': server.origin,
  'github-api-url': github.apiUrl,
  'github-repository': REPOSITORY,
};
if (process.env['GITHUB_OUTPUT']) {
  // As almost everyone stores them: the integration key, which is public, is among the secrets.
  for (const secret of [app.integrationKey, app.userId, app.keys.pkcs1Pem, github.token]) {
    core.setSecret(secret);
  }
  for (const [name, value] of Object.entries({
    ...publicParts,
    'private-key': app.keys.pkcs1Pem,
    'github-token': github.token,
  })) {
    core.setOutput(name, value);
  }
} else {
  console.log(publicParts);
}
// Whoever has started this waits for the word.
console.log('ready');
