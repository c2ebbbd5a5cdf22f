import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface PostRow {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly rank: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** One post of the agency, held or not. */
export async function findPost(tx: Tx, scope: AgencyScope, id: string): Promise<PostRow | undefined> {
  const found = await sql<PostRow>`
    select id, person_id as "personId", unit_id as "unitId", title, roles, rank, valid_from as "validFrom", valid_to as "validTo" from post
    where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
  return found.rows[0];
}

/** The last day of a post, and by what paper. */
export async function savePostEnd(tx: Tx, scope: AgencyScope, ending: { readonly postId: string; readonly validTo: string; readonly basis: string }): Promise<void> {
  await tx.updateTable('post').set({ valid_to: ending.validTo, basis: ending.basis }).where('agency_id', '=', scope.agencyId).where('id', '=', ending.postId).execute();
}

/** An open task in the hands of a post that nobody holds on a day, and the post in the same unit that its holder has instead. */
export interface LeftTask {
  readonly taskId: string;
  readonly nextPostId: string | null;
}

/** Open tasks that were left so, all of the agency or of one post. */
export async function findLeftTasks(tx: Tx, scope: AgencyScope, of: { readonly day: string; readonly postId?: string }): Promise<readonly LeftTask[]> {
  const found = await sql<LeftTask>`
    select t.id as "taskId", (
      select n.id from post n where n.agency_id = o.agency_id and n.person_id = o.person_id and n.unit_id = o.unit_id and n.valid_from <= ${of.day} and (n.valid_to is null or n.valid_to >= ${of.day})
      order by n.rank, n.id limit 1) as "nextPostId"
    from post o join task t on t.agency_id = o.agency_id and t.lead_post_id = o.id and t.is_open
    where o.agency_id = ${scope.agencyId} and o.valid_to < ${of.day} and (${of.postId ?? null}::uuid is null or o.id = ${of.postId ?? null}::uuid)
      -- A decision that is being carried out sends people and tasks on itself.
      and not exists (select from reorganisation r where r.agency_id = o.agency_id and r.state = 'running')
    order by t.id`.execute(tx);
  return found.rows;
}
