import type { RouteAnswer } from '#contract/index.js';
import { type Actor, addDays, type CivilDate, type Role } from '#core/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { handOver } from '../tasks/commands.js';
import { onePerson, rankOf } from './commands.js';
import { presentPerson } from './present.js';
import { findLeftTasks, findPost, type PostRow, savePostEnd } from './posts.queries.js';
import { findUnit, insertPost } from './queries.js';

/** The product itself as the author of what a decision brings with it. */
export function systemOf(scope: AgencyScope): Actor {
  return { agencyId: scope.agencyId, personId: '', posts: [], isSystem: true };
}

interface Today {
  readonly tx: Tx;
  readonly scope: AgencyScope;
  readonly today: CivilDate;
  readonly now: Date;
}

/**
 * Gives the open tasks of posts that nobody holds any more back to the heads of their units, each by an entry of the system; a person who has another
 * post in the same unit keeps theirs. Doing it twice changes nothing. Answers how many.
 */
export async function releaseLeftTasks({ tx, scope, today, now }: Today, postId?: string): Promise<number> {
  const left = await findLeftTasks(tx, scope, { day: today, ...(postId === undefined ? {} : { postId }) });
  const call = { tx, scope, today, now, postId: null, actor: systemOf(scope) };
  let released = 0;
  for (const { taskId, nextPostId } of left) {
    const done = await handOver(call, taskId, ({ leadUnitId, supportUnitIds }) => ({ leadUnitId, supportUnitIds, leadPostId: nextPostId, reason: '' }));
    if (done) released += 1;
  }
  return released;
}

/** The post is no longer held from the day on. @throws Refused `common.not_found`, `people.post_over`, `people.post_too_short`, `common.not_allowed` for one's own */
export async function endPost(call: Call<'endPost'>): Promise<RouteAnswer<'endPost'>> {
  const { from, basis } = call.input.body;
  const post = await postToLeave(call, from);
  // Nobody is left to open the door again.
  if (post.personId === call.actor.personId) refuse('common.not_allowed');
  await savePostEnd(call.tx, call.scope, { postId: post.id, validTo: addDays(from, -1), basis });
  return answerOf(call, post);
}

/** From the day on the person holds another post instead. @throws Refused as `endPost`, and `common.not_found` for a unit that is not there */
export async function movePost(call: Call<'movePost'>): Promise<RouteAnswer<'movePost'>> {
  const { tx, scope, input: { body } } = call;
  const post = await postToLeave(call, body.from);
  const unit = await findUnit(tx, scope, body.unitId);
  if (unit === undefined || unit.valid_from > body.from || (unit.valid_to !== null && unit.valid_to < body.from)) refuse('common.not_found');
  if (post.personId === call.actor.personId && !body.roles.includes('admin')) refuse('common.not_allowed');
  await savePostEnd(tx, scope, { postId: post.id, validTo: addDays(body.from, -1), basis: body.basis });
  const roles: readonly Role[] = body.roles;
  await insertPost(tx, scope, { postId: body.id, personId: post.personId, unitId: body.unitId, title: body.title, roles, rank: rankOf(roles), validFrom: body.from, basis: body.basis });
  return answerOf(call, post);
}

async function postToLeave({ tx, scope, today, input: { params: { id } } }: Pick<Call<'endPost'>, 'tx' | 'scope' | 'today' | 'input'>, from: CivilDate): Promise<PostRow> {
  const post = (await findPost(tx, scope, id)) ?? refuse('common.not_found');
  if (post.validTo !== null && post.validTo < today) refuse('people.post_over');
  if (from <= post.validFrom) refuse('people.post_too_short', { from: post.validFrom });
  return post;
}

async function answerOf(call: Today, post: PostRow): Promise<RouteAnswer<'endPost'>> {
  const releasedTaskCount = await releaseLeftTasks(call, post.id);
  return { person: presentPerson(await onePerson(call.tx, call.scope, post.personId)), releasedTaskCount };
}
