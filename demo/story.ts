/** Plays four scenes against a stand-in for DocuSign: a token, a refusal, how to resolve it, and a token in another job. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { newApp } from '../testing/docusign/credentials.ts';
import { DocusignServer } from '../testing/docusign/server.ts';
import { onGithub, onlyIssueOf } from '../testing/github/stage.ts';
import type { Job, StepResult } from '../testing/runner/runner.ts';
import { ACTION, newJob } from './committed-action.ts';
import type { ShownIssue } from './github-page.ts';
import { heading, printAll, printWhatMatters, say } from './print.ts';
import { writePage } from './refusal-page.ts';

type Inputs = Readonly<Record<string, string>>;
type Print = (result: StepResult, job: Job) => void;

const PAGE_LABEL =
  'A rendering of a real run against a stand-in for DocuSign. The stand-in has stopped: links to localhost lead nowhere';

/** @param full - Shows everything of each run instead of what matters. */
export async function showStory(full: boolean): Promise<void> {
  const server = await DocusignServer.start({ host: (port) => `localhost:${port}` });
  try {
    await tell(server, full ? printAll : printWhatMatters);
  } finally {
    await server.close();
  }
  if (!full) say('\nEverything of each run: npm run demo -- --full');
  say('With your own credentials, against DocuSign itself: npm run demo -- --help');
}

async function tell(server: DocusignServer, print: Print): Promise<void> {
  const app = newApp();
  server.register(app);
  const inputs = {
    'integration-key': app.integrationKey,
    'user-id': app.userId,
    'private-key': app.keys.pkcs1Pem,
    'oauth-host': `http://${server.host}`,
  };
  // As almost everyone stores them: the integration key, which is public, is among the secrets.
  const secrets = [app.integrationKey, app.userId, app.keys.pkcs1Pem];
  const job = newJob(secrets);
  const run = (): Promise<StepResult> => job.run({ action: ACTION, with: inputs });

  say('What a maintainer sees: a token, a refusal, how to resolve it, and a token in another job.');
  say(`The action runs here as on a GitHub runner. A stand-in at ${server.host} plays DocuSign: no account is needed.`);

  heading('1. The user has granted consent: the step gets a token, and its log has one line');
  const granted = await run();
  assert.equal(granted.conclusion, 'success', granted.log);
  print(granted, job);

  heading('2. Consent is missing: the step fails, and its annotation says who has to open which page');
  app.user.consent = [];
  const refused = await run();
  assert.equal(refused.conclusion, 'failure', refused.log);
  print(refused, job);
  say('The integration key is stored as a secret here. The percent codes and the capital letter in the link prevent');
  say('GitHub from masking parts of it.');
  const issue = await issueAbout(refused, app.integrationKey);
  say('\nIf no one is looking, the action in follow-up/ opens an issue, and closes it on the next success:');
  say(`"${issue.title}". It would link to the consent page if that were on one of DocuSign's own servers.`);
  say(`\n${writePage(refused, PAGE_LABEL, issue)}`);

  heading('3. The user opens the page and allows access, and the job is re-run: a token');
  await openConsentPage(refused);
  const consented = await run();
  assert.equal(consented.conclusion, 'success', consented.log);
  print(consented, job);
  const { 'access-token': token = '' } = consented.outputs;
  say(`From now on, the output access-token (${token.length} characters) is ${job.mask(token)} in every log.`);

  heading('4. Another job needs the token: in plain text, the runner drops it; sealed, it arrives');
  await showTwoJobs(inputs, secrets, print);
}

/** What the follow-up makes of a refusal, at a stand-in for GitHub. */
async function issueAbout({ outputs }: StepResult, integrationKey: string): Promise<ShownIssue> {
  return await onGithub({}, async (stage) => {
    await stage.run({ report: outputs['report'] ?? '', 'integration-key': integrationKey });
    return onlyIssueOf(stage);
  });
}

/** As a person would: with nothing but the annotation. */
async function openConsentPage({ annotations }: StepResult): Promise<void> {
  const url = annotations[0]?.message.split(/\s/).find((word) => word.includes('/oauth/auth?')) ?? '';
  const { status, headers } = await fetch(url, { redirect: 'manual' });
  assert.equal(status, 302, url);
  say(`Opened: ${url}`);
  say(`Response: HTTP 302, to ${headers.get('location')?.replace(/code=.*/, 'code=…')}, as after allowing access.`);
}

async function showTwoJobs(inputs: Inputs, secrets: readonly string[], print: Print): Promise<void> {
  const sealingKey = randomBytes(32).toString('base64');
  const first = newJob([...secrets, sealingKey]);
  const { outputs } = await first.run({ action: ACTION, with: { ...inputs, 'sealing-key': sealingKey } });
  const { kept, dropped } = first.outputs(outputs);
  assert.deepEqual(dropped, ['access-token']);
  const { 'sealed-token': sealed = '', ...account } = kept;

  const second = newJob([sealingKey]);
  const given = { 'sealed-token': sealed, 'sealing-key': sealingKey };
  const unsealed = await second.run({ action: join(ACTION, 'unseal'), with: given });
  const token = unsealed.outputs['access-token'] ?? '';
  assert.equal(token, outputs['access-token']);
  assert.equal(second.mask(token), '***');

  say('access-token: dropped by the runner, because the value is masked.');
  say(`sealed-token: arrived, ${sealed.length} characters; the action in unseal/ opens it:`);
  print(unsealed, second);
  say('It is the access token of the first job, and masked here, too.');
  say(`Arrived unchanged: ${Object.keys(account).join(', ')}.`);
}
