/**
 * The same by the official SDK, called as its documentation says.
 *
 * @see https://developers.docusign.com/platform/auth/jwt/jwt-get-token/
 */
const { appendFileSync, writeSync } = require('node:fs');
const docusign = require('docusign-esign');

const LIFETIME_SECONDS = 600;
const input = (name) => process.env[`INPUT_${name.toUpperCase()}`];

async function main() {
  const client = new docusign.ApiClient();
  // A host without its scheme, as the SDK wants it.
  client.setOAuthBasePath(new URL(input('oauth-host')).host);
  const { body } = await client.requestJWTUserToken(
    input('integration-key'),
    input('user-id'),
    input('scopes').split(' '),
    Buffer.from(input('private-key')),
    LIFETIME_SECONDS,
  );
  writeSync(1, `::add-mask::${body.access_token}\n`);
  const expiresAt = new Date(Date.now() + body.expires_in * 1000).toISOString();
  const { accounts } = await client.getUserInfo(body.access_token);
  const account = accounts.find(({ isDefault }) => String(isDefault) === 'true');
  const outputs = {
    'access-token': body.access_token,
    'token-type': body.token_type,
    'expires-in': body.expires_in,
    'expires-at': expiresAt,
    scopes: body.scope,
    'account-id': account.accountId,
    'account-name': account.accountName,
    'base-uri': account.baseUri,
    'rest-base-path': `${account.baseUri}/restapi`,
  };
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  appendFileSync(process.env.GITHUB_OUTPUT, lines.join(''));
}

main();
