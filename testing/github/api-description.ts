/** Checks requests and answers against GitHub's own description of its API, of which `issues-api.json` is an extract. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
}

interface Content {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Description {
  readonly from: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export const DESCRIPTION: Description = JSON.parse(readFileSync(join(import.meta.dirname, 'issues-api.json'), 'utf8'));

/** Statuses that GitHub documents for all operations together, beside what each of them has. */
const EVERYWHERE = ['401', '403', '429', '500', '502', '503'];

/** @param path - Behind the address of the API, without a query. */
export function operationOf(method: string, path: string): Operation | undefined {
  const pattern = Object.keys(DESCRIPTION.paths).find((template) => {
    return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  });
  return DESCRIPTION.paths[pattern ?? '']?.[method.toLowerCase()];
}

/** @returns What is wrong with a request, line by line. What the description doesn't mention is wrong. */
export function requestProblems(operation: Operation, query: URLSearchParams, body: unknown): string[] {
  const parameters = operation.parameters.map((one) => resolved(one)).filter((one) => one.in === 'query');
  const ofQuery = [...query].flatMap(([name, value]) => {
    const { schema } = parameters.find((one) => one.name === name) ?? {};
    const read = schema?.type === 'integer' && /^\d+$/.test(value) ? Number(value) : value;
    return schema === undefined ? [`unknown parameter ${name}`] : problems(schema, read, name, true);
  });
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  const ofBody = schema === undefined ? (body === undefined ? [] : ['a body']) : problems(schema, body, 'body', true);
  return [...ofQuery, ...ofBody];
}

/** @returns What is wrong with an answer. */
export function answerProblems(operation: Operation, status: number, body: unknown): string[] {
  const documented = operation.responses[status];
  if (documented === undefined && !EVERYWHERE.includes(String(status))) {
    return [`${operation.operationId} has no answer ${status}`];
  }
  const content = documented === undefined ? undefined : resolved(documented).content;
  const schema = content?.['application/json']?.schema ?? { $ref: '#/components/schemas/basic-error' };
  return problems(schema, body, 'answer', false);
}

function resolved<T extends { readonly $ref?: string }>(part: T): T {
  const [, kind = '', name = ''] = /^#\/components\/(\w+)\/(.+)$/.exec(part.$ref ?? '') ?? [];
  return kind === '' ? part : (DESCRIPTION.components[kind]?.[name] as T);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** @param isStrict - Whether a property that isn't described is wrong. */
function problems(given: Schema, value: unknown, place: string, isStrict: boolean): string[] {
  const schema = resolved(given);
  if (value === null && schema.nullable) return [];
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) {
    const tried = choices.map((choice) => problems(choice, value, place, isStrict));
    return tried.some((found) => found.length === 0) ? [] : (tried[0] ?? []);
  }
  if (schema.allOf !== undefined) return schema.allOf.flatMap((part) => problems(part, value, place, isStrict));
  const type = typeOf(value);
  if (schema.type !== undefined && type !== schema.type && !(schema.type === 'number' && type === 'integer')) {
    return [`${place} is of type ${type}, not ${schema.type}`];
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${place} is none of ${schema.enum.join()}`];
  if (type === 'array') {
    return (value as unknown[]).flatMap((item, index) =>
      problems(schema.items ?? {}, item, `${place}[${index}]`, isStrict),
    );
  }
  if (type !== 'object') return [];
  const entries = Object.entries(value as object);
  const missing = (schema.required ?? []).filter((name) => !entries.some(([other]) => other === name));
  return [
    ...missing.map((name) => `${place} lacks ${name}`),
    ...entries.flatMap(([name, item]) => {
      const property = schema.properties?.[name];
      if (property !== undefined) return problems(property, item, `${place}.${name}`, isStrict);
      const isOpen = schema.additionalProperties !== false && !isStrict;
      return isOpen ? [] : [`${place} has ${name}, which isn't described`];
    }),
  ];
}
