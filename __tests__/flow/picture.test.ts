import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { issueAsDocument, picturedIssue } from '../../testing/pictured-issue.ts';
import { asDocument, picturedRefusal } from '../../testing/pictured-refusal.ts';
import { ACTION } from '../../testing/scene.ts';

suite('the pictures', () => {
  test('show what the action says: otherwise run npm run picture', async () => {
    const pictured = await readFile(join(ACTION, 'docs', 'images', 'consent-required.md'), 'utf8');
    assert.equal(asDocument(await picturedRefusal()), pictured);
  });

  test('show the issue that the follow-up opens: otherwise run npm run picture', async () => {
    const pictured = await readFile(join(ACTION, 'docs', 'images', 'follow-up.md'), 'utf8');
    assert.equal(issueAsDocument(await picturedIssue()), pictured);
  });
});
