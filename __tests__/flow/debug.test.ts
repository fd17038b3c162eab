import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { behindProxy } from '../../testing/behind-proxy.ts';
import { newApp } from '../../testing/docusign/credentials.ts';
import { type Endpoint, type ReplyFaultName, replyFaults } from '../../testing/docusign/faults.ts';
import { certificateFaults } from '../../testing/network/connect-faults.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { onStage } from '../../testing/scene.ts';

/** Switches that make somebody's code talkative: the runner's, and one that many packages obey. */
const DEBUG = { RUNNER_DEBUG: '1', DEBUG: '*' };

/** A run on a stage that each call sets up anew, with an environment of its own. */
type Run = (env: Record<string, string>) => Promise<StepResult>;

function withFault(fault: ReplyFaultName, at: Endpoint, times?: number): Run {
  const { behaviour } = replyFaults[fault];
  return (env) =>
    onStage({}, (scene) => {
      scene.server.script(at, times === undefined ? () => behaviour : Array.from({ length: times }, () => behaviour));
      return scene.run({}, { env });
    });
}

const RUNS: Readonly<Record<string, Run>> = {
  'a token after a retry': withFault('HTTP 503', 'token', 1),
  'bad input': (env) => onStage({}, (scene) => scene.run({ 'user-id': scene.app.keys.pkcs1Pem }, { env })),
  'missing consent': (env) => onStage({ app: newApp({ consent: [] }) }, (scene) => scene.run({}, { env })),
  'a token that userinfo refuses': withFault('userinfo refuses the token', 'userinfo'),
  'an answer that is unusable': withFault('access_token has newlines', 'token'),
  'a proxy that asks for credentials': (env) =>
    behindProxy({ proxy: { credentials: { user: 'ci', password: 'a passphrase for the proxy' } } }, ({ proxy, run }) =>
      run({ https_proxy: proxy.url.replace(/(?<=\/\/).*@/, ''), ...env }),
    ),
  'a certificate that cannot be trusted': (env) =>
    behindProxy({ certificate: certificateFaults['self-signed'] }, ({ run }) => run(env)),
};

/** What a run printed, without what differs from run to run: addresses, numbers and IDs. */
function printedBy({ commands, plainLines, annotations, summary, outputs }: StepResult): unknown {
  const gist = (text: string) =>
    text.replaceAll(/https?:\/\/\S+|\b[\da-f]{4,}\b|[\d.]+/g, '#').replaceAll(/#[-#:]*#/g, '#');
  return {
    masks: commands.filter(({ name }) => name === 'add-mask').length,
    commands: commands.filter(({ name }) => name !== 'add-mask').map(({ name, data }) => `${name} ${gist(data)}`),
    lines: plainLines.map(({ stream, line }) => `${stream} ${gist(line)}`),
    annotations: annotations.length,
    summaryLines: summary.split('\n').length,
    outputs: Object.keys(outputs),
  };
}

suite('debug logging', { concurrency: 4 }, () => {
  for (const [name, run] of Object.entries(RUNS)) {
    test(`makes a run print nothing more, and show no secret: ${name}`, async () => {
      // The stage checks each run for leaks as well.
      const [quiet, talkative] = await Promise.all([run({}), run(DEBUG)]);
      assert.deepEqual(printedBy(talkative), printedBy(quiet));
    });
  }
});
