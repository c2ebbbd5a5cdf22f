import type { z } from 'zod';

/** Says of a value whether it is as a schema says, field by field, with nothing more in it. */
type Test = (value: unknown) => boolean;

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly catchall?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
}

/** Whether a string is changed while it is parsed, as by `trim`. */
const changes = ({ checks = [] }: Definition): boolean => checks.some((check) => check._zod.def.check === 'overwrite');

/**
 * A quick test whether an answer is already what its contract says: every field of the named kind, none more. Such an answer is sent as it is; any other is
 * parsed, which cuts it or fails. Where parsing would change a value, or the quick test does not know the kind of schema, it says no. Forms of words, such as
 * those of days and ids, it leaves to the types.
 */
export function exactTest(schema: z.core.$ZodType): Test {
  const definition = schema._zod.def as unknown as Definition;
  const make = TESTS[definition.type];
  return make === undefined ? () => false : make(definition);
}

const always = (kind: 'string' | 'boolean') => (): Test => (value) => typeof value === kind;
const oneOf = (values: readonly unknown[]): Test => {
  const known = new Set(values);
  return (value) => known.has(value);
};

const TESTS: Readonly<Record<string, (definition: Definition) => Test>> = {
  string: (definition) => (changes(definition) ? () => false : always('string')()),
  boolean: always('boolean'),
  number: () => Number.isFinite,
  null: () => (value) => value === null,
  enum: ({ entries = {} }) => oneOf(Object.values(entries)),
  literal: ({ values = [] }) => oneOf(values),
  nullable: ({ innerType }) => beside(innerType, null),
  optional: ({ innerType }) => beside(innerType, undefined),
  array: ({ element }) => {
    const test = inner(element);
    return (value) => Array.isArray(value) && value.every(test);
  },
  record: ({ valueType }) => {
    const test = inner(valueType);
    return (value) => isPlain(value) && Object.values(value).every(test);
  },
  union: ({ options = [] }) => {
    const tests = options.map(exactTest);
    return (value) => tests.some((test) => test(value));
  },
  object: exactObject,
};

const inner = (schema: z.core.$ZodType | undefined): Test => (schema === undefined ? () => false : exactTest(schema));

function beside(schema: z.core.$ZodType | undefined, absent: null | undefined): Test {
  const test = inner(schema);
  return (value) => value === absent || test(value);
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function exactObject({ shape = {}, catchall }: Definition): Test {
  if (catchall !== undefined) return () => false;
  const fields = Object.entries(shape).map(([name, schema]) => ({ name, test: exactTest(schema) }));
  const names = new Set(Object.keys(shape));
  return (value) => {
    if (!isPlain(value)) return false;
    for (const name in value) if (!names.has(name)) return false;
    for (const { name, test } of fields) if (!test(value[name])) return false;
    return true;
  };
}
