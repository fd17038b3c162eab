import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { type App, guid, newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { failureOf, onStage } from '../../testing/scene.ts';
import { meetRefusal, type Refusal, refused } from './refusal-explained.ts';

const APPS_AND_KEYS = 'https://admindemo.docusign.com/authenticate?goTo=apiIntegratorKey';

const foreignKey = rsaKeyPair(2048, 'foreign');

const KEY = {
  code: 'no_valid_keys_or_signatures',
  title: /does not accept the private key/,
  happened:
    /no public key for this app that fits private-key\. On .*, open the app with this integration-key, generate a keypair under Service Integration, and store its private key/,
  cause: /belongs to another app or to the other environment, or it was deleted/,
  steps: /another environment.*Service Integration, RSA keypairs.*fingerprint.*Generate RSA/s,
  said: /HTTP 400: "invalid_grant", "no_valid_keys_or_signatures"/,
};
const ISSUER = {
  code: 'issuer_not_found',
  title: /does not know the integration key/,
  happened: /no app with this integration-key in the environment .* or change oauth-host\./,
  steps: /compare the app's integration key.*another environment.*After go-live, generate a new keypair/s,
  said: /HTTP 400: "invalid_grant", "issuer_not_found"/,
};
const USER = {
  code: 'user_not_found',
  title: /does not know the user/,
  happened:
    /no active user with the ID that ends in [0-9a-f]{4} .*Signed in as the user to impersonate, copy the User ID from .* into user-id\./,
  cause: /another GUID, such as the account ID, or belongs to the other environment, or the user is closed/,
  steps: /open .*the User ID stands at the top.*not the API Account ID below it.*other environment/s,
};
const EXPIRED = {
  code: 'expired_grant',
  title: /considers the request expired/,
  happened: /had expired when it arrived(?!.*clock of this runner is probably wrong)/,
  cause: /clock of this runner agrees with DocuSign's, so the request was held up on its way/,
  steps: /Run this job again/,
};
const GRANT = {
  code: 'invalid_grant',
  title: /refused the request/,
  happened: /without saying why\. Check that integration-key, user-id and private-key come from the same app/,
  cause: /private key is not one of this app's, the user ID is not from this environment, or the clock/,
  steps: /compare the integration key, the User ID and the RSA keypairs.*other environment.*check the clock/s,
};
const REQUEST = {
  code: 'invalid_request',
  title: /could not read the request/,
  happened: /malformed\. If a proxy or a firewall is in between.*otherwise please report this as a defect/,
  cause: /rewrote the request, or the action has a defect/,
};
const SCOPE = {
  code: 'invalid_scope',
  title: /does not grant a scope/,
  happened: /one of the scopes requested: signature no\.such\.scope impersonation\. Correct the input scopes\./,
  cause: /misspelled, or not enabled for this app or account/,
  steps: /Try with signature impersonation alone.*enabled for an account by DocuSign/s,
};
const badScope = () => ({ scopes: 'signature no.such.scope' });

const REFUSALS: readonly Refusal[] = [
  { name: 'a key that is not one of the app', app: () => newApp({ publicKeys: [foreignKey.publicKey] }), ...KEY },
  { name: 'an app without keys', app: () => newApp({ publicKeys: [] }), ...KEY },
  {
    name: 'an unknown integration key',
    inputs: () => ({ 'integration-key': guid() }),
    cause: /mistyped, or the app exists in another environment only, or was deleted/,
    ...ISSUER,
  },
  {
    name: 'an unknown user',
    inputs: () => ({ 'user-id': guid() }),
    said: /"invalid_grant", "user_not_found"/,
    ...USER,
  },
  { name: 'a closed user', app: closedUser, said: /"invalid_grant", "user_not_found"/, ...USER },
  {
    name: 'an invalid subject',
    token: refused({ error: 'invalid_grant', error_description: 'invalid_subject' }),
    said: /"invalid_grant", "invalid_subject"/,
    ...USER,
  },
  {
    name: 'a user named in the error alone',
    token: refused({ error: 'USER_NOT_FOUND' }),
    said: /HTTP 400: "USER_NOT_FOUND"\./,
    ...USER,
  },
  { name: 'an expired grant', token: refused({ error: 'expired_grant' }), said: /"expired_grant"/, ...EXPIRED },
  {
    name: 'an expired client token',
    token: refused({ error: 'invalid_grant', error_description: 'expired_client_token' }),
    said: /"invalid_grant", "expired_client_token"/,
    ...EXPIRED,
  },
  {
    name: 'an invalid grant and not a word more',
    token: refused({ error: 'invalid_grant' }),
    said: /HTTP 400: "invalid_grant"\./,
    ...GRANT,
  },
  {
    name: 'an unsupported grant type',
    token: refused({ error: 'invalid_grant', error_description: 'unsupported_grant_type' }),
    said: /"invalid_grant", "unsupported_grant_type"/,
    ...REQUEST,
  },
  {
    name: 'an invalid request',
    token: refused({ error: 'invalid_request', error_description: 'The assertion is malformed.' }),
    said: /"invalid_request", "The assertion is malformed\."/,
    ...REQUEST,
  },
  { name: 'an unknown scope', inputs: badScope, said: /HTTP 400: "invalid_scope"\./, ...SCOPE },
  {
    name: 'an app that may not use JWT Grant',
    code: 'unauthorized_client',
    token: refused({ error: 'unauthorized_client' }, 401),
    title: /does not allow this app to use JWT Grant/,
    happened: /give it an RSA keypair under Service Integration/,
    steps: /Service Integration, choose Generate RSA, and store the private key.*integration-key is this app's/s,
    cause: /no RSA keypair, or it was set up for another kind of sign-in, or it is not active/,
    said: /HTTP 401: "unauthorized_client"\./,
  },
];

function closedUser(): App {
  const app = newApp();
  app.user.active = false;
  return app;
}

suite('a refusal in words of DocuSign', { concurrency: 4 }, () => {
  for (const refusal of REFUSALS) {
    test(`is explained by its likely cause and what to do, without another try: ${refusal.name}`, () =>
      meetRefusal(refusal));
  }

  test('of the key shows its public half, to compare with Apps and Keys', () =>
    onStage({ app: newApp({ publicKeys: [] }) }, async (scene) => {
      const result = await scene.run();
      const { message } = failureOf(result, 'no_valid_keys_or_signatures');
      const { publicKey, publicPem } = scene.app.keys;
      const der = publicKey.export({ type: 'spki', format: 'der' });
      const fingerprint = createHash('sha256').update(der).digest('hex');
      assert.ok(message.includes(fingerprint) && result.summary.includes(fingerprint));
      assert.ok(result.summary.includes(`\n\n\`\`\`text\n${publicPem}\`\`\`\n`), result.summary);
      assert.ok(publicPem.split('\n').every((line) => line.length <= 64));
      assert.ok(message.includes(` ${APPS_AND_KEYS} `));
      assert.ok(message.includes(scene.server.host), 'which server was asked');
    }));
});
