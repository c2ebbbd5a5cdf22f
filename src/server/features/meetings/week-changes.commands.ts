import { calendarFixedOn, type CivilDate, printMeetingName, sameEntry, type WeekEntry, weeksTouched } from '#core/index.js';
import { hourIn, zoneOf } from '../../database/local-time.js';
import { rulesOf } from '../../database/rules.js';
import { deliver } from '../notices/tell.commands.js';
import { personsExpected } from './people.commands.js';
import { findMeeting, type MeetingRecord } from './queries.js';
import type { MeetingCall } from './rights.commands.js';
import { insertWeekChange, isInvited } from './week-changes.queries.js';

/** When the calendar of a week is fixed, and whether it is. */
export interface WeekFixing {
  readonly on: CivilDate;
  readonly hour: number;
  readonly isFixed: boolean;
}

/** When the calendar of the week of a Monday is fixed: by the rule that holds on that day, in the time of the agency. */
export async function fixingOf({ tx, scope, today, now }: Pick<MeetingCall, 'tx' | 'scope' | 'today' | 'now'>, monday: CivilDate): Promise<WeekFixing> {
  const on = calendarFixedOn(monday, await rulesOf(tx, scope, monday));
  const { weekFixedHour: hour } = await rulesOf(tx, scope, on);
  return { on, hour, isFixed: today > on || (today === on && hourIn(await zoneOf(tx, scope), now) >= hour) };
}

/** A meeting as the calendar of its week has it; null where it is not held. */
export function entryOf(record: MeetingRecord): WeekEntry | null {
  if (record.status === 'cancelled') return null;
  return { on: record.held_on, beginsAt: record.begins_at, name: printMeetingName({ name: record.series_name, label: record.label }), place: record.place, chair: record.chair?.personName ?? '' };
}

/** Keeps what was changed about a meeting in weeks whose calendar is fixed, and tells those who are expected where they were told of it as it was. */
export async function keepChange(call: MeetingCall, of: { readonly meetingId: string; readonly before: WeekEntry | null }): Promise<void> {
  const { tx, scope, postId, now } = call;
  const record = await findMeeting(tx, scope, { id: of.meetingId, today: call.today });
  if (record === undefined) return;
  const { before, after } = { before: of.before, after: entryOf(record) };
  let isFixed = false;
  for (const monday of weeksTouched(before, after)) {
    if (!(await fixingOf(call, monday)).isFixed) continue;
    isFixed = true;
    await insertWeekChange(tx, scope, { meetingId: record.id, monday, before, after, postId, now });
  }
  if (!sameEntry(before, after) && (isFixed || (await isInvited(tx, scope, record.id)))) await tellChange(call, record, { isNew: before === null && record.cancelled_why === '' && record.version === 1 });
}

/** Tells who is expected that a meeting was made in a week that was fixed, is held otherwise, or not at all. */
async function tellChange(call: MeetingCall, record: MeetingRecord, { isNew }: { readonly isNew: boolean }): Promise<void> {
  const kind = isNew ? 'invited' : 'meeting_changed';
  const data = { ...factsTold(record), ...(record.status === 'cancelled' ? { note: record.cancelled_why, off: true } : {}) };
  const personIds = (await personsExpected(call, record.people)).filter((id) => id !== call.actor.personId);
  await deliver(call, personIds.map((personId) => ({ personId, taskId: null, entryId: null, kind, data, key: `${kind}:${record.id}:${record.version}` })));
}

/** What is told of a meeting to those who are expected. */
export function factsTold(record: Pick<MeetingRecord, 'id' | 'series_name' | 'label' | 'held_on' | 'begins_at' | 'place'>): { readonly meetingId: string; readonly name: string; readonly on: string; readonly beginsAt: string; readonly place: string } {
  return { meetingId: record.id, name: printMeetingName({ name: record.series_name, label: record.label }), on: record.held_on, beginsAt: record.begins_at, place: record.place };
}
