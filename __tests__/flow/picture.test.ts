import { join } from 'node:path';
import { suite, test } from 'node:test';
import { issueAsDocument, picturedIssue } from '../../testing/pictured-issue.ts';
import { asDocument, picturedRefusal } from '../../testing/pictured-refusal.ts';
import { ACTION } from '../../testing/scene.ts';

const IMAGES = join(ACTION, 'docs', 'images');

suite('the text of the pictures', () => {
  test('is what the action says', async ({ assert }) => {
    const page = asDocument(await picturedRefusal());
    assert.fileSnapshot(page, join(IMAGES, 'consent-required.md'), { serializers: [String] });
  });

  test('is the issue that the follow-up opens', async ({ assert }) => {
    const page = issueAsDocument(await picturedIssue());
    assert.fileSnapshot(page, join(IMAGES, 'follow-up.md'), { serializers: [String] });
  });
});
