import type { MeetingView } from '#contract/index.js';
import { composeMonthlyNotice, composeQuarterlyNotice, composeWeeklyNotice, doneSentence, meetingRhythm, MONTHLY_NOTICE, type NoticeOrder, noticeOrders, type Paper, periodsInWords, QUARTERLY_NOTICE, WEEKLY_NOTICE } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { type OfficeFrame, officeFrame, type Worded, worded } from '../papers/frame.commands.js';
import { insertPaper } from '../papers/queries.js';
import { viewMeeting } from './commands.js';
import { findConclusions } from './conclusions.queries.js';
import { factsOf } from './paper.present.js';
import { doneOrdersOf, type MeetingRecord, previousMeeting } from './queries.js';
import { demandMeeting, heldMeeting, type MeetingCall } from './rights.commands.js';

/**
 * Drafts the notice of conclusions (T1, T2 or T3, as the meeting comes each week, month or quarter) with what each of its blocks orders; approval,
 * number and tasks are the paper's own way. A meeting has one notice at a time: the second call answers the one that is there.
 * @throws Refused `common.not_found`, `meeting.wrong_state` before it is closed, `paper.unit_not_own`
 */
export async function makeNotice(call: Call<'makeNotice'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.prepare');
  const record = await heldMeeting(call, call.input.params.id);
  if (record.paper_id !== null) return viewMeeting(call, record.id);
  if (record.status !== 'closed') refuse('meeting.wrong_state', { state: record.status });
  const made = await officeFrame(call);
  const { sections, orders } = noticeOrders(await findConclusions(call.tx, call.scope, record.id), { units: made.units, everybody: 'Các phòng, đơn vị' });
  const { paper, template, wordingVersion } = await noticeOf(call, record, { ...made, sections });
  const file = { paper, orders, signerPostId: made.signer?.postId ?? null, copies: 1 };
  await insertPaper(call.tx, call.scope, { id: call.input.body.paperId, kind: 'TB', unitId: made.unit.id, file, replacesId: null, postId: call.postId, now: call.now, template, wordingVersion, occasionId: record.id });
  return viewMeeting(call, record.id);
}

type Noticed = OfficeFrame & Pick<ReturnType<typeof noticeOrders>, 'sections'>;

/** The notice in the form of the meeting's rhythm and in the agency's own words. */
async function noticeOf(call: MeetingCall, record: MeetingRecord, { frame, unit, sections }: Noticed): Promise<Worded> {
  const { before, looked, next } = periodsInWords(record.period_key);
  const facts = { ...frame, ...factsOf(record, frame.head), assessment: { text: record.assessment ?? '' }, sections };
  switch (meetingRhythm(record.rule)) {
    case 'month':
      return monthly(call, record, (done) => (template) => composeMonthlyNotice(template, { ...facts, before: looked, next, done, general: [] }));
    case 'quarter':
      return worded(call, QUARTERLY_NOTICE, (template) => composeQuarterlyNotice(template, { ...facts, quarter: looked }));
    case 'week':
    case 'once':
      return worded(call, WEEKLY_NOTICE, (template) => composeWeeklyNotice(template, { ...facts, reporter: `Chánh ${unit.name}`, before, next }));
  }
}

/** The notice of a month tells first what was carried out of what the meeting before ordered. */
async function monthly(call: MeetingCall, record: MeetingRecord, made: (done: readonly NoticeOrder[]) => (template: typeof MONTHLY_NOTICE) => Paper): Promise<Worded> {
  const before = await previousMeeting(call.tx, call.scope, record);
  const orders = before === undefined ? [] : await doneOrdersOf(call.tx, call.scope, before.id);
  return worded(call, MONTHLY_NOTICE, made(orders.map((order) => ({ key: `done:${order.id}`, text: doneSentence(order), taskIds: [order.id] }))));
}
