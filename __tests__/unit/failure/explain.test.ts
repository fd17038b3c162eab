import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { rememberSecret } from '../../../src/action/foreign-text.ts';
import { type FailureReport, RunnerFileError } from '../../../src/action/runner.ts';
import { ACCOUNT_CODES } from '../../../src/docusign/account.ts';
import { REFUSAL_CODES, type Refusal, RefusalError } from '../../../src/docusign/refusal.ts';
import { explain, reportOf } from '../../../src/failure/explain.ts';
import { FAILURE_CODES, type Failure, type FailureCode } from '../../../src/failure/failure.ts';
import { InputError } from '../../../src/input-problem.ts';
import { NETWORK_CODES, NetworkError } from '../../../src/network/network-failure.ts';
import { SEALED_TOKEN_CODES } from '../../../src/sealed-token.ts';
import type { SigningProblem } from '../../../src/signing-problem.ts';
import { guid } from '../../../testing/docusign/credentials.ts';
import { captureStep } from '../captured-step.ts';
import { inputFailure, sampleSettings } from '../sample-settings.ts';

const [DEMO, ...OTHERS] = await Promise.all([
  sampleSettings(),
  sampleSettings({ environment: 'production', consent: 'admin-internal' }),
  sampleSettings({ 'oauth-host': 'http://127.0.0.1:4000', 'redirect-uri': 'none', consent: 'admin-external' }),
  sampleSettings({ 'private-key': undefined, 'signing-command': 'sign' }),
]);
const SETTINGS = [DEMO, ...OTHERS];
const MISSING_USER = (await inputFailure({ 'user-id': undefined }))?.problems ?? [];

suite('the explanation of a run with an input that is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'event.json');
  const base = { repo: { full_name: 'octo/app' } };
  const fork = JSON.stringify({ pull_request: { head: { repo: null }, base } });
  const missingKey = { 'private-key': undefined };

  async function explained(
    changes: Parameters<typeof inputFailure>[0],
    event = fork,
    at = path,
  ): Promise<FailureReport> {
    const reports: FailureReport[] = [];
    writeFileSync(path, event);
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: at, GITHUB_ACTOR: 'stranger' };
    const problems = (await inputFailure(changes))?.problems ?? [];
    const { printed } = await captureStep(env, () => {
      reports.push(explain(new InputError(problems), undefined));
    });
    assert.deepEqual(printed, []);
    return reports[0] ?? assert.fail('no report');
  }

  test('is a pull request from a fork, where that started it', async () => {
    const { outputs, annotation } = await explained({ ...missingKey, scopes: ';' });
    assert.deepEqual(outputs, { error: 'secrets_unavailable' });
    assert.match(annotation, /^Empty here: private-key\.\nscopes must be names of scopes/m);
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

test('what repeats a secret is left out', () => {
  const assertion = randomBytes(60).toString('base64url');
  rememberSecret(assertion);
  const said = { error: assertion, errorDescription: 'An honest word', traceToken: assertion.slice(0, 60) };
  const error = new RefusalError({ code: 'invalid_grant', endpoint: 'token', status: 400, ...said });
  const { annotation, outputs } = explain(error, DEMO);
  assert.match(annotation, /HTTP 400: "…", "An honest word"\.\nTrace token, for DocuSign's support: …$/m);
  assert.deepEqual(outputs, { error: 'invalid_grant' });
});

test('a look-up that brings no answer says that the token was output', () => {
  for (const [path, isOut] of [
    ['/oauth/userinfo', true],
    ['/oauth/token', false],
  ] as const) {
    const { annotation } = explain(new NetworkError({ code: 'timed_out', temporary: true }, path), DEMO);
    assert.equal(annotation.includes('The token was output all the same'), isOut);
  }
});

suite('the explanation of a certificate', () => {
  for (const [nodeCode, advice] of [
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /NODE_EXTRA_CA_CERTS/],
    ['UNSPECIFIED', /It is too weak, or not made for servers: /],
    ['INVALID_PURPOSE', /It is too weak, or not made for servers: /],
    ['CERT_HAS_EXPIRED', /Compare the clock /],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /It is another host's: /],
  ] as const) {
    test(`says what to do about it, and leaves the code to the facts: ${nodeCode}`, () => {
      const error = new NetworkError({ code: 'certificate_rejected', temporary: false, nodeCode }, '/oauth/token');
      const { annotation } = explain(error, DEMO);
      const [first = '', ...others] = annotation.split('\n');
      assert.match(first, advice);
      assert.ok(!first.includes(nodeCode));
      assert.ok(others.includes(`System error code: ${nodeCode}`), annotation);
      assert.equal(annotation.includes('NODE_EXTRA_CA_CERTS'), advice.source === 'NODE_EXTRA_CA_CERTS');
    });
  }
});

suite('the explanation of a refusal', () => {
  const AGAIN =
    "The request was signed by DocuSign's clock as well, and refused again: the clock is not the only cause.";

  function factsOf(refusal: Refusal): readonly string[] {
    return explain(new RefusalError(refusal), DEMO).annotation.split('\n');
  }

  for (const [code, signedAgain] of [
    ['no_valid_keys_or_signatures', true],
    ['expired_grant', true],
    ['invalid_grant', true],
    ['issuer_not_found', false],
    ['consent_required', false],
  ] as const) {
    test(`says of a wrong clock whether the request was signed without it: ${code}`, () => {
      const lines = factsOf({ code, endpoint: 'token', status: 400, clockOffsetSeconds: -7200 });
      const clock = 'The clock of this runner is 2 hours ahead.';
      assert.ok(lines.includes(signedAgain ? `${clock} ${AGAIN}` : clock), lines.join('\n'));
    });
  }

  test('has one full stop behind the words of a server', () => {
    for (const [errorDescription, end] of [
      ['Too many.', '"Too many."'],
      ['Too many', '"Too many".'],
    ] as const) {
      const lines = factsOf({ code: 'refused', endpoint: 'token', status: 400, errorDescription });
      assert.ok(lines.includes(`Answer to the token request: HTTP 400: ${end}`), lines.join('\n'));
    }
  });
});

test('the host stands in the letters in which it may be stored as a secret', async () => {
  const settings = await sampleSettings({ 'oauth-host': 'https://ACCOUNT-D.DocuSign.com' });
  const { annotation } = explain(new NetworkError({ code: 'timed_out', temporary: true }, '/oauth/token'), settings);
  assert.match(annotation, /^ACCOUNT-D\.DocuSign\.com did not answer/);
});

const SAID = { status: 418, error: 'some_error', errorDescription: 'Some description', traceToken: 'trace-token-1' };
const REFUSALS: readonly Omit<Refusal, 'code'>[] = [
  { endpoint: 'token', status: 404 },
  { endpoint: 'token', ...SAID, redirectHost: 'portal.example', defect: 'expires-in' },
  { endpoint: 'userinfo', ...SAID, defect: 'too-long', clockOffsetSeconds: 1 },
  ...[7, 30, 5000, 90_000, 1e9].map(
    (retryAfterSeconds) => ({ endpoint: 'token', ...SAID, retryAfterSeconds }) as const,
  ),
];

const NODE_CODES = [
  ...['EODD', 'ECONNREFUSED', 'HPE_INVALID_CONSTANT', 'ERR_INVALID_URL'],
  ...['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_TLSV1_ALERT_ACCESS_DENIED'],
  ...['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNSPECIFIED'],
];

const SIGNING_PROBLEMS: readonly SigningProblem[] = [
  { kind: 'not-started', nodeCode: 'ENOSPC' },
  { kind: 'not-started', nodeCode: undefined },
  ...[1, 126, 127].map((exitCode) => ({ kind: 'exit-code', exitCode }) as const),
  { kind: 'signal', signal: 'SIGKILL' },
  { kind: 'timed-out', seconds: 20 },
  { kind: 'too-much', stream: 'standard output', maxBytes: 8192 },
  { kind: 'nothing' },
  { kind: 'no-signature', bytes: 4 },
];

/** Failures of a code, in all circumstances that make a difference. */
function failuresOf(code: FailureCode): readonly Failure[] {
  if (isOneOf(REFUSAL_CODES, code)) {
    return SETTINGS.flatMap((settings) =>
      REFUSALS.map((refusal) => ({ code, settings, refusal: { ...refusal, code } })),
    );
  }
  if (isOneOf(NETWORK_CODES, code)) {
    const networkFailures = [{}, ...NODE_CODES.map((nodeCode) => ({ nodeCode })), { proxyStatus: 407 }].map((each) => ({
      code,
      temporary: false,
      ...each,
    }));
    return networkFailures.map((networkFailure) => ({ code, networkFailure, endpoint: 'token', settings: DEMO }));
  }
  if (isOneOf(ACCOUNT_CODES, code)) {
    return SETTINGS.map((settings) => ({ code, settings, accountIds: [guid()] }));
  }
  if (isOneOf(SEALED_TOKEN_CODES, code)) {
    return [{ code }];
  }
  const problems = MISSING_USER;
  const { server } = DEMO;
  switch (code) {
    case 'signing_failed':
      return SIGNING_PROBLEMS.map((problem) => ({ code, problem, settings: DEMO }));
    case 'runner_file_unwritable':
      return [undefined, 'ENOENT', 'ENOSPC', 'EDQUOT', 'EACCES'].map((nodeCode) => ({
        code,
        error: new RunnerFileError('GITHUB_OUTPUT', { code: nodeCode }),
      }));
    case 'internal_error':
      return [{ code, errorName: 'RangeError' }];
    case 'secrets_unavailable':
      return (['fork', 'dependabot'] as const).map((trigger) => ({ code, problems, server, trigger }));
    default:
      return [{ code, problems, server }];
  }
}

function isOneOf<T extends string>(codes: readonly T[], code: string): code is T {
  return (codes as readonly string[]).includes(code);
}

suite('the explanation of each failure', () => {
  for (const code of FAILURE_CODES) {
    test(`has a first line that says it all, and addresses between spaces: ${code}`, () => {
      for (const { title, annotation, summary, outputs } of failuresOf(code).map(reportOf)) {
        assert.match(title, /^[A-Z][\w ':]{1,59}$/);
        assert.ok((annotation.split('\n')[0] ?? '').length > 40 && annotation.length < 3000, annotation);
        for (const word of annotation.split(/\s/).filter((one) => /:\/\/\w/.test(one))) {
          assert.match(word, /^https?:\/\/[^\s,;"')]+[\w/]$/, annotation);
        }
        assert.doesNotMatch(`${annotation}\n${summary}`.replace(/BEGIN.*END/s, ''), /undefined|\[object|NaN/);
        assert.equal(outputs['error'], code);
      }
    });
  }
});
