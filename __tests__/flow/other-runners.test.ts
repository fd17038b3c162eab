import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type App, newApp, rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { assertNothingLeaks } from '../../testing/runner/no-leak.ts';
import { OTHER_RUNNERS, type OtherRunner } from '../../testing/runner/other-runners.ts';
import { Job, type StepResult } from '../../testing/runner/runner.ts';
import { ACTION, failureOf, onStage, type SceneOptions } from '../../testing/scene.ts';

const SEALING_KEY = randomBytes(32).toString('base64');
/** Each piece is longer than what a line of a key may contain by chance. */
const PASSPHRASE = '100% of it\nand a second line\nTopmost%25secret, quite%0Alongish';

/** The stage checks each run for leaks as well. */
function on(runner: OtherRunner, options: SceneOptions = {}): SceneOptions {
  return { ...options, job: { ...options.job, otherRunner: runner } };
}

/** A plus sign in front of the next line would be taken for one of the diff, which these runners' masks don't tell apart. */
function appWithoutPlusAtLineEnds(): App {
  for (let number = 0; ; number++) {
    const keys = rsaKeyPair(2048, `of a diff ${number}`);
    if (!keys.pkcs1Pem.includes('+\n')) {
      return newApp({ keys });
    }
  }
}

/** A later step prints what it was given, line by line: what the runner's own masks would show of it. */
function assertMasked(job: Job, secret: string): void {
  for (const line of secret.split('\n').filter((line) => line.trim() !== '')) {
    // What one runner decodes and another doesn't says nothing of a secret.
    assert.match(job.mask(line), /^([\s*]|%25|%0A)*$/, `a line that ${job.otherRunner} does not mask`);
  }
}

function assertPlainLink(result: StepResult): void {
  const { 'consent-url': url = '' } = result.outputs;
  assert.match(url, /^http.*\/oauth\/auth\?response_type=code&/);
  assert.ok(result.log.split('\n').includes(`Consent page: ${url}`), result.log);
  // The annotation has it too, but undecoded, together with what stands on the next line.
  assert.match(result.annotations[0]?.message ?? '', /%0A/);
}

for (const runner of OTHER_RUNNERS) {
  suite(`a run on a runner like that of ${runner}`, { concurrency: true }, () => {
    test('gets a token, and has each line of the key masked', () =>
      onStage(on(runner), async (scene) => {
        const result = await scene.run();
        assert.equal(result.exitCode, 0, result.log);
        for (const secret of [scene.app.keys.pkcs1Pem, scene.app.keys.pkcs8Pem, result.outputs['access-token'] ?? '']) {
          assertMasked(scene.job, secret);
        }
      }));

    test('has each line of a key masked that a diff added, an empty line included', () =>
      onStage(on(runner, { app: appWithoutPlusAtLineEnds() }), async (scene) => {
        const added = `+\n${scene.app.keys.pkcs1Pem.replaceAll(/^(?=.)/gm, '+')}`;
        const result = await scene.run({ 'private-key': added });
        assert.equal(result.exitCode, 0, result.log);
        assertMasked(scene.job, scene.app.keys.pkcs1Pem);
        assertMasked(scene.job, scene.app.keys.pkcs8Pem);
      }));

    test('has each line of a passphrase masked, percent signs included', () =>
      onStage(on(runner), async (scene) => {
        const privateKey = scene.app.keys.privateKey.export({
          type: 'pkcs8',
          format: 'pem',
          cipher: 'aes-256-cbc',
          passphrase: PASSPHRASE,
        });
        const inputs = { 'private-key': privateKey.toString(), 'private-key-passphrase': PASSPHRASE };
        const result = await scene.run(inputs, { passphrases: [PASSPHRASE, ...PASSPHRASE.split('\n')] });
        assert.equal(result.exitCode, 0, result.log);
        assertMasked(scene.job, PASSPHRASE);
      }));

    test('shows the link to the consent page whole, on a line that is no annotation', () =>
      onStage(on(runner, { app: newApp({ consent: [] }) }), async (scene) => {
        const result = await scene.run();
        failureOf(result, 'consent_required');
        assertPlainLink(result);
      }));

    test('has a title that needs no decoding, for a key that cannot be used', () =>
      onStage(on(runner), async (scene) => {
        const bad = scene.app.keys.pkcs1Pem.split('\n').toSpliced(5, 3).join('\n');
        const result = await scene.run({ 'private-key': bad });
        assert.equal(failureOf(result, 'invalid_private_key').title, 'The DocuSign private key cannot be used');
        assertMasked(scene.job, bad);
      }));

    test('hands a token to another job sealed, and in plain text if a workflow has it among the outputs', () =>
      onStage(on(runner, { secrets: [SEALING_KEY] }), async (scene) => {
        const first = await scene.run({ 'sealing-key': SEALING_KEY });
        const { kept, dropped } = scene.job.outputs(first.outputs);
        assert.deepEqual([kept['access-token'], dropped], [scene.server.tokens[0], []]);

        const job = new Job({ secrets: [SEALING_KEY], otherRunner: runner });
        const given = { 'sealed-token': kept['sealed-token'] ?? '', 'sealing-key': SEALING_KEY };
        const second = await job.run({ action: join(ACTION, 'unseal'), with: given });
        assert.equal(second.outputs['access-token'], scene.server.tokens[0], second.log);
        assertMasked(job, scene.server.tokens[0] ?? '');
        const texts = [...scene.server.tokens, SEALING_KEY];
        assertNothingLeaks(second, job, { keys: [scene.app.keys.privateKey], texts });
      }));

    test('is told of no cause that only GitHub has, for inputs that are empty', () =>
      onStage(
        on(runner, { job: { event: { name: 'pull_request', payload: { pull_request: {} } } } }),
        async (scene) => {
          const result = await scene.run({ 'user-id': '', 'private-key': '' });
          const { message } = failureOf(result, 'invalid_input');
          assert.doesNotMatch(message, /fork|Dependabot|GitHub|environment: NAME|secrets: inherit/);
          assert.equal(
            /-s NAME.*\.secrets.*--secret-file.*\.vars.*--var-file/s.test(message),
            /act|exec/.test(runner),
            message,
          );
        },
      ));
  });
}
