/**
 * Holds the stand-in for the runner to the runner's own unit tests: their values, where there are any.
 *
 * @see https://github.com/actions/runner/tree/main/src/Test/L0
 */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { lacksSignals } from '../../testing/platform.ts';
import { LineReader, parseCommand, parseKeyValues } from '../../testing/runner/commands.ts';
import { SecretMasker } from '../../testing/runner/masker.ts';
import { Job, type JobOptions, type StepOptions, type StepResult } from '../../testing/runner/runner.ts';
import { assertLinear } from './growth.ts';

function maskerOf(...values: string[]): SecretMasker {
  const masker = new SecretMasker();
  for (const value of values) masker.add(value);
  return masker;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the masker', () => {
  it('masks what HostContextL0 says is masked, and leaves what it says is left', () => {
    const masker = maskerOf(
      'Password123!',
      'Pass"word"123!',
      'Pass word 123!',
      'Pass<word>123!',
      "Pass'word'123!",
      '"Password123!!"',
      '"short"',
    );
    const expectations = [
      ['123Password123!123', '123***123'],
      ['password123', 'password123'],
      ['123Pass\\"word\\"123!123', '123***123'],
      ['123Pass%20word%20123%21123', '123***123'],
      ['123Pass&lt;word&gt;123!123', '123***123'],
      ["123Pass''word''123!123", '123***123'],
      [base64(':Password123!'), 'OlBh***'],
      [base64('a:Password123!'), 'YTpQ***'],
      [base64('ab:Password123!'), 'YWI6***'],
      [base64('abc:Password123!'), 'YWJjOlBh***'],
      [base64('abcd:Password123!'), 'YWJjZDpQ***'],
      [base64('abcde:Password123!'), 'YWJjZGU6***'],
      ['123Password123!!123', '123***123'],
      ['123short123', '123short123'],
      ['123"short"123', '123***123'],
    ] as const;
    for (const [text, masked] of expectations) assert.equal(masker.mask(text), masked);
  });

  it('masks the halves into which PowerShell cuts a secret at its ampersand', () => {
    const [on, off] = ['\x0033[96m', '\x0033[0m'];
    const expectations = [
      ['secret&secret&secret', `secret&secret&${on}secret${off}`, `***${on}***${off}`],
      ['secret&secret+secret', `secret&${on}secret+secret${off}`, `***${on}***${off}`],
      ['secret+secret&secret', `secret+secret&${on}secret${off}`, `***${on}***${off}`],
      ['secret&secret&+secretsecret', `secret&secret&+${on}s${off}ecretsecret`, `***${on}s${off}***`],
      ['secret&+secret&secret', `secret&+${on}s${off}ecret&secret`, `***${on}s${off}***`],
      ['secret&+secret&+secret', `secret&+${on}s${off}ecret&+secret`, `***${on}s${off}***`],
      ['secret&+secret&secret&+secret', `secret&+${on}s${off}ecret&secret&+secret`, `***${on}s${off}***`],
      ['secret&secret&+', `secret&secret&+${on}${off}`, `***${on}${off}`],
    ] as const;
    for (const [secret, text, masked] of expectations) assert.equal(maskerOf(secret).mask(text), masked);
  });

  it('masks a secret inside JSON, with the characters that Newtonsoft escapes', () => {
    const masker = maskerOf('a\u0085b\u2028c\u0001d/é\\');
    assert.equal(masker.mask('"a\\u0085b\\u2028c\\u0001d/é\\\\"'), '"***"');
  });

  it('merges occurrences that overlap or touch into one', () => {
    assert.equal(maskerOf('abcd', 'cdef').mask('-abcdef-abcdcdef-abcd-'), '-***-***-***-');
    assert.equal(maskerOf('aa').mask('aaaaa b'), '*** b');
  });

  it('ignores empty values', () => {
    assert.equal(maskerOf('').mask('text'), 'text');
    assert.equal(maskerOf('text').mask(''), '');
  });

  it("trims a server's secret but not the value of add-mask, and knows each line of both", () => {
    const masker = new SecretMasker();
    masker.addServerSecret(' first line \n\n second line \r\n');
    assert.equal(masker.mask('[first line] [second line]'), '[***] [***]');
    assert.equal(masker.addMask(' padded '), true);
    assert.equal(masker.mask('[ padded ][padded]'), '[***][***]');
    assert.equal(masker.addMask('abc\rdef\nghi\r\njkl'), true);
    assert.equal(masker.mask('abc,def,ghi,jkl'), '***,***,***,***');
    assert.equal(masker.addMask(' \r  \n   \r\n    \r'), false);
    assert.equal(masker.mask('    '), '    ');
  });

  it("leaves the runner's own debug switches alone", () => {
    const job = new Job({ secrets: { actions_step_debug: 'true', TOKEN: 'hidden' } });
    assert.equal(job.mask('true hidden'), 'true ***');
  });

  it('masks all that a hint matches, matches inside matches included', () => {
    const job = new Job({ maskHints: [/Password=.*/, /ghs_\w+/u, /aba/] });
    assert.equal(job.mask('# Password=ThisIsMySecretPassword!'), '# ***');
    assert.equal(job.mask('token ghs_verysecuretoken.'), 'token ***.');
    assert.equal(job.mask('-ababa-'), '-***-');
  });

  it('does not know a URL in which one hyphen of the secret is percent-encoded', () => {
    const masker = maskerOf('dff16ff1-de93-477d-8a6b-5c1e0d1c8f10');
    const url = 'https://account-d.docusign.com/oauth/auth?client_id=dff16ff1%2Dde93-477d-8a6b-5c1e0d1c8f10';
    assert.equal(masker.mask(url), url);
  });

  it('masks against thousands of secrets as fast as against one', () => {
    assertLinear((count) => {
      const secrets = Array.from({ length: count }, () => crypto.randomUUID());
      const text = secrets.join(` ${'x'.repeat(80)} `);
      assert.equal(
        maskerOf(...secrets)
          .mask(text)
          .split('***').length - 1,
        count,
      );
    }, 3000);
  });
});

describe('the command parser', () => {
  const registered = new Set(['do-something']);

  it('reads what ActionCommandL0 reads, in both syntaxes', () => {
    const expectations = [
      ['##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
      ['##[do-something]', {}, ''],
      ['##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', { k1: ';=\r=\n=]' }, ';-\r-\n-]'],
      ['##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D', { k1: '%3B=%0D=%0A=%5D' }, '%3B-%0D'],
      ['##[do-something k1=;k2=;]', {}, ''],
      ['>>>   ##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
      ['::do-something k1=v1,::msg', { k1: 'v1' }, 'msg'],
      ['::do-something::', {}, ''],
      ['::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,', { k1: ';=,=\r=\n=]=:' }, ';-\r-\n-]-:-,'],
      ['::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D', { k1: ';=%2C=%0D=%0A=]=%3A' }, ';-%0D'],
      ['::do-something k1=,k2=,::', {}, ''],
      ['   ::DO-Something k1=v1,::msg', { k1: 'v1' }, 'msg'],
    ] as const;
    for (const [line, properties, data] of expectations) {
      assert.deepEqual(parseCommand(line, registered), { name: 'do-something', properties, data }, line);
    }
  });

  it('takes other lines for plain text', () => {
    const lines = ['   >>>   ::do-something k1=v1,::msg', '::do-something', '##[do-something', '::other::', '##[ ]'];
    for (const line of lines) assert.equal(parseCommand(line, registered), undefined, line);
  });

  it('cuts a stream at CRLF, LF and CR, even when a chunk ends between CR and LF or inside a character', () => {
    const reader = new LineReader();
    const bytes = Buffer.from('one\r\ntwo\rthré\n\nlast');
    const lines = [...bytes].flatMap((_, index) => reader.push(bytes.subarray(index, index + 1)));
    assert.deepEqual([...lines, ...reader.end()], ['one', 'two', 'thré', '', 'last']);
    assert.deepEqual([...reader.push(Buffer.from([0x0d, 0xe2, 0x82])), ...reader.end()], ['', '\ufffd']);
  });

  it('reads the files that SetOutputFileCommandL0 reads', () => {
    const expectations = [
      ['', []],
      ['\nA=my value\n\nB=\n', ['A|my value', 'B|']],
      ['A==abc\nB=def=ghi\nC=jkl=', ['A|=abc', 'B|def=ghi', 'C|jkl=']],
      ['A<<EOF\nline one\nline two\nEOF', ['A|line one\nline two']],
      ['A<<EOF\nEOF', ['A|']],
      ['A<<=EOF\nhello\n=EOF\nB<<<EOF\nhello\n<EOF', ['A|hello', 'B|hello']],
      ['A<<EOF\nhello\n\nthree\n\nEOF\nB<<EOF\nx=y\nEOF\nC<<EOF\n EOF\nEOF', ['A|hello\n\nthree\n', 'B|x=y', 'C| EOF']],
    ] as const;
    for (const [text, pairs] of expectations) {
      assert.deepEqual(
        [...parseKeyValues(text, /\n/g)].map((pair) => pair.join('|')),
        pairs,
      );
    }
    assert.deepEqual([...parseKeyValues('A<<EOF\r\na\r\nb\r\nEOF\r\n', /\r?\n/g)], [['A', 'a\r\nb']]);
  });

  it('refuses files that the runner refuses', () => {
    const texts = ['A', 'A<<', '<<EOF\nx\nEOF', 'A<<EOF line one EOF', 'A<<EOF\nx\ny EOF', 'A<<EOF\nx\nEOF \n'];
    for (const text of texts) assert.throws(() => [...parseKeyValues(text)], Error, text);
  });
});

describe('a job', () => {
  const MANIFEST = `
    inputs:
      integration-key: { required: true }
      max age: { default: 3600 }
      host: { default: '\${{ github.server_url }}' }
    runs: { using: node24, main: main.cjs }`;

  async function run(
    test: TestContext,
    script: string,
    step: Partial<StepOptions> = {},
    job: Job | JobOptions = {},
  ): Promise<StepResult> {
    const action = await mkdtemp(join(tmpdir(), 'action-'));
    test.after(() => rm(action, { recursive: true }));
    await writeFile(join(action, 'action.yml'), MANIFEST);
    const head = `const put = (name, text) => require('node:fs').appendFileSync(process.env['GITHUB_' + name], text);\n`;
    await writeFile(join(action, 'main.cjs'), head + script);
    return (job instanceof Job ? job : new Job(job)).run({ action, ...step });
  }

  it('hands over inputs, defaults and the context, and nothing of its own environment', async (t) => {
    process.env['STAND_IN_TEST_LEAK'] = 'leak';
    t.after(() => delete process.env['STAND_IN_TEST_LEAK']);
    const script = `console.log(JSON.stringify([process.env, process.cwd(), require(process.env.GITHUB_EVENT_PATH)]))`;
    const result = await run(
      t,
      script,
      { with: { 'Integration-Key': '', other: 'x' }, env: { https_proxy: 'http://p' } },
      { event: { name: 'pull_request', payload: { number: 7 } }, env: { GITHUB_ACTOR: 'dependabot[bot]' } },
    );
    const [env, folder, payload] = JSON.parse(result.stdout);
    assert.equal(env['INPUT_INTEGRATION-KEY'], '');
    assert.equal(env['INPUT_MAX_AGE'], '3600');
    assert.equal(env['INPUT_HOST'], 'https://github.com');
    assert.equal(env['GITHUB_ACTOR'], 'dependabot[bot]');
    assert.equal(env['GITHUB_EVENT_NAME'], 'pull_request');
    assert.equal(env['https_proxy'], 'http://p');
    assert.equal('STAND_IN_TEST_LEAK' in env || 'NODE_TEST_CONTEXT' in env, false);
    assert.equal(folder, env['GITHUB_WORKSPACE']);
    assert.deepEqual(payload, { number: 7 });
    assert.match(result.annotations[0]?.message ?? '', /^Unexpected input\(s\) 'other', valid inputs are \['integ/);
    await assert.rejects(readdir(folder), { code: 'ENOENT' });
  });

  it('masks log, annotations and summary from add-mask on, but neither titles nor outputs', async (t) => {
    const script = `
      console.log('early s3cr3t-value');
      console.log('::add-mask::s3cr3t-value');
      console.log('late s3cr3t-value');
      console.log('::error title=s3cr3t-value::s3cr3t-value%0A' + 'x'.repeat(5000));
      put('STEP_SUMMARY', '# s3cr3t-value\\r\\nend');
      put('OUTPUT', 'token=s3cr3t-value\\nmode<<EOF\\na\\nb\\nEOF\\n');
      process.exitCode = 1;`;
    const job = new Job();
    const result = await run(t, script, {}, job);
    assert.match(result.log, /^early s3cr3t-value\nlate \*\*\*\n##\[error\]\*\*\*\nx+$/m);
    assert.deepEqual(result.annotations, [
      { level: 'error', title: 's3cr3t-value', message: `***\n${'x'.repeat(4092)}` },
    ]);
    assert.equal(result.summary, '# ***\nend\n');
    assert.deepEqual(result.outputs, { token: 's3cr3t-value', mode: 'a\nb' });
    assert.deepEqual([result.exitCode, result.conclusion], [1, 'failure']);
    assert.deepEqual(
      result.plainLines.map(({ line }) => line),
      ['early s3cr3t-value', 'late s3cr3t-value'],
    );
    assert.deepEqual(job.outputs({ ...result.outputs, jwt: `a.${base64('s3cr3t-value')}`, none: '' }), {
      kept: { mode: 'a\nb' },
      dropped: ['token', 'jwt'],
      warnings: ["Skip output 'token' since it may contain secret.", "Skip output 'jwt' since it may contain secret."],
    });
  });

  it('obeys commands on both streams and in both syntaxes, until they are stopped', async (t) => {
    const script = `
      console.error('text ##[warning]one');
      console.log('  ::NOTICE file=a.ts,line=3::two');
      console.log('::stop-commands::some-token');
      console.log('::error::not seen');
      console.log('::some-token::');
      console.log('::set-env name=A::b');
      console.log('::set-output name=old::way');
      console.log('::debug::quiet');`;
    const result = await run(t, script);
    const printed = Map.groupBy(result.commands, ({ stream }) => stream);
    assert.deepEqual(printed.get('stderr'), [{ name: 'warning', properties: {}, data: 'one', stream: 'stderr' }]);
    assert.deepEqual(
      printed.get('stdout')?.map(({ name }) => name),
      ['notice', 'stop-commands', 'some-token', 'set-env', 'set-output', 'debug'],
    );
    const notice = result.annotations.find(({ level }) => level === 'notice');
    assert.deepEqual(notice, { level: 'notice', message: 'two', file: 'a.ts', line: '3' });
    assert.ok(result.annotations.some(({ level, message }) => level === 'warning' && message === 'one'));
    assert.deepEqual(
      result.log.split('\n').filter((line) => line.startsWith('::')),
      ['::stop-commands::***', '::error::not seen', '::***::'],
    );
    assert.doesNotMatch(result.log, /quiet/);
    assert.deepEqual(result.outputs, { old: 'way' });
    assert.deepEqual([result.exitCode, result.conclusion, result.exported], [0, 'failure', {}]);
  });

  it('shows debug lines and echoes commands with RUNNER_DEBUG', async (t) => {
    const { log } = await run(t, `console.log('::debug::a%0Ab\\n::add-mask::hush')`, { env: { RUNNER_DEBUG: '1' } });
    assert.match(log, /^##\[debug\]a\n##\[debug\]b\n::add-mask::\*\*\*\n/m);
  });

  it('keeps ten annotations of a kind, and all of them in the log', async (t) => {
    const script = `for (let i = 0; i < 12; i++) console.log('::error::no ' + i + '\\n::warning::no ' + i)`;
    const result = await run(t, script);
    assert.equal(result.annotations.length, 20);
    assert.equal(result.log.match(/^##\[error\]/gm)?.length, 12);
  });

  it('hands GITHUB_ENV and GITHUB_PATH to later steps, NODE_OPTIONS excepted', async (t) => {
    const job = new Job({ secrets: ['hidden-value'] });
    const first = await run(t, `put('ENV', 'A=hidden-value\\nNode_Options=-x\\n'); put('PATH', '/extra\\n')`, {}, job);
    assert.deepEqual(first.exported, { A: 'hidden-value' });
    assert.match(first.annotations[0]?.message ?? '', /NODE_OPTIONS/);
    const script = `console.log(process.env.A, process.env.PATH.startsWith('/extra'), process.env.NODE_OPTIONS)`;
    const second = await run(t, script, {}, job);
    assert.equal(second.stdout, 'hidden-value true undefined\n');
    assert.match(second.log, /^ {2}A: \*\*\*$/m);
  });

  it('drops a summary of more than 1 MiB', async (t) => {
    const result = await run(t, `put('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))`);
    assert.equal(result.summary, '');
    assert.match(result.annotations[0]?.message ?? '', /^\$GITHUB_STEP_SUMMARY upload aborted/);
  });

  it('rejects a step that hangs, writes a bad file or needs another Node', async (t) => {
    await assert.rejects(run(t, `setInterval(() => {}, 1000)`, { timeoutMs: 500 }), /still ran after 500 ms/);
    await assert.rejects(run(t, `put('OUTPUT', 'token')`), /wrote to GITHUB_OUTPUT/);
    const action = await mkdtemp(join(tmpdir(), 'action-'));
    t.after(() => rm(action, { recursive: true }));
    await writeFile(join(action, 'action.yml'), 'runs: { using: node20, main: main.js }');
    await assert.rejects(new Job().run({ action }), /not node24/);
  });

  it('cancels a step with a signal, and says so in an error', { skip: lacksSignals }, async (t) => {
    const script = `
      process.on('SIGINT', () => { console.log('bye'); process.exit(130); });
      setInterval(() => {}, 1000);
      console.log('ready');`;
    const result = await run(t, script, { cancel: { signal: 'SIGINT', when: /ready/ } });
    assert.deepEqual([result.exitCode, result.conclusion, result.stdout], [130, 'cancelled', 'ready\nbye\n']);
    assert.deepEqual(result.annotations, [{ level: 'error', message: 'The operation was canceled.' }]);
    assert.match(result.log, /\nbye\n##\[error\]The operation was canceled\.$/);
    const killed = await run(t, `setInterval(() => {}, 1000)`, {
      cancel: { signal: 'SIGTERM', when: Promise.resolve() },
    });
    assert.equal(killed.signal, 'SIGTERM');
  });

  for (const token of ['', 'pause-logging', 'Add-Mask']) {
    it(`reads no further where commands are to be stopped until "${token}", and fails the step`, async (t) => {
      const script = `console.log('before\\n::stop-commands::${token}\\nafter\\n::set-output name=a::b')`;
      const { log, conclusion, outputs, annotations } = await run(t, script);
      assert.match(log, /\nbefore\n##\[error\]You cannot use a endToken [^\n]+$/);
      assert.deepEqual([conclusion, outputs, annotations.length], ['failure', {}, 1]);
    });
  }

  it('fails a step that names a file of matchers which is not there', async (t) => {
    const { conclusion, annotations, log } = await run(t, `console.log('::add-matcher::missing.json\\nafter')`);
    const messages = annotations.map(({ message }) => message);
    assert.equal(messages[0], "Unable to process command '::add-matcher::missing.json' successfully.");
    assert.match(messages[1] ?? '', /^Could not find file '.+[\\/]missing\.json'\.$/);
    assert.deepEqual([conclusion, messages.length], ['failure', 2]);
    assert.match(log, /\nafter$/);
  });

  it('runs many steps at once', async (t) => {
    const script = `put('OUTPUT', 'id=' + process.env['INPUT_INTEGRATION-KEY'])`;
    const ids = Array.from({ length: 12 }, (_, index) => `key-${index}`);
    const results = await Promise.all(ids.map((id) => run(t, script, { with: { 'integration-key': id } })));
    assert.deepEqual(
      results.map(({ outputs }) => outputs['id']),
      ids,
    );
  });
});
