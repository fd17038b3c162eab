import assert from 'node:assert/strict';
import { constants } from 'node:os';
import { suite, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { behindProxy } from '../../testing/behind-proxy.ts';
import { withPort } from '../../testing/network/connect-faults.ts';
import { LOOK_UPS_CAN_HANG, withHangingLookUp } from '../../testing/network/hanging-look-up.ts';
import type { Cancellation, StepResult } from '../../testing/runner/runner.ts';
import { onStage } from '../../testing/scene.ts';

const SIGNALS = [
  { signal: 'SIGINT', exitCode: 130 },
  { signal: 'SIGTERM', exitCode: 143 },
] as const;
type Signal = (typeof SIGNALS)[number];

/** Cancels a step a moment after it has come so far. */
class Canceller {
  readonly #signal: Signal;
  readonly #reached = Promise.withResolvers<void>();
  readonly #cancel: Cancellation;
  #sentAt = 0;

  constructor(signal: Signal, afterMs = 50) {
    this.#signal = signal;
    const when = this.#reached.promise
      .then(() => delay(afterMs))
      .then(() => {
        this.#sentAt = performance.now();
      });
    this.#cancel = { signal: signal.signal, afterMs: 0, when };
  }

  /** The step has come to where it is to be cancelled. */
  reach(): void {
    this.#reached.resolve();
  }

  /** Runs a step, and checks that it is over within a second of the signal and has left nothing to anybody. */
  async assertQuietEnd(run: (step: { cancel: Cancellation }) => Promise<StepResult>): Promise<StepResult> {
    const startedAt = performance.now();
    const result = await run({ cancel: this.#cancel });
    // What the stage checks afterwards takes time as well.
    const tookMs = startedAt + result.durationMs - this.#sentAt;
    assert.equal(result.conclusion, 'cancelled', result.log);
    assert.equal(exitCodeOf(result), this.#signal.exitCode, `after ${tookMs} ms: ${result.log}`);
    assert.ok(tookMs < 1000, `${tookMs} ms`);
    assert.deepEqual([result.annotations, result.summary], [[], '']);
    assert.deepEqual([result.outputs, result.exported, result.state], [{}, {}, {}]);
    assert.deepEqual([...new Set(result.commands.map(({ name }) => name))], ['add-mask']);
    return result;
  }
}

/** As the runner sees it: a process that a signal has ended counts as 128 and the signal's number. */
function exitCodeOf({ exitCode, signal }: StepResult): number | null {
  return signal === null ? exitCode : 128 + constants.signals[signal];
}

for (const signal of SIGNALS) {
  suite(`a run that gets ${signal.signal}`, { concurrency: 2 }, () => {
    test('while it connects ends at once, and quietly', () =>
      withPort('black hole', async ({ port }) => {
        const canceller = new Canceller(signal, 1500);
        canceller.reach();
        await onStage({}, async (scene) => {
          await canceller.assertQuietEnd((step) => scene.run({ 'oauth-host': `127.0.0.1:${port}` }, step));
        });
      }));

    test('while TLS is set up ends at once, and quietly', () =>
      withPort('mute', async ({ port, connected, connections }) => {
        const canceller = new Canceller(signal);
        void connected.then(() => canceller.reach());
        await onStage({}, async (scene) => {
          await canceller.assertQuietEnd((step) => scene.run({ 'oauth-host': `127.0.0.1:${port}` }, step));
        });
        assert.equal(connections(), 1);
      }));

    test('while a proxy keeps it waiting ends at once, and quietly', () =>
      withPort('mute', async ({ port, connected }) => {
        const canceller = new Canceller(signal);
        void connected.then(() => canceller.reach());
        await behindProxy({}, async ({ run }) => {
          await canceller.assertQuietEnd((step) => run({ https_proxy: `http://127.0.0.1:${port}` }, step));
        });
      }));

    test('while it waits for a reply ends at once, and quietly', () =>
      onStage({}, async (scene) => {
        const canceller = new Canceller(signal);
        const closed = Promise.withResolvers<void>();
        scene.server.script('token', () => (_request, _response, socket) => {
          socket.on('close', closed.resolve);
          canceller.reach();
        });
        await canceller.assertQuietEnd((step) => scene.run({}, step));
        assert.equal(scene.server.requests.length, 1);
        await closed.promise;
      }));

    test('in the middle of a reply ends at once, and quietly', () =>
      onStage({}, async (scene) => {
        const canceller = new Canceller(signal);
        scene.server.script('token', () => (_request, response) => {
          response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"access_token":"');
          canceller.reach();
        });
        await canceller.assertQuietEnd((step) => scene.run({}, step));
      }));

    test("during a retry's wait ends at once, and quietly", () =>
      onStage({}, async (scene) => {
        const canceller = new Canceller(signal, 300);
        scene.server.script('token', () => (_request, response) => {
          response.writeHead(503, { 'Retry-After': '20' }).end();
          canceller.reach();
        });
        const result = await canceller.assertQuietEnd((step) => scene.run({}, step));
        assert.match(result.log, /^DocuSign answered HTTP 503; trying again in 20\.0 s \(retry 1 of 3\)$/m);
        assert.equal(scene.server.requests.length, 1);
      }));

    test('while the name look-up hangs ends at once, and quietly', { skip: !LOOK_UPS_CAN_HANG }, () =>
      withHangingLookUp((env) =>
        onStage({}, async (scene) => {
          const canceller = new Canceller(signal, 1500);
          canceller.reach();
          const inputs = { 'oauth-host': 'account.invalid' };
          await canceller.assertQuietEnd((step) => scene.run(inputs, { ...step, env }));
        }),
      ),
    );
  });
}
