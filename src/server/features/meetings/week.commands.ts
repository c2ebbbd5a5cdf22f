import type { RouteAnswer, WeekView } from '#contract/index.js';
import { addDays, changesOfWeek, type CivilDate, mondayOf } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { demandMeeting, type MeetingCall } from './rights.commands.js';
import { presentMeetingRow } from './present.js';
import { meetingsBetween } from './queries.js';
import { fixingOf } from './week-changes.commands.js';
import { findWeekChanges } from './week-changes.queries.js';

/** The calendar of the week of a day, Monday to Sunday, with what was changed after it was fixed (T10). */
export async function readWeek(call: Call<'readWeek'>): Promise<RouteAnswer<'readWeek'>> {
  demandMeeting(call, 'meeting.read');
  return weekOf(call, mondayOf(call.input.params.monday));
}

/** The calendar of the week that begins on a Monday. */
export async function weekOf(call: Pick<MeetingCall, 'tx' | 'scope' | 'today' | 'now'>, monday: CivilDate): Promise<WeekView> {
  const { on: fixedOn, hour, isFixed } = await fixingOf(call, monday);
  const meetings = await meetingsBetween(call.tx, call.scope, { from: monday, to: addDays(monday, 6), today: call.today });
  const changes = isFixed ? changesOfWeek(monday, await findWeekChanges(call.tx, call.scope, monday)) : [];
  const changeOf = new Map(changes.map((change) => [change.meetingId, change]));
  const stands = new Set(meetings.map(({ id }) => id));
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return {
    monday, fixedOn, fixedAt: `${String(hour).padStart(2, '0')}:00`, isFixed,
    days: days.map((on) => ({
      on, meetings: meetings.filter((each) => each.held_on === on).map((each) => ({ ...presentMeetingRow(each), participants: each.participants === '' ? each.people.map(({ name }) => name).join(', ') : each.participants, change: changeOf.get(each.id) ?? null })),
      gone: changes.filter(({ meetingId, before }) => !stands.has(meetingId) && before?.on === on),
    })),
  };
}
