/**
 * Which faults are tried at which stage, and how the step must end: the table that flow tests check cell by cell, and that
 * docs/reliability.md shows. How a cell is played is `fault-runs.ts`' business.
 */

import {
  type Behaviour,
  type Endpoint,
  type ReplyFault,
  type ReplyFaultName,
  replyFaults,
} from '../docusign/faults.ts';
import type { certificateFaults, connectFaults } from '../network/connect-faults.ts';
import {
  BROKEN,
  type Expectation,
  FOUR_TIMES,
  NO_PROXY,
  ONCE,
  replyExpectations,
  SECONDS,
  SILENT,
  UNTIL_THE_DEADLINE,
  untrusted,
} from './expectations.ts';

export const STAGES = ['connect', 'TLS', 'proxy', 'token', 'userinfo'] as const;
export type Stage = (typeof STAGES)[number];

export interface Cell extends Expectation {
  readonly fault: string;
  readonly stage: Stage;
  readonly setting: Setting;
  /** Takes long, or goes the same way through the code as another cell. */
  readonly slow: boolean;
}

/** What the stage has to be like for a fault to happen. */
export type Setting =
  | { readonly kind: 'reply'; readonly at: Endpoint; readonly behaviours: Behaviour | readonly Behaviour[] }
  | { readonly kind: 'unknown name' }
  | { readonly kind: 'port' | 'proxy port'; readonly port: keyof typeof connectFaults }
  | { readonly kind: 'certificate'; readonly certificate: keyof typeof certificateFaults }
  | { readonly kind: 'proxy answer'; readonly status: number };

/** Go the same way through the code as cells that every test run plays, and take seconds of waiting. */
const SAME_WAY_AT_TOKEN: readonly ReplyFaultName[] = [
  'closed before the reply',
  'closed in the middle of the reply',
  '429 with Retry-After as a date',
  'HTTP 500',
  'HTTP 502',
  'HTTP 504',
  '503 with Retry-After',
];
const NOT_THE_SAME_WAY_AT_USERINFO: readonly ReplyFaultName[] = ['reset before the reply', 'HTTP 503'];

function goesTheSameWay(fault: ReplyFaultName, at: Endpoint): boolean {
  return at === 'token'
    ? SAME_WAY_AT_TOKEN.includes(fault)
    : replyExpectations[fault].attempts > 1 && !NOT_THE_SAME_WAY_AT_USERINFO.includes(fault);
}

const lastingFaults = (Object.entries(replyFaults) as [ReplyFaultName, ReplyFault][]).flatMap(
  ([fault, { at, behaviour }]) =>
    at.map((stage) => ({
      ...cell(fault, stage, { kind: 'reply', at: stage, behaviours: behaviour }, replyExpectations[fault]),
      ...(goesTheSameWay(fault, stage) && { slow: true }),
    })),
);

/** A fault that goes away after some requests, and leaves a token behind. */
function passing(fault: ReplyFaultName, at: Endpoint, times: number, seconds: Expectation['seconds']): Cell {
  const behaviours = Array.from({ length: times }, () => replyFaults[fault].behaviour);
  const name = `${fault}, ${times === 1 ? 'once' : `${times} times`}`;
  return cell(name, at, { kind: 'reply', at, behaviours }, { attempts: times + 1, seconds, says: /^$/ });
}

/** Every cell, in the order of the table. */
export const cells: readonly Cell[] = [
  cell(
    'a name that nobody knows',
    'connect',
    { kind: 'unknown name' },
    {
      code: 'host_not_found',
      ...FOUR_TIMES,
      says: /^The name \S+ can't be resolved on this runner\. /,
    },
  ),
  cell(
    'connection refused',
    'connect',
    { kind: 'port', port: 'refused' },
    {
      code: 'connection_refused',
      ...FOUR_TIMES,
      says: /^\S+ refused the connection\. /,
    },
  ),
  cell('a black hole', 'connect', { kind: 'port', port: 'black hole' }, SILENT),
  cell('no handshake', 'TLS', { kind: 'port', port: 'mute' }, SILENT),
  cell('reset in the handshake', 'TLS', { kind: 'port', port: 'reset in the handshake' }, BROKEN),
  cell('closed in the handshake', 'TLS', { kind: 'port', port: 'closed in the handshake' }, BROKEN),
  cell('another protocol', 'TLS', { kind: 'port', port: 'another protocol' }, BROKEN),
  cell('HTTP without TLS', 'TLS', { kind: 'port', port: 'HTTP without TLS' }, BROKEN),
  cell('an expired certificate', 'TLS', { kind: 'certificate', certificate: 'expired' }, untrusted('CERT_HAS_EXPIRED')),
  cell(
    'a certificate that is not yet valid',
    'TLS',
    { kind: 'certificate', certificate: 'not yet valid' },
    untrusted('CERT_NOT_YET_VALID'),
  ),
  cell(
    'a self-signed certificate',
    'TLS',
    { kind: 'certificate', certificate: 'self-signed' },
    untrusted('DEPTH_ZERO_SELF_SIGNED_CERT'),
  ),
  cell(
    'a certificate by an unknown authority',
    'TLS',
    { kind: 'certificate', certificate: 'unknown authority' },
    untrusted('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
  ),
  cell(
    "another host's certificate",
    'TLS',
    { kind: 'certificate', certificate: 'wrong host' },
    untrusted('ERR_TLS_CERT_ALTNAME_INVALID'),
  ),
  cell(
    'connection refused by the proxy',
    'proxy',
    { kind: 'proxy port', port: 'refused' },
    { ...NO_PROXY, ...FOUR_TIMES },
  ),
  cell('no answer by the proxy', 'proxy', { kind: 'proxy port', port: 'mute' }, { ...NO_PROXY, ...UNTIL_THE_DEADLINE }),
  cell(
    'CONNECT answered with 407',
    'proxy',
    { kind: 'proxy answer', status: 407 },
    {
      code: 'proxy_refused',
      ...ONCE,
      says: /asks for a user name and a password \(HTTP 407\)\. Put them into .* https_proxy\.$/,
    },
  ),
  cell(
    'CONNECT answered with 403',
    'proxy',
    { kind: 'proxy answer', status: 403 },
    {
      code: 'proxy_refused',
      ...ONCE,
      says: /opened no connection to \S+ \(HTTP 403\)\. Have it allow /,
    },
  ),
  cell(
    'CONNECT answered with 502',
    'proxy',
    { kind: 'proxy answer', status: 502 },
    {
      code: 'proxy_refused',
      ...FOUR_TIMES,
      says: /opened no connection to \S+ \(HTTP 502\)\. /,
    },
  ),
  ...lastingFaults.filter(({ stage }) => stage === 'token'),
  passing('reset in the middle of the reply', 'token', 1, '<1'),
  passing('429 with Retry-After in seconds', 'token', 1, '1–5'),
  passing('HTTP 503', 'token', 3, '1–5'),
  passing('503 with Retry-After in 20 seconds', 'token', 1, '20–25'),
  ...lastingFaults.filter(({ stage }) => stage === 'userinfo'),
  passing('reset before the reply', 'userinfo', 1, '<1'),
  passing('HTTP 502', 'userinfo', 3, '1–5'),
];

function cell(fault: string, stage: Stage, setting: Setting, expectation: Expectation): Cell {
  return { fault, stage, setting, ...expectation, slow: SECONDS[expectation.seconds][1] > 10 };
}
