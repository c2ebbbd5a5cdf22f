import type { ContributionView, MeetingView, RouteAnswer } from '#contract/index.js';
import { addDays, isHandedIn, moveMeeting, proposeContribution } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { headsOf } from '../notices/queries.js';
import { unitAndBelow } from '../tasks/page.queries.js';
import { ask, noticeKey } from './ask.commands.js';
import { viewMeeting } from './commands.js';
import { type ContributionRecord, findContribution, saveContributionRow, settleAsked, workOfUnit } from './contributions.queries.js';
import { nextDayOf } from './days.commands.js';
import { presentContribution, presentMeetingRow } from './present.js';
import { type MeetingRecord, previousMeeting, saveState, touchMeeting } from './queries.js';
import { demandMeeting, demandOpen, heldMeeting, type MeetingCall, meetingOrNone, rightsOf } from './rights.commands.js';

/** Asks units that were not asked, and reminds those that were and have not handed in. @throws Refused `common.not_found`, `meeting.frozen` */
export async function askUnits(call: Call<'askUnits'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.prepare');
  const { params: { id }, body: { unitIds } } = call.input;
  const meeting = await heldMeeting(call, id);
  demandOpen(meeting);
  const asked = [];
  for (const unitId of unitIds) asked.push({ unitId, record: await findContribution(call.tx, call.scope, { meetingId: id, unitId }) });
  await ask(call, meeting, asked.filter(({ record }) => record === undefined).map(({ unitId }) => unitId));
  await ask(call, meeting, asked.filter(({ record }) => record !== undefined && !isHandedIn(record.status)).map(({ unitId }) => unitId), true);
  const moved = moveMeeting(meeting.status, 'ask');
  if (moved.ok) await saveState(call.tx, call.scope, { id, status: moved.value, now: call.now });
  else await touchMeeting(call.tx, call.scope, { id, now: call.now });
  return viewMeeting(call, id);
}

/** What a unit brings, with what its own entries and tasks propose. @throws Refused `common.not_found` where it was not asked */
export async function readContribution(call: Call<'readContribution'>): Promise<RouteAnswer<'readContribution'>> {
  demandMeeting(call, 'meeting.read');
  const { id, unitId } = call.input.params;
  const meeting = await meetingOrNone(call, id);
  const record = (await findContribution(call.tx, call.scope, { meetingId: id, unitId })) ?? refuse('common.not_found');
  const before = await previousMeeting(call.tx, call.scope, meeting);
  const work = await workOfUnit(call.tx, call.scope, { unitIds: await unitAndBelow(call.tx, call.scope, unitId), since: before?.held_on ?? addDays(meeting.held_on, -7), today: call.today, until: await nextDayOf(call, meeting) });
  return { meeting: presentMeetingRow(meeting), contribution: presentContribution(record, rightsOf(call, unitId)), proposed: proposeContribution(work).map(({ key, lines }) => ({ key, lines: lines.map((line) => ({ ...line, taskIds: [...line.taskIds] })) })) };
}

/** What a unit was asked for, by somebody who may write it. @throws Refused `common.not_allowed`, `common.not_found`, `meeting.frozen` */
async function ownContribution(call: MeetingCall, { id, unitId }: { readonly id: string; readonly unitId: string }): Promise<{ readonly meeting: MeetingRecord; readonly record: ContributionRecord }> {
  const meeting = await heldMeeting(call, id);
  demandMeeting(call, 'meeting.contribute', unitId);
  demandOpen(meeting);
  return { meeting, record: (await findContribution(call.tx, call.scope, { meetingId: id, unitId })) ?? refuse('common.not_found') };
}

/** Keeps what a unit writes. @throws Refused of `ownContribution`, `meeting.contribution_closed`, `common.changed_meanwhile` */
export async function saveContribution(call: Call<'saveContribution'>): Promise<ContributionView> {
  const { params, body: { version, parts } } = call.input;
  const { record } = await ownContribution(call, params);
  if (isHandedIn(record.status)) refuse('meeting.contribution_closed');
  if (!(await saveContributionRow(call.tx, call.scope, { id: record.id, seenVersion: version, status: record.status === 'returned' ? 'returned' : 'working', parts, now: call.now }))) refuse('common.changed_meanwhile');
  return contributionView(call, params);
}

/** Hands in what a unit brings, or says that it has nothing. @throws Refused of `saveContribution` */
export async function submitContribution(call: Call<'submitContribution'>): Promise<ContributionView> {
  const { params, body: { version, parts, nil } } = call.input;
  const { record } = await ownContribution(call, params);
  if (isHandedIn(record.status)) refuse('meeting.contribution_closed');
  const saved = await saveContributionRow(call.tx, call.scope, { id: record.id, seenVersion: version, status: nil ? 'nil' : 'submitted', parts: nil ? [] : parts, now: call.now, submittedBy: call.postId, returnedWhy: '' });
  if (!saved) refuse('common.changed_meanwhile');
  const heads = await headsOf(call.tx, call.scope, { unitIds: [params.unitId], today: call.today });
  await settleAsked(call.tx, call.scope, { personIds: heads.map(({ personId }) => personId), key: noticeKey(params.id, params.unitId), now: call.now });
  await touchMeeting(call.tx, call.scope, { id: params.id, now: call.now });
  return contributionView(call, params);
}

/** Gives back what a unit handed in; its head is told again. @throws Refused `common.not_found`, `meeting.frozen`, `common.changed_meanwhile` */
export async function returnContribution(call: Call<'returnContribution'>): Promise<ContributionView> {
  demandMeeting(call, 'meeting.prepare');
  const { params, body: { version, reason } } = call.input;
  const { meeting, record } = await ownContribution(call, params);
  if (!(await saveContributionRow(call.tx, call.scope, { id: record.id, seenVersion: version, status: 'returned', returnedWhy: reason, now: call.now }))) refuse('common.changed_meanwhile');
  await ask(call, meeting, [params.unitId], true);
  await touchMeeting(call.tx, call.scope, { id: params.id, now: call.now });
  return contributionView(call, params);
}

async function contributionView(call: MeetingCall, { id, unitId }: { readonly id: string; readonly unitId: string }): Promise<ContributionView> {
  const record = (await findContribution(call.tx, call.scope, { meetingId: id, unitId })) ?? refuse('common.not_found');
  return presentContribution(record, rightsOf(call, unitId));
}
