import type { CivilDate } from '../date/civil-date.js';
import type { Actor, ActorPost, DelegationScope } from '../permission/actor.js';
import type { TaskCommandKind } from './commands.js';
import { whyNoExtension } from './extension.js';
import { MOVES, RELATIONS } from './moves.js';
import type { Move, Relation } from './moves.js';
import type { RequestKind, Task } from './task.js';

const OFFICE_ROLES = ['registrar', 'follower', 'chief_of_office'] as const;

/** Whether a post follows work for the agency: văn thư, tổng hợp, Chánh Văn phòng. */
export function followsForAgency(post: Pick<ActorPost, 'roles'>): boolean {
  return OFFICE_ROLES.some((role) => post.roles.includes(role));
}

const isFrom = (task: Task, side: 'above' | 'below'): boolean => task.border?.side === side;

// An order from the agency above is not for the office or the leadership to change: they are the ones who answer for it, as the lead. What an agency
// below does is told by that agency alone.
const TESTS: Readonly<Record<Exclude<Relation, 'system' | 'superior' | 'subordinate'>, (task: Task, post: ActorPost) => boolean>> = {
  office: (task, post) => !isFrom(task, 'above') && followsForAgency(post),
  leader: (task, post) => !isFrom(task, 'above') && post.roles.includes('leader'),
  assigner: (task, post) => !isFrom(task, 'above') && post.postId === task.assignerPostId,
  parent_lead: (task, post) => task.parent !== null && post.roles.includes('head') && post.unitIdsBelow.includes(task.parent.leadUnitId),
  lead_head: (task, post) => !isFrom(task, 'below') && ((isFrom(task, 'above') && (followsForAgency(post) || post.roles.includes('leader'))) || (post.roles.includes('head') && post.unitIdsBelow.includes(task.leadUnitId))),
  lead_officer: (task, post) => !isFrom(task, 'below') && post.postId === task.leadPostId,
  support: (task, post) => task.supportUnitIds.some((unitId) => unitId === post.unitId || (post.roles.includes('head') && post.unitIdsBelow.includes(unitId))),
};

/** What a person is to a task, by all posts they hold, and by those they act for where that covers the command; empty for somebody else's agency. */
export function relationsTo(task: Task, actor: Actor, command?: TaskCommandKind): Relation[] {
  if (actor.agencyId !== task.agencyId) return [];
  if (actor.isSystem === true) return ['system'];
  if (actor.across !== undefined) return acrossTo(task, actor.across);
  const posts = actor.posts.filter((post) => covers(post, command));
  return RELATIONS.filter((relation) => isInside(relation) && posts.some((post) => TESTS[relation](task, post)));
}

const isInside = (relation: Relation): relation is keyof typeof TESTS => relation in TESTS;

/** The agency that ordered a task is, to the children that it was broken into, the lead of their parent. */
function acrossTo(task: Task, { taskId, as }: NonNullable<Actor['across']>): Relation[] {
  if (task.id === taskId) return [as];
  return as === 'superior' && task.parentId === taskId ? ['parent_lead'] : [];
}

/** Those of some relations that anybody can have to this task, to be named in a refusal. */
export function whoMay(task: Task, by: readonly Relation[]): readonly Relation[] {
  const ordersAbove: readonly Relation[] = ['office', 'leader', 'assigner'];
  if (task.border === null) return by.filter(isInside);
  return task.border.side === 'above' ? by.filter((relation) => relation !== 'subordinate' && !ordersAbove.includes(relation)) : by.filter((relation) => relation !== 'superior' && relation !== 'lead_head' && relation !== 'lead_officer');
}

// Giao thay, TUQ.: giving and changing work, or deciding about results and wishes (model 7.2, Delegation). Signing papers is no act on a task.
const COVERED: Readonly<Record<Exclude<DelegationScope, 'all'>, readonly TaskCommandKind[]>> = {
  sign: [],
  assign: ['reassign', 'instruct', 'amend', 'set_steps', 'dun', 'waive', 'merge', 'pause', 'resume', 'comment', 'undo'],
  confirm: ['confirm', 'redo', 'grant_request', 'refuse_request', 'cancel', 'reopen', 'comment', 'undo'],
};

function covers({ heldFor }: ActorPost, command: TaskCommandKind | undefined): boolean {
  if (heldFor === undefined || heldFor.scope === 'all' || command === undefined) return true;
  return COVERED[heldFor.scope].includes(command);
}

// More time and the end of a task are for the leadership or for who gave it; the rest the office settles too (model 7.4, 8).
const DECIDERS: Readonly<Record<RequestKind, readonly Relation[]>> = {
  extend: ['leader', 'assigner', 'superior'],
  cancel: ['leader', 'assigner', 'superior'],
  return: ['office', 'leader', 'assigner', 'superior'],
  transfer: ['office', 'leader', 'assigner', 'superior'],
  pause: ['office', 'leader', 'assigner', 'superior'],
  clarify: ['office', 'leader', 'assigner', 'superior'],
};

/** Who may answer a request of this kind. */
export function decidersOf(kind: RequestKind): readonly Relation[] {
  return DECIDERS[kind];
}

/** Whether a request waits on a task that this person may grant or refuse. */
export function mayAnswerRequest(task: Task, actor: Actor): boolean {
  const { openRequest } = task;
  return openRequest !== null && relationsTo(task, actor, 'grant_request').some((relation) => DECIDERS[openRequest.kind].includes(relation));
}

/** Whether a person holds a post in the lead unit or below it: such a person never confirms the task (model 7.6, invariant 6). */
export function sitsInLead(task: Task, actor: Actor): boolean {
  return actor.posts.some((post) => post.unitId === task.leadUnitId || post.unitIdsAbove.includes(task.leadUnitId) || post.postId === task.leadPostId);
}

/**
 * Whether a result is the person's own, so that somebody else must confirm it. Who gave a task inside their own unit, and named somebody else to do
 * it, confirms what that officer did.
 */
export function isOwnResult(task: Task, actor: Actor): boolean {
  if (actor.posts.some((post) => post.postId === task.leadPostId)) return true;
  const gaveIt = task.leadPostId !== null && actor.posts.some((post) => post.postId === task.assignerPostId);
  return !gaveIt && sitsInLead(task, actor);
}

type Guard = (task: Task, actor: Actor, today: CivilDate) => boolean;

// What no wording of the command can change. The limit of extensions is the agency's rule and is answered with a sentence instead.
const GUARDS: Readonly<Partial<Record<TaskCommandKind, Guard>>> = {
  confirm: (task, actor) => !isOwnResult(task, actor),
  request_extension: (task, _actor, today) => whyNoExtension(task, { today }) === null,
  request: (task) => task.openRequest === null,
  withdraw_request: (task) => task.openRequest !== null,
  grant_request: mayAnswerRequest,
  refuse_request: mayAnswerRequest,
  // Whether there is something to take back is read from the log, not from the task.
  undo: () => false,
  // Comes with a decision about units and posts, never alone.
  hand_over: () => false,
  // Comes with the review of a document, never alone.
  continue: () => false,
  mark_step: (task) => task.steps.length > 0,
  waive: (task) => task.parentId !== null && !task.waived,
  reopen: (task) => task.waived || task.parent?.isClosed !== true,
};

/** The commands that a person may give to a task today: those of the table of moves, less what would be refused whatever they write. */
export function commandsFor(task: Task, actor: Actor, today: CivilDate): TaskCommandKind[] {
  // What was handed over is asked for each command; posts of one's own are the same for all.
  const own = actor.posts.some((post) => post.heldFor !== undefined) ? null : relationsTo(task, actor);
  return COMMAND_KINDS.filter((kind) => {
    const move: Move = MOVES[kind];
    if (!move.from.includes(task.state)) return false;
    const relations = own ?? relationsTo(task, actor, kind);
    return move.by.some((relation) => relations.includes(relation)) && (GUARDS[kind]?.(task, actor, today) ?? true);
  });
}

const isCommandKind = (key: string): key is TaskCommandKind => key in MOVES;

/** The kinds of command, in the order of the table of moves. */
export const COMMAND_KINDS: readonly TaskCommandKind[] = Object.keys(MOVES).filter(isCommandKind);
