import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newApp } from '../../testing/docusign/credentials.ts';
import { onStage } from '../../testing/scene.ts';

suite('scopes', { concurrency: true }, () => {
  const cases: { name: string; granted: string; warnedOf?: string }[] = [
    { name: 'two are missing', granted: 'signature', warnedOf: 'Not granted: extended impersonation. ' },
    { name: 'impersonation alone is missing', granted: 'extended signature' },
    { name: 'there are more', granted: 'signature extended impersonation openid' },
    { name: 'they are written in capitals', granted: 'SIGNATURE Extended IMPERSONATION' },
  ];
  for (const { name, granted, warnedOf } of cases) {
    test(`that were granted are compared with those requested: ${name}`, () =>
      onStage({ app: newApp({ consent: ['signature', 'extended', 'impersonation'] }) }, async (scene) => {
        scene.server.replyScope = () => granted;
        const { exitCode, outputs, summary, annotations } = await scene.run({ scopes: 'signature extended' });
        assert.deepEqual([exitCode, outputs['scopes'], summary], [0, granted, '']);
        assert.deepEqual(
          annotations.map(({ level }) => level),
          warnedOf === undefined ? [] : ['warning'],
        );
        assert.ok((annotations[0]?.message ?? '').startsWith(warnedOf ?? ''));
      }));
  }
});
