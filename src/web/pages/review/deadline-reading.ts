import { DEFAULT_DUE_RULES, HOLIDAYS, addDays, calendarOf, dueDay } from '#core/index.js';
import type { CivilDate, Deadline } from '#core/index.js';

const CALENDAR = calendarOf(HOLIDAYS);

/** What a deadline comes to, so that a person can see how its words were taken. */
export interface DeadlineReading {
  /** The working day by which it is due; null where it names none. */
  readonly due: CivilDate | null;
  /** The last day as it was said, where that is no working day and the due day moved. */
  readonly movedFrom: CivilDate | null;
  /** The period that it names, where it names one longer than a day. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
  /** The same words taken otherwise, to choose from. */
  readonly other: { readonly deadline: Deadline; readonly due: CivilDate } | null;
}

/**
 * How the words of a deadline are taken by default, and how else they could be: "trước ngày D" counts D itself (design decision 7), though some
 * agencies end the day before; offered only where it makes a difference. The task's real due day is the server's, by the agency's own rules and calendar.
 */
export function deadlineReading(deadline: Deadline | null): DeadlineReading {
  if (deadline === null) return { due: null, movedFrom: null, period: null, other: null };
  const due = dueDay(deadline, DEFAULT_DUE_RULES, CALENDAR);
  const said = lastDaySaid(deadline);
  const { from, to } = deadline;
  const period = deadline.bound === 'within' && from !== null && to !== null && from !== to ? { from, to } : null;
  return { due, movedFrom: said === null || due === null || said === due ? null : said, period, other: otherReading(deadline) };
}

// The day as the words have it, before a day off moves it.
function lastDaySaid(deadline: Deadline): CivilDate | null {
  return deadline.bound === 'before' && deadline.precision === 'day' ? deadline.anchor : deadline.to;
}

function otherReading(deadline: Deadline): DeadlineReading['other'] {
  if (deadline.bound !== 'before' || deadline.anchor === null || deadline.precision !== 'day') return null;
  const last = addDays(deadline.anchor, -1);
  const other: Deadline = { ...deadline, bound: 'by', anchor: last, from: null, to: last, source: 'person' };
  const due = dueDay(other, DEFAULT_DUE_RULES, CALENDAR);
  return due === null || due === dueDay(deadline, DEFAULT_DUE_RULES, CALENDAR) ? null : { deadline: other, due };
}
