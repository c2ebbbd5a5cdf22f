import { addDays } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { addWorkingDays, type WorkingCalendar } from '../date/working-days.js';
import type { Refusal } from '../refusals.js';
import { MOVES } from './moves.js';
import type { Move } from './moves.js';
import type { TaskRules } from './rules.js';
import type { Task } from './task.js';

type ExtensionRules = Pick<TaskRules, 'extensionMax' | 'extensionNoticeDays' | 'extensionMaxDays'>;

/** The day, and how the agency extends tasks; without its rules only what holds everywhere is asked. */
export interface ExtensionContext {
  readonly today: CivilDate;
  readonly agency?: { readonly rules: ExtensionRules; readonly calendar: WorkingCalendar };
}

/**
 * Why no extension can be asked for now, whoever asks and whatever they write; null where it can. The one rule behind the refusal of the command,
 * the button and the sentence on the task's page: `task.move_not_here`, `task.extension_undated`, `task.extension_pending`, `task.request_pending` (another wish waits), `task.extension_limit`,
 * `task.extension_late` (the due day is over), `task.extension_notice` (it has to be asked for earlier).
 */
export function whyNoExtension(task: Pick<Task, 'state' | 'dueOn' | 'openRequest' | 'extensionCount'>, { today, agency }: ExtensionContext): Refusal | null {
  const move: Move = MOVES.request_extension;
  if (!move.from.includes(task.state)) return { code: 'task.move_not_here', data: { state: task.state } };
  if (task.dueOn === null) return { code: 'task.extension_undated', data: {} };
  if (task.openRequest !== null) return { code: task.openRequest.kind === 'extend' ? 'task.extension_pending' : 'task.request_pending', data: {} };
  if (agency !== undefined && task.extensionCount >= agency.rules.extensionMax) return { code: 'task.extension_limit', data: { max: agency.rules.extensionMax } };
  if (today > task.dueOn) return { code: 'task.extension_late', data: { due: task.dueOn } };
  return agency === undefined ? null : askedTooLate(task.dueOn, today, agency);
}

function askedTooLate(dueOn: CivilDate, today: CivilDate, { rules: { extensionNoticeDays: days }, calendar }: NonNullable<ExtensionContext['agency']>): Refusal | null {
  const last = addWorkingDays(dueOn, -days, calendar);
  return today > last ? { code: 'task.extension_notice', data: { days, last } } : null;
}

/** Why the due day cannot become this day: `task.extension_earlier` (it is not later), `task.extension_long` (further than the agency extends at once). */
export function whyNotUntil(requestedDue: CivilDate, dueOn: CivilDate, { extensionMaxDays: max }: ExtensionRules): Refusal | null {
  if (requestedDue <= dueOn) return { code: 'task.extension_earlier', data: { due: dueOn } };
  const last = addDays(dueOn, max);
  return max > 0 && requestedDue > last ? { code: 'task.extension_long', data: { max, last } } : null;
}
