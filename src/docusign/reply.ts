/** Reads the JSON of a reply, and passes anything else to the readers of refusals, which load on demand. */

import type { HttpReply } from '../network/http-reply.ts';
import type { Problem } from '../problem/problem.ts';
import type { Defect, ReplyError } from './reply-error.ts';

/** Which of the two requests was answered. */
export type Endpoint = 'token' | 'userinfo';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * @param offsetSeconds - By how much the clock that signed the assertion was set right.
 * @throws {Problem} The server refused, or sent something other than a JSON object.
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

/** How long to wait before asking again, if a reply that grants nothing says so in DocuSign's own way. */
export async function waitMsAfter(reply: HttpReply): Promise<number | undefined> {
  const { burstWaitMs } = await import('./refusal.ts');
  return burstWaitMs(reply);
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
