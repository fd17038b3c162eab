/** The refusal that the README shows: the same in every run, so that its pictures can be compared with the action. */

import { behindProxy, DEMO_HOST } from './behind-proxy.ts';
import { newAccount, newApp } from './docusign/credentials.ts';
import type { StepResult } from './runner/runner.ts';
import { failureOf } from './scene.ts';

export const INTEGRATION_KEY = '4a1d7c36-92be-4f08-b5d3-6e0f8a217c94';
const USER_ID = 'c7e52b90-1f64-4d3a-8b29-53ad90e67f12';
const TRACE_TOKEN = '0b8f3d5e-7a92-4c61-a0e4-d95b17c2864f';

export interface PicturedRefusal {
  readonly title: string;
  /** Plain text. */
  readonly annotation: string;
  /** Markdown. */
  readonly summary: string;
  /** The output `report`. */
  readonly report: string;
}

/** Runs the action as a maintainer first meets it: DocuSign under its own name, everything stored as a secret, no consent. */
export async function picturedRefusal(): Promise<PicturedRefusal> {
  const user = { userId: USER_ID, accounts: [newAccount()], consent: [] };
  const app = newApp({ integrationKey: INTEGRATION_KEY, users: [user] });
  const job = { env: { GITHUB_ACTION_REPOSITORY: 'your-org/docusign-access-token' } };
  const picture = await behindProxy({ scene: { app, job } }, async ({ run }) => pictureOf(await run()));
  if (!picture.annotation.toLowerCase().includes(` https://${DEMO_HOST}/oauth/auth?`)) {
    throw new Error('The annotation has no consent URL.');
  }
  return picture;
}

function pictureOf(result: StepResult): PicturedRefusal {
  const { title, message } = failureOf(result, 'consent_required');
  const withSameTrace = (text: string): string => text.replaceAll(result.outputs['trace-token'] ?? '', TRACE_TOKEN);
  return {
    title,
    annotation: withSameTrace(message),
    summary: withSameTrace(result.summary),
    report: withSameTrace(result.outputs['report'] ?? ''),
  };
}

/** What the pictures show, for people who can't see them, and for a test. */
export function asDocument({ title, annotation, summary }: PicturedRefusal): string {
  return `<!-- Written by npm run snapshots; don't edit. -->

# A refusal, as text

The annotation, under the title **${title}**:

\`\`\`text
${annotation}
\`\`\`

The job summary:

---

${summary}`;
}
