import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { fold } from '../text/fold.js';
import { leadsOf, setField } from './review-set.js';
import type { Coordinator, Draft, DraftOption, Review, ReviewContext, ReviewEdit } from './review-types.js';

/** A draft with one of the offered readings taken. Its field counts as confirmed and the doubt as settled, as when a person types it. */
export function choose(draft: Draft, option: DraftOption, context: ReviewContext): Outcome<Draft> {
  switch (option.kind) {
    case 'deadline':
      return setField(draft, { kind: 'set', draftId: draft.id, field: 'deadline', value: option.deadline }, context);
    case 'lead':
      return chooseLead(draft, option, context);
    case 'wait':
      return chooseWait(draft, option.text, context);
    case 'leads':
      return chooseLeads(draft, option.unitIds, context);
    case 'coordinator':
      return chooseCoordinator(draft, option, context);
  }
}

function chooseLead(draft: Draft, { unitId, others }: Extract<DraftOption, { kind: 'lead' }>, context: ReviewContext): Outcome<Draft> {
  const chosen = setField({ ...draft, alsoLeadUnitIds: [] }, { kind: 'set', draftId: draft.id, field: 'leadUnitId', value: unitId }, context);
  if (!chosen.ok) return chosen;
  const known = new Set(chosen.value.coordinators.map(keyOf));
  const joining = others.filter((other) => other.unitId !== unitId && (other.unitId === null || context.unitName(other.unitId) !== undefined) && !known.has(keyOf(other)));
  return accepted({ ...chosen.value, coordinators: [...chosen.value.coordinators, ...joining] });
}

// An order to all that were named leaves none of them beside it: who was read as a lead is not lost where another was chosen before.
function chooseLeads(draft: Draft, unitIds: readonly string[], context: ReviewContext): Outcome<Draft> {
  const chosen = setField({ ...draft, leadUnitId: null, alsoLeadUnitIds: [] }, { kind: 'set', draftId: draft.id, field: 'alsoLeadUnitIds', value: unitIds }, context);
  return chosen.ok ? accepted({ ...chosen.value, confirmedFields: [...new Set([...chosen.value.confirmedFields, 'leadUnitId'])] }) : chosen;
}

const keyOf = ({ unitId, text }: Coordinator): string => unitId ?? `text:${fold(text)}`;

function chooseWait(draft: Draft, text: string, context: ReviewContext): Outcome<Draft> {
  const said = setField(draft, { kind: 'set', draftId: draft.id, field: 'condition', value: text }, context);
  return said.ok ? setField(said.value, { kind: 'set', draftId: draft.id, field: 'waits', value: true }, context) : said;
}

function chooseCoordinator(draft: Draft, { text, unitId }: Extract<DraftOption, { kind: 'coordinator' }>, context: ReviewContext): Outcome<Draft> {
  if (context.unitName(unitId) === undefined) return refused('common.invalid', { detail: unitId });
  return accepted(withCoordinatorNamed(draft, text, unitId));
}

/** A draft in which the coordinating unit of these words is the one given. */
function withCoordinatorNamed(draft: Draft, text: string, unitId: string): Draft {
  const named = fold(text);
  const renamed = draft.coordinators.map((each) => (each.unitId !== unitId && fold(each.text) === named ? { ...each, unitId } : each));
  const once = [...new Map(renamed.filter((each) => each.unitId === null || !leadsOf(draft).includes(each.unitId)).map((each) => [keyOf(each), each])).values()];
  return {
    ...draft, coordinators: once, flags: draft.flags.filter((flag) => flag.field !== 'coordinators' || fold(flag.detail) !== named),
    confirmedFields: [...new Set([...draft.confirmedFields, 'coordinatorUnitIds'])],
  };
}

/**
 * Every draft that is neither dropped nor a task, with a printed name taken for a unit: as lead and as coordinator, where the name was left open
 * or taken for another unit, and no person has settled it there. Refuses with `common.invalid` for a unit that is not there.
 */
export function nameUnit(review: Review, named: NamedUnit, context: ReviewContext): Outcome<Review> {
  if (context.unitName(named.unitId) === undefined) return refused('common.invalid', { detail: named.unitId });
  return accepted({ drafts: review.drafts.map((draft) => withUnitNamed(draft, named, context)) });
}

type NamedUnit = Pick<Extract<ReviewEdit, { kind: 'name_unit' }>, 'text' | 'unitId'>;

function withUnitNamed(draft: Draft, named: NamedUnit, context: ReviewContext): Draft {
  const wanted = folded(named);
  if (!mayName(draft)) return draft;
  const led = leadIsNamed(draft, wanted) ? setField(draft, { kind: 'set', draftId: draft.id, field: 'leadUnitId', value: named.unitId }, context) : accepted(draft);
  const next = led.ok ? led.value : draft;
  return coordinatorIsNamed(next, wanted) ? withCoordinatorNamed(next, named.text, named.unitId) : next;
}

const folded = ({ text, unitId }: NamedUnit): NamedUnit => ({ text: fold(text), unitId });
const mayName = (draft: Draft): boolean => draft.status !== 'rejected' && draft.taskId === null;

// "Phòng" or "đơn vị" stands for whoever was named before it: the same word is another unit elsewhere.
const STANDS_FOR_ANOTHER = new Set(['anaphor', 'ellipsis']);

/** Whether the words of a field may be taken for a unit: they were left open, or no person said for which they stand and they can only be a name. */
function isOpen(held: string | null, { unitId, settled, isName }: { readonly unitId: string; readonly settled: boolean; readonly isName: boolean }): boolean {
  return held === null || (held !== unitId && !settled && isName);
}

function leadIsNamed({ leadUnitId, alsoLeadUnitIds, leadText, leadBasis, confirmedFields }: Draft, { text, unitId }: NamedUnit): boolean {
  if (leadText === null || alsoLeadUnitIds.length > 0 || !isOpen(leadUnitId, { unitId, settled: confirmedFields.includes('leadUnitId'), isName: !STANDS_FOR_ANOTHER.has(leadBasis ?? '') })) return false;
  return fold(leadText) === text;
}

function coordinatorIsNamed({ coordinators, confirmedFields }: Draft, { text, unitId }: NamedUnit): boolean {
  const settled = confirmedFields.includes('coordinatorUnitIds');
  return coordinators.some((each) => isOpen(each.unitId, { unitId, settled, isName: true }) && fold(each.text) === text);
}

/** How many drafts `name_unit` would change for a printed name. */
export function countNamed(drafts: readonly Draft[], named: NamedUnit): number {
  const wanted = folded(named);
  return drafts.filter((draft) => mayName(draft) && (leadIsNamed(draft, wanted) || coordinatorIsNamed(draft, wanted))).length;
}
