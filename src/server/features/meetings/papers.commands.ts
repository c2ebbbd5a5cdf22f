import type { RouteAnswer, WeekView } from '#contract/index.js';
import { addDays, type CivilDate, composeMinutes, composeWeekSchedule, MINUTES, namedPeriodOn, type NoticeOrder, noticeOrders, printMeetingName, printPeriodName, printWeekChange, WEEK_SCHEDULE, type WeekEvent, mondayOf } from '#core/index.js';
import { dayIn, zoneOf } from '../../database/local-time.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { type OfficeFrame, officeFrame, type Worded, worded } from '../papers/frame.commands.js';
import { insertPaper } from '../papers/queries.js';
import { findItems, type ItemRecord } from './agenda.queries.js';
import { findConclusions } from './conclusions.queries.js';
import { invitationOf } from './invitation.commands.js';
import { factsOf, meetingInText } from './paper.present.js';
import { type MeetingRecord, paperOfMeeting } from './queries.js';
import { demandMeeting, heldMeeting, type MeetingCall } from './rights.commands.js';
import { weekOf } from './week.commands.js';

/**
 * Drafts the invitation (T11) before the meeting, or its minutes (T12) after it; the one that is there already is answered.
 * @throws Refused `common.not_found`, `meeting.wrong_state`, `paper.unit_not_own`
 */
export async function draftMeetingPaper(call: Call<'draftMeetingPaper'>): Promise<RouteAnswer<'draftMeetingPaper'>> {
  demandMeeting(call, 'meeting.prepare');
  const { params: { id }, body: { paperId, kind } } = call.input;
  const record = await heldMeeting(call, id);
  const known = await paperOfMeeting(call.tx, call.scope, { meetingId: id, kind });
  if (known !== undefined) return { paperId: known };
  const isOver = record.status === 'closed' || record.status === 'issued';
  if (record.status === 'cancelled' || isOver !== (kind === 'BB')) refuse('meeting.wrong_state', { state: record.status });
  const made = await officeFrame(call);
  const { paper, ...from } = kind === 'BB' ? await minutesOf(call, record, made) : await invitationOf(call, record, made);
  const signerPostId = kind === 'BB' ? (record.chair?.id ?? null) : (made.signer?.postId ?? null);
  await insertPaper(call.tx, call.scope, { id: paperId, kind, unitId: made.unit.id, file: { paper, orders: [], signerPostId, copies: 1 }, replacesId: null, postId: call.postId, now: call.now, ...from, occasionId: id });
  return { paperId };
}

const PRESENCE = { expected: '', present: '', absent: ' (vắng mặt)', deputised: ' (cử người dự thay)' } as const;

/** "08:05" in a time zone. */
const hourText = (zone: string, at: Date): string => new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);

async function minutesOf(call: MeetingCall, record: MeetingRecord, { frame, units }: OfficeFrame): Promise<Worded> {
  const { chair } = factsOf(record, frame.head);
  const zone = await zoneOf(call.tx, call.scope);
  // Minutes that are written down on another day say of the hours what was planned, or leave them open.
  const hour = (at: Date | null): string => (at === null || dayIn(zone, at) !== record.held_on ? '' : hourText(zone, at));
  const items = (await findItems(call.tx, call.scope, record.id)).filter(({ isDropped }) => !isDropped);
  const { sections } = noticeOrders(await findConclusions(call.tx, call.scope, record.id), { units, everybody: 'Các phòng, đơn vị' });
  return worded(call, MINUTES, (template) => composeMinutes(template, {
    ...frame, signing: template.signing, meeting: meetingInText(record), on: record.held_on, from: hour(record.started_at) || record.begins_at, to: hour(record.closed_at), venue: record.place, chair, conclusions: sections,
    secretary: record.secretary === null ? { name: '', title: '' } : { name: record.secretary.personName, title: record.secretary.title },
    participants: record.people.map(({ name, title, state }, index) => ({ key: `person:${index}`, text: `Đồng chí ${name}, ${title}${PRESENCE[state]}` })),
    course: items.map((item) => ({ key: `item:${item.id}`, text: spoken(item), ...(item.taskId === null ? {} : { taskIds: [item.taskId] }) })),
  }));
}

/** An item as minutes tell it: what it was about, and what was decided. */
function spoken({ heading, body, decision }: ItemRecord): NoticeOrder['text'] {
  const about = [heading, body].map((part) => part.trim().replace(/[\s.;,]{1,5}$/u, '')).filter((part) => part !== '').join(': ');
  return decision === null || decision.body === '' ? `${about}.` : `${about}. Ý kiến chỉ đạo: ${decision.body}`;
}

/** Drafts the calendar of a week (T10) as of this moment, with what was changed after it was fixed. @throws Refused `paper.unit_not_own` */
export async function draftWeek(call: Call<'draftWeek'>): Promise<RouteAnswer<'draftWeek'>> {
  demandMeeting(call, 'meeting.prepare');
  const { params, body: { paperId } } = call.input;
  const from = mondayOf(params.monday);
  const to = addDays(from, 6);
  const made = await officeFrame(call);
  const week = await weekOf(call, from);
  const asOf = { on: call.today, at: hourText(await zoneOf(call.tx, call.scope), call.now) };
  const { paper, ...source } = await worded(call, WEEK_SCHEDULE, (template) => composeWeekSchedule(template, { ...made.frame, week: printPeriodName(namedPeriodOn('week', from)), from, to, asOf, fixed: week.isFixed ? { on: week.fixedOn, at: week.fixedAt } : null, events: eventsOf(from, week) }));
  await insertPaper(call.tx, call.scope, { id: paperId, kind: 'TB', unitId: made.unit.id, file: { paper, orders: [], signerPostId: made.signer?.postId ?? null, copies: 1 }, replacesId: null, postId: call.postId, now: call.now, ...source });
  return { paperId };
}

/** What stands in the calendar of a week as its table tells it, and what stood there when it was fixed. */
function eventsOf(monday: CivilDate, { days }: WeekView): WeekEvent[] {
  return days.flatMap(({ on, meetings, gone }): WeekEvent[] => [
    ...meetings.map((each): WeekEvent => ({
      on, at: each.beginsAt, content: printMeetingName(each), chair: each.chair?.personName ?? '', participants: each.participants, place: each.place, preparation: each.asked > 0 ? 'Các phòng, đơn vị' : '', change: each.change === null ? '' : printWeekChange(monday, each.change, 'vi'),
    })),
    ...gone.flatMap((change): WeekEvent[] => (change.before === null ? [] : [{ on, at: change.before.beginsAt, content: change.before.name, chair: change.before.chair, participants: '', place: change.before.place, preparation: '', change: printWeekChange(monday, change, 'vi') }])),
  ]);
}
