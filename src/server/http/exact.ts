import type { z } from 'zod';

/** Says of a value whether it is as a schema says, field by field, with nothing more in it. */
type Test = (value: unknown) => boolean;

/** Whether a string is changed while it is parsed, as by `trim`. */
const changes = ({ checks = [] }: z.core.$ZodStringDef): boolean => checks.some((check) => check._zod.def.check === 'overwrite');

/**
 * A quick test whether an answer is already what its contract says: every field of the named kind, none more. Such an answer is sent as it is; any other is
 * parsed, which cuts it or fails. Where parsing would change a value, or the quick test does not know the kind of schema, it says no. Forms of words, such as
 * those of days and ids, it leaves to the types.
 */
export function exactTest(schema: z.core.$ZodType): Test {
  // The list of all kinds of schema: what a schema is known by as far as its kind.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return ofValue(def) ?? ofParts(def) ?? never;
}

type Kind = z.core.$ZodTypes['_zod']['def'];

function ofValue(def: Kind): Test | null {
  switch (def.type) {
    case 'string': return changes(def) ? never : (value) => typeof value === 'string';
    case 'boolean': return (value) => typeof value === 'boolean';
    case 'number': return Number.isFinite;
    case 'null': return (value) => value === null;
    case 'enum': return oneOf(Object.values(def.entries));
    case 'literal': return oneOf(def.values);
    default: return null;
  }
}

function ofParts(def: Kind): Test | null {
  switch (def.type) {
    case 'nullable': return beside(def.innerType, null);
    case 'optional': return beside(def.innerType, undefined);
    case 'array': return every(def.element, (value) => (Array.isArray(value) ? value : null));
    case 'record': return every(def.valueType, (value) => (isPlain(value) ? Object.values(value) : null));
    case 'union': return anyOf(def.options.map(exactTest));
    case 'object': return exactObject(def);
    default: return null;
  }
}

const never: Test = () => false;
const anyOf = (tests: readonly Test[]): Test => (value) => tests.some((test) => test(value));

function oneOf(values: readonly unknown[]): Test {
  const known = new Set(values);
  return (value) => known.has(value);
}

function beside(schema: z.core.$ZodType, absent: null | undefined): Test {
  const test = exactTest(schema);
  return (value) => value === absent || test(value);
}

function every(schema: z.core.$ZodType, partsOf: (value: unknown) => readonly unknown[] | null): Test {
  const test = exactTest(schema);
  return (value) => partsOf(value)?.every(test) ?? false;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function exactObject({ shape, catchall }: z.core.$ZodObjectDef): Test {
  if (catchall !== undefined) return never;
  const fields = Object.entries(shape).map(([name, schema]) => ({ name, test: exactTest(schema) }));
  const names = new Set(Object.keys(shape));
  return (value) => {
    if (!isPlain(value)) return false;
    for (const name in value) if (!names.has(name)) return false;
    for (const { name, test } of fields) if (!test(value[name])) return false;
    return true;
  };
}
