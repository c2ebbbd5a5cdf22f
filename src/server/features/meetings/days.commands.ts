import { addDays, type CivilDate, meetingRhythm, type TaskRecurrence } from '#core/index.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import { nextTime } from '../tasks/occurrences.commands.js';
import type { MeetingRecord } from './queries.js';
import type { MeetingCall } from './rights.commands.js';
import { findOneSeries, type SeriesRecord } from './series.queries.js';

/** When the next meeting of the series is; a week later where it has no rhythm. */
export async function nextDayOf(call: Pick<MeetingCall, 'tx' | 'scope' | 'today'>, record: MeetingRecord): Promise<CivilDate> {
  const week = addDays(record.held_on, 7);
  if (meetingRhythm(record.rule) === 'once') return week;
  const series = await findOneSeries(call.tx, call.scope, { id: record.series_id, today: call.today });
  if (series === undefined) return week;
  const measures = { rules: await rulesOf(call.tx, call.scope, call.today), calendar: await workingCalendar(call.tx) };
  return nextTime(recurrenceOf(series), { ...measures, from: addDays(record.held_on, 1) })?.dueOn ?? week;
}

/** A series as what comes again. */
export const recurrenceOf = ({ rule, startsOn, leadDays }: SeriesRecord): TaskRecurrence => ({ rule, startsOn, leadDays });
