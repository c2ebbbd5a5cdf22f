import type { MeetingRow, SeriesFacts, SeriesView } from '#contract/index.js';
import { meetingRhythm } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { makeMeeting, makeNext, prepareNear } from './next.commands.js';
import { presentMeetingRow, presentSeries } from './present.js';
import { namedPosts } from './queries.js';
import { demandMeeting, type MeetingCall, meetingOrNone } from './rights.commands.js';
import { findOneSeries, insertSeries, saveSeries, saveSeriesEnd, type SeriesRecord } from './series.queries.js';

/** A new series; its next meeting is made at once. @throws Refused `meeting.rule_unreadable`, `common.not_found` for a unit or a post that is not the agency's */
export async function addSeries(call: Call<'addSeries'>): Promise<SeriesView> {
  demandMeeting(call, 'meeting.prepare');
  const { id, ...facts } = call.input.body;
  await demandSound(call, facts);
  await insertSeries(call.tx, call.scope, { id, facts, now: call.now });
  return withNext(call, id);
}

/** Changes a series; what is made already stays. @throws Refused as `addSeries`, and `common.changed_meanwhile` */
export async function changeSeries(call: Call<'changeSeries'>): Promise<SeriesView> {
  demandMeeting(call, 'meeting.prepare');
  const { params: { id }, body: { version, ...facts } } = call.input;
  await seriesOrNone(call, id);
  await demandSound(call, facts);
  if (!(await saveSeries(call.tx, call.scope, { id, facts, seenVersion: version, now: call.now }))) refuse('common.changed_meanwhile');
  return withNext(call, id);
}

/** Makes no more meetings of a series. @throws Refused `common.not_found`, `common.changed_meanwhile` */
export async function endSeries(call: Call<'endSeries'>): Promise<SeriesView> {
  demandMeeting(call, 'meeting.prepare');
  const { id } = call.input.params;
  await seriesOrNone(call, id);
  if (!(await saveSeriesEnd(call.tx, call.scope, { id, on: call.today, seenVersion: call.input.body.version, now: call.now }))) refuse('common.changed_meanwhile');
  return presentSeries(await seriesOrNone(call, id));
}

async function seriesOrNone(call: Pick<MeetingCall, 'tx' | 'scope' | 'today'>, id: string): Promise<SeriesRecord> {
  return (await findOneSeries(call.tx, call.scope, { id, today: call.today })) ?? refuse('common.not_found');
}

async function withNext(call: MeetingCall, id: string): Promise<SeriesView> {
  const series = await seriesOrNone(call, id);
  await makeNext(call, series);
  await prepareNear(call, series);
  return presentSeries(await seriesOrNone(call, id));
}

async function demandSound(call: MeetingCall, { rule, contributorUnitIds, chairPostId, secretaryPostId, participantPostIds }: SeriesFacts): Promise<void> {
  if (rule !== '' && meetingRhythm(rule) === 'once') refuse('meeting.rule_unreadable');
  const known = new Set((await allUnits(call.tx, call.scope)).map(({ id }) => id));
  if (contributorUnitIds.some((id) => !known.has(id))) refuse('common.not_found');
  const postIds = [...new Set([chairPostId, secretaryPostId, ...participantPostIds].flatMap((id) => id ?? []))];
  if ((await namedPosts(call.tx, call.scope, { postIds, day: call.today })).length < postIds.length) refuse('common.not_found');
}

/** A meeting on a day of its own, outside the rhythm of its series. @throws Refused `common.not_found` */
export async function callMeeting(call: Call<'callMeeting'>): Promise<MeetingRow> {
  demandMeeting(call, 'meeting.prepare');
  const { id, seriesId, on, beginsAt, label } = call.input.body;
  const series = await seriesOrNone(call, seriesId);
  // Its key is its own id: it takes no period away from the rhythm.
  const made = (await makeMeeting(call, series, { id, key: `own:${id}`, on, ...(beginsAt === '' ? {} : { beginsAt }), ...(label.trim() === '' ? {} : { label: label.trim() }) })) ?? refuse('common.invalid', { detail: 'id' });
  await prepareNear(call, series);
  return presentMeetingRow(await meetingOrNone(call, made));
}
