/** Words for responses that aren't refusals by DocuSign's rules: outages, limits, and what is in between. */

import type { Defect, ReplyError, ReplyErrorCode } from '../../docusign/reply-error.ts';
import { MAX_REPLY_BYTES } from '../../network/http-reply.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { foreign, link, prose } from '../prose.ts';
import { type Asked, docusignSupport, hostOf, requestName, STATUS_PAGE, supportIfAgain } from './phrases.ts';

const IS_ACCOUNT_SERVER = prose`Is {oauth-host} set? It must be DocuSign's account server.`;

export const replyErrorWords: Readonly<Record<ReplyErrorCode, (failure: ReplyError & Asked) => Explanation>> = {
  token_rejected: (refusal) => ({
    title: 'DocuSign did not accept its own token',
    happened: prose`DocuSign issued a token, but rejected it in the account lookup. Re-run this job.`,
    hints: [prose`Is there a proxy? It may remove the Authorization header.`, supportIfAgain(refusal)],
  }),

  rate_limited: (refusal) => ({
    title: 'The limit for DocuSign requests is reached',
    ...(refusal.isBurst ? burst(refusal) : limitedPerHour(refusal)),
  }),

  server_error: ({ status, retryAfterSeconds, settings }) => ({
    title: 'DocuSign has a server problem',
    happened: prose`${hostOf(settings)} returned HTTP ${String(status)}, a failure on its side. Re-run this job ${waitingTime(retryAfterSeconds)}.`,
    hints: [
      prose`Still failing? See ${link("DocuSign's status page", STATUS_PAGE)}`,
      prose`Is there a proxy? It may not reach DocuSign.`,
    ],
  }),

  blocked: (refusal) => ({
    title: 'Something blocked the request to DocuSign',
    ...(refusal.traceToken === undefined ? blockedInTransit(refusal) : blockedByDocusign(refusal)),
  }),

  redirected: ({ status, redirectHost, settings }) => ({
    title: 'The request to DocuSign was redirected',
    happened: prose`${hostOf(settings)} redirected the request (HTTP ${String(status)})${redirectHost === undefined ? '' : prose` to ${foreign(redirectHost)}`}. It contains credentials, so redirects aren't followed. If there is a proxy, exempt DocuSign from its sign-in page.`,
    hints: [IS_ACCOUNT_SERVER],
  }),

  empty_reply: (refusal) => ({
    title: 'DocuSign refused without giving a reason',
    happened: prose`${hostOf(refusal.settings)} returned HTTP ${String(refusal.status)} with an empty body, so the reason is unknown. ${[404, 405].includes(refusal.status) ? "Check that it is DocuSign's account server" : 'Re-run this job'}.`,
    hints: [prose`Is there a proxy or firewall? It may have emptied the response.`, supportIfAgain(refusal)],
  }),

  invalid_reply: ({ endpoint, defect = 'no-json-object', settings }) => ({
    title: "DocuSign's response cannot be used",
    ...(endpoint === 'userinfo' && defect === 'too-long'
      ? TOO_MANY_ACCOUNTS
      : {
          happened: prose`${hostOf(settings)} sent an unusable response to the ${requestName(endpoint)}: ${DEFECTS[defect]}. Re-run this job.`,
          hints: [prose`Fails again? A proxy, firewall, or captive portal may replace responses.`, IS_ACCOUNT_SERVER],
        }),
  }),
};

const ONE_TOKEN_PER_JOB = [
  prose`Happens often? Get one token per job and pass it to its steps; if the account isn't needed, set {lookup-account} to {false}.`,
];

function burst({ settings }: ReplyError & Asked): Untitled {
  const calls = settings.server.environment === 'production' ? 500 : 200;
  return {
    happened: prose`This account made more than ${String(calls)} DocuSign calls within 30 seconds. Wait half a minute, then re-run this job.`,
    hints: [prose`Many jobs or tests at the same time? Start them one after another.`, ...ONE_TOKEN_PER_JOB],
  };
}

function limitedPerHour({ retryAfterSeconds, retryAtMs }: ReplyError & Asked): Untitled {
  const isSoon = retryAtMs !== undefined && (retryAfterSeconds ?? 0) < 24 * 3600;
  // Not before the minute is over.
  const until = isSoon
    ? ` until ${new Date(Math.ceil(retryAtMs / 60_000) * 60_000).toISOString().slice(11, 16)} UTC`
    : '';
  return {
    happened: prose`This app or user has reached DocuSign's hourly limit${until}. Re-run this job ${waitingTime(retryAfterSeconds, 'in an hour')}.`,
    hints: ONE_TOKEN_PER_JOB,
  };
}

function blockedInTransit({ settings, ...refusal }: ReplyError & Asked): Untitled {
  return {
    happened: prose`This response (HTTP ${String(refusal.status)}) didn't come from DocuSign: a firewall or proxy probably sent it. Allow HTTPS requests to ${hostOf(settings)} there.`,
    hints: [
      IS_ACCOUNT_SERVER,
      prose`Nothing in between? DocuSign's firewall may block this runner's address: contact ${docusignSupport(refusal)}.`,
    ],
  };
}

/** The response has a trace token, so DocuSign sent it. */
function blockedByDocusign({ settings, ...refusal }: ReplyError & Asked): Untitled {
  return {
    happened: prose`DocuSign's firewall probably blocked this runner's address (HTTP ${String(refusal.status)}). Re-run this job: a GitHub-hosted runner usually gets another address.`,
    hints: [
      supportIfAgain(refusal),
      prose`Is there a proxy? It must allow HTTPS requests to ${hostOf(settings)} and pass responses unchanged.`,
    ],
  };
}

const DEFECTS: Readonly<Record<Defect, string>> = {
  'too-long': `it's longer than ${MAX_REPLY_BYTES / 1024} KiB`,
  empty: "it's empty",
  html: "it's an HTML page",
  'no-json-object': "it isn't a JSON object",
  'access-token': "its access_token isn't a line of visible ASCII characters",
  'token-type': "its token_type isn't Bearer",
  'expires-in': "its expires_in isn't a whole number of seconds between one and a year",
  accounts: "its accounts aren't a list",
  'account-id': "an account_id in it isn't a GUID",
  'base-uri': "its account's base_uri isn't an https origin",
};

const TOO_MANY_ACCOUNTS: Untitled = {
  happened: prose`DocuSign's list of the user's accounts is longer than ${String(MAX_REPLY_BYTES / 1024)} KiB. Set {lookup-account} to {false}, and store the account ID and base URI as variables for later steps.`,
  hints: [
    prose`Or set {user-id} to a user with fewer accounts.`,
    prose`Only a few accounts? A proxy may have replaced the response.`,
  ],
};

/** A server that names a longer time probably doesn't mean it. */
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
