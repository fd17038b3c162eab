import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { FOLLOW_UP_INPUT_NAMES, INPUT_NAMES, UNSEAL_INPUT_NAMES } from '../../src/action/inputs.ts';
import { followUp } from '../../src/follow-up.ts';
import { getToken } from '../../src/get-token.ts';
import { parseSettings, parseUnsealSettings } from '../../src/settings.ts';
import { unsealToken } from '../../src/unseal-token.ts';
import { newApp } from '../../testing/docusign/credentials.ts';
import { DocusignServer } from '../../testing/docusign/server.ts';
import { GithubServer } from '../../testing/github/server.ts';
import { followUpVariables } from '../../testing/github/stage.ts';
import { schemaErrors } from '../../testing/github-schema.ts';
import { readActionFile } from '../../testing/project-files.ts';
import { captureStep, inputVariables } from '../unit/captured-step.ts';
import { sampleInputs } from '../unit/sample-settings.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The Marketplace refuses more. */
const MAX_DESCRIPTION_LENGTH = 125;

const SEALING_KEY = Buffer.alloc(32, 1).toString('base64');
const RUN = { GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '42' };

type Outputs = Readonly<Record<string, string>>;

/** Every output that each action sets, in runs that between them set all. */
async function outputsSet(): Promise<Record<string, Set<string>>> {
  const server = await DocusignServer.start();
  const github = await GithubServer.start();
  const app = newApp();
  server.register(app);
  const inputs = {
    'integration-key': app.integrationKey,
    'user-id': app.userId,
    'private-key': app.keys.pkcs1Pem,
    'oauth-host': server.origin,
    'sealing-key': SEALING_KEY,
  };
  const ran = async (given: Outputs, action: () => Promise<void>): Promise<Outputs> =>
    (await captureStep({ ...inputVariables(given), ...RUN }, action)).outputs;
  try {
    const success = await ran(inputs, getToken);
    app.user.consent = [];
    const refusal = await ran(inputs, getToken);
    const key = { 'sealing-key': SEALING_KEY };
    const opened = await ran({ ...key, 'sealed-token': success['sealed-token'] ?? '' }, unsealToken);
    const unopened = await ran(key, unsealToken);
    const followed = (await captureStep(followUpVariables(github, { report: refusal['report'] ?? '' }), followUp))
      .outputs;
    const broken = (await captureStep(followUpVariables(github, { report: 'none' }), followUp)).outputs;
    const names = (...sets: readonly Outputs[]): Set<string> => new Set(sets.flatMap((set) => Object.keys(set)));
    return {
      'action.yml': names(success, refusal),
      'unseal/action.yml': names(opened, unopened),
      'follow-up/action.yml': names(followed, broken),
    };
  } finally {
    await server.close();
    await github.close();
  }
}

const set = await outputsSet();

for (const [path, inputsRead] of [
  ['action.yml', INPUT_NAMES],
  ['unseal/action.yml', UNSEAL_INPUT_NAMES],
  ['follow-up/action.yml', FOLLOW_UP_INPUT_NAMES],
] as const) {
  suite(path, () => {
    const action = readActionFile(dirname(path));

    test('obeys the schema that GitHub publishes', () => {
      assert.deepEqual(schemaErrors('action', readFileSync(join(ROOT, path), 'utf8')), []);
    });

    test('has a description that the Marketplace shows whole', () => {
      assert.ok(action.description.length <= MAX_DESCRIPTION_LENGTH);
    });

    test('declares the inputs that are read, in the same order', () => {
      assert.deepEqual(Object.keys(action.inputs), [...inputsRead]);
    });

    test('declares the outputs that are set', () => {
      assert.deepEqual(new Set(Object.keys(action.outputs)), set[path]);
    });

    test('describes everything, in sentences that end', () => {
      for (const { description = '' } of [action, ...Object.values(action.inputs), ...Object.values(action.outputs)]) {
        assert.match(description, /^[A-Za-z0-9`].*\.$|^`?Bearer`?$/);
      }
    });

    test('says of every input whether it is required, and gives required ones no default', () => {
      for (const [name, input] of Object.entries(action.inputs)) {
        assert.equal(typeof input.required, 'boolean', name);
        assert.ok(input.default === undefined || (typeof input.default === 'string' && !input.required), name);
      }
    });
  });
}

test('the schema that GitHub publishes knows a mistake when it sees one', () => {
  const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
  for (const wrong of [
    text.replace('using: node24', 'using: node22'),
    `${text}\nversion: 1\n`,
    `${text}\n  - no YAML`,
  ]) {
    assert.notDeepEqual(schemaErrors('action', wrong), []);
  }
});

suite('the defaults of action.yml', () => {
  const { inputs } = readActionFile('.');

  test('are what the code does when an input is empty', async () => {
    const defaults = Object.fromEntries(
      Object.entries(inputs).flatMap(([name, { default: text }]) => (text === undefined ? [] : [[name, String(text)]])),
    );
    const usual = await parseSettings(sampleInputs());
    assert.deepEqual(await parseSettings(sampleInputs(defaults)), usual);
    for (const [name, text] of Object.entries(defaults)) {
      assert.deepEqual(await parseSettings(sampleInputs({ [name]: text })), usual, name);
    }
  });

  test('stand for every input that can not be left out', async () => {
    for (const [name, { required }] of Object.entries(inputs)) {
      // Of these two, the other takes its place.
      const signer = name === 'private-key' ? { 'signing-command': 'sign' } : {};
      const attempt = parseSettings(sampleInputs({ ...signer, [name]: undefined }));
      if (required) {
        await assert.rejects(attempt, { message: 'inputs' });
      } else {
        await attempt;
      }
    }
  });

  test('of unseal are what its code does when an input is empty', async () => {
    const text = readActionFile('unseal').inputs['export-env']?.default;
    const sealingKey = Buffer.alloc(32).toString('base64');
    const inputs = { 'sealed-token': 'sealed1_x', 'sealing-key': sealingKey, 'export-env': undefined };
    assert.deepEqual(
      await parseUnsealSettings({ ...inputs, 'export-env': String(text) }),
      await parseUnsealSettings(inputs),
    );
  });
});
