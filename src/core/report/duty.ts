import { addDays, addMonths, civilDate, daysInMonth, partsOf } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { daysOf, namedPeriodOn, type NamedPeriod, periodAfter, periodBefore, type Rhythm } from '../date/period-key.js';
import { periodContains } from '../date/period.js';
import type { Period } from '../date/period.js';

/** What a law or a working rule says about a reporting duty and may change: kept with the duty, which names its source. */
export interface DutyRules {
  /** The days whose data a period counts: from this day of the month before it to this day of its last month, both inside; null for the days that its name means. */
  readonly window: { readonly fromDay: number; readonly toDay: number } | null;
  /** By which day it is sent: a day of the month that lies so many months after the last of the period: the 25th of the same (0), the 5th of the next (1). */
  readonly sendBy: { readonly day: number; readonly monthsAfter: number };
}

/** Rules of a duty for the periods that begin on a day or later, with what they rest on. A change is a new row: what was owed before keeps its days. */
export interface DatedRules extends DutyRules {
  readonly from: CivilDate;
  readonly citation: string;
}

/** The 15th to the 14th (NĐ 09/2019/NĐ-CP, Đ12), sent by the 25th as the working rules of most agencies have it. */
export const DEFAULT_DUTY_RULES: DutyRules = { window: { fromDay: 15, toDay: 14 }, sendBy: { day: 25, monthsAfter: 0 } };

/** One time of a reporting duty: the period that it is named after, the days whose data it counts, the day by which it is sent. */
export interface DutyPeriod {
  readonly named: NamedPeriod;
  readonly window: Period;
  readonly sendBy: CivilDate;
}

// The day of a month, or its last where it is shorter.
function dayInMonth(month: CivilDate, day: number): CivilDate {
  const { year, month: number } = partsOf(month);
  return civilDate(year, number, Math.min(day, daysInMonth(year, number))) ?? month;
}

const firstOfMonth = (day: CivilDate): CivilDate => dayInMonth(day, 1);

/** One time of a duty. Weeks are counted and sent by their own days. */
export function dutyPeriod(named: NamedPeriod, { window, sendBy }: DutyRules): DutyPeriod {
  const days = daysOf(named);
  if (named.rhythm === 'week') return { named, window: days, sendBy: days.to };
  const counted = window === null ? days : { from: dayInMonth(addMonths(firstOfMonth(days.from), -1), window.fromDay), to: dayInMonth(days.to, window.toDay) };
  return { named, window: counted, sendBy: dayInMonth(addMonths(firstOfMonth(days.to), sendBy.monthsAfter), sendBy.day) };
}

/** The rules that hold for a period: the newest that began by its first day, the first for what lies before all of them. */
export function rulesOfPeriod(named: NamedPeriod, dated: readonly DatedRules[]): DutyRules {
  const { from } = daysOf(named);
  const inOrder = dated.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return inOrder.findLast((rules) => rules.from <= from) ?? inOrder[0] ?? DEFAULT_DUTY_RULES;
}

/** One time of a duty by the rules that hold for it. The first after a change begins where the one before it ended, so that every day is counted once. */
export function datedPeriod(named: NamedPeriod, dated: readonly DatedRules[]): DutyPeriod {
  const period = dutyPeriod(named, rulesOfPeriod(named, dated));
  const before = periodBefore(named);
  const from = addDays(dutyPeriod(before, rulesOfPeriod(before, dated)).window.to, 1);
  return from > period.window.to ? period : { ...period, window: { from, to: period.window.to } };
}

/** The time of a duty in whose days of data a day lies. */
export function dutyPeriodOn(rhythm: Rhythm, day: CivilDate, dated: readonly DatedRules[]): DutyPeriod {
  const named = namedPeriodOn(rhythm, day);
  const around = [named, periodAfter(named), periodBefore(named)].map((each) => datedPeriod(each, dated));
  return around.find(({ window }) => periodContains(window, day)) ?? datedPeriod(named, dated);
}

/** The periods over which figures are told beside those of a report: its own window, and from the first day of its quarter and of its year to the end of that window. */
export function runningPeriods({ named, window }: DutyPeriod, dated: readonly DatedRules[]): { readonly own: Period; readonly quarter: Period; readonly year: Period } {
  const from = (rhythm: Rhythm): CivilDate => datedPeriod(namedPeriodOn(rhythm, daysOf(named).to), dated).window.from;
  return { own: window, quarter: { from: from('quarter'), to: window.to }, year: { from: from('year'), to: window.to } };
}
