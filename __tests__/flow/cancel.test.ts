import assert from 'node:assert/strict';
import { constants } from 'node:os';
import { suite, test } from 'node:test';
import { MAX_ITERATIONS, MAX_MODULUS_BITS } from '../../src/docusign/key-limits.ts';
import { behindProxy } from '../../testing/behind-proxy.ts';
import { longRsaKey, pbkdf2Locked } from '../../testing/docusign/heavy-keys.ts';
import { withPort } from '../../testing/network/connect-faults.ts';
import { withHangingLookUp } from '../../testing/network/look-ups.ts';
import { assertTook } from '../../testing/pace.ts';
import { lacksBlackHoles, lacksNamedPipes, lacksSignals } from '../../testing/platform.ts';
import type { Cancellation, StepResult } from '../../testing/runner/runner.ts';
import { onStage } from '../../testing/scene.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** The assertion is signed while the connection opens. */
const CONNECTS = /^::add-mask::[\w-]+\.[\w-]+\.[\w-]+$/;
const WAITS = /^DocuSign answered HTTP 503; trying again in 20\.0 s \(retry 1 of 3\)$/;

/** As the runner sees it: a process that a signal has ended counts as 128 and the signal's number. */
function exitCodeOf({ exitCode, signal }: StepResult): number | null {
  return signal === null ? exitCode : 128 + constants.signals[signal];
}

/** Cancels a step once it has come so far, and checks that it is over within a second and has left nothing to anybody. */
async function assertQuietEnd(
  when: Cancellation['when'],
  run: (step: { cancel: Cancellation }) => Promise<StepResult>,
  signal: Cancellation['signal'] = 'SIGINT',
): Promise<void> {
  const result = await run({ cancel: { signal, when } });
  assert.equal(result.conclusion, 'cancelled', result.log);
  assert.equal(exitCodeOf(result), EXIT_CODES[signal], `after ${result.endedAfterMs} ms: ${result.log}`);
  await assertTook(result.endedAfterMs ?? assert.fail('it had ended before'), 1000);
  // The only annotation is the runner's own.
  assert.deepEqual(result.annotations, [{ level: 'error', message: 'The operation was canceled.' }]);
  assert.deepEqual([result.summary, result.outputs, result.exported], ['', {}, {}]);
  assert.deepEqual([...new Set(result.commands.map(({ name }) => name))], ['add-mask']);
}

suite('a run that is cancelled ends at once, and quietly', { concurrency: 4, skip: lacksSignals }, () => {
  test('while a key is decrypted that takes as long as any may', () =>
    onStage({}, (scene) => {
      const inputs = { 'private-key': pbkdf2Locked(MAX_ITERATIONS), 'private-key-passphrase': 'the last mask before' };
      return assertQuietEnd(/^::add-mask::the last mask before$/, (step) => scene.run(inputs, step));
    }));

  test('while a key is read and signs that is as long as any may be', () => {
    const text = longRsaKey(MAX_MODULUS_BITS).export({ type: 'pkcs8', format: 'pem' }).toString();
    // From the first mask on, the step has no turn for a listener until it has signed.
    const firstMask = /^::add-mask::/;
    return onStage({ secrets: [text] }, (scene) =>
      assertQuietEnd(firstMask, (step) => scene.run({ 'private-key': text }, step)),
    );
  });

  test('while it connects', { skip: lacksBlackHoles }, () =>
    withPort('black hole', ({ port }) =>
      onStage({}, (scene) =>
        assertQuietEnd(CONNECTS, (step) => scene.run({ 'oauth-host': `127.0.0.1:${port}` }, step)),
      ),
    ),
  );

  test('while TLS is set up', () =>
    withPort('mute', ({ port, connected }) =>
      onStage({}, (scene) =>
        assertQuietEnd(connected, (step) => scene.run({ 'oauth-host': `127.0.0.1:${port}` }, step)),
      ),
    ));

  test('while a proxy keeps it waiting', () =>
    withPort('mute', ({ port, connected }) =>
      behindProxy({}, ({ run }) =>
        assertQuietEnd(connected, (step) => run({ https_proxy: `http://127.0.0.1:${port}` }, step)),
      ),
    ));

  test('in the middle of a reply', () =>
    onStage({}, async (scene) => {
      const begun = Promise.withResolvers<void>();
      scene.server.script('token', () => (_request, response) => {
        response.writeHead(200).write('{"access_token":"', () => begun.resolve());
      });
      await assertQuietEnd(begun.promise, (step) => scene.run({}, step));
    }));

  test("during a retry's wait", () =>
    onStage({}, async (scene) => {
      scene.server.script('token', () => ({ status: 503, headers: { 'Retry-After': '20' } }));
      await assertQuietEnd(WAITS, (step) => scene.run({}, step));
      assert.equal(scene.server.requests.length, 1);
    }));

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`while it waits for a reply: ${signal}`, () =>
      onStage({}, async (scene) => {
        const [asked, closed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
        scene.server.script('token', () => (_request, _response, socket) => {
          socket.on('close', closed.resolve);
          asked.resolve();
        });
        await assertQuietEnd(asked.promise, (step) => scene.run({}, step), signal);
        assert.equal(scene.server.requests.length, 1);
        await closed.promise;
      }));

    test(`while the name look-up hangs: ${signal}`, { skip: lacksNamedPipes }, () =>
      withHangingLookUp((env) =>
        onStage({}, (scene) =>
          assertQuietEnd(CONNECTS, (step) => scene.run({ 'oauth-host': 'account.invalid' }, { ...step, env }), signal),
        ),
      ),
    );
  }
});
