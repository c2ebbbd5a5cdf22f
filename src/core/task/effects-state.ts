import { isValidOn } from '../agency/tree.js';
import { daysBetween, isCivilDate } from '../date/civil-date.js';
import { addWorkingDays, workingDaysBetween } from '../date/working-days.js';
import { dueDay } from '../deadline/due.js';
import { deadlineOn } from '../deadline/typed.js';
import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { DecideContext, Effect, EffectOf } from './decide.js';
import { entryOf } from './effects-work.js';
import { isOwnResult } from './relations.js';
import type { Task } from './task.js';

const withReason = (reason: string, effect: Omit<Effect, 'note'>): Outcome<Effect> =>
  reason.trim() === '' ? refused('task.reason_needed') : accepted({ ...effect, note: reason.trim() });

/** Refuses with `task.reason_needed`, and `task.return_late` once the days for giving back are over. */
const giveBack: EffectOf<'return'> = (task, command, context) => {
  const since = context.leadSince ?? task.openedOn;
  const limit = context.rules.returnWithinWorkingDays;
  const late = limit > 0 && since !== null && workingDaysBetween(since, context.today, context.calendar) > limit;
  if (late) return refused('task.return_late', { days: limit });
  return withReason(command.reason, { change: { openRequest: null }, entries: [] });
};

/** Refuses with `task.reason_needed`, `task.lead_missing` (no new lead, or the same that did not give it back) and `task.lead_not_valid`. */
const reassign: EffectOf<'reassign'> = (task, command, context) => {
  const { leadUnitId } = command;
  if (leadUnitId === '' || (leadUnitId === task.leadUnitId && task.state !== 'returned')) return refused('task.lead_missing');
  if (!leadIsValid(leadUnitId, context)) return refused('task.lead_not_valid', { unit: context.units?.find((unit) => unit.id === leadUnitId)?.name ?? leadUnitId });
  const data = { field: 'leadUnitId', from: task.leadUnitId, to: leadUnitId };
  const supportUnitIds = task.supportUnitIds.filter((unitId) => unitId !== leadUnitId);
  const entries = [entryOf('change', context.today, { body: command.reason, data })];
  return withReason(command.reason, { change: { leadUnitId, supportUnitIds, leadPostId: null, openRequest: null }, entries });
};

function leadIsValid(unitId: string, { units, today }: DecideContext): boolean {
  return units === undefined || units.some((unit) => unit.id === unitId && isValidOn(unit, today));
}

/**
 * Refuses with `task.own_confirmation`, `task.children_open`, and `common.invalid` for a day that is none, lies ahead or lies before the task.
 * The task is closed on the day of the evidence, not of the click: a slow confirmer makes nobody late. Today stands in only where neither the
 * confirmer nor the result names a day.
 */
const confirm: EffectOf<'confirm'> = (task, command, { actor, today }) => {
  if (isOwnResult(task, actor)) return refused('task.own_confirmation');
  if (task.openChildCount > 0) return refused('task.children_open', { count: task.openChildCount });
  const { doneOn } = command;
  if (doneOn !== null && (!isCivilDate(doneOn) || doneOn > today || doneOn < (task.openedOn ?? doneOn))) return refused('common.invalid', { detail: doneOn });
  const closedOn = doneOn ?? task.submittedOn ?? today;
  return accepted({ change: { closedOn, progressPercent: 100, openRequest: null }, entries: [], note: command.note.trim(), data: { closedOn } });
};

/** Refuses with `task.reason_needed`. */
const redo: EffectOf<'redo'> = (task, command) => {
  const redoCount = task.redoCount + 1;
  return withReason(command.reason, { change: { redoCount }, entries: [], data: { redoCount } });
};

/** Refuses with `task.reason_needed`. */
const pause: EffectOf<'pause'> = (_task, command, { today }) => withReason(command.reason, { change: { pausedOn: today }, entries: [] });

/** The clock stood still: the due day moves by the working days of the pause. The original due day never moves. */
const resume: EffectOf<'resume'> = (task, command, context) => {
  if (task.dormant) return wake(task, command, context);
  const rest = restOf(task, context);
  return accepted({ change: rest, entries: [], note: command.note.trim(), data: { pausedDays: rest.pausedDays, dueFrom: task.dueOn, dueTo: rest.dueOn } });
};

/** The condition has come: the task starts, by its own deadline or by the day that is named now. Refuses with `common.invalid`. */
function wake(task: Task, { note, dueOn }: Parameters<EffectOf<'resume'>>[1], context: DecideContext): Outcome<Effect> {
  if (typeof dueOn === 'string' && !isCivilDate(dueOn)) return refused('common.invalid', { detail: dueOn });
  const deadline = dueOn === undefined || dueOn === null ? task.deadline : deadlineOn(dueOn);
  const named = dueDay(deadline, context.rules, context.calendar);
  const data = { woken: true, dueFrom: task.dueOn, dueTo: named };
  return accepted({ change: { dormant: false, pausedOn: null, deadline, dueOn: named }, state: 'assigned', entries: [], note: note.trim(), data });
}

function restOf(task: Task, { today, calendar }: DecideContext): Pick<Task, 'pausedOn' | 'pausedDays' | 'dueOn'> {
  const since = task.pausedOn ?? today;
  const dueOn = task.dueOn === null || since >= today ? task.dueOn : addWorkingDays(task.dueOn, workingDaysBetween(since, today, calendar), calendar);
  return { pausedOn: null, pausedDays: task.pausedDays + Math.max(0, daysBetween(since, today)), dueOn };
}

/** Refuses with `task.reason_needed`. Children are not cancelled with it: each is decided on its own. */
const cancel: EffectOf<'cancel'> = (task, command, context) => {
  const rest = task.dormant ? { dormant: false, pausedOn: null } : task.state === 'paused' ? restOf(task, context) : {};
  return withReason(command.reason, { change: { ...rest, closedOn: context.today, openRequest: null }, entries: [] });
};

/** Refuses with `task.reason_needed`. */
const reopen: EffectOf<'reopen'> = (_task, command) => withReason(command.reason, { change: { closedOn: null, supersededById: null }, entries: [] });

/** The commands that carry a task from one state to another by somebody's decision. */
export const STATE_EFFECTS = { return: giveBack, reassign, confirm, redo, pause, resume, cancel, reopen };
