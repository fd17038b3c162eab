/**
 * The floor: the least that gets a token and the account with what Node has built in. It checks nothing, retries nothing,
 * masks the token alone and can say no more about a refusal than its code. Nobody should use it; it is here to be compared
 * with.
 */
const { sign } = require('node:crypto');
const { appendFileSync, writeSync } = require('node:fs');
const https = require('node:https');

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`];
const server = new URL(input('oauth-host'));
const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });

function send(method, path, headers, body, onReply) {
  const request = https.request(new URL(path, server), { method, agent, headers }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk) => {
      text += chunk;
    });
    response.on('end', () => onReply(JSON.parse(text)));
  });
  request.end(body);
}

function setOutputs(outputs) {
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  appendFileSync(process.env.GITHUB_OUTPUT, lines.join(''));
}

function assertion() {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const iat = Math.floor(Date.now() / 1000);
  const iss = input('integration-key');
  const claims = { iss, sub: input('user-id'), aud: server.host, iat, exp: iat + 600, scope: input('scopes') };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${sign('RSA-SHA256', signed, input('private-key')).toString('base64url')}`;
}

function onToken(reply) {
  if (reply.error) {
    setOutputs({ error: reply.error });
    writeSync(1, `::error::${reply.error}\n`);
    process.exitCode = 1;
    agent.destroy();
    return;
  }
  writeSync(1, `::add-mask::${reply.access_token}\n`);
  const expiresAt = new Date(Date.now() + reply.expires_in * 1000).toISOString();
  send('GET', '/oauth/userinfo', { authorization: `Bearer ${reply.access_token}` }, undefined, ({ accounts }) => {
    const account = accounts.find(({ is_default }) => is_default);
    setOutputs({
      'access-token': reply.access_token,
      'token-type': reply.token_type,
      'expires-in': reply.expires_in,
      'expires-at': expiresAt,
      scopes: reply.scope,
      'account-id': account.account_id,
      'account-name': account.account_name,
      'base-uri': account.base_uri,
      'rest-base-path': `${account.base_uri}/restapi`,
    });
    agent.destroy();
  });
}

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const form = new URLSearchParams({ grant_type: grantType, assertion: assertion() }).toString();
const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': form.length };
send('POST', '/oauth/token', headers, form, onToken);
