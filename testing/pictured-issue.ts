/** The issue that the follow-up opens for the pictured refusal: the same in every run, so that its picture can be compared. */

import type { StoredIssue } from './github/server.ts';
import { onGithub, onlyIssueOf } from './github/stage.ts';
import { INTEGRATION_KEY, picturedRefusal } from './pictured-refusal.ts';

const DAY = '2026-11-29';

/** After three nights without consent. */
export async function picturedIssue(): Promise<StoredIssue> {
  const { report } = await picturedRefusal();
  return await onGithub({}, async (stage) => {
    for (const _ of [1, 2, 3]) await stage.run({ report, 'integration-key': INTEGRATION_KEY, assignees: 'octocat' });
    const issue = onlyIssueOf(stage);
    return { ...issue, body: issue.body?.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, DAY) ?? '' };
  });
}

/** What the picture shows, for people who can't see it and for the test that it is up to date. */
export function issueAsDocument({ title, body }: StoredIssue): string {
  return `<!-- Written by npm run snapshots; don't edit. -->

# The issue of a follow-up, as text

Under the title **${title}**:

---

${body?.replaceAll(/<!--[\s\S]*?-->\n*/g, '').trim()}
`;
}
