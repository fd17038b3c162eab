/** Ways to run the committed action into a fault, each on a stage of its own, and the check of what came of it. */
import assert from 'node:assert/strict';
import { behindProxy, DEMO_HOST } from '../behind-proxy.ts';
import type { Behaviour, Endpoint } from '../docusign/faults.ts';
import { createAuthority, trusting } from '../network/certificates.ts';
import { certificateFaults, type connectFaults, withPort } from '../network/connect-faults.ts';
import { withFailingLookUp } from '../network/look-ups.ts';
import { assertTook } from '../pace.ts';
import type { StepResult } from '../runner/runner.ts';
import { onStage, type Scene } from '../scene.ts';
import { type Expectation, SECONDS } from './expectations.ts';

/** What came of a run. */
export interface Outcome {
  readonly result: StepResult;
  /** Attempts, as the peer that fails has counted them; `undefined` where nobody can. */
  readonly counted: number | undefined;
  readonly requests: Readonly<Record<Endpoint, number>>;
  readonly connections: number;
  readonly tokens: readonly string[];
}

export type Run = () => Promise<Outcome>;

/** Where the fault is met. */
export type Stage = 'connect' | 'TLS' | 'proxy' | 'token' | 'userinfo';

/** A fault at a stage, and how the step must end. */
export interface Cell extends Expectation {
  readonly fault: string;
  readonly stage: Stage;
  readonly run: Run;
  /** Takes long, or goes the same way through the code as another cell. */
  readonly slow: boolean;
  /** All replies are in order, and come before the server closes a connection that is idle for five seconds. */
  readonly keepsConnection?: boolean;
}

/** No such name will ever exist: RFC 6761. */
const UNKNOWN_NAME = 'account.invalid';

/** @param behaviours - A list, used up one a request before honesty returns; or what happens every time. */
export function intoReplies(at: Endpoint, behaviours: Behaviour | readonly Behaviour[]): Run {
  const isList = (value: typeof behaviours): value is readonly Behaviour[] => Array.isArray(value);
  return () =>
    onStage({}, async (scene) => {
      scene.server.script(at, isList(behaviours) ? behaviours : () => behaviours);
      const result = await scene.run();
      return outcomeOf(scene, result, requestsTo(scene)[at]);
    });
}

export const intoUnknownName: Run = () =>
  withFailingLookUp((env) =>
    onStage({}, async (scene) => outcomeOf(scene, await scene.run({ 'oauth-host': UNKNOWN_NAME }, { env }))),
  );

export function intoPort(fault: keyof typeof connectFaults): Run {
  return () =>
    withPort(fault, ({ port, connections }) =>
      onStage({}, async (scene) => {
        const result = await scene.run({ 'oauth-host': `127.0.0.1:${port}` });
        return outcomeOf(scene, result, connections());
      }),
    );
}

/** With a variable that would have Node take every certificate. */
export function intoCertificate(fault: keyof typeof certificateFaults): Run {
  return () => {
    const authority = createAuthority();
    const tls = certificateFaults[fault](authority, '127.0.0.1');
    return trusting(authority, (trust) =>
      onStage({ server: { tls } }, async (scene) => {
        const result = await scene.run({}, { env: { ...trust, NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
        // Two more handshakes show whether the machine's own store would do, or all that is in the file.
        const handshakes = fault === 'self-signed' || fault === 'unknown authority' ? 2 : 0;
        return outcomeOf(scene, result, scene.server.connections - handshakes);
      }),
    );
  };
}

export function intoProxyPort(fault: keyof typeof connectFaults): Run {
  return () =>
    withPort(fault, ({ port, connections }) =>
      behindProxy({}, async ({ scene, run }) => {
        const result = await run({ https_proxy: `http://127.0.0.1:${port}` });
        return outcomeOf(scene, result, connections());
      }),
    );
}

export function intoProxyAnswer(status: number): Run {
  return () =>
    behindProxy({ proxy: { refuse: { status } } }, async ({ scene, proxy, run }) =>
      outcomeOf(scene, await run(), proxy.connects.length),
    );
}

function outcomeOf(scene: Scene, result: StepResult, counted?: number): Outcome {
  const { connections, tokens } = scene.server;
  return { result, counted, requests: requestsTo(scene), connections, tokens };
}

function requestsTo({ server }: Scene): Record<Endpoint, number> {
  const count = (path: string) => server.requests.filter((request) => request.path === path).length;
  return { token: count('/oauth/token'), userinfo: count('/oauth/userinfo') };
}

const RETRY_LINE = /^[A-Z][^;]+; trying again in (\d+\.\d) s \(retry [123] of 3\)$/;

/** Checks code, attempts as logged and as counted, time, and that a token that was got is not lost. */
export async function assertAsExpected(cell: Cell, outcome: Outcome): Promise<void> {
  const { result, counted, requests, connections, tokens } = outcome;
  const { stage, code, attempts, seconds } = cell;
  const succeeds = code === undefined;
  assert.equal(result.outputs['error'], code, result.log);
  assert.equal(result.exitCode, succeeds ? 0 : 1, result.log);
  const levels = result.annotations.map(({ level }) => level);
  assert.deepEqual(levels, succeeds ? [] : ['error']);
  assert.equal(result.summary !== '', !succeeds, 'a summary belongs to a failure, and to nothing else');
  assert.doesNotMatch(result.stdout + result.summary, /do-not-show-this-query/);

  const retries = result.plainLines.map(({ line }) => line).filter((line) => line.includes('trying again'));
  const waits = retries.map((line) => Number(RETRY_LINE.exec(line)?.[1] ?? assert.fail(line)));
  assert.equal(retries.length, attempts - 1, result.log);
  if (counted !== undefined) assert.equal(counted, attempts, 'attempts, as the other side has counted them');
  const passed = stage === 'userinfo' ? 1 : 0;
  assert.deepEqual(requests, {
    token: passed === 1 ? 1 : stage === 'token' ? attempts : 0,
    userinfo: passed === 1 ? attempts : succeeds ? 1 : 0,
  });
  if (cell.keepsConnection) assert.equal(connections, 1, 'replies in order leave the connection open');

  const hasToken = succeeds || stage === 'userinfo';
  assert.equal(result.outputs['access-token'], hasToken ? tokens.at(-1) : undefined);
  await assertDuration(result.durationMs / 1000, waits, seconds);
}

/** An attempt that hangs takes ten seconds; where nothing does, the machine may be busy, and the waits alone are looked at. */
async function assertDuration(took: number, waits: readonly number[], expected: Cell['seconds']): Promise<void> {
  const [least, most] = SECONDS[expected];
  const waited = waits.reduce((sum, wait) => sum + wait, 0);
  assert.ok(took >= least && waited <= most, `${took} s, of which it waited for ${waited} s`);
  await assertTook(took * 1000, (expected === '30' ? most : waited + 9) * 1000);
}

/** The annotation's first line, with constants for the host and for the user. */
export function firstLine({ annotations: [annotation] }: StepResult): string {
  const [line = ''] = (annotation?.message ?? '').split('\n');
  return line
    .replaceAll(/127\.0\.0\.1:\d+/g, DEMO_HOST)
    .replaceAll(UNKNOWN_NAME, DEMO_HOST)
    .replaceAll(/(?<=ID ends in )[\da-f]{4}/g, '4c11')
    .replaceAll(/(?<=integration key ending )[\da-f]{4}/g, '7c94');
}
