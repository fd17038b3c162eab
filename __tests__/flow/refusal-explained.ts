/** Checks that a refusal is explained: title, first line, likely cause, steps, what the server said, trace token, code. */

import assert from 'node:assert/strict';
import type { App } from '../../testing/docusign/credentials.ts';
import type { Behaviour } from '../../testing/docusign/faults.ts';
import type { StepResult } from '../../testing/runner/runner.ts';
import { failureOf, onStage } from '../../testing/scene.ts';

export const TRACE_TOKEN = 'c1d090b7-3b4e-4d3c-9d0a-1f5e8f0f6a11';

/** A refusal in DocuSign's form. */
export function refused(body: Record<string, string>, status = 400): Behaviour {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-DocuSign-TraceToken': TRACE_TOKEN },
    body: JSON.stringify(body),
  };
}

export interface Refusal {
  readonly name: string;
  readonly code: string;
  /** What makes DocuSign refuse: an app, inputs or a scripted answer. */
  readonly app?: () => App;
  readonly inputs?: () => Record<string, string>;
  readonly token?: Behaviour;
  readonly userinfo?: Behaviour;
  readonly title: RegExp;
  readonly happened: RegExp;
  readonly cause: RegExp;
  /** What the numbered steps have to say, where that is more than the first line. */
  readonly steps?: RegExp;
  /** What the server said, as it stands in the details. */
  readonly said: RegExp;
}

/** Runs the action into a refusal. */
export async function meetRefusal({ app, inputs, token, userinfo, ...refusal }: Refusal): Promise<void> {
  await onStage(app === undefined ? {} : { app: app() }, async (scene) => {
    scene.server.script('token', token === undefined ? [] : [token]);
    scene.server.script('userinfo', userinfo === undefined ? [] : [userinfo]);
    const result = await scene.run(inputs?.());
    assertExplained(result, refusal);
    assert.equal(scene.server.requests.length, userinfo === undefined ? 1 : 2);
    assert.equal(result.outputs['access-token'], userinfo === undefined ? undefined : scene.server.tokens[0]);
  });
}

function assertExplained(result: StepResult, refusal: Omit<Refusal, 'app' | 'inputs' | 'token' | 'userinfo'>): void {
  const { code, title, happened, cause, steps, said } = refusal;
  const annotation = failureOf(result, code);
  const [firstLine = '', ...others] = annotation.message.split('\n');
  const summary = plain(result.summary);
  assert.match(annotation.title, title);
  assert.match(firstLine, happened);
  assert.match(summary, new RegExp(`^## .*${title.source}`, 'm'));
  for (const text of [annotation.message, summary]) {
    assert.match(text, new RegExp(`Likely cause: .*${cause.source}`));
  }
  assert.match(summary, new RegExp(`^### What to do\\n\\n1\\. .*${steps?.source ?? ''}`, 'ms'));
  assert.match(others.join('\n'), steps ?? /./);
  assert.match(annotation.message, said);
  // In Markdown, what the server said stands in code style instead of quotes.
  assert.match(summary, new RegExp(said.source.replaceAll('"', '')));
  assert.match(result.outputs['trace-token'] ?? '', /^[0-9a-f-]{36}$/);
  for (const text of [annotation.message, summary]) {
    assert.match(text, new RegExp(`Trace token, for DocuSign's support: ${result.outputs['trace-token']}$`, 'm'));
  }
  assert.ok(annotation.message.endsWith(`/acme/docusign-access-token/blob/v1/docs/errors.md#${code}`));
}

/** Markdown without its marks: an approximation that does for our own words. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\*\*|\\(?=[^\w\s])/g, '').replaceAll(/`([^`\n]*)`/g, '$1');
}
