import { type Act, may } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { findMeeting, lockMeeting, type MeetingRecord } from './queries.js';

export type MeetingCall = Pick<Call<'readMeeting'>, 'tx' | 'scope' | 'actor' | 'postId' | 'today' | 'now'>;
type MeetingRight = Extract<Act, `meeting.${string}`>;

/** Refuses what the permission table does not allow. @throws Refused `common.not_allowed` */
export function demandMeeting(call: Pick<MeetingCall, 'actor' | 'scope'>, act: MeetingRight, leadUnitId?: string): void {
  if (!may(call.actor, act, { agencyId: call.scope.agencyId, ...(leadUnitId === undefined ? {} : { leadUnitId }) })) refuse('common.not_allowed');
}

/** Rights on meetings that the person has at all, or for a unit. */
export function rightsOf(call: Pick<MeetingCall, 'actor' | 'scope'>, leadUnitId?: string): string[] {
  const thing = { agencyId: call.scope.agencyId, ...(leadUnitId === undefined ? {} : { leadUnitId }) };
  return (['meeting.prepare', 'meeting.conclude', 'meeting.contribute'] as const).filter((act) => may(call.actor, act, thing));
}

/** The meeting, or a refusal as if there were none. @throws Refused `common.not_found` */
export async function meetingOrNone(call: Pick<MeetingCall, 'tx' | 'scope' | 'today'>, id: string): Promise<MeetingRecord> {
  return (await findMeeting(call.tx, call.scope, { id, today: call.today })) ?? refuse('common.not_found');
}

/** The same, held until the transaction ends. */
export async function heldMeeting(call: MeetingCall, id: string): Promise<MeetingRecord> {
  await lockMeeting(call.tx, call.scope, id);
  return meetingOrNone(call, id);
}

/** Refuses changes to what is over. @throws Refused `meeting.frozen`, `meeting.wrong_state` where it was called off */
export function demandOpen({ status }: Pick<MeetingRecord, 'status'>): void {
  if (status === 'closed' || status === 'issued') refuse('meeting.frozen');
  if (status === 'cancelled') refuse('meeting.wrong_state', { state: status });
}
