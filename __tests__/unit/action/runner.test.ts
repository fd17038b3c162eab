import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { exportVariables, fail, log, setOutputs, warn } from '../../../src/action/runner.ts';
import { runScript, source } from '../../../testing/child-process.ts';
import { captureStep } from '../captured-step.ts';

const REPORT = {
  title: 'It failed: badly, 100%',
  annotation: 'First line\nSecond line, 100% sure ::error::no',
  summary: '## It failed\n\nDo this.',
  outputs: { error: 'refused', 'trace-token': 'abc' },
};

suite('a report', () => {
  test('logs a line as it is', async () => {
    const { printed } = await captureStep({}, () => log('All is well'));
    assert.deepEqual(printed, ['All is well']);
  });

  test('warns with a title, and fails nothing', async () => {
    const { annotations, exitCode, printed } = await captureStep({}, () =>
      warn({ title: 'Careful: a title', message: 'One\nTwo' }),
    );
    assert.deepEqual(annotations, [{ level: 'warning', title: 'Careful: a title', message: 'One\nTwo' }]);
    assert.equal(printed.length, 1);
    assert.equal(exitCode, undefined);
  });

  test('hands outputs and variables to later steps, through files and not through the log', async () => {
    const values = { one: 'a=b', two: 'c\nd<<e', three: '' };
    const { outputs, exported, printed } = await captureStep({}, () => {
      setOutputs(values);
      exportVariables({ REPORTED_ONE: 'x\ny', REPORTED_TWO: '' });
    });
    assert.deepEqual({ ...outputs }, values);
    assert.deepEqual({ ...exported }, { REPORTED_ONE: 'x\ny', REPORTED_TWO: '' });
    assert.deepEqual(printed, []);
  });

  test('of a failure is one annotation, outputs, a summary and an exit code', async () => {
    const { annotations, printed, outputs, summary, exitCode } = await captureStep({}, () => fail(REPORT));
    assert.deepEqual(annotations, [{ level: 'error', title: REPORT.title, message: REPORT.annotation }]);
    assert.equal(printed.length, 1);
    assert.deepEqual({ ...outputs }, REPORT.outputs);
    assert.equal(summary.trimEnd(), REPORT.summary);
    assert.equal(exitCode, 1);
  });

  test('of a failure has its plain line first, for runners that decode no annotation', async () => {
    const { printed } = await captureStep({}, () => fail({ ...REPORT, plainLine: 'Open: https://example.com' }));
    assert.deepEqual([printed[0], printed.length], ['Open: https://example.com', 2]);
    assert.match(printed[1] ?? '', /^::error /);
  });

  test('of a failure is still one annotation where there are no files to write', async () => {
    const script = `
      import { fail } from ${source('action/runner.ts')};
      await fail(${JSON.stringify(REPORT)});
    `;
    for (const env of [{}, { GITHUB_OUTPUT: '/nowhere/output', GITHUB_STEP_SUMMARY: '/nowhere/summary' }]) {
      const { exitCode, stdout, stderr } = await runScript(script, { env });
      assert.deepEqual([exitCode, stderr], [1, '']);
      assert.deepEqual(stdout.match(/^::(error|warning|notice)\b/gm), ['::error']);
      assert.doesNotMatch(stdout, /Unable|Missing|nowhere|^\s+at /m);
    }
  });
});
