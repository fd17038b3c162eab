/**
 * Extracts from GitHub's own description of its API the operations that the follow-up uses, with all that they refer to,
 * and writes them to `testing/github/issues-api.json`. The description is in `@octokit/openapi`, 385 MB unpacked, so it is
 * no dependency: install it somewhere else, and give this script the path of its `generated/api.github.com.json`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TARGET = join(import.meta.dirname, '..', 'testing', 'github', 'issues-api.json');

const OPERATIONS = [
  ['/repos/{owner}/{repo}/issues', 'get'],
  ['/repos/{owner}/{repo}/issues', 'post'],
  ['/repos/{owner}/{repo}/issues/{issue_number}', 'patch'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'post'],
] as const;

/** What no check needs. */
const LEFT_OUT = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'tags']);

type Json = { readonly [name: string]: Json } | readonly Json[] | string | number | boolean | null;
type Node = Record<string, unknown>;

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error(
    `Usage: node scripts/node24.cjs scripts/extract-openapi.ts path/to/@octokit/openapi/generated/api.github.com.json`,
  );
  process.exit(1);
}
const description = JSON.parse(readFileSync(source, 'utf8'));

const paths: Record<string, Node> = {};
for (const [path, method] of OPERATIONS) {
  paths[path] = { ...paths[path], [method]: essence(description.paths[path][method]) };
}
const components: Record<string, Node> = {};
collect(paths);
const extract = {
  from: `@octokit/openapi ${description.info.version}`,
  openapi: description.openapi,
  paths,
  components,
};
writeFileSync(TARGET, `${JSON.stringify(extract, undefined, 1)}\n`);

/** Copies every component that a part refers to, and what these refer to. */
function collect(part: unknown): void {
  for (const [, reference = ''] of JSON.stringify(part).matchAll(/"\$ref":"#\/components\/([^"]+)"/g)) {
    const [kind = '', name = ''] = reference.split('/');
    if (components[kind]?.[name] === undefined) {
      const component = essence(description.components[kind][name]);
      components[kind] = { ...components[kind], [name]: component };
      collect(component);
    }
  }
}

function essence(part: Json): unknown {
  if (Array.isArray(part)) {
    return part.map(essence);
  }
  if (typeof part !== 'object' || part === null) {
    return part;
  }
  const entries = Object.entries(part as Record<string, Json>);
  // Under `properties`, such a name is a property's.
  const isSchema = (value: Json) => typeof value === 'object' && value !== null;
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      name.startsWith('x-') || (LEFT_OUT.has(name) && !(isSchema(value) && 'type' in (value as object)))
        ? []
        : [[name, essence(value)]],
    ),
  );
}
