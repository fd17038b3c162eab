import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { rememberSecret } from '../../src/action/echo.ts';
import type { FailureReport } from '../../src/action/report.ts';
import { TransportError } from '../../src/docusign/interruption.ts';
import { RefusalError } from '../../src/docusign/refusal.ts';
import { explainRun } from '../../src/explain-run.ts';
import { InputError } from '../../src/input-error.ts';
import { captureStep } from './captured-step.ts';
import { inputFailure, sampleSettings } from './sample-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-run-'));
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
    report = explainRun(new InputError(inputFailure(changes)?.problems ?? []), { tokenIsOut: false });
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

test('what repeats a secret is left out, and said to be', () => {
  const assertion = randomBytes(60).toString('base64url');
  rememberSecret(assertion);
  const settings = sampleSettings();
  const said = {
    error: assertion.replace(/.{20}/g, '$& '),
    errorDescription: 'An honest word',
    traceToken: assertion.slice(0, 60),
  };
  const error = new RefusalError({ code: 'invalid_grant', endpoint: 'token', status: 400, ...said });
  const { annotation, outputs } = explainRun(error, { settings, tokenIsOut: false });
  assert.match(annotation, /HTTP 400: "\(left out, since it repeats a secret\)", "An honest word"\.$/m);
  assert.deepEqual(outputs, { error: 'invalid_grant' });
});

test('a failure that is none of the inputs stays what it is', () => {
  const { outputs } = explainRun(new RangeError('secret'), { tokenIsOut: false });
  assert.deepEqual(outputs, { error: 'internal_error' });
});

test('a look-up that brings no answer says that the token was output', () => {
  const error = new TransportError({ code: 'timed_out', temporary: true });
  const settings = sampleSettings();
  const afterwards = explainRun(error, { settings, tokenIsOut: true });
  assert.match(afterwards.annotation, /The token was output all the same/);
  const beforehand = explainRun(error, { settings, tokenIsOut: false });
  assert.doesNotMatch(beforehand.annotation, /token was output/);
});
