/** A test reporter that ends with what failed, each after the suites it is in: its name alone lacks the subject. */

import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

// biome-ignore lint/style/noDefaultExport: Node's test runner loads it.
export default async function* failedTests(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const names: string[] = [];
  const failed: string[] = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      names.splice(data.nesting, Infinity, data.name);
    } else if (type === 'test:fail' && data.details.type !== 'suite') {
      const sentence = [...names.slice(0, data.nesting), data.name].join(' › ');
      failed.push(`${sentence} (${relative('', data.file ?? '')}:${data.line})`);
    }
  }
  yield failed.length === 0 ? '' : `\nFailed, each after the suites it is in:\n${failed.join('\n')}\n`;
}
