import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { NetworkError, type NetworkFailure, networkFailureOf } from '../../../src/network/network-failure.ts';
import { ProxyUnreachable } from '../../../src/network/proxy-tunnel.ts';

/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const DOCUMENTED_CERTIFICATE_CODES = `
  UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_CRL UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_DECRYPT_CRL_SIGNATURE
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY CERT_SIGNATURE_FAILURE CRL_SIGNATURE_FAILURE CERT_NOT_YET_VALID CERT_HAS_EXPIRED
  CRL_NOT_YET_VALID CRL_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE CERT_CHAIN_TOO_LONG CERT_REVOKED INVALID_CA
  INVALID_PURPOSE CERT_UNTRUSTED CERT_REJECTED HOSTNAME_MISMATCH`.match(/\w+/g) as string[];

function coded(code: string): Error {
  return Object.assign(new Error('message'), { code });
}

suite('a certificate that Node refuses', () => {
  for (const nodeCode of [...DOCUMENTED_CERTIFICATE_CODES, 'ERR_TLS_CERT_ALTNAME_INVALID']) {
    test(`is not asked for again: ${nodeCode}`, () => {
      assert.deepEqual(networkFailureOf(coded(nodeCode)), { code: 'certificate_rejected', temporary: false, nodeCode });
    });
  }

  for (const nodeCode of [
    ...['ERROR_IN_CERT_NOT_BEFORE_FIELD', 'ERROR_IN_CERT_NOT_AFTER_FIELD', 'PATH_LENGTH_EXCEEDED'],
    // What Node makes of a reason it has no name for, such as a key or a digest that is too weak.
    'UNSPECIFIED',
  ]) {
    test(`is not asked for again, whatever its name: ${nodeCode}`, () => {
      assert.equal(networkFailureOf(coded(nodeCode)).code, 'certificate_rejected');
    });
  }
});

suite('any other networkFailure', () => {
  const rows: [code: string, nodeCodes: string[]][] = [
    ['connection_lost', ['ECONNRESET', 'EPIPE', 'EPROTO', 'HPE_INVALID_CONSTANT', 'ERR_SSL_WRONG_VERSION_NUMBER']],
    ['connection_refused', ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EACCES']],
    ['host_not_found', ['ENOTFOUND', 'EAI_AGAIN']],
    ['timed_out', ['ETIMEDOUT']],
  ];
  for (const [code, nodeCodes] of rows) {
    for (const nodeCode of nodeCodes) {
      test(`may pass: ${nodeCode}`, () => {
        assert.deepEqual(networkFailureOf(coded(nodeCode)), { code, temporary: true, nodeCode });
      });
    }
  }
});

suite('a proxy that cannot be reached', () => {
  for (const [nodeCode, temporary] of [
    ['ENOTFOUND', true],
    ['ECONNRESET', true],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', false],
  ] as const) {
    test(`may be reached later or not, as any server may: ${nodeCode}`, () => {
      const error = new ProxyUnreachable('message', { cause: coded(nodeCode) });
      assert.deepEqual(networkFailureOf(error), { code: 'proxy_unreachable', temporary, nodeCode });
    });
  }
});

suite('a transport error', () => {
  test('says no more in its message than its code', () => {
    const networkFailure: NetworkFailure = { code: 'timed_out', temporary: true };
    const error = new NetworkError(networkFailure);
    assert.deepEqual([error.name, error.message, error.networkFailure], ['NetworkError', 'timed_out', networkFailure]);
  });
});
