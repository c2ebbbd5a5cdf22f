import { isValidOn } from '../agency/tree.js';
import type { Unit } from '../agency/tree.js';
import type { CivilDate } from '../date/civil-date.js';
import type { WorkingCalendar } from '../date/working-days.js';
import { dueDay } from '../deadline/due.js';
import type { Deadline } from '../deadline.js';
import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { entryOf } from './effects-work.js';
import type { TaskRules } from './rules.js';
import type { NewEntry, Task, TaskClass, TaskKind, Urgency } from './task.js';

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
  /** The one lead; null is refused. */
  readonly leadUnitId: string | null;
  readonly supportUnitIds: readonly string[];
  readonly assignerPostId: string | null;
  readonly deadline: Deadline | null;
  /** Somebody decided that it has no deadline; without that, a missing deadline is refused. */
  readonly noDeadline: boolean;
  readonly urgency: Urgency;
  readonly restricted: boolean;
  readonly routine: boolean;
  readonly origin: TaskOrigin | null;
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
 * The task that an accepted draft or a direct order becomes, in state `assigned`, with the first entries of its log. Its original due day is set
 * here and never again. Refuses with `task.text_needed` (no title), `task.source_missing`, `task.lead_missing`, `task.lead_not_valid`
 * (lead or support not a unit of the agency today) and `task.due_undecided`.
 */
export function openTask(input: OpenTaskInput, context: OpenContext): Outcome<OpenedTask> {
  const title = input.title.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (title === '') return refused('task.text_needed');
  if (!hasOrigin(input.origin)) return refused('task.source_missing');
  if (input.leadUnitId === null || input.leadUnitId === '') return refused('task.lead_missing');
  const supportUnitIds = [...new Set(input.supportUnitIds)].filter((unitId) => unitId !== input.leadUnitId);
  const stranger = [input.leadUnitId, ...supportUnitIds].find((unitId) => !isUnitToday(unitId, input.agencyId, context));
  if (stranger !== undefined) return refused('task.lead_not_valid', { unit: context.units.find((unit) => unit.id === stranger)?.name ?? stranger });
  if (input.deadline === null && !input.noDeadline) return refused('task.due_undecided');
  const dueOn = dueDay(input.deadline, context.rules, context.calendar);
  const task: Task = {
    id: input.id, agencyId: input.agencyId, kind: input.kind, class: input.class, title, state: 'assigned', version: 1, parentId: input.parentId,
    leadUnitId: input.leadUnitId, leadPostId: null, supportUnitIds, assignerPostId: input.assignerPostId,
    deadline: input.deadline, dueOn, originalDueOn: dueOn, urgency: input.urgency, restricted: input.restricted, routine: input.routine,
    progressPercent: 0, openChildCount: 0, openRequest: null, extensionCount: 0, redoCount: 0, pausedOn: null, pausedDays: 0,
    submittedOn: null, openedOn: context.today, closedOn: null,
  };
  return accepted({ task, entries: firstEntries(task, input.origin, context.today) });
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
    entryOf('state', today, { data: { from: 'draft', to: 'assigned', command: 'open', leadUnitId: task.leadUnitId, dueOn: task.dueOn } }),
  ];
}
