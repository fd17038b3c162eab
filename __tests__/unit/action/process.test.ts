import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type EndedProcess, type ProcessOptions, runScript, source } from '../../../testing/child-process.ts';
import { withHangingLookUp } from '../../../testing/network/look-ups.ts';
import { lacksSignals } from '../../../testing/platform.ts';

function runAction(body: string, options: ProcessOptions = {}): Promise<EndedProcess> {
  const script = `
    import { endBySignals, startAction } from ${source('action/process.ts')};
    startAction(async () => { ${body} });
  `;
  return runScript(script, options);
}

/** A Node that says it is of this version. */
const ofVersion = (node: string) => `
  const { versions } = process;
  Object.defineProperty(process, 'versions', { value: { ...versions, node: '${node}' } });
`;

suite('a process', { concurrency: true }, () => {
  for (const [version, isNewEnough] of [
    ['16.20.2', false],
    ['18.20.8', false],
    ['19.9.0', false],
    ['20.0.0', true],
    ['100.1.0', true],
  ] as const) {
    test(`${isNewEnough ? 'begins' : 'ends with one sentence'} on Node ${version}`, async () => {
      const script = `
        ${ofVersion(version)}
        const { startAction } = await import(${source('action/process.ts')});
        startAction(async () => { console.log('begun'); });
      `;
      const { exitCode, stdout, stderr } = await runScript(script, {});
      const short = version.replace(/\.\d+$/, '');
      const sentence = `::error title=Node is too old::This action needs Node 20 or newer; this runner has ${short}.\n`;
      assert.deepEqual([exitCode, stdout, stderr], isNewEnough ? [0, 'begun\n', ''] : [1, sentence, '']);
    });
  }

  for (const exitCode of [0, 1]) {
    test(`ends with the exit code that the action left, whatever is still open: ${exitCode}`, async () => {
      const ended = await runAction(`process.exitCode = ${exitCode}; setInterval(() => {}, 1000);`);
      assert.equal(ended.exitCode, exitCode);
    });
  }

  test('ends well where a thread still works, which nobody waits for after a failure', async () => {
    const { exitCode } = await runAction(`process.getBuiltinModule('node:fs').readFile(process.execPath, () => {});`);
    assert.equal(exitCode, 0);
  });

  test('fails with one annotation and no stack trace when an action fails to report its failure', async () => {
    const { exitCode, stdout, stderr } = await runAction(`throw new Error('-----BEGIN RSA PRIVATE KEY-----');`);
    assert.deepEqual([exitCode, stderr], [1, '']);
    assert.match(stdout, /^::error title=[\w ]+::[^\n]+\n$/);
    assert.doesNotMatch(stdout, /BEGIN| at |Error/);
  });

  test('is ended by a signal while a name is looked up, whoever else listens', { skip: lacksSignals }, () =>
    withHangingLookUp(async (env) => {
      const body = `
        endBySignals();
        process.getBuiltinModule('node:dns').lookup('account.invalid', () => {});
        process.on('SIGINT', () => {});
        process.on('exit', () => process.getBuiltinModule('node:fs').writeSync(1, 'told those who end with it'));
        process.kill(process.pid, 'SIGINT');
        await new Promise(() => {});`;
      const { signal, stdout } = await runAction(body, { env });
      assert.deepEqual([signal, stdout], ['SIGINT', 'told those who end with it']);
    }),
  );

  test('ends where nobody reads its output, as nothing could be masked', async () => {
    const { exitCode, stderr } = await runAction(
      `setInterval(() => console.log('text'), 1); await new Promise(() => {});`,
      { unread: true },
    );
    assert.equal(exitCode, 1);
    assert.match(stderr, /^This step cannot print anything: [^\n]+\n$/);
  });
});
