/** Diagnoses of answers that are no refusal by DocuSign's rules: outages, limits, and what stands in between. */

import type { Explanation } from '../action/explanation.ts';
import { code, foreign, type Prose, prose } from '../action/prose.ts';
import type { Refusal, RefusalCode } from '../docusign/refusal.ts';
import type { Settings } from '../settings.ts';
import type { Diagnoses } from './index.ts';
import { answer } from './words.ts';

type OddReply =
  | 'token_rejected'
  | 'rate_limited'
  | 'server_error'
  | 'blocked'
  | 'redirected'
  | 'empty_reply'
  | 'invalid_reply';

type Parts = Pick<Explanation, 'title' | 'happened' | 'cause'>;

function explained(diagnosis: (refusal: Refusal, settings: Settings) => Parts) {
  return ({ refusal, settings }: { code: RefusalCode; refusal: Refusal; settings: Settings }): Explanation => ({
    ...diagnosis(refusal, settings),
    steps: tokenNote(refusal),
    facts: answer(refusal),
    sections: [],
  });
}

export const replyDiagnoses: Diagnoses<OddReply> = {
  token_rejected: explained(() => ({
    title: 'DocuSign did not accept its own token',
    happened: prose`DocuSign issued a token and refused it right afterwards, in the account look-up. Run this job again; if it comes back, ask DocuSign's support with the trace token.`,
    cause: prose`A disturbance at DocuSign, or a proxy that takes the Authorization header out of requests.`,
  })),

  rate_limited: explained(({ retryAfterSeconds }) => ({
    title: 'DocuSign asks to wait',
    happened: prose`DocuSign's limit for requests is reached. Run this job again ${waitingTime(retryAfterSeconds)}.`,
    cause: prose`Many jobs ask at the same time, or too often within the hour. A token lasts an hour: get it once a job, and set ${code('lookup-account')} to false where the account is not needed.`,
  })),

  server_error: explained(({ status, retryAfterSeconds }, { server }) => ({
    title: 'DocuSign has a disturbance',
    happened: prose`${server.audience} answered HTTP ${String(status)}, which is a fault on its side. Run this job again ${waitingTime(retryAfterSeconds)}.`,
    cause: prose`An outage or maintenance at DocuSign, or a proxy that doesn't reach it. DocuSign's status page is https://status.docusign.com`,
  })),

  blocked: explained(({ status }, { server }) => ({
    title: 'Something blocked the request to DocuSign',
    happened: prose`The answer (HTTP ${String(status)}) did not come from DocuSign's account server, but probably from a firewall or a proxy. Have it let https requests to ${server.audience} pass.`,
    cause: prose`A web application firewall, a proxy or a captive portal answered. A wrong ${code('oauth-host')} looks the same.`,
  })),

  redirected: explained(({ status, redirectHost }, { server }) => ({
    title: 'The request to DocuSign was redirected',
    happened: prose`${server.audience} answered with a redirect (HTTP ${String(status)})${redirectHost === undefined ? '' : prose` to the host ${foreign(redirectHost)}`}, which is not followed since the request holds credentials. Check ${code('oauth-host')}, or the proxy in between.`,
    cause: prose`A sign-in page of a proxy, or a host that is not DocuSign's account server.`,
  })),

  empty_reply: explained(({ status }) => ({
    title: 'DocuSign refused without a word',
    happened: prose`DocuSign answered HTTP ${String(status)} with an empty body, so it doesn't say why. Run this job again; if it comes back, ask DocuSign's support with the trace token.`,
    cause: prose`A passing disturbance at DocuSign, or a firewall that emptied the answer.`,
  })),

  invalid_reply: explained(({ endpoint, defect }, { server }) => ({
    title: "DocuSign's answer cannot be used",
    happened: prose`${server.audience} answered the ${endpoint === 'token' ? 'token request' : 'account look-up'} with something unusable: ${defect ?? 'it is malformed'}. Run this job again; if it comes back, look for a proxy in between.`,
    cause: prose`A proxy, a firewall or a captive portal replaced the answer, or ${code('oauth-host')} is not an account server.`,
  })),
};

function waitingTime(seconds: number | undefined): string {
  if (seconds === undefined) {
    return 'in a few minutes';
  }
  return seconds < 120 ? `in ${seconds} seconds` : `in ${Math.ceil(seconds / 60)} minutes`;
}

/** A look-up that fails takes nothing away from the token. */
export function tokenNote({ endpoint }: Refusal): readonly Prose[] {
  return endpoint === 'token'
    ? []
    : [
        prose`The token was output all the same. Set ${code('lookup-account')} to false if later steps don't need the account.`,
      ];
}
