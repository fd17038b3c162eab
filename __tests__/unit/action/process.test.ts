import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lacksSignals } from '../../../testing/platform.ts';
import { type EndedProcess, runScript, source } from '../child-process.ts';

function runAction(body: string, signal?: NodeJS.Signals): Promise<EndedProcess> {
  const script = `
    import { startAction } from ${source('action/process.ts')};
    startAction(async () => { ${body} });
  `;
  return runScript(script, {}, (child) => signal !== undefined && child.kill(signal));
}

/** Goes on until somebody kills the process, which leaves no exit code. */
const HANG = `console.log('started'); setInterval(() => {}, 1000); await new Promise(() => {});`;

suite('a process', { concurrency: true }, () => {
  test('that is interrupted ends at once, as by SIGINT, and says nothing', { skip: lacksSignals }, async () => {
    const { exitCode, stdout, stderr } = await runAction(HANG, 'SIGINT');
    assert.deepEqual({ exitCode, stdout, stderr }, { exitCode: 130, stdout: 'started\n', stderr: '' });
  });

  test('that is told to terminate ends at once, as by SIGTERM, and says nothing', { skip: lacksSignals }, async () => {
    const { exitCode, stdout, stderr } = await runAction(HANG, 'SIGTERM');
    assert.deepEqual({ exitCode, stdout, stderr }, { exitCode: 143, stdout: 'started\n', stderr: '' });
  });

  test('ends once the action is done, whatever is still open', async () => {
    const { exitCode } = await runAction('setInterval(() => {}, 1000);');
    assert.equal(exitCode, 0);
  });

  test('ends with the exit code that the action left, whatever is still open', async () => {
    const { exitCode } = await runAction('process.exitCode = 1; setInterval(() => {}, 1000);');
    assert.equal(exitCode, 1);
  });

  test('fails with one annotation and no stack trace when an action fails to report its failure', async () => {
    const { exitCode, stdout, stderr } = await runAction(`throw new Error('-----BEGIN RSA PRIVATE KEY-----');`);
    assert.equal(exitCode, 1);
    assert.equal(stderr, '');
    assert.match(stdout, /^::error::[^\n]+\n$/);
    assert.doesNotMatch(stdout, /BEGIN| at |Error/);
  });
});
