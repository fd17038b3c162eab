/** Reads the JSON of a reply, and hands what can't be used to the readers of refusals, which load on demand. */

import type { HttpReply } from '../network/http-reply.ts';
import type { Problem } from '../problem/problem.ts';
import type { Defect, ReplyError } from './reply-error.ts';

/** Which of the two requests was answered. */
export type Endpoint = 'token' | 'userinfo';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * @param offsetSeconds - By how much the clock that signed the assertion was set right.
 * @throws {Problem} The server refused, or sent something else than a JSON object.
 */
export async function readFields(reply: HttpReply, endpoint: Endpoint, offsetSeconds = 0): Promise<Fields> {
  const fields = fieldsIn(reply.body ?? '');
  if (fields === undefined || reply.status < 200 || reply.status > 299) {
    const { readRefusal } = await import('./refusal.ts');
    throw readRefusal(reply, fields, endpoint, offsetSeconds);
  }
  return fields;
}

/** What to throw for a reply in which a field can't be used. */
export async function defectIn(reply: HttpReply, endpoint: Endpoint, defect: Defect): Promise<Problem<ReplyError>> {
  const { invalidReply } = await import('./refusal.ts');
  return invalidReply(reply, endpoint, defect);
}

function fieldsIn(json: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * How long to wait before asking again if too many requests were made in a short time: 30 s at most, whatever the headers
 * say of the limit per hour.
 *
 * @see https://developers.docusign.com/platform/resource-limits/
 */
export function burstWaitMs({ status, body = '', headers }: HttpReply): number | undefined {
  const isOnlyBurst = headers['x-burstlimit-remaining'] === '0' && headers['x-ratelimit-remaining'] !== '0';
  const isBurst = /burst_apiinvocation_limit/i.test(body) || (isOnlyBurst && !/hourly_apiinvocation/i.test(body));
  return isBurst && (status === 429 || status === 400) ? BURST_WAIT_MS : undefined;
}

/** Three times that are not yet 30 s, which is how long the step may take. */
const BURST_WAIT_MS = 8000;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
