import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { rememberSecret } from '../../../src/action/foreign-text.ts';
import type { FailureReport } from '../../../src/action/runner.ts';
import type { OAuthError } from '../../../src/docusign/oauth-error.ts';
import type { ReplyError } from '../../../src/docusign/reply-error.ts';
import { FAILURE_CODES, type FailureCode } from '../../../src/failure/codes.ts';
import { explain, reportOf } from '../../../src/failure/explain.ts';
import type { Failure } from '../../../src/failure/failure.ts';
import { accountWords } from '../../../src/failure/words/account.ts';
import { inputWords } from '../../../src/failure/words/input-problem.ts';
import { networkWords } from '../../../src/failure/words/network.ts';
import { oauthErrorWords } from '../../../src/failure/words/oauth-error.ts';
import { replyErrorWords } from '../../../src/failure/words/reply-error.ts';
import { sealedTokenWords } from '../../../src/failure/words/sealed-token.ts';
import type { InputProblems } from '../../../src/input-problem.ts';
import type { NetworkFailure } from '../../../src/network/network-failure.ts';
import { Problem } from '../../../src/problem/problem.ts';
import type { SigningFault } from '../../../src/signing-problem.ts';
import { guid } from '../../../testing/docusign/credentials.ts';
import { captureStep } from '../captured-step.ts';
import { inputProblems, sampleSettings } from '../sample-settings.ts';

/** A failure of the token request, with what makes a difference. */
function refused(facts: Partial<OAuthError>): Problem<OAuthError> {
  const circumstances = { endpoint: 'token', status: 400, signedByServersClock: false } as const;
  return new Problem({ kind: 'oauth-error', code: 'invalid_grant', ...circumstances, ...facts });
}

function lost(facts: Partial<NetworkFailure>): Problem<NetworkFailure> {
  return new Problem({ kind: 'network', code: 'timed_out', temporary: true, path: '/oauth/token', ...facts });
}

suite('the explanation of a run with an input that is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'event.json');
  const base = { repo: { full_name: 'octo/app' } };
  const fork = JSON.stringify({ pull_request: { head: { repo: null }, base } });
  const missingKey = { 'private-key': undefined };

  async function explained(
    changes: Parameters<typeof inputProblems>[0],
    event = fork,
    at = path,
  ): Promise<FailureReport> {
    const reports: FailureReport[] = [];
    writeFileSync(path, event);
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: at, GITHUB_ACTOR: 'stranger' };
    const facts: InputProblems = (await inputProblems(changes)) ?? assert.fail('these inputs can be used');
    const { printed } = await captureStep(env, () => {
      reports.push(explain(new Problem(facts), undefined));
    });
    assert.deepEqual(printed, []);
    return reports[0] ?? assert.fail('no report');
  }

  test('is a pull request from a fork, where that started it', async () => {
    const { outputs, annotation } = await explained({ ...missingKey, scopes: ';' });
    assert.deepEqual(outputs, { error: 'secrets_unavailable' });
    assert.match(annotation, /^Empty here: `private-key`\.\n`scopes` must be scope names/m);
  });

  test('is a mistake all the same where no secret is missing', async () => {
    for (const [changes, code] of [
      [{ scopes: ';' }, 'invalid_input'],
      [{ 'private-key': 'x' }, 'invalid_private_key'],
      // A variable, which every run gets.
      [{ 'integration-key': undefined }, 'invalid_input'],
    ] as const) {
      assert.deepEqual((await explained(changes)).outputs, { error: code });
    }
  });

  test('is a mistake where nothing can be read of what started it, about which nothing is printed', async () => {
    for (const event of ['', '{', 'null', '[]', '{}', '{"pull_request":null}']) {
      assert.deepEqual((await explained(missingKey, event)).outputs, { error: 'invalid_input' }, event);
    }
    for (const at of ['', folder, join(folder, 'no-such-event.json')]) {
      assert.deepEqual((await explained(missingKey, fork, at)).outputs, { error: 'invalid_input' }, at);
    }
  });
});

test('what repeats a secret is left out', async () => {
  const assertion = randomBytes(60).toString('base64url');
  rememberSecret(assertion);
  const said = { error: assertion, errorDescription: 'An honest word', traceToken: assertion.slice(0, 60) };
  const { annotation, outputs } = explain(refused(said), await sampleSettings());
  assert.match(annotation, /HTTP 400: "…", "An honest word"\.\nTrace token, for DocuSign support: …$/m);
  assert.deepEqual(outputs, { error: 'invalid_grant' });
});

test('the explanation of a lookup without a response says that the token is available', async () => {
  for (const [path, isOut] of [
    ['/oauth/userinfo', true],
    ['/oauth/token', false],
  ] as const) {
    const { annotation } = explain(lost({ path }), await sampleSettings());
    assert.equal(annotation.includes('The token is still available as an output.'), isOut);
  }
});

suite('the explanation of a certificate', () => {
  for (const [nodeCode, advice] of [
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /NODE_EXTRA_CA_CERTS/],
    ['UNSPECIFIED', / is too weak, or isn't a server certificate\./],
    ['INVALID_PURPOSE', / is too weak, or isn't a server certificate\./],
    ['CERT_HAS_EXPIRED', /Check this runner's clock/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', / belongs to another host, /],
  ] as const) {
    test(`says what to do about it, and leaves the code to the facts: ${nodeCode}`, async () => {
      const error = lost({ code: 'certificate_rejected', temporary: false, nodeCode });
      const { annotation } = explain(error, await sampleSettings());
      const [first = '', ...others] = annotation.split('\n');
      assert.match(first, advice);
      assert.ok(!first.includes(nodeCode));
      assert.ok(others.includes(`System error code: \`${nodeCode}\``), annotation);
      assert.equal(annotation.includes('NODE_EXTRA_CA_CERTS'), advice.source === 'NODE_EXTRA_CA_CERTS');
    });
  }
});

suite('the explanation of a refusal', () => {
  const AGAIN = "With DocuSign's time, the request was refused, too.";

  async function factsOf(facts: Partial<OAuthError>): Promise<readonly string[]> {
    return explain(refused(facts), await sampleSettings()).annotation.split('\n');
  }

  for (const signedAgain of [true, false]) {
    test(`says of a wrong clock whether the request was signed without it: ${signedAgain}`, async () => {
      const lines = await factsOf({ clockOffsetSeconds: -7200, signedByServersClock: signedAgain });
      const clock = "This runner's clock is 2 hours ahead.";
      assert.ok(lines.includes(signedAgain ? `${clock} ${AGAIN}` : clock), lines.join('\n'));
    });
  }

  test('has one full stop behind the words of a server', async () => {
    for (const [errorDescription, end] of [
      ['Too many.', '"Too many."'],
      ['Too many', '"Too many".'],
    ] as const) {
      const lines = await factsOf({ code: 'refused', errorDescription });
      assert.ok(lines.includes(`Response to the token request: HTTP 400: ${end}`), lines.join('\n'));
    }
  });
});

test('the host stands in the letters in which it may be stored as a secret', async () => {
  const settings = await sampleSettings({ 'oauth-host': 'https://ACCOUNT-D.DocuSign.com' });
  const { annotation } = explain(lost({}), settings);
  assert.match(annotation, /^ACCOUNT-D\.DocuSign\.com didn't respond/);
});

const SETTINGS = await Promise.all(
  [
    {},
    { environment: 'production', consent: 'admin-internal' },
    { 'oauth-host': 'http://127.0.0.1:4000', 'redirect-uri': 'none', consent: 'admin-external' },
    { 'private-key': undefined, 'signing-command': 'sign' },
    { scopes: 'signature click.manage' },
  ].map(sampleSettings),
);
const [DEMO = assert.fail()] = SETTINGS;

const SAID = { status: 418, error: 'some_error', errorDescription: 'Some description', traceToken: 'trace-token-1' };
const TOKEN = { endpoint: 'token', signedByServersClock: false } as const;
const OF_PROXIES = [
  { endsEarly: true },
  { nodeCode: 'ENETUNREACH' },
  { proxyStatus: 407, proxySchemes: ['NTLM', 'Negotiate'] },
  { proxyStatus: 407, proxySchemes: ['Basic'], proxyGotPassword: true },
];

const REPLIES: readonly Omit<ReplyError, 'kind' | 'code'>[] = [
  { ...TOKEN, status: 429, isBurst: true },
  { ...TOKEN, status: 429, retryAfterSeconds: 60, retryAtMs: 1_700_000_000_000 },
  { ...TOKEN, status: 404 },
  { ...TOKEN, ...SAID, redirectHost: 'portal.example', defect: 'expires-in' },
  { ...TOKEN, ...SAID, endpoint: 'userinfo', defect: 'too-long', clockOffsetSeconds: 1 },
  ...[7, 30, 5000, 90_000, 1e9].map((retryAfterSeconds) => ({ ...TOKEN, ...SAID, retryAfterSeconds })),
];

const NODE_CODES = [
  ...['EODD', 'ECONNREFUSED', 'HPE_INVALID_CONSTANT', 'ERR_INVALID_URL'],
  ...['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_TLSV1_ALERT_ACCESS_DENIED'],
  ...['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNSPECIFIED'],
];

const SIGNING_FAULTS: readonly SigningFault[] = [
  { why: 'not-started', nodeCode: 'ENOSPC' },
  { why: 'not-started', nodeCode: undefined },
  ...[1, 126, 127].map((exitCode) => ({ why: 'exit-code', exitCode }) as const),
  { why: 'signal', signal: 'SIGKILL' },
  { why: 'timed-out', seconds: 20 },
  { why: 'too-much', stream: 'standard output', maxBytes: 8192 },
  { why: 'nothing' },
  { why: 'no-signature', bytes: 4, shape: 'unrecognized' },
];

/** Failures of a code, in all circumstances that make a difference. */
function failuresOf(code: FailureCode): readonly Failure[] {
  if (isKeyOf(oauthErrorWords, code)) {
    return SETTINGS.flatMap((settings) =>
      REPLIES.map((reply) => ({ kind: 'oauth-error', code, settings, ...reply }) as const),
    );
  }
  if (isKeyOf(replyErrorWords, code)) {
    return SETTINGS.flatMap((settings) =>
      REPLIES.map((reply) => ({ kind: 'reply-error', code, settings, ...reply }) as const),
    );
  }
  if (isKeyOf(networkWords, code)) {
    return [{}, ...NODE_CODES.map((nodeCode) => ({ nodeCode })), { proxyStatus: 407 }, ...OF_PROXIES].map(
      (each) => ({ kind: 'network', code, temporary: false, settings: DEMO, ...each }) as const,
    );
  }
  if (isKeyOf(accountWords, code)) {
    const fields = [{ account_name: 'Widgets' }, {}, ...Array(40).fill({ base_uri: 'https://demo.docusign.net' })];
    const accounts = fields.map((each) => ({ accountId: guid(), isDefault: false, fields: each }));
    const without = [{ accountId: undefined, isDefault: false, fields: {} }];
    return SETTINGS.flatMap((settings) =>
      [accounts, without].map((listed) => ({ kind: 'account', code, settings, accounts: listed }) as const),
    );
  }
  if (isKeyOf(sealedTokenWords, code)) {
    return [{ kind: 'sealed-token', code }];
  }
  const inputs = { problems: [{ input: 'user-id', kind: 'missing' }], server: DEMO.server } as const;
  if (isKeyOf(inputWords, code)) {
    return [{ kind: 'inputs', code, ...inputs }];
  }
  switch (code) {
    case 'signing_failed':
      return SIGNING_FAULTS.flatMap((fault) =>
        [[], ['error: no key', 'Aborting.']].map(
          (said) => ({ kind: 'signing', code, settings: DEMO, said, ...fault }) as const,
        ),
      );
    case 'runner_file_unwritable':
      return [undefined, 'ENOENT', 'ENOSPC', 'EDQUOT', 'EACCES'].map(
        (nodeCode) => ({ kind: 'runner-file', code, variable: 'GITHUB_OUTPUT', nodeCode }) as const,
      );
    case 'internal_error':
      return ['RangeError', 'Error MODULE_NOT_FOUND'].map(
        (errorName) => ({ kind: 'defect', code, errorName }) as const,
      );
    case 'secrets_unavailable':
      return (['fork', 'in-fork', 'dependabot', 'agent'] as const).map(
        (trigger) => ({ kind: 'secretless', code, ...inputs, trigger }) as const,
      );
  }
}

function isKeyOf<T extends object>(words: T, code: PropertyKey): code is keyof T {
  return Object.hasOwn(words, code);
}

suite('the explanation of each failure', () => {
  for (const code of FAILURE_CODES) {
    test(`has a first line that says it all, and addresses between spaces: ${code}`, () => {
      for (const { title, annotation, summary, outputs } of failuresOf(code).map(reportOf)) {
        assert.match(title, /^[A-Z][\w ':]{1,59}$/);
        assert.ok((annotation.split('\n')[0] ?? '').length > 40 && annotation.length < 3000, annotation);
        for (const word of annotation.split(/\s/).filter((one) => /:\/\/\w/.test(one))) {
          assert.match(word, /^https?:\/\/[^\s,;"'`)]+[\w/]$/, annotation);
        }
        assert.doesNotMatch(`${annotation}\n${summary}`.replace(/BEGIN.*END/s, ''), /undefined|\[object|NaN/);
        assert.equal(outputs['error'], code);
      }
    });
  }
});
