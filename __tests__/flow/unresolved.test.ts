import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { failureOf, onStage } from '../../testing/scene.ts';

const EXPRESSION =
  /It looks like an unexpanded expression or variable: in the workflow file, write `\$\{\{ secrets\.NAME \}\}` or /;
const REFERENCE = /It looks like an unresolved reference to a secret store: store the value itself/;
const MASKED = /It is masked \(`\*\*\*`\): copy the value from its source/;

const TEXTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    EXPRESSION,
    [
      '$DOCUSIGN_USER_ID',
      `$\{DOCUSIGN_USER_ID}`,
      '$env:DOCUSIGN_USER_ID',
      '$(DOCUSIGN_USER_ID)',
      '%DOCUSIGN_USER_ID%',
      'secrets.DOCUSIGN_USER_ID',
      'vars.docusign_user_id',
      'steps.ids.outputs.user-id',
      '${' + '{ secrets.DOCUSIGN_USER_ID }}',
      '{{ secrets.DOCUSIGN_USER_ID }}',
      '<%= user_id %>',
      'DOCUSIGN_USER_ID',
    ],
  ],
  [
    REFERENCE,
    ['op://CI/DocuSign/user id', 'vault:secret/docusign#user_id', 'secret/data/docusign', 'ssm:/docusign/user'],
  ],
  [MASKED, ['***', '********', '••••••••', '[redacted]']],
];

const OTHER_IDS = [
  'my-app',
  'docusign_user',
  'ci@example.com',
  '12345678',
  'secure@example.com',
  '4a1d7c36-92be',
  'DocuSignCI',
];

suite('an ID that is none', { concurrency: 4 }, () => {
  for (const input of ['integration-key', 'user-id', 'account-id']) {
    test(`is what nothing has resolved, as in place of a key: ${input}`, () =>
      onStage({}, async (scene) => {
        for (const [words, texts] of TEXTS) {
          for (const text of texts) {
            const { message } = failureOf(await scene.run({ [input]: text }), 'invalid_input');
            assert.match(message, words, text);
            const key = failureOf(await scene.run({ 'private-key': text }), 'invalid_private_key').message;
            const inKey = words === EXPRESSION ? /was not expanded/ : words === REFERENCE ? /reference/ : /is masked/;
            assert.match(key, inKey, text);
          }
        }
      }));
  }

  test('is not said to be unresolved where it is something else', () =>
    onStage({}, async (scene) => {
      for (const text of OTHER_IDS) {
        const { message } = failureOf(await scene.run({ 'user-id': text }), 'invalid_input');
        for (const [words] of TEXTS) {
          assert.doesNotMatch(message, words, text);
        }
      }
    }));
});

suite('another input that cannot be used', { concurrency: 4 }, () => {
  const texts = {
    environment: '$ENVIRONMENT',
    'oauth-host': `$\{OAUTH_HOST}`,
    scopes: '%SCOPES%',
    consent: 'vars.CONSENT',
  };
  const more = { 'redirect-uri': '$REDIRECT_URI', 'export-env': `$\{EXPORT}`, 'sealing-key': '$SEALING_KEY' };
  for (const [input, text] of Object.entries({ ...texts, ...more })) {
    test(`is what nothing has expanded: ${input}`, () =>
      onStage({}, async (scene) => {
        const code = input === 'sealing-key' ? 'invalid_sealing_key' : 'invalid_input';
        assert.match(failureOf(await scene.run({ [input]: text }), code).message, EXPRESSION);
      }));
  }

  for (const [input, text] of [
    ['environment', 'PRODUCTION_EU'],
    ['environment', 'sandbox'],
    ['oauth-host', 'account.docusign.com:443/x'],
    ['scopes', 'https://example.com/scope'],
    ['scopes', '"signature"'],
    ['redirect-uri', 'https://example.com/a b'],
    ['redirect-uri', 'localhost:3000/callback'],
    ['redirect-uri', '/callback'],
    ['consent', 'admin'],
  ] as const) {
    test(`is not said to be unresolved where it is something else: ${input}, ${text}`, () =>
      onStage({}, async (scene) => {
        const { message } = failureOf(await scene.run({ [input]: text }), 'invalid_input');
        assert.doesNotMatch(message, /unexpanded|unresolved|masked/);
      }));
  }
});
