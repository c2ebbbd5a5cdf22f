import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

const asPattern = (begin: string): string => `${begin.replace(/[\\%_]/g, '\\$&')}%`;

/** The programme of the newest task whose name begins in one of these ways. */
export async function programmesBeginning(tx: Tx, scope: AgencyScope, begins: readonly string[]): Promise<string | undefined> {
  const found = await sql<{ programme: string }>`
    select t.programme from unnest(${sql.val(begins.map(asPattern))}::text[]) as wanted(pattern)
      cross join lateral (select programme, created_at from task where agency_id = ${scope.agencyId} and programme <> '' and programme like wanted.pattern order by created_at desc limit 1) t
    order by t.created_at desc limit 1`.execute(tx);
  return found.rows[0]?.programme;
}

/** Documents whose tasks were given out, by id, after one of them. */
export async function assignedAfter(tx: Tx, scope: AgencyScope, { after, limit }: { readonly after: string | null; readonly limit: number }): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from document where agency_id = ${scope.agencyId} and assigned_at is not null and ${after === null ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Names the programmes of tasks that passages ordered and that have none yet, and of all below them. */
export async function nameProgrammes(tx: Tx, scope: AgencyScope, named: readonly { readonly passageId: string; readonly programme: string }[]): Promise<void> {
  const told = named.filter(({ programme }) => programme !== '');
  if (told.length === 0) return;
  await sql`
    with recursive told as (select * from unnest(${sql.val(told.map((each) => each.passageId))}::uuid[], ${sql.val(told.map((each) => each.programme))}::text[]) as told(passage_id, programme)),
    part as (
      select s.task_id as id, told.programme from told join task_source s on s.agency_id = ${scope.agencyId} and s.passage_id = told.passage_id and s.role = 'origin'
      union
      select t.id, part.programme from part join task t on t.agency_id = ${scope.agencyId} and t.parent_id = part.id and t.document_id is null)
    update task t set programme = part.programme from part where t.agency_id = ${scope.agencyId} and t.id = part.id and t.programme = ''`.execute(tx);
}
