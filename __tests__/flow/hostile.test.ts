import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { FAILURE_CODES } from '../../src/failure/codes.ts';
import { newAccount } from '../../testing/docusign/credentials.ts';
import type { Behaviour, Endpoint } from '../../testing/docusign/faults.ts';
import { hostileTokenReply, hostileUserinfoReply, MARKER } from '../../testing/docusign/hostile.ts';
import { markupOf } from '../../testing/markdown.ts';
import { assertHarmlessLines, assertPlainLines } from '../../testing/runner/plain-lines.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { onStage, type Scene } from '../../testing/scene.ts';

const OWN_MARKUP = /^ *(words$|(root|heading|paragraph|strong|list|listItem|link|code) )/;

/** Whatever the server sent, it chose nothing of what was printed but words in our own lines. */
function assertOurs({ server }: Scene, { exitCode, outputs, exported, commands, summary }: StepResult): void {
  const { error, ...others } = outputs;
  assert.ok(exitCode === 0 ? error === undefined : exitCode === 1 && error !== 'internal_error', error);
  assert.ok(error === undefined || FAILURE_CODES.some((code) => code === error), error);
  const shown = commands.filter(({ name }) => name !== 'add-mask');
  const names = shown.map(({ name }) => name).filter((name) => name !== 'warning');
  assert.deepEqual(names, error === undefined ? [] : ['error']);
  for (const { properties, data } of shown) {
    assert.ok(!JSON.stringify(properties).includes(MARKER));
    assertPlainLines(data, data.split('\n').length);
  }
  for (const output of Object.values(others)) {
    assertHarmlessLines(output, 1);
  }
  assert.deepEqual(exported, {});

  const markup = markupOf(summary);
  assert.ok(!markup.includes(MARKER), markup);
  for (const line of markup.split('\n')) {
    assert.match(line, OWN_MARKUP);
    const url = /^ *link .*"url":"([^"]*)"/.exec(line)?.[1];
    const origin = new URL(url ?? server.origin).origin;
    assert.ok([server.origin, 'https://admindemo.docusign.com', 'https://github.com'].includes(origin), url);
  }
}

function refusing(body: object, headers: Record<string, string> = {}): Behaviour {
  return { status: 400, headers, body: JSON.stringify(body) };
}

suite('hostile answers', { concurrency: 4 }, () => {
  for (const seed of [1, 2]) {
    test(`leak nothing, start no command and render as text: 8 of them, seed ${seed}`, () =>
      onStage({}, async (scene) => {
        const property = fc.asyncProperty(hostileTokenReply, hostileUserinfoReply, async (token, userinfo) => {
          scene.server.script('token', seed % 2 === 0 ? [token] : []);
          scene.server.script('userinfo', [userinfo]);
          assertOurs(scene, await scene.run());
        });
        await fc.assert(property, { numRuns: 8, seed });
      }));
  }

  type Secrets = { assertion: string; token: string };
  const echoes: Readonly<Record<string, [at: Endpoint, reply: (secrets: Secrets) => Behaviour]>> = {
    'the assertion in a description': [
      'token',
      ({ assertion }) => refusing({ error: 'x', error_description: `not valid: "${assertion}"` }),
    ],
    'the signature of the assertion, in base64': [
      'token',
      ({ assertion }) => refusing({ error: Buffer.from(assertion.split('.')[2] ?? '').toString('base64') }),
    ],
    'the assertion among the scopes': [
      'token',
      ({ assertion }) => ({ amend: (body) => ({ ...body, scope: `${body['scope']} ${assertion}` }) }),
    ],
    'the assertion as a trace token': [
      'token',
      ({ assertion }) =>
        refusing({ error: 'x' }, { 'X-DocuSign-TraceToken': Buffer.from(assertion.slice(-45)).toString('base64url') }),
    ],
    'the token as an error': ['userinfo', ({ token }) => refusing({ error: token })],
    'the token as the name of an account': [
      'userinfo',
      ({ token }) => ({ amend: () => ({ accounts: [newAccount({ account_name: `Account of ${token}` })] }) }),
    ],
  };
  for (const [name, [at, reply]] of Object.entries(echoes)) {
    test(`that repeat a secret by accident leak none of it: ${name}`, () =>
      onStage({}, async (scene) => {
        scene.server.script(at, () => {
          const assertion = new URLSearchParams(scene.server.requests[0]?.body).get('assertion') ?? '';
          return reply({ assertion, token: scene.server.tokens[0] ?? '' });
        });
        assertOurs(scene, await scene.run());
      }));
  }

  test("can't have a mark of Markdown masked by calling it a token", () =>
    onStage({}, async (scene) => {
      scene.server.script('token', [{ amend: (body) => ({ ...body, access_token: '[' }) }]);
      scene.server.script('userinfo', [refusing({ error: `[x](https://${MARKER}.example) <b>${MARKER}` })]);
      assertOurs(scene, await scene.run());
    }));
});
