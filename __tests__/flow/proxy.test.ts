import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { behindProxy, DEMO_HOST, LOCAL_HOST, type ProxiedScene } from '../../testing/behind-proxy.ts';
import { certificateFaults, connectFaults } from '../../testing/network/connect-faults.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

/** Every kind of character that a URL, a header or base64 could trip over. */
const CREDENTIALS = { user: 'ci user@acme', password: 'p@ss:wörd/%41?#&+=1' };
const AUTHORIZATION = `Basic ${Buffer.from(`${CREDENTIALS.user}:${CREDENTIALS.password}`).toString('base64')}`;

/** One tunnel for both requests, and at its far end an assertion that the server verified. */
function assertTunnelled({ scene: { server }, proxy }: ProxiedScene, result: StepResult): void {
  assert.equal(result.exitCode, 0, result.log);
  assert.equal(result.outputs['access-token'], server.tokens[0]);
  const requests = server.requests.map(({ path, connection }) => [path, connection]);
  assert.deepEqual(requests, [
    ['/oauth/token', 1],
    ['/oauth/userinfo', 1],
  ]);
  assert.equal(server.connections, 1);
  const targets = proxy.connects.map(({ target }) => target);
  assert.deepEqual(targets, [server.host === DEMO_HOST ? `${DEMO_HOST}:443` : server.host]);
  assert.deepEqual(result.annotations, []);
}

/** Looks at what the action itself makes visible; the runner's own head of the log repeats the environment of the step. */
function assertNeverShown({ stdout, summary, outputs, exported }: StepResult, { user, password } = CREDENTIALS): void {
  const shown = [stdout, summary, ...Object.values(outputs), ...Object.values(exported)].join('\n');
  for (const secret of [password, user, `${user}:${password}`]) {
    const bytes = Buffer.from(secret);
    const spellings = [secret, encodeURIComponent(secret), encodeURI(secret), JSON.stringify(secret).slice(1, -1)];
    for (const spelling of [...spellings, bytes.toString('base64').replace(/.{0,2}=*$/, ''), bytes.toString('hex')]) {
      assert.ok(!shown.includes(spelling), `shown as ${spelling}`);
    }
  }
}

suite('a proxy', { concurrency: 4 }, () => {
  test('leads to DocuSign by name in one tunnel for both requests', () =>
    behindProxy({}, async (proxied) => {
      assertTunnelled(proxied, await proxied.run());
      const { claims } = proxied.scene.server.requests[0]?.assertion ?? assert.fail('no assertion');
      assert.equal(claims['aud'], DEMO_HOST);
      assert.deepEqual(proxied.proxy.connects, [{ target: `${DEMO_HOST}:443` }]);
    }));

  const settings: { name: string; env: (url: string) => Record<string, string> }[] = [
    { name: 'HTTPS_PROXY', env: (url) => ({ https_proxy: '', HTTPS_PROXY: url }) },
    { name: 'spaces around the address', env: (url) => ({ https_proxy: ` ${url} ` }) },
    {
      name: 'variables beside it that are for others',
      env: () => ({
        http_proxy: 'http://127.0.0.1:1',
        no_proxy: 'sign.com,d.docusign.com',
        NODE_USE_ENV_PROXY: '1',
        // Node 22 warns of that variable before it runs anything.
        ...(process.env['STEP_NODE'] && { NODE_NO_WARNINGS: '1' }),
      }),
    },
  ];
  for (const { name, env } of settings) {
    test(`is used as the runner sets it: ${name}`, () =>
      behindProxy({}, async (proxied) => assertTunnelled(proxied, await proxied.run(env(proxied.proxy.url)))));
  }

  test('is used for https alone', () =>
    onStage({}, async (scene) => {
      const nowhere = 'http://127.0.0.1:1';
      assert.equal((await scene.run({}, { env: { http_proxy: nowhere, https_proxy: nowhere } })).exitCode, 0);
    }));

  for (const name of ['127.0.0.1', 'localhost'] as const) {
    test(`may itself be reached by https: ${name}`, () =>
      behindProxy({ proxyCertificate: (authority) => authority.issue({ names: [name] }) }, async (proxied) => {
        assertTunnelled(proxied, await proxied.run({ https_proxy: proxied.proxy.url.replace('127.0.0.1', name) }));
      }));
  }

  test('that is reached by https gets no credentials before its certificate is verified', () => {
    const { 'unknown authority': certificate } = certificateFaults;
    const proxyCertificate = (authority: Parameters<typeof certificate>[0]) => certificate(authority, '127.0.0.1');
    return behindProxy({ proxy: { credentials: CREDENTIALS }, proxyCertificate }, async ({ proxy, run }) => {
      const result = await run({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
      const { message } = failureOf(result, 'proxy_unreachable');
      assert.deepEqual(proxy.connects, []);
      assertNeverShown(result);
      assert.match(message, /NODE_EXTRA_CA_CERTS/, 'the cure of a certificate by an unknown authority');
    });
  });

  for (const [noProxy, connects] of [
    [`example.com , ${LOCAL_HOST}`, 0],
    [DEMO_HOST, 1],
  ] as const) {
    test(`is passed by where no_proxy says so, and for no other host: ${noProxy}`, () =>
      behindProxy({ local: true }, async ({ scene, proxy, run }) => {
        const result = await run({ NO_PROXY: noProxy });
        assert.equal(result.exitCode, 0, result.log);
        assert.deepEqual([scene.server.connections, proxy.connects.length], [1, connects]);
      }));
  }
});

suite('the credentials of a proxy', { concurrency: 4 }, () => {
  test('are taken from its address, not sent to DocuSign, and never shown, with debug logging neither', () =>
    behindProxy({ proxy: { credentials: CREDENTIALS } }, async (proxied) => {
      const result = await proxied.run({ RUNNER_DEBUG: '1', DEBUG: '*' });
      assertTunnelled(proxied, result);
      const { scene, proxy } = proxied;
      assert.equal(proxy.connects[0]?.authorization, AUTHORIZATION);
      assert.ok(scene.server.requests.every(({ headers }) => headers['proxy-authorization'] === undefined));
      assertNeverShown(result);
    }));

  test('may be those of an address without a scheme, and hold a percent sign that stands for itself', () =>
    behindProxy({ proxy: { credentials: { user: 'ci', password: '100%' } }, local: true }, async (proxied) => {
      const https_proxy = proxied.proxy.url.replace('http://', '').replace('100%25', '100%');
      assertTunnelled(proxied, await proxied.run({ https_proxy }));
    }));

  for (const [name, change, isSent] of [
    ['missing', (url: string) => url.replace(/(?<=\/\/).*@/, ''), false],
    ['wrong', (url: string) => url.replace('p%40ss', 'pass'), true],
  ] as const) {
    test(`are asked for once, and never shown, where they are ${name}`, () =>
      behindProxy({ proxy: { credentials: CREDENTIALS } }, async ({ scene, proxy, run }) => {
        const result = await run({ https_proxy: change(proxy.url) });
        failureOf(result, 'proxy_refused');
        assert.deepEqual(
          proxy.connects.map(({ authorization }) => authorization !== undefined),
          [isSent],
        );
        assert.equal(scene.server.connections, 0);
        assertNeverShown(result);
        assertNeverShown(result, { user: CREDENTIALS.user, password: CREDENTIALS.password.replace('p@ss', 'pass') });
      }));
  }
});

suite('a proxy that opens no tunnel', { concurrency: 4 }, () => {
  for (const { status, interim, attempts } of [
    { status: undefined, interim: 1, attempts: 1 },
    { status: 403, interim: 1, attempts: 1 },
    { status: 302, interim: 0, attempts: 1 },
    // More than is read of an answer.
    { status: undefined, interim: 10_000, attempts: 4 },
  ]) {
    const name = `${status ?? 200} after ${interim} interim answers`;
    test(`is not taken for one that does: ${name}`, () =>
      behindProxy({ proxy: { interim, ...(status && { refuse: { status } }) } }, async ({ scene, proxy, run }) => {
        const { outputs, log } = await run();
        const code = status ? 'proxy_refused' : interim > 1 ? 'proxy_unreachable' : undefined;
        assert.equal(outputs['error'], code, log);
        assert.deepEqual([proxy.connects.length, scene.server.requests.length], [attempts, code ? 0 : 2]);
      }));
  }

  test('for a while only is survived', () =>
    behindProxy({ proxy: { refuse: { status: 503, times: 2 } } }, async ({ scene, proxy, run }) => {
      assert.equal((await run()).exitCode, 0);
      assert.deepEqual([proxy.connects.length, scene.server.connections], [3, 1]);
    }));

  test("since it can't be reached is passed by by nobody, and its credentials are not shown", () =>
    behindProxy({ local: true }, async ({ scene, run }) => {
      const { port } = await connectFaults.refused();
      const userinfo = [CREDENTIALS.user, CREDENTIALS.password].map(encodeURIComponent).join(':');
      const result = await run({ https_proxy: `http://${userinfo}@127.0.0.1:${port}` });
      failureOf(result, 'proxy_unreachable');
      assert.equal(scene.server.connections, 0);
      assertNeverShown(result);
    }));
});

suite('a proxy that wants a sign-in', { concurrency: 4 }, () => {
  const challenges: Readonly<Record<string, readonly string[]>> = {
    Negotiate: ['Negotiate'],
    NTLM: ['NTLM TlRMTVNTUAACAAAA=='],
    'Negotiate or NTLM': ['Negotiate', 'NTLM'],
    'Kerberos or NTLM': ['Kerberos, NTLM'],
    'Kerberos or Negotiate or NTLM': ['Kerberos', 'Negotiate', 'NTLM', '::error::x', '"x"', '[x](y)', '@octocat'],
    'SCRAM-SHA-256': ['SCRAM-SHA-256 realm="proxy"'],
    Digest: ['Digest realm="a, Basic realm, c", nonce="b\\", Basic", qop="auth", algorithm=MD5, stale=FALSE'],
  };
  for (const [schemes, lines] of Object.entries(challenges)) {
    test(`is named with what it wants, which is not Basic: ${schemes}`, () =>
      behindProxy({ proxy: { refuse: { status: 407, challenges: lines } } }, async ({ proxy, run }) => {
        for (const userinfo of ['', 'ci:hunter2@']) {
          const https_proxy = proxy.url.replace('//', `//${userinfo}`);
          const { message } = failureOf(await run({ https_proxy }), 'proxy_refused');
          assert.ok(
            message.startsWith(
              `This runner's proxy accepts only ${schemes} sign-ins (HTTP 407), but this action supports only Basic. Exempt account-d.docusign.com, port 443, on the proxy.\nCan't be exempted? Set \`https_proxy\` to a local relay, such as cntlm or px.\n`,
            ),
            message,
          );
        }
      }));
  }

  for (const lines of [
    ['Basic realm="x"'],
    ['Negotiate', 'basic realm="x"'],
    ['Digest realm="x", Basic realm="y"'],
    [],
  ]) {
    test(`is told a password if Basic will do: ${lines.join()}`, () =>
      behindProxy({ proxy: { refuse: { status: 407, challenges: lines } } }, async ({ proxy, run }) => {
        const without = failureOf(await run(), 'proxy_refused').message;
        assert.match(without, /requires a user name and password \(HTTP 407\)\. Add them to `https_proxy`/);
        const https_proxy = proxy.url.replace('//', '//ci:hunter2@');
        const withWrong = failureOf(await run({ https_proxy }), 'proxy_refused').message;
        assert.match(
          withWrong,
          /rejected the user name and password .*\nPercent-encode .* `\\` is `%5C`, `%` is `%25`/,
        );
        assert.doesNotMatch(without + withWrong, /cntlm|accepts only/);
      }));
  }

  test('is told a password that comes without a user name', () =>
    behindProxy({ proxy: { credentials: { user: '', password: 'hunter2' } } }, async ({ run }) => {
      const result = await run();
      assert.equal(result.exitCode, 0, result.log);
    }));

  for (const password of ['pa#ss', 'p/a', 'what?', 'p@s#s', 'a\\b', '#word', '12#34', '80/x@y']) {
    test(`is not reached with a password that ends the address, which is said and not shown: ${password}`, () =>
      behindProxy({ proxy: { credentials: { user: 'ci', password } } }, async ({ proxy, scene, run }) => {
        for (const scheme of ['http://', '']) {
          const https_proxy = `${scheme}ci:${password}@${new URL(proxy.url).host}`;
          const result = await run({ https_proxy });
          const { message } = failureOf(result, 'proxy_unreachable');
          assert.match(
            message,
            /^The user name or password in `https_proxy` contains a character that ends it early\. Percent-encode/,
          );
          assert.deepEqual([proxy.connects, scene.server.connections, result.plainLines], [[], 0, []]);
          assertNeverShown(result, { user: `ci:${password}`, password: `${password}@` });
        }
        assert.equal((await run()).exitCode, 0, 'percent-encoded, it is right');
      }));
  }

  test('is not said to have such a password where it has none', () =>
    behindProxy({}, async ({ run }) => {
      for (const https_proxy of ['http://', 'socks5://ci:x@127.0.0.1:1080', 'http://127.0.0.1:x/', 'http://%zz/']) {
        const { message } = failureOf(await run({ https_proxy }), 'proxy_unreachable');
        assert.doesNotMatch(message, /ends it early/, https_proxy);
      }
    }));
});
