import { assessmentSentences, lookedBackFrom, type MeetingRhythm, meetingRhythm, MONTHLY_NOTICE, periodsInWords, QUARTERLY_NOTICE, WEEKLY_NOTICE } from '#core/index.js';
import { templateOn } from '../papers/wording.queries.js';
import { figuresSince, type MeetingFigures } from './figures.commands.js';
import { findMeeting, type MeetingRecord, type PreviousMeeting } from './queries.js';
import type { MeetingCall } from './rights.commands.js';

/** What an assessment is made from: the figures, and what the meeting before ordered. */
export interface MeetingPast extends MeetingFigures {
  readonly before: PreviousMeeting | undefined;
}

/** The figures since the meeting before, or as they stood when it was closed. */
export async function figuresOf(call: MeetingCall, record: MeetingRecord, before: PreviousMeeting | undefined): Promise<MeetingPast> {
  const counted = await figuresSince(call, before?.held_on ?? lookedBackFrom(record.period_key, record.held_on));
  return { ...counted, ...(record.snapshot === null ? {} : { figures: record.snapshot }), before };
}

/** The notice in which the conclusions of a meeting of a rhythm are told: T1, T2 or T3. */
const NOTICES = { week: WEEKLY_NOTICE, once: WEEKLY_NOTICE, month: MONTHLY_NOTICE, quarter: QUARTERLY_NOTICE } as const satisfies Readonly<Record<MeetingRhythm, unknown>>;

/** The paragraph with which the notice begins, in the agency's own words: what became of what was ordered, and the figures of the four classes. */
export async function assessed(call: MeetingCall, { period_key: key, rule }: MeetingRecord, { figures, done, late, before }: MeetingPast): Promise<string> {
  const orders = before === undefined ? undefined : await findMeeting(call.tx, call.scope, { id: before.id, today: call.today });
  const ordered = orders === undefined || orders.orders_total === 0 ? null : { meeting: orders.label, total: orders.orders_total, done: orders.orders_done, late: orders.orders_late };
  const { template } = await templateOn<'ordered' | 'figures' | 'good' | 'late'>(call.tx, call.scope, { template: NOTICES[meetingRhythm(rule)], day: call.today });
  return assessmentSentences(template, { counts: figures, good: done, late, ordered }, { 'kỳ trước': periodsInWords(key).before }).join(' ');
}
