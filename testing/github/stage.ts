/** A stage for the follow-up: the committed action as a job of a workflow starts it, against the stand-in for GitHub. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { assertHarmless } from '../runner/no-leak.ts';
import { Job, type StepResult } from '../runner/runner.ts';
import { ACTION } from '../scene.ts';
import { type GithubOptions, GithubServer, REPOSITORY, type StoredIssue } from './server.ts';

export const INTEGRATION_KEY = '4a1d7c36-92be-4f08-b5d3-6e0f8a217c94';
export const LABEL = 'docusign-access-token';
export const WORKFLOW = '.github/workflows/nightly.yml';

/** Lines that the follow-up prints on its own account. */
const OWN_LINES = [/^Follow-up: .+\.$/, /^GitHub .+; trying again in [\d.]+ s \(retry \d of 3\)$/];

export const SUCCESS = report({ result: 'success' });
export const CONSENT_URL = `https://account-d.Docusign.com/oauth/auth?response_type=code&scope=signature%20impersonation&client_id=4a1d7c36%2D92be-4f08-b5d3-6e0f8a217c94&redirect_uri=https%3A%2F%2Fdevelopers%2Edocusign.com%2Fplatform%2Fauth%2Fconsent`;
export const CONSENT = report({ error: 'consent_required', 'consent-url': CONSENT_URL });

/** Another failure that people have to fix. */
export const OTHER = report({ error: 'no_valid_keys_or_signatures' });

/** A report as the first action writes it, but for the spelling. */
export function report(told: Readonly<Record<string, unknown>>): string {
  const failure = 'result' in told ? {} : { result: 'failure', 'trace-token': 'c1d090b7-0000', user: '4c11' };
  return JSON.stringify({ version: 1, ...failure, ...told });
}

export interface RunOptions {
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly timeoutMs?: number;
}

export interface Stage {
  readonly github: GithubServer;
  /** Runs the follow-up in a run of its own, a newer one each time. */
  readonly run: (inputs: Readonly<Record<string, string>> | string, options?: RunOptions) => Promise<StepResult>;
  /** The follow-up's issues, in the order in which they were opened. */
  readonly own: () => StoredIssue[];
}

/** What the runner sets for a follow-up that runs in the test's own process. */
export function followUpVariables(
  github: GithubServer,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const given = { 'integration-key': INTEGRATION_KEY, 'github-token': github.token, ...inputs };
  return {
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...runVariables(github),
    GITHUB_EVENT_NAME: 'schedule',
    // Any file of JSON will do: a schedule's event says nothing that is needed.
    GITHUB_EVENT_PATH: join(ACTION, 'package.json'),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_SERVER_URL: 'https://github.com',
    ...env,
  };
}

function runVariables(github: GithubServer): Record<string, string> {
  return {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_JOB: 'follow-up',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/${WORKFLOW}@refs/heads/main`,
    GITHUB_ACTION_REPOSITORY: 'acme/docusign-access-token',
    GITHUB_ACTION_REF: 'v1',
  };
}

/** What a schedule's event holds. */
const PAYLOAD = { repository: { full_name: REPOSITORY, default_branch: 'main' } };

export async function onGithub<T>(options: GithubOptions, body: (stage: Stage) => Promise<T>): Promise<T> {
  const github = await GithubServer.start(options);
  let runId = 1_658_821_492;
  const run: Stage['run'] = async (given, { event, env = {}, secrets = [], ...step } = {}) => {
    runId += 1;
    const inputs = {
      'integration-key': INTEGRATION_KEY,
      'github-token': github.token,
      ...(typeof given === 'string' ? { report: given } : given),
    };
    const job = new Job({
      secrets: [github.token, ...secrets],
      event: event ?? { name: 'schedule', payload: PAYLOAD },
    });
    const result = await job.run({
      action: join(ACTION, 'follow-up'),
      with: inputs,
      env: {
        ...runVariables(github),
        GITHUB_RUN_ID: String(runId),
        ...env,
      },
      ...step,
    });
    assertSilent(result, github, inputs['github-token']);
    return result;
  };
  try {
    const ended = await body({
      github,
      run,
      own: () => github.issues.filter(({ body }) => body?.includes(`<!-- ${LABEL}: ${WORKFLOW}`)),
    });
    assert.deepEqual(github.violations, []);
    return ended;
  } finally {
    await github.close();
  }
}

function assertSilent(result: StepResult, github: GithubServer, token: string): void {
  assert.equal(result.stderr, '');
  for (const { line } of result.plainLines) {
    assert.ok(line === '' || OWN_LINES.some((pattern) => pattern.test(line)), JSON.stringify(line));
  }
  const masks = result.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
  assert.deepEqual(masks, token === '' ? [] : [token]);
  assert.ok(token === '' || result.commands[0]?.name === 'add-mask', 'before anything else');
  const others = result.commands.filter(({ name }) => name !== 'add-mask');
  assert.ok(others.every(({ name }) => name === 'error'));
  const secrets = { keys: [], texts: [github.token] };
  const printed = others.map(({ data }) => data).join('\n');
  for (const [place, text] of Object.entries({ printed, log: result.log, outputs: JSON.stringify(result.outputs) })) {
    assertHarmless(text, place, secrets);
  }
  assertHarmless(JSON.stringify(github.issues), 'issues', secrets);
}

/** The issue that there is, and no other of the follow-up's own. */
export function onlyIssueOf({ own }: Stage): StoredIssue {
  const [issue, ...others] = own();
  assert.deepEqual(others, []);
  return issue ?? assert.fail('no issue');
}

/** The one annotation of a follow-up that failed, by its code. */
export function problemOf({ conclusion, outputs, annotations, summary, log }: StepResult, code: string): string {
  assert.deepEqual([conclusion, outputs], ['failure', { error: code }], log);
  assert.deepEqual([annotations.length, summary], [1, '']);
  const message = annotations[0]?.message ?? '';
  // Other runners end the title at a colon.
  assert.doesNotMatch(annotations[0]?.title ?? ':', /:/);
  const page = code === 'unsupported_server' ? 'src/tag/v1' : 'blob/v1';
  assert.ok(
    message.endsWith(`\nHelp: https://github.com/acme/docusign-access-token/${page}/docs/follow-up.md#${code}`),
  );
  return message;
}

/** Checks that a follow-up went well and had nothing to do. */
export function assertIdle({ conclusion, outputs, annotations, log }: StepResult, reason: RegExp): void {
  assert.deepEqual([conclusion, outputs, annotations], ['success', {}, []], log);
  assert.match(log, reason);
}
