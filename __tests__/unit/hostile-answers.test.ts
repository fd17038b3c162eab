import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { INPUT_NAMES, type Inputs } from '../../src/action/inputs.ts';
import { lookUpAccount } from '../../src/docusign/account.ts';
import { keySigner } from '../../src/docusign/assertion.ts';
import { requestToken } from '../../src/docusign/token.ts';
import { failureOf } from '../../src/failure/failure.ts';
import { HttpClient } from '../../src/network/http-client.ts';
import { successLine } from '../../src/notices.ts';
import { accountOutputs, tokenOutputs } from '../../src/outputs.ts';
import { parseSettings, type Settings } from '../../src/settings.ts';
import { hostileTokenReply, hostileUserinfoReply } from '../../testing/docusign/hostile.ts';
import { assertHarmlessLines, assertPlainLines } from '../../testing/runner/plain-lines.ts';
import { onStage, type Scene } from '../../testing/scene.ts';
import { assertHarmless } from './harmless-report.ts';

/** The slow tests ask for more. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 80);

/** Both requests in this process, without the waits between tries. */
async function getToken({ server, app }: Scene, settings: Settings): Promise<unknown> {
  const surroundings = { now: Date.now, elapsed: Date.now, random: () => 0, sleep: () => Promise.resolve() };
  const http = new HttpClient(server.origin, surroundings, () => {});
  const onSecret = (secret: string): void => assert.notEqual(secret, '');
  try {
    const context = { http, signer: keySigner(app.keys.privateKey), onSecret };
    const token = await requestToken(settings.grant, context);
    const outputs = { ...tokenOutputs(token, settings.grant.scopes) };
    Object.assign(outputs, accountOutputs(await lookUpAccount(http, token.value, 'default')));
    assertPlainLines(successLine(outputs), 1);
    for (const output of Object.values(outputs)) {
      assertHarmlessLines(output, 1);
    }
    return undefined;
  } catch (error) {
    return error;
  } finally {
    http.close();
  }
}

test('hostile answers end in a token or in a failure of ours, and render as text', () =>
  onStage({}, async (scene) => {
    const none = Object.fromEntries(INPUT_NAMES.map((name) => [name, undefined])) as Inputs;
    const settings = await parseSettings({ ...none, ...scene.inputs() });
    const property = fc.asyncProperty(hostileTokenReply, hostileUserinfoReply, fc.boolean(), async (...replies) => {
      const [token, userinfo, isTokenHonest] = replies;
      scene.server.script('token', () => (isTokenHonest ? 'honest' : token));
      scene.server.script('userinfo', () => userinfo);
      const error = await getToken(scene, settings);
      if (error instanceof assert.AssertionError) {
        throw error;
      }
      if (error !== undefined) {
        assertHarmless(failureOf(error, settings));
      }
    });
    await fc.assert(property, { numRuns: RUNS, seed: 1 });
  }));
