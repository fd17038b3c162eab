import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { networkFailureOf } from '../../../src/network/network-failure.ts';

const CERTIFICATE_CODES = [
  // As documented: https://nodejs.org/api/tls.html#x509-certificate-error-codes
  ...`UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_CRL UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_DECRYPT_CRL_SIGNATURE
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY CERT_SIGNATURE_FAILURE CRL_SIGNATURE_FAILURE CERT_NOT_YET_VALID CERT_HAS_EXPIRED
  CRL_NOT_YET_VALID CRL_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE CERT_CHAIN_TOO_LONG CERT_REVOKED INVALID_CA
  INVALID_PURPOSE CERT_UNTRUSTED CERT_REJECTED HOSTNAME_MISMATCH`.split(/\s+/),
  ...['ERR_TLS_CERT_ALTNAME_INVALID', 'ERROR_IN_CERT_NOT_BEFORE_FIELD', 'ERROR_IN_CERT_NOT_AFTER_FIELD'],
  // What Node makes of a reason it has no name for, such as a key or a digest that is too weak.
  ...['PATH_LENGTH_EXCEEDED', 'UNSPECIFIED'],
];

function coded(code: string): Error {
  return Object.assign(new Error('message'), { code });
}

suite('a network failure', () => {
  test('is final where it is a certificate that Node refuses', () => {
    for (const nodeCode of CERTIFICATE_CODES) {
      assert.deepEqual(networkFailureOf(coded(nodeCode)), {
        kind: 'network',
        code: 'certificate_rejected',
        temporary: false,
        nodeCode,
      });
    }
  });

  const rows: [code: string, nodeCodes: string[]][] = [
    ['connection_lost', ['ECONNRESET', 'EPIPE', 'EPROTO', 'HPE_INVALID_CONSTANT', 'ERR_SSL_WRONG_VERSION_NUMBER']],
    ['connection_refused', ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EACCES']],
    ['host_not_found', ['ENOTFOUND', 'EAI_AGAIN']],
    ['timed_out', ['ETIMEDOUT']],
  ];
  for (const [code, nodeCodes] of rows) {
    test(`may pass where it is ${code}`, () => {
      for (const nodeCode of nodeCodes) {
        assert.deepEqual(networkFailureOf(coded(nodeCode)), { kind: 'network', code, temporary: true, nodeCode });
      }
    });
  }

  test('in TLS has the code of its reason, whether Node was reading or writing', () => {
    for (const [reason, nodeCode] of [
      [
        'ssl3_read_bytes:ssl/tls alert handshake failure:../deps:918:SSL alert number 40',
        'SSL/TLS_ALERT_HANDSHAKE_FAILURE',
      ],
      ['ssl3_read_bytes:tlsv1 alert access denied:C:\\deps:918:SSL alert number 49', 'TLSV1_ALERT_ACCESS_DENIED'],
      ['ssl3_read_bytes:tlsv1 unrecognized name:../deps:918:SSL alert number 112', 'TLSV1_UNRECOGNIZED_NAME'],
      ['ssl3_read_bytes:reason(1200):../deps:918:SSL alert number 200', 'REASON(1200)'],
      ['ssl_choose_client_version:unsupported protocol:../deps:1856:', 'UNSUPPORTED_PROTOCOL'],
      [':wrong version number:../deps:80:', 'WRONG_VERSION_NUMBER'],
    ]) {
      const message = `write EPROTO 407DA5C09C7F0000:error:0A000410:SSL routines:${reason}\n`;
      const error = Object.assign(new Error(message), { code: 'EPROTO' });
      assert.equal(networkFailureOf(error).nodeCode, `ERR_SSL_${nodeCode}`);
    }
  });

  test('without a code of Node is a connection that was lost', () => {
    assert.deepEqual(networkFailureOf(new Error('odd')), { kind: 'network', code: 'connection_lost', temporary: true });
  });
});
