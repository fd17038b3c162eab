import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { rememberSecret } from '../../../src/action/foreign-text.ts';
import type { FailureReport } from '../../../src/action/runner.ts';
import { RefusalError } from '../../../src/docusign/refusal.ts';
import type { SigningProblem } from '../../../src/docusign/signature.ts';
import { explain, reportOf } from '../../../src/failure/explain.ts';
import { FAILURE_CODES, type Failure } from '../../../src/failure/failure.ts';
import { InputError } from '../../../src/input-problem.ts';
import { NetworkError } from '../../../src/network/network-failure.ts';
import { guid } from '../../../testing/docusign/credentials.ts';
import { captureStep } from '../captured-step.ts';
import { type Circumstances, sampleFailure } from '../sample-failures.ts';
import { inputFailure, sampleSettings } from '../sample-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const eventPath = join(folder, 'event.json');
const base = { repo: { full_name: 'octo/app' } };
writeFileSync(eventPath, JSON.stringify({ pull_request: { head: { repo: null }, base } }));
const FORK = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: eventPath, GITHUB_ACTOR: 'stranger' };

async function explained(
  changes: Parameters<typeof inputFailure>[0],
  env: Record<string, string>,
): Promise<FailureReport> {
  let report: FailureReport | undefined;
  const { printed } = await captureStep(env, async () => {
    report = explain(new InputError(inputFailure(changes)?.problems ?? []), undefined);
  });
  assert.deepEqual(printed, []);
  assert.ok(report);
  return report;
}

suite('the explanation of a run with an input that is missing', () => {
  test('is a mistake of the workflow, where nothing is known of what started it', async () => {
    assert.equal((await explained({ 'private-key': undefined }, {})).outputs['error'], 'invalid_input');
  });

  test('is a pull request from a fork, where that started it', async () => {
    const { outputs, annotation } = await explained({ 'private-key': undefined, scopes: ';' }, FORK);
    assert.deepEqual(outputs, { error: 'secrets_unavailable' });
    assert.match(annotation, /private-key is empty/);
  });

  test('is a mistake all the same where none is missing', async () => {
    assert.equal((await explained({ scopes: ';' }, FORK)).outputs['error'], 'invalid_input');
    assert.equal((await explained({ 'private-key': 'x' }, FORK)).outputs['error'], 'invalid_private_key');
  });
});

test('what repeats a secret is left out', () => {
  const assertion = randomBytes(60).toString('base64url');
  rememberSecret(assertion);
  const said = { error: assertion, errorDescription: 'An honest word', traceToken: assertion.slice(0, 60) };
  const error = new RefusalError({ code: 'invalid_grant', endpoint: 'token', status: 400, ...said });
  const { annotation, outputs } = explain(error, sampleSettings());
  assert.match(annotation, /HTTP 400: "…", "An honest word"\.$/m);
  assert.deepEqual(outputs, { error: 'invalid_grant' });
});

test('a failure that is none of the inputs stays what it is', () => {
  const { outputs } = explain(new RangeError('secret'), undefined);
  assert.deepEqual(outputs, { error: 'internal_error' });
});

test('a look-up that brings no answer says that the token was output', () => {
  const failure = { code: 'timed_out', temporary: true } as const;
  const afterwards = explain(new NetworkError(failure, '/oauth/userinfo'), sampleSettings());
  assert.match(afterwards.annotation, /The token was output all the same/);
  const beforehand = explain(new NetworkError(failure, '/oauth/token'), sampleSettings());
  assert.doesNotMatch(beforehand.annotation, /token was output/);
});

const SIGNING_PROBLEMS: readonly SigningProblem[] = [
  { kind: 'not-started', nodeCode: 'ENOSPC' },
  { kind: 'exit-code', exitCode: 1 },
  { kind: 'exit-code', exitCode: 126 },
  { kind: 'exit-code', exitCode: 127 },
  { kind: 'signal', signal: 'SIGKILL' },
  { kind: 'timed-out', seconds: 20 },
  { kind: 'too-much', maxBytes: 8192 },
  { kind: 'nothing' },
  { kind: 'no-signature', bytes: 4 },
];

suite('the explanation of each failure', () => {
  const demo = sampleSettings();
  const elsewhere = sampleSettings({
    'oauth-host': 'http://127.0.0.1:4000',
    'user-id': guid(),
    scopes: 'signature click.manage',
    'redirect-uri': 'none',
    consent: 'admin-external',
  });
  const refusal = {
    status: 418,
    error: 'some_error',
    errorDescription: 'Some description',
    traceToken: 'trace-token-1',
    retryAfterSeconds: 7,
    redirectHost: 'portal.example',
    defect: 'expires-in',
  } as const;
  const circumstances: readonly Circumstances[] = [
    { settings: demo },
    { settings: elsewhere, refusal, accountIds: [guid()], nodeCode: 'EODD' },
    { settings: demo, refusal: { ...refusal, endpoint: 'userinfo' }, nodeCode: 'CERT_HAS_EXPIRED' },
    { settings: sampleSettings({ consent: 'admin-internal' }), nodeCode: 'ERR_SSL_TLSV1_ALERT' },
  ];

  const byCommand = sampleSettings({ 'private-key': undefined, 'signing-command': 'sign' });
  const variants: readonly Failure[] = [
    ...SIGNING_PROBLEMS.map((problem): Failure => ({ code: 'signing_failed', problem, settings: byCommand })),
    ...[
      'EPROTO',
      'HPE_INVALID_CONSTANT',
      'ERR_INVALID_URL',
      'CERT_HAS_EXPIRED',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ].flatMap((nodeCode) =>
      (['proxy_unreachable', 'connection_lost', 'certificate_rejected', 'connection_refused'] as const).map((code) =>
        sampleFailure(code, { settings: demo, nodeCode }),
      ),
    ),
    ...[30, 5000, 90_000, 1e9].map((retryAfterSeconds) =>
      sampleFailure('rate_limited', { settings: demo, refusal: { retryAfterSeconds } }),
    ),
    sampleFailure('invalid_reply', { settings: demo, refusal: { endpoint: 'userinfo', defect: 'too-long' } }),
    sampleFailure('expired_grant', { settings: demo, refusal: { clockOffsetSeconds: 1 } }),
    sampleFailure('issuer_not_found', { settings: sampleSettings({ environment: 'production' }) }),
    sampleFailure('refused', { settings: demo, refusal: { endpoint: 'userinfo' } }),
    sampleFailure('empty_reply', { settings: demo, refusal: { status: 404 } }),
  ];

  for (const code of FAILURE_CODES) {
    const failures = [
      ...circumstances.map((each) => sampleFailure(code, each)),
      ...variants.filter((failure) => failure.code === code),
    ];
    const reports = failures.map(reportOf);

    test(`has one title, a first line that says it all, and addresses between spaces: ${code}`, () => {
      assert.deepEqual(new Set(reports.map(({ title }) => title)).size, 1);
      for (const { title, annotation, summary, outputs } of reports) {
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
