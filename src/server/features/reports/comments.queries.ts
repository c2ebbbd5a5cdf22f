import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface CommentRecord {
  readonly id: string;
  readonly section_key: string;
  readonly body: string;
  readonly by: string;
  readonly by_person_id: string;
  readonly unit_name: string;
  readonly at: Date;
  readonly resolved_at: Date | null;
  readonly resolved_by: string;
}

/** What was remarked on a report, in the order of saying. */
export async function findComments(tx: Tx, scope: AgencyScope, reportId: string): Promise<readonly CommentRecord[]> {
  return (await sql<CommentRecord>`
    select c.id, c.section_key, c.body, p.name as by, c.by_person_id, coalesce(u.name, '') as unit_name, c.at, c.resolved_at, coalesce(r.name, '') as resolved_by
    from report_comment c join person p on p.agency_id = c.agency_id and p.id = c.by_person_id
    left join post o on o.agency_id = c.agency_id and o.id = c.by_post_id left join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    left join person r on r.agency_id = c.agency_id and r.id = c.resolved_by_person_id
    where c.agency_id = ${scope.agencyId} and c.occasion_id = ${reportId} order by c.at, c.id`.execute(tx)).rows;
}

/** A new remark. */
export async function insertComment(tx: Tx, scope: AgencyScope, comment: { readonly id: string; readonly reportId: string; readonly sectionKey: string; readonly body: string; readonly personId: string; readonly postId: string | null; readonly now: Date }): Promise<void> {
  await tx.insertInto('report_comment').values({
    agency_id: scope.agencyId, id: comment.id, occasion_id: comment.reportId, section_key: comment.sectionKey, body: comment.body, by_person_id: comment.personId, by_post_id: comment.postId, at: comment.now,
  }).execute();
}

/** Settles a remark that is not settled yet. */
export async function settleComment(tx: Tx, scope: AgencyScope, { id, personId, now }: { readonly id: string; readonly personId: string; readonly now: Date }): Promise<void> {
  await tx.updateTable('report_comment').set({ resolved_at: now, resolved_by_person_id: personId }).where('agency_id', '=', scope.agencyId).where('id', '=', id).where('resolved_at', 'is', null).execute();
}
