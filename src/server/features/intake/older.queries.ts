import type { OpenTask } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface CitedPlace {
  readonly start_at: number;
  readonly end_at: number;
  readonly key: string;
}

/** The numbered documents that a document names, in the order of the text. */
export async function citedIn(tx: Tx, scope: AgencyScope, documentId: string): Promise<readonly CitedPlace[]> {
  return (await sql<CitedPlace>`select start_at, end_at, key from citation where agency_id = ${scope.agencyId} and document_id = ${documentId} and key <> '' order by start_at, id`.execute(tx)).rows;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly deliverable: string | null;
  readonly lead_unit_id: string;
  readonly symbol: string;
  readonly cited: readonly string[];
}

/** Of a unit the newest open tasks are looked through; older ones are found by the documents that they name. */
const MOST_OF_A_UNIT = 400;
const MOST_BY_DOCUMENT = 2000;

/**
 * Open tasks that drafts could be about, in one question for all of them: of the units that would lead, and those ordered by passages that name one of
 * the same documents. Of an order to several units its record only; none of the document itself.
 */
export async function openTasksNear(tx: Tx, scope: AgencyScope, near: { readonly documentId: string; readonly unitIds: readonly string[]; readonly keys: readonly string[] }): Promise<readonly OpenTask[]> {
  const found = await sql<Row>`
    with led as (
      select t.id from unnest(${sql.val(near.unitIds)}::uuid[]) as of_unit(id) cross join lateral (
        select id from task where agency_id = ${scope.agencyId} and lead_unit_id = of_unit.id and is_open order by due_on desc nulls first, id desc limit ${MOST_OF_A_UNIT}) t),
    naming as (
      select s.task_id as id from citation c
        join passage p on p.agency_id = c.agency_id and p.document_id = c.document_id and p.start_at <= c.start_at and p.end_at >= c.end_at
        join task_source s on s.agency_id = p.agency_id and s.passage_id = p.id and s.stands
      where c.agency_id = ${scope.agencyId} and c.key = any(${sql.val(near.keys)}::text[]) and c.document_id <> ${near.documentId} limit ${MOST_BY_DOCUMENT})
    select t.id, t.title, t.deliverable->>'text' as deliverable, t.lead_unit_id, concat_ws('/', d.number, d.notation) as symbol,
      array(select distinct c.key from task_source s join passage p on p.agency_id = s.agency_id and p.id = s.passage_id
        join citation c on c.agency_id = p.agency_id and c.document_id = p.document_id and c.start_at >= p.start_at and c.end_at <= p.end_at
        where s.agency_id = t.agency_id and s.task_id = t.id and s.stands and c.key = any(${sql.val(near.keys)}::text[])) as cited
    from task t left join document d on d.agency_id = t.agency_id and d.id = t.document_id
    where t.agency_id = ${scope.agencyId} and t.is_open and t.id in (select id from led union select id from naming)
      and t.document_id is distinct from ${near.documentId} and (t.parent_id is null or t.parent_id not in (select id from led union select id from naming))`.execute(tx);
  return found.rows.map(({ id, title, deliverable, lead_unit_id, symbol, cited }) => ({ id, title, deliverable: deliverable ?? '', leadUnitIds: [lead_unit_id], symbol, cited }));
}

/** Which passages of later documents continue a task: brings the table to what its log says, and frees the drafts whose link was taken back. */
export async function keepContinued(tx: Tx, scope: AgencyScope, kept: { readonly taskId: string; readonly passageIds: readonly string[] }): Promise<void> {
  const { taskId, passageIds } = kept;
  const gone = await sql<{ passage_id: string }>`
    update task_source set stands = false where agency_id = ${scope.agencyId} and task_id = ${taskId} and role = 'continues' and stands and not (passage_id = any(${sql.val(passageIds)}::uuid[])) returning passage_id`.execute(tx);
  await sql`
    insert into task_source (agency_id, task_id, passage_id, role)
    select ${scope.agencyId}, ${taskId}, p.id, 'continues' from passage p where p.agency_id = ${scope.agencyId} and p.id = any(${sql.val(passageIds)}::uuid[])
    on conflict (agency_id, task_id, passage_id) do update set stands = true where task_source.role = 'continues' and not task_source.stands`.execute(tx);
  if (gone.rows.length === 0) return;
  const freed = await sql<{ document_id: string }>`
    update passage set status = 'proposed', draft = draft || '{"taskId": null, "older": null, "status": "proposed"}'::jsonb
    where agency_id = ${scope.agencyId} and id = any(${sql.val(gone.rows.map((row) => row.passage_id))}::uuid[]) and draft->>'taskId' = ${taskId} returning document_id`.execute(tx);
  // A review that is open somewhere is another now.
  await sql`update document set review_version = review_version + 1 where agency_id = ${scope.agencyId} and id = any(${sql.val(freed.rows.map((row) => row.document_id))}::uuid[])`.execute(tx);
}
