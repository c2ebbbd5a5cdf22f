import type { MeetingView, RouteAnswer, TaskRow } from '#contract/index.js';
import { type CivilDate, inDirectoryOrder, type MeetingAct, moveMeeting, type NoticeKind, partsOf, type Unit, unitsOn } from '#core/index.js';
import { takeNumbers } from '../../database/numbers.js';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { lensOf } from '../tasks/list.commands.js';
import { maySee, presentTaskRow } from '../tasks/present.js';
import { findTasks } from '../tasks/queries.js';
import { findItems, type ItemRecord } from './agenda.queries.js';
import { findConclusions } from './conclusions.queries.js';
import { findContributions, saveDueDay } from './contributions.queries.js';
import { assessed, figuresOf } from './assessment.commands.js';
import { nextDayOf } from './days.commands.js';
import { bringInvitation } from './invitation.commands.js';
import { handInBy, makeAfter } from './next.commands.js';
import { attendeesAfter, personsExpected } from './people.commands.js';
import { presentConclusion, presentContribution, presentItem, presentMeetingRow, presentSeries } from './present.js';
import { comingMeetings, type MeetingRecord, ordersOf, pastMeetings, previousMeeting, saveAssessment, saveMeeting, savePeople, saveState } from './queries.js';
import { demandMeeting, demandOpen, heldMeeting, type MeetingCall, meetingOrNone, rightsOf } from './rights.commands.js';
import { findOneSeries, findSeries } from './series.queries.js';
import { entryOf, keepChange } from './week-changes.commands.js';
import { settleTold } from './week-changes.queries.js';

/** Meetings to come, the last ones, and the series. */
export async function listMeetings(call: Call<'listMeetings'>): Promise<RouteAnswer<'listMeetings'>> {
  demandMeeting(call, 'meeting.read');
  const { tx, scope, today } = call;
  return {
    coming: (await comingMeetings(tx, scope, today)).map(presentMeetingRow), past: (await pastMeetings(tx, scope, today)).map(presentMeetingRow),
    series: (await findSeries(tx, scope, today)).map(presentSeries), may: rightsOf(call),
  };
}

/** One meeting with everything that its pages show. */
export async function readMeeting(call: Call<'readMeeting'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.read');
  return viewMeeting(call, call.input.params.id);
}

/** The page of a meeting for a person who may read it. */
export async function viewMeeting(call: MeetingCall, id: string): Promise<MeetingView> {
  const { tx, scope, today } = call;
  const record = await meetingOrNone(call, id);
  const [items, conclusions, contributions] = [await findItems(tx, scope, id), await findConclusions(tx, scope, id), await findContributions(tx, scope, id)];
  const before = await previousMeeting(tx, scope, record);
  const orders = before === undefined ? [] : await ordersOf(tx, scope, before.id);
  const tasks = await rowsSeen(call, [...items.flatMap(({ taskId }) => taskId ?? []), ...orders]);
  const units = unitsOn(inDirectoryOrder(await allUnits(tx, scope)), today);
  const place = new Map(units.map((unit, index) => [unit.id, index]));
  const counted = await figuresOf(call, record, before);
  const shown = items.filter((item) => item.taskId === null || tasks.has(item.taskId));
  return {
    ...presentMeetingRow(record), version: record.version, dueOn: record.due_on, secretary: record.secretary, participants: record.participants, attendance: record.people.map((each) => ({ ...each })), startedAt: record.started_at?.toISOString() ?? null, closedAt: record.closed_at?.toISOString() ?? null, cancelledWhy: record.cancelled_why,
    assessment: record.assessment ?? (await assessed(call, record, counted)), figures: { ...counted.figures, percents: { ...counted.figures.percents } },
    agenda: shown.filter((item) => !item.isDropped).map((item) => itemView(item, tasks)), dropped: shown.filter((item) => item.isDropped).map((item) => itemView(item, tasks)),
    contributions: contributions.map((each) => presentContribution(each, rightsOf(call, each.unitId))).sort((a, b) => (place.get(a.unitId) ?? units.length) - (place.get(b.unitId) ?? units.length)),
    conclusions: seesConclusions(call, record) ? conclusions.map(presentConclusion) : [], units: units.map(({ id: unitId, name }: Unit) => ({ id: unitId, name })),
    previous: before === undefined ? null : { id: before.id, label: before.label, on: before.held_on, orders: orders.flatMap((taskId) => tasks.get(taskId) ?? []) },
    nextOn: await nextDayOf(call, record), may: rightsOf(call),
  };
}

// What is concluded binds nobody before the notice; those who do not sit in the meeting read it when it is over.
function seesConclusions(call: MeetingCall, record: MeetingRecord): boolean {
  const { actor } = call;
  return record.status === 'closed' || record.status === 'issued' || actor.posts.some((post) => post.roles.some((role) => role !== 'officer'));
}

const itemView = (item: ItemRecord, tasks: ReadonlyMap<string, TaskRow>): MeetingView['agenda'][number] => presentItem(item, item.taskId === null ? null : (tasks.get(item.taskId) ?? null));

/** Tasks by id as lines of a list; those that the person may not see are not there. */
async function rowsSeen(call: MeetingCall, ids: readonly string[]): Promise<ReadonlyMap<string, TaskRow>> {
  const lens = await lensOf(call);
  const found = await findTasks(call.tx, call.scope, [...new Set(ids)]);
  return new Map(found.filter((task) => maySee(task, call.actor)).map((task) => [task.id, presentTaskRow(task, lens)]));
}

/** What is said of a meeting: day, hour, place, people. @throws Refused `common.not_found`, `common.changed_meanwhile`, `meeting.frozen` */
export async function changeMeeting(call: Call<'changeMeeting'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.prepare');
  const { params: { id }, body: { version, ...facts } } = call.input;
  const record = await heldMeeting(call, id);
  demandOpen(record);
  const { participantPostIds, ...rest } = facts;
  const postIds = [facts.chairPostId, facts.secretaryPostId, ...participantPostIds].flatMap((postId) => postId ?? []);
  const people = await attendeesAfter(call, record.people, { postIds, on: facts.on });
  if (!(await saveMeeting(call.tx, call.scope, { id, seenVersion: version, now: call.now, facts: { ...rest, people } }))) refuse('common.changed_meanwhile');
  await keepChange(call, { meetingId: id, before: entryOf(record) });
  if (facts.on !== record.held_on) await moveDueDay(call, record, facts.on);
  await bringInvitation(call, record, await meetingOrNone(call, id));
  return viewMeeting(call, id);
}

/** Units hand in before the day on which the meeting is now. */
async function moveDueDay(call: MeetingCall, { id, series_id: seriesId, due_on: before }: MeetingRecord, on: CivilDate): Promise<void> {
  const series = before === null ? undefined : await findOneSeries(call.tx, call.scope, { id: seriesId, today: call.today });
  if (series !== undefined) await saveDueDay(call.tx, call.scope, { meetingId: id, dueOn: await handInBy(call, series, on), now: call.now });
}

/** The paragraph with which the notice begins, in words of one's own or again as the figures give it. @throws Refused `common.not_found`, `meeting.frozen` */
export async function writeAssessment(call: Call<'writeAssessment'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.conclude');
  const { id } = call.input.params;
  demandOpen(await heldMeeting(call, id));
  await saveAssessment(call.tx, call.scope, { id, text: call.input.body.text, now: call.now });
  return viewMeeting(call, id);
}

/** Who came. @throws Refused `common.not_found`, `meeting.frozen` */
export async function saveAttendance(call: Call<'saveAttendance'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.conclude');
  const { id } = call.input.params;
  demandOpen(await heldMeeting(call, id));
  await savePeople(call.tx, call.scope, { id, people: call.input.body.attendance, now: call.now });
  return viewMeeting(call, id);
}

/** Nobody has to act any more on what was told of a meeting. */
async function settle(call: MeetingCall, { id: meetingId, people }: MeetingRecord, kinds: readonly NoticeKind[]): Promise<void> {
  await settleTold(call.tx, call.scope, { meetingId, kinds, personIds: await personsExpected(call, people), now: call.now });
}

type More = Omit<Parameters<typeof saveState>[2], 'id' | 'status' | 'now'>;

/** Takes a meeting to its next state. @throws Refused `common.not_found`, `meeting.wrong_state`, `meeting.reason_needed` */
async function moveTo(call: MeetingCall, of: { readonly id: string; readonly act: MeetingAct; readonly reason?: string }, more: More | ((record: MeetingRecord) => Promise<More>)): Promise<MeetingView> {
  const record = await heldMeeting(call, of.id);
  if (of.act === 'reopen' && record.paper_id !== null) refuse('meeting.notice_begun');
  const status = valueOf(moveMeeting(record.status, of.act, of.reason));
  await saveState(call.tx, call.scope, { id: of.id, status, now: call.now, ...(typeof more === 'function' ? await more(record) : more) });
  await keepChange(call, { meetingId: of.id, before: entryOf(record) });
  return viewMeeting(call, of.id);
}

/** It does not take place. */
export async function cancelMeeting(call: Call<'cancelMeeting'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.prepare');
  return moveTo(call, { id: call.input.params.id, act: 'cancel' }, async (record) => {
    await settle(call, record, ['invited', 'meeting_changed', 'contribute']);
    return { why: call.input.body.reason };
  });
}

/** It takes place after all. */
export async function restoreMeeting(call: Call<'restoreMeeting'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.prepare');
  return moveTo(call, { id: call.input.params.id, act: 'restore' }, { why: '' });
}

/** It begins; whoever was expected is there until somebody says otherwise, and nobody has to be told of it any more. */
export async function startMeeting(call: Call<'startMeeting'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.conclude');
  return moveTo(call, { id: call.input.params.id, act: 'start' }, async (record) => {
    await savePeople(call.tx, call.scope, { id: record.id, now: call.now, people: record.people.map((each) => (each.state === 'expected' ? { ...each, state: 'present' } : each)) });
    await settle(call, record, ['invited', 'meeting_changed']);
    return { startedAt: call.now };
  });
}

/** It is over: agenda, conclusions, figures and assessment stay as they stand, and it has its number in the year of its series. @throws Refused `common.changed_meanwhile` */
export async function closeMeeting(call: Call<'closeMeeting'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.conclude');
  return moveTo(call, { id: call.input.params.id, act: 'close' }, async (record) => {
    if (record.version !== call.input.body.version) refuse('common.changed_meanwhile');
    const before = await previousMeeting(call.tx, call.scope, record);
    const counted = await figuresOf(call, record, before);
    const series = await findOneSeries(call.tx, call.scope, { id: record.series_id, today: call.today });
    if (series !== undefined) await makeAfter(call, series, record);
    await settle(call, record, ['contribute']);
    if (record.assessment === null) await saveAssessment(call.tx, call.scope, { id: record.id, text: await assessed(call, record, counted), now: call.now });
    return { closedAt: call.now, snapshot: counted.figures, ...(record.held_number === null ? { held: await numbered(call, record) } : {}) };
  });
}

/** The next number in the year of the series. Opened again and closed once more, a meeting keeps the one that it has. */
async function numbered({ tx, scope }: MeetingCall, record: MeetingRecord): Promise<{ readonly year: number; readonly number: number }> {
  const { year } = partsOf(record.held_on);
  return { year, number: await takeNumbers(tx, scope, { name: `meeting ${record.series_id}`, year, count: 1 }) };
}

/** It was closed too early. @throws Refused `meeting.notice_begun` while there is a notice of it */
export async function reopenMeeting(call: Call<'reopenMeeting'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.prepare');
  return moveTo(call, { id: call.input.params.id, act: 'reopen', reason: call.input.body.reason }, { closedAt: null, snapshot: null });
}
