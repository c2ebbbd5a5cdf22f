import { accepted, type Outcome, refused } from '../outcome.js';

/** How far a meeting is: made, asked of its units, under way, over, told in an issued notice; or it does not take place. */
export const MEETING_STATES = ['planned', 'collecting', 'live', 'closed', 'issued', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What is done to a meeting as a whole. */
export const MEETING_ACTS = ['ask', 'start', 'close', 'reopen', 'cancel', 'restore', 'issue'] as const;
export type MeetingAct = (typeof MEETING_ACTS)[number];

interface Move {
  readonly from: readonly MeetingState[];
  readonly to: MeetingState;
}

/** The one table of moves: closing freezes what was said, only a notice that nobody has issued yet can be undone by opening again. */
export const MEETING_MOVES: Readonly<Record<MeetingAct, Move>> = {
  ask: { from: ['planned', 'collecting'], to: 'collecting' },
  start: { from: ['planned', 'collecting'], to: 'live' },
  close: { from: ['live'], to: 'closed' },
  reopen: { from: ['closed'], to: 'live' },
  cancel: { from: ['planned', 'collecting'], to: 'cancelled' },
  restore: { from: ['cancelled'], to: 'planned' },
  issue: { from: ['closed'], to: 'issued' },
};

/** The state after an act. Refuses with `meeting.wrong_state`, and with `meeting.reason_needed` where a meeting is opened again without saying why. */
export function moveMeeting(state: MeetingState, act: MeetingAct, reason = ''): Outcome<MeetingState> {
  const move = MEETING_MOVES[act];
  if (!move.from.includes(state)) return refused('meeting.wrong_state', { state });
  if (act === 'reopen' && reason.trim() === '') return refused('meeting.reason_needed');
  return accepted(move.to);
}

/** Whether its agenda may be prepared. */
export function isPreparing(state: MeetingState): boolean {
  return state === 'planned' || state === 'collecting' || state === 'live';
}

/** How far what a unit brings is. */
export const CONTRIBUTION_STATES = ['asked', 'working', 'submitted', 'nil', 'returned'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** Whether the unit has handed in, be it that it has nothing to say. */
export function isHandedIn(state: ContributionState): boolean {
  return state === 'submitted' || state === 'nil';
}

/** The parts of what a unit brings to a meeting (template T6). */
export const MEETING_PARTS = ['results', 'backlog', 'next', 'proposals'] as const;
export type MeetingPart = (typeof MEETING_PARTS)[number];
