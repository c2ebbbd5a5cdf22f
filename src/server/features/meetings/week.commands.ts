import type { RouteAnswer } from '#contract/index.js';
import { addDays, calendarFixedOn, mondayOf } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { demandMeeting } from './rights.commands.js';
import { presentMeetingRow } from './present.js';
import { meetingsBetween } from './queries.js';

/** The calendar of the week of a day, Monday to Sunday, fixed on the Friday before (T10). */
export async function readWeek(call: Call<'readWeek'>): Promise<RouteAnswer<'readWeek'>> {
  demandMeeting(call, 'meeting.read');
  const monday = mondayOf(call.input.params.monday);
  const meetings = await meetingsBetween(call.tx, call.scope, { from: monday, to: addDays(monday, 6), today: call.today });
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return { monday, fixedOn: calendarFixedOn(monday), days: days.map((on) => ({ on, meetings: meetings.filter((each) => each.held_on === on).map((each) => ({ ...presentMeetingRow(each), participants: each.participants })) })) };
}
