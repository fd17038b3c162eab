/**
 * Holds the stand-in for the runner to the runner's own unit tests: their values, where there are any.
 *
 * @see https://github.com/actions/runner/tree/main/src/Test/L0
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { lacksSignals } from '../../testing/platform.ts';
import { LineReader, parseCommand, parseKeyValues } from '../../testing/runner/commands.ts';
import { SecretMasker } from '../../testing/runner/masker.ts';
import { OTHER_RUNNERS, type OtherRunner, OtherStepLog, WholeTextMasker } from '../../testing/runner/other-runners.ts';
import { Job, type JobOptions, type StepOptions, type StepResult } from '../../testing/runner/runner.ts';

function maskerOf(...values: string[]): SecretMasker {
  const masker = new SecretMasker();
  for (const value of values) masker.add(value);
  return masker;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

suite('a runner that only resembles that of GitHub', () => {
  const stepOf = (runner: OtherRunner) => {
    const masker = new WholeTextMasker();
    return { masker, log: new OtherStepLog(masker, runner) };
  };

  test('shows an annotation as it was printed', () => {
    for (const runner of OTHER_RUNNERS) {
      const { log } = stepOf(runner);
      log.receive('stdout', '::error title=A%3A b::one%0Atwo');
      assert.equal(log.text, '::error title=A%3A b::one%0Atwo');
      assert.deepEqual(log.annotations, [{ level: 'error', title: 'A%3A b', message: 'one%0Atwo' }]);
    }
  });

  for (const [runner, shown] of [
    ['act', ['***', 'first', 'first second', 'Zmlyc3Q=']],
    ['gitea', ['***', '***', '*** ***', 'Zmlyc3Q=']],
    ['forgejo', ['***', 'first', 'first second', 'Zmlyc3Q=']],
    ['forgejo exec', ['***', '::add-mask::first%0Asecond', 'first', 'first second', 'Zmlyc3Q=']],
  ] as const) {
    test(`masks of several lines what the real one masks: ${runner}`, () => {
      const { log } = stepOf(runner);
      for (const line of ['::add-mask::first%0Asecond', 'first', 'first second', 'Zmlyc3Q='])
        log.receive('stdout', line);
      assert.deepEqual(log.text.split('\n'), shown);
    });
  }

  test('has no mask for a line with a percent sign that it does not decode', () => {
    const { masker, log } = stepOf('forgejo');
    log.receive('stdout', '::add-mask::100%25 sure');
    assert.equal(masker.mask('100% sure'), '100% sure');
    log.receive('stdout', '::add-mask::100% sure');
    assert.equal(masker.mask('100% sure'), '***');
  });

  test('drops no output of a job', () => {
    const job = new Job({ secrets: ['secret'], otherRunner: 'act' });
    assert.deepEqual(job.outputs({ token: 'a secret' }), { kept: { token: 'a secret' }, dropped: [], warnings: [] });
  });
});

suite('the masker', () => {
  const [on, off] = ['\x0033[96m', '\x0033[0m'];
  const rows: readonly [secret: string, text: string, masked: string][] = [
    ['Password123!', '123Password123!123', '123***123'],
    ['Password123!', 'password123', 'password123'],
    ['Pass"word"123!', '123Pass\\"word\\"123!123', '123***123'],
    ['Pass word 123!', '123Pass%20word%20123%21123', '123***123'],
    ['Pass<word>123!', '123Pass&lt;word&gt;123!123', '123***123'],
    ["Pass'word'123!", "123Pass''word''123!123", '123***123'],
    ['Password123!', base64(':Password123!'), 'OlBh***'],
    ['Password123!', base64('a:Password123!'), 'YTpQ***'],
    ['Password123!', base64('ab:Password123!'), 'YWI6***'],
    ['"Password123!!"', '123Password123!!123', '123***123'],
    ['"short"', '123short123', '123short123'],
    ['"short"', '123"short"123', '123***123'],
    // The halves into which PowerShell cuts a secret at its ampersand.
    ['secret&secret&secret', `secret&secret&${on}secret${off}`, `***${on}***${off}`],
    ['secret+secret&secret', `secret+secret&${on}secret${off}`, `***${on}***${off}`],
    ['secret&secret&+secretsecret', `secret&secret&+${on}s${off}ecretsecret`, `***${on}s${off}***`],
    ['secret&+secret&+secret', `secret&+${on}s${off}ecret&+secret`, `***${on}s${off}***`],
    ['secret&secret&+', `secret&secret&+${on}${off}`, `***${on}${off}`],
    // The characters that Newtonsoft escapes in JSON.
    ['a\u0085b\u2028c\u0001d/é\\', '"a\\u0085b\\u2028c\\u0001d/é\\\\"', '"***"'],
    ['aa', 'aaaaa b', '*** b'],
    ['', 'text', 'text'],
  ];
  for (const [secret, text, masked] of rows) {
    test(`makes of ${JSON.stringify(text)}, where ${JSON.stringify(secret)} is secret: ${JSON.stringify(masked)}`, () => {
      assert.equal(maskerOf(secret).mask(text), masked);
    });
  }

  test('merges occurrences that overlap or touch into one', () => {
    assert.equal(maskerOf('abcd', 'cdef').mask('-abcdef-abcdcdef-abcd-'), '-***-***-***-');
  });

  test("trims a server's secret but not the value of add-mask, and knows each line of both", () => {
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
});

suite('the command parser', () => {
  const registered = new Set(['do-something']);

  test('reads what ActionCommandL0 reads, in both syntaxes', () => {
    const expectations = [
      ['##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
      ['##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', { k1: ';=\r=\n=]' }, ';-\r-\n-]'],
      ['##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D', { k1: '%3B=%0D=%0A=%5D' }, '%3B-%0D'],
      ['##[do-something k1=;k2=;]', {}, ''],
      ['>>>   ##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
      ['::do-something k1=v1,::msg', { k1: 'v1' }, 'msg'],
      ['::do-something::', {}, ''],
      ['::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,', { k1: ';=,=\r=\n=]=:' }, ';-\r-\n-]-:-,'],
      ['::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D', { k1: ';=%2C=%0D=%0A=]=%3A' }, ';-%0D'],
      ['   ::DO-Something k1=v1,::msg', { k1: 'v1' }, 'msg'],
    ] as const;
    for (const [line, properties, data] of expectations) {
      assert.deepEqual(parseCommand(line, registered), { name: 'do-something', properties, data }, line);
    }
  });

  test('takes other lines for plain text', () => {
    const lines = ['   >>>   ::do-something k1=v1,::msg', '::do-something', '##[do-something', '::other::', '##[ ]'];
    for (const line of lines) assert.equal(parseCommand(line, registered), undefined, line);
  });

  test('cuts a stream at CRLF, LF and CR, even when a chunk ends between CR and LF or inside a character', () => {
    const reader = new LineReader();
    const bytes = Buffer.from('one\r\ntwo\rthré\n\nlast');
    const lines = [...bytes].flatMap((_, index) => reader.push(bytes.subarray(index, index + 1)));
    assert.deepEqual([...lines, ...reader.end()], ['one', 'two', 'thré', '', 'last']);
    assert.deepEqual([...reader.push(Buffer.from([0x0d, 0xe2, 0x82])), ...reader.end()], ['', '\ufffd']);
  });

  test('reads the files that SetOutputFileCommandL0 reads', () => {
    const expectations = [
      ['\nA=my value\n\nB=\n', ['A|my value', 'B|']],
      ['A==abc\nB=def=ghi\nC=jkl=', ['A|=abc', 'B|def=ghi', 'C|jkl=']],
      ['A<<EOF\nEOF', ['A|']],
      ['A<<=EOF\nhello\n=EOF\nB<<<EOF\nhello\n<EOF', ['A|hello', 'B|hello']],
      ['A<<EOF\nhello\n\nthree\n\nEOF\nB<<EOF\nx=y\nEOF\nC<<EOF\n EOF\nEOF', ['A|hello\n\nthree\n', 'B|x=y', 'C| EOF']],
    ] as const;
    for (const [text, pairs] of expectations) {
      const read = [...parseKeyValues(text, false)].map((pair) => pair.join('|'));
      assert.deepEqual(read, pairs);
    }
    assert.deepEqual([...parseKeyValues('A<<EOF\r\na\r\nb\r\nEOF\r\n', true)], [['A', 'a\r\nb']]);
  });

  test('refuses files that the runner refuses', () => {
    const texts = ['A', 'A<<', '<<EOF\nx\nEOF', 'A<<EOF line one EOF', 'A<<EOF\nx\ny EOF', 'A<<EOF\nx\nEOF \n'];
    for (const text of texts) assert.throws(() => [...parseKeyValues(text)], Error, text);
  });
});

suite('a job', () => {
  const MANIFEST = `
    inputs:
      integration-key: { required: true }
      max age: { default: 3600 }
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

  test('hands over inputs, defaults and the context, and nothing of its own environment', async (t) => {
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
    assert.deepEqual([env['INPUT_INTEGRATION-KEY'], env['INPUT_MAX_AGE']], ['', '3600']);
    assert.deepEqual([env['GITHUB_ACTOR'], env['GITHUB_EVENT_NAME']], ['dependabot[bot]', 'pull_request']);
    assert.equal(env['https_proxy'], 'http://p');
    assert.equal('STAND_IN_TEST_LEAK' in env || 'NODE_TEST_CONTEXT' in env, false);
    assert.deepEqual([folder, payload], [env['GITHUB_WORKSPACE'], { number: 7 }]);
    assert.match(result.annotations[0]?.message ?? '', /^Unexpected input\(s\) 'other', valid inputs are \['integ/);
  });

  test('masks log, annotations and summary from add-mask on, but neither titles nor outputs', async (t) => {
    const script = `
      console.log('early s3cr3t-value');
      console.log('::add-mask::s3cr3t-value');
      console.log('late s3cr3t-value');
      console.log('::error title=s3cr3t-value::s3cr3t-value%0A' + 'x'.repeat(5000));
      put('STEP_SUMMARY', '# s3cr3t-value\\r\\nend');
      put('OUTPUT', 'token=s3cr3t-value\\nmode<<EOF\\na\\nb\\nEOF\\n');
      put('ENV', 'A=s3cr3t-value\\n');
      process.exitCode = 1;`;
    const job = new Job();
    const result = await run(t, script, {}, job);
    assert.match(result.log, /^early s3cr3t-value\nlate \*\*\*\n##\[error\]\*\*\*\nx+$/m);
    const message = `***\n${'x'.repeat(4092)}`;
    assert.deepEqual(result.annotations, [{ level: 'error', title: 's3cr3t-value', message }]);
    assert.equal(result.summary, '# ***\nend\n');
    assert.deepEqual(result.outputs, { token: 's3cr3t-value', mode: 'a\nb' });
    assert.deepEqual([result.exitCode, result.conclusion], [1, 'failure']);
    const plain = result.plainLines.map(({ line }) => line);
    assert.deepEqual(plain, ['early s3cr3t-value', 'late s3cr3t-value']);
    assert.deepEqual(job.outputs({ ...result.outputs, jwt: `a.${base64('s3cr3t-value')}`, none: '' }), {
      kept: { mode: 'a\nb' },
      dropped: ['token', 'jwt'],
      warnings: ["Skip output 'token' since it may contain secret.", "Skip output 'jwt' since it may contain secret."],
    });

    const later = await run(t, `console.log(process.env.A)`, {}, job);
    assert.equal(later.stdout, 's3cr3t-value\n');
    assert.match(later.log, /^ {2}A: \*\*\*$/m);
  });

  test('obeys commands on both streams and in both syntaxes, until they are stopped', async (t) => {
    const script = `
      console.error('text ##[warning]one');
      console.log('  ::NOTICE Title=a::two');
      console.log('::stop-commands::some-token');
      console.log('::error::not seen');
      console.log('::some-token::');
      console.log('::set-env name=A::b');
      console.log('::debug::quiet');
      for (let i = 0; i < 12; i++) console.log('::error::no ' + i);`;
    const { commands, annotations, log, exitCode, conclusion } = await run(t, script);
    const printed = Map.groupBy(commands, ({ stream }) => stream);
    assert.deepEqual(printed.get('stderr'), [{ name: 'warning', properties: {}, data: 'one', stream: 'stderr' }]);
    const names = printed.get('stdout')?.map(({ name }) => name);
    assert.deepEqual(names?.slice(0, 6), ['notice', 'stop-commands', 'some-token', 'set-env', 'debug', 'error']);
    const notice = annotations.find(({ level }) => level === 'notice');
    assert.deepEqual(notice, { level: 'notice', message: 'two', title: 'a' });
    assert.ok(annotations.some(({ level, message }) => level === 'warning' && message === 'one'));
    const stopped = log.split('\n').filter((line) => line.startsWith('::'));
    assert.deepEqual(stopped, ['::stop-commands::***', '::error::not seen', '::***::']);
    assert.doesNotMatch(log, /quiet/);
    // One command failed the step; ten annotations of a kind are kept, and all of them in the log.
    assert.deepEqual([exitCode, conclusion], [0, 'failure']);
    assert.equal(annotations.filter(({ level }) => level === 'error').length, 10);
    assert.equal(log.match(/^##\[error\]no/gm)?.length, 12);
  });

  test('shows debug lines and echoes commands with RUNNER_DEBUG', async (t) => {
    const { log } = await run(t, `console.log('::debug::a%0Ab\\n::add-mask::hush')`, { env: { RUNNER_DEBUG: '1' } });
    assert.match(log, /^##\[debug\]a\n##\[debug\]b\n::add-mask::\*\*\*\n/m);
  });

  test('rejects a step that hangs or writes a bad file', async (t) => {
    await assert.rejects(run(t, `setInterval(() => {}, 1000)`, { timeoutMs: 500 }), /still ran after 500 ms/);
    await assert.rejects(run(t, `put('OUTPUT', 'token')`), /wrote to GITHUB_OUTPUT/);
  });

  test('cancels a step with a signal, and says so in an error', { skip: lacksSignals }, async (t) => {
    const script = `
      process.on('SIGINT', () => { console.log('bye'); process.exit(130); });
      setInterval(() => {}, 1000);
      console.log('ready');`;
    const result = await run(t, script, { cancel: { signal: 'SIGINT', when: /ready/ } });
    assert.deepEqual([result.exitCode, result.conclusion, result.stdout], [130, 'cancelled', 'ready\nbye\n']);
    assert.deepEqual(result.annotations, [{ level: 'error', message: 'The operation was canceled.' }]);
    assert.match(result.log, /\nbye\n##\[error\]The operation was canceled\.$/);
  });

  for (const token of ['', 'pause-logging', 'Add-Mask']) {
    test(`reads no further where commands are to be stopped until "${token}", and fails the step`, async (t) => {
      const { log, conclusion, annotations } = await run(
        t,
        `console.log('before\\n::stop-commands::${token}\\nafter')`,
      );
      assert.match(log, /\nbefore\n##\[error\]You cannot use a endToken [^\n]+$/);
      assert.deepEqual([conclusion, annotations.length], ['failure', 1]);
    });
  }

  test('fails a step that names a file of matchers which is not there', async (t) => {
    const { conclusion, annotations, log } = await run(t, `console.log('::add-matcher::missing.json\\nafter')`);
    const messages = annotations.map(({ message }) => message);
    assert.equal(messages[0], "Unable to process command '::add-matcher::missing.json' successfully.");
    assert.match(messages[1] ?? '', /^Could not find file '.+[\\/]missing\.json'\.$/);
    assert.deepEqual([conclusion, messages.length], ['failure', 2]);
    assert.match(log, /\nafter$/);
  });
});
