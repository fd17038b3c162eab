import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type BehindProxyOptions,
  behindProxy,
  DEMO_HOST,
  LOCAL_HOST,
  type ProxiedScene,
} from '../../testing/behind-proxy.ts';
import { certificateFaults, connectFaults, withPort } from '../../testing/network/connect-faults.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

/** Every kind of character that a URL, a header or base64 could trip over. */
const CREDENTIALS = { user: 'ci user@acme', password: 'p@ss:wörd/%41?#&+=1' };

/** One tunnel for both requests, and at its far end an assertion that the server verified. */
function assertTunnelled({ scene: { server }, proxy }: ProxiedScene, result: StepResult): void {
  assert.equal(result.exitCode, 0, result.log);
  assert.equal(result.outputs['access-token'], server.tokens[0]);
  assert.deepEqual(
    server.requests.map(({ path, connection }) => [path, connection]),
    [
      ['/oauth/token', 1],
      ['/oauth/userinfo', 1],
    ],
  );
  assert.equal(server.connections, 1);
  assert.deepEqual(
    proxy.connects.map(({ target }) => target),
    [server.host === DEMO_HOST ? `${DEMO_HOST}:443` : server.host],
  );
  assert.deepEqual(result.annotations, []);
}

/** What the action itself makes visible; the runner's own head of the log repeats the environment of the step. */
function shownBy({ stdout, summary, outputs, exported, state }: StepResult): string {
  return [stdout, summary, ...[outputs, exported, state].flatMap((values) => Object.values(values))].join('\n');
}

function assertNeverShown(result: StepResult, { user, password } = CREDENTIALS): void {
  for (const secret of [password, user, `${user}:${password}`]) {
    const bytes = Buffer.from(secret);
    const spellings = [secret, encodeURIComponent(secret), encodeURI(secret), JSON.stringify(secret).slice(1, -1)];
    for (const spelling of [...spellings, bytes.toString('base64').replace(/.{0,2}=*$/, ''), bytes.toString('hex')]) {
      assert.ok(!shownBy(result).includes(spelling), `shown as ${spelling}`);
    }
  }
}

suite('a proxy', { concurrency: 4 }, () => {
  test('leads to DocuSign by name in one tunnel for both requests, and sees nothing of them', () =>
    behindProxy({}, async (proxied) => {
      assertTunnelled(proxied, await proxied.run());
      const { header, claims } = proxied.scene.server.requests[0]?.assertion ?? assert.fail('no assertion');
      assert.equal(header['alg'], 'RS256');
      assert.equal(claims['aud'], DEMO_HOST);
      assert.deepEqual(proxied.proxy.connects, [{ target: `${DEMO_HOST}:443` }]);
    }));

  const settings: { name: string; env: (url: string) => Record<string, string> }[] = [
    { name: 'HTTPS_PROXY', env: (url) => ({ https_proxy: '', HTTPS_PROXY: url }) },
    { name: 'an address without a scheme', env: (url) => ({ https_proxy: url.replace('http://', '') }) },
    { name: 'an address with a slash', env: (url) => ({ https_proxy: `${url}/` }) },
    { name: 'an unused http_proxy beside it', env: () => ({ http_proxy: 'http://127.0.0.1:1' }) },
    { name: 'a no_proxy for others', env: () => ({ no_proxy: 'localhost,example.com,sign.com,d.docusign.com' }) },
    { name: "Node's own support switched on", env: () => ({ NODE_USE_ENV_PROXY: '1' }) },
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

  test('may itself be reached by https', () =>
    behindProxy({ proxyCertificate: (authority) => authority.issue({ names: ['127.0.0.1'] }) }, async (proxied) => {
      assert.match(proxied.proxy.url, /^https:/);
      assertTunnelled(proxied, await proxied.run());
    }));

  test('that is reached by https gets no credentials before its certificate is verified', () => {
    const proxyCertificate: BehindProxyOptions['proxyCertificate'] = (authority) =>
      certificateFaults['unknown authority'](authority, '127.0.0.1');
    return behindProxy({ proxy: { credentials: CREDENTIALS }, proxyCertificate }, async ({ proxy, run }) => {
      const result = await run({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
      const { message } = failureOf(result, 'proxy_unreachable');
      assert.deepEqual(proxy.connects, []);
      assertNeverShown(result);
      assert.match(message, /NODE_EXTRA_CA_CERTS/, 'the cure of a certificate by an unknown authority');
    });
  });

  for (const local of [false, true]) {
    test(`is passed by where no_proxy says so${local ? '' : ', for another host it is not'}`, () =>
      behindProxy({ local: true }, async ({ scene, proxy, run }) => {
        const result = await run({ no_proxy: local ? LOCAL_HOST : DEMO_HOST });
        assert.equal(result.exitCode, 0, result.log);
        assert.equal(scene.server.connections, 1);
        assert.equal(proxy.connects.length, local ? 0 : 1);
      }));
  }

  for (const noProxy of ['*', '.0.0,0.0.0.0', 'example.com , 0.0.0.0']) {
    test(`is passed by for no_proxy=${noProxy}, in any case of the variable's name`, () =>
      behindProxy({ local: true }, async ({ proxy, run }) => {
        assert.equal((await run({ NO_PROXY: noProxy })).exitCode, 0);
        assert.equal(proxy.connects.length, 0);
      }));
  }
});

suite('the credentials of a proxy', { concurrency: 4 }, () => {
  const expected = `Basic ${Buffer.from(`${CREDENTIALS.user}:${CREDENTIALS.password}`).toString('base64')}`;

  for (const debug of [{}, { RUNNER_DEBUG: '1', DEBUG: '*' }]) {
    test(`are taken from its address and never shown${'DEBUG' in debug ? ', with debug logging neither' : ''}`, () =>
      behindProxy({ proxy: { credentials: CREDENTIALS } }, async (proxied) => {
        const result = await proxied.run(debug);
        assertTunnelled(proxied, result);
        assert.equal(proxied.proxy.connects[0]?.authorization, expected);
        assertNeverShown(result);
      }));
  }

  test('are not sent to DocuSign', () =>
    behindProxy({ proxy: { credentials: CREDENTIALS } }, async ({ scene: { server }, run }) => {
      await run();
      assert.ok(server.requests.every(({ headers }) => headers['proxy-authorization'] === undefined));
    }));

  test('may be those of an address without a scheme', () =>
    behindProxy({ proxy: { credentials: CREDENTIALS } }, async (proxied) => {
      const result = await proxied.run({ https_proxy: proxied.proxy.url.replace('http://', '') });
      assertTunnelled(proxied, result);
      assertNeverShown(result);
    }));

  test('may hold a percent sign that stands for itself, as they may for the runner', () =>
    behindProxy({ proxy: { credentials: { user: 'ci', password: '100%' } }, local: true }, async (proxied) => {
      const { url } = proxied.proxy;
      assertTunnelled(proxied, await proxied.run({ https_proxy: url.replace('100%25', '100%') }));
    }));

  test('may be wrong in their spelling too, which is no defect of the action', () =>
    behindProxy({ proxy: { credentials: { user: 'ci', password: 'café' } } }, async ({ proxy, run }) => {
      const latin = proxy.url.replace('caf%C3%A9', 'caf%E9');
      assert.notEqual(latin, proxy.url);
      failureOf(await run({ https_proxy: latin }), 'proxy_refused');
    }));

  const refused: { name: string; env: (url: string) => Record<string, string>; sent: (header?: string) => boolean }[] =
    [
      {
        name: 'missing',
        env: (url) => ({ https_proxy: url.replace(/(?<=\/\/).*@/, '') }),
        sent: (header) => header === undefined,
      },
      {
        name: 'wrong',
        env: (url) => ({ https_proxy: url.replace('p%40ss', 'pass') }),
        sent: (header) => header !== undefined && header !== expected,
      },
    ];
  for (const { name, env, sent } of refused) {
    test(`are asked for once and by name, and never shown, where they are ${name}`, () =>
      behindProxy({ proxy: { credentials: CREDENTIALS } }, async ({ scene, proxy, run }) => {
        const result = await run(env(proxy.url));
        const { message } = failureOf(result, 'proxy_refused');
        assert.match(message, /^The proxy .* asks for a user name and a password \(HTTP 407\)\..* https_proxy\.\n/);
        assert.equal(proxy.connects.length, 1);
        assert.ok(sent(proxy.connects[0]?.authorization));
        assert.equal(scene.server.connections, 0);
        assertNeverShown(result);
        assertNeverShown(result, { user: CREDENTIALS.user, password: CREDENTIALS.password.replace('p@ss', 'pass') });
      }));
  }
});

suite('a proxy that opens no tunnel', { concurrency: 16 }, () => {
  for (const { status, connects } of [
    { status: 403, connects: 1 },
    { status: 404, connects: 1 },
    { status: 429, connects: 4 },
    { status: 502, connects: 4 },
  ]) {
    test(`is asked again only where that may help: HTTP ${status}`, () =>
      behindProxy({ proxy: { credentials: CREDENTIALS, refuse: { status } } }, async ({ scene, proxy, run }) => {
        const result = await run();
        const { message } = failureOf(result, 'proxy_refused');
        assert.ok(message.startsWith('The proxy of this runner opened no connection to account-d.docusign.com '));
        assert.match(
          message,
          new RegExp(`\\(HTTP ${status}\\)\\. Have it allow account-d\\.docusign\\.com, port 443\\.`),
        );
        assert.equal(proxy.connects.length, connects);
        assert.equal(result.plainLines.filter(({ line }) => line.includes('trying again')).length, connects - 1);
        assert.equal(scene.server.connections, 0);
        assertNeverShown(result);
      }));
  }

  for (const refuse of [undefined, { status: 403 }]) {
    test(`or one, behind an interim answer, is told from one that does: ${refuse?.status ?? 200}`, () =>
      behindProxy({ proxy: { interim: true, ...(refuse && { refuse }) } }, async ({ scene, proxy, run }) => {
        const result = await run();
        assert.equal(result.outputs['error'], refuse && 'proxy_refused', result.log);
        assert.equal(proxy.connects.length, 1);
        assert.equal(scene.server.connections, refuse ? 0 : 1);
      }));
  }

  test('for a while only is survived', () => {
    const refuse = { status: 503, times: 2 };
    return behindProxy({ proxy: { refuse } }, async ({ scene, proxy, run }) => {
      assert.equal((await run()).exitCode, 0);
      assert.equal(proxy.connects.length, 3);
      assert.equal(scene.server.connections, 1);
    });
  });

  const addresses: { name: string; system: RegExp; address: () => Promise<string> }[] = [
    {
      name: 'nobody listens',
      system: /ECONNREFUSED/,
      address: async () => `127.0.0.1:${(await connectFaults.refused()).port}`,
    },
    { name: 'nobody knows its name', system: /ENOTFOUND|EAI_AGAIN/, address: async () => 'proxy.invalid:3128' },
  ];
  for (const { name, system, address } of addresses) {
    test(`since it can't be reached is named, and its credentials are not: ${name}`, () =>
      behindProxy({}, async ({ scene, run }) => {
        const { user, password } = CREDENTIALS;
        const userinfo = [user, password].map(encodeURIComponent).join(':');
        const result = await run({ https_proxy: `http://${userinfo}@${await address()}` });
        const { message } = failureOf(result, 'proxy_unreachable');
        assert.match(
          message,
          /^The proxy that this runner is set to use doesn't answer\. Check https_proxy, .* no_proxy/,
        );
        assert.match(message, system);
        assert.equal(scene.server.connections, 0);
        assertNeverShown(result);
      }));
  }

  test('since it takes plain connections is named, and which scheme it wants', () =>
    withPort('HTTP without TLS', ({ port }) =>
      behindProxy({}, async ({ scene, run }) => {
        const { message } = failureOf(await run({ https_proxy: `https://127.0.0.1:${port}` }), 'proxy_unreachable');
        assert.match(message, /^What answers at the address in https_proxy doesn't speak TLS\. Write http:\/\/ there/);
        assert.equal(scene.server.connections, 0);
      }),
    ));

  test('may be set with blanks around its address', () =>
    behindProxy({}, async ({ proxy, run }) => {
      assert.equal((await run({ https_proxy: ` ${proxy.url} ` })).exitCode, 0);
      assert.equal(proxy.connects.length, 1);
    }));

  for (const address of ['http://', 'http://:3128', ':::', '"http://127.0.0.1:3128"']) {
    test(`since its address is none is named, and not passed by: https_proxy=${address}`, () =>
      behindProxy({ local: true }, async ({ scene, run }) => {
        const { message } = failureOf(await run({ https_proxy: address }), 'proxy_unreachable');
        assert.match(message, /https_proxy/);
        assert.equal(scene.server.connections, 0);
      }));
  }
});
