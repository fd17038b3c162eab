/** Checks files against the schemas that GitHub publishes for actions and workflows, in its package for editors. */

import { readFileSync } from 'node:fs';
import { JSONObjectReader } from '@actions/workflow-parser/templates/json-object-reader';
import { TemplateSchema } from '@actions/workflow-parser/templates/schema/index';
import { TemplateContext, TemplateValidationErrors } from '@actions/workflow-parser/templates/template-context';
import { readTemplate } from '@actions/workflow-parser/templates/template-reader';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { YamlObjectReader } from '@actions/workflow-parser/workflows/yaml-object-reader';

/** The package imports its own schemas in a way that only bundlers understand, so they are read here. */
function readSchema(name: string): TemplateSchema {
  const file = new URL(`./${name}-v1.0.min.json`, import.meta.resolve('@actions/workflow-parser'));
  return TemplateSchema.load(new JSONObjectReader(undefined, readFileSync(file, 'utf8')));
}

const SCHEMAS = {
  action: { schema: readSchema('action'), root: 'action-root-strict' },
  workflow: { schema: readSchema('workflow'), root: 'workflow-root-strict' },
};

/** @returns What is wrong with the text of a file, line by line; nothing where it obeys the schema. */
export function schemaErrors(kind: keyof typeof SCHEMAS, text: string): string[] {
  const { schema, root } = SCHEMAS[kind];
  const context = new TemplateContext(new TemplateValidationErrors(), schema, new NoOperationTraceWriter());
  // Steps side by side: generally available since 2026, and still a feature to be switched on in the package.
  context.state['featureFlags'] = { isEnabled: (name: string) => name === 'allowBackgroundSteps' };
  const file = context.getFileId(kind);
  const reader = new YamlObjectReader(file, text);
  readTemplate(context, root, reader, file);
  return [...reader.errors, ...context.errors.getErrors()].map(({ message }) => message);
}
