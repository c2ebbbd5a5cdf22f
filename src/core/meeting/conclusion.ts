import { type Coordinator, type Draft, type DraftOption, type ReviewContext, type ReviewField, type SetFieldEdit } from '../document/review-types.js';
import { setField } from '../document/review-set.js';

/** What is concluded, as it is sorted for the notice. */
export interface ConclusionToSort {
  readonly id: string;
  readonly leadUnitId: string | null;
  readonly draft: Pick<Draft, 'alsoLeadUnitIds'> | null;
}

/** The unit under which a conclusion stands; an order to several units is for everybody. */
const unitOf = ({ leadUnitId, draft }: ConclusionToSort): string | null => (draft === null || draft.alsoLeadUnitIds.length === 0 ? leadUnitId : null);

/** Whether something was ordered, and nobody is known who leads it: no task comes of it until somebody is named. */
export const lacksLead = ({ leadUnitId, draft }: ConclusionToSort): boolean => draft !== null && leadUnitId === null;

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
  const named = [...new Set(conclusions.flatMap((conclusion) => unitOf(conclusion) ?? []))];
  const order = [null, ...unitIds.filter((id) => named.includes(id)), ...named.filter((id) => !unitIds.includes(id))];
  return order.map((unitId) => ({ unitId, conclusions: conclusions.filter((conclusion) => unitOf(conclusion) === unitId) })).filter((section) => section.conclusions.length > 0);
}

/** The fields of a conclusion that a person corrects as it is typed. */
export const CONCLUSION_FIELDS = ['leadUnitId', 'alsoLeadUnitIds', 'coordinatorUnitIds', 'deadline', 'title'] as const satisfies readonly ReviewField[];
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
  const values = { leadUnitId: draft.leadUnitId, alsoLeadUnitIds: draft.alsoLeadUnitIds, coordinatorUnitIds: unitIdsOf(draft.coordinators), deadline: draft.deadline, title: draft.title };
  return CONCLUSION_FIELDS.filter((field) => draft.confirmedFields.includes(field)).map((field) => ({ field, value: values[field] }) as FieldCorrection);
}

/** Corrections with others said after them: each field as it was said last. Who names one lead takes the order back from the others. */
export function correctedOver<C extends Pick<FieldCorrection, 'field'>>(before: readonly C[], said: readonly C[]): C[] {
  const again = new Set<ConclusionField>(said.map(({ field }) => field));
  if (again.has('leadUnitId')) again.add('alsoLeadUnitIds');
  return [...before.filter(({ field }) => !again.has(field)), ...said];
}

/** What a person corrects by taking one of the offered readings. What is to be waited for is settled in the review of a document, not in a meeting. */
export function correctionsTaking(option: DraftOption, { coordinators }: Pick<Draft, 'coordinators'>): FieldCorrection[] {
  const joined = (more: readonly string[]): FieldCorrection[] => (more.length === 0 ? [] : [{ field: 'coordinatorUnitIds', value: [...new Set([...unitIdsOf(coordinators), ...more])] }]);
  switch (option.kind) {
    case 'lead':
      return [{ field: 'leadUnitId', value: option.unitId }, ...joined(unitIdsOf(option.others).filter((unitId) => unitId !== option.unitId))];
    case 'leads':
      return [{ field: 'leadUnitId', value: null }, { field: 'alsoLeadUnitIds', value: option.unitIds }];
    case 'coordinator':
      return joined([option.unitId]);
    case 'deadline':
      return [{ field: 'deadline', value: option.deadline }];
    case 'wait':
      return [];
  }
}
