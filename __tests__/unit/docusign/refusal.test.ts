import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OAuthErrorCode } from '../../../src/docusign/oauth-error.ts';
import type { Refusal } from '../../../src/docusign/refusal.ts';
import { type Endpoint, readFields } from '../../../src/docusign/reply.ts';
import type { Defect, ReplyError, ReplyErrorCode } from '../../../src/docusign/reply-error.ts';
import type { HttpReply } from '../../../src/network/http-reply.ts';
import { factsOf, replyOf } from './support.ts';

type Code = OAuthErrorCode | ReplyErrorCode;
const HTML = '<html><head><title>Request Rejected</title></head></html>\n';

type Facts = Refusal & { kind: string; code: Code } & Pick<ReplyError, 'redirectHost'>;

function refused(reply: HttpReply, endpoint: Endpoint = 'token'): Promise<Facts> {
  return factsOf<Facts>(readFields(reply, endpoint));
}

async function codeOf(status: number, body: string | object | undefined, endpoint?: Endpoint): Promise<Code> {
  return (await refused(replyOf(status, body), endpoint)).code;
}

suite("DocuSign's own words", () => {
  const rows: [words: string, code: Code][] = [
    ['consent_required', 'consent_required'],
    ['no_valid_keys_or_signatures', 'no_valid_keys_or_signatures'],
    ['issuer_not_found', 'issuer_not_found'],
    ['user_not_found', 'user_not_found'],
    ['invalid_subject', 'user_not_found'],
    ['expired_grant', 'expired_grant'],
    ['expired_client_token', 'expired_grant'],
    ['unsupported_grant_type', 'invalid_request'],
    ['invalid_request', 'invalid_request'],
    ['invalid_scope', 'invalid_scope'],
    ['unauthorized_client', 'unauthorized_client'],
    ['invalid_grant', 'invalid_grant'],
  ];
  for (const [words, code] of rows) {
    test(`have the code ${code} in either field and any case: ${words}`, async () => {
      for (const spelling of [words, words.toUpperCase(), `Error: ${words}.`]) {
        assert.equal(await codeOf(400, { error: spelling }), code);
        assert.equal(await codeOf(400, { error: 'invalid_grant', error_description: spelling }), code);
        assert.equal(await codeOf(400, { error: spelling, error_description: 'invalid_grant' }), code);
        assert.equal(await codeOf(400, { error_description: spelling }), code);
      }
    });
  }

  test('count under any status that is no outage', async () => {
    for (const status of [199, 300, 304, 400, 401, 403, 404, 444, 499]) {
      assert.equal(await codeOf(status, { error: 'consent_required' }), 'consent_required');
    }
  });

  test('that are new are a refusal all the same', async () => {
    for (const body of [{ error: 'server_on_strike' }, {}, { error: 7, error_description: null }, { message: 'no' }]) {
      assert.equal(await codeOf(400, body), 'refused');
    }
  });

  test('are read behind a byte-order mark, too', async () => {
    assert.equal(await codeOf(400, '\uFEFF{"error":"consent_required"}'), 'consent_required');
  });
});

suite('a refusal without such words', () => {
  const rows: [status: number, body: string | object | undefined, endpoint: Endpoint, code: Code][] = [
    [400, '', 'token', 'empty_reply'],
    [401, ' \r\n', 'token', 'empty_reply'],
    [400, '', 'userinfo', 'empty_reply'],
    [403, '', 'token', 'blocked'],
    [444, '', 'token', 'blocked'],
    [444, HTML, 'userinfo', 'blocked'],
    [400, HTML, 'token', 'blocked'],
    [400, 'null', 'token', 'blocked'],
    [400, '[]', 'token', 'blocked'],
    [400, undefined, 'token', 'blocked'],
    [429, '', 'token', 'rate_limited'],
    [429, { error: 'invalid_grant' }, 'userinfo', 'rate_limited'],
    [400, { errorCode: 'HOURLY_APIINVOCATION_LIMIT_EXCEEDED' }, 'userinfo', 'rate_limited'],
    [500, '', 'token', 'server_error'],
    [502, HTML, 'token', 'server_error'],
    [599, { error: 'invalid_request' }, 'userinfo', 'server_error'],
    [401, { error: 'internal_server_error', reference_id: 'r' }, 'userinfo', 'token_rejected'],
    [401, '', 'userinfo', 'token_rejected'],
    [401, HTML, 'userinfo', 'blocked'],
    // The words of the token endpoint mean nothing here.
    [400, { error: 'invalid_request' }, 'userinfo', 'refused'],
    ...[301, 302, 303, 307, 308].map((status): (typeof rows)[number] => [status, HTML, 'token', 'redirected']),
  ];
  for (const [status, body, endpoint, code] of rows) {
    test(`is ${code}: ${status} from ${endpoint} with ${JSON.stringify(body)}`, async () => {
      assert.equal(await codeOf(status, body, endpoint), code);
    });
  }
});

suite('a refusal', () => {
  const read = (body: string | object, headers: Record<string, string> = {}, status = 400): Promise<Facts> =>
    refused(replyOf(status, body, headers));

  test('holds what the server said, as it said it, and no more than it said', async () => {
    const nothing = {
      kind: 'oauth-error',
      code: 'refused',
      endpoint: 'token',
      status: 400,
      signedByServersClock: false,
    };
    const hostile = { error: 'x\n::error::', errorDescription: '<b>' };
    assert.deepEqual(await read({ error: hostile.error, error_description: '<b>' }), { ...nothing, ...hostile });
    assert.deepEqual(await read({ error: ' ', error_description: 1 }), nothing);
  });

  test('holds what a server says in other fields, or in plain words', async () => {
    const said = async (body: string | object) => {
      const { error, errorDescription } = await read(body);
      return [error, errorDescription];
    };
    assert.deepEqual(await said({ errorCode: 'HOURLY_LIMIT', message: 'too many' }), ['HOURLY_LIMIT', 'too many']);
    assert.deepEqual(await said({ reference_id: 'abc' }), ['abc', undefined]);
    const all = { error: 'x', errorCode: 'y', reference_id: 'z', error_description: 'a', message: 'b' };
    assert.deepEqual(await said(all), ['x', 'a']);
    assert.deepEqual(await said('upstream is gone'), [undefined, 'upstream is gone']);
    assert.deepEqual(await said(HTML), [undefined, undefined]);
    assert.deepEqual(await said(' '), [undefined, undefined]);
  });

  test('quotes no words that are encoded in a way that was not asked for', async () => {
    for (const [encoding, description] of [
      ['gzip', undefined],
      ['br', undefined],
      ['identity', 'upstream is gone'],
    ] as const) {
      const { code, errorDescription } = await read('upstream is gone', { 'content-encoding': encoding });
      assert.deepEqual([code, errorDescription], ['blocked', description]);
    }
    assert.equal((await read({ error: 'consent_required' }, { 'content-encoding': 'gzip' })).code, 'consent_required');
  });

  test('holds a trace token, and none that could not be one', async () => {
    for (const token of ['c1d090b7-4b0c-4a5a-8d0e-1a2b3c4d5e6f', 'a', 'A_b-9', 'x'.repeat(64)]) {
      assert.equal((await read('', { 'x-docusign-tracetoken': token })).traceToken, token);
    }
    for (const token of ['', 'x'.repeat(65), 'a b', 'a, b', '::stop-commands::', 'é', '<b>', 'a\n']) {
      assert.equal(Object.hasOwn(await read('', { 'x-docusign-tracetoken': token }), 'traceToken'), false, token);
    }
  });

  test('says in whole seconds when to come again', async () => {
    assert.equal((await read('', { 'retry-after': '1.2' })).retryAfterSeconds, 2);
    // By the server's clock.
    const headers = { 'retry-after': 'Fri, 15 Jan 2027 09:01:30 GMT', date: 'Fri, 15 Jan 2027 09:00:00 GMT' };
    assert.equal((await read('', headers)).retryAfterSeconds, 90);
    assert.equal((await read('', headers)).clockOffsetSeconds, 3600);
    const reset = { 'x-ratelimit-reset': '1800000120' };
    assert.equal((await read('', reset, 429)).retryAfterSeconds, 120);
    assert.equal((await read('', reset)).retryAfterSeconds, undefined, 'a limit that was not reached');
    assert.equal((await read('HOURLY_APIINVOCATION_LIMIT_EXCEEDED', reset)).retryAfterSeconds, 120);
  });

  test('holds of a redirect the host alone', async () => {
    for (const [location, host] of [
      ['https://login.example.com/landing?session=secret', 'login.example.com'],
      ['//cdn.example.com:8443/x', 'cdn.example.com:8443'],
      ['https://user:password@proxy.example.com/', 'proxy.example.com'],
      ['/oauth/token2', undefined],
      ['', undefined],
      ['mailto:admin@example.com', undefined],
      ['https://[broken', undefined],
    ] as const) {
      assert.equal((await read('', { location }, 302)).redirectHost, host, location);
    }
  });
});

suite('a reply that should have been a success', () => {
  const bodies: [body: string | undefined, defect: Defect][] = [
    [undefined, 'too-long'],
    ['', 'empty'],
    [' \n', 'empty'],
    [`\n ${HTML}`, 'html'],
    ['ok', 'no-json-object'],
    ['null', 'no-json-object'],
    ['[{}]', 'no-json-object'],
    ['{"access_token":"', 'no-json-object'],
  ];
  for (const [body, defect] of bodies) {
    test(`says what is wrong with it: ${JSON.stringify(body)}`, async () => {
      const reply = replyOf(200, body, { 'x-docusign-tracetoken': 'abc' });
      const refusal = { endpoint: 'userinfo', status: 200, traceToken: 'abc', signedByServersClock: false };
      const facts = { kind: 'reply-error', code: 'invalid_reply', ...refusal, defect };
      assert.deepEqual(await factsOf(readFields(reply, 'userinfo')), facts);
    });
  }

  test('is read if it is an object, also behind spaces', async () => {
    assert.deepEqual(await readFields(replyOf(200, ' {"a":[1]} '), 'token'), { a: [1] });
  });
});
