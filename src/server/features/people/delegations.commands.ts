import type { DelegationView } from '#contract/index.js';
import { type Actor, may } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { type DelegationRow, findDelegations, insertDelegation, isDelegatedBetween, saveDelegationEnd } from './delegations.queries.js';
import { findPost } from './posts.queries.js';

/** Whether a person keeps the delegations of others. What was handed over to them is not handed on. */
export function keepsDelegations(actor: Actor): boolean {
  const own = { ...actor, posts: actor.posts.filter((post) => post.heldFor === undefined) };
  return may(own, 'delegations.manage', { agencyId: actor.agencyId });
}

/** What concerns the person; everything, for who keeps it. */
export async function listDelegations(call: Call<'listDelegations'>): Promise<{ delegations: DelegationView[]; may: string[] }> {
  const keeps = keepsDelegations(call.actor);
  const rows = await findDelegations(call.tx, call.scope, keeps ? {} : { personId: call.actor.personId });
  return { delegations: rows.map((row) => presentDelegation(row, call)), may: keeps ? ['delegations.manage'] : [] };
}

/**
 * Lets a post act for another. The holder of the post says so, or who keeps delegations; it holds from the next request on.
 * @throws Refused `common.not_found` for a post that is not held in those days, `common.not_allowed`, `people.delegation_self`,
 * `people.delegation_days` (they are over, or run backwards), `people.delegation_overlaps`
 */
export async function addDelegation(call: Call<'addDelegation'>): Promise<DelegationView> {
  const { tx, scope, actor, today, now, postId, input: { body } } = call;
  const [from, to] = [await findPost(tx, scope, body.fromPostId), await findPost(tx, scope, body.toPostId)];
  if (from === undefined || to === undefined) refuse('common.not_found');
  if (from.personId !== actor.personId && !keepsDelegations(actor)) refuse('common.not_allowed');
  if (from.personId === to.personId) refuse('people.delegation_self');
  if (body.validTo < body.validFrom || body.validTo < today) refuse('people.delegation_days');
  const isHeld = ({ validFrom, validTo }: typeof from): boolean => validFrom <= body.validTo && (validTo === null || validTo >= body.validFrom);
  if (!isHeld(from) || !isHeld(to)) refuse('common.not_found');
  if (await isDelegatedBetween(tx, scope, body)) refuse('people.delegation_overlaps');
  await insertDelegation(tx, scope, { ...body, madeByPostId: postId, now });
  return oneDelegation(call, body.id);
}

/** Ends it at once. @throws Refused `common.not_found` also where the person has nothing to do with it, `common.not_allowed` */
export async function endDelegation(call: Call<'endDelegation'>): Promise<DelegationView> {
  const { tx, scope, actor, now, postId, input: { params: { id } } } = call;
  const [row] = await findDelegations(tx, scope, { id });
  const keeps = keepsDelegations(actor);
  if (row === undefined || !(keeps || row.from.personId === actor.personId || row.to.personId === actor.personId)) refuse('common.not_found');
  if (!keeps && row.from.personId !== actor.personId) refuse('common.not_allowed');
  await saveDelegationEnd(tx, scope, { id, byPostId: postId, now });
  return oneDelegation(call, id);
}

type Viewing = Pick<Call<'listDelegations'>, 'tx' | 'scope' | 'actor' | 'today'>;

async function oneDelegation(call: Viewing, id: string): Promise<DelegationView> {
  const [row] = await findDelegations(call.tx, call.scope, { id });
  return row === undefined ? refuse('common.not_found') : presentDelegation(row, call);
}

function presentDelegation(row: DelegationRow, { actor, today }: Viewing): DelegationView {
  const state = row.endedAt !== null || row.validTo < today ? 'over' : row.validFrom > today ? 'coming' : 'running';
  const side = ({ postId, personName, title, unitName }: DelegationRow['from']): DelegationView['from'] => ({ postId, personName, title, unitName });
  return {
    id: row.id, from: side(row.from), to: side(row.to), scope: row.scope, validFrom: row.validFrom, validTo: row.validTo, basis: row.basis, endedAt: row.endedAt?.toISOString() ?? null, state,
    mayEnd: state !== 'over' && (row.from.personId === actor.personId || keepsDelegations(actor)),
  };
}
