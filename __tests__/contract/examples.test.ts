import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import {
  type ActionFile,
  evaluate,
  readActionFile,
  readExample,
  readExamples,
  readSnippets,
  readWorkflow,
  type WorkflowStep,
} from '../../testing/project-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The project's actions, by what a workflow calls them. */
const ACTIONS: Readonly<Record<string, ActionFile>> = {
  'your-org/docusign-access-token@v1': readActionFile('.'),
  'your-org/docusign-access-token/unseal@v1': readActionFile('unseal'),
  'your-org/docusign-access-token/follow-up@v1': readActionFile('follow-up'),
  './': readActionFile('.'),
  './unseal': readActionFile('unseal'),
  './follow-up': readActionFile('follow-up'),
};

/** What an example may ask for besides `contents: read`. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  'credential-watch.yml': 'issues: write',
  'follow-up.yml': 'issues: write',
  'follow-up-two-credentials.yml': 'issues: write',
  'key-in-aws-kms.yml': 'id-token: write',
  'key-in-azure-key-vault.yml': 'id-token: write',
  'key-in-google-cloud-kms.yml': 'id-token: write',
  'key-in-vault.yml': 'id-token: write',
  'reusable-workflow.yml': 'issues: write',
  'reusable-workflow-caller.yml': 'issues: write',
  'snippet 1 of docs/follow-up.md': 'issues: write',
};

/** Of these, another test says what they must be. */
const REPLACED: readonly string[] = ['consent-follow-up.yml'];

const shown = [...readExamples(), ...readSnippets()];
assert.ok(shown.some(({ name }) => name === 'snippet 1 of README.md'));

suite('every workflow that uses the actions', () => {
  for (const { name, workflow } of [...shown, readWorkflow('e2e.yml')]) {
    const jobs = Object.values(workflow.jobs);

    test(`${name} gives inputs that the action declares, and all that it requires`, () => {
      const steps = jobs.flatMap(({ steps = [] }) => steps);
      for (const { uses = '', with: given = {} } of steps.filter(({ uses = '' }) => /^(your-org|\.)\//.test(uses))) {
        const { inputs } = ACTIONS[uses] ?? assert.fail(uses);
        for (const input of Object.keys(given)) assert.ok(input in inputs, input);
        for (const [input, { required }] of Object.entries(inputs)) assert.ok(!required || input in given, input);
      }
    });

    test(`${name} reads outputs that the action declares`, () => {
      for (const job of jobs) {
        for (const [read, id, output = ''] of JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
          const uses = job.steps?.find((step) => step.id === id)?.uses ?? '';
          assert.ok(output in (ACTIONS[uses]?.outputs ?? { [output]: '' }), read);
        }
      }
    });
  }
});

suite('every example', () => {
  for (const { name, text } of readExamples()) {
    test(`${name} says in its first line what it is for, and fits into 120 columns`, () => {
      assert.match(text, /^# [A-Z].+[.]\n/);
      assert.deepEqual(
        text.split('\n').filter((line) => line.length > 120),
        [],
      );
    });
  }
});

const skip = lacksToolsOfLinux('bash', 'curl', 'jq');

/** Runs a step as a runner does, against a server that always answers this. */
async function runStep({ run = '', shell, env = {} }: WorkflowStep, status: number, body: object) {
  const server = createServer((_, response) => response.writeHead(status).end(JSON.stringify(body)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const { port } = server.address() as AddressInfo;
  const DOCUSIGN_REST_BASE_PATH = `http://127.0.0.1:${port}`;
  try {
    const child = spawn('bash', shell === 'bash' ? ['-eo', 'pipefail', '-c', run] : ['-ec', run], {
      cwd: folder,
      env: {
        ...process.env,
        ...evaluate(env, () => 'x'),
        DOCUSIGN_REST_BASE_PATH,
        GITHUB_OUTPUT: join(folder, 'output'),
        no_proxy: '*',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [stdout, [exitCode]] = await Promise.all([readText(child.stdout), once(child, 'close')]);
    return { exitCode, stdout };
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

/** What each output is called in an environment; every variable that a script reads has one name in all examples. */
const VARIABLES: Readonly<Record<string, string>> = {
  'access-token': 'DOCUSIGN_ACCESS_TOKEN',
  'account-id': 'DOCUSIGN_ACCOUNT_ID',
  'rest-base-path': 'DOCUSIGN_REST_BASE_PATH',
};

suite('every workflow, as people copy it,', () => {
  for (const { name, text, workflow } of shown.filter((one) => !REPLACED.includes(one.name))) {
    test(`${name} gives each job an end`, () => {
      // A step that is shown alone goes into a job of the reader's.
      for (const { uses, 'timeout-minutes': minutes = 0 } of text.includes('jobs:')
        ? Object.values(workflow.jobs)
        : []) {
        assert.ok(uses !== undefined || (minutes > 0 && minutes <= 180), text);
      }
    });

    test(`${name} marks each placeholder where it stands`, () => {
      const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
      for (const line of lines.filter((one) => /your-org|example\.com/.test(one))) {
        assert.match(line, /# replace /);
      }
    });
  }
});

suite('every example, as people copy it,', () => {
  for (const { name, text, workflow } of readExamples().filter((example) => !REPLACED.includes(example.name))) {
    const jobs = Object.values(workflow.jobs);
    const steps = jobs.flatMap(({ steps = [] }) => steps);

    test(`${name} calls each variable what all others call it`, () => {
      for (const { env = {} } of steps) {
        for (const [variable, value] of Object.entries(env)) {
          const [, output = ''] = /^\$\{\{ steps\.[\w-]+\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
          // Two tokens side by side have a name each in front.
          const name = (VARIABLES[output] ?? variable).replace(/^DOCUSIGN/, '');
          assert.match(variable, new RegExp(`^[A-Z]+${name}$|^${name}$`));
          const [, stored] = /^\$\{\{ vars\.(\w+) \}\}$/.exec(value) ?? [];
          assert.equal(variable, stored ?? variable);
        }
      }
    });

    test(`${name} has curl fail with what the server said`, () => {
      const scripts = steps.flatMap((step) => [step.run ?? '', String(step.with?.['signing-command'] ?? '')]);
      for (const [call] of scripts.join('\n').matchAll(/^.*\bcurl .*$/gm)) assert.match(call, / --fail-with-body /);
    });

    const calls = steps.filter(({ run = '' }) => /\bcurl /.test(run));
    if (calls.length > 0) {
      test(`${name} fails if its server refuses, and shows what that said`, { skip }, async () => {
        for (const step of calls) {
          const { exitCode, stdout } = await runStep(step, 401, { errorCode: 'PARTNER_AUTHENTICATION_FAILED' });
          assert.notEqual(exitCode, 0);
          assert.match(stdout, /PARTNER_AUTHENTICATION_FAILED/);
          const good = await runStep(step, 200, { envelopeId: '1', status: 'created', secret: 'of the account' });
          assert.equal(good.exitCode, 0, good.stdout);
          assert.doesNotMatch(good.stdout, /of the account/);
        }
      });
    }

    test(`${name} says which plan an environment takes`, () => {
      const hasEnvironment = jobs.some((job) => 'environment' in job);
      assert.equal(
        /^# In a private repository, environments require GitHub Pro, Team, or Enterprise\.$/m.test(text),
        hasEnvironment,
      );
    });
  }

  test('shows once how the action is pinned', () => {
    assert.match(readExample('quick-start.yml').text, /uses: [\w-]+\/docusign-access-token@<commit> # v1\.0\.0$/m);
  });
});

suite('every example, and what documents show', () => {
  for (const { name, workflow } of shown) {
    const jobs = Object.entries(workflow.jobs);
    const steps = jobs.flatMap(([, job]) => job.steps ?? []);

    test(`${name} asks for the permissions that it needs and no others`, () => {
      const granted = [workflow.permissions, ...jobs.map(([, { permissions }]) => permissions ?? {})];
      for (const permissions of granted) {
        assert.equal(typeof permissions, 'object', 'each permission by name');
        for (const [scope, access] of Object.entries(permissions ?? {})) {
          assert.ok(['contents: read', PERMISSIONS[name]].includes(`${scope}: ${access}`), `${scope}: ${access}`);
        }
      }
    });

    test(`${name} names actions by their major version`, () => {
      for (const { uses } of steps) {
        assert.match(uses ?? 'none@v1', /@v\d+$/);
      }
    });

    test(`${name} lets no token leave the job`, () => {
      for (const [, job] of jobs) assert.doesNotMatch(JSON.stringify(job.outputs ?? {}), /access-token/);
    });

    test(`${name} installs packages, whose scripts may do anything, before it gets a token`, () => {
      for (const [, { steps = [] }] of jobs) {
        const token = steps.findIndex(({ uses = '' }) => uses in ACTIONS);
        const install = steps.findLastIndex(({ run = '' }) => /\b(npm|pip) (ci|install)\b/.test(run));
        assert.ok(token === -1 || install < token);
      }
    });

    test(`${name} hands values to its signing command by env only`, () => {
      for (const { with: given = {} } of steps) {
        assert.doesNotMatch(String(given['signing-command']), /\$\{\{/);
      }
    });
  }
});

suite('the examples', () => {
  test('whose keys stay outside GitHub hold no secret, and run only on main', () => {
    const examples = readExamples().filter(({ text }) => text.includes('signing-command:'));
    assert.equal(examples.length, 5);
    for (const { name, text, workflow } of examples) {
      assert.doesNotMatch(text, /secrets\./, name);
      assertLoginReachesSigner(name, workflow.jobs['test']?.steps ?? []);
      assert.deepEqual(workflow.on, { push: { branches: ['main'] } }, name);
    }
  });

  test('integration-tests-python-sdk.yml sets the base path in the one form that the SDK heeds', () => {
    const { text } = readExample('integration-tests-python-sdk.yml');
    assert.match(text, /^ +host=os\.environ\["DOCUSIGN_REST_BASE_PATH"\],$/m);
    assert.doesNotMatch(text, /\.set_base_path\(|base_path=/);
  });

  test('matrix.yml gets one token for all of its jobs', () => {
    const { token, test: tests } = readExample('matrix.yml').workflow.jobs;
    assert.deepEqual(Object.keys(token?.outputs ?? {}), ['sealed-token']);
    assert.deepEqual(JSON.stringify(tests).match(/secrets\.\w+/g), ['secrets.DOCUSIGN_SEALING_KEY']);
  });

  test('skip-forks-and-dependabot.yml has the conditions that the annotation shows', () => {
    const diagnosis = readFileSync(join(ROOT, 'src', 'failure', 'words', 'secrets.ts'), 'utf8');
    const found = [...diagnosis.matchAll(/['"]if: (.+)['"];/g)].map(([, condition = '']) => condition);
    // A coding agent's run starts no workflow of this kind.
    const conditions = found.filter((condition) => !condition.includes('dynamic'));
    assert.equal(conditions.length, 2);
    const { workflow } = readExample('skip-forks-and-dependabot.yml');
    for (const condition of conditions) {
      assert.ok(workflow.jobs['integration']?.if?.includes(condition), condition);
    }
  });

  test('two-jobs-sealed.yml keeps the secrets to the job that the environment protects', () => {
    const { token, test: tests } = readExample('two-jobs-sealed.yml').workflow.jobs;
    assert.deepEqual(Object.keys(token?.outputs ?? {}), ['sealed-token']);
    assert.match(JSON.stringify(token), /"environment":"docusign"/);
    assert.deepEqual(JSON.stringify(tests).match(/secrets\.\w+/g), ['secrets.DOCUSIGN_SEALING_KEY']);
  });

  test('write issues in a job without secrets or code of the repository, whatever the tests have come to', () => {
    const follow = /\/follow-up@v1$/;
    const examples = readExamples().filter(({ text }) => text.includes('/follow-up@v1'));
    assert.equal(examples.length, 4);
    for (const { name, workflow } of examples) {
      const { 'follow-up': job, ...others } = workflow.jobs;
      assert.equal(job?.if, `\${{ !cancelled() }}`, name);
      assert.deepEqual(job?.permissions, { issues: 'write' }, name);
      assert.ok(job?.steps?.length === 1 && follow.test(job.steps[0]?.uses ?? ''), name);
      assert.doesNotMatch(JSON.stringify(job), /secrets\.|"run"/, name);
      assert.deepEqual([job?.needs].flat(), Object.keys(others), name);
      for (const [id, { outputs, permissions = {} }] of Object.entries(others)) {
        assert.deepEqual(outputs, { docusign: `\${{ steps.docusign.outputs.report }}` });
        assert.ok(JSON.stringify(job).includes(`needs.${id}.outputs.docusign`), name);
        assert.ok(!('issues' in permissions), name);
      }
    }
  });

  test('permit a called workflow what it asks for', () => {
    const asked = Object.values(readExample('reusable-workflow.yml').workflow.jobs).flatMap((job) =>
      Object.entries(job.permissions ?? {}),
    );
    const [{ permissions = {} } = {}] = Object.values(readExample('reusable-workflow-caller.yml').workflow.jobs);
    assert.ok(asked.length > 0);
    for (const [scope, access] of asked) assert.equal(permissions[scope], access);
  });
});

/** Of a cloud's login, later steps get nothing: neither exported variables nor files. */
function assertLoginReachesSigner(name: string, steps: readonly WorkflowStep[]): void {
  const LOGINS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'aws-actions/configure-aws-credentials': { 'output-credentials': true, 'output-env-credentials': false },
    'google-github-actions/auth': { create_credentials_file: false, export_environment_variables: false },
    'hashicorp/vault-action': { outputToken: true, exportToken: undefined },
    'azure/login': {},
  };
  const login = steps.findIndex(({ uses = '' }) => (uses.split('@')[0] ?? '') in LOGINS);
  const signer = steps.findIndex(({ id }) => id === 'docusign');
  if (login === -1) {
    assert.equal(name, 'key-in-hsm.yml');
    return;
  }
  const { id, uses = '', with: given = {} } = steps[login] ?? assert.fail();
  assert.equal(signer, login + 1, name);
  for (const [input, value] of Object.entries(LOGINS[uses.split('@')[0] ?? ''] ?? {}))
    assert.equal(given[input], value);
  if (uses.startsWith('azure/login@')) {
    const { if: condition, run } = steps[signer + 1] ?? {};
    assert.deepEqual([condition, run], ['always()', 'az account clear']);
  } else {
    assert.match(JSON.stringify(steps[signer]?.env), new RegExp(`steps\\.${id}\\.outputs`));
    assert.doesNotMatch(JSON.stringify(steps.slice(signer + 1)), new RegExp(`steps\\.${id}\\.`));
  }
}
