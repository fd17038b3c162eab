/** Diagnoses of answers that are no refusal by DocuSign's rules: outages, limits, and what stands in between. */

import { type Refusal, type RefusalCode, TOO_LONG } from '../../docusign/refusal.ts';
import type { Settings } from '../../settings.ts';
import type { Explanation } from '../layout.ts';
import { code, foreign, link, type Prose, prose } from '../prose.ts';
import type { Diagnoses } from './diagnoses.ts';
import { answer, docusignSupport, requestName, STATUS_PAGE, TOKEN_IS_OUT } from './phrases.ts';

type OddReply =
  | 'token_rejected'
  | 'rate_limited'
  | 'server_error'
  | 'blocked'
  | 'redirected'
  | 'empty_reply'
  | 'invalid_reply';

type Parts = Pick<Explanation, 'title' | 'happened' | 'cause' | 'steps'>;

function explained(diagnosis: (refusal: Refusal, settings: Settings) => Parts) {
  return ({ refusal, settings }: { code: RefusalCode; refusal: Refusal; settings: Settings }): Explanation => ({
    ...diagnosis(refusal, settings),
    facts: [...answer(refusal), ...tokenNote(refusal)],
    sections: [],
  });
}

export const replyDiagnoses: Diagnoses<OddReply> = {
  token_rejected: explained((refusal) => ({
    title: 'DocuSign did not accept its own token',
    happened: prose`DocuSign issued a token and refused it right afterwards, in the account look-up. Run this job again; if it comes back, ask ${docusignSupport(refusal)}.`,
    cause: prose`A passing problem at DocuSign, or a proxy that takes the Authorization header out of requests.`,
    steps: [
      prose`Run this job again.`,
      prose`If it comes back, run it on a runner without a proxy, or ask ${docusignSupport(refusal)}.`,
    ],
  })),

  rate_limited: explained(({ retryAfterSeconds }) => ({
    title: 'DocuSign asks to wait',
    happened: prose`DocuSign's limit for requests is reached. Run this job again ${waitingTime(retryAfterSeconds)}.`,
    cause: prose`Many jobs ask at the same time, or too often within the hour.`,
    steps: [
      prose`Run this job again ${waitingTime(retryAfterSeconds)}.`,
      prose`Get one token a job, and pass it on to its steps.`,
      prose`Set ${code('lookup-account')} to false where the account is not needed.`,
    ],
  })),

  server_error: explained(({ status, retryAfterSeconds }, { server }) => ({
    title: 'DocuSign has a server problem',
    happened: prose`${server.audience} answered HTTP ${String(status)}, which is a fault on its side. Run this job again ${waitingTime(retryAfterSeconds)}.`,
    cause: prose`An outage or maintenance at DocuSign, or a proxy that doesn't reach it.`,
    steps: [
      prose`Look at ${link("DocuSign's status page", STATUS_PAGE)}.`,
      prose`Run this job again ${waitingTime(retryAfterSeconds)}.`,
    ],
  })),

  blocked: explained((refusal, { server }) => ({
    title: 'Something blocked the request to DocuSign',
    happened: prose`The answer (HTTP ${String(refusal.status)}) is none that DocuSign's account server gives to programs; a firewall or a proxy probably sent it. Have it let https requests to ${server.audience} pass.`,
    cause:
      refusal.traceToken === undefined
        ? prose`A web application firewall, a proxy or a captive portal answered. A wrong ${code('oauth-host')} looks the same.`
        : prose`DocuSign's own firewall blocked the address of this runner, since the answer has a trace token; or a proxy replaced the answer.`,
    steps: [
      prose`Have the firewall or the proxy let https requests to ${server.audience} pass unchanged.`,
      prose`Check that ${code('oauth-host')}, if it is set, is an account server.`,
      prose`If nothing is in between, ask ${docusignSupport(refusal)}: its own firewall may have blocked the address of this runner.`,
    ],
  })),

  redirected: explained(({ status, redirectHost }, { server }) => ({
    title: 'The request to DocuSign was redirected',
    happened: prose`${server.audience} answered with a redirect (HTTP ${String(status)})${redirectHost === undefined ? '' : prose` to the host ${foreign(redirectHost)}`}, which is not followed since the request holds credentials. Check ${code('oauth-host')}, or the proxy in between.`,
    cause: prose`A sign-in page of a proxy, or a host that is not DocuSign's account server.`,
    steps: [
      prose`Check that ${code('oauth-host')}, if it is set, is an account server such as ${code('account-d.docusign.com')}.`,
      prose`Otherwise have the proxy let requests to ${server.audience} pass without signing in.`,
    ],
  })),

  empty_reply: explained((refusal) => ({
    title: 'DocuSign refused without a word',
    happened: prose`DocuSign answered HTTP ${String(refusal.status)} with an empty body, so it doesn't say why. Run this job again; if it comes back, ask ${docusignSupport(refusal)}.`,
    cause: [404, 405].includes(refusal.status)
      ? prose`${code('oauth-host')} is not an account server, or a proxy or a firewall answered.`
      : prose`A passing problem at DocuSign, or a firewall that emptied the answer.`,
    steps: [
      prose`Check that ${code('oauth-host')}, if it is set, is an account server.`,
      prose`Run this job again.`,
      prose`If it comes back, ask ${docusignSupport(refusal)}.`,
    ],
  })),

  invalid_reply: explained((refusal, { server }) => {
    const happened = prose`${server.audience} answered the ${requestName(refusal)} with something unusable: ${refusal.defect ?? 'it is malformed'}.`;
    return {
      title: "DocuSign's answer cannot be used",
      ...(refusal.endpoint === 'userinfo' && refusal.defect === TOO_LONG
        ? tooManyAccounts(happened)
        : unusable(happened, server.audience)),
    };
  }),
};

function tooManyAccounts(happened: Prose): Omit<Parts, 'title'> {
  return {
    happened: prose`${happened} Set ${code('lookup-account')} to false, and give later steps account ID and base URI in another way.`,
    cause: prose`The user belongs to more than a hundred accounts, or a proxy replaced the answer.`,
    steps: [
      prose`Set ${code('lookup-account')} to false, and store account ID and base URI as variables for later steps.`,
      prose`Or have ${code('user-id')} name a user with fewer accounts.`,
    ],
  };
}

function unusable(happened: Prose, host: string): Omit<Parts, 'title'> {
  return {
    happened: prose`${happened} Run this job again; if it comes back, look for a proxy in between.`,
    cause: prose`A proxy, a firewall or a captive portal replaced the answer, or ${code('oauth-host')} is not an account server.`,
    steps: [
      prose`Run this job again.`,
      prose`If it comes back, see what stands between this runner and ${host}: a proxy may replace answers.`,
      prose`Check that ${code('oauth-host')}, if it is set, is an account server.`,
    ],
  };
}

/** Nobody waits longer, and no server means it. */
const LONGEST_WAIT_SECONDS = 48 * 3600;

function waitingTime(seconds: number | undefined): string {
  if (seconds === undefined) {
    return 'in a few minutes';
  }
  if (seconds < 120) {
    return seconds < 10 ? 'in a minute' : `in ${seconds} seconds`;
  }
  if (seconds > LONGEST_WAIT_SECONDS) {
    return 'in a day or two';
  }
  return seconds < 7200 ? `in ${Math.ceil(seconds / 60)} minutes` : `in ${Math.ceil(seconds / 3600)} hours`;
}

function tokenNote({ endpoint }: Refusal): readonly Prose[] {
  return endpoint === 'token' ? [] : [TOKEN_IS_OUT];
}
