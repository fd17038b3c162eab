/**
 * Serves the stand-in for DocuSign until it is killed, with one app whose user has not consented yet. On a runner it hands
 * what the app needs to later steps as outputs; elsewhere it prints it, but for the key.
 */

import * as core from '@actions/core';
import { newApp } from '../testing/credentials.ts';
import { DocusignServer } from '../testing/docusign-server.ts';

const server = await DocusignServer.start();
const app = newApp({ consent: [], redirectUris: ['https://developers.docusign.com/platform/auth/consent'] });
server.register(app);

const identity = { 'integration-key': app.integrationKey, 'user-id': app.userId, 'oauth-host': server.origin };
if (process.env['GITHUB_OUTPUT']) {
  core.setSecret(app.keys.pkcs1Pem);
  for (const [name, value] of Object.entries({ ...identity, 'private-key': app.keys.pkcs1Pem })) {
    core.setOutput(name, value);
  }
} else {
  console.log(identity);
}
console.log('ready');
