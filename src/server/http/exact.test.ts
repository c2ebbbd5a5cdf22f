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

const KNOWN = new Set<string>(['string', 'number', 'boolean', 'null', 'enum', 'literal', 'nullable', 'optional', 'array', 'record', 'union', 'object']);

function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': return Object.values(def.shape);
    case 'array': return [def.element];
    case 'record': return [def.valueType];
    case 'nullable': case 'optional': return [def.innerType];
    case 'union': return def.options;
    default: return [];
  }
}

const kindsIn = (schema: z.core.$ZodType): readonly string[] => [schema._zod.def.type, ...partsOf(schema).flatMap(kindsIn)];

test.each(['listTasks', 'readTask', 'readMine'] as const)('the answer of %s is of kinds that the test knows', (name) => {
  const kinds = kindsIn(ROUTES[name].answer);
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((kind) => !KNOWN.has(kind))).toEqual([]);
});
