import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readOptions } from '../../../demo/options.ts';

suite("the demo's options", () => {
  test('are read', () => {
    assert.deepEqual(readOptions([], {}), { help: false, full: false, envFile: undefined });
    assert.deepEqual(readOptions(['-h', '--full', '--env-file', 'my file'], {}), {
      help: true,
      full: true,
      envFile: 'my file',
    });
  });

  const wrong: Readonly<Record<string, [args: string[], expected: RegExp, env?: Record<string, string>]>> = {
    'an unknown option': [
      ['--envfile=secret'],
      /^The demo doesn't know the option --envfile \(npm run demo -- --help /,
    ],
    'a key instead of an option': [['-----BEGIN secret'], /^The demo doesn't know one of these options /],
    'a value too many': [
      ['--full=secret'],
      /^--env-file takes the path of a file, and the other options take nothing /,
    ],
    'a file without its option': [['secret.env'], /^The demo takes options only; .+ --env-file /],
    'an option without its file': [['--env-file'], /^--env-file takes the path of a file/],
    'an option instead of a file': [['--env-file', '--full'], /^--env-file takes the path of a file/],
    'an empty path': [['--env-file='], /^--env-file takes the path of a file/],
    "a file's content": [['--env-file', 'A=secret\nB=2'], /^--env-file takes the path of a file /],
    'an option that npm kept, with its value left over': [
      ['secret.env'],
      /^npm keeps options for itself .+: npm run demo -- --env-file FILE /,
      { npm_config_env_file: 'true' },
    ],
    'options that npm kept whole': [
      [],
      /^npm keeps options for itself .+: npm run demo -- --env-file FILE --full /,
      { npm_config_env_file: 'secret.env', npm_config_full: 'true' },
    ],
  };
  for (const [name, [args, expected, env = {}]] of Object.entries(wrong)) {
    test(`are answered with a sentence where there is ${name}`, () =>
      assert.throws(
        () => readOptions(args, env),
        ({ message, exitCode }: { message: string; exitCode: number }) => {
          assert.match(message, expected);
          assert.match(message, /^[^\n]+\.$/);
          assert.doesNotMatch(message, /secret/);
          assert.equal(exitCode, 2);
          return true;
        },
      ));
  }
});
