import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type EndedProcess, runScript, source } from '../child-process.ts';

function runAction(body: string, unread = false): Promise<EndedProcess> {
  const script = `
    import { startAction } from ${source('action/process.ts')};
    startAction(async () => { ${body} });
  `;
  return runScript(script, {}, unread);
}

suite('a process', { concurrency: true }, () => {
  for (const exitCode of [0, 1]) {
    test(`ends with the exit code that the action left, whatever is still open: ${exitCode}`, async () => {
      const ended = await runAction(`process.exitCode = ${exitCode}; setInterval(() => {}, 1000);`);
      assert.equal(ended.exitCode, exitCode);
    });
  }

  test('fails with one annotation and no stack trace when an action fails to report its failure', async () => {
    const { exitCode, stdout, stderr } = await runAction(`throw new Error('-----BEGIN RSA PRIVATE KEY-----');`);
    assert.deepEqual([exitCode, stderr], [1, '']);
    assert.match(stdout, /^::error::[^\n]+\n$/);
    assert.doesNotMatch(stdout, /BEGIN| at |Error/);
  });

  test('ends where nobody reads its output, as nothing could be masked', async () => {
    const { exitCode, stderr } = await runAction(
      `setInterval(() => console.log('text'), 1); await new Promise(() => {});`,
      true,
    );
    assert.equal(exitCode, 1);
    assert.match(stderr, /^This step cannot print anything: [^\n]+\n$/);
  });
});
