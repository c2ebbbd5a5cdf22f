import type { DelegationScope } from '#core/index.js';
import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

interface Side {
  readonly postId: string;
  readonly personId: string;
  readonly personName: string;
  readonly title: string;
  readonly unitName: string;
}

/** One post acting for another, with the people and units of both. */
export interface DelegationRow {
  readonly id: string;
  readonly from: Side;
  readonly to: Side;
  readonly scope: DelegationScope;
  readonly validFrom: string;
  readonly validTo: string;
  readonly basis: string;
  readonly endedAt: Date | null;
}

const side = (post: RawBuilder<unknown>, person: RawBuilder<unknown>, unit: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`json_build_object('postId', ${post}.id, 'personId', ${person}.id, 'personName', ${person}.name, 'title', ${post}.title, 'unitName', ${unit}.name)`;

/** Delegations, the newest first: all, one, or those of one person's posts. */
export async function findDelegations(tx: Tx, scope: AgencyScope, which: { readonly id?: string; readonly personId?: string }): Promise<readonly DelegationRow[]> {
  const [id, personId] = [which.id ?? null, which.personId ?? null];
  const found = await sql<DelegationRow>`
    select d.id, ${side(sql`fo`, sql`fp`, sql`fu`)} as "from", ${side(sql`too`, sql`tp`, sql`tu`)} as "to", d.scope, d.valid_from as "validFrom", d.valid_to as "validTo", d.basis, d.ended_at as "endedAt"
    from delegation d
    join post fo on fo.agency_id = d.agency_id and fo.id = d.from_post_id join person fp on fp.agency_id = d.agency_id and fp.id = fo.person_id join unit fu on fu.agency_id = d.agency_id and fu.id = fo.unit_id
    join post too on too.agency_id = d.agency_id and too.id = d.to_post_id join person tp on tp.agency_id = d.agency_id and tp.id = too.person_id join unit tu on tu.agency_id = d.agency_id and tu.id = too.unit_id
    where d.agency_id = ${scope.agencyId} and (${id}::uuid is null or d.id = ${id}::uuid) and (${personId}::uuid is null or ${personId}::uuid in (fp.id, tp.id))
    order by d.valid_from desc, d.made_at desc, d.id limit 500`.execute(tx);
  return found.rows;
}

export interface NewDelegation {
  readonly id: string;
  readonly fromPostId: string;
  readonly toPostId: string;
  readonly scope: DelegationScope;
  readonly validFrom: string;
  readonly validTo: string;
  readonly basis: string;
  readonly madeByPostId: string | null;
  readonly now: Date;
}

export async function insertDelegation(tx: Tx, scope: AgencyScope, made: NewDelegation): Promise<void> {
  await tx
    .insertInto('delegation')
    .values({
      agency_id: scope.agencyId, id: made.id, from_post_id: made.fromPostId, to_post_id: made.toPostId, scope: made.scope, valid_from: made.validFrom, valid_to: made.validTo, basis: made.basis,
      made_by_post_id: made.madeByPostId, made_at: made.now,
    })
    .execute();
}

export async function saveDelegationEnd(tx: Tx, scope: AgencyScope, ending: { readonly id: string; readonly byPostId: string | null; readonly now: Date }): Promise<void> {
  await tx.updateTable('delegation').set({ ended_at: ending.now, ended_by_post_id: ending.byPostId }).where('agency_id', '=', scope.agencyId).where('id', '=', ending.id).where('ended_at', 'is', null).execute();
}

/** Whether the same post already acts for it, in all or in the same, on some of these days. */
export async function isDelegatedBetween(tx: Tx, scope: AgencyScope, asked: Omit<NewDelegation, 'id' | 'basis' | 'madeByPostId' | 'now'>): Promise<boolean> {
  const found = await sql`
    select 1 from delegation where agency_id = ${scope.agencyId} and from_post_id = ${asked.fromPostId} and to_post_id = ${asked.toPostId} and ended_at is null
      and valid_from <= ${asked.validTo} and valid_to >= ${asked.validFrom} and (scope = ${asked.scope} or scope = 'all') limit 1`.execute(tx);
  return found.rows.length > 0;
}

/** Who acts on a day for a post of this person. */
export async function findActedForBy(tx: Tx, scope: AgencyScope, of: { readonly personId: string; readonly day: string }): Promise<readonly { readonly personName: string; readonly title: string; readonly scope: DelegationScope; readonly until: string }[]> {
  const found = await sql<{ personName: string; title: string; scope: DelegationScope; until: string }>`
    select tp.name as "personName", fo.title, d.scope, d.valid_to as until
    from post fo
    join delegation d on d.agency_id = fo.agency_id and d.from_post_id = fo.id
    join post too on too.agency_id = d.agency_id and too.id = d.to_post_id join person tp on tp.agency_id = d.agency_id and tp.id = too.person_id
    where fo.agency_id = ${scope.agencyId} and fo.person_id = ${of.personId} and d.ended_at is null and d.valid_from <= ${of.day} and d.valid_to >= ${of.day}
      and (fo.valid_to is null or fo.valid_to >= ${of.day}) and too.valid_from <= ${of.day} and (too.valid_to is null or too.valid_to >= ${of.day})
    order by fo.rank, d.valid_to, d.id`.execute(tx);
  return found.rows;
}
