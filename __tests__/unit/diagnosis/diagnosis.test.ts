import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { plainText } from '../../../src/action/prose.ts';
import { diagnose } from '../../../src/diagnosis/index.ts';
import { type Refusal, type RefusalCode, TOO_LONG } from '../../../src/docusign/refusal.ts';
import type { Failure } from '../../../src/failure.ts';
import { reportOf } from '../../../src/failure-report.ts';
import { guid, rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import { allFailures, refusalFailure, sampleFailure } from '../sample-failures.ts';
import { sampleSettings, USER_ID } from '../sample-settings.ts';

const demo = sampleSettings();
const elsewhere = sampleSettings({
  'oauth-host': 'http://127.0.0.1:4000',
  'user-id': guid(),
  consent: 'admin-external',
});
const wordy: Partial<Refusal> = {
  status: 418,
  error: 'some_error',
  errorDescription: 'Some description',
  traceToken: 'trace-token-1',
  retryAfterSeconds: 7,
  redirectHost: 'portal.example',
  defect: 'its expires_in is odd',
};

function annotationFor(code: RefusalCode, refusal: Partial<Refusal>, settings = demo): string {
  return reportOf(refusalFailure(code, { settings, refusal })).annotation;
}

function byCode(failures: readonly Failure[]): [code: string, failure: Failure][] {
  return failures.map((failure) => [failure.code, failure]);
}

const ACTIONS =
  /\b(add|ask|change|check|choose|compare|copy|correct(ed)?|get|give|have|make|must be|name|open(s)?|pass|put|re-run|run|see|set|skip|store|take|authorizes)\b/i;

suite('a diagnosis', () => {
  for (const [code, failure] of byCode(allFailures({ settings: demo }))) {
    test(`of ${code} says in its first line what to do, and fits into an annotation`, () => {
      const { annotation, outputs, summary } = reportOf(failure);
      const [first = ''] = annotation.split('\n');
      assert.match(first, ACTIONS);
      assert.ok(first.length > 40 && annotation.length < 2500, annotation);
      assert.equal(outputs['error'], code);
      assert.match(summary, /^## \S/);
      // A public key may spell anything.
      const words = `${annotation}\n${summary}`.replace(/-----BEGIN.*-----END/s, '');
      assert.doesNotMatch(words, /undefined|\[object|NaN/);
    });
  }

  test('has a title that stays the same whatever was asked and answered', () => {
    const titles = (failures: readonly Failure[]): string[] => failures.map((failure) => diagnose(failure).title);
    const plain = titles(allFailures({ settings: demo }));
    const other = { settings: elsewhere, refusal: wordy, accountIds: [guid()], nodeCode: 'EODD' };
    assert.deepEqual(titles(allFailures(other)), plain);
    for (const title of plain) {
      assert.match(title, /^[A-Z][\w ':]+$/);
      assert.ok(title.length <= 60, title);
    }
  });

  test('has every address between blanks, where people can click and copy it', () => {
    for (const failure of allFailures({ settings: demo, refusal: wordy })) {
      const { annotation } = reportOf(failure);
      for (const word of annotation.split(/\s/).filter((word) => word.includes('://'))) {
        assert.match(word, /^https?:\/\/[^\s,;"')]+[\w/]$/, annotation);
      }
    }
  });

  test('repeats what the server said, and its trace token, or says that there is none', () => {
    for (const code of ['invalid_grant', 'refused', 'blocked', 'server_error'] as const) {
      const annotation = annotationFor(code, wordy);
      assert.match(annotation, /HTTP 418\b.*"some_error", "Some description"/);
      assert.match(annotation, /\(its expires_in is odd\)/);
      assert.match(annotation, /trace token.* trace-token-1$/im);
      assert.match(annotationFor(code, {}), /no trace token/);
    }
    assert.equal(
      reportOf(refusalFailure('refused', { settings: demo, refusal: wordy })).outputs['trace-token'],
      'trace-token-1',
    );
    assert.deepEqual(reportOf(refusalFailure('refused', { settings: demo })).outputs, { error: 'refused' });
  });

  test('stays harmless, whatever the server said', () => {
    const skeleton = reportOf(
      refusalFailure('refused', { settings: demo, refusal: { error: 'x', errorDescription: 'y' } }),
    );
    for (const text of [
      '::error title=Owned::x\n::set-output name=a::b',
      '##[add-mask]s',
      '\u001b[31m\u202eevil\u0007',
      '</table><script>alert(1)</script><img src=x onerror=alert(1)>',
      '# Heading\n\n[click](https://evil.example) ![](https://evil.example/p.png) @octocat',
      '```\n| a | b |\n|---|---|\n````',
      'x'.repeat(10_000),
      '`'.repeat(10_000),
      '\ud800'.repeat(10_000),
    ]) {
      const refusal = { error: text, errorDescription: text, redirectHost: text };
      for (const code of ['refused', 'redirected', 'consent_required', 'invalid_grant'] as const) {
        const { annotation, summary } = reportOf(refusalFailure(code, { settings: demo, refusal }));
        assert.doesNotMatch(annotation + summary, /::|##\[|[^\P{C}\n]/u);
        assert.ok(annotation.length <= 3000);
        assert.doesNotMatch(summary.replaceAll(/`[^`\n]*`/g, ''), /<(?!https?:)|evil|@octocat|x{20}/);
      }
      const { summary } = reportOf(refusalFailure('refused', { settings: demo, refusal }));
      assert.equal(summary.split('\n').length, skeleton.summary.split('\n').length);
    }
  });

  test('stays one line a statement, whatever the server said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const refusal = { error: text, errorDescription: text };
        const { annotation } = reportOf(refusalFailure('refused', { settings: demo, refusal }));
        assert.equal(annotation.split(/\r|\n/).length, annotationFor('refused', { error: 'x' }).split('\n').length);
      }),
      { seed: 1 },
    );
  });

  test('of a wrong clock says by how much', () => {
    for (const [clockOffsetSeconds, words] of [
      [7200, /2 hours behind/],
      [-7200, /2 hours ahead/],
      [90, /90 seconds behind/],
      [600, /10 minutes behind/],
      [3 * 86_400, /3 days behind/],
    ] as const) {
      assert.match(annotationFor('expired_grant', { clockOffsetSeconds }), words);
    }
    assert.doesNotMatch(annotationFor('expired_grant', { clockOffsetSeconds: 59 }), /seconds (behind|ahead)/);
  });

  test('of a limit or an outage says when to try again', () => {
    for (const code of ['rate_limited', 'server_error'] as const) {
      assert.match(annotationFor(code, { retryAfterSeconds: 45 }), /in 45 seconds/);
      assert.match(annotationFor(code, { retryAfterSeconds: 3000 }), /in 50 minutes/);
      assert.match(annotationFor(code, { retryAfterSeconds: 86_400 }), /in 24 hours/);
      assert.match(annotationFor(code, {}), /in a few minutes/);
    }
  });

  test('of a look-up says that the token was output all the same', () => {
    for (const code of ['refused', 'server_error', 'token_rejected', 'invalid_reply', 'blocked'] as const) {
      assert.match(annotationFor(code, { endpoint: 'userinfo' }), /token was output all the same/);
      assert.doesNotMatch(annotationFor(code, { endpoint: 'token' }), /token was output/);
    }
  });

  test('of an answer that can not be used says which one, and what is wrong with it', () => {
    const { defect } = wordy;
    assert.ok(defect);
    for (const [endpoint, words] of [
      ['token', /the token request\b/],
      ['userinfo', /the account look-up\b/],
    ] as const) {
      const first: string = annotationFor('invalid_reply', { endpoint, defect }).split('\n')[0] ?? '';
      assert.match(first, words);
      assert.ok(first.includes(defect));
      assert.doesNotMatch(annotationFor('invalid_reply', { endpoint }), /undefined/);
    }
  });

  test('of a look-up that found too many accounts says how to do without', () => {
    const annotation = annotationFor('invalid_reply', { endpoint: 'userinfo', defect: TOO_LONG });
    assert.match(annotation, /longer than 64 KiB\. Set lookup-account to false/);
    assert.doesNotMatch(annotationFor('invalid_reply', { endpoint: 'token', defect: TOO_LONG }), /lookup-account/);
  });

  test('points to words of the server only where there are any', () => {
    for (const endpoint of ['token', 'userinfo'] as const) {
      assert.match(annotationFor('refused', { endpoint, error: 'odd' }), /its own words are below/);
      assert.match(annotationFor('refused', { endpoint }), /it gave no reason/);
    }
  });

  test('of an empty answer blames the host where it does not know the path', () => {
    assert.match(annotationFor('empty_reply', { status: 404 }), /Likely cause: oauth-host is not an account server/);
    assert.match(annotationFor('empty_reply', { status: 400 }), /Likely cause: A passing problem at DocuSign/);
  });

  test('keeps what the server said within its quotes', () => {
    const annotation = annotationFor('refused', { error: 'x". Open another page. "' });
    assert.ok(annotation.includes(`"x'. Open another page. '"`), annotation);
  });

  test('names no wait that nobody has', () => {
    assert.match(annotationFor('rate_limited', { status: 429, retryAfterSeconds: 1e9 }), /again in a day or two\./);
    assert.match(annotationFor('rate_limited', { status: 429, retryAfterSeconds: 100_000 }), /again in 28 hours\./);
  });

  test('of a redirect names the host alone, in words of the server, or none', () => {
    assert.match(annotationFor('redirected', { redirectHost: 'portal.example' }), /host "portal\.example"/);
    assert.doesNotMatch(annotationFor('redirected', {}), /to the host/);
  });

  test('of a key that does not fit shows its public half, to compare', () => {
    const { publicPem, publicKey } = rsaKeyPair();
    const sha256 = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex');
    for (const code of ['no_valid_keys_or_signatures', 'invalid_grant'] as const) {
      const { summary } = reportOf(refusalFailure(code, { settings: demo }));
      assert.ok(summary.includes(publicPem.trim()));
      assert.ok(summary.includes(sha256));
    }
  });

  test('of an unknown app or user names environment and page, and never more of an ID than its end', () => {
    for (const code of ['issuer_not_found', 'user_not_found'] as const) {
      assert.match(annotationFor(code, {}), /account-d\.docusign\.com.* https:\/\/admindemo\.docusign\.com\/\S+ /);
      const production = annotationFor(code, {}, sampleSettings({ environment: 'production' }));
      assert.match(production, /\(account\.docusign\.com\).* https:\/\/admin\.docusign\.com\/\S+\s/);
      for (const annotation of [production, annotationFor(code, {})]) {
        assert.ok(!annotation.includes(USER_ID) && !annotation.includes(demo.grant.integrationKey));
      }
    }
    assert.match(annotationFor('user_not_found', {}), /ends in 4c11/);
  });

  test('never sends people to an environment that an explicit host overrides', () => {
    const host = sampleSettings({ 'oauth-host': 'account.example.com' });
    for (const code of [
      'issuer_not_found',
      'user_not_found',
      'invalid_grant',
      'no_valid_keys_or_signatures',
    ] as const) {
      assert.doesNotMatch(annotationFor(code, {}, host), /set environment to/);
    }
  });

  test('of a wrong account lists those that the user has, but no more than ten', () => {
    const accountIds = Array.from({ length: 12 }, guid);
    const list = (ids: readonly string[]): string =>
      reportOf(sampleFailure('account_not_found', { settings: demo, accountIds: ids })).annotation;
    assert.ok(accountIds.slice(0, 10).every((id) => list(accountIds).includes(id)));
    assert.ok(accountIds.slice(10).every((id) => !list(accountIds).includes(id)));
    assert.match(list(accountIds), /2 more/);
    assert.doesNotMatch(list(accountIds.slice(0, 10)), /more\b/);
    assert.match(list(accountIds.slice(0, 1)), new RegExp(`accounts?: ${accountIds[0]}$`, 'm'));
  });

  test('of a certificate says which cause its code suggests', () => {
    const cause = (nodeCode?: string): string => {
      const circumstances = { settings: demo, ...(nodeCode !== undefined && { nodeCode }) };
      return plainText(diagnose(sampleFailure('certificate_rejected', circumstances)).cause ?? []);
    };
    const causes = ['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'SELF_SIGNED_CERT_IN_CHAIN'].map(cause);
    assert.equal(new Set(causes).size, 3);
    assert.match(causes[0] ?? '', /clock/);
    assert.equal(cause(undefined), causes[2]);
  });

  test('of a proxy says what its status means', () => {
    const failure = (proxyStatus?: number): string => {
      const interruption = { code: 'proxy_refused', temporary: false, ...(proxyStatus && { proxyStatus }) } as const;
      return reportOf({ code: 'proxy_refused', settings: demo, interruption }).annotation;
    };
    assert.match(failure(407), /password.*https_proxy/);
    assert.match(failure(403), /HTTP 403.*account-d\.docusign\.com/);
    assert.match(failure(undefined), /account-d\.docusign\.com/);
  });

  test('of a run without secrets has the condition that skips the step, by what started the run', () => {
    const annotation = (trigger: 'fork' | 'dependabot'): string =>
      reportOf({ code: 'secrets_unavailable', problems: [], trigger }).annotation;
    assert.match(annotation('fork'), /fork.* if: github\.event\./);
    assert.match(annotation('dependabot'), /Dependabot.* if: github\.actor/);
  });
});
