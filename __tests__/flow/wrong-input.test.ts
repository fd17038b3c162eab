import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Behaviour } from '../../testing/docusign/faults.ts';
import { Job, type StepResult } from '../../testing/runner/runner.ts';
import { ACTION, onStage } from '../../testing/scene.ts';
import { storedSecrets } from '../../testing/stored-secrets.ts';

const refusal = (error: string): Behaviour => ({ status: 400, headers: {}, body: JSON.stringify({ error }) });

type Outcome = { readonly inputs?: Readonly<Record<string, string>>; readonly token: Behaviour };
const outcomes: Readonly<Record<string, Outcome>> = {
  'consent by the user': { token: refusal('consent_required') },
  'consent by the own administrator': {
    inputs: { consent: 'admin-internal' },
    token: refusal('consent_required'),
  },
  "consent by a customer's administrator": {
    inputs: { consent: 'admin-external' },
    token: refusal('consent_required'),
  },
  'a scope that is refused': { token: refusal('invalid_scope') },
  'any other refusal': { token: refusal('invalid_grant') },
  'a token for fewer scopes': { token: { amend: (body) => ({ ...body, scope: 'openid' }) } },
  'a token for scopes that are not named': { token: { amend: ({ scope, ...body }) => body } },
};

/** As browsers and readers of JSON take it: a mask that such codes evade hides nothing. */
function decoded(text: string): string {
  return Buffer.from(
    text.replace(/(?:%|\\u00)([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString();
}

/** Pieces of eight characters, or the words of a passphrase; pieces that are words of our own are no secret. */
function piecesOf(secret: string): readonly string[] {
  const words = secret.split(/[\s,]+/);
  const pieces =
    words.length > 1 ? words : Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8));
  return pieces.filter(
    (piece) => piece.length > 3 && /[A-Z\d]/.test(piece) && !/example|postgres|BEGIN|PRIVATE|END RSA/.test(piece),
  );
}

function assertHidden(
  kind: string,
  secret: string,
  { log, annotations, summary, outputs }: StepResult,
  job: Job,
): void {
  const kept = job.outputs(outputs).kept;
  const seen = [
    log,
    ...annotations.map(({ title, message }) => `${title}\n${message}`),
    summary,
    ...Object.values(kept),
  ];
  for (const text of seen.flatMap((one) => [one, decoded(one)])) {
    assert.deepEqual(
      piecesOf(secret).filter((piece) => text.includes(piece)),
      [],
      `${kind}: ${text}`,
    );
  }
}

const kinds = Object.entries(storedSecrets);
suite('a secret in the wrong input stays masked', { concurrency: 3 }, () => {
  for (const input of ['redirect-uri', 'scopes']) {
    Object.entries(outcomes).forEach(([name, { inputs, token }], number) => {
      // Each kind with some of the outcomes here, and with all of them in the slow suite.
      const every = process.env['WRONG_INPUT_OUTCOMES'] === 'all' ? 1 : Object.keys(outcomes).length;
      const shown = kinds.filter((_, index) => index % every === number % every);
      test(`in ${input}, and the step ends with ${name}: ${shown.length} kinds`, () =>
        onStage({}, async (scene) => {
          scene.server.script('token', () => token);
          for (const [kind, secret] of shown) {
            const job = new Job({ secrets: [scene.app.keys.pkcs1Pem, scene.app.integrationKey, secret] });
            const result = await job.run({ action: ACTION, with: scene.inputs({ ...inputs, [input]: secret }) });
            assert.ok(result.outputs['error'] !== 'internal_error', kind);
            assertHidden(kind, secret, result, job);
          }
        }));
    });
  }
});
