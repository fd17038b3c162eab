import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { behindProxy } from '../../testing/behind-proxy.ts';
import { certificateFaults } from '../../testing/network/connect-faults.ts';
import { failureOf } from '../../testing/scene.ts';

suite('a certificate that cannot be trusted', { concurrency: 4 }, () => {
  const cases = {
    expired: { system: 'CERT_HAS_EXPIRED', happened: /clock/, cause: /clock of this runner is wrong/ },
    'not yet valid': { system: 'CERT_NOT_YET_VALID', happened: /clock/, cause: /clock of this runner is wrong/ },
    'self-signed': {
      system: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      happened: /NODE_EXTRA_CA_CERTS/,
      cause: /A proxy that inspects TLS/,
    },
    'unknown authority': {
      system: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      happened: /NODE_EXTRA_CA_CERTS/,
      cause: /A proxy that inspects TLS/,
    },
    'wrong host': {
      system: 'ERR_TLS_CERT_ALTNAME_INVALID',
      happened: /another host|oauth-host/,
      cause: /belongs to another host/,
    },
  } as const satisfies Record<keyof typeof certificateFaults, object>;
  for (const [name, { system, happened, cause }] of Object.entries(cases)) {
    test(`is refused at once, with its cause and its cure, whatever the environment says: ${name}`, () =>
      behindProxy({ certificate: certificateFaults[name as keyof typeof cases] }, async ({ scene, proxy, run }) => {
        const result = await run({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
        const { title, message } = failureOf(result, 'certificate_rejected');
        const [firstLine = ''] = message.split('\n');
        assert.match(title, /certificate/);
        assert.ok(firstLine.includes(`(${system})`), firstLine);
        assert.match(message, new RegExp(`^Likely cause: .*${cause.source}`, 'm'));
        assert.match(firstLine, happened);
        assert.match(result.summary, new RegExp(`^### What to do\\n\\n1\\. .*${happened.source}`, 'ms'));
        assert.equal(proxy.connects.length, 1, 'tried again');
        assert.deepEqual(scene.server.requests, []);
        assert.deepEqual(
          result.plainLines.filter(({ line }) => line !== ''),
          [],
        );
      }));
  }

  test('is the only thing that NODE_TLS_REJECT_UNAUTHORIZED=0 could change, and it prints nothing', () =>
    behindProxy({}, async ({ run }) => {
      const result = await run({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
      assert.equal(result.exitCode, 0, result.log);
      assert.equal(result.plainLines.length, 1);
    }));

  test('by an authority of the own network is trusted once NODE_EXTRA_CA_CERTS names it, and only then', () =>
    behindProxy({}, async ({ run }) => {
      failureOf(await run({ NODE_EXTRA_CA_CERTS: '' }), 'certificate_rejected');
      assert.equal((await run()).exitCode, 0);
    }));
});
