/** Every way to fail that is explained in words of its own, by code: how the committed action comes to it. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FailureCode } from '../../../src/failure/failure.ts';
import { type BehindProxyOptions, behindProxy } from '../../../testing/behind-proxy.ts';
import { newAccount, newApp, rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { type Behaviour, type ReplyFaultName, replyFaults } from '../../../testing/docusign/faults.ts';
import { type NonKeyName, nonKeys, type StoredKey } from '../../../testing/docusign/key-forms.ts';
import { certificateFaults, type connectFaults, withPort } from '../../../testing/network/connect-faults.ts';
import { Job, type StepResult } from '../../../testing/runner/runner.ts';
import { ACTION, onStage, type Scene } from '../../../testing/scene.ts';

/** Runs into a failure. */
export type Case = () => Promise<StepResult>;

const INTEGRATION_KEY = '4a1d7c36-92be-4f08-b5d3-6e0f8a217c94';
const USER_ID = 'b81d7c3e-2f4a-4c6b-9d8e-7f6a5b4c4c11';
const OTHER_ID = '9c2e4b70-5a1f-4d83-b6e9-0f7d1c2a3b48';
export const TRACE_TOKEN = 'c1d090b7-3b4e-4d3c-9d0a-1f5e8f0f6a11';

interface Step {
  readonly inputs?: Record<string, string>;
  readonly env?: Record<string, string>;
  /** What DocuSign answers, in place of what it would. */
  readonly token?: Behaviour;
  readonly userinfo?: Behaviour;
  readonly consent?: readonly string[];
  readonly accounts?: ReturnType<typeof newAccount>[];
  readonly clockOffsetSeconds?: number;
  readonly event?: { name: string; payload: unknown };
  readonly actor?: string;
  readonly secrets?: readonly string[];
}

function appFor({ consent = ['signature', 'impersonation'], accounts = [account(1)] }: Step) {
  const user = { userId: USER_ID, accounts, consent: [...consent] };
  return newApp({ integrationKey: INTEGRATION_KEY, users: [user] });
}

function account(number: number, changes: Parameters<typeof newAccount>[0] = {}) {
  return newAccount({ account_id: `0d1e2f30-4a5b-4c6d-8e7f-${String(number).padStart(12, '0')}`, ...changes });
}

function sceneFor(step: Step) {
  const { event, actor, secrets = [] } = step;
  return {
    app: appFor(step),
    secrets,
    job: { ...(event && { event }), env: { ...(actor && { GITHUB_ACTOR: actor }) } },
  };
}

function prepare({ server }: Scene, { token, userinfo, clockOffsetSeconds = 0 }: Step): void {
  server.script('token', () => token ?? 'honest');
  server.script('userinfo', () => userinfo ?? 'honest');
  server.clockOffsetSeconds = clockOffsetSeconds;
}

/** At DocuSign under its own name, or wherever `oauth-host` says. */
function atDocusign(step: Step, options: Omit<BehindProxyOptions, 'scene'> = {}): Case {
  return async () => {
    const { promise, resolve } = Promise.withResolvers<StepResult>();
    await behindProxy({ ...options, scene: sceneFor(step) }, async ({ scene, run }) => {
      prepare(scene, step);
      resolve(await run(step.env, {}, step.inputs));
    });
    return promise;
  };
}

/** At a host that the workflow names itself, on this machine. */
function atNamedHost(step: Step): Case {
  return async () => {
    const { promise, resolve } = Promise.withResolvers<StepResult>();
    await onStage(sceneFor(step), async (scene) => {
      prepare(scene, step);
      resolve(await scene.run(step.inputs, { env: step.env ?? {} }));
    });
    return promise;
  };
}

function atPort(fault: keyof typeof connectFaults, env: (port: number) => Record<string, string> = () => ({})): Case {
  return async () => {
    const { promise, resolve } = Promise.withResolvers<StepResult>();
    await withPort(fault, async ({ port }) => {
      const inputs = { 'oauth-host': env(port)['https_proxy'] === undefined ? `127.0.0.1:${port}` : '' };
      resolve(await atNamedHost({ inputs, env: env(port) })());
    });
    return promise;
  };
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

function inputs(changes: Record<string, string>): Case {
  return atNamedHost({ inputs: { 'oauth-host': '', ...changes } });
}

function signedBy(command: string): Case {
  return atDocusign({ inputs: { 'private-key': '', 'signing-command': command } });
}

function notAKey(name: NonKeyName): Case {
  return () => {
    const { text, passphrase = '' }: StoredKey = nonKeys[name](rsaKeyPair());
    const given = { 'oauth-host': '', 'private-key': text, 'private-key-passphrase': passphrase };
    return atNamedHost({ inputs: given, secrets: [text, passphrase] })();
  };
}

const NO_SECRETS = { 'integration-key': '', 'user-id': '', 'private-key': '' };

function pullRequest(head: string): { name: string; payload: unknown } {
  const side = (name: string) => ({ ref: 'topic', repo: { full_name: name } });
  return { name: 'pull_request', payload: { pull_request: { head: side(head), base: side('octo-org/octo-repo') } } };
}

/** Seals a token, and opens it in another job. */
function unsealed(
  change: (inputs: { 'sealed-token': string; 'sealing-key': string }) => Record<string, string>,
  env: Record<string, string> = {},
  lifetimeSeconds = 3600,
): Case {
  return async () => {
    const sealingKey = randomBytes(32).toString('base64');
    const { promise, resolve } = Promise.withResolvers<StepResult>();
    await onStage({ app: appFor({}) }, async (scene) => {
      scene.server.expiresInSeconds = lifetimeSeconds;
      scene.server.clockOffsetSeconds = lifetimeSeconds === 3600 ? 0 : -7200;
      const { outputs } = await scene.run({ 'sealing-key': sealingKey });
      const sealed = { 'sealed-token': outputs['sealed-token'] ?? assert.fail('no token'), 'sealing-key': sealingKey };
      const job = new Job({ secrets: [sealingKey], env: PUBLISHED });
      resolve(await job.run({ action: join(ACTION, 'unseal'), with: change(sealed), env }));
    });
    return promise;
  };
}

/** Needs no file: fails where the body of the token request is made. */
const BROKEN_NODE = '--import=data:text/javascript,URLSearchParams.prototype.toString=()=>{throw%20new%20RangeError()}';

const PUBLISHED = { GITHUB_ACTION_REPOSITORY: 'acme/docusign-access-token', GITHUB_ACTION_REF: 'v1' };

/** The first case of each code is shown whole, of the others the annotation. Those of `SLOW` take half a minute. */
export const CASES: Readonly<Record<FailureCode, Readonly<Record<string, Case>>>> = {
  invalid_input: {
    'four at once': inputs({ 'integration-key': '', 'user-id': 'me', 'private-key': 'x', environment: 'prod' }),
    'empty secrets': inputs(NO_SECRETS),
    'an integration key that is no GUID': inputs({ 'integration-key': 'my-app' }),
    'an expression that was not expanded': inputs({ 'integration-key': `\${{ vars.DOCUSIGN_INTEGRATION_KEY }}` }),
    'an e-mail address as user ID': inputs({ 'user-id': 'ci@example.com' }),
    'the same GUID twice': inputs({ 'user-id': INTEGRATION_KEY }),
    'a key in the wrong place': inputs({ 'user-id': rsaKeyPair().pkcs1Pem }),
    'the short number of an account': inputs({ 'account-id': '1234567' }),
    'a key and a command': inputs({ 'signing-command': 'sign' }),
    'an account that is not looked up': inputs({ 'account-id': OTHER_ID, 'lookup-account': 'false' }),
    'a typo in a boolean': inputs({ 'lookup-account': 'flase' }),
    'an unknown kind of consent': inputs({ consent: 'admin' }),
    'scopes in quotes': inputs({ scopes: '"signature"' }),
    'a redirect URI that is a path': inputs({ 'redirect-uri': '/callback' }),
    'a redirect URI with a password': inputs({ 'redirect-uri': 'https://ci:hunter2@example.com/callback' }),
    'a redirect URI with a fragment': inputs({ 'redirect-uri': 'https://example.com/#/callback' }),
    'a whole consent URL': inputs({ 'redirect-uri': 'https://account-d.docusign.com/oauth/auth?client_id=x' }),
    'a host that is none': inputs({ 'oauth-host': 'not a host' }),
    'a host with a password': inputs({ 'oauth-host': 'https://user:password@account-d.docusign.com' }),
    'a host with a path': inputs({ 'oauth-host': 'https://account-d.docusign.com/oauth' }),
    'a host by http': inputs({ 'oauth-host': 'http://account-d.docusign.com' }),
    'another host of demo': inputs({ 'oauth-host': 'apps-d.docusign.com' }),
    'a host of the REST API in production': inputs({ 'oauth-host': 'https://na3.docusign.net/restapi' }),
    'the demo host in production': inputs({ 'oauth-host': 'account-d.docusign.com', environment: 'production' }),
  },

  invalid_private_key: Object.fromEntries(
    (
      [
        'a public key',
        'empty quotes',
        'an expression that was not expanded',
        'a GUID',
        'a JWT',
        'the path of a file',
        'a certificate',
        'an OpenSSH key',
        'a PuTTY key',
        'an EC key',
        'an RSA key of 1024 bits',
        "a header with another's footer",
        'a key whose second half is missing',
        'a key with a character of another alphabet',
        'an encrypted key without passphrase',
        'an encrypted key with a wrong passphrase',
        'a key encrypted by a cipher that is no longer supported',
        'random text',
      ] as const
    ).map((name) => [name, notAKey(name)]),
  ),

  secrets_unavailable: {
    'a pull request from a fork': atNamedHost({ inputs: NO_SECRETS, event: pullRequest('somebody/octo-repo') }),
    "Dependabot's pull request": atNamedHost({
      inputs: NO_SECRETS,
      event: pullRequest('octo-org/octo-repo'),
      actor: 'dependabot[bot]',
    }),
  },

  consent_required: {
    'individual consent': atDocusign({ consent: [] }),
    'admin-internal': atDocusign({ consent: [], inputs: { consent: 'admin-internal' } }),
    'admin-external': atDocusign({ consent: [], inputs: { consent: 'admin-external' } }),
    'another scope and no redirect URI': atDocusign({
      inputs: { scopes: 'signature click.manage', 'redirect-uri': 'none' },
    }),
  },

  no_valid_keys_or_signatures: {
    "another app's key": atDocusign({ inputs: { 'private-key': rsaKeyPair(2048, 'foreign').pkcs1Pem } }),
    'a named host': atNamedHost({ token: refused('invalid_grant', 'no_valid_keys_or_signatures') }),
    'a wrong clock': atDocusign({ token: refused('no_valid_keys_or_signatures'), clockOffsetSeconds: -7200 }),
    'a signing command': signedBy(`printf 's%.0s\\377' $(seq 128)`),
  },

  signing_failed: {
    'an exit code': signedBy('exit 2'),
    'a program that is not there': signedBy('no-such-program-4711 2> /dev/null'),
    'a signal': signedBy('kill -9 $$'),
    nothing: signedBy('true'),
    'no signature': signedBy('echo "{}"'),
    'too much': signedBy('yes'),
  },

  issuer_not_found: {
    demo: atDocusign({ inputs: { 'integration-key': OTHER_ID } }),
    production: atDocusign(
      { inputs: { 'integration-key': OTHER_ID, environment: 'production' } },
      { host: 'account.docusign.com' },
    ),
    'a named host': atNamedHost({ inputs: { 'integration-key': OTHER_ID } }),
  },

  user_not_found: {
    demo: atDocusign({ inputs: { 'user-id': OTHER_ID } }),
    'in the error alone': atNamedHost({ token: refused('USER_NOT_FOUND') }),
  },

  expired_grant: {
    'a clock that cannot be compared': atDocusign({ token: withoutDate(refused('invalid_grant', 'expired_grant')) }),
    'a clock that is right': atDocusign({ token: refused('invalid_grant', 'expired_client_token') }),
  },

  invalid_request: { 'a grant type that nobody knows': atDocusign({ token: refused('unsupported_grant_type') }) },
  invalid_scope: { 'a scope that nobody knows': atDocusign({ inputs: { scopes: 'signature no.such.scope' } }) },
  unauthorized_client: { 'an app without JWT Grant': atDocusign({ token: refused('unauthorized_client', '', 401) }) },
  invalid_grant: {
    'not a word more': atDocusign({ token: refused('invalid_grant') }),
    'with words': atDocusign({ token: refused('invalid_grant', 'account_suspended') }),
  },

  refused: {
    'words that nobody knows': atDocusign({
      token: refused('account_lockout', 'Ask *your* administrator <now>.', 403),
    }),
    'no reason': atDocusign({ token: { status: 400, body: '{}' } }),
    'the account look-up': atDocusign({ userinfo: refused('hourly_limit', 'Too many.') }),
  },

  token_rejected: { 'right after it was issued': atDocusign({ userinfo: faulty('userinfo refuses the token') }) },

  rate_limited: {
    'for an hour': atDocusign({ token: faulty('429 with Retry-After in an hour') }),
    'until a time': atDocusign({ token: limitedUntil(40 * 60) }),
    'for this hour': atDocusign({ userinfo: refused('HOURLY_APIINVOCATION_LIMIT_EXCEEDED', 'The maximum number.') }),
    'in the account look-up': atDocusign({ userinfo: { status: 429, headers: { 'Retry-After': '90000' } } }),
  },

  server_error: {
    'an outage that announces its end': atDocusign({ token: { status: 503, headers: { 'Retry-After': '600' } } }),
    'an outage without an end': atDocusign({ token: { status: 500 } }),
  },

  blocked: {
    "DocuSign's firewall": atDocusign({ token: faulty('HTML with 403') }),
    'another firewall': atDocusign({ token: withoutTraceToken(faulty('HTML with 444')) }),
  },

  redirected: {
    'to another host': atDocusign({ token: faulty('redirect 302') }),
    'to nowhere': atDocusign({ token: { status: 302 } }),
  },

  empty_reply: {
    'HTTP 400': atDocusign({ token: { status: 400 } }),
    'HTTP 404': atDocusign({ token: { status: 404 } }),
  },

  invalid_reply: {
    'a page': atDocusign({ token: faulty('HTML with 200') }),
    'no JSON': atDocusign({ token: faulty('truncated JSON') }),
    'an empty body': atDocusign({ token: faulty('an empty body') }),
    'a long body': atDocusign({ token: faulty('an endless body') }),
    'a long list of accounts': atDocusign({ userinfo: faulty('an endless body') }),
    'a bad access_token': atDocusign({ token: faulty('access_token has newlines') }),
    'a bad token_type': atDocusign({ token: faulty('token_type is not Bearer') }),
    'a bad expires_in': atDocusign({ token: faulty('expires_in is huge') }),
    'no list of accounts': atDocusign({ userinfo: faulty('accounts is an object') }),
    'a bad account_id': atDocusign({ userinfo: faulty('no account_id') }),
    'a bad base_uri': atDocusign({ userinfo: faulty('base_uri is http') }),
  },

  host_not_found: {
    'a name that nobody knows': atNamedHost({
      inputs: { 'oauth-host': 'account.invalid' },
      env: { RES_OPTIONS: 'timeout:1 attempts:1' },
    }),
  },
  connection_refused: { 'by the host': atPort('refused') },
  connection_lost: {
    'by a reset': atPort('reset in the handshake'),
    'by something that speaks no TLS': atPort('HTTP without TLS'),
  },
  timed_out: { 'by a host that is silent': atPort('mute') },
  certificate_rejected: {
    'of an unknown authority': atDocusign({}, { certificate: certificateFaults['self-signed'] }),
    'that has expired': atDocusign({}, { certificate: certificateFaults.expired }),
    "of another host's": atDocusign({}, { certificate: certificateFaults['wrong host'] }),
  },
  proxy_refused: {
    'for want of a password': atDocusign({}, { proxy: { refuse: { status: 407 } } }),
    'by its rules': atDocusign({}, { proxy: { refuse: { status: 403 } } }),
  },
  proxy_unreachable: {
    'nobody listens': atPort('refused', (port) => ({ https_proxy: `http://127.0.0.1:${port}` })),
    'another kind of proxy': atNamedHost({
      inputs: { 'oauth-host': '' },
      env: { https_proxy: 'socks5://127.0.0.1:1080' },
    }),
    'a proxy without TLS': atPort('HTTP without TLS', (port) => ({ https_proxy: `https://127.0.0.1:${port}` })),
    'no proxy': atPort('another protocol', (port) => ({ https_proxy: `http://127.0.0.1:${port}` })),
  },

  account_not_found: {
    'one of twelve': atDocusign({
      inputs: { 'account-id': OTHER_ID },
      accounts: Array.from({ length: 12 }, (_, index) => account(index + 1, { is_default: index === 0 })),
    }),
  },
  no_default_account: { 'of one': atDocusign({ accounts: [account(1, { is_default: false })] }) },
  no_accounts: { 'at all': atDocusign({ accounts: [] }) },

  invalid_sealing_key: {
    'to open a token': unsealed((sealed) => ({ ...sealed, 'sealing-key': 'correct horse battery staple' })),
    'to seal a token': inputs({ 'sealing-key': 'correct horse battery staple' }),
  },
  sealed_token_missing: { 'nothing arrived': unsealed((sealed) => ({ ...sealed, 'sealed-token': '' })) },
  sealed_token_unrecognized: {
    'another output': unsealed((sealed) => ({ ...sealed, 'sealed-token': 'consent_required' })),
  },
  sealed_token_altered: {
    'cut off': unsealed((sealed) => ({ ...sealed, 'sealed-token': sealed['sealed-token'].slice(0, -40) })),
  },
  sealing_key_differs: {
    'another key': unsealed((sealed) => ({ ...sealed, 'sealing-key': randomBytes(32).toString('base64') })),
  },
  sealed_token_expired: { 'an hour ago': unsealed((sealed) => sealed, {}, 3599) },
  sealed_token_foreign: { 'another run': unsealed((sealed) => sealed, { GITHUB_RUN_ID: '42' }) },

  runner_file_unwritable: {
    'the file is not there': atDocusign({ inputs: { 'export-env': 'true' }, env: { GITHUB_ENV: '/no/such/file' } }),
    'the file is a folder': atDocusign({ inputs: { 'export-env': 'true' }, env: { GITHUB_ENV: import.meta.dirname } }),
  },
  internal_error: { 'a broken Node': atDocusign({ env: { NODE_OPTIONS: BROKEN_NODE } }) },
};

export const SLOW: readonly FailureCode[] = ['timed_out'];

/** By the server's own clock, to the minute. */
function limitedUntil(seconds: number): Behaviour {
  return (_request, response) => {
    const reset = Date.parse(String(response.getHeader('Date'))) / 1000 + seconds;
    response.writeHead(429, { 'X-RateLimit-Reset': reset }).end();
  };
}

function withoutDate(behaviour: Behaviour): Behaviour {
  return amended(behaviour, { Date: undefined });
}

function withoutTraceToken(behaviour: Behaviour): Behaviour {
  return amended(behaviour, { 'X-DocuSign-TraceToken': undefined });
}

function amended(behaviour: Behaviour, headers: Record<string, undefined>): Behaviour {
  assert.ok(typeof behaviour === 'object' && 'status' in behaviour);
  return { ...behaviour, headers: { ...behaviour.headers, ...headers } };
}
