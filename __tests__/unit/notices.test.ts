import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { networkWords } from '../../src/failure/words/network.ts';
import type { NetworkCode } from '../../src/network/network-failure.ts';
import { retryLine, warningsAbout } from '../../src/notices.ts';
import { replyOf } from './docusign/support.ts';

const NETWORK_CODES = Object.keys(networkWords) as NetworkCode[];
const token = { value: 'x', expiresInSeconds: 1, expiresAt: 1, scopes: undefined, clockOffsetSeconds: undefined };
const skewWarning = (clockOffsetSeconds: number) =>
  warningsAbout({ ...token, clockOffsetSeconds }, [])[0] ?? assert.fail();
const withheldScopesWarning = (scopes: string[]) => warningsAbout(token, scopes)[0] ?? assert.fail();

suite('a notice', () => {
  test('of a retry says why, when, and which retry of how many it is', () => {
    assert.match(
      retryLine({ reason: replyOf(503, ''), waitMs: 1234, number: 1 }),
      /HTTP 503\b.* 1\.2 s \(retry 1 of 3\)$/,
    );
    const refused = (nodeCode: string) =>
      retryLine({
        reason: { kind: 'network', code: 'connection_refused', temporary: true, nodeCode },
        waitMs: 500,
        number: 1,
      });
    assert.match(refused('ECONNREFUSED'), /^DocuSign refused/);
    assert.match(refused('EHOSTUNREACH'), /^No connection/);
    const lines = NETWORK_CODES.map((code) =>
      retryLine({ reason: { kind: 'network', code, temporary: true, nodeCode: 'ESECRET' }, waitMs: 500, number: 3 }),
    );
    assert.equal(new Set(lines).size, NETWORK_CODES.length);
    for (const line of lines) {
      assert.match(line, /^\S.*; .* 0\.5 s \(retry 3 of 3\)$/);
      assert.doesNotMatch(line, /ESECRET|undefined|::/);
    }
  });

  test('of a wrong clock says by how much, and in which direction', () => {
    for (const [offsetSeconds, words] of [
      [-61, /\b61 seconds ahead/],
      [119, /\b119 seconds behind/],
      [120, /\b2 minutes behind/],
      [-7200, /\b2 hours ahead/],
      [1_000_000, /\b12 days behind/],
    ] as const) {
      const { title, message } = skewWarning(offsetSeconds);
      assert.match(message, words);
      assert.match(message, /correct/i);
      assert.equal(title, skewWarning(90).title);
    }
  });

  test('is given of each thing that is odd, and of nothing else', () => {
    assert.deepEqual(warningsAbout(token, []), []);
    assert.equal(warningsAbout({ ...token, clockOffsetSeconds: 90 }, ['extended']).length, 2);
  });

  test('of fewer scopes names those that are missing, in the message and not in the title', () => {
    const { title, message } = withheldScopesWarning(['click.manage', 'extended']);
    assert.match(message, /click\.manage extended\b/);
    assert.equal(title, withheldScopesWarning(['signature']).title);
  });
});
