import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from '../database/scope.js';
import type { Tx } from '../database/transaction.js';

/** What an act was done to: a thing whose name is looked up, or one that the caller names. */
export type Subject = { readonly kind: SubjectKind; readonly id: string } | { readonly name: string; readonly id: string };
type SubjectKind = 'person' | 'unit' | 'post' | 'document' | 'webhook' | 'neighbour' | 'calendar' | 'task';

const NAMES: Readonly<Record<SubjectKind, RawBuilder<unknown>>> = {
  person: sql`select name from person x`,
  unit: sql`select name from unit x`,
  post: sql`select x.title || ' ' || p.name as name from post x join person p on p.agency_id = x.agency_id and p.id = x.person_id`,
  document: sql`select case when x.number is null and x.notation is null then x.title else coalesce(x.number, '…') || '/' || coalesce(x.notation, '…') end as name from document x`,
  webhook: sql`select name from webhook x`,
  neighbour: sql`select name from neighbour x`,
  calendar: sql`select name from calendar_feed x`,
  task: sql`select code as name from task x`,
};

/** What a thing is called now; '' where it is not there. */
export async function subjectName(tx: Tx, scope: AgencyScope, subject: Subject): Promise<string> {
  if ('name' in subject) return subject.name;
  const found = await sql<{ name: string }>`${NAMES[subject.kind]} where x.agency_id = ${scope.agencyId} and x.id = ${subject.id}`.execute(tx);
  return found.rows[0]?.name ?? '';
}
