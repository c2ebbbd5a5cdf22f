import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { fold } from '../text/fold.js';
import { setField } from './review-set.js';
import type { Coordinator, Draft, DraftOption, Review, ReviewContext, ReviewEdit } from './review-types.js';

/** A draft with one of the offered readings taken. Its field counts as confirmed and the doubt as settled, as when a person types it. */
export function choose(draft: Draft, option: DraftOption, context: ReviewContext): Outcome<Draft> {
  switch (option.kind) {
    case 'deadline':
      return setField(draft, { kind: 'set', draftId: draft.id, field: 'deadline', value: option.deadline }, context);
    case 'lead':
      return chooseLead(draft, option, context);
    case 'coordinator':
      return chooseCoordinator(draft, option, context);
  }
}

function chooseLead(draft: Draft, { unitId, others }: Extract<DraftOption, { kind: 'lead' }>, context: ReviewContext): Outcome<Draft> {
  const chosen = setField(draft, { kind: 'set', draftId: draft.id, field: 'leadUnitId', value: unitId }, context);
  if (!chosen.ok) return chosen;
  const known = new Set(chosen.value.coordinators.map(keyOf));
  const joining = others.filter((other) => other.unitId !== unitId && (other.unitId === null || context.unitName(other.unitId) !== undefined) && !known.has(keyOf(other)));
  return accepted({ ...chosen.value, coordinators: [...chosen.value.coordinators, ...joining] });
}

const keyOf = ({ unitId, text }: Coordinator): string => unitId ?? `text:${fold(text)}`;

function chooseCoordinator(draft: Draft, { text, unitId }: Extract<DraftOption, { kind: 'coordinator' }>, context: ReviewContext): Outcome<Draft> {
  if (context.unitName(unitId) === undefined) return refused('common.invalid', { detail: unitId });
  return accepted(withCoordinatorNamed(draft, text, unitId));
}

/** A draft in which a coordinating unit that was known by its words alone is known by its id. */
function withCoordinatorNamed(draft: Draft, text: string, unitId: string): Draft {
  const named = fold(text);
  const renamed = draft.coordinators.map((each) => (each.unitId === null && fold(each.text) === named ? { ...each, unitId } : each));
  const once = [...new Map(renamed.filter((each) => each.unitId === null || each.unitId !== draft.leadUnitId).map((each) => [keyOf(each), each])).values()];
  return {
    ...draft, coordinators: once, flags: draft.flags.filter((flag) => flag.field !== 'coordinators' || fold(flag.detail) !== named),
    confirmedFields: [...new Set([...draft.confirmedFields, 'coordinatorUnitIds'])],
  };
}

/**
 * Every draft that is neither dropped nor a task, with a printed name taken for a unit: as lead where none is known, as coordinator where it
 * is known by its words alone. Refuses with `common.invalid` for a unit that is not there.
 */
export function nameUnit(review: Review, { text, unitId }: Extract<ReviewEdit, { kind: 'name_unit' }>, context: ReviewContext): Outcome<Review> {
  if (context.unitName(unitId) === undefined) return refused('common.invalid', { detail: unitId });
  return accepted({ drafts: review.drafts.map((draft) => withUnitNamed(draft, { text, unitId }, context)) });
}

function withUnitNamed(draft: Draft, { text, unitId }: { readonly text: string; readonly unitId: string }, context: ReviewContext): Draft {
  if (!mayName(draft)) return draft;
  const led = leadIsNamed(draft, text) ? setField(draft, { kind: 'set', draftId: draft.id, field: 'leadUnitId', value: unitId }, context) : accepted(draft);
  const next = led.ok ? led.value : draft;
  return coordinatorIsNamed(next, text) ? withCoordinatorNamed(next, text, unitId) : next;
}

const mayName = (draft: Draft): boolean => draft.status !== 'rejected' && draft.taskId === null;
const leadIsNamed = (draft: Draft, text: string): boolean => draft.leadUnitId === null && draft.leadText !== null && fold(draft.leadText) === fold(text);
const coordinatorIsNamed = (draft: Draft, text: string): boolean => draft.coordinators.some((each) => each.unitId === null && fold(each.text) === fold(text));

/** How many drafts `name_unit` would change for a printed name. */
export function countNamed(drafts: readonly Draft[], text: string): number {
  return drafts.filter((draft) => mayName(draft) && (leadIsNamed(draft, text) || coordinatorIsNamed(draft, text))).length;
}
