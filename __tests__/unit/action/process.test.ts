import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type EndedProcess, runScript, source } from '../child-process.ts';

function runAction(body: string, signal?: NodeJS.Signals): Promise<EndedProcess> {
  const script = `
    import { startAction } from ${source('action/process.ts')};
    startAction(async () => { ${body} });
  `;
  return runScript(script, {}, (child) => signal !== undefined && child.kill(signal));
}

const HANG = `console.log('started'); await new Promise((resolve) => setTimeout(resolve, 60_000));`;
// Windows has no signals: a process that is sent one ends without being asked.
const posixOnly = { skip: process.platform === 'win32' };

suite('a process', { concurrency: true }, () => {
  test('that is interrupted ends at once, as by SIGINT, and says nothing', posixOnly, async () => {
    const { exitCode, stdout, stderr, durationMs } = await runAction(HANG, 'SIGINT');
    assert.deepEqual({ exitCode, stdout, stderr }, { exitCode: 130, stdout: 'started\n', stderr: '' });
    assert.ok(durationMs < 15_000);
  });

  test('that is told to terminate ends at once, as by SIGTERM, and says nothing', posixOnly, async () => {
    const { exitCode, stdout, stderr } = await runAction(HANG, 'SIGTERM');
    assert.deepEqual({ exitCode, stdout, stderr }, { exitCode: 143, stdout: 'started\n', stderr: '' });
  });

  test('ends soon after the action is done, whatever is still open', async () => {
    const { exitCode, durationMs } = await runAction('setInterval(() => {}, 1000);');
    assert.equal(exitCode, 0);
    assert.ok(durationMs < 15_000);
  });

  test('ends with the exit code that the action left, whatever is still open', async () => {
    const { exitCode } = await runAction('process.exitCode = 1; setInterval(() => {}, 1000);');
    assert.equal(exitCode, 1);
  });

  test('does not wait where nothing is open any more', async () => {
    const script = `process.once('exit', () => console.log(process.uptime() - done < 0.4)); let done = Infinity;`;
    const { stdout } = await runAction(`${script} done = process.uptime();`);
    assert.equal(stdout, 'true\n');
  });

  test('fails with one annotation and no stack trace when an action fails to report its failure', async () => {
    const { exitCode, stdout, stderr } = await runAction(`throw new Error('-----BEGIN RSA PRIVATE KEY-----');`);
    assert.equal(exitCode, 1);
    assert.equal(stderr, '');
    assert.match(stdout, /^::error::[^\n]+\n$/);
    assert.doesNotMatch(stdout, /BEGIN| at |Error/);
  });
});
