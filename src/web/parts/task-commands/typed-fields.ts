import { STEP_ACTS } from '#core/index.js';
import { URGENCIES } from './amendment.js';
import type { Amended } from './amendment.js';
import type { TypedStep } from './typed-steps.js';

type Known = Readonly<Record<string, unknown>>;

const fieldsOf = (stored: unknown): Known => (typeof stored === 'object' && stored !== null ? (stored as Known) : {});
const textIn = (stored: Known, key: string): string => (typeof stored[key] === 'string' ? stored[key] : '');
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

/** A correction as it is typed: the fields as they are wanted, and why. */
export interface TypedAmendment {
  readonly wanted: Amended;
  readonly reason: string;
}

const FITS: { readonly [K in keyof Amended]: (value: unknown) => boolean } = {
  title: (value) => typeof value === 'string', programme: (value) => typeof value === 'string', supportUnitIds: isTexts, urgency: (value) => URGENCIES.some((each) => each === value),
  isKey: (value) => typeof value === 'boolean', routine: (value) => typeof value === 'boolean', restricted: (value) => typeof value === 'boolean',
};

/** A correction out of what was stored, over the task as it is now. */
export function readAmendment(stored: unknown, present: Amended): TypedAmendment {
  const known = fieldsOf(stored);
  const wanted = fieldsOf(known['wanted']);
  const keys = (Object.keys(FITS) as (keyof Amended)[]).filter((key) => FITS[key](wanted[key]));
  return { wanted: { ...present, ...Object.fromEntries(keys.map((key) => [key, wanted[key]])) }, reason: textIn(known, 'reason') };
}

/** Which task another is to end in, as it is looked for. */
export interface TypedMerge {
  readonly typed: string;
  readonly into: string;
  readonly reason: string;
}

export const EMPTY_MERGE: TypedMerge = { typed: '', into: '', reason: '' };

/** A merge out of what was stored. */
export function readMerge(stored: unknown): TypedMerge {
  const known = fieldsOf(stored);
  return { typed: textIn(known, 'typed'), into: textIn(known, 'into'), reason: textIn(known, 'reason') };
}

/** Steps out of what was stored; null where there are none. */
export function readSteps(stored: unknown): readonly TypedStep[] | null {
  const { steps } = fieldsOf(stored);
  if (!Array.isArray(steps)) return null;
  return steps.map((step: unknown) => {
    const known = fieldsOf(step);
    return { text: textIn(known, 'text'), due: textIn(known, 'due'), act: STEP_ACTS.find((act) => act === known['act']) ?? 'submit' };
  });
}
