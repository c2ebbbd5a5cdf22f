import type { RouteCall, SeriesView } from '#contract/index.js';
import { type MeetingRhythm, meetingRhythm, ruleParts } from '#core/index.js';

/** A series as its form holds it, every field as it is typed. */
export interface SeriesDraft {
  readonly name: string;
  readonly rhythm: MeetingRhythm;
  /** MO … SU, of a weekly series. */
  readonly weekday: string;
  readonly monthDay: string;
  readonly before: boolean;
  readonly beginsAt: string;
  readonly place: string;
  readonly chairPostId: string | null;
  readonly secretaryPostId: string | null;
  readonly participantPostIds: readonly string[];
  readonly participants: string;
  readonly contributorUnitIds: readonly string[];
  readonly leadDays: string;
  readonly dueDays: string;
}

type SeriesBody = Omit<RouteCall<'addSeries'>['body'], 'id'>;

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** What a new series begins with: a briefing each Monday at eight, prepared from the Wednesday before. */
export const NEW_SERIES: SeriesDraft = { name: '', rhythm: 'week', weekday: 'MO', monthDay: '28', before: false, beginsAt: '08:00', place: '', chairPostId: null, secretaryPostId: null, participantPostIds: [], participants: '', contributorUnitIds: [], leadDays: '3', dueDays: '1' };

/** A series as its form shows it again. */
export function draftOfSeries(series: SeriesView): SeriesDraft {
  const parts = ruleParts(series.rule);
  const { name, before, beginsAt, place, chairPostId, secretaryPostId, participantPostIds, participants, contributorUnitIds } = series;
  return {
    name, rhythm: meetingRhythm(series.rule), weekday: WEEKDAYS[(parts?.weekdays[0]?.day ?? 1) - 1] ?? 'MO', monthDay: String(parts?.monthDays[0] ?? 28), before, beginsAt, place, chairPostId, secretaryPostId, participantPostIds, participants, contributorUnitIds,
    leadDays: String(series.leadDays), dueDays: String(series.dueDays),
  };
}

export type WrongInSeries = 'name' | 'hour' | 'monthDay' | 'leadDays' | 'dueDays';

/** Whether an hour can be read, or nobody said one. */
export const isHour = (text: string): boolean => text.trim() === '' || /^(?:[01]?\d|2[0-3])[:hg]\d{2}$/i.test(text.trim());

const isWithin = (text: string, low: number, high: number): boolean => /^\d{1,3}$/u.test(text.trim()) && Number(text) >= low && Number(text) <= high;

const MOST_LEAD_DAYS = 60;
const MOST_DUE_DAYS = 30;
// A month of 28 days has no day behind it.
const LAST_MONTH_DAY = 28;

/** What is missing or wrong in a draft. */
export function wrongInSeries({ name, rhythm, monthDay, beginsAt, leadDays, dueDays }: SeriesDraft): readonly WrongInSeries[] {
  const faults: readonly (readonly [WrongInSeries, boolean])[] = [
    ['name', name.trim() === ''], ['hour', !isHour(beginsAt)], ['monthDay', (rhythm === 'month' || rhythm === 'quarter') && !isWithin(monthDay, 1, LAST_MONTH_DAY)],
    ['leadDays', !isWithin(leadDays, 0, MOST_LEAD_DAYS)], ['dueDays', !isWithin(dueDays, 0, MOST_DUE_DAYS)],
  ];
  return faults.flatMap(([field, isWrong]) => (isWrong ? [field] : []));
}

/** "8h30" and "8:30" as they are kept: "08:30". */
export const hourOf = (text: string): string => text.trim().replace(/[hg]/i, ':').replace(/^(\d):/, '0$1:');

/** The rule of RFC 5545; empty for meetings that are called one by one. */
function ruleOf({ rhythm, weekday, monthDay }: SeriesDraft): string {
  const day = Number(monthDay);
  switch (rhythm) {
    case 'week': return `FREQ=WEEKLY;BYDAY=${weekday}`;
    case 'month': return `FREQ=MONTHLY;BYMONTHDAY=${day}`;
    case 'quarter': return `FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=${day}`;
    case 'once': return '';
  }
}

/** A draft without faults as it is sent. */
export function bodyOfSeries(draft: SeriesDraft, startsOn: string): SeriesBody {
  const { before, place, chairPostId, secretaryPostId, participantPostIds, participants, contributorUnitIds } = draft;
  return {
    name: draft.name.trim(), rule: ruleOf(draft), startsOn, before: before && draft.rhythm !== 'once', beginsAt: hourOf(draft.beginsAt), place: place.trim(), chairPostId, secretaryPostId, participantPostIds: [...participantPostIds], participants: participants.trim(),
    contributorUnitIds: [...contributorUnitIds], leadDays: Number(draft.leadDays), dueDays: Number(draft.dueDays),
  };
}
