import { join } from 'node:path';
import { suite, test } from 'node:test';
import { asDocument, picturedRefusal } from '../../testing/pictured-refusal.ts';
import { ACTION } from '../../testing/scene.ts';

suite("the text of the README's pictures", () => {
  test('is what the action says', async ({ assert }) => {
    const page = asDocument(await picturedRefusal());
    assert.fileSnapshot(page, join(ACTION, 'docs', 'images', 'consent-required.md'), { serializers: [String] });
  });
});
