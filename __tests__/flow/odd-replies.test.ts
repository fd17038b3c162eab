import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newApp } from '../../testing/docusign/credentials.ts';
import { replyFaults } from '../../testing/docusign/faults.ts';
import { failureOf, onStage } from '../../testing/scene.ts';
import { meetRefusal, type Refusal, refused, TRACE_TOKEN } from './refusal-explained.ts';

const FIREWALL = {
  code: 'blocked',
  title: /Something blocked the request/,
  happened: /none that DocuSign's account server gives to programs; a firewall or a proxy probably sent it/,
  cause: /DocuSign's own firewall blocked .*since the answer has a trace token/,
};
const REFUSALS: readonly Refusal[] = [
  {
    name: 'words that nobody knows',
    code: 'refused',
    token: refused({ error: 'account_lockout', error_description: 'Ask *your* administrator <now>.' }, 403),
    title: /refused the request/,
    happened: /in a way that this action doesn't know; its own words are below/,
    cause: /lacks something in the environment .*\. This run asked for the user whose ID ends in [0-9a-f]{4}\./,
    said: /HTTP 403: "account_lockout", "Ask \*your\* administrator <now>\."/,
  },
  {
    name: 'an empty body',
    code: 'empty_reply',
    token: replyFaults['400 with an empty body'].behaviour,
    title: /refused without a word/,
    happened: /HTTP 400 with an empty body, so it doesn't say why\. Run this job again/,
    cause: /passing problem at DocuSign, or a firewall that emptied the answer/,
    said: /Answer to the token request: HTTP 400\./,
  },
  { name: 'a page of a firewall', token: replyFaults['HTML with 403'].behaviour, said: /HTTP 403\./, ...FIREWALL },
  { name: 'a page with HTTP 444', token: replyFaults['HTML with 444'].behaviour, said: /HTTP 444\./, ...FIREWALL },
  {
    name: 'a redirect',
    code: 'redirected',
    token: replyFaults['redirect 302'].behaviour,
    title: /was redirected/,
    happened: /a redirect \(HTTP 302\) to the host "elsewhere\.invalid", which is not followed/,
    cause: /A sign-in page of a proxy, or a host that is not DocuSign's/,
    said: /HTTP 302\./,
  },
  {
    name: 'a limit that lasts an hour',
    code: 'rate_limited',
    token: replyFaults['429 with Retry-After in an hour'].behaviour,
    title: /asks to wait/,
    happened: /limit for requests is reached\. Run this job again in 60 minutes\./,
    cause: /Many jobs ask at the same time, or too often within the hour/,
    steps: /in 60 minutes.*Get one token a job.*Set lookup-account to false/s,
    said: /HTTP 429\./,
  },
  {
    name: 'an outage that announces its end',
    code: 'server_error',
    token: { status: 503, headers: { 'Retry-After': '600', 'X-DocuSign-TraceToken': TRACE_TOKEN } },
    title: /has a server problem/,
    happened: /answered HTTP 503, which is a fault on its side\. Run this job again in 10 minutes\./,
    cause: /outage or maintenance at DocuSign, or a proxy that doesn't reach it/,
    steps: /https:\/\/status\.docusign\.com\/.*in 10 minutes/s,
    said: /HTTP 503\./,
  },
  {
    name: 'the token that was just issued',
    code: 'token_rejected',
    userinfo: replyFaults['userinfo refuses the token'].behaviour,
    title: /did not accept its own token/,
    happened: /issued a token and refused it right afterwards, in the account look-up/,
    cause: /problem at DocuSign, or a proxy that takes the Authorization header out/,
    said: /Answer to the account look-up: HTTP 401: "internal_server_error"/,
  },
  {
    name: 'the account look-up',
    code: 'refused',
    userinfo: refused({ error: 'hourly_apiinvocation_limit_exceeded', error_description: 'Too many.' }),
    title: /refused the request/,
    happened: /issued a token but refused the account look-up; its own words are below/,
    cause: /Too many look-ups within the hour/,
    said: /HTTP 400: "hourly_apiinvocation_limit_exceeded", "Too many\."/,
  },
];

suite('a refusal in words that nobody knows, or none', { concurrency: 4 }, () => {
  for (const refusal of REFUSALS) {
    test(`is explained by its likely cause and what to do, without another try: ${refusal.name}`, () =>
      meetRefusal(refusal));
  }

  test('is tried again where that may help, and reported once', () =>
    onStage({}, async (scene) => {
      scene.server.script('token', () => ({ status: 502 }));
      failureOf(await scene.run(), 'server_error');
      assert.equal(scene.server.requests.length, 4);
    }));

  test('hands the trace token on as an output', () =>
    onStage({}, async (scene) => {
      scene.server.script('token', [refused({ error: 'new' })]);
      assert.equal((await scene.run()).outputs['trace-token'], TRACE_TOKEN);
    }));

  test('without a trace token says so, and takes none that could be anything else', () =>
    onStage({}, async (scene) => {
      for (const traceToken of [undefined, '', 'two words', '::warning::x', 'x'.repeat(65)]) {
        scene.server.script('token', [{ status: 400, headers: { 'X-DocuSign-TraceToken': traceToken } }]);
        const result = await scene.run();
        assert.match(failureOf(result, 'empty_reply').message, /^DocuSign sent no trace token\.$/m);
        assert.equal(result.outputs['trace-token'], undefined);
      }
    }));
});

suite('scopes', { concurrency: 4 }, () => {
  const cases: { name: string; granted: string; warned?: RegExp }[] = [
    { name: 'one is missing', granted: 'signature impersonation', warned: /^Not granted: extended\. Calls that need/ },
    { name: 'two are missing', granted: 'signature', warned: /^Not granted: extended impersonation\. / },
    { name: 'impersonation alone is missing', granted: 'extended signature' },
    { name: 'all are there, in another order', granted: 'impersonation extended signature' },
    { name: 'there are more', granted: 'signature extended impersonation openid' },
  ];
  for (const { name, granted, warned } of cases) {
    test(`that were granted are compared with those requested: ${name}`, () =>
      onStage({ app: newApp({ consent: ['signature', 'extended', 'impersonation'] }) }, async (scene) => {
        scene.server.replyScope = () => granted;
        const result = await scene.run({ scopes: 'signature extended' });
        assert.equal(result.exitCode, 0, result.log);
        assert.equal(result.outputs['scopes'], granted);
        assert.equal(result.summary, '');
        const [warning, ...others] = result.annotations;
        assert.deepEqual(others, []);
        assert.equal(warning?.level, warned === undefined ? undefined : 'warning');
        assert.match(warning?.message ?? '', warned ?? /^$/);
      }));
  }
});
