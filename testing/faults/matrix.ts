/**
 * Which faults are tried at which stage, and how the step must end: the table that flow tests check cell by cell, and that
 * docs/reliability.md shows.
 */

import {
  type Behaviour,
  type Endpoint,
  type ReplyFault,
  type ReplyFaultName,
  replyFaults,
} from '../docusign/faults.ts';
import {
  afterRetries,
  atOnce,
  BROKEN,
  byTheDeadline,
  type Expectation,
  SECONDS,
  SILENT,
  UNTRUSTED,
} from './expectations.ts';
import {
  type Cell,
  intoCertificate,
  intoPort,
  intoProxyAnswer,
  intoProxyPort,
  intoReplies,
  intoUnknownName,
  type Run,
  type Stage,
} from './runs.ts';

/** What is no matter of the endpoint, every test run plays at the other one: but for these. */
const ALSO_AT_USERINFO: readonly string[] = [
  'reset before the reply',
  'an endless body',
  'an empty body',
  'redirect 302',
  'HTML with 403',
  '429 with Retry-After in an hour',
  'HTTP 503',
] satisfies ReplyFaultName[];

/** Every cell, in the order of the table. */
export const cells: readonly Cell[] = [
  cell('connect', 'an unknown host name', intoUnknownName, afterRetries('host_not_found')),
  cell('connect', 'connection refused', intoPort('refused'), afterRetries('connection_refused')),
  cell('connect', 'a black hole', intoPort('black hole'), SILENT),
  cell('TLS', 'no handshake', intoPort('mute'), SILENT),
  cell('TLS', 'reset in the handshake', intoPort('reset in the handshake'), BROKEN),
  cell('TLS', 'closed in the handshake', intoPort('closed in the handshake'), BROKEN),
  cell('TLS', 'another protocol', intoPort('another protocol'), BROKEN),
  cell('TLS', 'HTTP without TLS', intoPort('HTTP without TLS'), BROKEN),
  cell('TLS', 'an alert in TLS', intoPort('an alert in TLS'), BROKEN),
  cell('TLS', 'an expired certificate', intoCertificate('expired'), UNTRUSTED),
  cell('TLS', 'a certificate that is not yet valid', intoCertificate('not yet valid'), UNTRUSTED),
  cell('TLS', 'a self-signed certificate', intoCertificate('self-signed'), UNTRUSTED),
  cell('TLS', 'a certificate by an unknown authority', intoCertificate('unknown authority'), UNTRUSTED),
  cell('TLS', "another host's certificate", intoCertificate('wrong host'), UNTRUSTED),
  cell('proxy', 'connection refused by the proxy', intoProxyPort('refused'), afterRetries('proxy_unreachable')),
  cell('proxy', 'no answer by the proxy', intoProxyPort('mute'), byTheDeadline('proxy_unreachable')),
  cell('proxy', 'CONNECT answered with 407', intoProxyAnswer(407), atOnce('proxy_refused')),
  cell('proxy', 'CONNECT answered with 403', intoProxyAnswer(403), atOnce('proxy_refused')),
  cell('proxy', 'CONNECT answered with 502', intoProxyAnswer(502), afterRetries('proxy_refused')),
  ...lasting('token'),
  passing('token', 'reset in the middle of the reply', 1, '<1'),
  passing('token', '429 with Retry-After in seconds', 1, '1–5'),
  passing('token', 'HTTP 503', 3, '1–5'),
  passing('token', '503 with Retry-After in 20 seconds', 1, '20–25'),
  ...lasting('userinfo'),
  passing('userinfo', 'reset before the reply', 1, '<1'),
  passing('userinfo', 'HTTP 502', 3, '1–5'),
];

function cell(stage: Stage, fault: string, run: Run, ends: Expectation): Cell {
  return { stage, fault, run, ...ends, slow: isSlow(ends) };
}

function isSlow({ seconds }: Expectation): boolean {
  return SECONDS[seconds][1] > 10;
}

/** Faults of a reply that don't go away. */
function lasting(at: Endpoint): Cell[] {
  return Object.entries<ReplyFault>(replyFaults)
    .filter(([, fault]) => fault.at.includes(at))
    .map(([name, fault]) => ({
      ...cell(at, name, intoReplies(at, fault.behaviour), fault.ends),
      slow: isSlow(fault.ends) || fault.variant === true || isPlayedAtToken(at, name, fault),
      keepsConnection: isCanned(fault.behaviour) && !isSlow(fault.ends),
    }));
}

function isCanned(behaviour: Behaviour): boolean {
  return typeof behaviour === 'object' && 'status' in behaviour;
}

function isPlayedAtToken(at: Endpoint, name: string, fault: ReplyFault): boolean {
  return at === 'userinfo' && fault.at.includes('token') && !ALSO_AT_USERINFO.includes(name);
}

/** A fault that goes away after some requests, and leaves a token behind. */
function passing(at: Endpoint, fault: ReplyFaultName, times: number, seconds: Expectation['seconds']): Cell {
  const behaviours = Array.from({ length: times }, () => replyFaults[fault].behaviour);
  const name = `${fault}, ${times === 1 ? 'once' : `${times} times`}`;
  return cell(at, name, intoReplies(at, behaviours), { attempts: times + 1, seconds });
}
