/** Plays a cell of the fault matrix: the committed action on a stage of its own. Checks what came of it. */
import assert from 'node:assert/strict';
import { behindProxy, DEMO_HOST } from '../behind-proxy.ts';
import type { Behaviour } from '../docusign/faults.ts';
import type { DocusignServer } from '../docusign/server.ts';
import { createAuthority, trusting } from '../network/certificates.ts';
import { certificateFaults, withPort } from '../network/connect-faults.ts';
import { withFailingLookUp } from '../network/look-ups.ts';
import { assertTook } from '../pace.ts';
import type { StepResult } from '../runner/runner.ts';
import { onStage, type Scene } from '../scene.ts';
import { SECONDS } from './expectations.ts';
import type { Cell, Setting } from './matrix.ts';

/** What came of a cell. */
export interface Outcome {
  readonly result: StepResult;
  /** Attempts, as the peer that fails has counted them; `undefined` where nobody can. */
  readonly counted: number | undefined;
  readonly requests: { readonly token: number; readonly userinfo: number };
  readonly connections: number;
  readonly tokens: readonly string[];
}

/** No such name will ever exist: RFC 6761. */
const UNKNOWN_NAME = 'account.invalid';

const RETRY_LINE = /^[A-Z][^;]+; trying again in \d+\.\d s \(retry [123] of 3\)$/;

/** Runs the action into a fault. */
export async function play({ setting }: Cell): Promise<Outcome> {
  const played = Promise.withResolvers<Outcome>();
  const finish = ({ server }: Scene, result: StepResult, counted?: number) =>
    played.resolve({ result, counted, ...countsOf(server) });
  switch (setting.kind) {
    case 'reply':
      await onStage({}, async (scene) => {
        const { at, behaviours } = setting;
        scene.server.script(at, isList(behaviours) ? behaviours : () => behaviours);
        const result = await scene.run();
        finish(scene, result, countsOf(scene.server).requests[at]);
      });
      break;
    case 'unknown name':
      await withFailingLookUp((env) =>
        onStage({}, async (scene) => finish(scene, await scene.run({ 'oauth-host': UNKNOWN_NAME }, { env }))),
      );
      break;
    case 'port':
      await withPort(setting.port, ({ port, connections }) =>
        onStage({}, async (scene) => {
          const result = await scene.run({ 'oauth-host': `127.0.0.1:${port}` });
          finish(scene, result, connections());
        }),
      );
      break;
    case 'certificate':
      await withCertificate(setting.certificate, async (scene, env) => {
        const result = await scene.run({}, { env });
        finish(scene, result, scene.server.connections);
      });
      break;
    case 'proxy port':
      await withPort(setting.port, ({ port, connections }) =>
        behindProxy({}, async ({ scene, run }) => {
          const result = await run({ https_proxy: `http://127.0.0.1:${port}` });
          finish(scene, result, connections());
        }),
      );
      break;
    case 'proxy answer':
      await behindProxy({ proxy: { refuse: { status: setting.status } } }, async ({ scene, proxy, run }) => {
        const result = await run();
        finish(scene, result, proxy.connects.length);
      });
      break;
  }
  return await played.promise;
}

/** Checks code, words, attempts as told and as counted, time, and that a token that was got is not lost. */
export async function assertAsExpected(cell: Cell, outcome: Outcome): Promise<void> {
  const { result, counted, requests, connections, tokens } = outcome;
  const { stage, setting, code, attempts, seconds, says } = cell;
  const succeeds = code === undefined;
  assert.equal(result.outputs['error'], code, result.log);
  assert.equal(result.exitCode, succeeds ? 0 : 1, result.log);
  assert.deepEqual(
    result.annotations.map(({ level }) => level),
    succeeds ? [] : ['error'],
  );
  assert.match(firstLine(result), says);
  assert.equal(result.summary !== '', !succeeds, 'a summary belongs to a failure, and to nothing else');
  assert.doesNotMatch(result.stdout + result.summary, /do-not-show-this-query/);

  const retries = result.plainLines.map(({ line }) => line).filter((line) => line.includes('trying again'));
  assert.equal(retries.length, attempts - 1, result.log);
  for (const line of retries) assert.match(line, RETRY_LINE);
  if (counted !== undefined) assert.equal(counted, attempts, 'attempts, as the other side has counted them');
  const passed = stage === 'userinfo' ? 1 : 0;
  assert.deepEqual(requests, {
    token: passed === 1 ? 1 : stage === 'token' ? attempts : 0,
    userinfo: passed === 1 ? attempts : succeeds ? 1 : 0,
  });
  const [least, most] = SECONDS[seconds];
  // A server closes a connection that is idle for 5 seconds.
  if (isCanned(setting) && most < 10) assert.equal(connections, 1, 'replies in order leave the connection open');

  const hasToken = succeeds || stage === 'userinfo';
  assert.equal(result.outputs['access-token'], hasToken ? tokens.at(-1) : undefined);
  assert.ok(result.durationMs >= least * 1000, `${result.durationMs} ms`);
  await assertTook(result.durationMs, most * 1000);
}

/** The annotation's first line, with constants for the host and for the user. */
export function firstLine({ annotations: [annotation] }: StepResult): string {
  const [line = ''] = (annotation?.message ?? '').split('\n');
  return line
    .replaceAll(/127\.0\.0\.1:\d+/g, DEMO_HOST)
    .replaceAll(UNKNOWN_NAME, DEMO_HOST)
    .replaceAll(/(?<=ID ends in )[\da-f]{4}/g, '4c11');
}

function countsOf({ requests, connections, tokens }: DocusignServer): Omit<Outcome, 'result' | 'counted'> {
  const count = (path: string) => requests.filter((request) => request.path === path).length;
  return { requests: { token: count('/oauth/token'), userinfo: count('/oauth/userinfo') }, connections, tokens };
}

function isList(behaviours: Behaviour | readonly Behaviour[]): behaviours is readonly Behaviour[] {
  return Array.isArray(behaviours);
}

function isCanned(setting: Setting): boolean {
  const behaviour = setting.kind === 'reply' && !isList(setting.behaviours) ? setting.behaviours : 'honest';
  return typeof behaviour === 'object' && 'status' in behaviour;
}

async function withCertificate(
  fault: keyof typeof certificateFaults,
  body: (scene: Scene, env: { NODE_EXTRA_CA_CERTS: string }) => Promise<void>,
): Promise<void> {
  const authority = createAuthority();
  const tls = certificateFaults[fault](authority, '127.0.0.1');
  await trusting(authority, (env) => onStage({ server: { tls } }, (scene) => body(scene, env)));
}
