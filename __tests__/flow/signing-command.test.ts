import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { setImmediate as immediate } from 'node:timers/promises';
import { newApp } from '../../testing/docusign/credentials.ts';
import { lacksOpenssl } from '../../testing/docusign/openssl.ts';
import { lacksSignals, lacksToolsOfLinux } from '../../testing/platform.ts';
import { readExample } from '../../testing/project-files.ts';
import type { StepOptions, StepResult } from '../../testing/runner/runner.ts';
import { ACTION, onStage, type Scene, type SceneOptions } from '../../testing/scene.ts';

const skip = lacksOpenssl || lacksToolsOfLinux('sh');

const lacksProc = !existsSync('/proc/self/fd/1') && 'standard output can be opened by name as a file on Linux alone';

interface Signing {
  readonly scene: Scene;
  /** For files of the command's, beside the key in `key.pem`; its path is `$SIGNING`. */
  readonly folder: string;
  /** Runs the action with a command in place of the key. */
  readonly run: (command: string, step?: Omit<StepOptions, 'action'>) => Promise<StepResult>;
}

async function signing(body: (signing: Signing) => Promise<void>, options: SceneOptions = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'signing '));
  try {
    await onStage(options, async (scene) => {
      writeFileSync(join(folder, 'key.pem'), scene.app.keys.pkcs1Pem);
      const env = { SIGNING: folder };
      await body({
        scene,
        folder,
        run: (command, step) =>
          scene.run(
            { 'private-key': '', 'signing-command': command, ...step?.with },
            { ...step, env: { ...env, ...step?.env } },
          ),
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const OPENSSL = 'openssl dgst -sha256 -sign "$SIGNING/key.pem"';

/** Runs a step whose command prints on standard error: all that the stage would take for a leak of the action's. */
function runWithLog({ scene, folder }: Signing, command: string, env: Record<string, string> = {}) {
  const inputs = scene.inputs({ 'private-key': '', 'signing-command': command, 'private-key-passphrase': 'a secret' });
  return scene.job.run({ action: ACTION, with: inputs, env: { SIGNING: folder, ...env } });
}

suite('a command that signs', { concurrency: 4 }, () => {
  const commands: Readonly<Record<string, string>> = {
    'raw bytes': OPENSSL,
    'base64 in lines, by several lines of script': `set -eu\n${OPENSSL} | base64\n`,
    'base64url, without padding': `${OPENSSL} | base64 | tr -d '\\n=' | tr +/ -_`,
    "base64 behind Vault's prefix": `printf vault:v1:; ${OPENSSL} | base64`,
    'raw bytes, and a newline': `${OPENSSL}; echo`,
    'raw bytes, of a file that it opens by name': `${OPENSSL} /dev/stdin`,
    'raw bytes, of the digest':
      'printf %s "$DOCUSIGN_SIGNING_DIGEST" | openssl base64 -d -A | openssl pkeyutl -sign -inkey "$SIGNING/key.pem" -pkeyopt digest:sha256',
  };
  for (const [name, command] of Object.entries(commands)) {
    test(`gets a token, in two requests over one connection: ${name}`, { skip }, () =>
      signing(async ({ scene: { server }, run }) => {
        const result = await run(command);
        assert.equal(result.exitCode, 0, result.log);
        assert.equal(result.outputs['access-token'], server.tokens[0]);
        assert.deepEqual([server.requests.length, server.connections], [2, 1]);
        assert.deepEqual([result.annotations, result.summary, result.plainLines.length], [[], '', 1]);
      }),
    );
  }

  const byName: Readonly<Record<string, string>> = {
    'a tool that opens it by name': `${OPENSSL} -out /dev/stdout`,
    'by name, and a newline by descriptor': `${OPENSSL} -out /dev/stdout; echo`,
    "Vault's prefix by descriptor, and the rest appended by name": `printf vault:v1:; ${OPENSSL} | base64 >> /dev/stdout`,
    'by redirection, over what was printed before': `echo Signing...; ${OPENSSL} > /dev/stdout`,
    'by name, through a pipeline': `${OPENSSL} -out /dev/stdout | base64`,
    'by name, in a shell of its own': `sh -c '${OPENSSL} -out /dev/stdout'`,
  };
  for (const [name, command] of Object.entries(byName)) {
    test(`may write to standard output by its name, and leaves no file: ${name}`, { skip: skip || lacksProc }, () =>
      signing(async ({ scene: { server }, folder, run }) => {
        mkdirSync(join(folder, 'tmp'));
        const result = await run(`cd / && ${command}`, { env: { SIGNING: folder, TMPDIR: join(folder, 'tmp') } });
        assert.equal(result.exitCode, 0, result.log);
        assert.equal(result.outputs['access-token'], server.tokens[0]);
        assert.deepEqual(readdirSync(join(folder, 'tmp')), []);
      }),
    );
  }

  test('has a standard output that others may not read', { skip: skip || lacksProc }, () =>
    signing(async (stage) => {
      const { plainLines } = await runWithLog(stage, 'exec 3>&1; stat --dereference --format=%a /dev/fd/3 >&2');
      assert.deepEqual(
        plainLines.map(({ line }) => line),
        ['600'],
      );
    }),
  );

  test('that prints without an end is ended, by name and by descriptor', { skip: skip || lacksProc }, () =>
    signing(async ({ folder, run }) => {
      for (const command of ['exec yes', 'exec cat /dev/zero > /dev/stdout', 'while :; do echo x; done']) {
        const { annotations } = await run(`echo $$ > "$SIGNING/pid"; ${command}`);
        assert.match(annotations[0]?.message ?? '', /^`signing-command` printed more than 8 KiB to standard output /);
        await assertEnds(pidIn(folder));
      }
    }),
  );

  test('signs anew for each attempt, and by the clock of DocuSign where that differs', { skip }, () =>
    signing(async ({ scene: { server }, folder, run }) => {
      server.clockOffsetSeconds = 7200;
      server.script('token', [{ status: 503 }]);
      const result = await run(`echo >> "$SIGNING/count"; ${OPENSSL}`);
      assert.equal(result.exitCode, 0, result.log);
      assert.equal(readFileSync(join(folder, 'count'), 'utf8'), '\n\n\n');
      const claims = server.requests.map(({ assertion }) => Number(assertion?.claims['iat'] ?? 0));
      assert.ok((claims[2] ?? 0) - (claims[1] ?? 0) > 7000, String(claims));
    }),
  );

  test('is reported where it cannot be started', { skip }, () =>
    signing(async ({ scene: { server }, run }) => {
      server.script('token', [{ status: 503 }]);
      const { outputs, annotations } = await run(`rm -r "$GITHUB_WORKSPACE"; ${OPENSSL}`);
      assert.equal(outputs['error'], 'signing_failed');
      assert.match(annotations[0]?.message ?? '', /^`signing-command` couldn't be started \(ENOENT\)\./);
    }),
  );

  test('runs in the workspace, with the environment of the step but for its inputs', { skip }, () =>
    signing(async (stage) => {
      const command = `{ pwd; env; stat --dereference --format=input=%a /dev/stdin; } >&2; ${OPENSSL}`;
      const { exitCode, plainLines } = await runWithLog(stage, command, { AWS_REGION: 'eu-central-1' });
      assert.equal(exitCode, 0);
      const lines = plainLines.map(({ line }) => line);
      const variables = lines.slice(1).map((line) => line.split('=')[0]);
      assert.equal(lines[0], lines.find((line) => line.startsWith('GITHUB_WORKSPACE='))?.slice(17));
      assert.ok(lines.includes('AWS_REGION=eu-central-1'));
      assert.ok(lines.includes('input=600') || process.platform !== 'linux', 'others may read what is signed');
      assert.ok(variables.includes('DOCUSIGN_SIGNING_DIGEST') && variables.includes('PATH'));
      assert.deepEqual(
        variables.filter((name) => name?.startsWith('INPUT_')),
        [],
      );
    }),
  );

  test('has what it prints on standard error in the log, line by line', { skip }, () =>
    signing(async (stage) => {
      const command = "printf 'one\\r\\nt' >&2; printf 'wo\\n::warning::three\\n\\303\\274' >&2; exit 3";
      const result = await runWithLog(stage, command);
      assert.deepEqual(Object.keys(result.outputs), ['error', 'report']);
      assert.equal(stage.scene.server.connections, 0);
      assert.deepEqual(
        result.plainLines.map(({ line }) => line),
        ['one', 'two', 'ü'],
      );
      assert.deepEqual(
        result.annotations.map(({ level, message }) => [level, level === 'warning' ? message : '']),
        [
          ['warning', 'three'],
          ['error', ''],
        ],
      );
      assert.doesNotMatch(result.summary, /three/);
    }),
  );

  test('that repeats what it was to sign shows no assertion', { skip }, () =>
    signing(async (stage) => {
      const { log } = await runWithLog(stage, 'cat >&2; exit 1');
      assert.doesNotMatch(log, /eyJ/);
    }),
  );

  test('has a long line in the log as one, so that a secret in it is masked', { skip }, () =>
    signing(async (stage) => {
      const command = `head -c 200000 /dev/zero | tr '\\0' x >&2; printf 'a secret' >&2; ${OPENSSL}`;
      const { exitCode, log } = await runWithLog(stage, command);
      assert.equal(exitCode, 0);
      assert.ok(log.split('\n').includes(`${'x'.repeat(200_000)}***`));
    }),
  );

  test('may say as much as is logged, and not a byte more', { skip }, () =>
    signing(async (stage) => {
      const saying = (bytes: number) => `head -c ${bytes} /dev/zero | tr '\\0' x >&2`;
      const { exitCode } = await runWithLog(stage, `${saying(1024 * 1024)}; ${OPENSSL}`);
      assert.equal(exitCode, 0);
      const { outputs, annotations } = await runWithLog(stage, `${saying(1024 * 1024 + 1)}; sleep 300`);
      assert.equal(outputs['error'], 'signing_failed');
      assert.match(annotations[0]?.message ?? '', /^`signing-command` printed more than 1024 KiB to standard error /);
    }),
  );

  test('may print as much as is read, and not a byte more', { skip }, () =>
    signing(async ({ run }) => {
      for (const [bytes, words] of [
        [8192, 'printed unrecognized data (8192 bytes) instead of an RS256 signature'],
        [8193, 'printed more than 8 KiB to standard output'],
      ] as const) {
        const { annotations } = await run(`head -c ${bytes} /dev/zero`);
        assert.ok(annotations[0]?.message.startsWith(`\`signing-command\` ${words}`), annotations[0]?.message);
      }
    }),
  );

  test('cannot have the runner print masks in place of obeying them', { skip }, () =>
    signing(async (stage) => {
      const lines = ['::stop-commands::one', 'error: ##[Stop-Commands]two', 'a\\r::stop-commands::three'];
      const { exitCode, log } = await runWithLog(stage, `printf '${lines.join('\\n')}\\n' >&2; ${OPENSSL}`);
      assert.equal(exitCode, 0, log);
      assert.doesNotMatch(log, /add-mask|eyJ/);
    }),
  );

  const skipSession = skip || lacksToolsOfLinux('setsid');
  test('is not waited for where what it has left running keeps its output open', { skip: skipSession }, () =>
    signing(async ({ folder, run }) => {
      const daemon = 'setsid sh -c \'echo $$ > "$SIGNING/pid"; exec sleep 300\' &';
      const result = await run(`${daemon} while ! [ -s "$SIGNING/pid" ]; do :; done; ${OPENSSL}`);
      process.kill(pidIn(folder));
      assert.equal(result.exitCode, 0, result.log);
    }),
  );

  test('leaves nothing running', { skip }, () =>
    signing(async ({ folder, run }) => {
      const result = await run(`sleep 300 & echo $! > "$SIGNING/pid"; ${OPENSSL}`);
      assert.equal(result.exitCode, 0, result.log);
      await assertEnds(pidIn(folder));
    }),
  );

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`leaves nothing running and no file where the run gets ${signal}`, { skip: skip || lacksSignals }, () =>
      signing(async ({ scene, folder, run }) => {
        const when = appears(folder, 'ready');
        const command = 'sh -c \'echo $$ > "$SIGNING/pid"; : > "$SIGNING/ready"; exec sleep 300\'; :';
        mkdirSync(join(folder, 'tmp'));
        const result = await run(command, { cancel: { signal, when }, env: { TMPDIR: join(folder, 'tmp') } });
        assert.equal(result.conclusion, 'cancelled', result.log);
        assert.deepEqual([result.outputs, result.summary], [{}, '']);
        await assertEnds(pidIn(folder));
        assert.deepEqual([scene.server.requests, readdirSync(join(folder, 'tmp'))], [[], []]);
      }),
    );
  }
});

const MODULE = globSync([
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib{,64}/{,*/}{pkcs11,softhsm}/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
])[0];
const lacksHsm =
  skip || lacksToolsOfLinux('softhsm2-util', 'pkcs11-tool') || (MODULE === undefined && 'SoftHSM has no library here');

suite('a key in a hardware security module', { skip: lacksHsm }, () => {
  const step = readExample('key-in-hsm.yml').workflow.jobs['test']?.steps?.find(({ id }) => id === 'docusign');
  const command = String(step?.with?.['signing-command']);

  test('signs by the command of the example, and never leaves the module', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hsm-'));
    try {
      const env = { SOFTHSM2_CONF: join(folder, 'softhsm2.conf'), PKCS11_MODULE: MODULE ?? '', HSM_PIN: '87654321' };
      const app = newApp({ publicKeys: [publicKeyOfNewModule(folder, env)] });
      await signing(
        async (stage) => {
          const result = await runWithLog(stage, command, env);
          assert.equal(result.exitCode, 0, result.log);
          assert.equal(result.outputs['access-token'], stage.scene.server.tokens[0]);
        },
        { app },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Sets up a module with a new key in it. */
function publicKeyOfNewModule(folder: string, env: { SOFTHSM2_CONF: string; PKCS11_MODULE: string; HSM_PIN: string }) {
  const tool = (program: string, options: string): Buffer =>
    execFileSync(program, options.split(' '), { env: { ...process.env, ...env }, stdio: 'pipe' });
  const pkcs11 = (options: string): Buffer =>
    tool('pkcs11-tool', `--module ${env.PKCS11_MODULE} --token-label docusign ${options}`);
  mkdirSync(join(folder, 'tokens'));
  writeFileSync(env.SOFTHSM2_CONF, `directories.tokendir = ${join(folder, 'tokens')}\n`);
  tool('softhsm2-util', `--init-token --free --label docusign --so-pin 12345678 --pin ${env.HSM_PIN}`);
  pkcs11(`--login --pin ${env.HSM_PIN} --keypairgen --key-type rsa:2048 --id 01 --label docusign`);
  const der = pkcs11('--read-object --type pubkey --id 01');
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

function pidIn(folder: string): number {
  return Number(readFileSync(join(folder, 'pid'), 'utf8'));
}

/** Fulfilled once a file is there. */
async function appears(folder: string, name: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watcher = watch(folder, () => existsSync(join(folder, name)) && resolve());
  await promise;
  watcher.close();
}

/** A process that was killed is gone as soon as its parent has taken note. */
async function assertEnds(pid: number): Promise<void> {
  const deadline = AbortSignal.timeout(2000);
  while (isRunning(pid)) {
    assert.ok(!deadline.aborted, 'it runs on');
    await immediate();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A zombie runs no more: in a container without an init, nobody takes note of its end.
  return !/^State:\s+Z/m.test(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '');
}
