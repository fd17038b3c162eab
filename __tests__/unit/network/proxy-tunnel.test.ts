import assert from 'node:assert/strict';
import * as https from 'node:https';
import { suite, test } from 'node:test';
import { HttpClient } from '../../../src/network/http-client.ts';
import { NetworkError, networkFailureOf } from '../../../src/network/network-failure.ts';
import { ProxyRefusal, ProxyUnreachable, TunnelAgent } from '../../../src/network/proxy-tunnel.ts';
import { DocusignServer } from '../../../testing/docusign/server.ts';
import { createAuthority } from '../../../testing/network/certificates.ts';
import { ConnectProxy, type ProxyOptions } from '../../../testing/network/proxy.ts';

const HOST = 'account-d.docusign.com';

function statusOf(agent: https.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = https.get({ host: HOST, path: '/oauth/userinfo', agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    request.once('error', reject);
  });
}

/** A server by name behind a proxy, and an agent that goes through it and trusts its authority. */
async function throughProxy(
  options: Omit<ProxyOptions, 'resolve'>,
  body: (agent: TunnelAgent, proxy: ConnectProxy, server: DocusignServer) => Promise<void>,
): Promise<void> {
  const authority = createAuthority();
  const server = await DocusignServer.start({ host: HOST, tls: authority.issue({ names: [HOST] }) });
  const resolve = { [`${HOST}:443`]: { host: '127.0.0.1', port: server.port } };
  const proxy = await ConnectProxy.start({ ...options, resolve });
  const agent = new TunnelAgent(new URL(proxy.url), { keepAlive: true, maxSockets: 1, ca: authority.certPem });
  try {
    await body(agent, proxy, server);
  } finally {
    agent.destroy();
    await Promise.all([proxy.close(), server.close()]);
  }
}

suite('a tunnel through a proxy', () => {
  test('carries one request after the other on one connection', () =>
    throughProxy({}, async (agent, proxy, server) => {
      assert.deepEqual([await statusOf(agent), await statusOf(agent)], [401, 401]);
      assert.deepEqual(proxy.connects, [{ target: `${HOST}:443` }]);
      assert.equal(server.connections, 1);
    }));

  test('is opened with user name and password, decoded', () =>
    throughProxy({ credentials: { user: 'ci', password: 'p@ss/100%' } }, async (agent, proxy) => {
      assert.equal(await statusOf(agent), 401);
      const expected = `Basic ${Buffer.from('ci:p@ss/100%').toString('base64')}`;
      assert.equal(proxy.connects[0]?.authorization, expected);
    }));

  test('that is refused fails with the status of the proxy', () =>
    throughProxy({ refuse: { status: 403 } }, async (agent) => {
      await assert.rejects(statusOf(agent), (error) => error instanceof ProxyRefusal && error.status === 403);
    }));

  test('to a proxy that is not there fails with the cause', async () => {
    const agent = new TunnelAgent(new URL('http://127.0.0.1:1'), {});
    await assert.rejects(statusOf(agent), (error) => {
      assert.ok(error instanceof ProxyUnreachable);
      assert.deepEqual(networkFailureOf(error), {
        code: 'proxy_unreachable',
        temporary: true,
        nodeCode: 'ECONNREFUSED',
      });
      return true;
    });
  });

  test('that is still being opened ends with the agent', () =>
    throughProxy({}, async (agent, proxy) => {
      await proxy.close();
      const pending = statusOf(agent);
      agent.destroy();
      await assert.rejects(pending);
    }));
});

suite('an networkFailure', () => {
  const cases: [name: string, error: Error, expected: object][] = [
    ['a name that is unknown', coded('ENOTFOUND'), { code: 'host_not_found', temporary: true }],
    ['a name server that is out', coded('EAI_AGAIN'), { code: 'host_not_found', temporary: true }],
    ['a port that is closed', coded('ECONNREFUSED'), { code: 'connection_refused', temporary: true }],
    ['a reset', coded('ECONNRESET'), { code: 'connection_lost', temporary: true }],
    ['a certificate that is past', coded('CERT_HAS_EXPIRED'), { code: 'certificate_rejected', temporary: false }],
    ['another name', coded('ERR_TLS_CERT_ALTNAME_INVALID'), { code: 'certificate_rejected', temporary: false }],
    ['an unknown issuer', coded('UNABLE_TO_GET_ISSUER_CERT'), { code: 'certificate_rejected', temporary: false }],
  ];
  for (const [name, error, expected] of cases) {
    test(`by ${name} has a code, and may pass or not`, () => {
      assert.deepEqual(networkFailureOf(error), { ...expected, nodeCode: (error as NodeJS.ErrnoException).code });
    });
  }

  for (const [status, temporary] of [
    [403, false],
    [407, false],
    [429, true],
    [502, true],
  ] as const) {
    test(`by a proxy that answers ${status} ${temporary ? 'may pass' : 'will not pass'}`, () => {
      assert.deepEqual(networkFailureOf(new ProxyRefusal(status)), {
        code: 'proxy_refused',
        temporary,
        proxyStatus: status,
      });
    });
  }

  test('without a code of Node is a connection that was lost', () => {
    assert.deepEqual(networkFailureOf(new Error('odd')), { code: 'connection_lost', temporary: true });
  });

  function coded(code: string): Error {
    return Object.assign(new Error(code), { code });
  }
});

suite('the proxy that the runner is set to use', () => {
  /** Builds a client with this setting, and restores the environment. */
  function clientWith(setting: string | undefined, noProxy = ''): HttpClient {
    const before = { https_proxy: process.env['https_proxy'], no_proxy: process.env['no_proxy'] };
    try {
      Object.assign(process.env, { https_proxy: setting ?? '', no_proxy: noProxy });
      const surroundings = { now: Date.now, elapsed: Date.now, random: Math.random, sleep: async () => {} };
      return new HttpClient(`https://${HOST}`, surroundings, () => {});
    } finally {
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) {
          delete process.env[name];
        } else {
          process.env[name] = value;
        }
      }
    }
  }

  for (const setting of ['http://', 'http://:3128', ':::', 'socks5://127.0.0.1:1080']) {
    test(`is no address: ${setting}`, () => {
      assert.throws(
        () => clientWith(setting),
        (error) => {
          assert.ok(error instanceof NetworkError);
          assert.deepEqual(error.networkFailure, {
            code: 'proxy_unreachable',
            temporary: false,
            nodeCode: 'ERR_INVALID_URL',
          });
          return true;
        },
      );
    });
  }

  for (const setting of [undefined, 'http://127.0.0.1:3128', 'proxy:3128', 'user:pass@proxy:3128', 'https://proxy']) {
    test(`may be ${setting ?? 'none'}`, () => clientWith(setting).close());
  }

  test('is passed by where no_proxy says so, whatever it is', () => clientWith(':::', '.docusign.com').close());
});
