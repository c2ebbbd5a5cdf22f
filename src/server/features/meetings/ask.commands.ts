import { printMeetingName } from '#core/index.js';
import { headsOf } from '../notices/queries.js';
import { deliver } from '../notices/tell.commands.js';
import { insertContributions } from './contributions.queries.js';
import type { MeetingRecord } from './queries.js';
import type { MeetingCall } from './rights.commands.js';

/** Under which a unit's people are told once of what is asked of them. */
export const noticeKey = (meetingId: string, unitId: string): string => `contribute:${meetingId}:${unitId}`;

/**
 * Asks units for what they bring and tells who heads them, once each; with `again` those are reminded that have not handed in, once a day.
 */
export async function ask(call: MeetingCall, meeting: MeetingRecord, unitIds: readonly string[], again = false): Promise<void> {
  const { tx, scope, today, now } = call;
  await insertContributions(tx, scope, { meetingId: meeting.id, unitIds, dueOn: meeting.due_on, now });
  const heads = await headsOf(tx, scope, { unitIds, today });
  const data = { meetingId: meeting.id, name: printMeetingName({ name: meeting.series_name, label: meeting.label }), due: meeting.due_on };
  const told = heads.filter(({ personId }) => personId !== call.actor.personId);
  await deliver(call, told.map(({ unitId, personId }) => ({ personId, taskId: null, entryId: null, kind: 'contribute', data: { ...data, unitId }, key: `${noticeKey(meeting.id, unitId)}${again ? `:${today}` : ''}` })));
}
