import { z } from 'zod';
import type { Problem } from '#contract/index.js';
import { readable } from './readable.js';

type FieldProblem = NonNullable<Problem['fields']>[number];

/** Input that is not as the contract says; answered as `common.invalid` with the fields. */
export class InvalidInput extends Error {
  constructor(readonly fields: readonly FieldProblem[]) {
    super(`invalid: ${fields.map((field) => field.path).join(', ')}`);
    this.name = 'InvalidInput';
  }
}

/** Parses one part of a request. `strict` refuses fields that the contract does not name, at any depth; elsewhere they are cut. */
export function parse(schema: z.core.$ZodType | undefined, sent: unknown, part: { readonly name: string; readonly strict: boolean }): unknown {
  if (schema === undefined) return undefined;
  const value = readable(sent);
  const read = z.core.safeParse(schema, value);
  if (!read.success) throw new InvalidInput(read.error.issues.map((issue) => ({ path: [part.name, ...issue.path].map(String).join('.'), message: issue.message })));
  const unknown = part.strict ? unknownFields(value, read.data, part.name) : [];
  if (unknown.length > 0) throw new InvalidInput(unknown.map((path) => ({ path, message: 'unknown field' })));
  return read.data;
}

/** Paths of what came in and was not taken: a misspelt field must not be lost in silence. */
function unknownFields(sent: unknown, taken: unknown, path: string): string[] {
  if (Array.isArray(sent)) return Array.isArray(taken) ? sent.flatMap((item, index) => unknownFields(item, taken[index], `${path}.${index}`)) : [];
  if (!isObject(sent) || !isObject(taken)) return [];
  return Object.keys(sent).flatMap((key) => (Object.hasOwn(taken, key) ? unknownFields(sent[key], taken[key], `${path}.${key}`) : [`${path}.${key}`]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
