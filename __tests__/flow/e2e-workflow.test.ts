import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import { evaluate, readWorkflow, type WorkflowStep } from '../../testing/project-files.ts';
import { parseCommand, parseKeyValues, splitLines } from '../../testing/runner/commands.ts';
import { Job } from '../../testing/runner/runner.ts';
import { ACTION } from '../../testing/scene.ts';

type Variables = Record<string, string>;

const { workflow } = readWorkflow('e2e.yml');

/** What a machine that runs the tests has already. */
const isSetUp = ({ uses = '', run }: WorkflowStep): boolean => uses.startsWith('actions/') || run === 'npm ci';

/** What the runner sets for every step, as far as scripts pass it on. */
const CONTEXT = {
  GITHUB_JOB: 'token',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_WORKFLOW_REF: 'octo-org/octo-repo/.github/workflows/ci.yml@refs/heads/main',
};

/** One job of the workflow, on a machine of its own as far as its processes and masks go. */
class Machine {
  readonly #contexts: Variables = {};
  readonly #masks: string[] = [];
  readonly #processGroups: number[] = [];
  readonly #folder: string;
  #exported: Variables = {};
  #job: Job | undefined;

  constructor(folder: string, needed: Variables) {
    this.#folder = folder;
    this.#contexts = { 'runner.temp': folder };
    for (const [name, value] of Object.entries(workflow.env ?? {})) this.#contexts[`env.${name}`] = value;
    for (const [name, value] of Object.entries(needed)) this.#contexts[`needs.token.outputs.${name}`] = value;
  }

  /** Runs a job to its end, and returns what its outputs are to the next one. */
  async run(name: string): Promise<Variables> {
    const { steps = assert.fail('no steps'), outputs = {} } = workflow.jobs[name] ?? assert.fail(name);
    for (const step of steps.filter((one) => !isSetUp(one))) {
      const conclusion = await (step.uses === undefined ? this.#runScript(step) : this.#runAction(step));
      this.#contexts[`steps.${step.id}.outcome`] = conclusion;
    }
    return this.#job?.outputs(this.#evaluate(outputs)).kept ?? {};
  }

  /** Ends what steps have left running, as the runner does. */
  stop(): void {
    for (const group of this.#processGroups) {
      try {
        process.kill(-group);
      } catch {
        // It has ended by itself.
      }
    }
  }

  async #runAction({
    id,
    name,
    uses = '',
    with: inputs = {},
    'continue-on-error': mayFail,
  }: WorkflowStep): Promise<string> {
    this.#job ??= new Job({ secrets: this.#masks });
    const result = await this.#job.run({ action: join(ACTION, uses), with: this.#evaluate(inputs) });
    this.#keepOutputs(id, result.outputs);
    this.#exported = { ...this.#exported, ...result.exported };
    assert.ok(mayFail || result.conclusion === 'success', `${name}: ${result.log}`);
    return result.conclusion;
  }

  async #runScript({ id, name, run = '', env = {} }: WorkflowStep): Promise<string> {
    const [script, output] = [join(this.#folder, 'script.sh'), join(this.#folder, 'output')];
    await writeFile(script, run);
    await writeFile(output, '');
    const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
    const shell = spawn('bash', ['-e', script], {
      cwd: ACTION,
      detached: true,
      env: { ...CONTEXT, ...this.#exported, ...this.#evaluate(env), PATH: path, GITHUB_OUTPUT: output },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (shell.pid !== undefined) this.#processGroups.push(shell.pid);
    const ended = Promise.all([text(shell.stdout), text(shell.stderr), once(shell, 'exit')]);
    const [stdout, stderr, [exitCode]] = await ended;
    assert.equal(exitCode, 0, `${name}\n${stdout}\n${stderr}`);
    for (const line of splitLines(stdout)) {
      const mask = parseCommand(line, new Set(['add-mask']));
      if (mask) this.#masks.push(mask.data);
    }
    this.#keepOutputs(id, Object.fromEntries(parseKeyValues(await readFile(output, 'utf8'))));
    return 'success';
  }

  #keepOutputs(id: string | undefined, outputs: Variables): void {
    for (const [name, value] of Object.entries(outputs)) this.#contexts[`steps.${id}.outputs.${name}`] = value;
  }

  /** An output that wasn't set is empty; anything else unknown is a mistake. */
  #evaluate(texts: Readonly<Record<string, unknown>>): Variables {
    const resolve = (name: string) => this.#contexts[name] ?? (name.includes('.outputs.') ? '' : assert.fail(name));
    return evaluate(texts, resolve);
  }
}

async function runJob(name: string, needed: Variables = {}): Promise<Variables> {
  const folder = await mkdtemp(join(tmpdir(), 'e2e-'));
  const machine = new Machine(folder, needed);
  try {
    return await machine.run(name);
  } finally {
    machine.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

suite('the end-to-end workflow', () => {
  // macOS has a `date` of its own.
  const skip = process.platform === 'linux' ? lacksToolsOfLinux('bash', 'curl') : 'it runs on Linux';
  let outputs: Variables;

  test('passes in its first job', { skip }, async () => {
    outputs = await runJob('token');
    assert.deepEqual(Object.keys(outputs).sort(), ['account-id', 'consent-url', 'refusal', 'sealed-token', 'success']);
  });

  test('passes in its next job', { skip }, async () => {
    await runJob('next-job', outputs);
  });

  for (const [what, changes] of [
    ['the integration key has come through', { 'integration-key': 'something' }],
    ['the token has come through', { 'access-token': 'something' }],
    ['the consent URL was masked', { 'consent-url': 'https://account-d.docusign.com/oauth/auth?client_id=***' }],
  ] as const) {
    test(`fails if ${what}`, { skip }, async () => {
      await assert.rejects(runJob('next-job', { ...outputs, ...changes }), /The runner dropped/);
    });
  }
});
