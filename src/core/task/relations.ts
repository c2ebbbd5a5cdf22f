import type { CivilDate } from '../date/civil-date.js';
import type { Actor, ActorPost } from '../permission/actor.js';
import type { TaskCommandKind } from './commands.js';
import { whyNoExtension } from './extension.js';
import { MOVES, RELATIONS } from './moves.js';
import type { Move, Relation } from './moves.js';
import type { Task } from './task.js';

const OFFICE_ROLES = ['registrar', 'follower', 'chief_of_office'] as const;

const TESTS: Readonly<Record<Relation, (task: Task, post: ActorPost) => boolean>> = {
  office: (_task, post) => OFFICE_ROLES.some((role) => post.roles.includes(role)),
  leader: (_task, post) => post.roles.includes('leader'),
  lead_head: (task, post) => post.roles.includes('head') && post.unitIdsBelow.includes(task.leadUnitId),
  lead_officer: (task, post) => post.postId === task.leadPostId,
  support: (task, post) => task.supportUnitIds.some((unitId) => unitId === post.unitId || (post.roles.includes('head') && post.unitIdsBelow.includes(unitId))),
};

/** What a person is to a task, by all posts they hold; empty for somebody else's agency. */
export function relationsTo(task: Task, actor: Actor): Relation[] {
  if (actor.agencyId !== task.agencyId) return [];
  return RELATIONS.filter((relation) => actor.posts.some((post) => TESTS[relation](task, post)));
}

/** Whether a person holds a post in the lead unit or below it: such a person never confirms the task (model 7.6, invariant 6). */
export function sitsInLead(task: Task, actor: Actor): boolean {
  return actor.posts.some((post) => post.unitId === task.leadUnitId || post.unitIdsAbove.includes(task.leadUnitId) || post.postId === task.leadPostId);
}

type Guard = (task: Task, actor: Actor, today: CivilDate) => boolean;

// What no wording of the command can change. The limit of extensions is the agency's rule and is answered with a sentence instead.
const GUARDS: Readonly<Partial<Record<TaskCommandKind, Guard>>> = {
  confirm: (task, actor) => !sitsInLead(task, actor),
  request_extension: (task, _actor, today) => whyNoExtension(task, { today }) === null,
  grant_extension: (task) => task.openRequest !== null,
  refuse_extension: (task) => task.openRequest !== null,
};

/** The commands that a person may give to a task today: those of the table of moves, less what would be refused whatever they write. */
export function commandsFor(task: Task, actor: Actor, today: CivilDate): TaskCommandKind[] {
  const relations = relationsTo(task, actor);
  return COMMAND_KINDS.filter((kind) => {
    const move: Move = MOVES[kind];
    return move.from.includes(task.state) && move.by.some((relation) => relations.includes(relation)) && (GUARDS[kind]?.(task, actor, today) ?? true);
  });
}

const isCommandKind = (key: string): key is TaskCommandKind => key in MOVES;

/** The kinds of command, in the order of the table of moves. */
export const COMMAND_KINDS: readonly TaskCommandKind[] = Object.keys(MOVES).filter(isCommandKind);
