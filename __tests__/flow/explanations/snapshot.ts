/** What people and later steps get to know of a failure, as one page for each code: a changed word changes one file. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { FailureCode } from '../../../src/failure/codes.ts';
import type { StepResult } from '../../../testing/runner/runner.ts';
import { failureOf } from '../../../testing/scene.ts';
import { CASES, play, TRACE_TOKEN } from './cases.ts';

/** Plays all cases of a code, and compares what came of them with the page of that code. */
export async function assertExplained(code: FailureCode, context: TestContext): Promise<void> {
  const sections: string[] = [];
  for (const [name, one] of Object.entries(CASES[code])) {
    sections.push(sectionOf(name, await play(one), code, sections.length === 0));
  }
  const page = `<!-- Written by npm run snapshots; don't edit. -->\n\n# ${code}\n\n${sections.join('\n\n')}\n`;
  context.assert.fileSnapshot(page, join(import.meta.dirname, `${code}.md`), { serializers: [String] });
}

function sectionOf(name: string, result: StepResult, code: FailureCode, whole: boolean): string {
  const { title, message } = failureOf(result, code);
  // The report says the same once more, for the follow-up.
  const { report: _, ...told } = result.outputs;
  const outputs = Object.entries(told).map(([output, value]) => `${output}=${value}`);
  const annotation = `## ${name}\n\n**${title}**\n\n\`\`\`text\n${message}\n\`\`\``;
  const rest = `\n\n### Summary\n\n${quoted(result.summary)}\n\n### Outputs\n\n\`\`\`text\n${outputs.join('\n')}\n\`\`\``;
  return withConstants(whole ? annotation + rest : annotation, result);
}

function quoted(markdown: string): string {
  return markdown
    .trimEnd()
    .replaceAll(/^(?=.)/gm, '> ')
    .replaceAll(/^$/gm, '>');
}

/** Puts constants in place of what differs from run to run. */
function withConstants(text: string, { outputs }: StepResult): string {
  const page = text
    .replaceAll(outputs['trace-token'] ?? /(?!)/g, TRACE_TOKEN)
    .replaceAll(outputs['access-token'] ?? /(?!)/g, 'ACCESS_TOKEN')
    .replaceAll(/(127\.0\.0\.1:)\d+/g, '$14000')
    .replaceAll(/(-----BEGIN PUBLIC KEY-----\n)[^-]+/g, '$1> …\n> ')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'FINGERPRINT')
    .replaceAll(/until \d\d:\d\d UTC/g, 'until 14:00 UTC')
    .replaceAll(/(?<=UTC\. Re-run this job )in (a minute|\d+ (minutes|seconds))/g, 'in 40 minutes')
    .replaceAll(/(expires-at=).*/g, '$1EXPIRES_AT');
  assert.doesNotMatch(page, /undefined|\[object|NaN/);
  return page;
}
