import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import { OTHER_RUNNERS, type OtherRunner } from '../../testing/runner/other-runners.ts';
import { ACTION, failureOf, onStage } from '../../testing/scene.ts';
import { TOOL_MESSAGES } from '../../testing/tool-messages.ts';

const skip = lacksToolsOfLinux('sh');

interface Said {
  readonly stdout?: string | Buffer;
  readonly stderr?: string;
  readonly exitCode?: number;
  /** Of the repository. */
  readonly secrets?: readonly string[];
  readonly otherRunner?: OtherRunner;
}

/** What people see of a command that printed this. */
async function shownOf({ stdout = '', stderr = '', exitCode = 0, secrets = [], otherRunner }: Said) {
  const folder = mkdtempSync(join(tmpdir(), 'said-'));
  writeFileSync(join(folder, 'stdout'), stdout);
  writeFileSync(join(folder, 'stderr'), stderr);
  try {
    return await onStage({ secrets, ...(otherRunner && { job: { otherRunner } }) }, async (scene) => {
      const command = `cat ${folder}/stdout; cat ${folder}/stderr >&2; exit ${exitCode}`;
      const inputs = scene.inputs({ 'private-key': '', 'signing-command': command });
      const result = await scene.job.run({ action: ACTION, with: inputs });
      const ownAnnotations = result.annotations.slice(-1);
      const { message } = failureOf({ ...result, annotations: ownAnnotations }, 'signing_failed');
      return { message, first: message.split('\n')[0] ?? '', summary: result.summary };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

suite('a command that failed', { concurrency: 4, skip }, () => {
  for (const { seen, exitCode, stderr, reason } of TOOL_MESSAGES) {
    test(`is quoted with the line that gives the reason: ${seen}`, async () => {
      const { first, message, summary } = await shownOf({ stderr, exitCode });
      assert.equal(first, `\`signing-command\` failed (exit code ${exitCode}): "${reason}"`);
      assert.ok(summary.includes(`- \`${reason}\``), summary);
      assert.doesNotMatch(message + summary, /Aborting|:error:[\dA-F]{8}:|Does it lack a login/);
    });
  }

  test('and gave no reason is not said to have given one', async () => {
    for (const stderr of ['', '\n \n', '::debug::why\n', `${'x'.repeat(500)}\n`, 'error:   a table   of columns\n']) {
      const { first, message, summary } = await shownOf({ stderr, exitCode: 3 });
      assert.equal(first, "`signing-command` failed (exit code 3). See this step's log.");
      assert.match(message, /Does it lack a login, a permission, or a setting\?/);
      assert.doesNotMatch(summary, /printed last|debug|xxx|columns/);
    }
  });

  test('is quoted with its last line if none looks like a reason, and without colours', async () => {
    const { first } = await shownOf({ stderr: 'one\n\x1b[1;31mtwo\x1b[0m\n', exitCode: 1 });
    assert.equal(first, '`signing-command` failed (exit code 1): "two"');
    const { first: noise } = await shownOf({ stderr: 'Aborting.\n', exitCode: 1 });
    assert.equal(noise, '`signing-command` failed (exit code 1): "Aborting."');
  });

  test('is quoted with a reason that only resembles what tools print around theirs', async () => {
    for (const reason of [
      'curl failed to verify: no CA bundle',
      'reason: the key is disabled',
      'reason: Forbidden',
      'code: 403 Forbidden',
      "path: '/key.pem' can't be read",
      'permission: denied.',
      'resource: not found',
      "- 'docusign' is no known key",
      '- permission denied',
      'Require a login first',
    ]) {
      const { first } = await shownOf({ stderr: `signer 1.0\n${reason}\n`, exitCode: 1 });
      assert.equal(first, `\`signing-command\` failed (exit code 1): "${reason}"`);
    }
  });

  test('shows no secret that the log masks', async () => {
    const secrets = ['arn:aws:iam::123456789012:role/signer', '"quoted" secret', 'two  spaces', 'tick`tick', 'a\tb\tc'];
    const stderr = secrets.map((secret) => `error: ${secret}\n`).join('');
    const { message, summary } = await shownOf({ stderr, exitCode: 1, secrets });
    const [arn = ''] = secrets;
    assert.doesNotMatch(message + summary, /123456789012|quoted|spaces|tick|a.b.c/);
    assert.match(message, /^`signing-command` failed \(exit code 1\): "error: \*\*\*"/);
    const cut = await shownOf({ stderr: `error: ${'why '.repeat(97)}${arn}\n`, exitCode: 1, secrets });
    assert.doesNotMatch(cut.message + cut.summary, /arn/);
  });

  for (const otherRunner of OTHER_RUNNERS) {
    test(`shows no secret that only GitHub's runner would mask: ${otherRunner}`, async () => {
      const secrets = ['50%off-Zebra9-Quartz', '  Onyx7-Marble-Lamp'];
      const stderr = `error: denied\n${secrets.map((secret) => `error: ${secret}\n${secret}\n`).join('')}`;
      const { message, summary } = await shownOf({ stderr, exitCode: 1, secrets, otherRunner });
      assert.match(message, /"error: (denied|\*\*\*)"/);
      assert.doesNotMatch(message + summary, /Zebra9|Onyx7/);
    });
  }

  test('shows neither a signature nor what was to be signed', async () => {
    const signature = sign('sha256', Buffer.from('x'), rsaKeyPair().privateKey).toString('base64');
    for (const text of [
      signature,
      signature.replace(/.{64}/g, '$&\n'),
      `error: ${signature}`,
      `error: projects/${signature}`,
    ]) {
      const { message, summary } = await shownOf({ stderr: `${text}\n`, exitCode: 1 });
      assert.ok(!`${message}${summary}`.includes(signature.slice(64, 96)), message);
    }
  });

  test('obeys no command and draws no markup by what it prints', async () => {
    const lines = ['##[error]error', '::error::no', '<b>no</b> [a](https://example.com)', '@octocat: no *such* key'];
    const { message, summary } = await shownOf({ stderr: `${lines.join('\n')}\n`, exitCode: 1 });
    assert.match(message, /: "@octocat: no \*such\* key"$/m);
    assert.doesNotMatch(message, /##\[|::error/);
    assert.ok(summary.includes('- `<b>no</b> [a](https://example.com)`'), summary);
  });

  for (const [seen, stderr, reason] of [
    [
      'curl --fail … | jq',
      'curl: (22) The requested URL returned error: 403\n',
      'curl: (22) The requested URL returned error: 403',
    ],
    [
      'openssl dgst … | base64',
      TOOL_MESSAGES.find(({ seen }) => /dgst.*no.key/.test(seen))?.stderr,
      'Could not open file or uri for loading private key from /no/key.pem',
    ],
  ] as const) {
    test(`is quoted where a pipeline ends with exit code 0 and prints nothing: ${seen}`, async () => {
      const { first, message } = await shownOf({ stderr: stderr ?? '', exitCode: 0 });
      assert.equal(first, `\`signing-command\` succeeded, but printed nothing: "${reason}"`);
      assert.match(message, /pipeline/);
    });
  }
});

/** One of many signatures starts like a text, or ends in a newline that may be a script's: not one of these. */
function signed(key: KeyObject, dsaEncoding: 'der' | 'ieee-p1363' = 'der'): Buffer {
  for (let number = 0; ; number++) {
    const signature = sign('sha256', Buffer.from(String(number)), { key, dsaEncoding });
    if (!/^\s*[[{<]|\n$/.test(signature.toString('latin1'))) {
      return signature;
    }
  }
}
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey;
const rs256 = signed(rsaKeyPair().privateKey);
const short = signed(rsaKeyPair(1024).privateKey);
const digest = createHash('sha256').update('x').digest();

/** Output that is no RS256 signature, by the words that say what it is. */
const OUTPUTS: Readonly<Record<string, readonly (string | Buffer)[]>> = {
  'an ECDSA signature': [
    signed(ec('P-256')),
    signed(ec('P-256')).toString('base64'),
    signed(ec('P-384'), 'ieee-p1363'),
    signed(ec('P-521')),
    `${signed(ec('P-256'), 'ieee-p1363').toString('base64url')}\n`,
  ],
  JSON: [
    JSON.stringify({ Signature: rs256.toString('base64') }, undefined, 4),
    '{"errors":["permission denied"]}\n',
    'null\n',
    'None\n',
    '[]',
  ],
  hexadecimal: [
    rs256.toString('hex'),
    `${rs256.toString('hex').toUpperCase()}\n`,
    rs256.toString('hex').replace(/../g, '$&:'),
  ],
  'the signature of a 1024-bit key': [short, short.toString('base64'), Buffer.concat([short, Buffer.from('\n')])],
  'a TPM structure': [
    Buffer.concat([Buffer.from('0014000b0100', 'hex'), rs256]),
    Buffer.concat([Buffer.from('0016000b0100', 'hex'), rs256]).toString('base64'),
  ],
  'a PEM block': [`-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n`, '-----BEGIN PKCS7-----\n'],
  'a web page or XML': ['<html><body>Bad gateway</body></html>', '<?xml version="1.0"?><Error/>'],
  'a whole JSON Web Token': [`eyJhbGciOiJSUzI1NiJ9.e30.${rs256.toString('base64url')}`],
  'a digest': [
    `SHA2-256(stdin)= ${digest.toString('hex')}\n`,
    `${digest.toString('hex')}  -\n`,
    digest,
    digest.toString('base64'),
  ],
  'a CMS message': [Buffer.concat([Buffer.from('3082038f06092a864886f70d010702a0', 'hex'), rs256])],
  text: [
    'Signature written to /tmp/signature\n',
    Buffer.from('not a signature').toString('base64'),
    'x',
    Buffer.from(rs256.toString('base64')).toString('base64'),
  ],
  'unrecognized data': [Buffer.concat([rs256, Buffer.of(0xff)]), rs256.subarray(1).toString('base64')],
};

suite('what is printed instead of a signature', { concurrency: 4, skip }, () => {
  for (const [words, outputs] of Object.entries(OUTPUTS)) {
    test(`is told by its bytes, and by them alone: ${words}`, async () => {
      for (const stdout of outputs) {
        const { first, message } = await shownOf({ stdout });
        const bytes = Buffer.from(stdout).length;
        const start = `\`signing-command\` printed ${words} (${bytes} bytes) instead of an RS256 signature. `;
        assert.ok(first.startsWith(start), `${first} (${stdout})`);
        assert.doesNotMatch(message, /Does it lack a login/);
      }
    });
  }

  test('is quoted beside what was said on standard error', async () => {
    const { first, message } = await shownOf({ stdout: '{}', stderr: 'WARNING: no such field\n' });
    assert.match(first, /printed JSON \(2 bytes\) instead of /);
    assert.match(message, /It also said: "WARNING: no such field"/);
  });
});
