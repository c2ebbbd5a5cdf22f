import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ROUTES } from '#contract/index.js';
import { exactTest } from './exact.js';

const Row = z.object({
  name: z.string(), count: z.int(), done: z.boolean(), kind: z.enum(['a', 'b']), level: z.union([z.literal(1), z.literal(2)]), day: z.iso.date().nullable(), note: z.string().optional(),
  tags: z.array(z.object({ id: z.string() })), names: z.record(z.string(), z.string()),
});
const row = { name: 'x', count: 1, done: true, kind: 'a', level: 2, day: null, tags: [{ id: 'y' }], names: { z: 'w' } };

describe('an answer is exact', () => {
  test.each([
    ['as it is named', row], ['with what may be absent', { ...row, note: 'n', day: '2025-04-14' }], ['with what is absent said so', { ...row, note: undefined }], ['with empty lists', { ...row, tags: [], names: {} }],
  ])('%s', (_name, value) => {
    expect(exactTest(Row)(value)).toBe(true);
    expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(Row.parse(value))));
  });

  test.each([
    ['one field more', { ...row, secret: 1 }], ['one field more in a list', { ...row, tags: [{ id: 'y', hash: 'h' }] }], ['a field less', { ...row, name: undefined }], ['another kind', { ...row, count: '1' }],
    ['no number', { ...row, count: Number.NaN }], ['no word of the list', { ...row, kind: 'c' }], ['no member of a union', { ...row, level: 3 }], ['another kind in a record', { ...row, names: { z: 1 } }],
    ['a list for an object', { ...row, tags: [['y']] }], ['nothing', null], ['nothing at all', undefined],
  ])('not with %s', (_name, value) => {
    expect(exactTest(Row)(value)).toBe(false);
  });

  test.each([['a default', z.string().default('x'), 'y'], ['a change', z.string().transform(Number), '1'], ['any other fields', z.looseObject({}), {}], ['a trimmed string', z.string().trim(), ' x ']])('not where parsing may change it: %s', (_name, schema, value) => {
    expect(exactTest(z.object({ value: schema }))({ value })).toBe(false);
  });
});

test.each(['listTasks', 'readTask', 'readMine'] as const)('the answer of %s is of kinds that the test knows', (name) => {
  const unknown: string[] = [];
  const kinds = ['string', 'number', 'boolean', 'null', 'enum', 'literal', 'nullable', 'optional', 'array', 'record', 'union', 'object'];
  const walk = (schema: z.core.$ZodType, path: string): void => {
    const def = schema._zod.def as unknown as { type: string; shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType; innerType?: z.core.$ZodType; valueType?: z.core.$ZodType; options?: z.core.$ZodType[] };
    if (!kinds.includes(def.type)) unknown.push(`${path} ${def.type}`);
    for (const [key, field] of Object.entries(def.shape ?? {})) walk(field, `${path}.${key}`);
    for (const part of [def.element, def.innerType, def.valueType, ...(def.options ?? [])]) if (part !== undefined) walk(part, path);
  };
  walk(ROUTES[name].answer, name);
  expect(unknown).toEqual([]);
});
