/** How a step must end when it meets a fault: the rules of retrying, spelled out fault by fault. */
import type { ReplyFaultName } from '../docusign/faults.ts';

/** How the step must end, and after how many attempts at the stage that fails. */
export interface Expectation {
  /** The output `error`; `undefined` where the step succeeds all the same. */
  readonly code?: string;
  readonly attempts: number;
  readonly seconds: keyof typeof SECONDS;
  /** The first line of the annotation; empty where there is none. */
  readonly says: RegExp;
}

/** Classes of duration: the least and the most, on an idle machine. */
export const SECONDS = { '<1': [0, 1], '1–5': [1, 5], '5–8': [5, 8], '20–25': [20, 25], '30': [29, 31] } as const;

export const ONCE = { attempts: 1, seconds: '<1' } as const;
export const FOUR_TIMES = { attempts: 4, seconds: '1–5' } as const;
export const UNTIL_THE_DEADLINE = { attempts: 3, seconds: '30' } as const;

const GRANTED: Expectation = { ...ONCE, says: /^$/ };
export const BROKEN: Expectation = {
  code: 'connection_lost',
  ...FOUR_TIMES,
  says: /^The connection to \S+ broke before the answer was there/,
};
export const SILENT: Expectation = { code: 'timed_out', ...UNTIL_THE_DEADLINE, says: /^\S+ did not answer in time\. / };
const DISTURBED: Expectation = {
  code: 'server_error',
  ...FOUR_TIMES,
  says: /^\S+ answered HTTP 50\d, .*Run this job again in a few minutes\.$/,
};
const LIMITED: Expectation = {
  code: 'rate_limited',
  ...FOUR_TIMES,
  says: /limit .* reached\. Run this job again (in|within) /,
};
const LIMITED_FOR_LONG: Expectation = { code: 'rate_limited', ...ONCE, says: /Run this job again in 60 minutes\.$/ };
const REDIRECTED: Expectation = {
  code: 'redirected',
  ...ONCE,
  says: /redirect \(HTTP 30\d\) to the host "elsewhere\.invalid", which is not followed/,
};
const BLOCKED: Expectation = {
  code: 'blocked',
  ...ONCE,
  says: /\(HTTP 4\d\d\) is none that DocuSign's .* firewall/,
};

function unusable(defect: string): Expectation {
  return { code: 'invalid_reply', ...ONCE, says: new RegExp(`with something unusable: .*${defect}`) };
}

export function untrusted(nodeCode: string): Expectation {
  return { code: 'certificate_rejected', ...ONCE, says: new RegExp(`is not valid on this runner \\(${nodeCode}\\)`) };
}

export const NO_PROXY = {
  code: 'proxy_unreachable',
  says: /^The proxy that this runner is set to use doesn't answer\. /,
};

export const replyExpectations: Record<ReplyFaultName, Expectation> = {
  'reset before the reply': BROKEN,
  'closed before the reply': BROKEN,
  'reset in the middle of the reply': BROKEN,
  'closed in the middle of the reply': BROKEN,
  'a reply that is no HTTP': BROKEN,
  'a switch to another protocol': BROKEN,
  'a flood of interim replies': { ...BLOCKED, says: /\(HTTP 103\) is none that DocuSign's .* firewall/ },
  'no reply': SILENT,
  'headers that drip': SILENT,
  'a body that drips': SILENT,
  'an endless body': unusable('longer than 64 KiB'),
  'a body of 64 KiB and a byte': unusable('longer than 64 KiB'),
  'truncated JSON': unusable('no JSON object'),
  'JSON null': unusable('no JSON object'),
  'a JSON list': unusable('no JSON object'),
  'an empty body': unusable('it is empty'),
  'wrong content type': GRANTED,
  'invalid UTF-8': unusable('its (access_token|accounts)'),

  'redirect 301': REDIRECTED,
  'redirect 302': REDIRECTED,
  'redirect 307': REDIRECTED,
  'redirect 308': REDIRECTED,
  'HTML with 200': unusable('an HTML page'),
  'HTML with 403': BLOCKED,
  'HTML with 444': BLOCKED,
  'HTML with 502': DISTURBED,
  '400 with an empty body': { code: 'empty_reply', ...ONCE, says: /HTTP 400 with an empty body/ },
  '429 without Retry-After': LIMITED,
  '429 with Retry-After in seconds': LIMITED,
  '429 with Retry-After as a date': { ...LIMITED, seconds: '5–8' },
  '429 with Retry-After in an hour': LIMITED_FOR_LONG,
  '429 with Retry-After as a date in an hour': LIMITED_FOR_LONG,
  '429 with an unreadable Retry-After': LIMITED,
  'HTTP 500': DISTURBED,
  'HTTP 502': DISTURBED,
  'HTTP 503': DISTURBED,
  '503 with Retry-After': { ...DISTURBED, says: /^\S+ answered HTTP 503, .*Run this job again in / },
  '503 with Retry-After in 20 seconds': {
    ...DISTURBED,
    attempts: 2,
    seconds: '20–25',
    says: /^\S+ answered HTTP 503, .*Run this job again in 20 seconds\.$/,
  },
  'HTTP 504': DISTURBED,

  'no access_token': unusable('access_token'),
  'access_token is a number': unusable('access_token'),
  'access_token is empty': unusable('access_token'),
  'access_token has newlines': unusable('access_token'),
  'access_token has a blank': unusable('access_token'),
  'no token_type': GRANTED,
  'token_type is not Bearer': unusable('token_type is not Bearer'),
  'no expires_in': unusable('expires_in'),
  'expires_in is negative': unusable('expires_in'),
  'expires_in is zero': unusable('expires_in'),
  'expires_in is huge': unusable('expires_in'),
  'expires_in is a string': unusable('expires_in'),
  'expires_in is fractional': unusable('expires_in'),
  'scope is a list': GRANTED,

  'userinfo refuses the token': {
    code: 'token_rejected',
    ...ONCE,
    says: /issued a token and refused it right afterwards/,
  },
  'no accounts': unusable('accounts are not a list'),
  'accounts is null': unusable('accounts are not a list'),
  'accounts is an object': unusable('accounts are not a list'),
  'accounts is empty': { code: 'no_accounts', ...ONCE, says: /user-id is known, but belongs to no account/ },
  'accounts holds a string': unusable('has no GUID as account_id'),
  'no account is the default': { code: 'no_default_account', ...ONCE, says: /Name one in the input account-id/ },
  'no account_id': unusable('has no GUID as account_id'),
  'account_name is hostile': GRANTED,
  'no base_uri': unusable('base_uri is not an https origin'),
  'base_uri is http': unusable('base_uri is not an https origin'),
  'base_uri has credentials': unusable('base_uri is not an https origin'),
  'base_uri has a path': unusable('base_uri is not an https origin'),
  'base_uri has newlines': unusable('base_uri is not an https origin'),
  'base_uri is no URL': unusable('base_uri is not an https origin'),
  'base_uri is a script': unusable('base_uri is not an https origin'),
};
