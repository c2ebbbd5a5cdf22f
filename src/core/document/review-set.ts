import type { Deadline } from '../deadline.js';
import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { fold } from '../text/fold.js';
import type { Coordinator, Draft, DraftFlag, ReviewContext, ReviewField, ReviewFieldValues, SetFieldEdit } from './review-types.js';

const FLAGS_OF: Readonly<Record<ReviewField, DraftFlag['field']>> = {
  leadUnitId: 'lead',
  alsoLeadUnitIds: 'lead',
  coordinatorUnitIds: 'coordinators',
  deadline: 'deadline',
  title: 'task',
  class: 'task',
  deliverable: 'task',
  approval: 'task',
  steps: 'task',
  condition: 'condition',
  waits: 'condition',
  recurs: 'deadline',
  urgency: 'task',
  older: 'task',
};

/** A draft with one field set by a person: the field counts as confirmed and its doubts are settled. Units must be the agency's. */
export function setField(draft: Draft, edit: SetFieldEdit, context: ReviewContext): Outcome<Draft> {
  const changed = withValue(draft, edit, context);
  if (!changed.ok) return changed;
  const settled = FLAGS_OF[edit.field];
  return accepted({
    ...changed.value,
    flags: changed.value.flags.filter((flag) => flag.field !== settled),
    confirmedFields: [...new Set([...draft.confirmedFields, edit.field])],
  });
}

type Setter<F extends ReviewField> = (draft: Draft, value: ReviewFieldValues[F], context: ReviewContext) => Outcome<Draft>;

const SETTERS: { readonly [F in ReviewField]: Setter<F> } = {
  leadUnitId: withLead,
  alsoLeadUnitIds: (draft, value, context) => withLeads(draft, draft.leadUnitId === null ? value : [draft.leadUnitId, ...value], context),
  coordinatorUnitIds: withCoordinators,
  title: (draft, value) => (value.trim() === '' ? refused('task.text_needed') : accepted({ ...draft, title: tidy(value) })),
  deadline: withDeadline,
  class: (draft, value) => accepted({ ...draft, class: value }),
  deliverable: (draft, value) => accepted({ ...draft, deliverable: tidy(value) }),
  approval: (draft, value) => accepted({ ...draft, approval: tidy(value) }),
  steps: withSteps,
  condition: (draft, value) => accepted({ ...draft, condition: tidy(value), waits: draft.waits && tidy(value) !== '' }),
  waits: (draft, value) => (value && draft.condition === '' ? refused('task.text_needed') : accepted({ ...draft, waits: value })),
  recurs: (draft, value) => (value && draft.rule === '' ? refused('task.rule_unreadable') : accepted({ ...draft, recurs: value })),
  urgency: (draft, value) => accepted({ ...draft, urgency: value }),
  older: (draft, value) => accepted({ ...draft, older: value, status: value === null ? (draft.older === null ? draft.status : 'proposed') : value.kind === 'continues' ? 'accepted' : 'rejected' }),
};

function withValue(draft: Draft, edit: SetFieldEdit, context: ReviewContext): Outcome<Draft> {
  // The table's own type ties each value to its field; the compiler cannot follow that through an index.
  const setter = SETTERS[edit.field] as (draft: Draft, value: SetFieldEdit['value'], context: ReviewContext) => Outcome<Draft>;
  return setter(draft, edit.value, context);
}

// Another deadline is another rhythm: what the old words said of times to come does not hold for it.
function withDeadline(draft: Draft, deadline: Draft['deadline']): Outcome<Draft> {
  if (deadline !== null && !isSound(deadline)) return refused('review.deadline_unread', { phrase: deadline.phrase });
  return accepted(deadline?.bound === 'recurring' && deadline.phrase === draft.deadline?.phrase ? { ...draft, deadline } : { ...draft, deadline, rule: '', recurs: false });
}

const MOST_STEPS = 20;

function withSteps(draft: Draft, steps: Draft['steps']): Outcome<Draft> {
  const wanted = steps.map((step) => ({ ...step, text: tidy(step.text) }));
  if (wanted.length > MOST_STEPS) return refused('common.invalid', { detail: `≤ ${MOST_STEPS}` });
  if (wanted.some((step) => step.text === '')) return refused('task.text_needed');
  const unsound = wanted.find(({ deadline }) => deadline !== null && !isSound(deadline));
  return unsound === undefined ? accepted({ ...draft, steps: wanted }) : refused('review.deadline_unread', { phrase: unsound.deadline?.phrase ?? '' });
}

/** A deadline that a calendar on a wall could show: its days in order, in years that people work in. */
function isSound(deadline: Deadline): boolean {
  const { anchor, from, to } = deadline;
  const inReach = [anchor, from, to].every((day) => day === null || (day >= '1900' && day < '2200'));
  return inReach && (from === null || to === null || from <= to);
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The units to which the order of a draft goes, the first named first. */
export function leadsOf({ leadUnitId, alsoLeadUnitIds }: Pick<Draft, 'leadUnitId' | 'alsoLeadUnitIds'>): string[] {
  return leadUnitId === null ? [] : [leadUnitId, ...alsoLeadUnitIds];
}

const noSuchUnit = (id: string): Outcome<never> => refused('common.invalid', { detail: id });

// Without its first unit an order to several goes to the others.
function withLead(draft: Draft, unitId: string | null, context: ReviewContext): Outcome<Draft> {
  return withLeads(draft, unitId === null ? draft.alsoLeadUnitIds : [unitId, ...draft.alsoLeadUnitIds], context);
}

/** To how many units one order may go. */
const MOST_LEADS = 200;

/**
 * A draft whose order goes to these units, each once, in this order; to nobody where there are none. A unit does not coordinate with itself: a new
 * lead leaves the list of coordinators.
 */
export function withLeads(draft: Draft, unitIds: readonly string[], context: ReviewContext): Outcome<Draft> {
  const [leadUnitId = null, ...alsoLeadUnitIds] = new Set(unitIds);
  const stranger = unitIds.find((unitId) => context.unitName(unitId) === undefined);
  if (stranger !== undefined) return noSuchUnit(stranger);
  if (alsoLeadUnitIds.length >= MOST_LEADS) return refused('common.invalid', { detail: `≤ ${MOST_LEADS}` });
  return accepted({ ...draft, leadUnitId, alsoLeadUnitIds, coordinators: draft.coordinators.filter((each) => each.unitId === null || !unitIds.includes(each.unitId)) });
}

// Who is known by their words alone is no unit that could be ticked or not: they stay until a person takes their name out.
function withCoordinators(draft: Draft, unitIds: readonly string[], context: ReviewContext): Outcome<Draft> {
  const coordinators: Coordinator[] = [];
  for (const unitId of new Set(unitIds)) {
    const name = context.unitName(unitId);
    if (name === undefined) return noSuchUnit(unitId);
    if (leadsOf(draft).includes(unitId)) continue;
    coordinators.push(draft.coordinators.find((each) => each.unitId === unitId) ?? { unitId, text: name });
  }
  return accepted({ ...draft, coordinators: [...coordinators, ...draft.coordinators.filter((each) => each.unitId === null)] });
}

/** A draft without a coordinator that is known by its words alone; doubts about those words are settled with them. */
export function withoutName(draft: Draft, text: string): Draft {
  const named = fold(text);
  return {
    ...draft,
    coordinators: draft.coordinators.filter((each) => each.unitId !== null || fold(each.text) !== named),
    flags: draft.flags.filter((flag) => flag.field !== 'coordinators' || fold(flag.detail) !== named),
    confirmedFields: [...new Set([...draft.confirmedFields, 'coordinatorUnitIds'])],
  };
}
