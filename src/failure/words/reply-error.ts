/** Words for answers that are no refusal by DocuSign's rules: outages, limits, and what stands in between. */

import type { Defect, ReplyError, ReplyErrorCode } from '../../docusign/reply-error.ts';
import { MAX_REPLY_BYTES } from '../../network/http-reply.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { foreign, link, type Prose, prose } from '../prose.ts';
import { type Asked, docusignSupport, hostOf, requestName, STATUS_PAGE } from './phrases.ts';

type ReplyWords = (failure: ReplyError & Asked) => Explanation;

export const replyErrorWords: Readonly<Record<ReplyErrorCode, ReplyWords>> = {
  token_rejected: (refusal) => ({
    title: 'DocuSign did not accept its own token',
    happened: prose`DocuSign issued a token and refused it right afterwards, in the account look-up. Run this job again; if it happens again, ask ${docusignSupport(refusal)}.`,
    cause: prose`A temporary problem at DocuSign, or a proxy that takes the Authorization header out of requests.`,
    steps: [
      prose`Run this job again.`,
      prose`If it happens again, run it on a runner without a proxy, or ask ${docusignSupport(refusal)}.`,
    ],
  }),

  rate_limited: (refusal) => ({
    title: 'The limit for DocuSign requests is reached',
    ...(refusal.isBurst ? burst(refusal) : limitedPerHour(refusal)),
  }),

  server_error: ({ status, retryAfterSeconds, settings }) => ({
    title: 'DocuSign has a server problem',
    happened: prose`${hostOf(settings)} answered HTTP ${String(status)}, which is a fault on its side. Run this job again ${waitingTime(retryAfterSeconds)}.`,
    cause: prose`An outage or maintenance at DocuSign, or a proxy that can't reach it.`,
    steps: [
      prose`Look at ${link("DocuSign's status page", STATUS_PAGE)}.`,
      prose`Run this job again ${waitingTime(retryAfterSeconds)}.`,
    ],
  }),

  blocked: (refusal) => ({
    title: 'Something blocked the request to DocuSign',
    ...(refusal.traceToken === undefined ? blockedOnTheWay(refusal) : blockedByDocusign(refusal)),
  }),

  redirected: ({ status, redirectHost, settings }) => ({
    title: 'The request to DocuSign was redirected',
    happened: prose`${hostOf(settings)} answered with a redirect (HTTP ${String(status)})${redirectHost === undefined ? '' : prose` to the host ${foreign(redirectHost)}`}, which is not followed since the request holds credentials. Check {oauth-host}, or the proxy in between.`,
    cause: prose`A sign-in page of a proxy, or a host that is not DocuSign's account server.`,
    steps: [
      prose`Check that {oauth-host}, if it is set, is an account server such as {account-d.docusign.com}.`,
      prose`Otherwise have the proxy let requests to ${hostOf(settings)} pass without signing in.`,
    ],
  }),

  empty_reply: (refusal) => ({
    title: 'DocuSign refused without giving a reason',
    happened: prose`DocuSign answered HTTP ${String(refusal.status)} with an empty body, so it doesn't say why. Run this job again; if it happens again, ask ${docusignSupport(refusal)}.`,
    cause: [404, 405].includes(refusal.status)
      ? prose`{oauth-host} is not an account server, or a proxy or a firewall answered.`
      : prose`A temporary problem at DocuSign, or a firewall that emptied the answer.`,
    steps: [
      prose`Check that {oauth-host}, if it is set, is an account server.`,
      prose`Run this job again.`,
      prose`If it happens again, ask ${docusignSupport(refusal)}.`,
    ],
  }),

  invalid_reply: ({ endpoint, defect = 'no-json-object', settings }) => {
    const happened = prose`${hostOf(settings)} sent an answer to the ${requestName(endpoint)} that can't be used: ${DEFECTS[defect]}.`;
    return {
      title: "DocuSign's answer cannot be used",
      ...(endpoint === 'userinfo' && defect === 'too-long'
        ? tooManyAccounts(happened)
        : unusable(happened, hostOf(settings))),
    };
  },
};

const ONE_TOKEN_PER_JOB = [
  prose`Get one token per job, and pass it on to its steps.`,
  prose`Set {lookup-account} to false if later steps don't need the account.`,
];

function burst({ settings }: ReplyError & Asked): Untitled {
  const calls = settings.server.environment === 'production' ? 500 : 200;
  return {
    happened: prose`This account made more than ${String(calls)} DocuSign calls within 30 seconds. That limit clears within half a minute: run this job again.`,
    cause: prose`Many jobs or tests call DocuSign at the same moment. Start them one after another.`,
    steps: ONE_TOKEN_PER_JOB,
  };
}

function limitedPerHour({ retryAfterSeconds, retryAtMs }: ReplyError & Asked): Untitled {
  const isSoon = retryAtMs !== undefined && (retryAfterSeconds ?? 0) < 24 * 3600;
  // Not before the minute is over.
  const until = isSoon
    ? ` until ${new Date(Math.ceil(retryAtMs / 60_000) * 60_000).toISOString().slice(11, 16)} UTC`
    : ' for now';
  return {
    happened: prose`DocuSign allows no more requests${until}. Run this job again ${waitingTime(retryAfterSeconds, 'in an hour')}.`,
    cause: prose`Too many requests within the hour: the limit starts again on the hour.`,
    steps: ONE_TOKEN_PER_JOB,
  };
}

function blockedOnTheWay({ settings, ...refusal }: ReplyError & Asked): Untitled {
  return {
    happened: prose`The answer (HTTP ${String(refusal.status)}) is unlike those of DocuSign's account server; a firewall or a proxy probably sent it. Allow https requests to ${hostOf(settings)} there.`,
    cause: prose`A web application firewall, a proxy or a captive portal answered. A wrong {oauth-host} looks the same.`,
    steps: [
      prose`Have the firewall or the proxy let https requests to ${hostOf(settings)} pass unchanged.`,
      prose`Check that {oauth-host}, if it is set, is an account server.`,
      prose`If nothing is in between, ask ${docusignSupport(refusal)}: its own firewall may have blocked the address of this runner.`,
    ],
  };
}

function blockedByDocusign({ settings, ...refusal }: ReplyError & Asked): Untitled {
  return {
    happened: prose`DocuSign's firewall probably blocked the address of this runner (HTTP ${String(refusal.status)}). Run this job again, since a GitHub-hosted runner usually gets another address; if it happens again, ask ${docusignSupport(refusal)}.`,
    cause: prose`The answer is unlike those of DocuSign's account server, but has a trace token, so it comes from DocuSign; or a proxy replaced the answer.`,
    steps: [
      prose`Run this job again: a GitHub-hosted runner usually gets another address.`,
      prose`If it happens again, ask ${docusignSupport(refusal)}.`,
      prose`If a proxy is in between, have it let https requests to ${hostOf(settings)} pass unchanged.`,
    ],
  };
}

const DEFECTS: Readonly<Record<Defect, string>> = {
  'too-long': `it is longer than ${MAX_REPLY_BYTES / 1024} KiB`,
  empty: 'it is empty',
  html: 'it is an HTML page',
  'no-json-object': 'it is not a JSON object',
  'access-token': 'its access_token is not a line of visible ASCII characters',
  'token-type': 'its token_type is not Bearer',
  'expires-in': 'its expires_in is not a whole number of seconds between one and a year',
  accounts: 'its accounts are not a list',
  'account-id': 'one of its accounts has no GUID as account_id',
  'base-uri': "its account's base_uri is not an https origin",
};

function tooManyAccounts(happened: Prose): Untitled {
  return {
    happened: prose`${happened} Set {lookup-account} to false, and give later steps account ID and base URI in another way.`,
    cause: prose`The user belongs to more than a hundred accounts, or a proxy replaced the answer.`,
    steps: [
      prose`Set {lookup-account} to false, and store account ID and base URI as variables for later steps.`,
      prose`Or have {user-id} name a user with fewer accounts.`,
    ],
  };
}

function unusable(happened: Prose, host: string): Untitled {
  return {
    happened: prose`${happened} Run this job again; if it happens again, look for a proxy in between.`,
    cause: prose`A proxy, a firewall or a captive portal replaced the answer, or {oauth-host} is not an account server.`,
    steps: [
      prose`Run this job again.`,
      prose`If it happens again, see what stands between this runner and ${host}: a proxy may replace answers.`,
      prose`Check that {oauth-host}, if it is set, is an account server.`,
    ],
  };
}

/** Nobody waits longer, and no server means it. */
const LONGEST_WAIT_SECONDS = 48 * 3600;

function waitingTime(seconds: number | undefined, unknown = 'in a few minutes'): string {
  if (seconds === undefined) {
    return unknown;
  }
  if (seconds < 120) {
    return seconds < 10 ? 'in a minute' : `in ${seconds} seconds`;
  }
  if (seconds > LONGEST_WAIT_SECONDS) {
    return 'in a day or two';
  }
  return seconds < 7200 ? `in ${Math.ceil(seconds / 60)} minutes` : `in ${Math.ceil(seconds / 3600)} hours`;
}
