import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cells } from '../../testing/faults/matrix.ts';
import { assertAsExpected } from '../../testing/faults/runs.ts';
import { assertOnPage } from '../../testing/faults/table.ts';
import { withHangingLookUp } from '../../testing/network/look-ups.ts';
import { assertTook } from '../../testing/pace.ts';
import { lacksBlackHoles, lacksNamedPipes, lacksSignals } from '../../testing/platform.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

// They wait, and work little.
suite('a fault of the network that takes time', { concurrency: 12 }, () => {
  for (const cell of cells.filter(({ slow }) => slow)) {
    const skip = cell.fault === 'a black hole' && lacksBlackHoles;
    test(`ends in a token or one clear failure by the deadline: ${cell.fault} (${cell.stage})`, { skip }, async () => {
      const outcome = await cell.run();
      await assertAsExpected(cell, outcome);
      assertOnPage(cell, outcome);
    });
  }

  test('or a command that signs for longer than 20 seconds ends with all that it started', { skip: lacksSignals }, () =>
    onStage({}, async (scene) => {
      const command = 'sleep 300 | sleep 301';
      const result = await scene.run({ 'private-key': '', 'signing-command': command });
      const { message } = failureOf(result, 'signing_failed');
      assert.match(message, /^`signing-command` took longer than 20 seconds and was stopped\./);
      assert.ok(result.durationMs >= 20_000);
      await assertTook(result.durationMs, 21_000);
      assert.deepEqual(scene.server.requests, []);
    }),
  );

  test('or a burst that outlasts every wait is told from the limit of an hour', () =>
    onStage({}, async (scene) => {
      const body = '{"errorCode":"BURST_APIINVOCATION_LIMIT_EXCEEDED"}';
      scene.server.script('token', () => ({ status: 400, headers: {}, body }));
      const result = await scene.run();
      assert.match(failureOf(result, 'rate_limited').message, /^This account made more than 200 DocuSign calls within/);
      assert.equal(scene.server.requests.length, 4);
      assert.ok(result.durationMs >= 24_000);
      await assertTook(result.durationMs, 25_000);
    }));

  test('ends by the deadline even if the name server never answers', { skip: lacksNamedPipes }, () =>
    withHangingLookUp((env) =>
      onStage({}, async (scene) => {
        const { conclusion, outputs, annotations, durationMs } = await scene.run(
          { 'oauth-host': 'account.invalid' },
          { env },
        );
        assert.deepEqual([conclusion, outputs['error']], ['failure', 'host_not_found']);
        assert.match(annotations[0]?.message ?? '', /^This runner can't resolve the host name account\.invalid\./);
        await assertTook(durationMs, 31_000);
      }),
    ),
  );
});
