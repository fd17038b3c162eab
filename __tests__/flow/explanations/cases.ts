/** Every way to fail that is explained in words of its own, by code: how the committed action comes to it. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FailureCode } from '../../../src/failure/codes.ts';
import { type BehindProxyOptions, behindProxy } from '../../../testing/behind-proxy.ts';
import { newAccount, newApp, rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { type Behaviour, type ReplyFaultName, replyFaults } from '../../../testing/docusign/faults.ts';
import { longRsaKey, pbkdf2Locked } from '../../../testing/docusign/heavy-keys.ts';
import { lockedPkcs8, PASSPHRASE, type StoredKey } from '../../../testing/docusign/key-forms.ts';
import { type NonKeyName, nonKeys } from '../../../testing/docusign/non-keys.ts';
import { certificateFaults, type connectFaults, withPort } from '../../../testing/network/connect-faults.ts';
import { withFailingLookUp, withUnreachableAddress } from '../../../testing/network/look-ups.ts';
import { Job, type StepResult } from '../../../testing/runner/runner.ts';
import { ACTION, onStage, type Scene, type SceneOptions } from '../../../testing/scene.ts';

type Values = Record<string, string>;

/** A step that fails. It asks DocuSign under its own name, unless `namedHost` says otherwise. */
export interface Case extends Omit<BehindProxyOptions, 'scene'> {
  readonly inputs?: Values;
  readonly env?: Values;
  readonly event?: { name: string; payload: unknown };
  /** Stored beside the app's own. */
  readonly secrets?: readonly string[];
  /** Lines that a command of the step prints in its log. */
  readonly said?: readonly string[];
  readonly consent?: string[];
  readonly accounts?: ReturnType<typeof newAccount>[];
  /** What DocuSign answers, in place of what it would. */
  readonly token?: Behaviour;
  readonly userinfo?: Behaviour;
  readonly clockOffsetSeconds?: number;
  /** Asks a host that the workflow names, on this machine and without a proxy. */
  readonly namedHost?: true;
  /** What is found at `PORT` in an input or a variable. */
  readonly port?: keyof typeof connectFaults;
  /** No name can be looked up. */
  readonly withoutNames?: true;
  /** Every name is at an address to which no machine has a route. */
  readonly withoutRoute?: true;
  /** Has the token sealed, and opened by another job with these inputs. */
  readonly unseal?: (sealed: { 'sealed-token': string; 'sealing-key': string }) => Values;
}

const INTEGRATION_KEY = '4a1d7c36-92be-4f08-b5d3-6e0f8a217c94';
const USER_ID = 'b81d7c3e-2f4a-4c6b-9d8e-7f6a5b4c4c11';
const OTHER_ID = '9c2e4b70-5a1f-4d83-b6e9-0f7d1c2a3b48';
export const TRACE_TOKEN = 'c1d090b7-3b4e-4d3c-9d0a-1f5e8f0f6a11';

/** Runs into the failure. */
export async function play(one: Case): Promise<StepResult> {
  const { inputs = {}, env = {}, port, withoutNames, withoutRoute, unseal } = one;
  const { promise, resolve } = Promise.withResolvers<StepResult>();
  await stageOf(one, async (scene, run) => {
    scene.server.script('token', () => one.token ?? 'honest');
    scene.server.script('userinfo', () => one.userinfo ?? 'honest');
    scene.server.clockOffsetSeconds = one.clockOffsetSeconds ?? 0;
    if (port !== undefined) {
      await withPort(port, async (found) =>
        resolve(await run(withNumber(inputs, found.port), withNumber(env, found.port))),
      );
    } else if (withoutNames) {
      await withFailingLookUp(async (names) => resolve(await run(inputs, { ...env, ...names })));
    } else if (withoutRoute) {
      await withUnreachableAddress([], async (names) => resolve(await run(inputs, { ...env, ...names })));
    } else if (unseal !== undefined) {
      resolve(await sealAndOpen(run, unseal, env));
    } else {
      resolve(await run(inputs, env));
    }
  });
  return promise;
}

type Run = (inputs: Values, env: Values) => Promise<StepResult>;

function stageOf(one: Case, body: (scene: Scene, run: Run) => Promise<void>): Promise<void> {
  const { accounts = [account(1)], consent = ['signature', 'impersonation'], event, secrets = [], said = [] } = one;
  const app = newApp({ integrationKey: INTEGRATION_KEY, users: [{ userId: USER_ID, accounts, consent }] });
  const options: SceneOptions = { app, secrets, said, job: event ? { event } : {} };
  return one.namedHost
    ? onStage(options, (scene) => body(scene, (inputs, env) => scene.run(inputs, { env })))
    : behindProxy({ ...one, scene: options }, ({ scene, run }) => body(scene, (inputs, env) => run(env, {}, inputs)));
}

function account(number: number, changes: Parameters<typeof newAccount>[0] = {}) {
  return newAccount({ account_id: `0d1e2f30-4a5b-4c6d-8e7f-${String(number).padStart(12, '0')}`, ...changes });
}

function withNumber(values: Values, port: number): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replace('PORT', `${port}`)]));
}

async function sealAndOpen(run: Run, unseal: NonNullable<Case['unseal']>, env: Values): Promise<StepResult> {
  const sealingKey = randomBytes(32).toString('base64');
  const { outputs } = await run({ 'sealing-key': sealingKey }, {});
  const sealedToken = outputs['sealed-token'] ?? assert.fail('no token');
  const published = { GITHUB_ACTION_REPOSITORY: 'acme/docusign-access-token', GITHUB_ACTION_REF: 'v1' };
  const job = new Job({ secrets: [sealingKey], env: published });
  const inputs = unseal({ 'sealed-token': sealedToken, 'sealing-key': sealingKey });
  return job.run({ action: join(ACTION, 'unseal'), with: inputs, env });
}

const NO_TEMPORARY_FILES = { TMPDIR: '/no/such/folder', TEMP: '/no/such/folder', TMP: '/no/such/folder' };
const NO_SECRETS = { 'integration-key': '', 'user-id': '', 'private-key': '' };

/** Needs no file: fails where the body of the token request is made. */
const BROKEN_NODE = '--import=data:text/javascript,URLSearchParams.prototype.toString=()=>{throw%20new%20RangeError()}';

/** The first case of each code is shown whole, of the others the annotation. Those of `SLOW` take half a minute. */
export const CASES: Readonly<Record<FailureCode, Readonly<Record<string, Case>>>> = {
  invalid_input: given({
    'four at once': { 'integration-key': '', 'user-id': 'me', 'private-key': 'x', environment: 'prod' },
    'empty secrets': NO_SECRETS,
    'an integration key that is no GUID': { 'integration-key': 'my-app' },
    'an expression that was not expanded': { 'integration-key': `\${{ vars.DOCUSIGN_INTEGRATION_KEY }}` },
    'a reference to a secret store': { 'integration-key': 'op://CI/DocuSign/key' },
    'a masked copy': { 'user-id': '***' },
    'an e-mail address as user ID': { 'user-id': 'ci@example.com' },
    'the same GUID twice': { 'user-id': INTEGRATION_KEY },
    'a key in the wrong place': { 'user-id': rsaKeyPair().pkcs1Pem },
    'the short number of an account': { 'account-id': '1234567' },
    'a key and a command': { 'signing-command': 'sign' },
    'an account that is not looked up': { 'account-id': OTHER_ID, 'lookup-account': 'false' },
    'a typo in a boolean': { 'lookup-account': 'flase' },
    'an environment that is not one': { environment: 'prod' },
    'an unknown kind of consent': { consent: 'admin' },
    'scopes in quotes': { scopes: '"signature"' },
    'a redirect URI that is a path': { 'redirect-uri': '/callback' },
    'a redirect URI with a password': { 'redirect-uri': 'https://ci:hunter2@example.com/callback' },
    'a redirect URI with a fragment': { 'redirect-uri': 'https://example.com/#/callback' },
    'a whole consent URL': { 'redirect-uri': 'https://account-d.docusign.com/oauth/auth?client_id=x' },
    'a host that is none': { 'oauth-host': 'not a host' },
    'a host with a password': { 'oauth-host': 'https://user:password@account-d.docusign.com' },
    'a host with a path': { 'oauth-host': 'https://account-d.docusign.com/oauth' },
    'a host by http': { 'oauth-host': 'http://account-d.docusign.com' },
    'another host of demo': { 'oauth-host': 'apps-d.docusign.com' },
    'a host of the REST API in production': { 'oauth-host': 'https://na3.docusign.net/restapi' },
    'the demo host in production': { 'oauth-host': 'account-d.docusign.com', environment: 'production' },
  }),

  invalid_private_key: {
    ...inPlaceOfKey(
      'a public key',
      'empty quotes',
      'an expression that was not expanded',
      'a reference to a secret store',
      'what openssl enc writes',
      'the name of a type',
      'a placeholder',
      'a masked copy between header and footer',
      'a GUID',
      'a JWT',
      'a web page',
      'the path of a file',
      'a certificate',
      'an OpenSSH key',
      'an SSH2 key',
      'a PuTTY key',
      'an OpenPGP key',
      'a JSON Web Key without its primes',
      'a key in XML without its primes',
      'a PKCS#7 file',
      'a PKCS#12 file',
      'a Java keystore',
      'an EC key',
      'an RSA key of 1024 bits',
      "a header with another's footer",
      'a key whose plus signs became spaces',
      'a key whose second half is missing',
      'a key with a character of another alphabet',
      'an encrypted key without passphrase',
      'an encrypted key with a wrong passphrase',
      'a key encrypted by a cipher that is no longer supported',
      'random text',
    ),
    'a key of more than 16,384 bits': storedAsKey({
      text: longRsaKey(16_392).export({ type: 'pkcs8', format: 'pem' }).toString(),
    }),
    'a key that takes too long to decrypt': storedAsKey({ text: pbkdf2Locked(100_000_000), passphrase: PASSPHRASE }),
    'a passphrase that was not expanded': storedAsKey({
      text: lockedPkcs8(rsaKeyPair().privateKey),
      passphrase: '$DOCUSIGN_PASSPHRASE',
    }),
  },

  secrets_unavailable: {
    'a pull request from a fork': { inputs: NO_SECRETS, event: pullRequest('somebody/octo-repo') },
    'a push to a fork': {
      inputs: NO_SECRETS,
      event: { name: 'push', payload: { repository: { full_name: 'somebody/octo-repo', fork: true } } },
    },
    'a coding agent': { inputs: NO_SECRETS, event: { name: 'dynamic', payload: {} } },
    "Dependabot's pull request": {
      inputs: NO_SECRETS,
      event: pullRequest('octo-org/octo-repo'),
      env: { GITHUB_ACTOR: 'dependabot[bot]' },
    },
  },

  consent_required: {
    'individual consent': { consent: [] },
    'admin-internal': { consent: [], inputs: { consent: 'admin-internal' } },
    'admin-external': { consent: [], inputs: { consent: 'admin-external' } },
    'another scope and no redirect URI': { inputs: { scopes: 'signature click.manage', 'redirect-uri': 'none' } },
  },

  no_valid_keys_or_signatures: {
    "another app's key": { inputs: { 'private-key': rsaKeyPair(2048, 'foreign').pkcs1Pem } },
    'a named host': { namedHost: true, token: refused('invalid_grant', 'no_valid_keys_or_signatures') },
    'a wrong clock': { token: refused('no_valid_keys_or_signatures'), clockOffsetSeconds: -7200 },
    'a signing command': signedBy(`printf 's%.0s\\377' $(seq 128)`),
  },

  signing_failed: {
    'an exit code and a reason': saying('You must specify a region.', 'exit 253'),
    'an exit code alone': signedBy('exit 2'),
    'a program that is not there': signedBy('no-such-program-4711 2> /dev/null'),
    'a program that may not be run': signedBy('/dev/null 2> /dev/null'),
    'no folder for temporary files': { ...signedBy('true'), env: NO_TEMPORARY_FILES },
    'a signal': signedBy('kill -9 $$'),
    nothing: signedBy('true'),
    'nothing, and a reason': saying('curl: (22) The requested URL returned error: 403', 'true'),
    JSON: signedBy('echo "{}"'),
    hexadecimal: signedBy('echo 30820122300d'),
    'an ECDSA signature': signedBy(`printf 's%.0s\\377' $(seq 32)`),
    'the signature of a short key': signedBy(`printf 's%.0s\\377' $(seq 64)`),
    'a TPM structure': signedBy(`printf '\\000\\024\\000\\013\\001\\000'; printf 's%.0s\\377' $(seq 128)`),
    'a PEM block': signedBy('echo "-----BEGIN SSH SIGNATURE-----"'),
    'something else': signedBy(`printf 's%.0s\\377' $(seq 100)`),
    'too much': signedBy('yes 2> /dev/null'),
    'a variable that was not expanded': signedBy('$DOCUSIGN_SIGNING_COMMAND'),
  },

  issuer_not_found: {
    demo: { inputs: { 'integration-key': OTHER_ID } },
    production: {
      inputs: { 'integration-key': OTHER_ID, environment: 'production' },
      host: 'account.docusign.com',
    },
    'a named host': { namedHost: true, inputs: { 'integration-key': OTHER_ID } },
  },

  user_not_found: {
    demo: { inputs: { 'user-id': OTHER_ID } },
    'in the error alone': { namedHost: true, token: refused('USER_NOT_FOUND') },
  },

  expired_grant: {
    'a clock that cannot be compared': { token: withoutHeader('Date', refused('invalid_grant', 'expired_grant')) },
    'a clock that is right': { token: refused('invalid_grant', 'expired_client_token') },
  },

  invalid_request: { 'a grant type that nobody knows': { token: refused('unsupported_grant_type') } },
  invalid_scope: { 'a scope that nobody knows': { inputs: { scopes: 'signature no.such.scope' } } },
  unauthorized_client: { 'an app without JWT Grant': { token: refused('unauthorized_client', '', 401) } },
  invalid_grant: {
    'not a word more': { token: refused('invalid_grant') },
    'with words': { token: refused('invalid_grant', 'account_suspended') },
  },

  refused: {
    'words that nobody knows': { token: refused('account_lockout', 'Ask *your* administrator <now>.', 403) },
    'no reason': { token: { status: 400, body: '{}' } },
    'the account look-up': { userinfo: refused('hourly_limit', 'Too many.') },
  },

  token_rejected: { 'right after it was issued': { userinfo: faulty('userinfo refuses the token') } },

  rate_limited: {
    'for an hour': { token: faulty('429 with Retry-After in an hour') },
    'until a time': { token: limitedUntil(40 * 60) },
    'for longer than anybody means': { token: { status: 429, headers: { 'Retry-After': '9999999' } } },
    'for this hour': { userinfo: refused('HOURLY_APIINVOCATION_LIMIT_EXCEEDED', 'The maximum number.') },
    'in the account look-up': { userinfo: { status: 429, headers: { 'Retry-After': '90000' } } },
    'in a short time': {
      token: {
        status: 429,
        headers: { 'Retry-After': '40' },
        body: '{"errorCode":"BURST_APIINVOCATION_LIMIT_EXCEEDED"}',
      },
    },
  },

  server_error: {
    'an outage that announces its end': { token: { status: 503, headers: { 'Retry-After': '600' } } },
    'an outage without an end': { token: { status: 500 } },
  },

  blocked: {
    "DocuSign's firewall": { token: faulty('HTML with 403') },
    'another firewall': { token: withoutHeader('X-DocuSign-TraceToken', faulty('HTML with 444')) },
  },

  redirected: {
    'to another host': { token: faulty('redirect 302') },
    'to nowhere': { token: { status: 302 } },
  },

  empty_reply: {
    'HTTP 400': { token: { status: 400 } },
    'HTTP 404': { token: { status: 404 } },
  },

  invalid_reply: {
    'a page': { token: faulty('HTML with 200') },
    'no JSON': { token: faulty('truncated JSON') },
    'an empty body': { token: faulty('an empty body') },
    'a long body': { token: faulty('an endless body') },
    'a long list of accounts': { userinfo: faulty('an endless body') },
    'a bad access_token': { token: faulty('access_token has newlines') },
    'a bad token_type': { token: faulty('token_type is not Bearer') },
    'a bad expires_in': { token: faulty('expires_in is huge') },
    'no list of accounts': { userinfo: faulty('accounts is an object') },
    'a bad account_id': { userinfo: faulty('no account_id') },
    'a bad base_uri': { userinfo: faulty('base_uri is http') },
  },

  host_not_found: {
    'an unknown host name': { namedHost: true, withoutNames: true, inputs: { 'oauth-host': 'account.invalid' } },
  },
  connection_refused: {
    'by the host': atPort('refused'),
    'for want of a route': { namedHost: true, withoutRoute: true, inputs: { 'oauth-host': 'account.invalid' } },
  },
  connection_lost: {
    'by a reset': atPort('reset in the handshake'),
    'by something that speaks no TLS': atPort('HTTP without TLS'),
    'by an alert in TLS': atPort('an alert in TLS'),
  },
  timed_out: { 'by a host that is silent': atPort('mute') },
  certificate_rejected: {
    'of an unknown authority': { certificate: certificateFaults['self-signed'], env: { NODE_EXTRA_CA_CERTS: '' } },
    'of an unknown authority, and a file that is not there': {
      certificate: certificateFaults['self-signed'],
      env: { NODE_EXTRA_CA_CERTS: '/no/such/authority.pem' },
    },
    'that has expired': { certificate: certificateFaults.expired },
    "of another host's": { certificate: certificateFaults['wrong host'] },
  },
  proxy_refused: {
    'for want of a password': { proxy: { refuse: { status: 407 } } },
    'for want of another sign-in': { proxy: { refuse: { status: 407, challenges: ['Negotiate', 'NTLM'] } } },
    'by its rules': { proxy: { refuse: { status: 403 } } },
  },
  proxy_unreachable: {
    'nobody listens': { port: 'refused', env: { https_proxy: 'http://127.0.0.1:PORT' } },
    'a password that ends early': { env: { https_proxy: 'http://ci:pass#word@proxy.example.com:8080' } },
    'another kind of proxy': { env: { https_proxy: 'socks5://127.0.0.1:1080' } },
    'a proxy without TLS': { port: 'HTTP without TLS', env: { https_proxy: 'https://127.0.0.1:PORT' } },
    'a proxy that breaks off TLS': { port: 'an alert in TLS', env: { https_proxy: 'https://127.0.0.1:PORT' } },
    'no proxy': { port: 'another protocol', env: { https_proxy: 'http://127.0.0.1:PORT' } },
  },

  account_not_found: {
    'one of twelve': {
      inputs: { 'account-id': OTHER_ID },
      accounts: Array.from({ length: 12 }, (_, index) => account(index + 1, { is_default: index === 0 })),
    },
  },
  no_default_account: { 'of one': { accounts: [account(1, { is_default: false })] } },
  no_accounts: { 'at all': { accounts: [] } },

  invalid_sealing_key: {
    'to open a token': { unseal: (sealed) => ({ ...sealed, 'sealing-key': 'correct horse battery staple' }) },
    'to seal a token': { inputs: { 'sealing-key': 'correct horse battery staple' } },
  },
  sealed_token_missing: { 'nothing arrived': { unseal: (sealed) => ({ ...sealed, 'sealed-token': '' }) } },
  sealed_token_unrecognized: {
    'another output': { unseal: (sealed) => ({ ...sealed, 'sealed-token': 'consent_required' }) },
    'an expression that was not expanded': {
      unseal: (sealed) => ({ ...sealed, 'sealed-token': 'needs.token.outputs.sealed-token' }),
    },
  },
  sealed_token_altered: {
    'cut off': { unseal: (sealed) => ({ ...sealed, 'sealed-token': sealed['sealed-token'].slice(0, -40) }) },
  },
  sealing_key_differs: {
    'another key': { unseal: (sealed) => ({ ...sealed, 'sealing-key': randomBytes(32).toString('base64') }) },
  },
  sealed_token_expired: { 'an hour ago': { unseal: (sealed) => sealed, clockOffsetSeconds: -7200 } },
  sealed_token_foreign: { 'another run': { unseal: (sealed) => sealed, env: { GITHUB_RUN_ID: '42' } } },

  runner_file_unwritable: {
    'the file is not there': { inputs: { 'export-env': 'true' }, env: { GITHUB_ENV: '/no/such/file' } },
    'the file is a folder': { inputs: { 'export-env': 'true' }, env: { GITHUB_ENV: import.meta.dirname } },
  },
  internal_error: { 'a broken Node': { env: { NODE_OPTIONS: BROKEN_NODE } } },
};

export const SLOW: readonly FailureCode[] = ['timed_out'];

function given(rows: Record<string, Values>): Record<string, Case> {
  return Object.fromEntries(Object.entries(rows).map(([name, inputs]) => [name, { inputs }]));
}

function inPlaceOfKey(...names: readonly NonKeyName[]): Record<string, Case> {
  return Object.fromEntries(names.map((name) => [name, storedAsKey(nonKeys[name](rsaKeyPair()))]));
}

function storedAsKey({ text, passphrase = '' }: StoredKey): Case {
  return { inputs: { 'private-key': text, 'private-key-passphrase': passphrase }, secrets: [text, passphrase] };
}

function saying(line: string, command: string): Case {
  return { ...signedBy(`echo '${line}' >&2; ${command}`), said: [line] };
}

function signedBy(command: string): Case {
  return { inputs: { 'private-key': '', 'signing-command': command } };
}

function atPort(port: NonNullable<Case['port']>): Case {
  return { namedHost: true, port, inputs: { 'oauth-host': '127.0.0.1:PORT' } };
}

function pullRequest(head: string): { name: string; payload: unknown } {
  const side = (name: string) => ({ ref: 'topic', repo: { full_name: name } });
  return { name: 'pull_request', payload: { pull_request: { head: side(head), base: side('octo-org/octo-repo') } } };
}

function refused(error: string, description?: string, status = 400): Behaviour {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-DocuSign-TraceToken': TRACE_TOKEN },
    body: JSON.stringify({ error, ...(description && { error_description: description }) }),
  };
}

function faulty(fault: ReplyFaultName): Behaviour {
  return replyFaults[fault].behaviour;
}

/** By the server's own clock, to the minute. */
function limitedUntil(seconds: number): Behaviour {
  return (_request, response) => {
    const reset = Date.parse(String(response.getHeader('Date'))) / 1000 + seconds;
    response.writeHead(429, { 'X-RateLimit-Reset': reset }).end();
  };
}

function withoutHeader(name: string, behaviour: Behaviour): Behaviour {
  assert.ok(typeof behaviour === 'object' && 'status' in behaviour);
  return { ...behaviour, headers: { ...behaviour.headers, [name]: undefined } };
}
