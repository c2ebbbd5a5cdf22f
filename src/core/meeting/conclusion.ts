import { type Coordinator, type Draft, type ReviewContext, type ReviewField, type SetFieldEdit } from '../document/review-types.js';
import { setField } from '../document/review-set.js';

/** What is concluded, as it is sorted for the notice. */
export interface ConclusionToSort {
  readonly id: string;
  readonly leadUnitId: string | null;
}

/** The conclusions for one unit, or for everybody. */
export interface ConclusionSection<C> {
  readonly unitId: string | null;
  readonly conclusions: readonly C[];
}

/**
 * Conclusions under the units that lead them, in directory order (template T1, 5), each in the order in which it was said. What is for nobody in
 * particular comes first; a unit that is gone comes last.
 */
export function sectionsOfUnits<C extends ConclusionToSort>(conclusions: readonly C[], unitIds: readonly string[]): ConclusionSection<C>[] {
  const named = [...new Set(conclusions.flatMap(({ leadUnitId }) => leadUnitId ?? []))];
  const order = [null, ...unitIds.filter((id) => named.includes(id)), ...named.filter((id) => !unitIds.includes(id))];
  return order.map((unitId) => ({ unitId, conclusions: conclusions.filter(({ leadUnitId }) => leadUnitId === unitId) })).filter((section) => section.conclusions.length > 0);
}

/** The fields of a conclusion that a person corrects as it is typed. */
export const CONCLUSION_FIELDS = ['leadUnitId', 'coordinatorUnitIds', 'deadline', 'title'] as const satisfies readonly ReviewField[];
export type ConclusionField = (typeof CONCLUSION_FIELDS)[number];

/** A field with the value that a person gave it. */
export type FieldCorrection = Extract<SetFieldEdit, { field: ConclusionField }> extends infer E ? (E extends SetFieldEdit ? Pick<E, 'field' | 'value'> : never) : never;

/**
 * What was read with what a person said over it: whatever is typed afterwards, a corrected field keeps the person's value. A unit that is gone
 * meanwhile leaves the field as it was read.
 */
export function withCorrections(read: Draft, corrections: readonly FieldCorrection[], context: ReviewContext): Draft {
  return corrections.reduce((draft, correction) => {
    const set = setField(draft, { kind: 'set', draftId: draft.id, ...correction } as SetFieldEdit, context);
    return set.ok ? set.value : draft;
  }, read);
}

const unitIdsOf = (coordinators: readonly Coordinator[]): string[] => coordinators.flatMap(({ unitId }) => unitId ?? []);

/** What a person had corrected in a draft, to be kept when its text is read again. */
export function correctionsKept(draft: Draft): FieldCorrection[] {
  const values = { leadUnitId: draft.leadUnitId, coordinatorUnitIds: unitIdsOf(draft.coordinators), deadline: draft.deadline, title: draft.title };
  return CONCLUSION_FIELDS.filter((field) => draft.confirmedFields.includes(field)).map((field) => ({ field, value: values[field] }) as FieldCorrection);
}
