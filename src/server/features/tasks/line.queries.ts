import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { named, type Placed, type TaskRecord, UNNAMED } from './queries.js';

/** Of a stored task what a line of text says: a third of its columns, since files are made of ten thousands of lines. */
export type LineRecord = Pick<TaskRecord,
  | 'id' | 'code' | 'title' | 'state' | 'programme' | 'assigner_text' | 'deadline' | 'due_on' | 'original_due_on' | 'submitted_on' | 'opened_on' | 'closed_on' | 'urgency' | 'is_key'
  | 'deliverable' | 'progress_percent' | 'last_report' | 'last_report_at' | 'lead_unit_id' | 'lead_post_id' | 'lead_name' | 'lead_short_name' | 'officer_name' | 'support_ids' | 'support_names'
  | 'document_id' | 'document_title' | 'document_number' | 'document_notation'>;

/** The lines of a page, in their order: `page` gives `id` and `keys` of each. */
export async function findPlacedLines(tx: Tx, scope: AgencyScope, page: RawBuilder<unknown>): Promise<readonly Placed<LineRecord>[]> {
  const found = await sql<Omit<LineRecord, 'lead_name' | 'lead_short_name' | 'officer_name' | 'support_names'> & Pick<Placed, 'keys'>>`
    with page as materialized (select shown.id, shown.keys, row_number() over ()::int as place from (${page}) shown)
    select page.keys, t.id, t.code, t.title, t.state, t.programme, t.assigner_text, t.deadline, t.due_on, t.original_due_on, t.submitted_on, t.opened_on, t.closed_on, t.urgency, t.is_key,
      t.deliverable, t.progress_percent, t.last_report, t.last_report_at, t.lead_unit_id, t.lead_post_id, t.document_id, d.title as document_title, d.number as document_number, d.notation as document_notation,
      coalesce((select json_agg(p.unit_id order by p.id) from party p where p.agency_id = t.agency_id and p.task_id = t.id and p.role = 'support' and p.valid_to is null), '[]') as support_ids, ${UNNAMED}
    from page join task t on t.agency_id = ${scope.agencyId} and t.id = page.id left join document d on d.agency_id = t.agency_id and d.id = t.document_id
    order by page.place`.execute(tx);
  return (await named(tx, scope, found.rows)).map((record) => ({ record, keys: record.keys }));
}
