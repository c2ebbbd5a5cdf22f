import type { Attendee } from '#contract/index.js';
import { addDays, addWorkingDays, type CivilDate, daysOf, meetingLabel, meetingRhythm, moveMeeting, namedPeriodOn, type Occurrence, periodBefore, periodKey, periodOfKey } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import { valueOf } from '../../refused.js';
import { nextTime } from '../tasks/occurrences.commands.js';
import { ask } from './ask.commands.js';
import { recurrenceOf } from './days.commands.js';
import { attendeesOf } from './people.commands.js';
import { proposeItems } from './propose.commands.js';
import { findMeeting, headPosts, insertMeeting, lockMeeting, type MeetingRecord, plannedMeetings, saveState } from './queries.js';
import type { MeetingCall } from './rights.commands.js';
import type { SeriesRecord } from './series.queries.js';
import { keepChange } from './week-changes.commands.js';

/**
 * Makes the next meeting of a series, once however many servers ask: its period is unique. On the day of one the one after it is made too.
 * Answers how many were made.
 */
export async function makeNext(call: MeetingCall, series: SeriesRecord): Promise<number> {
  const next = await timeFrom(call, series, call.today > series.startsOn ? call.today : series.startsOn);
  const after = next !== null && next.dueOn <= call.today ? await timeFrom(call, series, addDays(next.on, 1)) : null;
  let made = 0;
  for (const time of [next, after]) if (time !== null) made += (await makeAt(call, series, time)) ? 1 : 0;
  return made;
}

/** Makes the meeting after one that is over, so that whoever closes it sees the next; held before its day, it has had its period all the same. */
export async function makeAfter(call: MeetingCall, series: SeriesRecord, over: Pick<MeetingRecord, 'held_on'>): Promise<void> {
  const time = await timeFrom(call, series, addDays(over.held_on > call.today ? over.held_on : call.today, 1));
  if (time !== null) await makeAt(call, series, time);
  await prepareNear(call, series);
}

/** The first time of a series from a day on; null where it has no rhythm or has ended. */
async function timeFrom({ tx, scope, today }: MeetingCall, series: SeriesRecord, from: CivilDate): Promise<Occurrence | null> {
  if (meetingRhythm(series.rule) === 'once') return null;
  const time = nextTime(recurrenceOf(series), { rules: await rulesOf(tx, scope, today), calendar: await workingCalendar(tx), from });
  return time === null || (series.endedOn !== null && time.on > series.endedOn) ? null : time;
}

async function makeAt(call: MeetingCall, series: SeriesRecord, { on, dueOn }: Occurrence): Promise<boolean> {
  const rhythm = meetingRhythm(series.rule);
  if (rhythm === 'once') return false;
  const own = namedPeriodOn(rhythm, on);
  return (await makeMeeting(call, series, { key: periodKey(series.before ? periodBefore(own) : own), on: dueOn })) !== null;
}

interface ToMake {
  readonly id?: string;
  readonly key: string;
  readonly on: CivilDate;
  readonly beginsAt?: string;
  readonly label?: string;
}

/** Writes one meeting with the people of its series; null where its period has one already. */
export async function makeMeeting(call: MeetingCall, series: SeriesRecord, made: ToMake): Promise<string | null> {
  const { tx, scope, now } = call;
  const id = made.id ?? newId();
  const dueOn = series.contributorUnitIds.length === 0 ? null : await handInBy(call, series, made.on);
  const period = periodOfKey(made.key);
  const isNew = await insertMeeting(tx, scope, {
    id, seriesId: series.id, periodKey: made.key, label: made.label ?? meetingLabel(made.key, made.on), window: period === null ? { from: made.on, to: made.on } : daysOf(period), on: made.on, beginsAt: made.beginsAt ?? series.beginsAt, place: series.place,
    chairPostId: series.chairPostId, secretaryPostId: series.secretaryPostId, participants: series.participants, people: await expected(call, series, made.on), dueOn, now,
  });
  if (!isNew) return null;
  await keepChange(call, { meetingId: id, before: null });
  return id;
}

/** The day by which units hand in for a meeting on a day; today where that is over. */
export async function handInBy({ tx, today }: Pick<MeetingCall, 'tx' | 'today'>, { dueDays }: Pick<SeriesRecord, 'dueDays'>, on: CivilDate): Promise<CivilDate> {
  const day = addWorkingDays(on, -dueDays, await workingCalendar(tx));
  return day < today ? today : day;
}

/** Prepares the meetings of a series that are near: asks its units and composes the agenda, once for each. */
export async function prepareNear(call: MeetingCall, series: SeriesRecord): Promise<void> {
  const calendar = await workingCalendar(call.tx);
  for (const { id, held_on: heldOn } of await plannedMeetings(call.tx, call.scope, { seriesId: series.id, today: call.today })) {
    if ((series.leadDays === 0 ? heldOn : addWorkingDays(heldOn, -series.leadDays, calendar)) > call.today) continue;
    await lockMeeting(call.tx, call.scope, id);
    const record = await findMeeting(call.tx, call.scope, { id, today: call.today });
    // Another server was here first.
    if (record?.status !== 'planned') continue;
    await ask(call, record, series.contributorUnitIds);
    await saveState(call.tx, call.scope, { id, status: valueOf(moveMeeting(record.status, 'ask')), now: call.now });
    await proposeItems(call, record);
  }
}

/** Who is expected: who presides and who writes, the posts of the series, and who heads the units that bring something. */
async function expected({ tx, scope }: MeetingCall, series: SeriesRecord, on: CivilDate): Promise<Attendee[]> {
  const heads = await headPosts(tx, scope, { unitIds: series.contributorUnitIds, day: on });
  return attendeesOf({ tx, scope }, { postIds: [series.chairPostId, series.secretaryPostId, ...series.participantPostIds, ...heads].flatMap((id) => id ?? []), on });
}
