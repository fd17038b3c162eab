import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withUnreachableAddress } from '../../testing/network/look-ups.ts';
import { lacksToolsOfLinux } from '../../testing/platform.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

const NO_ROUTE =
  /^This runner's network has no route to account\.invalid\. .*\nOnly IPv6 on this runner\? Add NAT64 and DNS64/;

suite('a host to which there is no route', { skip: lacksToolsOfLinux('sh') }, () => {
  test('is no matter of a firewall: NAT64 or a proxy is suggested', () =>
    withUnreachableAddress([], (env) =>
      onStage({}, async (scene) => {
        const result = await scene.run({ 'oauth-host': 'account.invalid' }, { env });
        const { message } = failureOf(result, 'connection_refused');
        assert.match(message, NO_ROUTE);
        assert.match(message, /`https_proxy` to a proxy that reaches the host/);
        assert.match(message, /System error code: `ENETUNREACH`/);
        assert.doesNotMatch(message, /firewall/);
      }),
    ));

  test('is one whose addresses are all without one: where another refuses, a firewall may be the cause', () =>
    withUnreachableAddress(['127.0.0.1'], (env) =>
      onStage({}, async (scene) => {
        const result = await scene.run({ 'oauth-host': 'account.invalid:1' }, { env });
        const { message } = failureOf(result, 'connection_refused');
        assert.match(message, /^account\.invalid:1 refused the connection\. .*firewall/);
        assert.match(message, /System error code: `ECONNREFUSED`/);
        assert.doesNotMatch(message, /NAT64/);
      }),
    ));
});
