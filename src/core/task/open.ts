import { isValidOn } from '../agency/tree.js';
import type { Unit } from '../agency/tree.js';
import type { CivilDate } from '../date/civil-date.js';
import { ruleParts } from '../date/recurrence.js';
import type { TaskRecurrence } from '../date/recurrence.js';
import type { WorkingCalendar } from '../date/working-days.js';
import { dueDay } from '../deadline/due.js';
import type { Deadline } from '../deadline.js';
import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Refusal } from '../refusals.js';
import { entryOf } from './effects-work.js';
import type { TaskRules } from './rules.js';
import type { NewEntry, ParentFacts, Task, TaskClass, TaskKind, TaskStep, Urgency } from './task.js';

/** Where a task comes from: a passage of a document, or an order given directly, with who gave it and when (model 7.6, invariant 2). */
export type TaskOrigin =
  | { readonly kind: 'passage'; readonly documentId: string; readonly passageId: string }
  | { readonly kind: 'direct'; readonly assigner: string; readonly on: CivilDate };

export interface OpenTaskInput {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: TaskKind;
  readonly class: TaskClass;
  readonly title: string;
  readonly parentId: string | null;
  /** Of its parent; null where it has none. */
  readonly parent: ParentFacts | null;
  /** The one lead; null is refused. */
  readonly leadUnitId: string | null;
  readonly supportUnitIds: readonly string[];
  readonly assignerPostId: string | null;
  readonly deadline: Deadline | null;
  /** Somebody decided that it has no deadline; without that, a missing deadline is refused. */
  readonly noDeadline: boolean;
  readonly urgency: Urgency;
  readonly isKey: boolean;
  /** What must happen first; the task sleeps until somebody says that it has. Null for an order without a condition. */
  readonly condition: string | null;
  /** The programme that it is part of, as that is called; absent for none. */
  readonly programme?: string;
  readonly steps: readonly TaskStep[];
  readonly restricted: boolean;
  readonly routine: boolean;
  readonly origin: TaskOrigin | null;
  /** It comes again; absent for what does not. */
  readonly recurrence?: TaskRecurrence | null;
}

export interface OpenContext {
  readonly today: CivilDate;
  readonly rules: TaskRules;
  readonly calendar: WorkingCalendar;
  readonly units: readonly Unit[];
}

export interface OpenedTask {
  readonly task: Task;
  readonly entries: readonly NewEntry[];
}

/**
 * The task that an accepted draft or a direct order becomes, in state `assigned`, or asleep (`paused`) where a condition must come first, with the
 * first entries of its log. Its original due day is set
 * here and never again. Refuses with `task.text_needed` (no title), `task.source_missing`, `task.lead_missing`, `task.lead_not_valid`
 * (lead or support not a unit of the agency today), `task.parent_closed` and `task.due_undecided`.
 */
export function openTask(input: OpenTaskInput, context: OpenContext): Outcome<OpenedTask> {
  const { leadUnitId, origin } = input;
  const title = squeezed(input.title);
  if (title === '') return refused('task.text_needed');
  if (!hasOrigin(origin)) return refused('task.source_missing');
  if (leadUnitId === null || leadUnitId === '') return refused('task.lead_missing');
  const supportUnitIds = [...new Set(input.supportUnitIds)].filter((unitId) => unitId !== leadUnitId);
  const why = whyNotOpened(input, [leadUnitId, ...supportUnitIds], context);
  if (why !== null) return refused(why.code, why.data);
  const task = newTask({ ...input, title, leadUnitId, supportUnitIds }, context);
  return accepted({ task, entries: firstEntries(task, origin, context.today) });
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function whyNotOpened(input: OpenTaskInput, unitIds: readonly string[], context: OpenContext): Refusal | null {
  const stranger = unitIds.find((unitId) => !isUnitToday(unitId, input.agencyId, context));
  if (stranger !== undefined) return { code: 'task.lead_not_valid', data: { unit: context.units.find((unit) => unit.id === stranger)?.name ?? stranger } };
  if (input.parent?.isClosed === true) return { code: 'task.parent_closed', data: {} };
  if (input.recurrence !== undefined && input.recurrence !== null && ruleParts(input.recurrence.rule) === null) return { code: 'task.rule_unreadable', data: {} };
  return input.deadline === null && !input.noDeadline ? { code: 'task.due_undecided', data: {} } : null;
}

function newTask(input: OpenTaskInput & { readonly leadUnitId: string }, context: OpenContext): Task {
  const dueOn = dueDay(input.deadline, context.rules, context.calendar);
  const condition = squeezed(input.condition ?? '');
  const dormant = condition !== '';
  const recurrence = input.recurrence ?? null;
  return {
    id: input.id, agencyId: input.agencyId, kind: recurrence === null ? input.kind : 'standing', class: recurrence === null ? input.class : 'ongoing', title: input.title, state: dormant ? 'paused' : 'assigned', version: 1,
    parentId: input.parentId, parent: input.parent, border: null, waived: false,
    leadUnitId: input.leadUnitId, leadPostId: null, supportUnitIds: input.supportUnitIds, programme: squeezed(input.programme ?? ''), assignerPostId: input.assignerPostId,
    deadline: input.deadline, dueOn, originalDueOn: dueOn, urgency: input.urgency, isKey: input.isKey, restricted: input.restricted, routine: input.routine,
    progressPercent: 0, openChildCount: 0, steps: input.steps, condition: dormant ? condition : null, dormant, openRequest: null, extensionCount: 0, redoCount: 0,
    pausedOn: dormant ? context.today : null, pausedDays: 0, escalatedOn: null, dunCount: 0, dunLevel: 0, dunnedOn: null, supersededById: null,
    submittedOn: null, openedOn: context.today, closedOn: null, recurrence,
  };
}

function hasOrigin(origin: TaskOrigin | null): origin is TaskOrigin {
  if (origin === null) return false;
  return origin.kind === 'passage' ? origin.documentId !== '' && origin.passageId !== '' : origin.assigner.trim() !== '';
}

function isUnitToday(unitId: string, agencyId: string, context: OpenContext): boolean {
  return context.units.some((unit) => unit.id === unitId && unit.agencyId === agencyId && isValidOn(unit, context.today));
}

function firstEntries(task: Task, origin: TaskOrigin, today: CivilDate): NewEntry[] {
  const link: NewEntry['data'] = origin.kind === 'passage'
    ? { origin: 'passage', documentId: origin.documentId, passageId: origin.passageId }
    : { origin: 'direct', assigner: origin.assigner.trim(), on: origin.on };
  return [
    entryOf('link', today, { data: link }),
    entryOf('state', today, { data: { from: 'draft', to: task.state, command: 'open', leadUnitId: task.leadUnitId, dueOn: task.dueOn, ...(task.condition === null ? {} : { condition: task.condition }) } }),
  ];
}
