import { addDays, type CivilDate } from '../date/civil-date.js';
import { printDay, printWeekday } from '../date/print.js';
import type { Language } from '../refusals.js';
import { mondayOf } from './period.js';

/** When the calendar of a week is fixed, in the time of the agency (CV 4168/BNV-CQĐP 2025: 17 giờ thứ Sáu). */
export interface WeekRule {
  /** 1 Monday … 7 Sunday, of the week before. */
  readonly weekFixedWeekday: number;
  readonly weekFixedHour: number;
}

/** The day on which the calendar of the week of a day is fixed: a day of the week before, at the hour of the rule. */
export function calendarFixedOn(day: CivilDate, { weekFixedWeekday }: Pick<WeekRule, 'weekFixedWeekday'>): CivilDate {
  return addDays(mondayOf(day), Math.min(7, Math.max(1, Math.trunc(weekFixedWeekday))) - 8);
}

/** A meeting as the calendar of a week has it. */
export interface WeekEntry {
  readonly on: CivilDate;
  /** "08:00"; '' where nobody said. */
  readonly beginsAt: string;
  /** "Trực báo tuần 15 năm 2025" */
  readonly name: string;
  readonly place: string;
  readonly chair: string;
}

/** What was done to a meeting after the calendar of its week was fixed. */
export interface WeekChange {
  readonly meetingId: string;
  readonly at: string;
  /** Who did it; '' where nobody did and the series made it. */
  readonly by: string;
  /** As it stood before and after; null where it was not there, or is not held any more. */
  readonly before: WeekEntry | null;
  readonly after: WeekEntry | null;
}

/** Whether two entries tell the same. */
export function sameEntry(a: WeekEntry | null, b: WeekEntry | null): boolean {
  if (a === null || b === null) return a === b;
  return a.on === b.on && a.beginsAt === b.beginsAt && a.name === b.name && a.place === b.place && a.chair === b.chair;
}

/**
 * The changes of the week that begins on a Monday, one for each meeting: how it stood when the calendar was fixed and how it stands now, by who changed
 * it last. What is again as it was is no change. An entry outside the week is no entry of it.
 */
export function changesOfWeek(monday: CivilDate, changes: readonly WeekChange[]): WeekChange[] {
  const merged = new Map<string, WeekChange>();
  for (const change of [...changes].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) merged.set(change.meetingId, { ...change, before: merged.has(change.meetingId) ? (merged.get(change.meetingId)?.before ?? null) : change.before });
  const isOf = (entry: WeekEntry | null): boolean => entry !== null && mondayOf(entry.on) === monday;
  return [...merged.values()].filter(({ before, after }) => (isOf(before) || isOf(after)) && !sameEntry(before, after));
}

/** The Mondays of the weeks that a change of an entry touches. */
export function weeksTouched(before: WeekEntry | null, after: WeekEntry | null): CivilDate[] {
  return sameEntry(before, after) ? [] : [...new Set([before, after].flatMap((entry) => (entry === null ? [] : [mondayOf(entry.on)])))];
}

/** How an entry was that stands otherwise now. */
function was(before: WeekEntry, after: WeekEntry, language: Language): string {
  const vi = language === 'vi';
  const moved = before.on !== after.on || before.beginsAt !== after.beginsAt;
  const when = [before.beginsAt, `${printWeekday(before.on, language)} ${printDay(before.on)}`].filter((part) => part !== '').join(' ');
  return [
    moved ? `${vi ? 'trước đây' : 'was'} ${when}` : '', before.place === after.place ? '' : `${vi ? 'địa điểm cũ' : 'was at'}: ${before.place || '–'}`,
    before.chair === after.chair ? '' : `${vi ? 'chủ trì cũ' : 'was chaired by'}: ${before.chair || '–'}`, before.name === after.name ? '' : `${vi ? 'tên cũ' : 'was called'}: ${before.name}`,
  ].filter((part) => part !== '').join('; ');
}

/** A change in the calendar of a week in words: "bổ sung", "không họp", "chuyển sang 22/04/2025", "trước đây 08:00 thứ Hai 14/04/2025". */
export function printWeekChange(monday: CivilDate, { before, after }: WeekChange, language: Language): string {
  const vi = language === 'vi';
  if (before === null || mondayOf(before.on) !== monday) return vi ? 'bổ sung' : 'added';
  if (after === null) return vi ? 'không họp' : 'called off';
  if (mondayOf(after.on) !== monday) return `${vi ? 'chuyển sang' : 'moved to'} ${printDay(after.on)}`;
  return was(before, after, language);
}
