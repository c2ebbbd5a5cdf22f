import { addDays, addWorkingDays, type CivilDate, dueDay, type Occurrence, type Task, type TaskRecurrence, type TaskRules, type WorkingCalendar } from '#core/index.js';
import rrule from 'rrule';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import type { TaskCall } from './list.commands.js';
import { saveNext } from './occurrences.queries.js';

interface Measures {
  readonly rules: TaskRules;
  readonly calendar: WorkingCalendar;
}

const utc = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`);
const civil = (date: Date): CivilDate => date.toISOString().slice(0, 10);

/** The days of a rule from a day on, to another, both inside. Days, not moments: no time zone moves them. */
function daysOf(recurrence: TaskRecurrence, span: { readonly from: CivilDate; readonly to: CivilDate }): CivilDate[] {
  const rule = ruleOf(recurrence);
  return rule.between(utc(span.from), utc(span.to), true).map(civil);
}

function ruleOf({ rule, startsOn }: TaskRecurrence): rrule.RRule {
  // An hour of the day says nothing about which day.
  const days = rule.split(';').filter((part) => !part.startsWith('BYHOUR') && !part.startsWith('BYMINUTE')).join(';');
  return new rrule.RRule({ ...rrule.RRule.parseString(days), dtstart: utc(startsOn) });
}

/** One time of a duty: due by the same or the next working day, opened so many working days before. */
function timeOf(on: CivilDate, { leadDays }: TaskRecurrence, { rules, calendar }: Measures): Occurrence {
  const dueOn = dueDay({ phrase: '', bound: 'by', anchor: on, from: null, to: on, precision: 'day', source: 'person' }, rules, calendar) ?? on;
  return { on, dueOn, opensOn: leadDays === 0 ? dueOn : addWorkingDays(dueOn, -leadDays, calendar) };
}

/** Times that may have begun by today; a lead of n working days is never longer than three times as many days and the holidays of Tết. */
export function timesUntil(recurrence: TaskRecurrence, of: Measures & { readonly from: CivilDate; readonly today: CivilDate }): Occurrence[] {
  return daysOf(recurrence, { from: of.from, to: addDays(of.today, recurrence.leadDays * 3 + 20) }).map((on) => timeOf(on, recurrence, of));
}

/** The first time from a day on; null where the rule gives none. */
export function nextTime(recurrence: TaskRecurrence, of: Measures & { readonly from: CivilDate }): Occurrence | null {
  const found = ruleOf(recurrence).after(utc(of.from), true);
  return found === null ? null : timeOf(civil(found), recurrence, of);
}

/** Counts anew when the next one is opened: from today on, or from the day on which the duty begins. */
export async function saveNextOccurrence({ tx, scope, today }: Pick<TaskCall, 'tx' | 'scope' | 'today'>, { id, recurrence }: Task): Promise<void> {
  const measures = { rules: await rulesOf(tx, scope, today), calendar: await workingCalendar(tx) };
  const next = recurrence === null ? null : nextTime(recurrence, { ...measures, from: today > recurrence.startsOn ? today : recurrence.startsOn });
  await saveNext(tx, scope, { taskId: id, nextOn: next?.on ?? null, opensOn: next?.opensOn ?? null, skipped: 0 });
}
