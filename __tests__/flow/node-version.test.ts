import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { SUCCESS } from '../../testing/github/stage.ts';
import { STEP_NODE } from '../../testing/runner/step-process.ts';
import { ACTION, onStage } from '../../testing/scene.ts';

const version = spawnSync(STEP_NODE, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
const isTooOld = Number.parseInt(version, 10) < 20;

suite(`on Node ${version}`, () => {
  test('a step gets a token', { skip: isTooOld && 'this Node is too old' }, () =>
    onStage({}, async (scene) => {
      const result = await scene.run();
      assert.equal(result.exitCode, 0, result.log);
      assert.equal(result.outputs['access-token'], scene.server.tokens[0]);
    }),
  );

  for (const folder of ['.', 'unseal', 'follow-up']) {
    const skip = !isTooOld && 'this Node is new enough: STEP_NODE may name another';
    test(`the action in ${folder} ends with one sentence, before it reads anything`, { skip }, () =>
      onStage({}, async (scene) => {
        const given = { '.': scene.inputs(), unseal: { 'sealed-token': 'sealed', 'sealing-key': 'key' } }[folder];
        const result = await scene.job.run({ action: join(ACTION, folder), with: given ?? { report: SUCCESS } });
        const message = `This action needs Node 20 or newer; this runner has ${version.replace(/\.\d+$/, '')}.`;
        assert.deepEqual(result.annotations, [{ level: 'error', title: 'Node is too old', message }]);
        assert.deepEqual([result.exitCode, result.commands.length, result.plainLines, result.stderr], [1, 1, [], '']);
        assert.deepEqual([result.outputs, result.summary, scene.server.requests], [{}, '', []]);
      }),
    );
  }
});
