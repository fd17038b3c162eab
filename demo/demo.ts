/**
 * Shows what a maintainer sees: runs the committed action as a runner does. Without arguments against a stand-in for
 * DocuSign; with `--env-file FILE` against the real one, with a person's own credentials.
 */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, parseEnv, styleText } from 'node:util';
import { newApp } from '../testing/docusign/credentials.ts';
import { DocusignServer } from '../testing/docusign/server.ts';
import { readActionFile } from '../testing/project-files.ts';
import { Job, type StepResult } from '../testing/runner/runner.ts';

const ACTION = join(import.meta.dirname, '..');
const REDIRECT_URI = 'https://developers.docusign.com/platform/auth/consent';

const { values: options } = parseArgs({ options: { 'env-file': { type: 'string' } } });
if (options['env-file'] === undefined) {
  await showStandIn();
} else {
  await showReal(options['env-file']);
}

async function showStandIn(): Promise<void> {
  const server = await DocusignServer.start();
  const app = newApp({ redirectUris: [REDIRECT_URI] });
  server.register(app);
  // As almost everybody stores them: the integration key, which is public, among the secrets.
  const job = new Job({ secrets: [app.integrationKey, app.userId, app.keys.pkcs1Pem], env: publishedAction() });
  const inputs = {
    'integration-key': app.integrationKey,
    'user-id': app.userId,
    'private-key': app.keys.pkcs1Pem,
    'oauth-host': server.origin,
  };

  heading('1. Consent was given: the step succeeds');
  show(await job.run({ action: ACTION, with: inputs }), job);

  app.user.consent = [];
  heading('2. Consent was revoked: the step fails, and says who has to open which page');
  const refused = await job.run({ action: ACTION, with: inputs });
  show(refused, job);

  heading('3. The address from the annotation is opened: the step succeeds again');
  const url = refused.annotations[0]?.message.split(/\s/).find((word) => word.includes('/oauth/auth?')) ?? '';
  console.log(`The page to open: ${url}\n`);
  const { status } = await fetch(url, { redirect: 'manual' });
  console.log(`The consent page answered HTTP ${status}, as it does when the user has chosen Allow.\n`);
  show(await job.run({ action: ACTION, with: inputs }), job);

  heading('4. Two jobs: the plain token is lost between them, the sealed one arrives');
  await showTwoJobs(inputs);
  await server.close();
}

async function showTwoJobs(inputs: Record<string, string>): Promise<void> {
  const sealingKey = randomBytes(32).toString('base64');
  const first = new Job({ secrets: [...Object.values(inputs), sealingKey], env: publishedAction() });
  const { outputs } = await first.run({ action: ACTION, with: { ...inputs, 'sealing-key': sealingKey } });
  const { kept, dropped } = first.outputs(outputs);
  console.log(
    `First job: access-token is ${dropped.includes('access-token') ? 'dropped by the runner' : 'passed on'}.`,
  );
  console.log(
    `First job: sealed-token is passed on: ${kept['sealed-token']?.slice(0, 40)}… (${kept['sealed-token']?.length} characters)\n`,
  );

  const second = new Job({ secrets: [sealingKey], env: publishedAction() });
  const unsealed = await second.run({
    action: join(ACTION, 'unseal'),
    with: { 'sealed-token': kept['sealed-token'] ?? '', 'sealing-key': sealingKey },
  });
  section('Log of the second job, masked', unsealed.log);
  const arrived = unsealed.outputs['access-token'] === outputs['access-token'];
  console.log(`Second job: access-token is ${arrived ? 'the very same, and masked' : 'not what was sealed'}.`);
}

async function showReal(envFile: string): Promise<void> {
  const values = parseEnv(readFileSync(envFile, 'utf8')) as Record<string, string>;
  const names = Object.keys(readActionFile('.').inputs);
  const given = names.map((name) => [name, values[`DOCUSIGN_${name.toUpperCase().replaceAll('-', '_')}`]] as const);
  const inputs = Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== undefined));
  const secrets = ['integration-key', 'user-id', 'private-key', 'private-key-passphrase', 'sealing-key'].flatMap(
    (name) => inputs[name] ?? [],
  );
  const job = new Job({ secrets, env: publishedAction() });
  heading('DocuSign itself, with your credentials');
  const network = ['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS'];
  const env = Object.fromEntries(network.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const result = await job.run({ action: ACTION, with: inputs, env });
  show(result, job);
  process.exitCode = result.exitCode ?? 1;
}

/** What the runner sets for a published action; links to its documentation are made from it. */
function publishedAction(): Record<string, string> {
  return { GITHUB_ACTION_REPOSITORY: 'your-org/docusign-access-token', GITHUB_ACTION_REF: 'v1' };
}

function show(result: StepResult, job: Job): void {
  section('Log of the step, masked', result.log);
  for (const { level, title, message } of result.annotations) {
    section(`Annotation (${level}) as GitHub words it`, `${title}\n${message}`);
  }
  section('Job summary (Markdown), masked', result.summary || '(none)');
  const { kept, dropped, warnings } = job.outputs(result.outputs);
  section(
    'Outputs that a later job receives',
    Object.entries(kept)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
  );
  section('Outputs that the runner drops, since they hold a secret', [...dropped, ...warnings].join('\n') || '(none)');
}

function heading(text: string): void {
  console.log(styleText('bold', `\n${'='.repeat(text.length)}\n${text}\n${'='.repeat(text.length)}\n`));
}

function section(title: string, text: string): void {
  console.log(styleText('bold', `--- ${title}`));
  console.log(
    `${text.trimEnd().replace(/\S{400,}/g, (word) => `${word.slice(0, 60)}… (${word.length} characters)`)}\n`,
  );
}
